"""How much of the shelf each maker had between two days: days, places, deliveries, refusals and pieces sold.

Every figure is one question for all makers. What lay on the shelf before the period follows from what lies there now
and the moves since, so that only those are read.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import Select, Table, case, func, select
from sqlmodel import Session, col

from sentra_pos.books import places
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment.tables import ConsignmentNote, RejectedLine
from sentra_pos.settlement.rows import BALANCE, ENTRY, LOT, MOVE, REFUND_LINE, SALE_LINE


@dataclass(frozen=True)
class Refusal:
    """So many lines of deliveries were not taken for this reason."""

    reason: str
    times: int


@dataclass(frozen=True)
class OnShelf:
    """The figures by producer; who has none is missing."""

    products: dict[UUID, int]
    places: dict[UUID, tuple[str, ...]]
    days: dict[UUID, int]
    deliveries: dict[UUID, int]
    refused: dict[UUID, tuple[Refusal, ...]]
    pieces: dict[UUID, int]
    money: dict[UUID, int]

    def knows(self, producer: UUID) -> bool:
        """Whether anything of him happened in the period."""
        return any(producer in figures for figures in (self.days, self.deliveries, self.refused, self.pieces))


@dataclass(frozen=True)
class Moved:
    """Smallest units that came onto the shelf and left it on one day."""

    came: int
    left: int


def read(session: Session, *, first: date, last: date) -> OnShelf:
    """The figures of the days from `first` to `last`, in eight questions."""
    products, shown = _products(session)
    pieces, money = _sold(session, first, last)
    return OnShelf(
        products=products,
        places=shown,
        days=_days(session, first, last),
        deliveries=_deliveries(session, first, last),
        refused=_refused(session, first, last),
        pieces=pieces,
        money=money,
    )


def days_held(now: int, moved: dict[date, Moved], first: date, last: date) -> int:
    """On how many days at least one unit lay there, of which `now` are left after everything in `moved`."""
    at_dawn = now - sum(one.came - one.left for day, one in moved.items() if day >= first)
    days, day = 0, first
    for change in sorted(day for day in moved if first <= day <= last):
        days += (change - day).days if at_dawn > 0 else 0
        one = moved[change]
        days += 1 if at_dawn > 0 or one.came > 0 else 0
        at_dawn += one.came - one.left
        day = change + timedelta(days=1)
    return days + ((last - day).days + 1 if at_dawn > 0 else 0)


def _products(session: Session) -> tuple[dict[UUID, int], dict[UUID, tuple[str, ...]]]:
    query = (
        select(col(Product.producer), col(Product.shelf_place), func.count())
        .where(col(Product.active))
        .group_by(col(Product.producer), col(Product.shelf_place))
        .order_by(col(Product.producer), col(Product.shelf_place))
    )
    counted: dict[UUID, int] = defaultdict(int)
    shown: dict[UUID, list[str]] = defaultdict(list)
    for producer, place, count in session.execute(query):
        counted[producer] += int(count)
        if place:
            shown[producer].append(place)
    return dict(counted), {producer: tuple(found) for producer, found in shown.items()}


def _days(session: Session, first: date, last: date) -> dict[UUID, int]:
    query = (
        select(LOT.c.producer, func.sum(BALANCE.c.quantity))
        .join(BALANCE, BALANCE.c.lot == LOT.c.id)
        .where(BALANCE.c.place == places.SHELF, BALANCE.c.quantity > 0)
        .group_by(LOT.c.producer)
    )
    now = {producer: int(units) for producer, units in session.execute(query)}
    moved = _moved(session, first)
    held = {
        producer: days_held(now.get(producer, 0), moved.get(producer, {}), first, last)
        for producer in now.keys() | moved.keys()
    }
    return {producer: days for producer, days in held.items() if days}


def _moved(session: Session, first: date) -> dict[UUID, dict[date, Moved]]:
    came = func.sum(case((MOVE.c.to_place == places.SHELF, MOVE.c.quantity), else_=0))
    left = func.sum(case((MOVE.c.from_place == places.SHELF, MOVE.c.quantity), else_=0))
    query = (
        select(LOT.c.producer, ENTRY.c.business_day, came, left)
        .select_from(ENTRY.join(MOVE, MOVE.c.entry == ENTRY.c.id).join(LOT, LOT.c.id == MOVE.c.lot))
        .where(ENTRY.c.business_day >= first)
        .group_by(LOT.c.producer, ENTRY.c.business_day)
    )
    found: dict[UUID, dict[date, Moved]] = defaultdict(dict)
    for producer, day, into, out_of in session.execute(query):
        found[producer][day] = Moved(int(into), int(out_of))
    return found


def _deliveries(session: Session, first: date, last: date) -> dict[UUID, int]:
    query = (
        select(col(ConsignmentNote.producer), func.count())
        .join(ENTRY, ENTRY.c.id == ConsignmentNote.entry)
        .where(ENTRY.c.business_day.between(first, last))
        .group_by(col(ConsignmentNote.producer))
    )
    return {producer: int(count) for producer, count in session.execute(query)}


def _refused(session: Session, first: date, last: date) -> dict[UUID, tuple[Refusal, ...]]:
    query = (
        select(col(ConsignmentNote.producer), col(RejectedLine.reason), func.count())
        .join(RejectedLine, col(RejectedLine.note) == ConsignmentNote.id)
        .join(ENTRY, ENTRY.c.id == ConsignmentNote.entry)
        .where(ENTRY.c.business_day.between(first, last))
        .group_by(col(ConsignmentNote.producer), col(RejectedLine.reason))
        .order_by(col(ConsignmentNote.producer), func.count().desc(), col(RejectedLine.reason))
    )
    found: dict[UUID, list[Refusal]] = defaultdict(list)
    for producer, reason, count in session.execute(query):
        found[producer].append(Refusal(reason, int(count)))
    return {producer: tuple(refusals) for producer, refusals in found.items()}


def _sold(session: Session, first: date, last: date) -> tuple[dict[UUID, int], dict[UUID, int]]:
    """Pieces and rupiah by producer, less what came back; goods sold by weight or length count once a line."""
    pieces: dict[UUID, int] = defaultdict(int)
    money: dict[UUID, int] = defaultdict(int)
    for lines, sign in ((SALE_LINE, 1), (REFUND_LINE, -1)):
        for producer, count, net in session.execute(_lines(lines, first, last)):
            pieces[producer] += sign * int(count)
            money[producer] += int(net)  # what a refund stores is negative already
    return {of: count for of, count in pieces.items() if count}, dict(money)


def _lines(lines: Table, first: date, last: date) -> Select[tuple[UUID, int, int]]:
    counted = case((col(Product.decimals) == 0, lines.c.quantity), else_=1)
    return (
        select(lines.c.producer, func.sum(counted), func.sum(lines.c.net))
        .select_from(ENTRY.join(lines, lines.c.entry == ENTRY.c.id))
        .join(Product, col(Product.id) == lines.c.product)
        .where(ENTRY.c.business_day.between(first, last))
        .group_by(lines.c.producer)
    )
