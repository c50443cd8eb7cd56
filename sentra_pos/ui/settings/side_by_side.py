"""Two parts beside each other, or under each other where a large font leaves too little room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from sentra_pos.ui import theme


class SideBySide(QWidget):
    """The first part takes what is left over; `least` is the px at 100 % both need beside each other."""

    def __init__(self, first: QWidget, second: QWidget, *, least: int) -> None:
        super().__init__()
        self._least, self._parts = least, (first, second)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.current().px(20))
        self._row.addWidget(first, 1)
        self._row.addWidget(second)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider part, so that the page never has to be pushed sideways."""
        hint = super().minimumSizeHint()
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        wanted = down if self.width() < theme.current().px(self._least) else across
        if wanted is not self._row.direction():
            self._row.setDirection(wanted)
