"""Every place with every panel its acts open, one after another, in a shop with goods, people and a full cart."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from sentra_pos import sample
from sentra_pos.base import clock as clocks
from sentra_pos.base import ids, upkeep
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books, Session
from sentra_pos.catalogue import prices
from sentra_pos.producers import cards, directory
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.settlement import fees, payouts
from sentra_pos.shop import registers, staff
from sentra_pos.shop.staff import Person, Role
from sentra_pos.stock import watch
from sentra_pos.till import shifts
from sentra_pos.ui import house, language, theme
from sentra_pos.ui.consignment.screen import ConsignmentScreen
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.frame.places import Standing
from sentra_pos.ui.language import Language
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.morning import BANNER, Morning
from sentra_pos.ui.post import Post
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.reports.screen import ReportsScreen
from sentra_pos.ui.reports.year_page import YearPage
from sentra_pos.ui.settings.screen import SettingsScreen
from sentra_pos.ui.settlement.screen import SettlementScreen
from sentra_pos.ui.signin.screen import SignInScreen
from sentra_pos.ui.stock.look_page import Only
from sentra_pos.ui.stock.looking_page import Look
from sentra_pos.ui.stock.screen import StockScreen
from sentra_pos.ui.widgets.dialog import Dialog
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Screen
from sentra_pos.ui.widgets.side_panel import SidePanel

AT = datetime(2026, 11, 22, 14, 5, tzinfo=clocks.SHOP_ZONE)
GOODS = ("2900000000018", "2900000000025", "2900000000032")
LEAVES = frozenset({"trainingGo", "Full screen"})
PAPERS = frozenset({"F9", "Ctrl+P"})
"""In a report these make papers and open nothing."""


@dataclass(frozen=True)
class View:
    """What a person looks at: its name for a sentence, and the widget that holds all of it."""

    name: str
    widget: QWidget


@dataclass
class Shop:
    """The window on a copy of the sample shop, with the manager signed in and a shift open."""

    app: QApplication
    window: MainWindow
    post: Post
    machine: Machine
    people: list[Person]

    def settle(self) -> None:
        for _ in range(6):
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def views(self) -> Iterator[View]:
        """The sign-in, then every place, and every panel and dialog its acts open; each is closed again."""
        yield from self._sign_in()
        yield from self._morning()
        for place in self.window.rail.buttons:
            self.window.go(place)
            self.settle()
            screen = self.window.in_front()
            assert screen is not None
            if isinstance(screen, SettingsScreen):
                for maker in screen.makers:
                    screen.go(maker.key)
                    self.settle()
                    yield View(f"settings {maker.key}", self.window)
                    yield from self._panels(screen, f"settings {maker.key}")
                continue
            if isinstance(screen, ReportsScreen):
                yield View(place, self.window)
                yield from self._reports(screen)
                continue
            if place == "checkout":
                self._fill_cart(screen)
            elif place in ("stock", "products"):
                screen.rows.choose_first()  # type: ignore[attr-defined]
            yield View(place, self.window)
            if isinstance(screen, SettlementScreen):
                yield from self._settlement(screen)
                continue
            yield from self._panels(screen, place)
            if place == "checkout":
                yield from self._producer_comes(screen)
            if isinstance(screen, StockScreen):
                yield from self._stock_book(screen)
            if isinstance(screen, ConsignmentScreen):
                yield from self._visit(screen)
        yield from self._above()

    def _sign_in(self) -> Iterator[View]:
        screen = SignInScreen(lambda *_: None, now=lambda: AT)
        screen.show_shop("Sentra IKM Cilegon", register="K1")
        screen.show_people(self.people)
        self.window.show_in_front(screen)
        self.settle()
        yield View("sign-in", self.window)
        self.window.admit(standing(self.post.person))
        self.settle()

    def _morning(self) -> Iterator[View]:
        """The strip over the first place, which is put away for the rest of the walk."""
        morning = Morning(self.window, self.machine.preferences, self.window)
        morning.begin(self.post)
        self.settle()
        assert self.window.banners.keys()
        yield View("morning", self.window)
        self.window.banners.take(BANNER)
        self.settle()

    def _visit(self, screen: ConsignmentScreen) -> Iterator[View]:
        """A producer with goods on the shelf at the counter: what goes back, and what is damaged."""
        cards: list[ProducerCard] = []
        self.post.desk.ask(self.window, lambda session: directory.everyone(session, "bandeng"), cards.extend)
        for turned in (False, True):
            screen.side.open_visit(cards[0])
            self.settle()
            if turned:
                next(act for act in screen.acts() if act.key == "F4").run()
            for _ in range(2):  # the list grows row by row, then its place is laid out anew
                self.settle()
            yield from self._open_ones("visit damaged" if turned else "visit")

    def _reports(self, screen: ReportsScreen) -> Iterator[View]:
        for maker in screen.makers:
            screen.go(maker.key)
            self.settle()
            yield View(f"report {maker.key}", self.window)
            page = screen.page
            assert page is not None
            kept = [act.text for act in page.acts() if act.key not in PAPERS]
            yield from self._panels(screen, f"report {maker.key}", kept)
            if isinstance(page, YearPage):
                page.bar.read("P-0003")
                self.settle()
                yield View("report year of a producer", self.window)
            screen.go_back()
            self.settle()

    def _stock_book(self, screen: StockScreen) -> Iterator[View]:
        """What is only looked at, and the card of a lot."""
        screen.switch.chosen.emit("look")
        for look in Look:
            screen.looking.show_look(look)
            self.settle()
            yield View(f"stock {look.value}", self.window)
        screen.looking.show_look(Look.LIST)
        screen.looking.list.show_lots_of(Only(""))
        self.settle()
        screen.looking.list.rows.opened.emit(screen.looking.list.rows.model.rows()[0])
        self.settle()
        yield from self._open_ones("stock: a lot of the list")

    def _settlement(self, screen: SettlementScreen) -> Iterator[View]:
        """What is done with a week that is frozen, then pay day with a payout that was a mistake."""
        self._earn(screen)
        screen.week.table.rows.choose_first()
        next(act for act in screen.more() if act.key == "Ctrl+Shift+I").run()
        self.settle()
        yield from self._open_ones("settlement: a draft")
        screen.week.freeze_all()
        self.settle()
        screen.week.table.rows.choose_first()
        screen.open_more()
        self.settle()
        yield from self._open_ones("settlement: more")
        for act in screen.more():
            act.run()
            self.settle()
            yield from self._open_ones(f"settlement: {act.text}")
        screen.open_payday()
        self.settle()
        yield View("settlement: pay day", self.window)
        assert screen.payday.payday is not None
        one = min(screen.payday.payday.waiting(cash=True), key=lambda waiting: waiting.to_pay)
        paid: list[str] = []
        self.post.desk.do(
            screen,
            lambda session: (
                payouts.pay(session, statement=one.number, on=self.post.occasion(), box=payouts.BANK).number
            ),
            paid.append,
            key=payouts.key(one.statement),
            content=one.statement,
            answer=str,
        )
        screen.payday.reload(one.statement)
        self.settle()
        yield View("settlement: paid", self.window)
        screen.payday.ask_reversal()
        self.settle()
        yield from self._open_ones("settlement: taken back")
        screen.open_week()

    def _earn(self, screen: SettlementScreen) -> None:
        """Enough for an envelope each, and for one that takes two people and a meterai."""
        on = self.post.occasion().because("hadiah lomba").on_day(AT.date() - timedelta(days=1))

        def deed(session: Session) -> int:
            makers = [card.id for card in directory.everyone(session, "") if not card.house]
            amounts = [-6_000_000, *(-125_000 for _ in makers[1:])]
            for maker, amount in zip(makers, amounts, strict=True):
                fees.charge(session, producer=maker, amount=amount, on=on)
            return len(makers)

        self.post.desk.do(screen, deed, lambda _: None, key="earned", content=1, answer=int)
        screen.week.reload()
        self.settle()

    def _panels(self, screen: Screen, place: str, acts: Sequence[str] = ()) -> Iterator[View]:
        for act in acts or [act.text for act in screen.acts()]:
            found = next((one for one in screen.acts() if one.text == act), None)
            if found is None or found.key == "F12" or act in LEAVES:
                continue
            found.run()
            self.settle()
            yield from self._open_ones(f"{place}: {act}")
        for rows in screen.findChildren(Rows):
            if rows.isVisible() and rows.model.rows():
                rows.opened.emit(rows.model.rows()[0])
                self.settle()
                yield from self._open_ones(f"{place}: a row of {rows.view.objectName()}")

    def _open_ones(self, name: str) -> Iterator[View]:
        for panel in self.window.findChildren(SidePanel):
            if panel.is_open and panel.isVisible():
                yield View(f"{name} → {panel.objectName()}", panel)
                for page in getattr(panel, "all_pages", ()):
                    panel.turn(page)  # type: ignore[attr-defined]
                    self.settle()
                    yield View(f"{name} → {panel.objectName()} {page.value}", panel)
                panel.shut()
        for dialog in self.window.findChildren(Dialog):
            if dialog.isVisible():
                yield View(f"{name} → dialog", dialog)
                dialog.reject()
        self.settle()

    def _producer_comes(self, screen: Screen) -> Iterator[View]:
        """A producer's card over the cart opens what is his."""

        def card(session: Session) -> str:
            return cards.text_of("P-0003", directory.find(session, "P-0003").id)

        def scan(text: str) -> None:
            screen.take_scan(text)

        self.post.desk.ask(screen, card, scan)
        self.settle()
        yield from self._open_ones("checkout: a producer's card")

    def _above(self) -> Iterator[View]:
        self.window.go("checkout")
        self.window.open_help()
        self.settle()
        yield from self._open_ones("F1")
        self.window.open_palette()
        self.settle()
        palette = self.window.findChild(QWidget, "actionPalette")
        assert palette is not None
        yield View("Ctrl+K", palette)
        palette.shut()  # type: ignore[attr-defined]
        self.settle()

    def _fill_cart(self, screen: Screen) -> None:
        for code in GOODS:
            with suppress(RuntimeError):
                screen.take_scan(code)
            self.settle()


