"""Which carts are paid for with goods that came back, and how such a cart is sold."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import exchanges, sales
from sentra_pos.checkout.cart import Cart, Method
from sentra_pos.checkout.exchanges import Exchange
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.checkout.sales import SaleDone

if TYPE_CHECKING:  # the desk hands the session on, the counter makes this
    from sentra_pos.base.database import Session
    from sentra_pos.ui.checkout.hand import Hand

Payments = Sequence[Payment] | Exact


class Exchanges:
    """Kept by the counter, by the cart's id, so that a cart that is put aside keeps its worth."""

    def __init__(self, counter: "Hand") -> None:
        self._counter = counter
        self._of: dict[UUID, Exchange] = {}

    def begin(self, exchange: Exchange) -> None:
        """What came back pays for the cart in hand."""
        self._counter.then(lambda: self._set(exchange))

    def end(self) -> None:
        """Nothing comes back for the cart in hand any more."""
        self._counter.then(lambda: self._set(None))

    @property
    def in_hand(self) -> Exchange | None:
        """What came back for the cart in hand."""
        return self.of(self._counter.cart)

    def of(self, cart: Cart) -> Exchange | None:
        return self._of.get(cart.id)

    def credited(self, cart: Cart, payments: Sequence[Payment]) -> tuple[Payment, ...]:
        """`payments` with the worth of what came back first, and nowhere else."""
        others = tuple(one for one in payments if one.method is not Method.EXCHANGE)
        exchange = self.of(cart)
        return others if exchange is None else (exchange.payment, *others)

    def content(self, cart: Cart, payments: Payments) -> tuple[object, ...]:
        """What the sale is asked for, so that the same cart with other facts is a conflict."""
        asked = payments if isinstance(payments, Exact) else list(payments)
        exchange = self.of(cart)
        return (cart, asked) if exchange is None else (cart, asked, exchange)

    def deed(self, cart: Cart, payments: Payments, on: Occasion) -> "Callable[[Session], SaleDone]":
        """What sells `cart`, with what came back for it if anything did."""
        exchange = self.of(cart)

        def sell(session: "Session") -> SaleDone:
            if exchange is None:
                return sales.complete(session, cart=cart, payments=payments, on=on)
            return exchanges.complete(session, exchange=exchange, cart=cart, payments=payments, on=on)

        return sell

    def told(self, cart: Cart, payments: Payments, done: SaleDone) -> tuple[SaleDone, tuple[Payment, ...]]:
        """The sale and its payments as they are shown: what goes back of the worth is change like any other."""
        exchange = self._of.pop(cart.id, None)
        if exchange is None:
            exact = (Payment(Method.CASH, done.paid),) if done.paid else ()
            return done, exact if isinstance(payments, Exact) else tuple(payments)
        rest = done.total - exchange.credit
        if isinstance(payments, Exact):
            payments = [Payment(Method.CASH, rest)] if rest > 0 else []
        others = (one for one in payments if one.method is not Method.EXCHANGE)
        return replace(done, change=done.change + done.given_back), (exchange.payment, *others)

    def _set(self, exchange: Exchange | None) -> None:
        counter = self._counter
        if exchange is None:
            self._of.pop(counter.cart.id, None)
        else:
            self._of[counter.cart.id] = exchange
        counter.bring(counter.cart, counter.chosen, payments=counter.payments)
