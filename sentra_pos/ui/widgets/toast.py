"""A short line at the bottom that confirms a deed or says what went wrong, and goes by itself."""

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from sentra_pos.ui import sounds, theme
from sentra_pos.ui.widgets import free_spot, paint

STAYS_MS: Final = 4_000
ERROR_STAYS_MS: Final = 8_000

_WIDEST = 720
_NARROWEST = 440
_ABOVE_BOTTOM = 24
_GAP = 16
_TWO_LINES: Final = 1.7
"""So many times its width two lines hold, as words end where they end."""
_LOOKS_AGAIN_MS: Final = (120, 300, 700, 1_500)
_READ_MS: Final = 400
"""What was said this long ago belongs to what was done before, not to the panel that opens now."""


class Toast(QWidget):
    """One a window: a new line takes the place of the old one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self.text = ""
        self.is_error = False
        self._icon = "check"
        self._run: Callable[[], None] | None = None
        self._panel: QWidget | None = None
        self._since = QElapsedTimer()
        self._act = _Act(self)
        self._act.clicked.connect(self._on_act)
        self._shortcut = QShortcut(self)
        self._shortcut.activated.connect(self._on_act)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 8, 4)
        row.addStretch(1)
        row.addWidget(self._act)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(
            app, QApplication
        ):  # to another place the focus goes along: there it covers nothing either
            app.focusChanged.connect(self._make_room)
        self.hide()

    def say(
        self,
        text: str,
        *,
        icon: str = "",
        error: bool = False,
        act: str = "",
        key: str = "",
        run: Callable[[], None] | None = None,
        sound: str = sounds.ERROR,
    ) -> None:
        """Show `text` for a while, with one thing that can still be done about it; an error is heard as `sound`."""
        self.text, self.is_error, self._run = text, error, run
        self._panel = None
        self._since.start()
        self._icon = icon or ("circle-x" if error else "check")
        self._act.set_words(act, key)
        self._act.setVisible(run is not None)
        self._shortcut.setKey(QKeySequence(key) if run is not None and key else QKeySequence())
        self.setAccessibleName(text)
        self._place()
        self.raise_()
        self.show()
        self.update()
        QTimer.singleShot(0, self, self._place)  # what the deed opens or closes is there by then
        for later in _LOOKS_AGAIN_MS:  # what the books are asked for comes when it comes
            QTimer.singleShot(later, self, self._keep_clear)
        self._timer.start(ERROR_STAYS_MS if error else STAYS_MS)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if error:
            sounds.play(sound)

    def step_aside(self, panel: QWidget) -> None:
        """`panel` opens: lie beside it, or go if there is no room; an error stays, clear of what is pressed."""
        if not self.isVisible() or self._since.elapsed() < _READ_MS:
            return
        self._panel = panel
        if self._beside() is None and not self.is_error:
            self.hide()
        else:
            self._place()

    def ink(self) -> str:
        return "on-danger" if self.is_error else "background"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour("danger" if self.is_error else "ink"))
        paint.icon(painter, QPointF(look.px(26), self.height() / 2), self._icon, self.ink(), 20)
        right = self._act.x() if self._act.isVisible() else self.width() - look.px(16)
        rest = QRectF(look.px(48), look.px(8), right - look.px(48), self.height() - 2 * look.px(8))
        painter.setFont(look.font(16))
        painter.setPen(look.colour(self.ink()))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rest, int(flags), self.text)

    @Slot()  # the application lives longer: what is not declared is no longer found while a window goes
    def _make_room(self) -> None:
        if self.isVisible():
            QTimer.singleShot(0, self, self._place)

    def _keep_clear(self) -> None:
        if self.isVisible() and free_spot.is_covering(self._window, self):
            self._place()

    def _place(self) -> None:
        look, window, beside = theme.current(), self._window, self._beside()
        wanted = [
            QRect(
                (window.width() - wide) // 2,
                window.height() - high - look.px(_ABOVE_BOTTOM),
                wide,
                high,
            )
            for wide, high in self._forms()
        ]
        if beside is not None and wanted[0].width() <= beside.width():
            self.setGeometry(wanted[0].translated(beside.left() - wanted[0].left(), 0))
            return
        free = (free_spot.near_the_bottom(window, self, one, gap=look.px(_GAP)) for one in wanted)
        found = [spot for spot in free if spot is not None]
        self.setGeometry(max(found, key=lambda spot: spot.bottom(), default=wanted[0]))

    def _forms(self) -> list[tuple[int, int]]:
        """Widths and heights it can have: in one line if there is room, and in two where that lies lower."""
        look = theme.current()
        act = self._act.sizeHint().width() + look.px(16) if self._run is not None else look.px(16)
        words, around = paint.width_of(self.text, look.font(16)), look.px(52) + act
        widest = min(look.px(_WIDEST), self._window.width() - 2 * look.px(16))
        least = min(look.px(_NARROWEST), widest)
        wide = min(max(words + around, least), widest)
        usual = (wide, look.px(56) if words + around <= widest else look.px(76))
        fits_in_two = words <= _TWO_LINES * (least - around)
        return [usual, (least, look.px(76))] if wide > least and fits_in_two else [usual]

    def _beside(self) -> QRect | None:
        """The room at the left of the panel that opened after this was said, if a line finds room there."""
        panel, gap = self._panel, theme.current().px(_GAP)
        if panel is None or not shiboken6.isValid(panel) or not panel.isVisible():
            return None
        holder = panel.parentWidget() or self._window
        left = holder.mapTo(self._window, QPoint(0, 0)).x() + gap
        right = panel.mapTo(self._window, QPoint(0, 0)).x() - gap
        room = QRect(left, 0, right - left, self._window.height())
        return room if room.width() >= self.width() else None

    def _on_act(self) -> None:
        run, self._run = self._run, None
        self.hide()
        self._shortcut.setKey(QKeySequence())
        if run is not None:
            run()


class _Act(QPushButton):
    """The verb at the right end, in the colours of the line."""

    def __init__(self, toast: Toast) -> None:
        super().__init__(toast)
        self.setObjectName("toastAct")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._toast, self._key = toast, ""

    def set_words(self, text: str, key: str) -> None:
        self.setText(text)
        self._key = key
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        look = theme.current()
        key = paint.keycap_width(self._key) + look.px(8) if self._key else 0
        return QSize(paint.width_of(self.text(), look.font(16, 600)) + key + 2 * look.px(16), look.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        ink, edge, cap = look.colour(self._toast.ink()), look.px(16), look.px(22)
        paint.words(
            painter, QRectF(self.rect()).adjusted(edge, 0, 0, 0), self.text(), look.font(16, 600), ink
        )
        if self._key:
            wide = paint.keycap_width(self._key)
            box = QRectF(self.width() - edge - wide, round((self.height() - cap) / 2), wide, cap)
            paint.keycap(painter, box, self._key, ink, ink)


def show(
    widget: QWidget,
    text: str,
    *,
    icon: str = "",
    error: bool = False,
    act: str = "",
    key: str = "",
    run: Callable[[], None] | None = None,
    sound: str = sounds.ERROR,
) -> Toast:
    """Say `text` at the bottom of the window that `widget` is in."""
    window = widget.window()
    found = window.findChild(Toast, "toast", Qt.FindChildOption.FindDirectChildrenOnly)
    toast = found or Toast(window)
    toast.say(text, icon=icon, error=error, act=act, key=key, run=run, sound=sound)
    return toast


def step_aside(panel: QWidget) -> None:
    """`panel` has opened: what was said in its window before does not lie over it."""
    found = panel.window().findChild(Toast, "toast", Qt.FindChildOption.FindDirectChildrenOnly)
    if found is not None:
        found.step_aside(panel)
