"""After paying: the change as large as it gets, which notes make it up, and where the receipt is (C11)."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import clock, money
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing, wording
from sentra_pos.ui.checkout.drawer_state import DrawerState
from sentra_pos.ui.checkout.receipt_state import ReceiptState
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label, Line
from sentra_pos.ui.widgets.paint import Tone

WIDE = 922
_WIDE_CELLS = 700
"""Below this width (px at 100 %) the cells say only what the large figure does not."""
_WITH_WORDS = 860
_HIGH_CELLS = 540
"""Below this height the change takes the room of all that is said elsewhere too."""
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Paid:
    """A sale that was just made, how it was paid, and when."""

    sale: SaleDone
    payments: tuple[Payment, ...]
    at: datetime


class ChangeBlock(Card):
    """The change in the largest size that fits, with a smaller currency on the same line."""

    def __init__(self) -> None:
        super().__init__(name="changeBlock", padding=0, gap=0, ground="good-soft", line="")
        look = theme.current()
        self.word = Label("", Kind.PAD, tone=Tone.GOOD)
        self.currency = Label("Rp", Kind.MISSING, tone=Tone.NEUTRAL)
        self.amount = Label("", Kind.CHANGE, name="changeLabel", align=_RIGHT)
        self.column.setContentsMargins(look.px(32), look.px(16), look.px(32), look.px(8))
        self.column.addWidget(self.word)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addStretch(1)
        for label in (self.currency, self.amount):
            label.setMinimumSize(1, 1)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def say(self, word: str, change: int) -> None:
        self.word.setText(word)
        self.amount.setText(money.plain(change))
        self.amount.setAccessibleName(f"{word} {money.show(change)}")
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        look = theme.current()
        wide = self.width() - 2 * look.px(32) - look.px(12)
        high = self.height() - look.px(24) - self.word.sizeHint().height()
        for kind in (Kind.CHANGE, Kind.PAYDAY, Kind.MISSING):
            self.amount.set_kind(kind)
            self.currency.set_kind(Kind.MISSING if kind is Kind.CHANGE else Kind.FIGURE)
            hint = self.amount.sizeHint()
            if hint.width() + self.currency.sizeHint().width() <= wide and hint.height() <= high:
                break
        lower = QFontMetrics(self.amount.font()).descent() - QFontMetrics(self.currency.font()).descent()
        self.currency.setContentsMargins(0, 0, 0, max(0, lower))


class Figure(Label):
    """24 px, lighter than a title."""

    def __init__(self, text: str = "", *, weight: int = 400, name: str = "", wrap: bool = False) -> None:
        self._weight = weight
        super().__init__(text, Kind.TITLE, name=name, align=_RIGHT, wrap=wrap)

    def _dress(self) -> None:
        super()._dress()
        self.setFont(theme.current().font(24, self._weight))


class PaidView(QWidget):
    """Stands at the right until the next goods come in; what lies left of it stays live."""

    copy_wanted = Signal()
    fix_wanted = Signal()
    gift_wanted = Signal()
    share_wanted = Signal()
    left = Signal()

    def __init__(self, post: Post) -> None:
        super().__init__()
        self.setObjectName("paidView")
        self._paid: Paid | None = None
        self.title = Label("", Kind.CARD_TITLE, name="paidTitle")
        self.under = Label("", Kind.SECOND, name="paidReceipt")
        self.receipt = ReceiptState(post)
        self.drawer = DrawerState(self.receipt)
        self.change = ChangeBlock()
        self.hand_word = Label("", Kind.AMOUNT, tone=Tone.NEUTRAL)
        self.notes = Figure(weight=500, name="notesLabel", wrap=True)
        self.cells = Card(padding=0, gap=0)
        self._cells_row = QHBoxLayout()
        self.copy_button = Button("", name="copyButton", icon="printer", key="Ctrl+P")
        self.fix_button = Button("", name="fixButton", icon="undo-dot", key="Alt+P")
        self.gift_button = Button("", name="giftButton", icon="gift")
        self.share_button = Button("", name="shareButton", icon="share-2")
        self._next = _NextBar()
        self._build()
        self.copy_button.clicked.connect(self.copy_wanted)
        self.fix_button.clicked.connect(self.fix_wanted)
        self.gift_button.clicked.connect(self.gift_wanted)
        self.share_button.clicked.connect(self.share_wanted)
        self.reword()

    def show_paid(self, paid: Paid) -> None:
        """The sale that was just made."""
        self._paid = paid
        self.drawer.forget()
        self.reword()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Paid"))
        self.hand_word.setText(self.tr("Hand over"))
        self.copy_button.setText(self.tr("Print again"))
        self.fix_button.setText(self.tr("Put right"))
        self._word_others()
        self._next.say(
            self.tr("Scan for the next sale"),
            self.tr("or touch goods on the left. The change stays in sight until the first goods come in."),
        )
        self.receipt.reword()
        self.drawer.reword()
        if self._paid is not None:
            self._tell(self._paid)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), look.colour("line"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word_others()
        is_high = sizing.units(self.height()) >= _HIGH_CELLS
        self.cells.setVisible(is_high)
        self._next.text.setVisible(is_high)
        if self._paid is not None and event.size().width() != event.oldSize().width():
            self._tell_cells(self._paid)

    def _tell(self, paid: Paid) -> None:
        sale = paid.sale
        self.under.setText(
            self.tr("Receipt {number} · {time}").format(
                number=sale.receipt, time=clock.local(paid.at).strftime("%H:%M")
            )
        )
        self.change.say(self.tr("Change"), sale.change)
        notes = money.notes_for(sale.change)
        words = [
            money.plain(one.denomination)
            if one.count == 1
            else f"{one.count} × {money.plain(one.denomination)}"
            for one in notes
        ]
        self.notes.setText(" + ".join(words))
        self.hand_word.setVisible(bool(notes))
        self._tell_cells(paid)

    def _tell_cells(self, paid: Paid) -> None:
        while (item := self._cells_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        sale, is_wide = paid.sale, sizing.units(self.width()) >= _WIDE_CELLS
        told = [_Told(self.tr("TOTAL"), sale.total, bold=True)]
        told += [
            _Told(self._word(method), sum(one.amount for one in some), _references(some))
            for method, some in _by_method(paid.payments)
        ]
        if is_wide or sale.rounding:
            told.append(_Told(self.tr("Rounding"), sale.rounding))
        if is_wide:
            told.append(_Told(self.tr("Change"), sale.change, bold=True, good=True))
        has_references = is_wide and any(one.reference for one in told)
        for number, one in enumerate(told):
            if number:
                self._cells_row.addWidget(Line(standing=True))
            self._cells_row.addWidget(_cell(one, with_reference=has_references), 1)

    def _word_others(self) -> None:
        """Where there is no room for their words and keys, the icons speak alone."""
        has_room = sizing.units(self.width()) >= _WITH_WORDS
        for button, words, key in (
            (self.gift_button, self.tr("Gift slip"), "Alt+D"),
            (self.share_button, self.tr("Save or share"), "Alt+G"),
        ):
            button.setText(words if has_room else "")
            button.set_key(key if has_room else "")
            button.setAccessibleName(words)
            button.setToolTip(paint.tip(f"{words} ({paint.key_words(key)})"))

    def _word(self, method: Method) -> str:
        return self.tr("Cash received") if method is Method.CASH else wording.method(method)

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(look.px(39), look.px(24), look.px(40), look.px(16))
        inner.setSpacing(look.px(12))
        inner.addLayout(self._head())
        inner.addWidget(self.change, 1)
        hand = QHBoxLayout()
        hand.setContentsMargins(look.px(32), look.px(2), look.px(32), look.px(2))
        hand.addWidget(self.hand_word)
        hand.addWidget(self.notes, 1)
        inner.addLayout(hand)
        self._cells_row.setSpacing(0)
        self.cells.column.addLayout(self._cells_row)
        inner.addWidget(self.cells)
        acts = QHBoxLayout()
        acts.addWidget(self.copy_button)
        acts.addWidget(self.fix_button)
        acts.addWidget(self.gift_button)
        acts.addWidget(self.share_button)
        acts.addStretch(1)
        inner.addLayout(acts)
        column.addLayout(inner, 1)
        column.addWidget(self._next)

    def _head(self) -> QHBoxLayout:
        look = theme.current()
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(_Tick())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.under)
        head.addLayout(words, 1)
        head.addWidget(self.receipt)
        head.addWidget(self.drawer)
        return head


class _Tick(QWidget):
    """The round mark of a sale that is done."""

    def __init__(self) -> None:
        super().__init__()
        side = theme.current().px(48)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour("good-soft"), radius=24)
        paint.icon(painter, QPointF(self.rect().toRectF().center()), "check", "good", 28)


class _NextBar(QWidget):
    """What to do next, always in sight."""

    def __init__(self) -> None:
        super().__init__()
        look = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(40), look.px(14), look.px(40), look.px(14))
        row.setSpacing(look.px(16))
        row.addWidget(IconLabel("scan-barcode", Tone.PRIMARY, 48))
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        self.title = Label("", Kind.TITLE, tone=Tone.PRIMARY)
        self.text = Label("", Kind.BODY, wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row.addLayout(words, 1)

    def say(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("primary-soft"))
        painter.fillRect(0, 0, self.width(), 1, look.colour("line"))


@dataclass(frozen=True)
class _Told:
    word: str
    amount: int
    reference: str = ""
    bold: bool = False
    good: bool = False


def _by_method(payments: tuple[Payment, ...]) -> list[tuple[Method, list[Payment]]]:
    """What was paid by each method, cash last."""
    methods = dict.fromkeys(one.method for one in payments)
    ordered = sorted(methods, key=lambda method: method is Method.CASH)
    return [(method, [one for one in payments if one.method is method]) for method in ordered]


def _references(payments: list[Payment]) -> str:
    return ", ".join(one.reference for one in payments if one.reference)


def _cell(told: _Told, *, with_reference: bool) -> QWidget:
    look = theme.current()
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(*(look.px(side) for side in (20, 10, 20, 10)))
    column.setSpacing(look.px(2))
    column.addWidget(Label(told.word, Kind.HINT))
    label = Figure(money.plain(told.amount), weight=600 if told.bold else 400)
    if told.good:
        label.set_tone(Tone.GOOD)
    column.addWidget(label)
    if with_reference:
        reference = Label(told.reference, Kind.SMALL, name="paidReference", align=_RIGHT)
        reference.setMinimumWidth(1)
        reference.setToolTip(paint.tip(told.reference))
        column.addWidget(reference)
    cell.setAccessibleName(f"{told.word} {money.show(told.amount)} {told.reference}".strip())
    return cell
