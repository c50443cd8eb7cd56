"""What a buyer still owes while payments come in one by one; pure, and the same sums as `paying.settle` in the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from sentra_pos.base.money import CashRounding
from sentra_pos.checkout import paying
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment, PaymentTooLarge

ASK_CHANGE = 1_000_000


@dataclass(frozen=True)
class Due:
    """In rupiah: total = net + rounding; `missing` if the rest comes by the asked method, `change` out of cash.

    `open` is the most that card, QRIS or transfer may still pay (C2).
    """

    total: int
    rounding: int
    missing: int
    change: int
    open: int


def due(net: int, payments: Sequence[Payment], rounding: CashRounding, *, by: Method = Method.CASH) -> Due:
    """Where `payments` towards `net` stand if the rest is paid `by` one method; only cash is rounded (C1)."""
    cash = sum(one.amount for one in payments if one.method in paying.LIKE_CASH)
    other = sum(one.amount for one in payments if one.method not in paying.LIKE_CASH)
    left = max(0, net - other - cash)
    if by is not Method.CASH and left:
        off = paying.cash_due(cash, 0, rounding) - cash
        return Due(net + off, off, left, 0, left)
    in_cash = max(0, paying.cash_due(net, other, rounding))
    off = in_cash - (net - other)
    return Due(net + off, off, max(0, in_cash - cash), max(0, cash - in_cash), left)


def must_ask(change: int) -> bool:
    """Whether so much change is more likely a slip of the finger: the cashier is asked first (C9)."""
    return change > ASK_CHANGE


def too_large(payment: Payment, open_amount: int) -> PaymentTooLarge:
    """The refusal of a payment that would need change (C2)."""
    return PaymentTooLarge(method=payment.method, due=open_amount)
