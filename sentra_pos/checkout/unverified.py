"""The payments that did not pass through the drawer, with what became of each: to be ticked off against a bank's list."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select, union
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from sentra_pos.books.tables import JournalEntry, MoneyPosting
from sentra_pos.checkout import paid_by
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.tables import PaymentCorrection, PaymentMatch, Sale, SalePayment

METHODS = (Method.QRIS, Method.CARD, Method.TRANSFER)
PAID_TWICE, DEPOSIT_BACK = "paid_twice", "deposit_back"
"""Kinds of entries; both bear the receipt's number."""
TWICE_FROM = 1_000
"""Positions above it are what was paid once too often."""


class Outcome(Enum):
    """What became of a payment."""

    ARRIVED = "arrived"
    MISSING = "missing"


@dataclass(frozen=True)
class Key:
    """Names a payment."""

    sale: UUID
    position: int


@dataclass(frozen=True)
class Unverified:
    """One payment in rupiah; `outcome` is None until it is found in the bank's list or given up.

    `deposit` is the entry of what was paid once too often, `is_back` whether that went back to the buyer.
    """

    sale: UUID
    position: int
    receipt: str
    at: datetime
    day: date
    method: Method
    amount: int
    reference: str = ""
    outcome: Outcome | None = None
    settled_on: date | None = None
    deposit: UUID | None = None
    is_back: bool = False

    @property
    def key(self) -> Key:
        return Key(self.sale, self.position)


def between(session: Session, first: date, last: date) -> list[Unverified]:
    """The payments of sales of these business days, the oldest first, settled ones too."""
    return _read(session, col(JournalEntry.business_day).between(first, last))


def of_sales(session: Session, sales: Sequence[UUID]) -> list[Unverified]:
    """The payments of these sales."""
    return _read(session, col(Sale.id).in_(sales))


def of_shift(session: Session, shift: UUID) -> list[Unverified]:
    """The payments of a shift's sales."""
    return _read(session, col(Sale.shift) == shift)


def waiting(session: Session) -> list[Unverified]:
    """The payments of all days that nobody has found in a bank's list yet, the oldest first."""
    found: list[Unverified] = []
    sales = list(session.execute(_UNSETTLED).scalars())
    for start in range(0, len(sales), _AT_ONCE):
        found += of_sales(session, sales[start : start + _AT_ONCE])
    return sorted((one for one in found if one.outcome is None), key=lambda one: (one.at, one.receipt))


def deposit(session: Session, entry: UUID) -> Unverified | None:
    """What was paid once too often by this entry."""
    found = session.get(JournalEntry, entry)
    if found is None or found.kind != PAID_TWICE:
        return None
    there = _read(session, col(Sale.receipt) == found.document_no)
    return next((one for one in there if one.deposit == entry), None)


def _read(session: Session, wanted: ColumnElement[bool]) -> list[Unverified]:
    sales = (
        select(col(Sale.id), col(Sale.receipt), col(Sale.sold_at), col(JournalEntry.business_day))
        .join(JournalEntry, col(JournalEntry.id) == Sale.entry)
        .where(wanted)
        .subquery()
    )
    paid = session.execute(
        select(
            sales,
            col(SalePayment.position),
            col(SalePayment.method),
            col(SalePayment.amount),
            col(SalePayment.reference),
        )
        .join(SalePayment, col(SalePayment.sale) == sales.c.id)
        .order_by(sales.c.sold_at, sales.c.receipt, col(SalePayment.position))
    )
    found: dict[UUID, list[Unverified]] = {}
    for sale, receipt, at, day, position, method, amount, reference in paid:
        one = Unverified(sale, position, receipt, at, day, Method(method), int(amount), reference)
        found.setdefault(sale, []).append(one)
    _correct(session, sales.c.id, found)
    _add_deposits(session, sales.c.id, found)
    _settle(session, sales.c.id, found)
    return [one for ones in found.values() for one in ones if one.method in METHODS]


