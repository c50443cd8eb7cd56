"""What lies where, summed up by product, producer, lot or place: pieces, value at the sale price, the producers' part."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlmodel import Session

from sentra_pos.base import clock, columns, ids, text
from sentra_pos.books import places
from sentra_pos.reports import held, pace
from sentra_pos.reports.held import Amount, Filter, Where
from sentra_pos.reports.pace import Paces
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

SELLABLE = frozenset({Where.HERE, Where.SHELF, Where.BAZAAR})


class By(Enum):
    """What one line of the list stands for."""

    PRODUCT = "product"
    PRODUCER = "producer"
    LOT = "lot"
    PLACE = "place"


class Sort(Enum):
    """In which order: by name, what expires first, what lies there longest, the most, the most valuable, the slowest."""

    NAME = "name"
    EXPIRY = "expiry"
    AGE = "age"
    QUANTITY = "quantity"
    VALUE = "value"
    SLOWEST = "slowest"


@dataclass(frozen=True)
class StockRow:
    """A line. `id` is the product's, producer's or lot's, None for a place; `place` the journal's word for it.

    `expiry` is the nearest, `received_on` the oldest day of its lots. `producer_part` is None for who may not see it.
    `days_left` is on how many open days it will be gone, None where nothing sold or nobody asked.
    """

    by: By
    id: UUID | None
    name: str
    producer_name: str
    group: str
    place: str
    shelf_place: str
    lot_number: int
    lots: int
    products: int
    amounts: tuple[Amount, ...]
    value: int
    producer_part: int | None
    expiry: date | None
    received_on: date
    days_left: int | None = None

    def is_late(self, day: date) -> bool:
        """Whether it is a lot that, selling as it did until `day`, is not gone before its last day."""
        if self.by is not By.LOT or self.expiry is None or self.days_left is None:
            return False
        return self.days_left > (self.expiry - day).days


@dataclass(frozen=True)
class StockList:
    """The lines, and the sums of all of them: pieces of all that is counted, each weighed unit by itself.

    `count` is how many lines there are; `rows` may be only the first of them.
    """

    rows: tuple[StockRow, ...]
    count: int
    lots: int
    products: int
    producers: int
    amounts: tuple[Amount, ...]
    value: int
    producer_part: int | None


_Line = list[Row[Any]]
"""The rows of reports.held that one line sums up."""


def look(
    session: Session,
    wanted: Filter,
    *,
    by: By,
    sort: Sort = Sort.NAME,
    day: date,
    actor: str,
    most: int | None = None,
    paces: Paces | None = None,
) -> StockList:
    """The list as it stands now at the prices of `day`, at most so many lines of it; two questions, however much there is.

    Who may not see shares gets None for the producers' part. With `paces` every line says when it will be gone.
    """
    by_lot = by in (By.LOT, By.PLACE)
    rows = (held.lots if by_lot else held.products)(session, wanted, day=day)
    is_known = by is By.PLACE or (wanted.where in SELLABLE and not (by is By.LOT and wanted.names_lots))
    known = paces if paces and is_known else {}
    lines = _together(rows, by)
    days = _Days(by, rows, known)
    lines.sort(key=_ORDERS[sort](by, days))
    sees = permissions.may(session, actor, Act.SEE_PRODUCER)
    return StockList(
        rows=tuple(_row(by, line, days, sees=sees) for line in lines[:most]),
        count=len(lines),
        lots=len({row.lot for row in rows}) if by_lot else sum(row.lots for row in rows),
        products=len({row.product for row in rows}),
        producers=len({row.producer for row in rows}),
        amounts=held.amounts(rows),
        value=sum(row.value for row in rows),
        producer_part=sum(row.part for row in rows) if sees else None,
    )


class _Days:
    """When lines will be gone, reckoned only of those that are asked for."""

    def __init__(self, by: By, rows: Sequence[Row[Any]], paces: Paces) -> None:
        self._by, self._paces = by, paces
        self._lots = pace.of_lots(rows, paces) if by is By.LOT and paces else {}

    def of(self, line: _Line) -> int | None:
        """On how many open days; None if nothing sells or nobody asked."""
        if self._by is By.LOT:
            return self._lots.get(line[0].lot)
        if not self._paces or (self._by is By.PLACE and _kind(line[0].place) not in (places.SHELF, _BAZAAR)):
            return None
        return pace.days(_value(line), pace.worth_of(line, self._paces))


_Order = Callable[[By, _Days], Callable[[_Line], Any]]


def _together(rows: Sequence[Row[Any]], by: By) -> list[_Line]:
    """The rows of each line."""
    if by is By.LOT:
        return [[row] for row in rows]
    found: dict[object, _Line] = {}
    key = _KEYS[by]
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return list(found.values())


def _kind(place: str) -> str:
    """`BAZAAR` for any outing, else the place itself."""
    return place.partition(":")[0]


def _value(line: _Line) -> int:
    return sum(row.value for row in line)


def _expiry(line: _Line) -> str:
    """The nearest, as it is sorted; nothing at all is the last."""
    return min(str(row.expiry or _NEVER) for row in line)


def _oldest(line: _Line) -> Row[Any]:
    return line[0] if len(line) == 1 else min(line, key=lambda row: row.micros)


def _row(by: By, line: _Line, days: _Days, *, sees: bool) -> StockRow:
    first, expiry = _oldest(line), _expiry(line)
    is_one, by_lot = by in (By.PRODUCT, By.LOT), by in (By.LOT, By.PLACE)
    place = _kind(first.place) if by_lot else ""
    which = {By.PRODUCT: "product", By.PRODUCER: "producer", By.LOT: "lot"}.get(by)
    return StockRow(
        by=by,
        id=None if which is None else ids.stored(getattr(first, which)),
        name=first.name if is_one else first.producer_name if by is By.PRODUCER else "",
        producer_name="" if by is By.PLACE else first.producer_name,
        group=first.group if is_one else "",
        place=place,
        shelf_place=first.shelf_place if is_one or place == places.SHELF else "",
        lot_number=first.number if by is By.LOT else 0,
        lots=len({row.lot for row in line}) if by_lot else sum(row.lots for row in line),
        products=len({row.product for row in line}),
        amounts=_own_amount(line) if is_one else held.amounts(line),
        value=_value(line),
        producer_part=sum(row.part for row in line) if sees else None,
        expiry=None if expiry == _NEVER else columns.stored_day(expiry),
        received_on=clock.day_of(clock.from_micros(first.micros)),
        days_left=days.of(line),
    )


def _own_amount(line: _Line) -> tuple[Amount, ...]:
    """In the unit of the one product it is."""
    return (Amount(sum(row.quantity for row in line), line[0].decimals, line[0].unit),)


def _named(by: By) -> Callable[[_Line], Any]:
    match by:
        case By.PRODUCT:
            return lambda line: line[0].search
        case By.LOT:
            return lambda line: (line[0].search, line[0].number)
        case By.PRODUCER:
            return lambda line: text.search_form(line[0].producer_name)
        case By.PLACE:
            return lambda line: (_PLACES.index(_kind(line[0].place)), text.search_form(line[0].shelf_place))


def _most(line: _Line) -> int:
    """In whole units; in a mixed line its pieces count."""
    first = held.amounts(line)[0]
    return int(first.quantity // 10**first.decimals)


def _by(first: Callable[[_Line, _Days], Any]) -> _Order:
    """An order by `first`, and by name where that is the same."""

    def order(by: By, days: _Days) -> Callable[[_Line], Any]:
        named = _named(by)
        return lambda line: (first(line, days), named(line))

    return order


def _slowest(line: _Line, days: _Days) -> tuple[bool, int]:
    """What does not sell at all before what sells slowly."""
    last = days.of(line)
    return (last is not None, -(last or 0))


_NEVER = "9999"
_BAZAAR = "BAZAAR"
_PLACES = (places.SHELF, _BAZAAR, places.DAMAGED, places.EXPIRED, places.LOST)
_KEYS: dict[By, Callable[[Row[Any]], object]] = {
    By.PRODUCT: lambda row: row.product,
    By.PRODUCER: lambda row: row.producer,
    By.PLACE: lambda row: (_kind(row.place), row.shelf_place if row.place == places.SHELF else ""),
}
_ORDERS: dict[Sort, _Order] = {
    Sort.NAME: lambda by, _: _named(by),
    Sort.EXPIRY: _by(lambda line, _: _expiry(line)),
    Sort.AGE: _by(lambda line, _: _oldest(line).micros),
    Sort.QUANTITY: _by(lambda line, _: -_most(line)),
    Sort.VALUE: _by(lambda line, _: -_value(line)),
    Sort.SLOWEST: _by(_slowest),
}
