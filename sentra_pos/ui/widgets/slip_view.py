"""A slip as it comes out of the printer, to be looked at on the screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from sentra_pos.ui import theme


class SlipView(QScrollArea):
    """As wide as `width` px at 100 %, but never wider than `most`; a long slip is pushed up and down."""

    def __init__(self, *, name: str, width: int, most: int) -> None:
        super().__init__()
        self.setObjectName(name)
        look = theme.current()
        wide = min(look.px(width), most)
        self._strip = _Strip(wide)
        self.setWidget(self._strip)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(wide + look.px(20))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def show_png(self, png: bytes) -> None:
        """Show this picture of a slip."""
        self._strip.show_png(png)
        self.verticalScrollBar().setValue(0)


class _Strip(QWidget):
    def __init__(self, wide: int) -> None:
        super().__init__()
        self._wide = wide
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_png(self, png: bytes) -> None:
        whole = QPixmap()
        whole.loadFromData(png)
        ratio = self.devicePixelRatioF()
        # Once, at the size it is shown in: shrinking it at each paint would look rougher.
        self._picture = whole.scaledToWidth(
            round(self._wide * ratio), Qt.TransformationMode.SmoothTransformation
        )
        self._picture.setDevicePixelRatio(ratio)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        if self._picture.isNull():
            return QSize(self._wide, self._wide)
        return QSize(self._wide, round(self._picture.height() / self._picture.devicePixelRatio()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(theme.current().colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
