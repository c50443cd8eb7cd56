"""A week of a small shop, and the manager who settles it in the real window."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget
from sqlmodel import Session, select

from sentra_pos.base import clock as clocks
from sentra_pos.producers import directory
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.tables import Producer
from sentra_pos.settlement.tables import Payout, Statement
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui.desk import Desk, InlineDesk
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement.screen import SettlementScreen
from sentra_pos.ui.widgets.screen import Screen
from sentra_pos.ui.widgets.toast import Toast
from shop_story import Story

GIPANG, TAHU, BATIK = "Dapur Gipang Melati", "Tahu Sumber Rasa", "Batik Ombak Selat"
MONDAY = datetime(2026, 11, 16, 10, tzinfo=clocks.SHOP_ZONE)
SUNDAY = datetime(2026, 11, 22, 9, tzinfo=clocks.SHOP_ZONE)


def a_week(story: Story) -> None:
    """Three makers sold something from Monday on; batik is paid by transfer, and nobody knows its account."""
    story.clock.at = MONDAY
    story.agrees(BATIK, AgreementFacts(commission_bps=2_500, pay_method="transfer"))
    story.delivers(GIPANG, gipang=10, price=40_000, commission_bps=2_000)
    story.delivers(TAHU, tahu=10, price=10_000, commission_bps=1_500, group="tahu")
    story.delivers(BATIK, syal=5, price=80_000, hold_days=0, commission_bps=2_500, group="batik")
    story.opens_shift(float_=300_000)
    story.sells(gipang=3)
    story.sells(tahu=4, syal=1)
    story.closes_shift(300_000 + 120_000 + 40_000 + 80_000)
    story.clock.at = SUNDAY


def tells_account(story: Story, name: str) -> None:
    """The producer's bank account is known from now on."""

    def write(session: Session) -> None:
        row = session.exec(select(Producer).where(Producer.name == name)).one()
        known = {"bank": "BCA", "account": "0000000044", "account_name": "Ratna Dewi"}
        directory.change(session, row.id, row.model_copy(update=known))

    story.do(write)


class Opened(QObject):
    """The files that would have been opened on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(Path(url.toLocalFile()))


class Window(QMainWindow):
    """As large as the place is at 1366 × 768; its keys are those of the screen, as in the main window."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self.place = screen
        self.shortcuts: list[QShortcut] = []
        self.setCentralWidget(screen)
        self.resize(1270, 720)
        screen.acts_changed.connect(self.bind)
        self.bind()

    def bind(self) -> None:
        for shortcut in self.shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self.shortcuts = [QShortcut(QKeySequence(act.key), self, act.run) for act in self.place.acts()]


class Manager:
    """What the manager sees and does."""

    def __init__(self, story: Story, desk: Desk, opened: Opened, qtbot) -> None:
        self.story, self.opened, self.qtbot = story, opened, qtbot
        hired: list[staff.Person] = []
        story.do(
            lambda session: hired.append(staff.hire(session, name="Sari", role=Role.MANAGER, secret_hash="-"))
        )
        self.post = Post(desk, story.clock, "K1", hired[-1])
        self.screen = SettlementScreen(self.post)
        self.window = Window(self.screen)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.screen.come()
        qtbot.waitUntil(lambda: self.screen.week.week is not None)

    def presses(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """A real key, at whatever has the focus."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        focused = self.window.focusWidget()
        QTest.keyClick(self.window if focused is None else focused, key, held)

    def opens_payday(self) -> None:
        self.presses(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    def makes_kwitansi(self) -> None:
        self.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    def ticks(self, *numbers: int) -> None:
        for number in numbers:
            self.presses(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)

    def hands_over(self) -> None:
        """All steps of the cash envelope in hand."""
        self.makes_kwitansi()
        self.ticks(1, 2)
        self.presses(Qt.Key.Key_F9)

    def text(self, name: str) -> str:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found.text()  # type: ignore[attr-defined, no-any-return]

    def said(self) -> str:
        toast = self.window.findChild(Toast, "toast")
        return toast.text if isinstance(toast, Toast) else ""

    def statements(self) -> list[tuple[str, date]]:
        """What is frozen in the books: numbers and cut-offs."""
        rows = self.story.ask(
            lambda session: session.exec(select(Statement).order_by(Statement.number)).all()
        )
        return [(row.number, row.until) for row in rows]

    def payouts(self) -> list[Payout]:
        return list(self.story.ask(lambda session: session.exec(select(Payout)).all()))


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Papers go to a folder of this test, and are not opened but remembered."""
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    taker = Opened()
    QDesktopServices.setUrlHandler("file", taker, "take")  # type: ignore[arg-type]  # what it says is not what it takes
    yield taker
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def manager(story: Story, opened: Opened, qtbot) -> Manager:
    """On Sunday morning, with a desk that answers at once."""
    a_week(story)
    return Manager(story, InlineDesk(lambda: story.books), opened, qtbot)


@pytest.fixture
def patient_manager(story: Story, opened: Opened, qtbot):
    """The same with a desk that works on the books' own thread."""
    a_week(story)
    desk = Desk(lambda: story.books)
    yield Manager(story, desk, opened, qtbot)
    desk.close()
