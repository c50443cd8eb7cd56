"""While nobody buys: one maker's picture, story and goods after the other, only of those who agreed to be shown."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.reports.showcase import GOODS_EACH, MakerStory, Showcase, ShownGood
from sentra_pos.ui import pictures, theme
from sentra_pos.ui.customer import words
from sentra_pos.ui.customer.measure import Measure
from sentra_pos.ui.customer.parts import Art, Fitted, Ground, Mark, Motif, Picture, TwoTongues, Words
from sentra_pos.ui.widgets.labels import Card

STORY_MS = 12_000
"""How long a story stays; a cut and no movement leads to the next."""
_MOST_DOTS = 12
_SMALLEST_STORY = 14


class IdlePage(QWidget):
    """Without any story it shows goods of the shop, and the welcome."""

    def __init__(self, measure: Measure, showcase: Showcase) -> None:
        super().__init__()
        self.setObjectName("customerIdle")
        self._measure, self.showcase = measure, showcase
        self.at = 0
        self.art = Art()
        self.kind = TwoTongues(measure, 28, name="customerStoryKind", weight=600, ink="accent", small=20)
        self.name = Fitted(measure, 84, weight=600, name="customerStoryName")
        self.place = Words(measure, 28, ink="muted", name="customerStoryPlace")
        self.story = _Story(measure, 36, wrap=True, name="customerStory")
        self.goods = [_GoodCard(measure) for _ in range(GOODS_EACH)]
        self.welcome = TwoTongues(measure, 30, name="customerWelcome", weight=600, small=22)
        self.dots = _Dots(measure)
        self._turn = QTimer(self, interval=STORY_MS)
        self._turn.timeout.connect(self.turn)
        self._build()
        self._show_story()

    def turn(self) -> None:
        """The next maker's turn."""
        if self.showcase.stories:
            self.at = (self.at + 1) % len(self.showcase.stories)
            self._show_story()

    def show_pictures(self) -> None:
        """The same story, with pictures that have come since."""
        self._show_story()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._turn.start()

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self._turn.stop()

    def _build(self) -> None:
        measure = self._measure
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.art, 90)
        right = Ground("background")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Motif(measure, 128))
        inner = QVBoxLayout()
        inner.setContentsMargins(*(measure.px(side) for side in (88, 56, 88, 40)))
        inner.setSpacing(measure.px(12))
        for label in (self.kind, self.name, self.place):
            inner.addWidget(label)
        inner.addSpacing(measure.px(16))
        inner.addWidget(self.story, 1)
        cards = QHBoxLayout()
        cards.setSpacing(measure.px(24))
        for card in self.goods:
            cards.addWidget(card)
        cards.addStretch(1)
        inner.addLayout(cards)
        inner.addSpacing(measure.px(20))
        foot = QHBoxLayout()
        foot.setSpacing(measure.px(16))
        foot.addWidget(Mark(measure.px(56)))
        foot.addWidget(self.welcome, 1)
        foot.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addLayout(foot)
        column.addLayout(inner, 1)
        across.addWidget(right, 102)

    def _show_story(self) -> None:
        shop, told = self.showcase.shop, self.showcase.stories
        self.welcome.say(words.say(words.WELCOME, shop=shop))
        self.dots.show_place(self.at, len(told))
        if told:
            self._show_maker(told[self.at % len(told)])
            return
        self.kind.say(words.say(words.GOODS))
        self.name.say(shop)
        self.place.say("")
        self.story.say("")
        first = self.showcase.goods[0].picture if self.showcase.goods else ""
        self.art.show_file(pictures.find(first))
        self._show_goods(self.showcase.goods)

    def _show_maker(self, maker: MakerStory) -> None:
        self.kind.say(words.say(words.STORY))
        self.name.say(maker.name)
        self.place.say(maker.place)
        self.story.say(maker.text)
        own = maker.picture or (maker.goods[0].picture if maker.goods else "")
        self.art.show_file(pictures.find(own))
        self._show_goods(maker.goods)

    def _show_goods(self, goods: tuple[ShownGood, ...]) -> None:
        for place, card in enumerate(self.goods):
            card.setVisible(place < len(goods))
            if place < len(goods):
                card.show_good(goods[place])


class _Story(Words):
    """A story takes the room there is, in a smaller hand if it is a long one."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def _fit(self) -> None:
        font, inside = self.font(), self.contentsRect()
        size = self._measure.text(self._size)
        font.setPixelSize(size)
        while size > _SMALLEST_STORY and self._high(QFontMetrics(font), self.whole, inside.width()) > max(
            1, inside.height()
        ):
            size -= 1
            font.setPixelSize(size)
        self.setFont(font)
        self.setText(self.whole)


class _GoodCard(Card):
    def __init__(self, measure: Measure) -> None:
        super().__init__(padding=0, gap=0)
        wide = measure.px(264)
        self.setFixedWidth(wide)
        self.picture = Picture(QSize(wide - 2, measure.px(150)))
        self.name = Words(measure, 22, name="customerGoodName")
        self.price = Words(measure, 28, weight=600, name="customerGoodPrice")
        self.column.setContentsMargins(1, 1, 1, measure.px(12))
        self.column.addWidget(self.picture)
        for label in (self.name, self.price):
            label.setContentsMargins(measure.px(18), measure.px(6), measure.px(12), 0)
            self.column.addWidget(label)
        self.setFixedHeight(self.sizeHint().height())

    def show_good(self, good: ShownGood) -> None:
        self.picture.show_file(pictures.find(good.picture))
        self.name.say(good.name)
        self.price.say(f"{money.show(good.price)}/{good.unit}" if good.unit else money.show(good.price))


class _Dots(QWidget):
    """Which of the stories this is."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self._at, self._count = 0, 0
        self._side, self._step = measure.px(14), measure.px(24)

    def show_place(self, at: int, count: int) -> None:
        self._at, self._count = at, min(count, _MOST_DOTS)
        self.setVisible(count > 1)
        self.setFixedSize(self._step * max(1, self._count), self._side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(self._count):
            is_on = place == self._at % self._count
            painter.setBrush(look.colour("accent" if is_on else "line"))
            painter.drawEllipse(place * self._step, 0, self._side, self._side)
