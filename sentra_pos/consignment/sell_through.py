"""What sold by weekday while it lay there: a day on which nothing was left to sell says nothing about demand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy
from sqlmodel import Session, col

from sentra_pos.base import columns, ids
from sentra_pos.books import places
from sentra_pos.books.tables import JournalEntry, LotBalance, StockMove
from sentra_pos.stock.tables import Lot

WEEKS = 8
"""So many weeks are looked back on; a shorter history counts the days it has."""
WHOLE = 840
"""Divisible by 1 to 8: an average over up to eight days stays a whole number of these parts."""
_DAYS = 7 * WEEKS
_SALE = "sale"


class SellThrough(NamedTuple):
    """Of one product, by weekday from Monday: units `sold` less what came back, on so many `days` it was there.

    `missed` are the days on which the shop sold and nothing of this was left to sell. `largest` is the most that came
    in on one day, `last_sold` the last day on which any of it was bought.
    """

    sold: tuple[int, ...]
    days: tuple[int, ...]
    missed: tuple[int, ...] = (0,) * 7
    largest: int = 0
    last_sold: date | None = None

    @property
    def total(self) -> int:
        """Smallest units sold in all the days looked at."""
        return sum(self.sold)

    @property
    def days_there(self) -> int:
        """On how many open days it could be bought."""
        return sum(self.days)

    def is_guessed(self, weekday: int) -> bool:
        """Whether it was sold out on every such weekday, so that nobody knows what would have sold."""
        return self.days[weekday] == 0 and self.missed[weekday] > 0

    def expected(self, weekday: int) -> int:
        """What sells on that weekday, in 840ths of a smallest unit; if that is guessed, as much as on other days."""
        if self.days[weekday]:
            return max(0, self.sold[weekday] * WHOLE // self.days[weekday])
        if self.is_guessed(weekday) and self.days_there:
            return max(0, self.total * WHOLE // self.days_there)
        return 0


NOTHING = SellThrough((0,) * 7, (0,) * 7)
"""Of a product that was not there, or of which nobody knows."""


@dataclass(slots=True)
class _Lot:
    """What a lot did on its shelf; days are counted from the first that is looked at, `came` has a bit for each."""

    product: Any
    last: int
    """The last day on which it could be bought, by its expiry."""
    level: int
    net: dict[int, int] | None = None
    came: int = 0


@dataclass(slots=True)
class _Sums:
    sold: list[int] = field(default_factory=lambda: [0] * 7)
    there: int = 0
    bought: int = 0
    came: dict[int, int] = field(default_factory=dict)


def look(session: Session, *, day: date, producer: UUID | None = None) -> dict[UUID, SellThrough]:
    """By product, of one producer or of all, up to `day`; four questions, however many products there are.

    A day counts if the shop sold anything and this could be bought: it lay there, not expired, when the day began, or
    came in. `day` itself is not over yet, so it counts for a product only once some of that was sold.
    """
    found = by_stored_id(session, day=day, producer=producer)
    return {ids.stored(product): one for product, one in found.items()}


def by_stored_id(session: Session, *, day: date, producer: UUID | None = None) -> dict[Any, SellThrough]:
    """As `look`, by the ids as they are stored: to make objects of all of them takes its time."""
    since = day - timedelta(days=_DAYS - 1)
    last = cache(lambda expiry: _last(expiry, since))
    lots = {
        lot: _Lot(product, last(expiry), units)
        for lot, product, expiry, units in session.execute(_on_shelf(producer))
    }
    moves = session.execute(_moves(since, producer)).all()
    gone = {move[0] for move in moves}.difference(lots)
    for lot, product, expiry in _facts(session, gone):
        lots[lot] = _Lot(product, last(expiry), 0)
    sums: dict[Any, _Sums] = defaultdict(_Sums)
    _count(moves, lots, sums, since)
    for one in lots.values():
        sums[one.product].there |= _mask(one)
    is_open = _bits(session.execute(_open_days(since, day)).scalars(), since)
    return {product: _summed(one, is_open, since) for product, one in sums.items()}


def _last(expiry: object, since: date) -> int:
    last = columns.stored_day(expiry)
    return _TODAY if last is None else min(_TODAY, (last - since).days)


def _count(moves: Sequence[Any], lots: Mapping[Any, _Lot], sums: Mapping[Any, _Sums], since: date) -> None:
    """What each lot did day by day, and what each product sold; one of 100.000 moves costs less than a microsecond."""
    ahead: dict[object, int] = {}
    first = since.weekday()
    for which, on, start, end, units in moves:
        at = ahead.get(on)
        if at is None:
            at = ahead[on] = ((columns.stored_day(on) or since) - since).days
        lot = lots[which]
        if places.SHELF in (start, end):
            net = lot.net
            if net is None:
                net = lot.net = {}
            net[at] = net.get(at, 0) + (units if end == places.SHELF else -units)
            if end == places.SHELF:
                lot.came |= 1 << at
        if at > _TODAY:
            continue
        product = sums[lot.product]
        if end == places.CUSTOMER:
            product.sold[(first + at) % 7] += units
            product.bought |= 1 << at
        elif start == places.CUSTOMER:
            product.sold[(first + at) % 7] -= units
        elif start == places.PRODUCER:
            product.came[at] = product.came.get(at, 0) + units


def _mask(lot: _Lot) -> int:
    """A bit for each day on which some of the lot could be bought."""
    whole = (1 << (lot.last + 1)) - 1 if lot.last >= 0 else 0
    if lot.net is None:
        return whole if lot.level > 0 else 0
    level = lot.level - sum(lot.net.values())
    mask, next_bit = 0, 0
    for bit in sorted(lot.net):
        if bit > _TODAY:
            break
        if level > 0:
            mask |= _run(next_bit, bit)
        level += lot.net[bit]
        next_bit = bit + 1
    if level > 0:
        mask |= _run(next_bit, _TODAY)
    return (mask | lot.came) & whole


def _run(first: int, last: int) -> int:
    """Bits `first` to `last`, none if there are none between."""
    return ((1 << (last - first + 1)) - 1) << first if last >= first else 0


def _bits(days: Iterable[date], since: date) -> int:
    return sum(1 << (on - since).days for on in set(days))


def _summed(one: _Sums, is_open: int, since: date) -> SellThrough:
    mask, bought = one.there & is_open, one.bought
    missed = is_open & ~one.there & -(one.there & -one.there)  # from the first day it was there
    if not bought >> _TODAY:
        mask &= ~(1 << _TODAY)
    first = since.weekday()
    days = _by_weekday(mask, first)
    if 0 in days:
        # What sold without a piece in the books was there all the same.
        days = tuple(max(1, count) if sold > 0 else count for count, sold in zip(days, one.sold, strict=True))
    return SellThrough(
        tuple(one.sold),
        days,
        _by_weekday(missed, first) if missed else NOTHING.missed,
        max(one.came.values(), default=0),
        since + timedelta(days=bought.bit_length() - 1) if bought else None,
    )


def _by_weekday(mask: int, first: int) -> tuple[int, ...]:
    """How many of the days of `mask` fall on each weekday, from Monday; `first` is the weekday of its first bit."""
    return tuple([(mask & every).bit_count() for every in _EVERY_WEEK[first]])


_TODAY = _DAYS - 1
_EVERY_WEEK = tuple(
    tuple(sum(1 << at for at in range((weekday - first) % 7, _DAYS, 7)) for weekday in range(7))
    for first in range(7)
)
"""By the weekday of the first day: the bits of all Mondays, all Tuesdays, …"""
_AT_ONCE = 10_000


def _on_shelf(producer: UUID | None) -> sqlalchemy.Select[*tuple[Any, ...]]:
    query = (
        sqlalchemy.select(
            _raw(col(Lot.id)), _raw(col(Lot.product)), _raw(col(Lot.expiry)), col(LotBalance.quantity)
        )
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(LotBalance.place) == places.SHELF, col(LotBalance.quantity) != 0)
    )
    return query if producer is None else query.where(col(Lot.producer) == producer)


def _facts(session: Session, lots: Iterable[Any]) -> Iterable[Any]:
    """Of lots of which nothing is on the shelf any more."""
    waiting = iter([ids.stored(lot) for lot in lots])
    query = sqlalchemy.select(_raw(col(Lot.id)), _raw(col(Lot.product)), _raw(col(Lot.expiry)))
    while some := list(islice(waiting, _AT_ONCE)):
        yield from session.execute(query.where(col(Lot.id).in_(some)))


def _moves(since: date, producer: UUID | None) -> sqlalchemy.Select[*tuple[Any, ...]]:
    """What went to and from shelves and buyers since then, also after the day that is asked for."""
    ways = (places.SHELF, places.CUSTOMER)
    query = (
        sqlalchemy.select(
            _raw(col(StockMove.lot)).label("lot"),
            _raw(col(JournalEntry.business_day)),
            col(StockMove.from_place),
            col(StockMove.to_place),
            col(StockMove.quantity),
        )
        .join(StockMove, col(StockMove.entry) == JournalEntry.id)
        .where(col(JournalEntry.business_day) >= since)
        .where(col(StockMove.from_place).in_(ways) | col(StockMove.to_place).in_(ways))
    )
    if producer is None:
        return query
    return query.join(Lot, col(Lot.id) == StockMove.lot).where(col(Lot.producer) == producer)


def _raw(column: Any) -> sqlalchemy.ColumnElement[str]:
    """As it is stored: to make objects of 100.000 ids or days costs more than the question itself."""
    return sqlalchemy.type_coerce(column, sqlalchemy.String)


def _open_days(since: date, day: date) -> sqlalchemy.Select[date]:
    return (
        sqlalchemy.select(col(JournalEntry.business_day))
        .where(col(JournalEntry.business_day) >= since, col(JournalEntry.business_day) <= day)
        .where(col(JournalEntry.kind) == _SALE)
        .distinct()
    )


def of(found: Mapping[UUID, SellThrough], product: UUID) -> SellThrough:
    """What is known of a product, perhaps nothing."""
    return found.get(product, NOTHING)
