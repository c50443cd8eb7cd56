"""Parts beside each other, or under each other where a large font leaves too little room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from sentra_pos.ui import theme


class FoldRow(QWidget):
    """Parts of one width; `least` is the px at 100 % that all need beside each other."""

    def __init__(self, parts: Sequence[QWidget], *, least: int, gap: int = 12) -> None:
        super().__init__()
        self._least, self._parts = least, list(parts)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.current().px(gap))
        self._place()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part, so that the page never has to be pushed sideways."""
        hint = super().minimumSizeHint()
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        wanted = down if self.width() < theme.current().px(self._least) else across
        if wanted is not self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()

    def _place(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for part in self._parts:
            self._row.addWidget(part, 1)


class SideBySide(FoldRow):
    """Two parts; the first takes what is left over."""

    def __init__(self, first: QWidget, second: QWidget, *, least: int) -> None:
        super().__init__([first, second], least=least, gap=20)

    def _place(self) -> None:
        first, second = self._parts
        self._row.addWidget(first, 1)
        self._row.addWidget(second)