def standing(person: Person) -> Standing:
    return Standing(
        "Sentra IKM Cilegon",
        "K1",
        "Shift 0044",
        person.name,
        person.role.value,
        "Pengelola",
    )


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo shop with an open shift, made once."""
    where = tmp_path_factory.mktemp("everywhere") / "shop.db"
    books = upkeep.create(str(where))
    sample.fill(books, at=AT)
    books.writing(_open_shift, key="shift", content=1, answer=bool)
    books.close()
    return where


def _open_shift(session: object) -> bool:
    from sentra_pos.books.occasion import Occasion

    registers.ensure(session, "K1")  # type: ignore[arg-type]
    on = Occasion("cli:Sari", "K1", AT)
    shifts.open_shift(session, float_amount=300_000, on=on)  # type: ignore[arg-type]
    for lot in watch.look(session, day=AT.date())[:3]:  # type: ignore[arg-type]
        prices.put(session, product=lot.product, amount=lot.price + 500, from_day=AT.date(), on=on)  # type: ignore[arg-type]
    return True


def opened_at(
    books_at: str, app: QApplication, kept: Path, scale: int, spoken: Language
) -> tuple[Shop, Books]:
    """The window on these books, which whoever asked closes; what it remembers is `kept` in a file."""
    theme.apply(app, theme.load("light", scale))
    language.switch(app, spoken)
    books = upkeep.open_books(books_at)
    people = books.reading(staff.everyone)
    manager = next(one for one in people if one.role is Role.MANAGER)
    post = Post(InlineDesk(lambda: books), StoppedClock(AT), "K1", manager)
    machine = Machine(Preferences(kept))
    window = MainWindow()
    places = house.places(lambda: post, lambda: None, machine, lambda _station: None)
    window.furnish(places, now=lambda: AT)
    window.resize(1366, 768)
    window.show()
    return Shop(app, window, post, machine, people), books


@pytest.fixture
def open_shop(
    sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> Iterator[Callable[[int, Language], Shop]]:
    """A function that opens the shop at a font scale in a language; a dialog of the system answers nothing."""
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    opened: list[tuple[MainWindow, Books]] = []

    def open_it(scale: int, spoken: Language = Language.INDONESIAN) -> Shop:
        at = str(shutil.copy(sample_file, tmp_path / f"{ids.new()}.db"))
        shop, books = opened_at(at, qapp, tmp_path / "window.ini", scale, spoken)
        opened.append((shop.window, books))
        return shop

    yield open_it
    for window, books in opened:
        window.close()
        window.deleteLater()
        books.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.apply(qapp, theme.load())
