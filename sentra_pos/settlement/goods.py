"""Goods of a statement: opening + in − sold + refunded − taken back − damaged − lost − expired = left, per product."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Subquery, case, func, select, union_all
from sqlmodel import Session

from sentra_pos.books import places
from sentra_pos.settlement import kinds
from sentra_pos.settlement.rows import BALANCE, LOT, PRODUCT
from sentra_pos.settlement.scope import Rows

_WRITTEN_OFF = (places.DAMAGED, places.LOST, places.EXPIRED)
_NOT_ON_HAND = (*_WRITTEN_OFF, places.PRODUCER, places.CUSTOMER)
"""Everywhere else, the shelf and the bazaars, goods are on hand."""


@dataclass(frozen=True)
class LotLeft:
    """`quantity` smallest units of a lot that are left."""

    lot: UUID
    expiry: date | None
    quantity: int


@dataclass(frozen=True)
class GoodsRow:
    """One product's row, in smallest units; `decimals` says how they are shown."""

    product: UUID
    name: str
    group: str
    unit: str
    decimals: int
    came_in: int = 0
    sold: int = 0
    refunded: int = 0
    taken_back: int = 0
    damaged: int = 0
    lost: int = 0
    expired: int = 0
    left: int = 0
    lots: tuple[LotLeft, ...] = ()
    since: date | None = None
    """The first day on which something was counted."""

    @property
    def opening(self) -> int:
        """What was there before; the statement before this one says the same as its `left`."""
        gone = self.sold + self.taken_back + self.damaged + self.lost + self.expired
        return self.left - self.came_in - self.refunded + gone

    @property
    def nearest_expiry(self) -> date | None:
        """The earliest day on which something that is left expires."""
        return min(
            (lot.expiry for lot in self.lots if lot.expiry is not None and lot.quantity > 0), default=None
        )

    @property
    def moved(self) -> bool:
        """Whether anything happened to it."""
        came = (self.came_in, self.refunded)
        return any((*came, self.sold, self.taken_back, self.damaged, self.lost, self.expired))


@dataclass
class _Sums:
    flows: dict[str, Any] = field(default_factory=dict)
    since: date | None = None
    lots: list[LotLeft] = field(default_factory=list)

    def add(self, column: str, quantity: int) -> None:
        self.flows[column] = self.flows.get(column, 0) + quantity


def rows(
    session: Session,
    *,
    counted: Rows,
    outside: Sequence[Rows],
    first: frozenset[UUID],
    of: Sequence[UUID] | None,
) -> dict[UUID, tuple[GoodsRow, ...]]:
    """Each producer's goods by product name: what the moves `counted` did, and what they left.

    `outside` are the moves that were made and are not counted by then. For the producers in `first` this is the
    first statement, so goods of the opening day were there before.
    """
    sums: dict[tuple[UUID, UUID], _Sums] = {}
    moves = counted.subquery()
    for producer, product, opens, start, end, since, quantity in session.execute(_flows(moves)):
        one = sums.setdefault((producer, product), _Sums())
        one.since = min(one.since or since, since)
        if not (opens and producer in first):
            _add(one, start, end, int(quantity))
    for producer, product, lot, expiry, quantity in session.execute(_left(outside, of)):
        sums.setdefault((producer, product), _Sums()).lots.append(LotLeft(lot, expiry, int(quantity)))
    return _by_producer(sums, _products(session, {product for _, product in sums}))


def _flows(moves: Subquery) -> Select[tuple[UUID, UUID, bool, str, str, date, int]]:
    opens = moves.c.kind == kinds.OPENING
    keys = (moves.c.producer, moves.c.product, opens, moves.c.from_place, moves.c.to_place)
    return select(*keys, func.min(moves.c.business_day), func.sum(moves.c.quantity)).group_by(*keys)


def _left(
    outside: Sequence[Rows], of: Sequence[UUID] | None
) -> Select[tuple[UUID, UUID, UUID, date | None, int]]:
    """What each lot had when the counted moves were done: what is there now without what the others did."""
    now = select(BALANCE.c.lot, BALANCE.c.quantity).where(_on_hand(BALANCE.c.place), BALANCE.c.quantity != 0)
    if of is not None:
        now = now.where(BALANCE.c.lot.in_(select(LOT.c.id).where(LOT.c.producer.in_(of))))
    parts = [now]
    for query in outside:
        moves = query.subquery()
        undone = case((_on_hand(moves.c.from_place), moves.c.quantity), else_=0) - case(
            (_on_hand(moves.c.to_place), moves.c.quantity), else_=0
        )
        parts.append(select(moves.c.lot, undone))
    each = union_all(*parts).subquery()
    quantity = func.sum(each.c.quantity)
    return (
        select(LOT.c.producer, LOT.c.product, LOT.c.id, LOT.c.expiry, quantity)
        .select_from(each.join(LOT, LOT.c.id == each.c.lot))
        .group_by(LOT.c.producer, LOT.c.product, LOT.c.id, LOT.c.expiry)
        .having(quantity != 0)
    )


def _on_hand(place: ColumnElement[str]) -> ColumnElement[bool]:
    return place.not_in(_NOT_ON_HAND)


def _add(sums: _Sums, start: str, end: str, quantity: int) -> None:
    """Count a move; goods that were written off and then fetched by their maker left the row before."""
    if start in _WRITTEN_OFF and end == places.PRODUCER:
        return
    arrives = {places.PRODUCER: "came_in", places.CUSTOMER: "refunded"}
    leaves = {
        places.PRODUCER: "taken_back",
        places.CUSTOMER: "sold",
        places.DAMAGED: "damaged",
        places.LOST: "lost",
        places.EXPIRED: "expired",
    }
    if start in arrives:
        sums.add(arrives[start], quantity)
    elif start in _WRITTEN_OFF:
        sums.add(leaves[start], -quantity)
    if end in leaves:
        sums.add(leaves[end], quantity)


def _products(session: Session, ids: set[UUID]) -> dict[UUID, tuple[str, str, str, int]]:
    columns = (PRODUCT.c.id, PRODUCT.c.name, PRODUCT.c.group, PRODUCT.c.unit, PRODUCT.c.decimals)
    query = select(*columns)
    if len(ids) <= _FEW:
        query = query.where(PRODUCT.c.id.in_(ids))
    return {id: (name, group, unit, decimals) for id, name, group, unit, decimals in session.execute(query)}


_FEW = 1_000
"""Beyond that it is quicker to read all names than to ask for each."""


def _by_producer(
    sums: dict[tuple[UUID, UUID], _Sums], products: dict[UUID, tuple[str, str, str, int]]
) -> dict[UUID, tuple[GoodsRow, ...]]:
    found: dict[UUID, list[GoodsRow]] = {}
    for (producer, product), counted in sums.items():
        lots = tuple(sorted(counted.lots, key=lambda lot: (lot.expiry or date.max, lot.lot)))
        left = sum(lot.quantity for lot in lots)
        name, group, unit, decimals = products[product]
        row = replace(
            GoodsRow(product, name, group, unit, decimals, left=left, lots=lots, since=counted.since),
            **counted.flows,
        )
        if row.left or row.moved:
            found.setdefault(producer, []).append(row)
    return {
        producer: tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.product)))
        for producer, rows in found.items()
    }
