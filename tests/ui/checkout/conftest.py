"""A till with real books: a shop that has opened, a cashier at K1, and the real window around the place."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from sqlmodel import col, select

from sentra_pos.base import clock as clocks
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.checkout.tables import Sale, SaleLine, SalePayment
from sentra_pos.shop import registers, staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui.burst import GAP_MS, SURE_GAP_MS
from sentra_pos.ui.checkout.screen import CheckoutScreen
from sentra_pos.ui.desk import Desk, InlineDesk
from sentra_pos.ui.frame.places import Place, Standing
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.post import Post
from sentra_pos.ui.scanner import Scanner
from sentra_pos.ui.widgets.dialog import Dialog
from sentra_pos.ui.widgets.tiles import TileGrid
from sentra_pos.ui.widgets.toast import Toast
from shop_story import Story


class Till:
    """What a cashier sees and does."""

    def __init__(self, story: Story, desk: Desk, qtbot) -> None:
        self.story, self.desk = story, desk
        story.do(lambda session: registers.ensure(session, "K1"))
        hired: list[staff.Person] = []
        story.do(
            lambda session: hired.append(staff.hire(session, name="Rani", role=Role.CASHIER, secret_hash="-"))
        )
        self.post = Post(desk, story.clock, "K1", hired[-1])
        self.at_ms = 1_000_000
        self.sold: list[SaleDone] = []
        self.shifts: list[str] = []
        self.wakes: list[bool] = []
        self.window = MainWindow()
        self.window.furnish(
            [Place("checkout", lambda: "Kasir", "tag", frozenset({"cashier"}), self._make)],
            now=lambda: clocks.local(story.clock.now()),
        )
        qtbot.addWidget(self.window)
        self.scanner = Scanner(self.window)
        self.scanner.scanned.connect(self.window.take_scan)
        self.scanner.listen()
        self.window.admit(Standing(role="cashier"))
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.wait_until_idle()

    def _make(self) -> CheckoutScreen:
        self.screen = CheckoutScreen(self.post)
        self.screen.sold.connect(self.sold.append)
        self.screen.shift_changed.connect(self.shifts.append)
        self.screen.printing_wanted.connect(lambda: self.wakes.append(True))
        return self.screen

    # --- hands

    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        shown = [one for one in self.window.findChildren(kind, name) if one.isVisible()]
        assert len(shown) == 1, (name, shown)
        return shown[0]

    def edit(self, name: str) -> QLineEdit:
        found = self.find(name, QLineEdit)
        assert isinstance(found, QLineEdit)
        return found

    def scan(self, *codes: str) -> None:
        """Signs at 0 ms into whatever has the focus, and Enter."""
        for code in codes:
            self.type(code)
        self.wait_until_idle()

    def type(self, text: str, *, enter: bool = True) -> None:
        focus = QApplication.focusWidget() or self.screen
        QTest.keyClicks(focus, text)
        if enter:
            QTest.keyClick(QApplication.focusWidget() or self.screen, Qt.Key.Key_Return)

    def writes(self, name: str, text: str) -> None:
        """Go to a field, and write over what stands there."""
        edit = self.edit(name)
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.screen, key, modifier)
        QApplication.processEvents()

    def click(self, name: str) -> None:
        button = self.find(name, QPushButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def stamped(self, text: str, *, gap_ms: int) -> None:
        """Keys with the time on them, as a system sends them to a window; the first comes after a second of rest."""
        self.at_ms += 1_000 - gap_ms
        for sign in text:
            self.at_ms += gap_ms
            self._stamp(sign)
            if gap_ms > GAP_MS:
                QTest.qWait(3 * GAP_MS)
        QTest.qWait(SURE_GAP_MS + GAP_MS)
        self.wait_until_idle()

    def _stamp(self, sign: str) -> None:
        key, modifier = Qt.Key(ord(sign.upper())), Qt.KeyboardModifier.NoModifier
        if ord(sign) < 32:
            key, modifier = Qt.Key(ord(sign) + 64), Qt.KeyboardModifier.ControlModifier
        if sign in "\r\t":
            key, modifier = (
                {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}[sign],
                Qt.KeyboardModifier.NoModifier,
            )
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifier, sign)
            event.setTimestamp(self.at_ms)
            event.ignore()
            QApplication.sendEvent(self._in_front(), event)

    def _in_front(self) -> QWindow:
        window: QWindow | None = QGuiApplication.focusWindow()
        return self.window.windowHandle() if window is None else window

    def wait_until_idle(self) -> None:
        deadline = time.monotonic() + 20
        while not (hasattr(self, "screen") and self.screen.counter.is_idle):
            QTest.qWait(5)
            assert time.monotonic() < deadline
        QApplication.processEvents()

    def opens_shift(self, amount: int = 300_000) -> None:
        edit = self.edit("floatEdit")
        QTest.keyClicks(edit, str(amount))
        QTest.keyClick(edit, Qt.Key.Key_Return)
        self.wait_for(lambda: self.screen.keeper.shift is not None)
        self.wait_until_idle()

    def wait_for(self, truth: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 20
        while not truth():
            QTest.qWait(5)
            assert time.monotonic() < deadline

    # --- eyes

    def text(self, name: str) -> str:
        label = self.find(name, QLabel)
        assert isinstance(label, QLabel)
        return label.text()

    def said(self) -> str:
        """What the line at the bottom says."""
        toast = self.window.findChild(Toast, "toast")
        return toast.text if toast is not None and toast.isVisible() else ""

    def tiles(self) -> list[str]:
        """The names on the shelf that is shown."""
        grid = self.find("productGrid")
        assert isinstance(grid, TileGrid)
        return [tile.name for tile in grid.tiles.tiles]

    def answer(self, *, yes: bool) -> None:
        """What a person says to the question that is in front."""
        (dialog,) = self.window.findChildren(Dialog)
        (dialog.accept if yes else dialog.reject)()
        self.wait_for(lambda: not self.window.findChildren(Dialog))

    def cart(self) -> list[tuple[str, int]]:
        return [(line.name, line.quantity) for line in self.screen.counter.cart.lines]

    # --- books

    def sales(self) -> list[Sale]:
        return self.story.ask(lambda session: list(session.exec(select(Sale).order_by(Sale.receipt))))

    def lines(self) -> list[SaleLine]:
        return self.story.ask(lambda session: list(session.exec(select(SaleLine))))

    def payments(self) -> list[tuple[str, int, str]]:
        rows = self.story.ask(
            lambda session: list(session.exec(select(SalePayment).order_by(col(SalePayment.position))))
        )
        return [(row.method, row.amount, row.reference) for row in rows]


@pytest.fixture
def shop(story: Story) -> Story:
    """Gipang enough for a crowd, one jar of sate, emping by weight, and batik that nobody counts twice."""
    story.delivers("Dapur Gipang Melati", gipang=500, price=40_000, commission_bps=2_000, expiry=30)
    story.delivers(
        "Bandeng Bahari", sate_bandeng=1, price=42_000, commission_bps=1_500, expiry=1, group="bandeng"
    )
    story.delivers("Dapur Gipang Melati", emping=6_400, price=90_000, decimals=3)
    return story


@pytest.fixture
def closed_till(shop: Story, qtbot) -> Till:
    """A till whose shift has not begun."""
    return Till(shop, InlineDesk(lambda: shop.books), qtbot)


@pytest.fixture
def till(closed_till: Till) -> Till:
    """A till in the middle of the day; the desk answers at once."""
    closed_till.opens_shift()
    return closed_till


@pytest.fixture
def busy_till(shop: Story, qtbot):
    """The same with the real desk, whose answers come when they come."""
    desk = Desk(lambda: shop.books)
    made = Till(shop, desk, qtbot)
    made.wait_for(made.screen.opening.isVisible)
    made.opens_shift()
    yield made
    desk.close()


@pytest.fixture
def hasan(shop):
    return shop.deed(
        lambda session: staff.hire(
            session,
            name="Hasan",
            role=Role.MANAGER,
            secret_hash=staff.hash_secret("rahasia-toko", Role.MANAGER),
        ),
        staff.Person,
    )


@pytest.fixture
def office(closed_till, hasan):
    """The manager at the till, before any shift."""
    till = closed_till
    till.post = replace(till.post, person=hasan)
    till.window.forget_places()
    till.window.admit(Standing(role="cashier"))
    till.wait_until_idle()
    return till
