"""The shop as the demo finds it: sample goods, a clock that stands where it is put, the real window and a printer."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sentra_pos import sample
from sentra_pos.base import clock, upkeep
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.demo.camera import Camera
from sentra_pos.demo.folder import Folder
from sentra_pos.demo.hands import Hands
from sentra_pos.demo.printer import Printer
from sentra_pos.shop import registers
from sentra_pos.ui import language, theme
from sentra_pos.ui.idle import Idle
from sentra_pos.ui.language import Language
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.shopfront import Shopfront

SUNDAY = date(2026, 11, 22)
REGISTER = "K1"
BOOKS = "shop.db"


@dataclass
class Stage:
    """Everything a scene acts with; `data` is the user's folder, in which the screens leave their papers."""

    shopfront: Shopfront
    books: Books
    clock: StoppedClock
    hands: Hands
    camera: Camera
    printer: Printer
    folder: Folder
    data: Path

    def at(self, hour: int, minute: int, day: date = SUNDAY) -> None:
        """It is so late now, in the shop's zone."""
        self.clock.at = moment(day, hour, minute)
        self.shopfront.window.strip.show_time()

    def sign_in(self, name: str) -> None:
        """Put whoever is there before the sign-in, then let `name` in by PIN or password."""
        person = next(one for one in sample.STAFF if one.name == name)
        self.choose(name)
        self.hands.write(person.secret)
        self.hands.press("Return")
        self.hands.until(lambda: not self.hands.is_there("signInScreen"), f"{name} is in")
        self.hands.settle()
        idle = self.shopfront.findChild(Idle)
        assert isinstance(idle, Idle)  # noqa: S101 - the window has one
        idle.stop()  # on a slow machine a picture takes longer than a manager may be away

    def choose(self, name: str) -> None:
        """Touch the tile of `name`, after locking if somebody is in."""
        from sentra_pos.ui.widgets.staff_tile import StaffTile  # here: only this one scene knows it

        if not self.hands.is_there("signInScreen"):
            self.hands.press("Ctrl+L")
        self.hands.see("signInScreen")
        self.hands.see("staffTile")
        tiles = self.shopfront.window.findChildren(StaffTile)
        next(tile for tile in tiles if tile.person.name == name and tile.isVisible()).click()
        self.hands.settle()

    def go(self, place: str) -> None:
        """Touch a place on the rail."""
        self.hands.click(f"rail_{place}")


@contextmanager
def built(app: QApplication, folder: Folder, data: Path) -> Iterator[Stage]:
    """The shop open for the day, with nobody signed in yet; closed again at the end."""
    clock_ = StoppedClock(moment(SUNDAY, 7, 30))
    where = str(data / BOOKS)
    with closing(upkeep.create(where)) as books:
        sample.fill(books, at=clock_.at)
        printer = data / "printer.bin"
        habits = Printer.habits(printer)
        books.writing(
            lambda session: registers.keep(session, REGISTER, habits),
            key="demo:printer",
            content=REGISTER,
            answer=type(None),
        )
        shopfront = _opened(app, where, data, clock_)
        hands = Hands(lambda: shopfront.is_idle)
        try:
            yield Stage(
                shopfront=shopfront,
                books=books,
                clock=clock_,
                hands=hands,
                camera=Camera(app, shopfront.window, hands, folder),
                printer=Printer(books, printer, hands, folder),
                folder=folder,
                data=data,
            )
        finally:
            shopfront.window.close()
            shopfront.close_down()


def _opened(app: QApplication, where: str, data: Path, clock_: StoppedClock) -> Shopfront:
    app.setCursorFlashTime(0)
    theme.apply(app, theme.load())
    language.switch(app, Language.INDONESIAN)
    shopfront = Shopfront(app, where, Preferences(data / "window.ini"), clock=clock_)
    shopfront.window.show()
    shopfront.window.activateWindow()
    shopfront.open_up()
    return shopfront


def moment(day: date, hour: int, minute: int) -> datetime:
    """A time of the shop's clock as a moment in UTC."""
    return datetime.combine(day, time(hour, minute), tzinfo=clock.SHOP_ZONE).astimezone(UTC)
