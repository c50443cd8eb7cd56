"""What was paid so far towards the cart, one line each; a line can be taken out until the sale is complete."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import wording
from sentra_pos.ui.widgets.buttons import IconButton, Weight
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label, Line
from sentra_pos.ui.widgets.paint import Tone


class PaymentsList(QWidget):
    removed = Signal(int)
    """The place of a payment that is taken out again."""

    def __init__(self, *, row_height: int) -> None:
        super().__init__()
        self._row_height = row_height
        self._shown: tuple[Payment, ...] | None = None
        self.setObjectName("paymentsList")
        look = theme.current()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))
        self._title = Label("", Kind.SMALL_STRONG)
        self._column.addWidget(self._title)
        self._card: Card | None = None

    def show_payments(self, payments: Sequence[Payment]) -> None:
        """Show these; the buttons stay the same ones while the payments do."""
        self._title.setText(self.tr("Paid so far"))
        if payments == self._shown:
            return
        self._shown = tuple(payments)
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card = Card(padding=0, gap=0)
        for place, payment in enumerate(payments):
            if place:
                self._card.column.addWidget(Line())
            self._card.column.addWidget(self._row(place, payment))
        self._column.addWidget(self._card)
        self.setVisible(bool(payments))

    def _row(self, place: int, payment: Payment) -> QWidget:
        look = theme.current()
        row = QWidget()
        row.setFixedHeight(look.px(self._row_height))
        across = QHBoxLayout(row)
        across.setContentsMargins(look.px(16), 0, look.px(8), 0)
        across.setSpacing(look.px(12))
        name = wording.method(payment.method)
        across.addWidget(IconLabel(wording.METHOD_ICONS[payment.method], Tone.GOOD, 24))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(name, Kind.BODY_STRONG))
        if payment.reference:
            words.addWidget(Label(payment.reference, Kind.HINT))
        words.addStretch(1)
        across.addLayout(words, 1)
        amount = Label(money.plain(payment.amount), Kind.CARD_TITLE, align=Qt.AlignmentFlag.AlignRight)
        across.addWidget(amount)
        if payment.method is Method.EXCHANGE:
            # What came back is left with the exchange itself, in the cart.
            return row
        bin_ = IconButton("trash-2", "", name=f"removePayment{place + 1}", weight=Weight.DANGER)
        bin_.say(self.tr("Take out {method} {amount}").format(method=name, amount=money.show(payment.amount)))
        bin_.clicked.connect(lambda: self.removed.emit(place))
        across.addWidget(bin_)
        return row
