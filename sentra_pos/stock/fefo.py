"""First expired, first out: which lots a wanted quantity is taken from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sentra_pos.base.errors import RuleBroken


@dataclass(eq=False)
class NotEnoughStock(RuleBroken):
    """The shelf holds less than was asked for, in smallest units."""

    sentence = "Only {on_hand} left of {product}; {wanted} were wanted."

    wanted: int
    on_hand: int
    product: str = ""


@dataclass(frozen=True)
class LotOnHand:
    """What is on the shelf of one lot, and what decides its turn."""

    lot: UUID
    quantity: int
    expiry: date | None
    received_at: datetime


@dataclass(frozen=True)
class Pick:
    """Take `quantity` smallest units of `lot`."""

    lot: UUID
    quantity: int


def pick(lots: Iterable[LotOnHand], wanted: int) -> list[Pick]:
    """Cover `wanted` units from `lots`, earliest expiry first; raise NotEnoughStock if they do not reach.

    Undated lots come last, the older delivery first among equals (rule C6).
    """
    picks: list[Pick] = []
    missing = wanted
    for lot in sorted(lots, key=_leaving_order):
        taken = min(lot.quantity, missing)
        if taken > 0:
            picks.append(Pick(lot.lot, taken))
            missing -= taken
    if missing > 0:
        raise NotEnoughStock(wanted=wanted, on_hand=wanted - missing)
    return picks


def _leaving_order(lot: LotOnHand) -> tuple[date, datetime, int]:
    return lot.expiry or date.max, lot.received_at, lot.lot.int
