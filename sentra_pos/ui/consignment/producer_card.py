"""The head of the note: who brings the goods, and on what terms."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sentra_pos.consignment.preview import Deliverer
from sentra_pos.paper import words
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.widgets import day_entry, paint
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label, Line
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.share_bar import ShareBar
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

_HIGH = 96


class ProducerCard(Card):
    """Either asks for the producer or shows who it is."""

    asked = Signal(str)
    taken = Signal(object)
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="producerCard", padding=0, parent=parent)
        self._deliverer: Deliverer | None = None
        self.field = SuggestField(
            name="producerEdit", says=self.tr("Producer"), icon="scan-barcode", key="F2", height=56
        )
        self.initials = _Initials()
        self.name = Label("", Kind.CARD_TITLE, name="producerName")
        self.facts = Label("", Kind.HINT, name="producerFacts")
        self.change_button = Button(name="changeProducerButton", weight=Weight.QUIET, icon="search", key="F2")
        self.agreement = Label("", Kind.HINT, name="producerAgreement")
        self.shares = ShareBar()
        self.bearers = [
            (Label("", Kind.SMALL), Label("", Kind.SMALL_STRONG, tone=Tone.PLAIN, name=f"producerBearer{at}"))
            for at in range(3)
        ]
        self._build()
        self.field.asked.connect(self.asked)
        self.field.taken.connect(self.taken)
        self.field.entered.connect(self.entered)
        self.change_button.clicked.connect(self.ask)

    def show_deliverer(self, deliverer: Deliverer | None) -> None:
        self._deliverer = deliverer
        self.field.set_text("")
        self.field.hide_found()
        self._pages.setCurrentIndex(0 if deliverer is None else 1)
        self.reword()

    def retell(self, deliverer: Deliverer) -> None:
        """The same producer, perhaps on other terms."""
        self._deliverer = deliverer
        self.reword()

    def fold(self, *, folded: bool) -> None:
        """Keep to what must be seen where there is little room."""
        self.initials.setVisible(not folded)
        for part in self._only_wide:
            part.setVisible(not folded)

    def ask(self) -> None:
        """Put the field in front; the producer stays until another one is chosen."""
        self._pages.setCurrentIndex(0)
        self.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.edit.selectAll()

    def show_known(self) -> None:
        """Back to the producer who is there already."""
        if self._deliverer is not None:
            self.show_deliverer(self._deliverer)

    def show_found(self, text: str, found: Sequence[Suggestion]) -> None:
        self.field.show_found(text, found)

    def reword(self) -> None:
        self.field.edit.setAccessibleName(self.tr("Producer"))
        self.field.edit.setPlaceholderText(
            self.tr("Who brings the goods? Type a name or code, or scan one of their products")
        )
        self.change_button.setText(self.tr("Change"))
        who = self._deliverer
        if who is None:
            return
        self.initials.say(who.card.name)
        self.name.setText(who.card.name)
        self.name.setToolTip(paint.tip(who.card.name))
        self.facts.setText(" · ".join(filter(None, (who.card.code, who.place, who.card.phone))))
        self.agreement.setText(self._agreed(who))
        self.shares.say(
            who.commission_bps,
            self.tr("Shop keeps {percent}").format(percent=words.percent(who.commission_bps)),
            self.tr("Producer gets {percent}").format(percent=words.percent(10_000 - who.commission_bps)),
        )
        said = (
            (self.tr("Discounts borne by"), goods_words.bearers(who.discount_bearers)),
            (self.tr("Expiry borne by"), goods_words.bearer(who.expiry_bearer)),
            (self.tr("Loss borne by"), goods_words.bearer(who.loss_bearer)),
        )
        self.shares.setToolTip("; ".join(f"{text} {bearer}" for text, bearer in said))
        for (label, value), (text, bearer) in zip(self.bearers, said, strict=True):
            label.setText(text)
            value.setText(bearer)

    def _agreed(self, who: Deliverer) -> str:
        if who.card.house:
            return self.tr("The shop's own goods")
        if who.agreement is None or who.since is None:
            return self.tr("No agreement yet: the shop default holds")
        return self.tr("Agreement {number} since {day}").format(
            number=who.agreement, day=day_entry.show(who.since)
        )

    def _build(self) -> None:
        look = theme.current()
        self.setFixedHeight(look.px(_HIGH))
        self._pages = QStackedLayout()
        self.column.addLayout(self._pages)
        asking, known = QWidget(), QWidget()
        row = QHBoxLayout(asking)
        row.setContentsMargins(look.px(16), 0, look.px(16), 0)
        row.addWidget(self.field)
        self._pages.addWidget(asking)
        row = QHBoxLayout(known)
        row.setContentsMargins(look.px(16), look.px(12), look.px(24), look.px(12))
        row.setSpacing(0)
        row.addWidget(self.initials)
        row.addSpacing(look.px(16))
        row.addLayout(_column(look.px(2), self.name, self.facts), 5)
        row.addWidget(self.change_button)
        self._divide(row)
        row.addLayout(_column(look.px(8), self.agreement, self.shares), 6)
        last = self._divide(row)
        bearers = QGridLayout()
        bearers.setHorizontalSpacing(look.px(8))
        bearers.setVerticalSpacing(look.px(3))
        for at, (label, value) in enumerate(self.bearers):
            bearers.addWidget(label, at, 0)
            bearers.addWidget(value, at, 1)
        row.addLayout(bearers)
        self._only_wide = [last, *(part for pair in self.bearers for part in pair)]
        self._pages.addWidget(known)

    @staticmethod
    def _divide(row: QHBoxLayout) -> QWidget:
        gap, line = theme.current().px(20), Line(standing=True)
        row.addSpacing(gap)
        row.addWidget(line)
        row.addSpacing(gap)
        return line


class _Initials(QWidget):
    """Two letters of the name on a soft ground."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        side = theme.current().px(64)
        self.setFixedSize(side, side)

    def say(self, name: str) -> None:
        parts = name.split()
        last = parts[-2:] if len(parts) > 2 else parts
        self._text = "".join(part[0] for part in last).upper()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour(Tone.ACCENT.ground))
        middle = Qt.AlignmentFlag.AlignHCenter
        paint.words(painter, self.rect(), self._text, look.font(24, 600), look.colour("accent"), middle)


def _column(gap: int, *labels: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(gap)
    column.addStretch(1)
    for label in labels:
        column.addWidget(label)
    column.addStretch(1)
    return column
