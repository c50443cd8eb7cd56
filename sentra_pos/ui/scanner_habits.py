"""Keeps scanner and tones as the register has them: marks, serial line, loudness; follows when they are changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.devices.scanner_signs import Manner
from sentra_pos.ui import sounds
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.scanner import Scanner

if TYPE_CHECKING:  # the window stands before the books are loaded
    from sentra_pos.base.database import Session
    from sentra_pos.devices.serial_scanner import SerialScanner
    from sentra_pos.shop.registers import Habits

_FIELDS = ("scanner_port", "scanner_baud", "scanner_prefix", "scanner_suffix", "scanner_separator")


class ScannerHabits(QObject):
    """One for a run of the shop."""

    line_changed = Signal(bool)
    """Whether the scanner on the serial line is there."""

    _came = Signal(object)

    def __init__(self, scanner: Scanner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scanner = scanner
        self._known: tuple[object, ...] = ()
        self._line: SerialScanner | None = None
        # What the line's own thread has read is handed in on the window's.
        self._came.connect(scanner.hand_in, Qt.ConnectionType.QueuedConnection)

    def follow(self, desk: Desk, register: str, widget: QWidget) -> None:
        """Ask the books now, and again whenever a register was changed."""

        def ask(session: "Session") -> "Habits":
            from sentra_pos.shop import registers  # here: the window stands before the books are loaded

            return registers.usual(session, register)

        def look(tables: frozenset[str]) -> None:
            if "register" in tables:
                desk.ask(widget, ask, self.take_on)

        desk.changed.connect(look)
        desk.ask(widget, ask, self.take_on)

    def take_on(self, habits: "Habits") -> None:
        """Scan and sound like this from now on."""
        sounds.set_volume(habits.volume)
        wanted = tuple(getattr(habits, name) for name in _FIELDS)
        if wanted == self._known:
            return
        self._known = wanted
        manner = Manner(habits.scanner_prefix, habits.scanner_suffix, habits.scanner_separator)
        self.stop()
        if habits.scanner_port:
            from sentra_pos.devices.serial_scanner import SerialScanner  # here: few registers have one

            self._scanner.set_manner(Manner())
            self._line = SerialScanner(
                habits.scanner_port,
                baud=habits.scanner_baud,
                manner=manner,
                on_scan=self._came.emit,
                on_change=self.line_changed.emit,
            )
            self._line.start()
        else:
            self._scanner.set_manner(manner)

    def stop(self) -> None:
        """Let go of the serial line."""
        line, self._line = self._line, None
        if line is not None:
            line.stop()
