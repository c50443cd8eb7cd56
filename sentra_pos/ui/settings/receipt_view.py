"""The receipt as it will be printed, dot by dot, redrawn while its words are typed."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.checkout import receipt, receipt_example
from sentra_pos.paper import slip as slips
from sentra_pos.paper.slip import Slip
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post

_BREATH_MS = 150
_PX_A_COLUMN = 8.4
"""At 100 %: 48 columns are as wide as the paper beside the form may be."""


class ReceiptView(QWidget):
    """Drawn away from the window's thread, as it takes longer than a key may."""

    def __init__(self, post: Post, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._post = post
        self._picture = QPixmap()
        self._shop, self._columns = ShopProfile(), 32
        self._asked = 0
        self.logo = b""
        """The PNG of the shop's logo, if it has one."""
        self._breath = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._breath.timeout.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_receipt(self, shop: ShopProfile, columns: int) -> None:
        """Show the example receipt of `shop` on paper of so many columns, once the typing pauses."""
        self._shop, self._columns = shop, columns
        self._breath.start()

    def slip(self) -> Slip:
        """What is shown."""
        made = receipt_example.example(
            self._shop, at=self._post.now(), register=self._post.register, cashier=self._post.person.name
        )
        return slips.with_logo(receipt.slip(made), lambda _sha256: self.logo)

    def sizeHint(self) -> QSize:
        wide = theme.current().px(self._columns * _PX_A_COLUMN)
        if self._picture.isNull():
            return QSize(wide, wide)
        return QSize(wide, round(wide * self._picture.height() / self._picture.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._picture.isNull():
            painter.drawPixmap(self.rect(), self._picture)
        painter.setPen(look.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _draw(self) -> None:
        self._asked += 1
        asked, strip, columns = self._asked, self.slip(), self._columns

        def draw(_report: object) -> bytes:
            from sentra_pos.paper import slip_picture  # here: Pillow takes its time

            return slip_picture.as_png(strip, columns)

        self._post.desk.send(self, draw, lambda png: self._show(asked, png))

    def _show(self, asked: int, png: bytes) -> None:
        """An answer that is older than the last question is not looked at."""
        if asked == self._asked:
            self._picture.loadFromData(png)
            # Drawn once at the size it is shown in: shrinking it at each paint would look rougher.
            ratio = self.devicePixelRatioF()
            self._picture = self._picture.scaled(
                self.sizeHint() * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self.updateGeometry()
            self.update()
