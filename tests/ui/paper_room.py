"""A window with a printer's sign and tray over real books, and a printer on loopback that the tests can upset."""

from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from sample_papers import SALE
from ui.post_kit import post_at

from sentra_pos.base import clock as clocks
from sentra_pos.checkout import receipt as receipts
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import Job
from sentra_pos.shop import registers
from sentra_pos.shop.registers import Habits
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.frame.places import Place, Standing
from sentra_pos.ui.frame.printing_tray import PrintingTray
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.printing import Printing
from sentra_pos.ui.widgets.screen import Act, Screen

RECEIPT = receipts.to_json(SALE)


class Room(Screen):
    """A place whose keys must be silent while the tray is in front."""

    def __init__(self) -> None:
        super().__init__(name="checkoutScreen")
        self.paid = 0
        self.begin()

    def acts(self):
        return [Act("Pay", self._pay, "F9"), Act("Remove", self._pay, "Del")]

    def _build(self) -> None:
        QVBoxLayout(self).addWidget(QWidget())

    def _pay(self) -> None:
        self.paid += 1


class PaperRoom:
    """What a cashier sees of the printer, and what she does about it."""

    def __init__(self, books, clock, desk: Desk | None = None) -> None:
        self.books, self.clock = books, clock
        self.post = post_at(books, clock)
        if desk is not None:
            self.post = replace(self.post, desk=desk)
        self.window, self.room = MainWindow(), Room()
        place = Place("checkout", lambda: "Kasir", "tag", frozenset({"manager"}), lambda: self.room)
        self.window.furnish([place], now=lambda: clocks.local(clock.now()))
        self.window.admit(Standing(shop="Sentra IKM Cilegon", register="K1", person="Sari", role="manager"))
        self.printing = Printing(self.window)
        self.window.printer_wanted.connect(lambda: self.printing.open_tray(self.post, may_set_up=True))
        self.window.reworded.connect(self.printing.tell)
        self.post.desk.changed.connect(self._follow)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & {"print_job", "register"}:
            self.printing.wake()
            self.printing.stir()

    def looks_every(self, milliseconds: int) -> None:
        """The tray asks the books again and again, as if papers came all the time."""
        timer = QTimer(self.window, interval=milliseconds)
        timer.timeout.connect(self.tray.look)
        timer.start()

    def do(self, deed) -> Any:
        return self.books.writing(deed, key=str(uuid4()), content=None, answer=object)

    def has(self, habits: Habits) -> None:
        def deed(session):
            registers.ensure(session, "K1")
            registers.keep(session, "K1", habits)

        self.do(deed)

    def queues(self, number: int, **facts: Any) -> UUID:
        wanted: dict[str, Any] = {"kind": jobs.RECEIPT, "content": RECEIPT, "opens_drawer": True} | facts
        at = self.clock.now()
        queued: UUID = self.do(
            lambda session: jobs.queue(
                session, document_no=f"K1-26-{number:06}", register="K1", at=at, by="Rani", **wanted
            )
        )
        return queued

    def job(self, job: UUID) -> Job:
        found: Job | None = self.books.reading(lambda session: jobs.find(session, job))
        assert found is not None
        return found

    @contextmanager
    def printing_on(self):
        self.printing.begin(self.books, self.post.desk, "K1", self.clock)
        try:
            yield self.printing
        finally:
            self.printing.stop()

    def opens_tray(self) -> PrintingTray:
        QTest.keyClick(self.window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        return self.tray

    @property
    def tray(self) -> PrintingTray:
        (found,) = (one for one in self.window.findChildren(PrintingTray) if one.is_open)
        return found

    @property
    def sign(self) -> str:
        return self.window.strip.printer.words.text()

    def touches(self, name: str) -> None:
        button = self.window.findChild(QPushButton, name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
