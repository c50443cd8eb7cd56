"""What a person does at the window: keys, scans, clicks, and waiting until something is so."""

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

T = TypeVar("T", bound=QWidget)

PATIENCE_SECONDS = 15.0
_HEARTBEAT_MS = 2
_LONGEST_BEAT_SECONDS = 0.05
"""A machine that stood still for a while has not waited for anybody."""
_ROUNDS = 3
"""New words ask for room, the room asks its place, the place is laid out: one round of events each."""


class NotSo(Exception):
    """What was waited for did not come."""


class Hands(QObject):
    """Acts where the focus is, as fingers and scanners do; after each deed the books have answered."""

    def __init__(self, is_idle: Callable[[], bool]) -> None:
        super().__init__()
        self._is_idle = is_idle

    def press(self, *keys: str) -> None:
        """Press keys by name, such as `F9` or `Ctrl+P`."""
        for key in keys:
            combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self.focused(), combination.key(), combination.keyboardModifiers())
            self.settle()

    def write(self, text: str) -> None:
        """Type `text` where the focus is."""
        QTest.keyClicks(self.focused(), text)
        self.settle()

    def scan(self, *codes: str) -> None:
        """What a scanner does: the code, then Enter."""
        for code in codes:
            QTest.keyClicks(self.focused(), code)
            QTest.keyClick(self.focused(), Qt.Key.Key_Return)
            self.settle()

    def click(self, name: str) -> None:
        """Touch what bears this objectName."""
        self.until(lambda: self.find(QWidget, name).isEnabled(), f"{name} can be touched")
        QTest.mouseClick(self.find(QWidget, name), Qt.MouseButton.LeftButton)
        self.settle()

    def find(self, kind: type[T], name: str) -> T:
        """The visible widget with this objectName; raise NotSo if there is none."""
        found = self._visible(kind, name)
        if not found:
            raise NotSo(f"{name} is not on the screen")
        return found[-1]

    def is_there(self, name: str) -> bool:
        """Whether something with this objectName can be seen."""
        return bool(self._visible(QWidget, name))

    def see(self, name: str) -> None:
        """Wait until something with this objectName can be seen."""
        self.until(lambda: self.is_there(name), f"{name} comes")

    def focused(self) -> QWidget:
        """Where keys go."""
        window = QApplication.activeModalWidget() or QApplication.activeWindow()
        focused = QApplication.focusWidget() or window
        if focused is None:
            raise NotSo("no window is active")
        return focused

    def settle(self) -> None:
        """Wait until the books have answered everything, and the screens have shown it."""
        QApplication.processEvents()
        self.until(self._is_idle, "the books answer")
        # Outside a running loop nothing that was put away would ever go.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for _ in range(_ROUNDS):
            QApplication.processEvents()

    def until(self, is_so: Callable[[], bool], what: str) -> None:
        """Let the window live until `is_so`; raise NotSo after PATIENCE_SECONDS."""
        loop, heart = QEventLoop(), QTimer(interval=_HEARTBEAT_MS)
        waited, last, came = 0.0, time.monotonic(), False

        def beat() -> None:
            nonlocal waited, last, came
            now = time.monotonic()
            waited, last, came = waited + min(now - last, _LONGEST_BEAT_SECONDS), now, came or is_so()
            if came or waited > PATIENCE_SECONDS:
                loop.quit()

        heart.timeout.connect(beat)
        if is_so():
            return
        heart.start()
        loop.exec()
        heart.stop()
        if not came:  # once is enough: it may be otherwise again by now
            raise NotSo(f"waited in vain: {what}")

    @staticmethod
    def _visible(kind: type[T], name: str) -> list[T]:
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        return [one for top in tops for one in top.findChildren(kind, name) if one.isVisible()]
