"""The moves of lots in the order in which they happened, and where every unit of them is or went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlmodel import Session

from sentra_pos.books import places
from sentra_pos.settlement.rows import BALANCE, ENTRY, LOT, MOVE
from sentra_pos.shop import staff
from sentra_pos.stock.tables import StockCount, StockCountLine, WriteOffLine

_KINDS = {"receive_correction": "undone", "conversion": "own", "repack": "repacked"}
_LOSS = WriteOffLine.metadata.tables["write_off_line"]
_COUNT = StockCount.metadata.tables["stock_count"]
_COUNTED = StockCountLine.metadata.tables["stock_count_line"]
_COUNTS = frozenset({"write_off_lost", "write_off_found"})


class What(Enum):
    """What happened to goods."""

    RECEIVED = "receive"
    OPENING = "opening"
    UNDONE = "receive_correction"
    SOLD = "sale"
    REFUNDED = "refund"
    VOIDED = "void"
    TAKEN_BACK = "take_back"
    DAMAGED = "write_off_damaged"
    LOST = "write_off_lost"
    EXPIRED = "write_off_expired"
    FOUND = "write_off_found"
    BOUGHT = "conversion"
    REPACKED = "repack"
    OTHER = "other"


@dataclass(frozen=True)
class CardLine:
    """A move: `quantity` smallest units, and how many of all lots on the card were on the shelf after it."""

    at: datetime
    lot: int
    what: What
    document: str
    from_place: str
    to_place: str
    quantity: int
    on_shelf: int
    who: str
    approver: str
    reason: str
    is_counted: bool

    @property
    def change(self) -> int:
        """What the move did to the shelf."""
        return self.quantity * ((self.to_place == places.SHELF) - (self.from_place == places.SHELF))


@dataclass(frozen=True)
class CardSums:
    """What came in, and where it is or went; `undone` is what a counter-note said never came."""

    came_in: int = 0
    undone: int = 0
    sold: int = 0
    refunded: int = 0
    taken_back: int = 0
    own: int = 0
    repacked: int = 0
    shelf: int = 0
    bazaar: int = 0
    damaged: int = 0
    expired: int = 0
    lost: int = 0
    is_kept: bool = True
    """Whether the balances kept beside the journal say the same."""

    @property
    def parts(self) -> tuple[tuple[str, int], ...]:
        """Where it is or went, by name, what came back with a minus; what is nothing is left out, but shelf and sold."""
        named = (
            ("shelf", self.shelf),
            ("bazaar", self.bazaar),
            ("sold", self.sold),
            ("refunded", -self.refunded),
            ("taken_back", self.taken_back),
            ("damaged", self.damaged),
            ("expired", self.expired),
            ("lost", self.lost),
            ("own", self.own),
            ("repacked", self.repacked),
        )
        return tuple((name, units) for name, units in named if units or name in ("shelf", "sold"))

    @property
    def accounted(self) -> int:
        """Shelf + bazaar + sold − refunded + taken back + damaged + expired + lost + own + repacked."""
        return sum(units for _, units in self.parts)

    @property
    def holds(self) -> bool:
        """Whether every unit that came in is somewhere."""
        return self.is_kept and self.came_in - self.undone == self.accounted


class Names:
    """Each name is asked for once."""

    def __init__(self, session: Session) -> None:
        self._session, self._known = session, {"": ""}

    def of(self, actor: str | None) -> str:
        actor = actor or ""
        if actor not in self._known:
            self._known[actor] = staff.name_of(self._session, actor)
        return self._known[actor]


def of_lots(session: Session, lots: Sequence[UUID]) -> Sequence[Row[Any]]:
    """In the order in which they happened."""
    query = (
        select(
            MOVE,
            ENTRY.c.kind,
            ENTRY.c.occurred_at,
            ENTRY.c.document_no,
            ENTRY.c.actor,
            ENTRY.c.approver,
            ENTRY.c.reason,
        )
        .join(ENTRY, ENTRY.c.id == MOVE.c.entry)
        .where(MOVE.c.lot.in_(lots))
        .order_by(ENTRY.c.occurred_at, ENTRY.c.id, MOVE.c.position)
    )
    return session.execute(query).all()


def lines(
    session: Session,
    moves: Sequence[Row[Any]],
    lots: Sequence[UUID],
    numbers: dict[UUID, int],
    names: Names,
) -> list[CardLine]:
    reasons = {
        row.entry: row.reason
        for row in session.execute(select(_LOSS.c.entry, _LOSS.c.reason).where(_LOSS.c.lot.in_(lots)))
    }
    counted = set(session.execute(_counts(lots)).scalars())
    found: list[CardLine] = []
    on_shelf = 0
    for row in moves:
        on_shelf += row.quantity * ((row.to_place == places.SHELF) - (row.from_place == places.SHELF))
        found.append(
            CardLine(
                at=row.occurred_at,
                lot=numbers[row.lot],
                what=_what(row),
                document=row.document_no or "",
                from_place=row.from_place,
                to_place=row.to_place,
                quantity=row.quantity,
                on_shelf=on_shelf,
                who=names.of(row.actor),
                approver=names.of(row.approver),
                reason=reasons.get(row.entry) or row.reason or "",
                is_counted=row.kind in _COUNTS and row.occurred_at in counted,
            )
        )
    return found


def _counts(lots: Sequence[UUID]) -> Any:
    """When counts of this product ended: what they posted happened in the same moment."""
    return (
        select(_COUNT.c.ended_at)
        .join(_COUNTED, _COUNTED.c.count == _COUNT.c.id)
        .join(LOT, LOT.c.product == _COUNTED.c.product)
        .where(LOT.c.id.in_(lots), _COUNT.c.ended_at.is_not(None))
        .distinct()
    )


def _what(row: Row[Any]) -> What:
    """A sale that found a lost piece says so; what nobody foresaw is told by its places."""
    if row.kind == What.SOLD.value and row.to_place == places.SHELF:
        return What.FOUND
    known = {one.value for one in What}
    return What(row.kind) if row.kind in known else What.OTHER


def came_in(moves: Sequence[Row[Any]]) -> dict[UUID, int]:
    found: dict[UUID, int] = {}
    for row in moves:
        if row.from_place == places.PRODUCER:
            found[row.lot] = found.get(row.lot, 0) + row.quantity
    return found


def sums(moves: Sequence[Row[Any]], kept: dict[str, int]) -> CardSums:
    flows = dict.fromkeys(("came_in", "undone", "sold", "refunded", "taken_back", "own", "repacked"), 0)
    held: dict[str, int] = {}
    for row in moves:
        start, end, units = row.from_place, row.to_place, row.quantity
        if start == places.PRODUCER:
            flows["came_in"] += units
        if end == places.PRODUCER:
            flows[_KINDS.get(row.kind, "taken_back")] += units
        if start == places.CUSTOMER:
            flows["refunded"] += units
        if end == places.CUSTOMER:
            flows["sold"] += units
        for place, change in ((start, -units), (end, units)):
            if place not in places.OUTSIDE:
                held[place] = held.get(place, 0) + change
    at = {place: units for place, units in held.items() if units}
    return CardSums(
        **flows,
        shelf=at.get(places.SHELF, 0),
        bazaar=sum(units for place, units in at.items() if place.startswith(places.bazaar(""))),
        damaged=at.get(places.DAMAGED, 0),
        expired=at.get(places.EXPIRED, 0),
        lost=at.get(places.LOST, 0),
        is_kept=at == kept,
    )


def kept(session: Session, lots: Sequence[UUID]) -> dict[str, int]:
    found: dict[str, int] = {}
    query = select(BALANCE.c.place, BALANCE.c.quantity).where(BALANCE.c.lot.in_(lots))
    for place, units in session.execute(query):
        found[place] = found.get(place, 0) + units
    return {place: units for place, units in found.items() if units}
