"""From the wish to pay to the sale: the panel, exact and quick cash, the doubts, and somebody else's approval."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from sentra_pos.base import money
from sentra_pos.checkout import tender
from sentra_pos.checkout.cart import EmptyCart, Method
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.ui import approval, trouble
from sentra_pos.ui.checkout.payment_panel import PaymentPanel
from sentra_pos.ui.checkout.station import Station
from sentra_pos.ui.widgets import dialog
from sentra_pos.ui.widgets.dialog import Dialog


class MoneyDesk(QObject):
    """Made by the screen; every way to pay ends at the counter, which sells a cart once."""

    answered = Signal()
    """A question in front has gone: the focus may go back to the scan field."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.screen)
        self._station, self._counter = station, station.counter
        self._doubt: Dialog | None = None
        self._counter.approval_wanted.connect(self._ask_somebody)

    def exact(self) -> None:
        """Exactly what is due, in cash; goods that cost nothing want a reason first (C9)."""
        cart = self._counter.cart
        if cart.lines and cart.totals.net == 0 and not cart.reason:
            self.pay()
        else:
            self._counter.pay(Exact.CASH)

    def quick(self, amount: int) -> None:
        """So many rupiah in cash were handed over."""
        self.complete([Payment(Method.CASH, amount)])

    def pay(self, method: Method = Method.CASH) -> None:
        """Open the payment panel with `method` chosen."""

        def start() -> None:
            if not self._counter.cart.lines:
                if self._counter.has_just_sold:
                    return
                raise EmptyCart
            if self._station.panel is None:
                panel = PaymentPanel(self._station)
                panel.completed.connect(self.complete)
                self._station.hold(panel)
                panel.start(method)

        self._counter.then(start)

    def complete(self, payments: Sequence[Payment] | Exact) -> None:
        """Sell the cart for `payments`, after asking if the change would be more likely a slip of the finger (C9)."""
        change = 0
        if not isinstance(payments, Exact):
            due = tender.due(self._counter.cart.totals.net, payments, self._counter.rounding)
            change = due.change
        if not tender.must_ask(change):
            self._counter.pay(payments)
        elif self._doubt is None:
            self._ask(change, payments)

    def _ask_somebody(self, error: NeedsApproval, payments: Sequence[Payment] | Exact) -> None:
        """The same cart for the same payments, once somebody else has given leave; or it stays as it is."""
        counter, cart = self._counter, self._counter.cart

        def pay(approver: str) -> None:
            if counter.cart == cart:
                counter.pay(payments, approver=approver)

        panel = approval.ask(
            self._station.screen,
            self._station.post,
            error.act,
            amount=error.amount,
            bps=error.bps,
            why=cart.reason,
            # Later: first the panel has to be gone, or it would be taken for the one that paid.
            then=lambda approver: QTimer.singleShot(0, lambda: pay(approver)),
            given_up=lambda: trouble.show(self._station.screen, error),
        )
        self._station.hold_over(panel)

    def _ask(self, change: int, payments: Sequence[Payment] | Exact) -> None:
        cart = self._counter.cart.id

        def go_on() -> None:
            if self._counter.cart.id == cart:
                self._counter.pay(payments)

        self._doubt = dialog.confirm(
            self._station.screen,
            title=self.tr("Is this right?"),
            text=self.tr("The change would be {amount}.").format(amount=money.show(change)),
            stay=self.tr("No, leave it"),
            act=self.tr("Yes, go on"),
            icon="triangle-alert",
            run=go_on,
        )
        self._doubt.finished.connect(self._forget_doubt)

    def _forget_doubt(self) -> None:
        self._doubt = None
        self.answered.emit()
