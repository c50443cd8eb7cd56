"""A year by months out of the journals: what a producer sold and earned, and what the shop sold for all of them.

Sales count in the month of their business day, refunds in the month of theirs. Amounts in rupiah.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, extract, func, select
from sqlmodel import Session

from sentra_pos.base import clock
from sentra_pos.books import accounts, chain
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import before_books, clearing
from sentra_pos.checkout.tables import RefundLine
from sentra_pos.producers import directory
from sentra_pos.settlement.rows import ENTRY, POSTING, PRODUCER, SALE_LINE, STATEMENT
from sentra_pos.settlement.view import Addressee, addressee
from sentra_pos.shop import permissions, profile
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.profile import ShopProfile

THRESHOLD = 500_000_000
"""Turnover of a year up to which a person pays no final income tax (PP 55/2022 art. 60); told, not advised."""
MOST_MONTHS = 24
_CLEARING = (accounts.QRIS_CLEARING, accounts.CARD_CLEARING)
_ARRIVED = (clearing.ARRIVED, before_books.ARRIVED)
_LOST = (clearing.MISSING, before_books.MISSING)
_REFUND_LINE: Table = RefundLine.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Month:
    """Sales less refunds of a month: gross − discounts = net = producers' part + the shop's part."""

    first: date
    gross: int = 0
    discounts: int = 0
    part: int = 0
    shop_part: int = 0

    @property
    def net(self) -> int:
        return self.gross - self.discounts


@dataclass(frozen=True)
class Clearing:
    """QRIS and card money of a month: `still` to come at its end = that of before + paid − arrived − cost − lost.

    `paid` is what buyers paid less what went back to them, and what the opening day put on its way.
    """

    first: date
    paid: int = 0
    arrived: int = 0
    cost: int = 0
    lost: int = 0
    still: int = 0


@dataclass(frozen=True)
class Proof:
    """A frozen statement a letter rests on, with the code of its paper."""

    number: str
    until: date
    code: str


@dataclass(frozen=True)
class Year:
    """The months of a producer (`to`), or of all consigned goods; `own` are the goods of the shop itself."""

    shop: ShopProfile
    year: int
    months: tuple[Month, ...]
    to: Addressee | None = None
    own: tuple[Month, ...] = ()
    clearing: tuple[Clearing, ...] = ()

    @property
    def cumulative(self) -> list[int]:
        """Gross turnover from January to the end of each month."""
        found, so_far = [], 0
        for month in self.months:
            so_far += month.gross
            found.append(so_far)
        return found

    def begun(self, today: date) -> tuple[Month, ...]:
        """The months that have begun on `today`: of the others nothing can be said yet."""
        return tuple(month for month in self.months if month.first <= today)

    @property
    def passed_in(self) -> date | None:
        """The month in which the turnover of the year passed the threshold."""
        pairs = zip(self.months, self.cumulative, strict=True)
        return next((month.first for month, so_far in pairs if so_far > THRESHOLD), None)


@dataclass(frozen=True)
class History:
    """What a producer sold through the shop over whole months, for whom he shows it to; `proofs` are frozen."""

    shop: ShopProfile
    to: Addressee
    since: date
    months: tuple[Month, ...]
    proofs: tuple[Proof, ...] = field(default=())

    @property
    def months_there(self) -> tuple[Month, ...]:
        """Those since the books know him; all if he is newer than every one of them."""
        there = tuple(month for month in self.months if month.first >= self.since.replace(day=1))
        return there or self.months

    @property
    def gross(self) -> int:
        return sum(month.gross for month in self.months)

    @property
    def part(self) -> int:
        return sum(month.part for month in self.months)


def of_producer(session: Session, *, producer: UUID, year: int, on: Occasion) -> Year:
    """The year of one producer; raise NeedsApproval or MayNotApprove."""
    permissions.require(session, Act.SEE_PRODUCER, on)
    return Year(
        shop=profile.read(session),
        year=year,
        months=_sold(session, _months_of(year), lambda lines: lines.c.producer == producer),
        to=addressee(directory.get(session, producer)),
    )


def of_shop(session: Session, *, year: int, on: Occasion) -> Year:
    """The year of the shop: consigned goods and its own apart, and its clearing; raise NeedsApproval or MayNotApprove."""
    permissions.require(session, Act.SEE_ACCOUNTS, on)
    house = select(PRODUCER.c.id).where(PRODUCER.c.house)
    months = _months_of(year)
    return Year(
        shop=profile.read(session),
        year=year,
        months=_sold(session, months, lambda lines: lines.c.producer.not_in(house)),
        own=_sold(session, months, lambda lines: lines.c.producer.in_(house)),
        clearing=_clearing(session, months),
    )


def history(session: Session, *, producer: UUID, months: int, until: date, on: Occasion) -> History:
    """The `months` whole months before the one of `until`, at most MOST_MONTHS; raise NeedsApproval or MayNotApprove."""
    permissions.require(session, Act.SEE_PRODUCER, on)
    row = directory.get(session, producer)
    span = _before(until, min(max(1, months), MOST_MONTHS))
    return History(
        shop=profile.read(session),
        to=addressee(row),
        since=clock.day_of(row.made_at),
        months=_sold(session, span, lambda lines: lines.c.producer == producer),
        proofs=_proofs(session, producer, span),
    )


def known(session: Session, *, today: date) -> list[int]:
    """The years that may be asked for, the newest first: from the first entry of the books to this one."""
    first = session.execute(select(func.min(ENTRY.c.business_day))).scalar()
    return list(range(today.year, min(first or today, today).year - 1, -1))


def _proofs(session: Session, producer: UUID, span: tuple[date, ...]) -> tuple[Proof, ...]:
    """The statements that count at least one day of these months."""
    query = (
        select(STATEMENT.c.number, STATEMENT.c.until, ENTRY.c.hash)
        .select_from(STATEMENT.join(ENTRY, ENTRY.c.id == STATEMENT.c.entry))
        .where(
            STATEMENT.c.producer == producer,
            STATEMENT.c.until >= span[0],
            STATEMENT.c.period_from < _next(span[-1]),
        )
        .order_by(STATEMENT.c.until)
    )
    return tuple(Proof(number, until, chain.code(hashed)) for number, until, hashed in session.execute(query))


def _sold(session: Session, months: tuple[date, ...], whose: Any) -> tuple[Month, ...]:
    """Sales and refunds of those lines together, a value for each month; refunds are stored as negatives."""
    sums: dict[date, list[int]] = {first: [0, 0, 0, 0] for first in months}
    for lines in (SALE_LINE, _REFUND_LINE):
        query = (
            select(*_month(), *_summed(lines))
            .select_from(lines.join(ENTRY, ENTRY.c.id == lines.c.entry))
            .where(whose(lines), *_within(months))
            .group_by(*_month())
        )
        for year, month, *amounts in session.execute(query):
            for at, amount in enumerate(amounts):
                sums[date(int(year), int(month), 1)][at] += int(amount)
    return tuple(Month(first, *amounts) for first, amounts in sums.items())


def _summed(lines: Table) -> Iterable[ColumnElement[int]]:
    off = lines.c.shop_discount + lines.c.producer_discount + lines.c.shared_discount
    return (
        func.sum(lines.c.gross),
        func.sum(off),
        func.sum(lines.c.producer_part),
        func.sum(lines.c.shop_part),
    )


def _clearing(session: Session, months: tuple[date, ...]) -> tuple[Clearing, ...]:
    """QRIS and card together; what a transfer cost is not among it."""
    on_its_way = POSTING.c.account.in_(_CLEARING)
    joined = POSTING.join(ENTRY, ENTRY.c.id == POSTING.c.entry)
    before = select(func.sum(POSTING.c.amount)).select_from(joined)
    still = int(session.execute(before.where(on_its_way, ENTRY.c.business_day < months[0])).scalar() or 0)
    passing = POSTING.alias()
    through = select(passing.c.entry).where(passing.c.account.in_(_CLEARING))
    query = (
        select(*_month(), ENTRY.c.kind, POSTING.c.account, func.sum(POSTING.c.amount))
        .select_from(joined)
        .where(
            POSTING.c.account.in_((*_CLEARING, accounts.PAYMENT_COST)),
            POSTING.c.entry.in_(through),
            *_within(months),
        )
        .group_by(*_month(), ENTRY.c.kind, POSTING.c.account)
    )
    sums = {first: Counter[str]() for first in months}
    for year, month, kind, account, amount in session.execute(query):
        sums[date(int(year), int(month), 1)].update(_named(kind, account, int(amount)))
    found = []
    for first, told in sums.items():
        still += told["paid"] - told["arrived"] - told["cost"] - told["lost"]
        found.append(Clearing(first, told["paid"], told["arrived"], told["cost"], told["lost"], still))
    return tuple(found)


def _named(kind: str, account: str, amount: int) -> dict[str, int]:
    """What a posting of an entry of this kind says of the clearing; the cost is a part of what left it."""
    if account == accounts.PAYMENT_COST:
        return {"cost": amount, "arrived": -amount}
    if kind in _ARRIVED:
        return {"arrived": -amount}
    return {"lost": -amount} if kind in _LOST else {"paid": amount}


def _month() -> tuple[ColumnElement[int], ColumnElement[int]]:
    return extract("year", ENTRY.c.business_day), extract("month", ENTRY.c.business_day)


def _within(months: tuple[date, ...]) -> tuple[ColumnElement[bool], ...]:
    return ENTRY.c.business_day >= months[0], ENTRY.c.business_day < _next(months[-1])


def _months_of(year: int) -> tuple[date, ...]:
    return tuple(date(year, month, 1) for month in range(1, 13))


def _before(until: date, count: int) -> tuple[date, ...]:
    """The first days of `count` whole months before the one of `until`."""
    last = until.year * 12 + until.month - 1
    return tuple(date(at // 12, at % 12 + 1, 1) for at in range(last - count, last))


def _next(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
