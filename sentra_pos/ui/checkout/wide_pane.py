"""Mode pindai: the cart over the whole width, the sums under it, and quick cash in one row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import cart_rows, credit_line, sizing
from sentra_pos.ui.checkout.cart_rows import CartRow
from sentra_pos.ui.checkout.counter import Counter
from sentra_pos.ui.checkout.credit_line import CreditLine
from sentra_pos.ui.checkout.quick_strip import QuickStrip
from sentra_pos.ui.checkout.totals import SumLines, TotalLabel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label, Line
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty

_QUICK = 4
_ALL_COLUMNS = 1_080
"""The width in px at 100 % from which the producer has a column; below it stands under the goods."""
_WITHOUT_PRODUCER = 880
_EVERY_COLUMN = 2


class LastSaleCard(Card):
    """The change of the sale before, for the buyer who comes back to ask."""

    def __init__(self) -> None:
        super().__init__(name="lastSale", padding=16, ground="good-soft", line="")
        head = QHBoxLayout()
        head.setSpacing(theme.current().px(8))
        head.addWidget(IconLabel("circle-check", Tone.GOOD, 18))
        self.title = Label("", Kind.BODY_STRONG, tone=Tone.GOOD)
        head.addWidget(self.title, 1)
        foot = QHBoxLayout()
        self.word = Label("", Kind.BODY)
        self.amount = Label("", Kind.FIGURE, name="lastChange", align=Qt.AlignmentFlag.AlignRight)
        foot.addWidget(self.word, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.amount, 1)
        self.column.addLayout(head)
        self.column.addStretch(1)
        self.column.addLayout(foot)

    def show_last(self, counter: Counter, *, has_room: bool) -> None:
        last = counter.last_sale
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(has_room)
        self.setSizePolicy(policy)
        self.setVisible(last is not None and has_room)
        if last is not None:
            self.title.setText(self.tr("Last sale {receipt}").format(receipt=last.receipt))
            self.word.setText(self.tr("Last change"))
            self.amount.setText(money.plain(last.change))


class WidePane(QWidget):
    """Fills the place under the scan field."""

    exact_wanted = Signal()
    pay_wanted = Signal()
    clear_wanted = Signal()
    quantity_wanted = Signal()
    discount_wanted = Signal()
    """The discount of the chosen line was touched."""
    quick_wanted = Signal(object)
    """A sum in rupiah that the buyer has handed over: pay at once."""

    def __init__(self, counter: Counter, post: Post) -> None:
        super().__init__()
        self.setObjectName("widePane")
        self._counter, self._post = counter, post
        self._is_showing = False
        self._shown_for = -1
        empty = Empty("", "", icon="shopping-basket", name="emptyCart")
        self._empty = empty
        self.rows: Rows[CartRow] = Rows([], name="cartView", says="", key=lambda row: row.number, empty=empty)
        self.rows.view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.last = LastSaleCard()
        self.sums = SumLines(row_height=34, kind=Kind.BODY)
        self.credit = CreditLine(counter)
        self.total_word = Label("", Kind.TITLE)
        self.line_count = Label("", Kind.SECOND, name="cartCount")
        self.total = TotalLabel(Kind.TOTAL_WIDE, Kind.TOTAL, Kind.FIGURE, Kind.PAD)
        self.exact_button = Button(
            "", name="exactCashButton", weight=Weight.SECOND, icon="banknote", key="F12", height=72
        )
        self.quick = QuickStrip(_QUICK)
        self.pay_button = Button("", name="payButton", weight=Weight.MAIN, key="F9", height=72, text_size=22)
        self._build()
        self._connect()
        self.reword()

    def show_cart(self) -> None:
        """The cart as it is now."""
        counter = self._counter
        self._is_showing = True
        self.rows.show_rows(cart_rows.rows(counter, self._post.today()))
        self.rows.choose(counter.chosen + 1)
        self._is_showing = False
        due = counter.due()
        most = _QUICK if self._room() > 1 else _QUICK - 1
        can_pay = bool(counter.cart.lines) and not counter.is_paying
        self.sums.show_sums(counter)
        self.credit.show_credit()
        self.total_word.setText(credit_line.total_word(counter, self.tr("TOTAL")))
        self.total.show_amount(credit_line.total(counter))
        self.line_count.setText(self.tr("%n line(s)", "", len(counter.cart.lines)))
        self.quick.show_amounts(
            money.quick_cash(due.missing), enabled=can_pay and not counter.payments, most=most
        )
        self.last.show_last(counter, has_room=self._room() > 0)
        for button in (self.exact_button, self.pay_button):
            button.setEnabled(can_pay)

    def flash(self) -> None:
        self.rows.model.flash(self._counter.chosen + 1)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.rows.model.set_columns(self._columns())
        self.rows.view.setAccessibleName(self.tr("Cart"))
        self.rows.view.fit_columns()
        self.exact_button.setText(self.tr("Exact cash"))
        self.pay_button.setText(self.tr("Pay"))
        self._empty.set_words(self.tr("The cart is empty"), self.tr("Scan goods, or find them by name."))
        self.sums.reword()
        self.show_cart()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self._room()
        if room != self._shown_for:
            self._shown_for = room
            self.rows.model.set_columns(self._columns())
            self.show_cart()
            self.rows.view.fit_columns()

    def _room(self) -> int:
        """How many of the less needed columns there is room for: producer and discount."""
        wide = sizing.units(self.width())
        return _EVERY_COLUMN if wide >= _ALL_COLUMNS else 1 if wide >= _WITHOUT_PRODUCER else 0

    def _columns(self) -> list[Column[CartRow]]:
        every = self._all_columns()
        if self._room() < _EVERY_COLUMN:
            del every[2]
        if self._room() < 1:
            del every[4]
        return every

    def _all_columns(self) -> list[Column[CartRow]]:
        return [
            Column(self.tr("No"), lambda row: Cell(str(row.number), tone=Tone.NEUTRAL), 56, Align.RIGHT),
            Column(self.tr("Goods"), self._goods_cell),
            Column(self.tr("Producer"), lambda row: row.maker, 232, muted=True),
            Column(self.tr("Price"), lambda row: row.price, 116, Align.RIGHT),
            Column(self.tr("Quantity"), lambda row: Cell(row.quantity, bold=True, size=17), 124, Align.RIGHT),
            Column(self.tr("Discount"), _discount_cell, 150, Align.RIGHT),
            Column(self.tr("Amount"), lambda row: Cell(row.net, bold=True, size=17), 140, Align.RIGHT),
            Column("", self._bin_cell, 72, Align.CENTRE, key="bin"),
        ]

    def _goods_cell(self, row: CartRow) -> Cell:
        """The goods, and under them whatever has no column here."""
        room = self._room()
        maker = row.maker if room < _EVERY_COLUMN else ""
        discount = f"{row.bearer} {row.discount}".strip() if room < 1 else ""
        under = " · ".join(part for part in (discount, row.remark, maker) if part)
        return Cell(row.name, under, bold=True, chip=row.chip)

    def _bin_cell(self, row: CartRow) -> Cell:
        is_chosen = row.number == self._counter.chosen + 1
        return Cell(icon="trash-2", icon_tone=Tone.DANGER, icon_size=20) if is_chosen else Cell()

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        column.addWidget(self.rows, 1)
        column.addWidget(self.credit)
        column.addLayout(self._sums_row())
        keys = QHBoxLayout()
        keys.setSpacing(look.px(12))
        keys.addWidget(self.exact_button, 22)
        keys.addWidget(self.quick, 69)
        keys.addWidget(self.pay_button, 30)
        column.addLayout(keys)

    def _sums_row(self) -> QHBoxLayout:
        look = theme.current()
        row = QHBoxLayout()
        row.setSpacing(look.px(24))
        self.last.setFixedHeight(look.px(114))
        row.addWidget(self.last, 40)
        row.addWidget(self.sums, 26)
        row.addWidget(Line(standing=True))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.total_word)
        words.addWidget(self.line_count)
        words.addStretch(1)
        total = QHBoxLayout()
        total.addLayout(words)
        total.addWidget(self.total, 1)
        row.addLayout(total, 53)
        return row

    def _connect(self) -> None:
        self.exact_button.clicked.connect(self.exact_wanted)
        self.pay_button.clicked.connect(self.pay_wanted)
        self.quick.chosen.connect(self.quick_wanted)
        self.rows.chosen.connect(self._on_chosen)
        self.rows.opened.connect(lambda _: self.quantity_wanted.emit())
        self.rows.touched.connect(lambda row, _key: self._counter.remove(row.number - 1))

    def _on_chosen(self, row: CartRow | None) -> None:
        if row is not None and not self._is_showing:
            self._counter.choose(row.number - 1)


def _discount_cell(row: CartRow) -> Cell:
    if not row.discount:
        return Cell()
    return Cell(f"{row.bearer}  {row.discount}", tone=Tone.ACCENT)
