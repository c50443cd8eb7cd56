"""Hears the scanner of this register wherever the focus is: keys in one go become a scan and never reach a field (C4).

Keys are looked at where they come into the window, before shortcuts and widgets: a filter over all events of the
application would slow everything down. A key that may begin a scan is held until the next one shows what it was; a
field that can give back what was typed gets it at once.
"""

from typing import Final, NamedTuple

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from sentra_pos.devices.scanner_signs import Heard, Manner
from sentra_pos.ui.burst import CERTAIN, ENDS, Burst, Verdict, is_control
from sentra_pos.ui.widgets.fields import Edit

_TAKEN_OUT_AT: Final = 3
"""So many keys in one go are hardly fingers: what a field got of them is taken out again."""
_BARE: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
_WRITTEN: Final = {
    Qt.Key.Key_Return: "\r",
    Qt.Key.Key_Enter: "\r",
    Qt.Key.Key_Tab: "\t",
    Qt.Key.Key_Backtab: "\t",
    Qt.Key.Key_Escape: "\x1b",
    Qt.Key.Key_Backspace: "\x08",
    Qt.Key.Key_Delete: "\x7f",
}
_TOUCHES: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})


class _Before(NamedTuple):
    """What stood in the field before a key that may have begun a scan."""

    edit: QLineEdit
    text: str
    cursor: int
    marked: tuple[int, int]


class Scanner(QObject):
    """One for the application; `listen()` to the windows, or hand in what another device has read."""

    heard = Signal(object)
    """A Heard: how it came, for whoever looks at the scanner itself. Before `scanned`."""
    scanned = Signal(str)
    """A code, each one that came, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._burst = Burst()
        self._window: QWindow | None = None
        self._held: list[QKeyEvent] = []
        self._down: set[int] = set()
        self._eaten: set[int] = set()
        self._before: _Before | None = None
        self._typed_into: _Before | None = None
        self._first: QKeyEvent | None = None
        self._judged: tuple[int, int, bool] | None = None
        self._is_giving_back = self._was_quiet = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._on_pause)

    def listen(self) -> None:
        """Look at the keys of whichever window has the focus, from now on."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there is no scanner without windows
        app.focusWindowChanged.connect(self._follow)
        self._follow(QGuiApplication.focusWindow())

    def stop(self) -> None:
        """Look at no keys any more; what is held is typed."""
        self._finish()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self._follow)
        self._follow(None)

    def set_manner(self, manner: Manner) -> None:
        """The scanner sends like this from now on."""
        self._finish()
        self._burst = Burst(manner)

    @property
    def manner(self) -> Manner:
        return self._burst.manner

    def hand_in(self, heard: Heard) -> None:
        """A scan that came another way, as over a serial line."""
        self.heard.emit(heard)
        self.scanned.emit(heard.code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            return self._judge(event, asks=True)  # type: ignore[arg-type]  # a key event by its type
        if kind == QEvent.Type.KeyPress:
            return self._judge(event, asks=False)  # type: ignore[arg-type]  # as above
        if kind == QEvent.Type.KeyRelease:
            return self._release(event)  # type: ignore[arg-type]  # as above
        if kind in _TOUCHES:
            self._finish()
        return False

    def _follow(self, window: QWindow | None) -> None:
        if self._window is not None and shiboken6.isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    # --- keys

    def _judge(self, event: QKeyEvent, *, asks: bool) -> bool:
        """Whether the key is kept from the window.

        The system asks first whether a shortcut may have it: that is when it is judged, for a window behind a
        question that has just come up never sees the key itself.
        """
        key = event.key()
        if self._is_giving_back or key in _BARE:
            return False
        at = self._stamp(event)
        if not at:
            return False
        if asks or self._judged is None or self._judged[:2] != (key, at):
            self._judged = (key, at, self._take(event, at))
        is_kept = self._judged[2]
        if asks and is_kept:
            event.accept()
        elif not asks:
            self._judged = None
        return is_kept

    def _stamp(self, event: QKeyEvent) -> int:
        """When the system heard the key, in ms; 0 for a key that no hand and no scanner has pressed."""
        return event.timestamp()

    def _take(self, event: QKeyEvent, at: int) -> bool:
        if self._burst.is_over(at):
            self._finish()
        sign = _sign(event)
        verdict = self._burst.press(sign, at, repeats=event.isAutoRepeat())
        if verdict is Verdict.HOLD:
            return self._hold(event, sign)
        if verdict is Verdict.TYPING or (verdict is Verdict.SCAN and self._is_typing()):
            self._give_back()
            return False
        self._eaten.add(event.key())
        if verdict is Verdict.SCAN:
            self._hand_over()
        return True

    def _hold(self, event: QKeyEvent, sign: str) -> bool:
        self._was_quiet = False
        self._pause.start(self._burst.gap_ms)
        count = self._burst.count
        if count == 1:
            self._before = _standing(sign)
            self._first = _copy(event) if self._before else None
            if self._before:
                return False
        self._held.append(_copy(event))
        self._down.add(event.key())
        if count == _TAKEN_OUT_AT:
            self._take_out()
        return True

    def _release(self, event: QKeyEvent) -> bool:
        if self._is_giving_back or not self._stamp(event):
            return False
        key = event.key()
        if key in self._down:
            self._down.discard(key)
            self._held.append(_copy(event))
            return True
        if key in self._eaten:
            if not event.isAutoRepeat():
                self._eaten.discard(key)
            return True
        return False

    def _on_pause(self) -> None:
        """A busy window reads its clock before its keys: only after a second look is it quiet."""
        if self._was_quiet:
            self._finish()
        else:
            self._was_quiet = True
            self._pause.start(0)

    def _finish(self) -> None:
        """What is held ends here: it was a scan, or it is typed."""
        if self._burst.pause() and not self._is_typing():
            self._hand_over()
        else:
            self._give_back(stalled=True)

    def _hand_over(self) -> None:
        self._take_out()
        heard = self._burst.heard
        if self._burst.carried:
            self._before = self._typed_into
            self._take_out()
        self._eaten |= self._down
        self._forget()
        self.hand_in(heard)

    def _take_out(self) -> None:
        """Put back what stood in the field before the first key."""
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before.edit):
            before.edit.setText(before.text)
            before.edit.setCursorPosition(before.cursor)
            if before.marked[0] >= 0:
                before.edit.setSelection(*before.marked)
            before.edit.textEdited.emit(before.text)

    def _give_back(self, *, stalled: bool = False) -> None:
        """It was typing: let the window have the keys, in their order.

        Of many keys in one go, too few for a code, what came with Ctrl goes: fingers are not so fast.
        """
        events, carries = self._held, self._burst.carries
        if self._burst.count >= CERTAIN:
            events = [event for event in events if not is_control(_sign(event)) or _sign(event) in ENDS]
        if self._first is not None and self._before is None:
            events = [self._first, *events]
        window = _in_front() or self._window
        self._forget(stalled=stalled)
        if not events or window is None:
            return
        self._typed_into = _standing_in(QApplication.focusWidget()) if not carries else self._typed_into
        self._is_giving_back = True
        try:
            for event in events:
                _type(window, event)
        finally:
            self._is_giving_back = False

    def _forget(self, *, stalled: bool = False) -> None:
        self._pause.stop()
        self._burst.drop(stalled=stalled)
        self._held, self._down = [], set()
        self._before = self._first = None

    def _is_typing(self) -> bool:
        """The field wants what a scanner writes, or it hides what may be a password."""
        edit = QApplication.focusWidget()
        if isinstance(edit, QLineEdit) and edit.echoMode() != QLineEdit.EchoMode.Normal:
            return not self._burst.heard.code.isdigit()
        return isinstance(edit, Edit) and edit.takes_scans


