"""The printer of this register as the window sees it: the spooler behind it, the sign in the strip, and the tray."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.widgets.paint import Tone

if TYPE_CHECKING:  # the window stands before the books are loaded
    from sentra_pos.base.clock import Clock
    from sentra_pos.base.database import Books, Session
    from sentra_pos.devices.spooler import Spooler
    from sentra_pos.devices.troubles import PrinterTrouble
    from sentra_pos.ui.desk import Desk
    from sentra_pos.ui.frame.printing_tray import PrintingTray
    from sentra_pos.ui.post import Post

_CALM_MS = 600
"""A receipt waits for a tenth of a second: a count is told only of what stays."""


@dataclass(frozen=True)
class _Queue:
    has_printer: bool
    waiting: int


class Printing(QObject):
    """Says nothing before `begin`; afterwards the sign in the strip always says something."""

    changed = Signal()
    """A paper stands elsewhere than before, or the printer does."""
    set_up_wanted = Signal()
    """Somebody wants to set up the printer."""
    _stirred = Signal()

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._spooler: Spooler | None = None
        self._desk: Desk | None = None
        self._register = ""
        self._queue: _Queue | None = None
        self._tray: PrintingTray | None = None
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._count)
        self._stirred.connect(self.stir)

    @property
    def trouble(self) -> "PrinterTrouble | None":
        """What is wrong with the printer now."""
        return None if self._spooler is None else self._spooler.trouble

    def begin(self, books: "Books", desk: "Desk", register: str, clock: "Clock") -> None:
        """Send what waits at `register`, on a thread of its own."""
        from sentra_pos.devices.spooler import Spooler  # here: who signs in does not wait for the printer

        self._desk, self._register = desk, register
        self._spooler = Spooler(books, register, clock, on_change=self._stirred.emit)
        self._spooler.start()
        self._count()

    def wake(self) -> None:
        """A paper waits: let the spooler look."""
        if self._spooler is not None:
            self._spooler.wake()

    def stop(self) -> None:
        """Take no new paper."""
        self._calm.stop()
        if self._spooler is not None:
            self._spooler.stop()

    def stir(self) -> None:
        """Something may stand elsewhere: tell of trouble at once, and of what waits when it stays."""
        self.tell()
        if self._desk is not None and not self._calm.isActive():
            self._calm.start()
        self.changed.emit()

    def tell(self) -> None:
        """Put the words of now on the sign, in the language that is on."""
        if self._spooler is None or self._queue is None:
            return
        found, sign = self.trouble, self._window.strip.printer
        if not self._queue.has_printer:
            sign.say(self.tr("no printer"), "printer-x", Tone.NEUTRAL)
        elif found is not None:
            from sentra_pos.ui.frame import print_words  # here: most days nothing is wrong

            sign.say(print_words.trouble(found), "printer-x", Tone.WARN)
        elif self._queue.waiting:
            sign.say(self.tr("%n waiting", "", self._queue.waiting), "hourglass", Tone.NEUTRAL)
        else:
            sign.say(self.tr("ready"), "printer", Tone.GOOD)

    def open_tray(self, post: "Post", *, may_set_up: bool) -> None:
        """The last papers over the whole window, or away again."""
        from sentra_pos.ui.frame.printing_tray import PrintingTray  # here: as the palette

        if self._tray is not None and shiboken6.isValid(self._tray):
            self._tray.shut()
            return
        tray = self._tray = PrintingTray(
            self._window.ground(), post, trouble_now=lambda: self.trouble, may_set_up=may_set_up
        )
        tray.check_wanted.connect(self.wake)
        tray.set_up_wanted.connect(self.set_up_wanted)
        self.changed.connect(tray.look)
        tray.closed.connect(self._forget_tray)
        self._window.hold_over(tray)
        tray.start()

    def _forget_tray(self) -> None:
        self._tray = None

    def _count(self) -> None:
        if self._desk is None:
            return
        register = self._register

        def ask(session: "Session") -> _Queue:
            from sentra_pos.paper import jobs
            from sentra_pos.shop import registers
            from sentra_pos.shop.registers import PrinterKind

            has_printer = registers.usual(session, register).printer is not PrinterKind.NONE
            return _Queue(has_printer, jobs.on_the_way(session, register))

        self._desk.ask(self._window, ask, self._show, failed=_keep_what_was_said)

    def _show(self, queue: _Queue) -> None:
        was, self._queue = self._queue, queue
        if queue != was:
            self.tell()
        if queue.waiting:
            self._calm.start()


def _keep_what_was_said(_error: Exception) -> None:
    """The books are away, which others tell; the sign stays as it is."""
