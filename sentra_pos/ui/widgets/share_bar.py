"""Both parts of a price as one bar, always in the same order: the shop's, then the producer's."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint


class ShareBar(QWidget):
    """The words are given by whoever shows it; the cut follows the rate in basis points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shareBar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bps, self._shop, self._producer = 0, "", ""

    def say(self, commission_bps: int, shop: str, producer: str) -> None:
        self._bps, self._shop, self._producer = commission_bps, shop, producer
        self.setAccessibleName(f"{shop} → {producer}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        font = look.font(15, 600)
        wide = paint.width_of(self._shop, font) + paint.width_of(self._producer, font) + 4 * look.px(12)
        return QSize(wide, look.px(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        pad, font = look.px(12), look.font(15, 600)
        least = paint.width_of(self._shop, font) + 2 * pad
        most = self.width() - paint.width_of(self._producer, font) - 2 * pad
        cut = max(least, min(most, self.width() * self._bps // 10_000))
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), look.px(6), look.px(6))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape)
        painter.fillRect(0, 0, cut, self.height(), look.colour("accent-soft"))
        painter.fillRect(cut, 0, self.width() - cut, self.height(), look.colour("primary"))
        left = QRectF(pad, 0, cut - pad, self.height())
        right = QRectF(cut + pad, 0, self.width() - cut - pad, self.height())
        paint.words(painter, left, self._shop, font, look.colour("accent"))
        paint.words(painter, right, self._producer, font, look.colour("on-primary"))
