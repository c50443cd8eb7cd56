"""The left side of the sign-in: the house's motif, its mark, and the name of the shop."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint

_GROUND = QColor("#14505C")
_RIM = QColor("#2F7380")
_NAME = QColor("#FFFFFF")
_MOTTO = QColor("#CFE0E2")
"""The brand's own colours, the same in both themes."""


class Brand(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("brand")
        self._shop, self._motto = "", ""
        self.setMaximumWidth(theme.current().px(384))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, shop: str, motto: str) -> None:
        self._shop, self._motto = shop, motto
        self.setAccessibleName(shop)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        side = look.px(64)
        tile = theme.art("motif-primary", QSize(side, side), self.devicePixelRatioF())
        painter.drawTiledPixmap(self.rect(), tile)
        rows = max(1, round(self.height() / side))
        first = max(0, (rows - 4) // 2)
        field = QRect(0, first * side, self.width(), 4 * side)
        painter.fillRect(field, _GROUND)
        self._paint_field(painter, field)

    def _paint_field(self, painter: QPainter, field: QRect) -> None:
        look = theme.current()
        left, top, side = look.px(40), field.top() + look.px(32), look.px(64)
        mark = theme.art("mark", QSize(side, side), self.devicePixelRatioF())
        painter.drawPixmap(left, top, mark)
        paint.rounded(painter, QRect(left, top, side, side), None, _RIM, radius=16)
        room = self.width() - left - look.px(24)
        size = 32.0
        while size > 20 and paint.width_of(self._shop, look.font(size, 600)) > room:
            size -= 1
        name = QRectF(left, top + side + look.px(24), room, look.px(42))
        paint.words(painter, name, self._shop, look.font(size, 600), _NAME)
        motto = QRectF(left, name.bottom() + look.px(5), room, look.px(24))
        paint.words(painter, motto, self._motto, look.font(18), _MOTTO, Qt.AlignmentFlag.AlignLeft)
