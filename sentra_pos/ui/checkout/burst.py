"""Tells a scanner from fingers by the time between signs, so that a scan counts wherever the focus is (C4).

The time is the one the system stamped on the keys: however late a busy window reads them, a scan stays one.
"""

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

GAP_MS: Final = 35
"""Scanners send a sign every 1 to 20 ms; quick fingers need 60."""
REST_MS: Final = 400
"""Whoever stops for so long has ended what he was typing."""
SHORTEST: Final = 8
"""EAN-8 is the shortest code on goods; a shorter burst may be an amount."""


class Burst:
    """The signs that came in one go."""

    def __init__(self) -> None:
        self._last = 0
        self.text = ""
        self.came_after_a_rest = False

    def add(self, sign: str, at_ms: int) -> None:
        """One more sign; keys without a stamp (0) come in one go."""
        gap = at_ms - self._last if at_ms else 0
        if gap > GAP_MS:
            self.text, self.came_after_a_rest = "", gap >= REST_MS
        self.text += sign
        self._last = at_ms

    def take(self, at_ms: int) -> str:
        """The burst that Enter ends now, or nothing if it is too short or too old."""
        is_fresh = not at_ms or at_ms - self._last <= GAP_MS
        text, self.text = self.text, ""
        return text if is_fresh and len(text) >= SHORTEST else ""


class ScanWatch(QObject):
    """Catches scans that land in other fields, buttons and dialogs; their signs are taken out of the field again."""

    scanned = Signal(str)

    def __init__(self, screen: QWidget, own_field: QLineEdit) -> None:
        super().__init__(screen)
        self._screen, self._own = screen, own_field
        self._burst = Burst()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, left: QWidget | None, come: QWidget | None) -> None:
        """Only what has the focus is watched: a filter over all events would slow everything down."""
        if left is not None and shiboken6.isValid(left):
            left.removeEventFilter(self)
        if come is not None and come is not self._own:
            come.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(watched, QWidget) or not self._is_here(watched):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._end(watched, event.timestamp())
        if event.text() and event.text().isprintable():
            self._burst.add(event.text(), event.timestamp())
        return False

    def _is_here(self, widget: QWidget) -> bool:
        window, top = self._screen.window(), widget.window()
        return self._screen.isVisible() and (top is window or top.parentWidget() is window)

    def _end(self, watched: QWidget, at_ms: int) -> bool:
        code = self._burst.take(at_ms)
        if not code or not any(sign.isdigit() for sign in code):
            return False
        if isinstance(watched, QLineEdit):
            text = watched.text()
            if not text.endswith(code):
                return False
            watched.setText(text.removesuffix(code))
            watched.textEdited.emit(watched.text())
        self.scanned.emit(code)
        return True
