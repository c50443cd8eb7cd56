"""What the pages of the buyer's display are made of: words in two sizes, amounts that fit, pictures, grounds."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.customer.measure import Measure
from sentra_pos.ui.customer.words import Both
from sentra_pos.ui.widgets import paint, tiles

BRAND, ON_BRAND, ON_BRAND_SOFT = "#14505C", "#FFFFFF", "#CFE0E2"
"""The brand's own ground and what is written on it, the same in both themes (9.01 and 6.61 to 1)."""
RIGHT = Qt.AlignmentFlag.AlignRight


def colour(token: str) -> QColor:
    """A token of the theme, or a colour of the brand."""
    return QColor(token) if token.startswith("#") else theme.current().colour(token)


class Words(QLabel):
    """Plain text, `size` as drawn; what is too long for its `lines` ends in `…`."""

    def __init__(
        self,
        measure: Measure,
        size: float,
        *,
        weight: int = 400,
        ink: str = "ink",
        name: str = "",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        wrap: bool = False,
        lines: int = 2,
    ) -> None:
        super().__init__()
        self._lines = lines
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align | Qt.AlignmentFlag.AlignTop)
        self.setFont(measure.font(size, weight))
        self.setWordWrap(wrap)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), colour(ink))
        self.setPalette(palette)
        self.setMinimumWidth(1)
        self._measure, self._size, self._weight = measure, size, weight
        self.whole = ""

    def say(self, text: str) -> None:
        """Show `text`, shortened to what fits."""
        self.whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        metrics, wide = QFontMetrics(self.font()), self.contentsRect().width()
        if not self.wordWrap():
            self.setText(metrics.elidedText(self.whole, Qt.TextElideMode.ElideRight, wide))
            return
        text, most = self.whole, self._lines * metrics.lineSpacing() + metrics.height() // 2
        while len(text) > 1 and self._high(metrics, text, wide) > most:
            text = text[:-2].rstrip() + "…" if text.endswith("…") else text[:-1].rstrip() + "…"
        self.setText(text)

    def _high(self, metrics: QFontMetrics, text: str, wide: int) -> int:
        flags = int(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(0, 0, wide, 10_000, flags, text).height()


class Fitted(Words):
    """A figure or a name in the largest hand in which all of it fits."""

    def _fit(self) -> None:
        size = self._measure.text(self._size)
        font = self.font()
        font.setPixelSize(size)
        while size > 16 and self.width() > 1 and paint.width_of(self.whole, font) > self.width():
            size -= 1
            font.setPixelSize(size)
        self.setFont(font)
        self.setText(self.whole)


class TwoTongues(QWidget):
    """The shop's language large, the other one small under it."""

    def __init__(
        self,
        measure: Measure,
        size: float,
        *,
        name: str,
        weight: int = 400,
        ink: str = "ink",
        soft: str = "muted",
        small: float = 0,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__()
        self.first = Words(measure, size, weight=weight, ink=ink, name=name, wrap=wrap, align=align)
        small = small or max(20, size * 0.62)
        self.second = Words(measure, small, ink=soft, name=f"{name}Small", wrap=wrap, align=align)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.first)
        column.addWidget(self.second)

    def say(self, both: Both) -> None:
        self.first.say(both.first)
        self.second.say(both.second)
        self.second.setVisible(bool(both.second))


class Picture(QWidget):
    """A picture with round corners; a quiet sign where there is none."""

    def __init__(self, size: QSize, *, radius: int = 10) -> None:
        super().__init__()
        self.setFixedSize(size)
        self._radius = radius
        self._file: Path | None = None

    def show_file(self, file: Path | None) -> None:
        if file != self._file:
            self._file = file
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        painter.setClipPath(shape)
        if self._file is None:
            painter.fillRect(self.rect(), theme.current().colour("sunk"))
            paint.icon(painter, QPointF(self.rect().toRectF().center()), "tag", "muted", 28)
        else:
            painter.drawPixmap(0, 0, tiles.picture(self._file, self.size(), self.devicePixelRatioF()))


class Art(QWidget):
    """One of the project's drawings, filling its place."""

    def __init__(self, file: Path | None = None) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.file = file

    def show_file(self, file: Path | None) -> None:
        self.file = file
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.file is None:
            painter.fillRect(self.rect(), QColor(BRAND))
        else:
            painter.drawPixmap(0, 0, tiles.picture(self.file, self.size(), self.devicePixelRatioF()))


class Motif(QWidget):
    """The house's motif in a band; on the idle page only."""

    def __init__(self, measure: Measure, high: int) -> None:
        super().__init__()
        self._side = measure.px(64)
        self.setFixedHeight(measure.px(high))

    def paintEvent(self, event: QPaintEvent) -> None:
        tile = theme.art("motif-primary", QSize(self._side, self._side), self.devicePixelRatioF())
        QPainter(self).drawTiledPixmap(self.rect(), tile)


class Mark(QWidget):
    """The house's mark."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, theme.art("mark", self.size(), self.devicePixelRatioF()))


class Ground(QWidget):
    """A flat colour under a part of the page."""

    def __init__(self, token: str, *, name: str = "", radius: int = 0) -> None:
        super().__init__()
        self.setObjectName(name)
        self._token, self._radius = token, radius

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._radius:
            painter.fillRect(self.rect(), colour(self._token))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._token))
        painter.drawRoundedRect(self.rect(), self._radius, self._radius)
