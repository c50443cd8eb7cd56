"""Goods of a statement: opening + in − sold + refunded − taken back − damaged − lost − expired = left, per product."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, String, case, func, literal, select, type_coerce, union_all
from sqlmodel import Session

from sentra_pos.books import places
from sentra_pos.settlement import kinds, open_items
from sentra_pos.settlement.rows import BALANCE, LOT, PRODUCT
from sentra_pos.settlement.scope import Rows

_WRITTEN_OFF = (places.DAMAGED, places.LOST, places.EXPIRED)
_NOT_ON_HAND = (*_WRITTEN_OFF, places.PRODUCER, places.CUSTOMER)
"""Everywhere else, on the shelf and at bazaars, goods are on hand."""
_ARRIVES = {places.PRODUCER: "came_in", places.CUSTOMER: "refunded"}
_LEAVES = {
    places.PRODUCER: "taken_back",
    places.CUSTOMER: "sold",
    places.DAMAGED: "damaged",
    places.LOST: "lost",
    places.EXPIRED: "expired",
}


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
    since: date | None = None
    """The first day on which something was counted."""

    @property
    def opening(self) -> int:
        """What was there before; the statement before this one says the same as its `left`."""
        gone = self.sold + self.taken_back + self.damaged + self.lost + self.expired
        return self.left - self.came_in - self.refunded + gone

    @property
    def moved(self) -> bool:
        """Whether anything happened to it."""
        came = (self.came_in, self.refunded)
        return any((*came, self.sold, self.taken_back, self.damaged, self.lost, self.expired))


@dataclass(frozen=True)
class LotLeft:
    """`quantity` smallest units of a lot that are left."""

    lot: UUID
    product: UUID
    expiry: date | None
    quantity: int


@dataclass
class _Sums:
    flows: dict[str, Any] = field(default_factory=dict)
    opened: int = 0
    left: int = 0
    since: date | None = None

    def take(
        self, start: str, end: str, quantity: int, since: date, *, opens: bool, undoes: bool, is_outside: bool
    ) -> None:
        """Count moves from `start` to `end`; those outside only undo what they did to what is on hand now."""
        if is_outside:
            self.left += quantity * ((start not in _NOT_ON_HAND) - (end not in _NOT_ON_HAND))
            return
        self.since = min(self.since or since, since)
        if opens:
            # A counter-entry takes an opening back.
            self.opened += quantity if start == places.PRODUCER else -quantity
        elif undoes:
            # A counter-note says that they never came.
            self.flows["came_in"] = self.flows.get("came_in", 0) - quantity
        elif not (start in _WRITTEN_OFF and end == places.PRODUCER):
            # What was written off and then fetched by its maker left the row before.
            self._count(start, end, quantity)

    def _count(self, start: str, end: str, quantity: int) -> None:
        flows = self.flows
        if start in _ARRIVES:
            flows[_ARRIVES[start]] = flows.get(_ARRIVES[start], 0) + quantity
        elif start in _WRITTEN_OFF:
            flows[_LEAVES[start]] = flows.get(_LEAVES[start], 0) - quantity
        if end in _LEAVES:
            flows[_LEAVES[end]] = flows.get(_LEAVES[end], 0) + quantity


def rows(
    session: Session,
    *,
    counted: Rows,
    outside: Sequence[Rows],
    first: frozenset[UUID],
    of: Sequence[UUID] | None,
    until: date | None = None,
) -> dict[UUID, tuple[GoodsRow, ...]]:
    """Each producer's goods by product name: what the moves `counted` did, and what they left.

    `outside` are the moves that were made and are not counted by then; with `until` so are those of later days
    among `counted`. For the producers in `first` this is the first statement, so goods of the opening day were
    there before.
    """
    sums: dict[object, _Sums] = defaultdict(_Sums)
    for flow in session.execute(_flows(counted, until)):
        product, opens, undoes, is_outside, start, end, since, quantity = flow
        sums[product].take(
            start,
            end,
            int(quantity),
            since,
            opens=bool(opens),
            undoes=bool(undoes),
            is_outside=bool(is_outside),
        )
    for query in outside:
        for product, _, _, _, start, end, since, quantity in session.execute(_flows(query, None)):
            sums[product].take(start, end, int(quantity), since, opens=False, undoes=False, is_outside=True)
    for product, quantity in session.execute(_on_hand_now(of)):
        sums[product].left += int(quantity)
    found: dict[UUID, list[GoodsRow]] = {}
    for product, producer, *facts in session.execute(_products(of)):
        if product in sums:
            row = _row(sums[product], _id(product), facts, is_first=producer in first)
            if row.left or row.moved:
                found.setdefault(producer, []).append(row)
    return {producer: tuple(theirs) for producer, theirs in found.items()}


def lots_left(session: Session, *, outside: Sequence[Rows], of: Sequence[UUID]) -> list[LotLeft]:
    """What these producers' lots had when everything but the moves `outside` was done, earliest expiry first."""
    each = _each_lot(outside, of)
    quantity = func.sum(each.c.quantity)
    query = (
        select(LOT.c.id, LOT.c.product, LOT.c.expiry, quantity, LOT.c.number)
        .select_from(each.join(LOT, LOT.c.id == each.c.lot))
        .group_by(LOT.c.id, LOT.c.product, LOT.c.expiry, LOT.c.number)
        .having(quantity != 0)
    )
    found = sorted(session.execute(query), key=lambda row: (row[2] or date.max, row[4]))
    return [LotLeft(lot, product, expiry, int(units)) for lot, product, expiry, units, _ in found]


