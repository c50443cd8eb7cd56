"""Above the total: what came back for the cart is worth, and that it can be left after all."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import wording
from sentra_pos.ui.checkout.counter import Counter
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.buttons import IconButton, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone


class CreditLine(QWidget):
    """Hidden unless goods are exchanged."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self.setObjectName("creditLine")
        self._counter = counter
        look = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(36), 0, look.px(4), 0)
        row.setSpacing(look.px(8))
        self.words = Label("", Kind.BODY_STRONG, tone=Tone.ACCENT, name="creditWords")
        self.amount = Label("", Kind.AMOUNT, tone=Tone.ACCENT, name="creditAmount")
        self.leave = IconButton("x", "", name="leaveExchange", weight=Weight.QUIET, size=48)
        self.words.setMinimumWidth(1)
        row.addWidget(self.words, 1)
        row.addWidget(self.amount)
        row.addWidget(self.leave)
        self.leave.clicked.connect(counter.exchanges.end)
        self.hide()

    def show_credit(self) -> None:
        """What came back for the cart in hand, if anything did."""
        exchange = self._counter.exchanges.in_hand
        self.setVisible(exchange is not None)
        if exchange is not None:
            self.words.setText(self.tr("Exchanged {receipt}").format(receipt=exchange.receipt))
            self.amount.setText(money.plain(-exchange.credit))
            said = f"{self.words.text()} {money.show(exchange.credit)}"
            self.setAccessibleName(said)
            self.leave.say(self.tr("Leave the exchange: nothing comes back"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour("accent-soft"))
        middle = QPointF(look.px(20), self.height() / 2)
        paint.icon(painter, middle, "arrow-left-right", "accent", 18)


def total_word(counter: Counter, usual: str) -> str:
    """What the large sum is: the total, what the exchange still costs, or what it brings back."""
    exchange = counter.exchanges.in_hand
    if exchange is None or not counter.cart.lines:
        return usual
    if counter.due().total < exchange.credit:
        return wording.translate("Checkout", "Money back")
    return wording.translate("Checkout", "To pay")


def total(counter: Counter) -> int:
    """The large sum in rupiah, never negative."""
    exchange = counter.exchanges.in_hand
    due = counter.due().total
    return due if exchange is None or not counter.cart.lines else abs(due - exchange.credit)
