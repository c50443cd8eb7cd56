"""What a producer should bring next time: from what sold by weekday, what is left and keeps, and when he comes.

    Jumat bawa 24

Only whole units are brought. Nothing is suggested for what nobody bought in eight weeks.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy
from sqlmodel import Session, col, func, select

from sentra_pos.books import places
from sentra_pos.books.tables import JournalEntry, LotBalance, StockMove
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment.tables import ConsignmentNote
from sentra_pos.stock.tables import Lot

WEEKS = 8
"""So many weeks are looked back on; a shorter history counts the weeks it has."""
_DELIVERIES = 8
_USUAL_GAP = 7
_OFTEN = 4
"""A weekday counts as one he comes on if one in so many of his deliveries was on it."""


@dataclass(frozen=True)
class Suggestion:
    """Of one product: `sells` until the delivery after next, `keeps` of what is left by then, `bring` the rest.

    Quantities in smallest units; `expires` is how many of those left expire before the delivery.
    """

    product: UUID
    name: str
    unit: str
    decimals: int
    left: int
    expires: int
    sells: int
    bring: int


@dataclass(frozen=True)
class Restock:
    """What to bring on `bring_on`, to last until the day before `until`."""

    producer: UUID
    bring_on: date
    until: date
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True)
class _Left:
    quantity: int
    expiry: date | None


def suggest(session: Session, *, producer: UUID, day: date, bring_on: date | None = None) -> Restock:
    """What `producer` should bring on his next day after `day`, or on `bring_on`."""
    weekdays = _comes_on(session, producer, day)
    first = bring_on or _next(weekdays, day)
    after = _next(weekdays, first)
    rates, left = _rates(session, producer, day), _left(session, producer)
    products = session.exec(
        select(Product).where(Product.producer == producer, col(Product.active)).order_by(Product.search)
    )
    suggestions = [
        _suggestion(row, rates.get(row.id, {}), left.get(row.id, []), day, first, after) for row in products
    ]
    wanted = tuple(one for one in suggestions if one.bring or one.left or one.sells)
    return Restock(producer, first, after, wanted)


def _suggestion(
    product: Product,
    rates: Mapping[int, tuple[int, int]],
    left: Sequence[_Left],
    day: date,
    first: date,
    after: date,
) -> Suggestion:
    """Until the delivery the oldest is sold first; what is over then, and still keeps, need not be brought again."""
    before = _expected(rates, day + timedelta(days=1), first)
    last = after
    if product.shelf_life_days is not None:
        last = min(after, first + timedelta(days=product.shelf_life_days + 1))
    wanted = _expected(rates, first, last)
    good = sum(lot.quantity for lot in left if lot.expiry is None or lot.expiry >= first)
    short = sum(lot.quantity for lot in left) - good
    over = max(0, good - max(0, before - short))
    one = 10**product.decimals
    return Suggestion(
        product=product.id,
        name=product.name,
        unit=product.unit,
        decimals=product.decimals,
        left=good + short,
        expires=max(0, short - before),
        sells=wanted,
        bring=-(-max(0, wanted - over) // one) * one,
    )


def _expected(rates: Mapping[int, tuple[int, int]], first: date, last: date) -> int:
    """What is sold from `first` to the day before `last`, in smallest units, rounded up once."""
    parts: Counter[int] = Counter()
    for ahead in range((last - first).days):
        sold, weeks = rates.get((first + timedelta(days=ahead)).weekday(), (0, 1))
        parts[weeks] += sold
    return sum(-(-sold // weeks) for weeks, sold in parts.items() if sold > 0)


def _rates(session: Session, producer: UUID, day: date) -> dict[UUID, dict[int, tuple[int, int]]]:
    """By product and weekday: units sold without what came back, and over how many weeks."""
    since = day - timedelta(days=7 * WEEKS - 1)
    query = (
        sqlalchemy.select(
            col(Lot.product),
            col(JournalEntry.business_day),
            col(StockMove.from_place),
            func.sum(StockMove.quantity),
        )
        .join(StockMove, col(StockMove.lot) == Lot.id)
        .join(JournalEntry, col(JournalEntry.id) == StockMove.entry)
        .where(col(Lot.producer) == producer)
        .where(col(JournalEntry.business_day) >= since, col(JournalEntry.business_day) <= day)
        .where((col(StockMove.to_place) == places.CUSTOMER) | (col(StockMove.from_place) == places.CUSTOMER))
        .group_by(col(Lot.product), col(JournalEntry.business_day), col(StockMove.from_place))
    )
    sold: dict[UUID, Counter[int]] = defaultdict(Counter)
    began: dict[UUID, date] = {}
    for product, on, start, quantity in session.execute(query):
        sold[product][on.weekday()] += -int(quantity) if start == places.CUSTOMER else int(quantity)
        began[product] = min(on, began.get(product, on))
    return {
        product: {weekday: (units, _weeks(began[product], day)) for weekday, units in by_day.items()}
        for product, by_day in sold.items()
    }


def _weeks(since: date, day: date) -> int:
    return max(1, -(-((day - since).days + 1) // 7))


def _left(session: Session, producer: UUID) -> dict[UUID, list[_Left]]:
    query = (
        sqlalchemy.select(col(Lot.product), col(LotBalance.quantity), col(Lot.expiry))
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(Lot.producer) == producer)
        .where(col(LotBalance.place) == places.SHELF, col(LotBalance.quantity) > 0)
    )
    found: dict[UUID, list[_Left]] = defaultdict(list)
    for product, quantity, expiry in session.execute(query):
        found[product].append(_Left(quantity, expiry))
    return found


def _comes_on(session: Session, producer: UUID, day: date) -> tuple[int, ...]:
    """The weekdays on which he usually comes; none if nobody can tell."""
    query = (
        select(col(JournalEntry.business_day))
        .join(ConsignmentNote, col(ConsignmentNote.entry) == JournalEntry.id)
        .where(ConsignmentNote.producer == producer, JournalEntry.business_day <= day)
        .order_by(col(JournalEntry.business_day).desc())
        .limit(_DELIVERIES)
    )
    days = [on.weekday() for on in session.exec(query)]
    counted = Counter(days)
    if len(days) < 2:
        return ()
    return tuple(sorted(weekday for weekday, times in counted.items() if times * _OFTEN >= len(days)))


def _next(weekdays: Sequence[int], day: date) -> date:
    if not weekdays:
        return day + timedelta(days=_USUAL_GAP)
    return next(
        day + timedelta(days=ahead)
        for ahead in range(1, 8)
        if (day + timedelta(days=ahead)).weekday() in weekdays
    )
