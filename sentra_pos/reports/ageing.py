"""How long goods have lain there, by product, producer or group, the slowest first, and when they will be sold out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import clock, ids, quantity
from sentra_pos.consignment import sell_through
from sentra_pos.consignment.sell_through import SellThrough
from sentra_pos.reports import held
from sentra_pos.reports.held import Amount, Filter, Held

UNTIL = (7, 30, 60, 90)
"""Days on the shelf: 0–7, 8–30, 31–60, 61–90, more."""
BUCKETS = len(UNTIL) + 1


class AgeBy(Enum):
    """What one line stands for."""

    PRODUCT = "product"
    PRODUCER = "producer"
    GROUP = "group"


@dataclass(frozen=True)
class AgeRow:
    """A line; `values` is what lies there by age, in rupiah at the sale price.

    `sold` is how much went in the last eight weeks and `days_left` on how many open days the rest will be gone; None if
    nothing sold. `id` is the product's or the producer's, None for a group.
    """

    by: AgeBy
    id: UUID | None
    name: str
    producer_name: str
    group: str
    amounts: tuple[Amount, ...]
    values: tuple[int, ...]
    sold: tuple[Amount, ...]
    oldest: int
    days_left: int | None
    last_sold: date | None

    @property
    def value(self) -> int:
        """All of it, in rupiah."""
        return sum(self.values)

    @property
    def is_unsold(self) -> bool:
        """Whether nothing of it sold in eight weeks, although it has lain there for more than a week."""
        return self.days_left is None and self.oldest > UNTIL[0]


@dataclass(frozen=True)
class Ageing:
    """The lines, and what all of them come to; `unsold` is the worth of what did not sell at all."""

    rows: tuple[AgeRow, ...]
    count: int
    values: tuple[int, ...]
    unsold: int
    unsold_count: int

    @property
    def value(self) -> int:
        """All of it, in rupiah."""
        return sum(self.values)


@dataclass
class _Sums:
    first: Any
    amounts: dict[tuple[int, str], int] = field(default_factory=dict)
    values: list[int] = field(default_factory=lambda: [0] * BUCKETS)
    sold: dict[tuple[int, str], int] = field(default_factory=dict)
    products: set[object] = field(default_factory=set)
    per_day: int = 0
    """Rupiah a day in 840ths."""
    oldest: int = 0
    last_sold: date | None = None


def look(
    session: Session,
    wanted: Filter,
    *,
    by: AgeBy,
    day: date,
    only_unsold: bool = False,
    most: int | None = None,
) -> Ageing:
    """What can still be sold, by how long it has lain there on `day`; five questions, however much there is."""
    known = {ids.hexed(product): one for product, one in sell_through.look(session, day=day).items()}
    found: dict[object, _Sums] = {}
    for one in held.each(session, wanted, day=day):
        key = _KEYS[by](one.row)
        sums = found.get(key)
        if sums is None:
            sums = found[key] = _Sums(one.row)
        _take(sums, one, known, day, is_one=by is AgeBy.PRODUCT)
    rows = sorted((_row(by, sums) for sums in found.values()), key=_slowest)
    unsold = [row for row in rows if row.is_unsold]
    shown = unsold if only_unsold else rows
    return Ageing(
        rows=tuple(shown[:most]),
        count=len(shown),
        values=tuple(sum(row.values[at] for row in rows) for at in range(BUCKETS)),
        unsold=sum(row.value for row in unsold),
        unsold_count=len(unsold),
    )


def bucket(days: int) -> int:
    """Which of the ages so many days on the shelf are."""
    return next((at for at, until in enumerate(UNTIL) if days <= until), len(UNTIL))


def _take(sums: _Sums, one: Held, known: Mapping[str, SellThrough], day: date, *, is_one: bool) -> None:
    row = one.row
    days = max(0, (day - clock.day_of(clock.from_micros(row.micros))).days)
    measure = (row.decimals, row.unit if is_one or row.decimals else "")
    sums.values[bucket(days)] += one.value
    sums.amounts[measure] = sums.amounts.get(measure, 0) + row.quantity
    sums.oldest = max(sums.oldest, days)
    if row.product in sums.products:
        return
    sums.products.add(row.product)
    sold = known.get(ids.hexed(row.product), sell_through.NOTHING)
    if sold.total > 0 and sold.days_there:
        worth = quantity.gross(one.price, sold.total, row.decimals)
        sums.per_day += worth * sell_through.WHOLE // sold.days_there
        sums.sold[measure] = sums.sold.get(measure, 0) + sold.total
    if sold.last_sold is not None:
        sums.last_sold = max(sold.last_sold, sums.last_sold or sold.last_sold)


def _row(by: AgeBy, sums: _Sums) -> AgeRow:
    first, value = sums.first, sum(sums.values)
    which = {AgeBy.PRODUCT: first.product, AgeBy.PRODUCER: first.producer}.get(by)
    name = {AgeBy.PRODUCT: first.name, AgeBy.PRODUCER: first.producer_name, AgeBy.GROUP: ""}[by]
    return AgeRow(
        by=by,
        id=None if which is None else ids.stored(which),
        name=name,
        producer_name="" if by is AgeBy.GROUP else first.producer_name,
        group="" if by is AgeBy.PRODUCER else first.group,
        amounts=held.measured(sums.amounts),
        values=tuple(sums.values),
        sold=held.measured(sums.sold),
        oldest=sums.oldest,
        days_left=-(-value * sell_through.WHOLE // sums.per_day) if sums.per_day else None,
        last_sold=sums.last_sold,
    )


def _slowest(row: AgeRow) -> tuple[int, int, str]:
    """What never sold first, the oldest of it before; what only just came and had no time to sell is last."""
    if row.days_left is None:
        return (0 if row.is_unsold else 2, -row.oldest, row.name)
    return (1, -row.days_left, row.name)


_KEYS: dict[AgeBy, Callable[[Any], object]] = {
    AgeBy.PRODUCT: lambda row: row.product,
    AgeBy.PRODUCER: lambda row: row.producer,
    AgeBy.GROUP: lambda row: row.group,
}
