"""How long goods have lain there, by product, producer or group, the slowest first, and when they will be sold out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Row
from sqlmodel import Session

from sentra_pos.base import clock, ids
from sentra_pos.reports import held, pace
from sentra_pos.reports.held import Amount, Filter
from sentra_pos.reports.pace import Paces

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
        return _is_unsold(self.days_left, self.oldest)


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


class _Line(NamedTuple):
    """The rows of reports.held that one line sums up, and what its place among the others follows from."""

    rows: list[Row[Any]]
    oldest: int
    days_left: int | None
    name: str

    @property
    def value(self) -> int:
        return sum(row.value for row in self.rows)

    @property
    def is_unsold(self) -> bool:
        return _is_unsold(self.days_left, self.oldest)


def look(
    session: Session,
    wanted: Filter,
    *,
    by: AgeBy,
    day: date,
    only_unsold: bool = False,
    most: int | None = None,
    paces: Paces | None = None,
) -> Ageing:
    """What can still be sold, by how long it has lain there on `day`; six questions, however much there is."""
    found: dict[object, list[Row[Any]]] = {}
    key = _KEYS[by]
    for row in held.products(session, wanted, day=day, until_days=UNTIL):
        found.setdefault(key(row), []).append(row)
    known = paces if paces is not None else pace.known(session, day=day)
    lines = sorted((_line(by, some, known, day) for some in found.values()), key=_slowest)
    unsold = [line for line in lines if line.is_unsold]
    shown = unsold if only_unsold else lines
    return Ageing(
        rows=tuple(_row(by, line, known) for line in shown[:most]),
        count=len(shown),
        values=_values([row for line in lines for row in line.rows]),
        unsold=sum(line.value for line in unsold),
        unsold_count=len(unsold),
    )


def bucket(days: int) -> int:
    """Which of the ages so many days on the shelf are."""
    return next((at for at, until in enumerate(UNTIL) if days <= until), len(UNTIL))


def _line(by: AgeBy, rows: list[Row[Any]], known: Paces, day: date) -> _Line:
    first, value = rows[0], sum(row.value for row in rows)
    days_left = pace.days(value, pace.worth_of(rows, known))
    oldest = clock.day_of(clock.from_micros(min(row.micros for row in rows)))
    name = {AgeBy.PRODUCT: first.name, AgeBy.PRODUCER: first.producer_name, AgeBy.GROUP: first.group}[by]
    return _Line(rows, max(0, (day - oldest).days), days_left, name)


def _row(by: AgeBy, line: _Line, known: Paces) -> AgeRow:
    first, is_one = line.rows[0], by is AgeBy.PRODUCT
    which = {AgeBy.PRODUCT: first.product, AgeBy.PRODUCER: first.producer}.get(by)
    each = {row.product: row for row in line.rows}.values()
    sold = [(row, one) for row in each if (one := pace.of(known, row.product)).last_sold is not None]
    return AgeRow(
        by=by,
        id=None if which is None else ids.stored(which),
        name="" if by is AgeBy.GROUP else line.name,
        producer_name="" if by is AgeBy.GROUP else first.producer_name,
        group="" if by is AgeBy.PRODUCER else first.group,
        amounts=_amounts(((row, row.quantity) for row in line.rows), is_one=is_one),
        values=_values(line.rows),
        sold=_amounts(((row, one.total) for row, one in sold if one.total > 0), is_one=is_one),
        oldest=line.oldest,
        days_left=line.days_left,
        last_sold=max((one.last_sold for _, one in sold if one.last_sold), default=None),
    )


def _amounts(units: Iterable[tuple[Row[Any], int]], *, is_one: bool) -> tuple[Amount, ...]:
    found: dict[tuple[int, str], int] = {}
    for row, count in units:
        measure = (row.decimals, row.unit if is_one or row.decimals else "")
        found[measure] = found.get(measure, 0) + count
    return held.measured(found)


def _values(rows: Sequence[Row[Any]]) -> tuple[int, ...]:
    if not rows:
        return (0,) * BUCKETS
    return tuple(sum(values) for values in zip(*(row[-BUCKETS:] for row in rows), strict=True))


def _is_unsold(days_left: int | None, oldest: int) -> bool:
    return days_left is None and oldest > UNTIL[0]


def _slowest(row: _Line) -> tuple[int, int, str]:
    """What never sold first, the oldest of it before; what only just came and had no time to sell is last."""
    if row.days_left is None:
        return (0 if row.is_unsold else 2, -row.oldest, row.name)
    return (1, -row.days_left, row.name)


_KEYS: dict[AgeBy, Callable[[Any], object]] = {
    AgeBy.PRODUCT: lambda row: row.product,
    AgeBy.PRODUCER: lambda row: row.producer,
    AgeBy.GROUP: lambda row: row.group,
}