def _flows(moves: Rows, until: date | None) -> Select[*tuple[Any, ...]]:
    """How much went from where to where, by product; goods of the opening day and of days after `until` apart."""
    each = moves.subquery()
    opens: ColumnElement[Any] = each.c.kind.in_(kinds.OF_OPENING)
    undoes: ColumnElement[Any] = each.c.kind == kinds.CORRECTION
    is_outside: ColumnElement[Any] = (
        literal(0) if until is None else case((each.c.business_day > until, 1), else_=0)
    )
    # Left as they are stored: to make objects of 10.000 ids costs more than the question itself.
    product = type_coerce(each.c.product, String)
    keys: list[ColumnElement[Any]] = [product, opens, undoes, each.c.from_place, each.c.to_place]
    keys += [is_outside] if until is not None else []
    sums = (func.min(each.c.business_day), func.sum(each.c.quantity))
    columns = (product, opens, undoes, is_outside, each.c.from_place, each.c.to_place, *sums)
    return select(*columns).group_by(*keys)


def _on_hand_now(of: Sequence[UUID] | None) -> Select[*tuple[Any, ...]]:
    columns = (type_coerce(LOT.c.product, String), func.sum(BALANCE.c.quantity))
    return _there(select(*columns), of).group_by(LOT.c.product)


def _there(query: Select[*tuple[Any, ...]], of: Sequence[UUID] | None) -> Select[*tuple[Any, ...]]:
    """What is on hand of these producers' lots; what the shop has bought of them is theirs no longer."""
    query = query.select_from(BALANCE.join(LOT, LOT.c.id == BALANCE.c.lot))
    there = query.where(BALANCE.c.quantity != 0, _on_hand(BALANCE.c.place))
    if of is None:
        return there.where(open_items.theirs())
    # No index can answer this: what is there is read, and not all that they ever brought.
    return there.where(func.nullif(LOT.c.producer, None, type_=LOT.c.producer.type).in_(of))


def _each_lot(outside: Sequence[Rows], of: Sequence[UUID] | None) -> Any:
    """What is in each lot now, and with the other sign what the moves `outside` did to it."""
    parts = [_there(select(BALANCE.c.lot, BALANCE.c.quantity), of)]
    for query in outside:
        moves = query.subquery()
        left = case((_on_hand(moves.c.from_place), moves.c.quantity), else_=0)
        came = case((_on_hand(moves.c.to_place), moves.c.quantity), else_=0)
        parts.append(select(moves.c.lot, left - came))
    return union_all(*parts).subquery()


def _on_hand(place: ColumnElement[str]) -> ColumnElement[bool]:
    return place.not_in(_NOT_ON_HAND)


def _products(of: Sequence[UUID] | None) -> Select[*tuple[Any, ...]]:
    facts = (PRODUCT.c.name, PRODUCT.c.group, PRODUCT.c.unit, PRODUCT.c.decimals)
    query = select(type_coerce(PRODUCT.c.id, String), PRODUCT.c.producer, *facts)
    if of is not None:
        query = query.where(PRODUCT.c.producer.in_(of))
    return query.order_by(PRODUCT.c.search, PRODUCT.c.id)


def _row(sums: _Sums, product: UUID, facts: Sequence[Any], *, is_first: bool) -> GoodsRow:
    flows = sums.flows
    if sums.opened and not is_first:
        # Goods of an opening day that comes late just came in.
        flows = flows | {"came_in": flows.get("came_in", 0) + sums.opened}
    name, group, unit, decimals = facts
    return GoodsRow(product, name, group, unit, decimals, left=sums.left, since=sums.since, **flows)


def _id(stored: Any) -> UUID:
    """An id as SQLite stores it, in 32 hexadecimal digits, or as PostgreSQL gives it."""
    return stored if isinstance(stored, UUID) else UUID(stored)
