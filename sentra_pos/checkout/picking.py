"""Which lots a cart takes: labelled ones first, then first expired first; with leave also what the books do not have.

Planning changes nothing. Units sold beyond what is there come up from LOST in the same entry, of the newest lot that
may still be sold, and somebody is asked to count (C7). A label with another price is asked to be replaced (C15).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from sentra_pos.base import clock
from sentra_pos.books import places
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.checkout.offers import CheckTheDate
from sentra_pos.stock import lots, tasks
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.lots import ShelfLot, Taken
from sentra_pos.stock.tasks import TaskKind


@dataclass(frozen=True)
class Picked:
    """What a line takes; `missing` smallest units of its last lot come up from LOST."""

    line: CartLine
    taken: tuple[Taken, ...]
    missing: int = 0


def plan(session: Session, cart: Cart, on: Occasion) -> list[Picked]:
    """What each line of `cart` takes, in its order; later lines see what earlier ones left.

    Raises NotEnoughStock, ExpiredLot or CheckTheDate.
    """
    today = clock.day_of(on.at)
    shelf = lots.shelf_of(session, list({line.product for line in cart.lines}))
    left = {lot.lot: lot for found in shelf.values() for lot in found}
    plans: dict[int, Picked] = {}
    for place in sorted(range(len(cart.lines)), key=lambda place: cart.lines[place].lot is None):
        line = cart.lines[place]
        there = [left[lot.lot] for lot in shelf.get(line.product, [])]
        if line.lot is None:
            _refuse_unread_label(there, line.name, today)
        picked = _pick(session, line, there, today)
        for pick in picked.taken:
            left[pick.lot.lot] = replace(pick.lot, quantity=max(0, pick.lot.quantity - pick.quantity))
        plans[place] = picked
    return [plans[place] for place in range(len(cart.lines))]


def bring_up(entry: Entry, plan: Sequence[Picked]) -> None:
    """Move what the books did not have from LOST to the shelf, so that it can be sold."""
    for picked in plan:
        if picked.missing:
            entry.move(picked.taken[-1].lot.lot, places.LOST, places.SHELF, picked.missing)


def ask_to_look(session: Session, plan: Sequence[Picked], on: Occasion) -> None:
    """Ask somebody to count what was sold without being there, and to replace labels that are too dear or too cheap."""
    for picked in plan:
        line = picked.line
        if picked.missing:
            tasks.make(session, kind=TaskKind.COUNT, product=line.product, on=on)
        if line.lot is not None and line.label_price is not None:
            tasks.make(session, kind=TaskKind.RELABEL, product=line.product, lot=line.lot, on=on)


def _pick(session: Session, line: CartLine, there: list[ShelfLot], today: date) -> Picked:
    try:
        taken = lots.take(there, line.quantity, day=today, product_name=line.name, only=line.lot)
    except NotEnoughStock as short:
        if not line.short_by:
            raise
        return _short(session, line, there, today, short)
    return Picked(line, tuple(taken))


def _short(
    session: Session, line: CartLine, there: list[ShelfLot], today: date, short: NotEnoughStock
) -> Picked:
    """All that is there, and the rest of the newest lot that may still be sold: the labelled one, if one was scanned."""
    taken = lots.take(there, short.on_hand, day=today, product_name=line.name, only=line.lot)
    newest = lots.get(session, line.lot) if line.lot else lots.newest(session, line.product, day=today)
    if newest is None:
        raise short
    missing = line.quantity - short.on_hand
    kept = [pick for pick in taken if pick.lot.lot != newest.lot]
    same = sum(pick.quantity for pick in taken if pick.lot.lot == newest.lot)
    return Picked(line, (*kept, Taken(newest, same + missing)), missing)


def _refuse_unread_label(there: list[ShelfLot], name: str, today: date) -> None:
    expired = [lot.expiry for lot in there if lot.expiry is not None and lot.expiry < today]
    if expired:
        raise CheckTheDate(product=name, expired_on=min(expired))
