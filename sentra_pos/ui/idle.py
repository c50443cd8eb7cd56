"""Tells when nobody has touched the till for a while, so that it can be locked behind whoever walked away."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

MANAGERS_SECONDS: Final = 60
STAFF_SECONDS: Final = 180
"""Managers can do the most, so their window is closed soonest (they and whoever keeps the machine)."""
QUICK_ROLES: Final = frozenset({"manager", "admin"})

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


def seconds_for(role: str) -> int:
    """How long somebody of this role may leave the window alone."""
    return MANAGERS_SECONDS if role in QUICK_ROLES else STAFF_SECONDS


class Idle(QObject):
    """Watches the window that has the focus: a filter over all events of all widgets would slow everything down."""

    passed = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.passed)
        app.focusWindowChanged.connect(self._watch)

    @property
    def is_counting(self) -> bool:
        return self._timer.isActive()

    def start(self, seconds: int) -> None:
        """Count from now on, anew at every sign of life."""
        self._timer.start(seconds * 1_000)

    def stop(self) -> None:
        """Nobody is in."""
        self._timer.stop()

    def touch(self) -> None:
        """Somebody is there."""
        if self._timer.isActive():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self.touch()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
            self.touch()
