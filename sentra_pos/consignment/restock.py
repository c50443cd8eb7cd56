"""What a producer should bring next time: from what sold by weekday, what is left and keeps, and when he comes.

    Jumat bawa 24

Only whole units are brought. Nothing is suggested for what nobody bought in eight weeks.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy
from sqlmodel import Session, col, func, select

from sentra_pos.books import places
from sentra_pos.books.tables import JournalEntry, LotBalance
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import sell_through
from sentra_pos.consignment.sell_through import WHOLE, SellThrough
from sentra_pos.consignment.tables import ConsignmentNote
from sentra_pos.producers.tables import Producer
from sentra_pos.stock.tables import Lot

_DELIVERIES = 8
_USUAL_GAP = 7
_OFTEN = 4
"""A weekday counts as one he comes on if one in so many of his deliveries was on it."""
_GROWTH = 2
"""Where demand is guessed, no more than so many times the largest delivery of the last weeks is asked for."""


@dataclass(frozen=True)
class DayDemand:
    """What is expected to sell on a day, in smallest units; `is_guessed` if it was always sold out on that weekday."""

    day: date
    units: int
    is_guessed: bool = False


@dataclass(frozen=True)
class Suggestion:
    """Of one product: `sells` on `days`, of which `covered` comes from what is left; `bring` is the rest.

    Quantities in smallest units; `expires` is how many of those left expire before the delivery. `is_capped` says that
    the guess asked for more than a producer is asked to bring at once.
    """

    product: UUID
    name: str
    unit: str
    decimals: int
    left: int
    expires: int
    sells: int
    bring: int
    covered: int = 0
    days: tuple[DayDemand, ...] = ()
    shelf_life: int | None = None
    is_capped: bool = False


@dataclass(frozen=True)
class Restock:
    """What to bring on `bring_on`, to last until the day before `until`."""

    producer: UUID
    bring_on: date
    until: date
    suggestions: tuple[Suggestion, ...]
    producer_name: str = ""
    producer_code: str = ""
    phone: str = ""

    @property
    def to_bring(self) -> tuple[Suggestion, ...]:
        """Those of which any is to be brought."""
        return tuple(one for one in self.suggestions if one.bring)


@dataclass(frozen=True)
class Goods:
    """What a suggestion needs to know of a product."""

    id: UUID
    name: str
    unit: str
    decimals: int
    shelf_life_days: int | None


@dataclass
class _Left:
    """Units of a lot on the shelf, in 840ths while they are used up day by day."""

    parts: int
    expiry: date | None

    def keeps(self, day: date) -> bool:
        return self.expiry is None or self.expiry >= day


def suggest(session: Session, *, producer: UUID, day: date, bring_on: date | None = None) -> Restock:
    """What `producer` should bring on his next day after `day`, or on `bring_on`."""
    row = session.get_one(Producer, producer)
    return _suggest(session, [row], day=day, bring_on=bring_on, producer=producer)[0]


def suggest_all(session: Session, *, day: date) -> list[Restock]:
    """What everybody who sold or has goods on the shelf should bring, who comes first first; six questions in all."""
    rows = session.exec(
        select(Producer).where(col(Producer.active), ~col(Producer.house)).order_by(Producer.name)
    ).all()
    found = [one for one in _suggest(session, rows, day=day) if one.suggestions]
    return sorted(found, key=lambda one: one.bring_on)


def _suggest(
    session: Session,
    rows: Sequence[Producer],
    *,
    day: date,
    bring_on: date | None = None,
    producer: UUID | None = None,
) -> list[Restock]:
    weekdays, left = _comes_on(session, day, producer), _left(session, producer)
    sold = sell_through.look(session, day=day, producer=producer)
    theirs: dict[UUID, list[Goods]] = defaultdict(list)
    for owner, goods in _goods(session, producer):
        if goods.id in sold or goods.id in left:
            theirs[owner].append(goods)
    found = []
    for row in rows:
        first = bring_on or _next(weekdays.get(row.id, ()), day)
        after = _next(weekdays.get(row.id, ()), first)
        suggested = [
            suggestion(one, sell_through.of(sold, one.id), left.get(one.id, ()), day, first, after)
            for one in theirs.get(row.id, ())
        ]
        wanted = tuple(one for one in suggested if one.bring or one.left or one.sells)
        found.append(Restock(row.id, first, after, wanted, row.name, row.code, row.phone))
    return found


def suggestion(
    product: Goods,
    sold: SellThrough,
    left: Sequence[tuple[int, date | None]],
    day: date,
    first: date,
    after: date,
) -> Suggestion:
    """Day by day from tomorrow: what expires first is sold first, and what `first` to `after` lack is brought.

    What is brought keeps for the product's shelf life; `left` is what each lot holds, with its last day.
    """
    shelf = _first_to_expire(left)
    for on in _days(day + timedelta(days=1), first):
        _use(shelf, on, sold.expected(on.weekday()))
    spoilt = sum(lot.parts for lot in shelf if not lot.keeps(first))
    life = product.shelf_life_days
    last = after if life is None else min(after, first + timedelta(days=life + 1))
    days = tuple(_demands(sold, first, last))
    lacking = sum(_use(shelf, on, sold.expected(on.weekday())) for on in _days(first, last))
    sells, one = sum(demand.units for demand in days), 10**product.decimals
    wanted, most = -(-lacking // (WHOLE * one)) * one, -(-_GROWTH * sold.largest // one) * one
    is_capped = any(demand.is_guessed for demand in days) and 0 < most < wanted
    return Suggestion(
        product=product.id,
        name=product.name,
        unit=product.unit,
        decimals=product.decimals,
        left=sum(units for units, _ in left),
        expires=spoilt // WHOLE,
        sells=sells,
        bring=most if is_capped else wanted,
        covered=sells - -(-lacking // WHOLE),
        days=days,
        shelf_life=life if last < after else None,
        is_capped=is_capped,
    )


def _first_to_expire(left: Sequence[tuple[int, date | None]]) -> list[_Left]:
    lots = (_Left(units * WHOLE, expiry) for units, expiry in left)
    return sorted(lots, key=lambda lot: lot.expiry or date.max)


def _use(shelf: Sequence[_Left], on: date, wanted: int) -> int:
    """Take `wanted` parts from what still keeps on that day, earliest expiry first; give what is lacking."""
    for lot in shelf:
        if wanted and lot.keeps(on):
            taken = min(wanted, lot.parts)
            lot.parts -= taken
            wanted -= taken
    return wanted


def _demands(sold: SellThrough, first: date, last: date) -> Iterator[DayDemand]:
    """Whole units a day that add up to the whole, which is rounded up once."""
    parts = units = 0
    for on in _days(first, last):
        parts += sold.expected(on.weekday())
        so_far = -(-parts // WHOLE)
        yield DayDemand(on, so_far - units, sold.is_guessed(on.weekday()) and so_far > units)
        units = so_far


def _days(first: date, last: date) -> Iterator[date]:
    """From `first` to the day before `last`."""
    return (first + timedelta(days=ahead) for ahead in range((last - first).days))


def _goods(session: Session, producer: UUID | None) -> Iterator[tuple[UUID, Goods]]:
    """Each product that is still sold, with whose it is, by name."""
    facts = (Product.id, Product.name, Product.unit, Product.decimals, Product.shelf_life_days)
    query = sqlalchemy.select(col(Product.producer), *(col(fact) for fact in facts))
    query = query.where(col(Product.active)).order_by(col(Product.search))
    if producer is not None:
        query = query.where(col(Product.producer) == producer)
    return ((owner, Goods(*facts)) for owner, *facts in session.execute(query))


def _left(session: Session, producer: UUID | None) -> dict[UUID, list[tuple[int, date | None]]]:
    query = (
        sqlalchemy.select(col(Lot.product), col(LotBalance.quantity), col(Lot.expiry))
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(LotBalance.place) == places.SHELF, col(LotBalance.quantity) > 0)
    )
    if producer is not None:
        query = query.where(col(Lot.producer) == producer)
    found: dict[UUID, list[tuple[int, date | None]]] = defaultdict(list)
    for product, units, expiry in session.execute(query):
        found[product].append((units, expiry))
    return found


def _comes_on(session: Session, day: date, producer: UUID | None) -> dict[UUID, tuple[int, ...]]:
    """The weekdays on which each usually comes, from the last deliveries; none if nobody can tell."""
    newest = func.row_number().over(
        partition_by=col(ConsignmentNote.producer), order_by=col(JournalEntry.business_day).desc()
    )
    each = (
        sqlalchemy.select(
            col(ConsignmentNote.producer), col(JournalEntry.business_day), newest.label("place")
        )
        .join(JournalEntry, col(JournalEntry.id) == ConsignmentNote.entry)
        .where(col(JournalEntry.business_day) <= day)
    )
    if producer is not None:
        each = each.where(col(ConsignmentNote.producer) == producer)
    last = each.subquery()
    days: dict[UUID, list[int]] = defaultdict(list)
    for who, on, _ in session.execute(sqlalchemy.select(last).where(last.c.place <= _DELIVERIES)):
        days[who].append(on.weekday())
    return {who: _often(on) for who, on in days.items()}


def _often(weekdays: Sequence[int]) -> tuple[int, ...]:
    if len(weekdays) < 2:
        return ()
    return tuple(sorted(on for on, times in Counter(weekdays).items() if times * _OFTEN >= len(weekdays)))


def _next(weekdays: Sequence[int], day: date) -> date:
    if not weekdays:
        return day + timedelta(days=_USUAL_GAP)
    return next(
        day + timedelta(days=ahead)
        for ahead in range(1, 8)
        if (day + timedelta(days=ahead)).weekday() in weekdays
    )
