"""What is still due, what cash is rounded to, and what change comes back; pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from sentra_pos.base import money, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import CashRounding
from sentra_pos.checkout import references
from sentra_pos.checkout.cart import Method

LIKE_CASH = (Method.CASH, Method.EXCHANGE)
"""What goods that came back are worth takes the place of cash: it is rounded and gives change like it."""
HIGHEST_PAYMENT = 10_000_000_000
LONGEST_REFERENCE = 80


@dataclass(eq=False)
class PaymentTooSmall(RuleBroken):
    """Less was paid than is due."""

    sentence = "Rp{missing} are missing."

    missing: int


@dataclass(eq=False)
class PaymentTooLarge(RuleBroken):
    """Card, QRIS and transfer give no change: they cannot exceed what is due (C2)."""

    sentence = "{method} cannot be more than what is due: Rp{due}."

    method: Method
    due: int


@dataclass(eq=False)
class BadPayment(RuleBroken):
    """An amount nobody can pay."""

    sentence = "A payment of {amount} is not possible."

    amount: int


@dataclass(frozen=True)
class Payment:
    """So many rupiah by one method; of cash what was handed over."""

    method: Method
    amount: int
    reference: str = ""


class Exact(Enum):
    """Instead of payments: exactly what is due, in cash."""

    CASH = "exact"


@dataclass(frozen=True)
class Settled:
    """How a sale was paid: total = net + rounding = Σ payments − change, all in rupiah."""

    payments: tuple[Payment, ...]
    total: int
    rounding: int
    paid: int
    change: int

    @property
    def cash(self) -> int:
        """What stays in the drawer."""
        return sum(one.amount for one in self.payments if one.method is Method.CASH) - self.change

    def by(self, method: Method) -> int:
        """What was paid by `method`."""
        return sum(one.amount for one in self.payments if one.method is method)


def refuse_exchange(payments: Sequence[Payment] | Exact) -> None:
    """Raise BadPayment for goods as money where none came back."""
    for one in () if isinstance(payments, Exact) else payments:
        if one.method is Method.EXCHANGE:
            raise BadPayment(amount=one.amount)


def cash_due(net: int, other: int, rounding: CashRounding) -> int:
    """What is to be paid in cash once `other` was paid otherwise, rounded (C1)."""
    return money.round_cash(net - other, rounding)


def settle(net: int, payments: Sequence[Payment] | Exact, rounding: CashRounding) -> Settled:
    """Set `payments` against `net` rupiah; raise PaymentTooSmall, PaymentTooLarge,
    BadPayment, CardNumber or NotPlainText.

    Only what is still to be paid in cash is rounded, and change only ever comes out of cash.
    """
    if isinstance(payments, Exact):
        due = cash_due(net, 0, rounding)
        payments = [Payment(Method.CASH, due)] if due else []
    payments = [replace(one, reference=text.clean(one.reference, LONGEST_REFERENCE)) for one in payments]
    for one in payments:
        if not 0 < one.amount <= HIGHEST_PAYMENT:
            raise BadPayment(amount=one.amount)
        if one.method is Method.CARD:
            references.refuse_card_number(one.reference)
    other = 0
    for one in payments:
        if one.method not in LIKE_CASH:
            other += one.amount
            if other > net:
                raise PaymentTooLarge(method=one.method, due=net - other + one.amount)
    return _with_cash(net, other, tuple(payments), rounding)


def _with_cash(net: int, other: int, payments: tuple[Payment, ...], rounding: CashRounding) -> Settled:
    cash = sum(one.amount for one in payments if one.method in LIKE_CASH)
    due = cash_due(net, other, rounding)
    if cash < due:
        raise PaymentTooSmall(missing=due - cash)
    off = due - (net - other)
    return Settled(payments, total=net + off, rounding=off, paid=cash + other, change=cash - due)