def _in_front() -> QWindow | None:
    return QGuiApplication.focusWindow()


def _standing(sign: str) -> _Before | None:
    """What stands in the field that gets a key at once; nothing if the key has to wait."""
    edit = QApplication.focusWidget()
    is_quick = isinstance(edit, Edit) and edit.gives_back and sign.isalnum()
    return _standing_in(edit) if is_quick else None


def _standing_in(edit: QWidget | None) -> _Before | None:
    if not isinstance(edit, QLineEdit):
        return None
    return _Before(edit, edit.text(), edit.cursorPosition(), (edit.selectionStart(), edit.selectionLength()))


def _sign(event: QKeyEvent) -> str:
    key = event.key()
    written = _WRITTEN.get(key)  # type: ignore[call-overload]  # an int that equals the key
    if written is not None:
        return str(written)
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return f"<F{key - Qt.Key.Key_F1 + 1}>"
    modifiers = event.modifiers()
    text = event.text()
    if modifiers & Qt.KeyboardModifier.ControlModifier and not text.isprintable():
        return text
    if modifiers & Qt.KeyboardModifier.ControlModifier and not modifiers & Qt.KeyboardModifier.AltModifier:
        return chr(key & 0x1F) if 0x40 <= key <= 0x5F else "<CTRL>"
    if modifiers & Qt.KeyboardModifier.AltModifier and not modifiers & Qt.KeyboardModifier.ControlModifier:
        return "<ALT>"
    return text if len(text) == 1 else ""


def _copy(event: QKeyEvent) -> QKeyEvent:
    return _as(event, event.type())


def _as(event: QKeyEvent, kind: QEvent.Type) -> QKeyEvent:
    copy = QKeyEvent(
        QEvent.Type.KeyPress if kind == QEvent.Type.ShortcutOverride else kind,
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy


def _type(window: QWindow, event: QKeyEvent) -> None:
    """Let `window` have a key that was held, as the system would: first whoever has a shortcut for it."""
    plain = event.text().isalnum() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
    shortcut = None if plain or event.type() != QEvent.Type.KeyPress else _shortcut(event)
    if shortcut is not None:
        shortcut.activated.emit()
    else:
        QApplication.sendEvent(window, event)


def _shortcut(event: QKeyEvent) -> QShortcut | None:
    """The shortcut of the window in front for this key, unless what has the focus wants the key for itself."""
    focus, window = (
        QApplication.focusWidget(),
        QApplication.activeModalWidget() or QApplication.activeWindow(),
    )
    if focus is not None:
        asked = QKeyEvent(
            QEvent.Type.ShortcutOverride, event.key(), event.modifiers(), event.text(), event.isAutoRepeat()
        )
        asked.ignore()
        QApplication.sendEvent(focus, asked)
        if asked.isAccepted():
            return None
    wanted = QKeySequence(event.keyCombination())
    found = [] if window is None else window.findChildren(QShortcut)
    return next((one for one in found if one.isEnabled() and one.key() == wanted and _is_shown(one)), None)


def _is_shown(shortcut: QShortcut) -> bool:
    owner = shortcut.parent()
    return not isinstance(owner, QWidget) or (owner.isVisible() and owner.isEnabled())