def _correct(session: Session, sales: ColumnElement[UUID], found: dict[UUID, list[Unverified]]) -> None:
    """A correction moves all that was booked under the wrong method."""
    rows = session.execute(
        select(
            col(PaymentCorrection.sale),
            col(PaymentCorrection.from_method),
            col(PaymentCorrection.to_method),
            col(PaymentCorrection.amount),
            col(PaymentCorrection.reference),
        )
        .join(sales.table, sales == PaymentCorrection.sale)
        .order_by(col(PaymentCorrection.id))
    )
    count: dict[UUID, int] = defaultdict(int)
    for sale, wrong, right, amount, reference in rows:
        count[sale] += 1
        kept = [one for one in found[sale] if one.method is not Method(wrong)]
        like = found[sale][0]
        moved = replace(
            like, position=-count[sale], method=Method(right), amount=int(amount), reference=reference
        )
        found[sale] = [*kept, moved]


def _add_deposits(session: Session, sales: ColumnElement[UUID], found: dict[UUID, list[Unverified]]) -> None:
    """What was paid once too often, in the order in which it was booked."""
    back = aliased(JournalEntry)
    held = [account for method, account in paid_by.ACCOUNTS.items() if method in METHODS]
    rows = session.execute(
        select(
            sales,
            col(JournalEntry.id),
            col(JournalEntry.occurred_at),
            col(MoneyPosting.account),
            col(MoneyPosting.amount),
            col(back.id),
        )
        .join(JournalEntry, col(JournalEntry.document_no) == sales.table.c.receipt)
        .join(MoneyPosting, col(MoneyPosting.entry) == JournalEntry.id)
        .outerjoin(
            back,
            (col(back.document_no) == JournalEntry.document_no)
            & (col(back.kind) == DEPOSIT_BACK)
            & (col(back.reverses) == JournalEntry.id),
        )
        .where(col(JournalEntry.kind) == PAID_TWICE, col(MoneyPosting.account).in_(held))
        .order_by(col(JournalEntry.id))
    )
    count: dict[UUID, int] = defaultdict(int)
    methods = {account: method for method, account in paid_by.ACCOUNTS.items()}
    for sale, entry, at, account, amount, returned in rows:
        count[sale] += 1
        like = found[sale][0]
        twice = replace(
            like,
            position=TWICE_FROM + count[sale],
            at=at,
            method=methods[account],
            amount=int(amount),
            reference="",
            deposit=entry,
            is_back=returned is not None,
        )
        found[sale].append(twice)


def _settle(session: Session, sales: ColumnElement[UUID], found: dict[UUID, list[Unverified]]) -> None:
    rows = session.execute(
        select(
            col(PaymentMatch.sale),
            col(PaymentMatch.position),
            col(PaymentMatch.outcome),
            col(JournalEntry.business_day),
        )
        .join(sales.table, sales == PaymentMatch.sale)
        .join(JournalEntry, col(JournalEntry.id) == PaymentMatch.entry)
    )
    settled = {Key(sale, position): (Outcome(outcome), day) for sale, position, outcome, day in rows}
    for sale, ones in found.items():
        found[sale] = [
            replace(one, outcome=settled[one.key][0], settled_on=settled[one.key][1])
            if one.key in settled
            else one
            for one in ones
        ]


_AT_ONCE = 5_000
"""So many ids fit into one question on either engine."""
_NAMES = tuple(method.value for method in METHODS)
_UNSETTLED = union(
    select(col(SalePayment.sale))
    .outerjoin(
        PaymentMatch,
        and_(col(PaymentMatch.sale) == SalePayment.sale, col(PaymentMatch.position) == SalePayment.position),
    )
    .where(col(SalePayment.method).in_(_NAMES), col(PaymentMatch.sale).is_(None)),
    select(col(PaymentCorrection.sale)).where(col(PaymentCorrection.to_method).in_(_NAMES)),
    select(col(Sale.id))
    .join(JournalEntry, col(JournalEntry.document_no) == Sale.receipt)
    .where(col(JournalEntry.kind) == PAID_TWICE),
)
"""The sales some payment of which may be open; each is looked at more closely afterwards."""
