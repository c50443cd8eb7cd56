"""The ring around the button that has the focus, 2 px outside it; only for people who move by keys."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class FocusRing(QWidget):
    """One a window; lies above everything and lets the pointer through."""

    _target: QWidget | None = None
    """Of the class too: while a window is taken down, its button may lose the focus after the ring lost all it had."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._watched: list[QWidget] = []
        self.hide()

    @property
    def target(self) -> QWidget | None:
        return self._target

    def follow(self, target: QWidget) -> None:
        self.let_go()
        self._target = target
        ancestor: QWidget | None = target
        while ancestor is not None and ancestor is not self.window():
            ancestor.installEventFilter(self)
            self._watched.append(ancestor)
            ancestor = ancestor.parentWidget()
        self._place()
        self.raise_()
        self.show()

    def let_go(self) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        self._target = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.DeferredDelete):
            self.let_go()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        ring = theme.current().colour("focus")
        paint.rounded(QPainter(self), self.rect(), None, ring, width=2, radius=12)

    def _place(self) -> None:
        if self._target is None:
            return
        corner = self._target.mapTo(self.window(), QPoint(0, 0))
        out = theme.current().px(4)
        self.setGeometry(QRect(corner, self._target.size()).adjusted(-out, -out, out, out))


def follow(target: QWidget, reason: Qt.FocusReason) -> None:
    """Show the ring around `target`, unless the focus came by touch or by itself."""
    window = target.window()
    if reason in _BY_KEYS and window is not target:
        ring = window.findChild(FocusRing, "focusRing", Qt.FindChildOption.FindDirectChildrenOnly)
        (ring or FocusRing(window)).follow(target)


def leave(target: QWidget) -> None:
    """Take the ring away from `target`."""
    ring = target.window().findChild(FocusRing, "focusRing", Qt.FindChildOption.FindDirectChildrenOnly)
    if ring is not None and ring.target is target:
        ring.let_go()
