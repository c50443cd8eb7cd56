"""A panel that comes over the place from the right; what lies under it is veiled and closes it when touched."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import Act


class Veil(QWidget):
    """One flat see-through colour over all of `over`, which lets no touch through."""

    touched = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("veil")
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.raise_()
        self.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().colour("veil"))


class SidePanel(QWidget):
    """Fill `body` with what the panel is for, then `open()` it; Esc closes it and the focus goes back.

    `width` is in px at 100 %; a narrow place gives the panel all it has.
    """

    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        over: QWidget,
        *,
        name: str,
        title: str = "",
        note: str = "",
        close_text: str = "",
        width: int = 480,
        with_head: bool = True,
    ) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._width = width
        self._veil: Veil | None = None
        self._came_from: QWidget | None = None
        self.title = Label(title, Kind.CARD_TITLE, name=f"{name}_title")
        self.note = Label(note, Kind.SECOND)
        self.close_button = Button(
            close_text or self.tr("Close"), name=f"{name}_close", weight=Weight.QUIET, icon="x", key="Esc"
        )
        self.body = QVBoxLayout()
        self._build(with_head=with_head)
        self.close_button.clicked.connect(self.shut)
        over.installEventFilter(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        return self._veil is not None

    def acts(self) -> Sequence[Act]:
        """What can be done while this panel is in front; F9 is its main act."""
        return ()

    def take_scan(self, code: str) -> bool:
        """Something was scanned while this panel is in front; whether it is used here."""
        return False

    def reword(self) -> None:
        """Put all words in again, in the language that is on."""

    def open(self, focus: QWidget | None = None) -> None:
        """Come in; `focus` is where typing begins."""
        if not self.is_open:
            self._came_from = QApplication.focusWidget()
            self._veil = Veil(self._over)
            self._veil.touched.connect(self.shut)
            self._place()
            self.raise_()
            self.show()
            toast.step_aside(self)
            self.opened.emit()
        (focus or self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Go away; nothing is lost by it."""
        if self._veil is None:
            return
        self._veil.hide()
        self._veil.deleteLater()
        self._veil = None
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the panel and never under the veil."""
        moved = super().focusNextPrevChild(forward)
        within = QApplication.focusWidget()
        if within is None or not self.isAncestorOf(within):
            self.close_button.setFocus(
                Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            )
        return moved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_open:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("background"))
        painter.fillRect(0, 0, 1, self.height(), look.colour("line"))

    def _build(self, *, with_head: bool) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(25), look.px(8), look.px(24), look.px(24))
        column.setSpacing(look.px(16))
        self._head = QHBoxLayout()
        if with_head:
            self._head.addWidget(self.title)
            self._head.addStretch(1)
            self._head.addWidget(self.note)
            self._head.addWidget(self.close_button)
            column.addLayout(self._head)
        else:
            for unused in (self.title, self.note, self.close_button):
                unused.setParent(self)
                unused.hide()
        column.addLayout(self.body, 1)

    def _place(self) -> None:
        over = self._over
        wide = min(theme.current().px(self._width), over.width())
        self.setGeometry(over.width() - wide, 0, wide, over.height())
        self._fit_head()

    def _fit_head(self) -> None:
        """A note that finds no room beside the title goes under it; a title without room takes two lines."""
        look, column = theme.current(), self.layout()
        if self._head.count() == 0 or not isinstance(column, QVBoxLayout):
            return
        margins = column.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self.close_button.sizeHint().width()
        room -= 3 * self._head.spacing() + look.px(8)
        title, note = (
            paint.width_of(label.text(), label.font()) if label.text() else 0
            for label in (self.title, self.note)
        )
        is_beside = self._head.indexOf(self.note) >= 0
        if is_beside is (title + note > room):
            (self._head if is_beside else column).removeWidget(self.note)
            if is_beside:
                column.insertWidget(1, self.note)
            else:
                self._head.insertWidget(2, self.note)
        self.note.setWordWrap(self._head.indexOf(self.note) < 0)
        self.title.setWordWrap(title > room)
        self._head.setStretch(0, 1 if title > room else 0)
