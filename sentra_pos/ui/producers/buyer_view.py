"""What buyers see of a maker while nobody buys, small and beside the form it is typed in."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.base import money
from sentra_pos.reports.showcase import MakerStory
from sentra_pos.shop.pictures import Prepared
from sentra_pos.ui import pictures, theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import paint, tiles
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone

_WIDE, _PHOTO_HIGH = 320, 168


class BuyerView(Card):
    def __init__(self, post: Post) -> None:
        super().__init__(name="buyerView", padding=1, gap=4)
        look = theme.current()
        self._post = post
        self._maker = MakerStory("", "", "", "", ())
        self.setFixedWidth(look.px(_WIDE))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.photo = _Photo()
        self.name = Label("", Kind.CARD_TITLE, name="buyerName", wrap=True)
        self.place = Label("", Kind.HINT, name="buyerPlace", wrap=True)
        self.story = Label("", Kind.SECOND, name="buyerStory", tone=Tone.PLAIN, wrap=True)
        self.goods = Label("", Kind.HINT, name="buyerGoods", wrap=True)
        self.column.addWidget(self.photo)
        self.column.addSpacing(look.px(8))
        for label in (self.name, self.place, self.story, self.goods):
            label.setContentsMargins(look.px(15), 0, look.px(15), 0)
            self.column.addWidget(label)
        self.column.addSpacing(look.px(12))

    def show_maker(self, maker: MakerStory, taken: Prepared | None) -> None:
        """As the buyers' screen shows it, with a photo that may not be kept yet; without one a good's is shown."""
        self._maker = maker
        self.name.setText(maker.name)
        self.place.setText(maker.place)
        self.story.setText(maker.text or "…")
        self.goods.setText("\n".join(f"{good.name} · {money.show(good.price)}" for good in maker.goods))
        self.goods.setVisible(bool(maker.goods))
        if taken is not None:
            fresh = QPixmap()
            fresh.loadFromData(taken.content)
            self.photo.show_fresh(fresh)
            return
        self._show_kept()
        pictures.bring(self, self._post.desk, [self._picture()], self._show_kept)

    def _picture(self) -> str:
        goods = self._maker.goods
        return self._maker.picture or (goods[0].picture if goods else "")

    def _show_kept(self) -> None:
        file = pictures.find(self._picture())
        size = self.photo.size()
        self.photo.show_fresh(
            QPixmap() if file is None else tiles.picture(file, size, self.devicePixelRatioF())
        )


class _Photo(QWidget):
    """The photo in round upper corners, or a quiet ground."""

    def __init__(self) -> None:
        super().__init__()
        look = theme.current()
        self._picture = QPixmap()
        self.setFixedSize(QSize(look.px(_WIDE) - 2, look.px(_PHOTO_HIGH)))

    def show_fresh(self, picture: QPixmap) -> None:
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, paint.RADIUS), paint.RADIUS, paint.RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), look.colour("sunk"))
        if self._picture.isNull():
            paint.icon(painter, self.rect().toRectF().center(), "image", "muted", 28)
            return
        whole = self._picture.deviceIndependentSize().toSize()
        filled = whole.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left, top = (self.width() - filled.width()) // 2, (self.height() - filled.height()) // 2
        painter.drawPixmap(left, top, filled.width(), filled.height(), self._picture)
