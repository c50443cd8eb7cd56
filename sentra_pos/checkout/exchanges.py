"""Goods for goods: a refund and a sale in one transaction, one slip, and one difference that is paid or given back.

Both are sealed entries of their own; between them the worth of what came back passes through CUSTOMER_DEPOSIT, which
ends as it began.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session

from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import giving_back, paying, refund_receipt, reversals, sales
from sentra_pos.checkout.cart import Cart, EmptyCart, Method
from sentra_pos.checkout.giving_back import Back, Step, Wanted
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.checkout.taken_home import TakenHome
from sentra_pos.shop import profile


@dataclass(frozen=True)
class Exchange:
    """What comes back for a cart: lines of a receipt; `id` becomes the refund's, `credit` is their worth in rupiah.

    What the cart does not use up goes back by `back`. `approver` approved the refund, empty if nobody was asked.
    """

    id: UUID
    receipt: str
    wanted: tuple[Wanted, ...]
    credit: int
    back: Back = Back.AS_PAID
    reason: str = ""
    approver: str = ""

    @property
    def payment(self) -> Payment:
        """The worth as the cart's first payment."""
        return Payment(Method.EXCHANGE, self.credit, self.receipt)


def complete(
    session: Session, *, exchange: Exchange, cart: Cart, payments: Sequence[Payment] | Exact, on: Occasion
) -> SaleDone:
    """Take back what comes back and sell `cart` for its worth and `payments`; one slip for both.

    Done under the key of the cart's sale: once. Raises what a refund and what a sale raise; then nothing was written.
    """
    if not cart.lines:
        raise EmptyCart
    rounding = profile.read(session).cash_rounding
    others = _others(payments)
    beside = sum(one.amount for one in others if one.method not in paying.LIKE_CASH)
    due = max(0, paying.cash_due(cart.totals.net, beside, rounding))

    def ways(sold: TakenHome, steps: tuple[Step, ...]) -> Mapping[Method, int]:
        return _ways(giving_back.ways(sold, exchange.back, rounding, steps), due)

    given = reversals.give_back(
        session,
        id=exchange.id,
        receipt=exchange.receipt,
        wanted=exchange.wanted,
        ways=ways,
        on=replace(on, approver=exchange.approver or on.approver, reason=exchange.reason or None),
    )
    back, number = given.back, given.entry.document_no or ""
    used = back.ways.get(Method.EXCHANGE, 0)
    credit = [Payment(Method.EXCHANGE, used, number)] if used else []
    cash = [Payment(Method.CASH, due - used)] if isinstance(payments, Exact) and due > used else []
    half = None
    if used:
        half = refund_receipt.half(session, back, given.named, given.original, given.entry)
    else:
        # The new goods cost nothing: what came back has a slip of its own, as if nothing had been bought.
        refund_receipt.queue(session, back, given.named, given.original, given.entry)
    done = sales.complete(session, cart=cart, payments=[*credit, *others, *cash], on=on, returned=half)
    return replace(done, refund=number, given_back=-back.paid - used)


def _others(payments: Sequence[Payment] | Exact) -> list[Payment]:
    """What the buyer pays beside the goods."""
    if isinstance(payments, Exact):
        return []
    return [one for one in payments if one.method is not Method.EXCHANGE]


def _ways(whole: Mapping[Method, int], due: int) -> Mapping[Method, int]:
    """The same amount, of which at most `due` pays for the cart; what is left goes back as it would have."""
    used = min(sum(whole.values()), due)
    found, missing = {Method.EXCHANGE: used} if used else {}, used
    for method, amount in whole.items():
        taken = min(amount, missing)
        missing -= taken
        if amount > taken:
            found[method] = amount - taken
    return found
