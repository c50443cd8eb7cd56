"""What lies where, summed up by product, producer, lot or place: pieces, value at the sale price, the producers' part."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import clock, ids, text
from sentra_pos.books import places
from sentra_pos.reports import held
from sentra_pos.reports.held import Amount, Filter, Held
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act


class By(Enum):
    """What one line of the list stands for."""

    PRODUCT = "product"
    PRODUCER = "producer"
    LOT = "lot"
    PLACE = "place"


class Sort(Enum):
    """In which order: by name, what expires first, what lies there longest, the most, the most valuable."""

    NAME = "name"
    EXPIRY = "expiry"
    AGE = "age"
    QUANTITY = "quantity"
    VALUE = "value"


@dataclass(frozen=True)
class StockRow:
    """A line. `id` is the product's, producer's or lot's, None for a place; `place` the journal's word for it.

    `expiry` is the nearest, `received_on` the oldest day of its lots. `producer_part` is None for who may not see it.
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


@dataclass
class _Sums:
    """What a line has gathered so far; the first lot gives it its words."""

    first: Any
    place: str
    lots: set[object] = field(default_factory=set)
    products: set[object] = field(default_factory=set)
    amounts: dict[tuple[int, str], int] = field(default_factory=dict)
    value: int = 0
    part: int = 0
    expiry: date | None = None
    micros: int = 0

    def take(self, one: Held, unit: str) -> None:
        row = one.row
        self.lots.add(row.lot)
        self.products.add(row.product)
        measure = (row.decimals, unit)
        self.amounts[measure] = self.amounts.get(measure, 0) + row.quantity
        self.value += one.value
        self.part += one.part
        self.micros = min(self.micros or row.micros, row.micros)
        if row.expiry is not None and (self.expiry is None or row.expiry < self.expiry):
            self.expiry = row.expiry


def look(
    session: Session,
    wanted: Filter,
    *,
    by: By,
    sort: Sort = Sort.NAME,
    day: date,
    actor: str,
    most: int | None = None,
) -> StockList:
    """The list as it stands now at the prices of `day`, at most so many lines of it.

    Who may not see shares gets None for the producers' part.
    """
    key, is_one = _KEYS[by], by in (By.PRODUCT, By.LOT)
    found: dict[object, _Sums] = {}
    producers = set()
    for one in held.each(session, wanted, day=day):
        row, place = one.row, _kind(one.row.place)
        name = key(row, place)
        sums = found.get(name)
        if sums is None:
            sums = found[name] = _Sums(row, place)
        sums.take(one, row.unit if is_one or row.decimals else "")
        producers.add(row.producer)
    ordered = sorted(found.values(), key=_ORDERS[sort](by))
    sees = permissions.may(session, actor, Act.SEE_PRODUCER)
    return StockList(
        rows=tuple(_row(by, sums, sees=sees) for sums in ordered[:most]),
        count=len(ordered),
        lots=len(set().union(*(sums.lots for sums in ordered))),
        products=len(set().union(*(sums.products for sums in ordered))),
        producers=len(producers),
        amounts=held.together([sums.amounts for sums in ordered]),
        value=sum(sums.value for sums in ordered),
        producer_part=sum(sums.part for sums in ordered) if sees else None,
    )


def _kind(place: str) -> str:
    """`BAZAAR` for any outing, else the place itself."""
    return place.partition(":")[0]


def _row(by: By, sums: _Sums, *, sees: bool) -> StockRow:
    first = sums.first
    is_one = by in (By.PRODUCT, By.LOT)
    which = {By.PRODUCT: first.product, By.PRODUCER: first.producer, By.LOT: first.lot}.get(by)
    return StockRow(
        by=by,
        id=None if which is None else ids.stored(which),
        name=first.name if is_one else first.producer_name if by is By.PRODUCER else "",
        producer_name="" if by is By.PLACE else first.producer_name,
        group=first.group if is_one else "",
        place=sums.place if by in (By.LOT, By.PLACE) else "",
        shelf_place=first.shelf_place if is_one or sums.place == places.SHELF else "",
        lot_number=first.number if by is By.LOT else 0,
        lots=len(sums.lots),
        products=len(sums.products),
        amounts=held.measured(sums.amounts),
        value=sums.value,
        producer_part=sums.part if sees else None,
        expiry=sums.expiry,
        received_on=clock.day_of(clock.from_micros(sums.micros)),
    )


def _named(by: By) -> Callable[[_Sums], Any]:
    match by:
        case By.PRODUCER:
            return lambda sums: text.search_form(sums.first.producer_name)
        case By.PLACE:
            return lambda sums: (_PLACES.index(sums.place), text.search_form(sums.first.shelf_place))
        case _:
            return lambda sums: (sums.first.search, sums.first.number)


def _most(sums: _Sums) -> int:
    """In whole units; in a mixed line its pieces count."""
    (decimals, _), units = min(sums.amounts.items())
    return int(units // 10**decimals)


def _by(first: Callable[[_Sums], Any]) -> Callable[[By], Callable[[_Sums], Any]]:
    """An order by `first`, and by name where that is the same."""

    def order(by: By) -> Callable[[_Sums], Any]:
        named = _named(by)
        return lambda sums: (first(sums), named(sums))

    return order


_PLACES = (places.SHELF, "BAZAAR", places.DAMAGED, places.EXPIRED, places.LOST)
_KEYS: dict[By, Callable[[Any, str], object]] = {
    By.PRODUCT: lambda row, _: row.product,
    By.PRODUCER: lambda row, _: row.producer,
    By.LOT: lambda row, place: (row.lot, place),
    By.PLACE: lambda row, place: (place, row.shelf_place if place == places.SHELF else ""),
}
_ORDERS: dict[Sort, Callable[[By], Callable[[_Sums], Any]]] = {
    Sort.NAME: _named,
    Sort.EXPIRY: _by(lambda sums: sums.expiry or date.max),
    Sort.AGE: _by(lambda sums: sums.micros),
    Sort.QUANTITY: _by(lambda sums: -_most(sums)),
    Sort.VALUE: _by(lambda sums: -sums.value),
}
