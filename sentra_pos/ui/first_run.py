"""What happens where no books can be opened: the first owner makes them, or a backup takes their place."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from sentra_pos.base import engines, ids, upkeep
from sentra_pos.base.engines import BooksDamaged
from sentra_pos.base.upkeep import BooksForeign, NoBooks
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import people, profile, recovery, registers, staff
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.shop.staff import Person, Role, WeakSecret
from sentra_pos.ui import restoring_books, trouble
from sentra_pos.ui.recovery_panel import RecoveryPanel
from sentra_pos.ui.settings.restore_panel import RestorePanel
from sentra_pos.ui.signin.first_screen import FirstScreen, Owner

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.clock import Clock
    from sentra_pos.base.database import Session
    from sentra_pos.ui.desk import Desk, Report
    from sentra_pos.ui.main_window import MainWindow

_CURABLE = (NoBooks, BooksDamaged, BooksForeign)


class FirstRun(QObject):
    """Made when the books could not be opened; gone once they can."""

    begun = Signal()
    """There are books now."""
    restore_wanted = Signal(object)
    """An Order."""

    def __init__(self, window: "MainWindow", desk: "Desk", clock: "Clock", where: str, register: str) -> None:
        super().__init__(window)
        self._window, self._desk, self._clock = window, desk, clock
        self._where, self._register = where, register
        self._screen: FirstScreen | None = None

    def meet(self, error: Exception, otherwise: Callable[[], None]) -> None:
        """Offer what can be done about `error`; where nothing can, do `otherwise`."""
        if not isinstance(error, _CURABLE) or engines.is_server(self._where):
            otherwise()
            return
        said = "" if isinstance(error, NoBooks) else str(trouble.words(error))
        screen = self._screen = FirstScreen(self._where, said)
        screen.begun.connect(self._make)
        screen.restore_wanted.connect(self._ask_file)
        screen.quit_wanted.connect(self._window.close)
        self._window.show_in_front(screen)

    def restore(self, file: Path) -> None:
        """Look through `file`, and let it take the place of the books if that is wanted."""
        assert self._screen is not None  # noqa: S101 - it was asked for there
        # Nobody can have signed in: whoever has the machine owns the books.
        on = Occasion(actor=staff.OFFICE, register=self._register, at=self._clock.now())
        panel = RestorePanel(self._screen, self._desk, file, Path(self._where), on, forward=True)
        panel.agreed.connect(self.restore_wanted)
        self._window.hold_over(panel)
        panel.start()

    def _ask_file(self) -> None:
        assert self._screen is not None  # noqa: S101 - as above
        title = self._screen.restore_button.text()
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", restoring_books.FORMS)
        if chosen:
            self.restore(Path(chosen))

    def _make(self, owner: Owner) -> None:
        where, register, at = self._where, self._register, self._clock.now()
        code = recovery.fresh()
        assert self._screen is not None  # noqa: S101 - it was typed there

        def work(_report: "Report") -> Person:
            return make(where, owner, code=code, register=register, at=at)

        def failed(error: Exception) -> None:
            assert self._screen is not None  # noqa: S101 - as above
            self._screen.set_busy(busy=False)
            if isinstance(error, WeakSecret):
                self._screen.refuse(str(trouble.words(error)))
            else:
                trouble.show(self._screen, error)

        self._desk.send(
            self._screen, work, lambda person: self._offer_sheet(person.name, code, at), failed=failed
        )

    def _offer_sheet(self, name: str, code: str, at: datetime) -> None:
        """The code is shown now or never; the sign-in comes after it."""
        assert self._screen is not None  # noqa: S101 - as above
        shop = profile.letterhead(ShopProfile())  # these books are a moment old: nobody has said more yet
        panel = RecoveryPanel(self._screen, self._desk, shop=shop, name=name, code=code, at=at)
        panel.closed.connect(self.begun)
        self._window.hold_over(panel)
        panel.start()


def make(where: str, owner: Owner, *, code: str, register: str, at: datetime) -> Person:
    """New books at `where` with `owner` as their manager; raise BooksExist, BooksNotWritable or WeakSecret.

    `code` is the owner's recovery code, of which the books keep the hash. A file with which something went wrong half-way is not left behind.
    """
    hashed, code_hash = staff.hash_secret(owner.password, Role.MANAGER), recovery.hash_code(code)
    books = upkeep.create(where)

    def deed(session: "Session") -> Person:
        registers.ensure(session, register)
        on = Occasion(actor=staff.OFFICE, register=register, at=at.astimezone(UTC))
        person = people.first(session, name=owner.name, secret_hash=hashed, on=on)
        return recovery.keep(session, person.id, code_hash=code_hash, on=on)

    try:
        return books.writing(deed, key=f"first:{ids.new()}", content="", answer=Person)
    except BaseException:
        books.close()
        Path(where).unlink(missing_ok=True)
        raise
    finally:
        books.close()
