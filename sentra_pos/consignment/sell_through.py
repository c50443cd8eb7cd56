"""What sold by weekday while it lay there: a day on which nothing was left to sell says nothing about demand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy
from sqlmodel import Session, col, func

from sentra_pos.base import ids
from sentra_pos.books import places
from sentra_pos.books.tables import JournalEntry, LotBalance, StockMove
from sentra_pos.stock.tables import Lot

WEEKS = 8
"""So many weeks are looked back on; a shorter history counts the days it has."""
WHOLE = 840
"""Divisible by 1 to 8: an average over up to eight days stays a whole number of these parts."""
_DAYS = 7 * WEEKS
_SALE = "sale"


@dataclass(frozen=True)
class SellThrough:
    """Of one product, by weekday from Monday: units `sold` less what came back, on so many `days` it was there.

    `missed` are the days on which the shop sold and nothing of this was left to sell. `largest` is the most that came in on one day, `last_sold` the last day on which any of it was bought.
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


@dataclass
class _Days:
    """What one lot did on its shelf: net change and arrivals by day."""

    product: str
    expiry: date | None
    level: int
    net: dict[date, int] = field(default_factory=lambda: defaultdict(int))
    came: set[date] = field(default_factory=set)


@dataclass
class _Sums:
    sold: list[int] = field(default_factory=lambda: [0] * 7)
    there: int = 0
    today: int = 0
    came: dict[date, int] = field(default_factory=lambda: defaultdict(int))
    last_sold: date | None = None


def look(session: Session, *, day: date, producer: UUID | None = None) -> dict[UUID, SellThrough]:
    """By product, of one producer or of all, up to `day`; three questions, however many products there are.

    A day counts if the shop sold anything and this could be bought: it lay there, not expired, when the day began, or
    came in. `day` itself is not over yet, so it counts for a product only once some of that was sold.
    """
    since = day - timedelta(days=_DAYS - 1)
    sums: dict[str, _Sums] = defaultdict(_Sums)
    lots = _on_shelf(session, producer)
    for row in session.execute(_moves(since, producer)):
        _count(lots, sums[row.product], row, day)
    for lot in lots.values():
        sums[lot.product].there |= _mask(lot, since, day)
    is_open = _bits(session.execute(_open_days(since, day)).scalars(), since)
    return {ids.stored(product): _summed(one, is_open, since, day) for product, one in sums.items()}


def _count(lots: dict[str, _Days], sums: _Sums, row: sqlalchemy.Row[tuple[object, ...]], day: date) -> None:
    lot = lots.get(row.lot) or lots.setdefault(row.lot, _Days(row.product, row.expiry, 0))
    start, end, on, units = row.from_place, row.to_place, row.business_day, int(row.units)
    if end == places.SHELF:
        lot.net[on] += units
        lot.came.add(on)
    if start == places.SHELF:
        lot.net[on] -= units
    if on > day:
        return
    if start == places.PRODUCER:
        sums.came[on] += units
    if places.CUSTOMER in (start, end):
        sums.sold[on.weekday()] += units if end == places.CUSTOMER else -units
        if end == places.CUSTOMER:
            sums.last_sold = max(on, sums.last_sold or on)
            sums.today += units if on == day else 0


def _mask(lot: _Days, since: date, day: date) -> int:
    """A bit for each day from `since` to `day` on which some of the lot could be bought."""
    level = lot.level - sum(lot.net.values())
    mask, next_bit, last = 0, 0, (day - since).days
    for on in sorted(lot.net):
        bit = (on - since).days
        if bit > last:
            break
        if level > 0:
            mask |= _run(next_bit, bit)
        if on in lot.came:
            mask |= 1 << bit
        level += lot.net[on]
        next_bit = bit + 1
    if level > 0:
        mask |= _run(next_bit, last)
    if lot.expiry is not None and lot.expiry < day:
        mask &= _run(0, (lot.expiry - since).days)
    return mask


def _run(first: int, last: int) -> int:
    """Bits `first` to `last`, none if there are none between."""
    return ((1 << (last - first + 1)) - 1) << first if last >= first else 0


def _bits(days: Iterable[date], since: date) -> int:
    return sum(1 << (on - since).days for on in set(days))


def _summed(one: _Sums, is_open: int, since: date, day: date) -> SellThrough:
    mask = one.there & is_open
    missed = is_open & ~one.there & -(one.there & -one.there)  # from the first day it was there
    if not one.today:
        mask &= ~(1 << (day - since).days)
    # What sold without a piece in the books was there all the same.
    days = [
        max(1, count) if sold > 0 else count
        for count, sold in zip(_by_weekday(mask, since), one.sold, strict=True)
    ]
    return SellThrough(
        sold=tuple(one.sold),
        days=tuple(days),
        missed=_by_weekday(missed, since),
        largest=max(one.came.values(), default=0),
        last_sold=one.last_sold,
    )


def _by_weekday(mask: int, since: date) -> tuple[int, ...]:
    """How many of the days of `mask` fall on each weekday, from Monday."""
    first = since.weekday()
    return tuple((mask & _EVERY_WEEK[(weekday - first) % 7]).bit_count() for weekday in range(7))


_EVERY_WEEK = tuple(sum(1 << at for at in range(first, _DAYS, 7)) for first in range(7))
"""The bits of every seventh day, by the first."""


def _on_shelf(session: Session, producer: UUID | None) -> dict[str, _Days]:
    query = (
        sqlalchemy.select(
            _raw(col(Lot.id)), _raw(col(Lot.product)), col(Lot.expiry), col(LotBalance.quantity)
        )
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(LotBalance.place) == places.SHELF, col(LotBalance.quantity) != 0)
    )
    if producer is not None:
        query = query.where(col(Lot.producer) == producer)
    return {lot: _Days(product, expiry, units) for lot, product, expiry, units in session.execute(query)}


def _moves(since: date, producer: UUID | None) -> sqlalchemy.Select[tuple[object, ...]]:
    """What went to and from shelves and buyers since then, also after the day that is asked for."""
    ways = (places.SHELF, places.CUSTOMER)
    keys = (
        _raw(col(StockMove.lot)).label("lot"),
        _raw(col(Lot.product)).label("product"),
        col(Lot.expiry),
        col(JournalEntry.business_day),
        col(StockMove.from_place),
        col(StockMove.to_place),
    )
    query: sqlalchemy.Select[tuple[object, ...]] = (
        sqlalchemy.select(*keys, func.sum(StockMove.quantity).label("units"))
        .join(StockMove, col(StockMove.entry) == JournalEntry.id)
        .join(Lot, col(Lot.id) == StockMove.lot)
        .where(col(JournalEntry.business_day) >= since)
        .where(col(StockMove.from_place).in_(ways) | col(StockMove.to_place).in_(ways))
        .group_by(*keys)
    )
    return query if producer is None else query.where(col(Lot.producer) == producer)


def _raw(column: sqlalchemy.ColumnElement[UUID]) -> sqlalchemy.ColumnElement[str]:
    """An id as it is stored: to make objects of 100.000 ids costs more than the question itself."""
    return sqlalchemy.type_coerce(column, sqlalchemy.String)


def _open_days(since: date, day: date) -> sqlalchemy.Select[tuple[date]]:
    return (
        sqlalchemy.select(col(JournalEntry.business_day))
        .where(col(JournalEntry.business_day) >= since, col(JournalEntry.business_day) <= day)
        .where(col(JournalEntry.kind) == _SALE)
        .distinct()
    )


def of(found: Mapping[UUID, SellThrough], product: UUID) -> SellThrough:
    """What is known of a product, perhaps nothing."""
    return found.get(product, NOTHING)
