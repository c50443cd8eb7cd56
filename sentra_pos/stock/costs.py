"""What the shop paid for its own goods, and how that leaves INVENTORY for COST_OF_GOODS as they leave the shelf.

Only goods that were bought by a signed conversion, or lay there on the opening day, have a cost: what was paid for all
of the lot; repacked, the cost goes over to the new lot whole. What is on the shelf of such a lot is worth its part of that cost, and each
deed posts what it changes: sold or written off unit by unit it comes to exactly what was paid, and a refund brings back
exactly what the sale took. Goods the shop buys for cash are an expense on the day they are paid and have no cost here.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from sqlalchemy import Select, select
from sqlmodel import Session, col

from sentra_pos.base import money
from sentra_pos.books import accounts, places
from sentra_pos.books.journal import Entry
from sentra_pos.books.tables import LotBalance, StockMove
from sentra_pos.stock.tables import Lot


@dataclass(frozen=True)
class CostedLot:
    """`cost` rupiah were paid for `quantity` smallest units, of which `on_shelf` are there."""

    lot: UUID
    cost: int
    quantity: int
    on_shelf: int

    def worth(self, units: int) -> int:
        """What `units` of it on the shelf cost; found units that never came in cost nothing."""
        return money.proportion(self.cost, min(units, self.quantity), self.quantity)


def settle(session: Session, entry: Entry) -> None:
    """Post what the moves gathered in `entry` change about the worth of the shop's own goods."""
    changes = _on_the_shelf(entry)
    released = sum(
        one.worth(one.on_shelf) - one.worth(one.on_shelf + changes[one.lot])
        for one in _locked(session, changes)
    )
    entry.post(accounts.COST_OF_GOODS, released)
    entry.post(accounts.INVENTORY, -released)


def released(session: Session, lot: UUID, units: int) -> int | None:
    """What `units` taken off the shelf of `lot` cost, in rupiah; None for goods without a cost."""
    for one in _locked(session, [lot]):
        return one.worth(one.on_shelf) - one.worth(one.on_shelf - units)
    return None


def all_costed(session: Session) -> list[CostedLot]:
    """Every lot that has a cost, in no order."""
    return _read(session, _costed())


def _on_the_shelf(entry: Entry) -> Counter[UUID]:
    """How many units more or fewer of each lot will be on the shelf."""
    changes: Counter[UUID] = Counter()
    for move in entry.moves:
        lot, units = cast("UUID", move["lot"]), cast("int", move["quantity"])
        changes[lot] += units * ((move["to_place"] == places.SHELF) - (move["from_place"] == places.SHELF))
    return changes


def _locked(session: Session, lots: Iterable[UUID]) -> list[CostedLot]:
    """Those of `lots` that have a cost; nobody else changes what is on their shelf before this deed ends.

    In the order in which sealing updates lots, so that two deeds never wait for each other.
    """
    query = _costed().where(col(Lot.id).in_(list(lots))).order_by(col(LotBalance.lot))
    return _read(session, query.with_for_update(of=LotBalance))


def _read(session: Session, query: Select[UUID, int | None, int, int]) -> list[CostedLot]:
    return [CostedLot(lot, cost or 0, came, there) for lot, cost, came, there in session.execute(query)]


def _costed() -> Select[UUID, int | None, int, int]:
    return (
        select(col(Lot.id), col(Lot.cost), col(StockMove.quantity), col(LotBalance.quantity))
        .join(StockMove, (col(StockMove.entry) == col(Lot.entry)) & (col(StockMove.lot) == col(Lot.id)))
        .join(LotBalance, col(LotBalance.lot) == col(Lot.id))
        .where(col(Lot.cost).is_not(None))
        .where(col(StockMove.from_place) == places.PRODUCER, col(LotBalance.place) == places.SHELF)
    )
