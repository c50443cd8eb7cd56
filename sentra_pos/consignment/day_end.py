"""The end of the day for goods that do not keep: what each maker's sold, what goes back and what is written off.

One act for each producer: a take-back note, a report, and a slip of the whole day that goes along with the empty trays.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, case, func, or_, select
from sqlmodel import Session, col

from sentra_pos.base import quantity
from sentra_pos.books import places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry, LotBalance, StockMove
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import day_end_slip, take_backs
from sentra_pos.consignment.take_backs import GoingBack
from sentra_pos.producers import directory
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import write_offs
from sentra_pos.stock.tables import Lot
from sentra_pos.stock.write_offs import Gone, Loss

LONGEST_LIFE_DAYS = 1
"""What keeps longer is no concern of the evening."""
WHY = "tidak laku sampai tutup"
"""On the report, in Indonesian whatever the window speaks."""


@dataclass(frozen=True)
class DayLine:
    """A lot of the day in smallest units: `came` today, `sold` less what came back, `went` back or off the shelf, `left`.

    `is_over` if today is its last day; `price` in rupiah a unit.
    """

    lot: UUID
    number: int
    product: UUID
    name: str
    unit: str
    decimals: int
    price: int
    expiry: date | None
    expiry_bearer: Bearer
    came: int
    sold: int
    went: int
    left: int
    is_over: bool

    @property
    def sold_value(self) -> int:
        """What was sold of it at its price, in rupiah."""
        return quantity.gross(self.price, max(0, self.sold), self.decimals)


@dataclass(frozen=True)
class MakerDay:
    """The day of one producer's goods that do not keep, by name."""

    producer: UUID
    code: str
    name: str
    owner: str
    is_house: bool
    lines: tuple[DayLine, ...]

    @property
    def is_done(self) -> bool:
        """Whether nothing that is over is left."""
        return not any(line.left for line in self.lines if line.is_over)


@dataclass(frozen=True)
class DayEndDone:
    """The papers of one producer's evening; empty where nothing went back or was written off."""

    producer: str
    take_back: str
    reports: tuple[str, ...]


def look(session: Session, *, day: date) -> list[MakerDay]:
    """Everybody who had goods of a day on the shelf on `day`, those with something left first, in two questions."""
    rows = session.execute(_lots(day)).all()
    moved = _moved(session, [row.Lot.id for row in rows], day)
    found: dict[UUID, list[DayLine]] = {}
    makers: dict[UUID, Producer] = {}
    for row in rows:
        makers[row.Producer.id] = row.Producer
        found.setdefault(row.Producer.id, []).append(_line(row, moved.get(row.Lot.id), day))
    told = [
        MakerDay(who, makers[who].code, makers[who].name, makers[who].owner, makers[who].house, tuple(lines))
        for who, lines in found.items()
    ]
    return sorted(told, key=lambda one: (one.is_done, one.name))


def finish(
    session: Session,
    *,
    producer: UUID,
    back: Sequence[tuple[UUID, int]],
    gone: Sequence[tuple[UUID, int]],
    on: Occasion,
    fetched_by: str = "",
) -> DayEndDone:
    """Hand `back` so many units of lots, write off those that are `gone`, and queue the slip of the day.

    Raises what `take_backs.take_back` and `write_offs.write_off` raise; then nothing was written.
    """
    owner = directory.get(session, producer)
    number = ""
    if back:
        goods = [GoingBack(lot, units) for lot, units in back]
        number = take_backs.take_back(
            session, producer=producer, goods=goods, on=on, fetched_by=fetched_by
        ).number
    reports: list[str] = []
    if gone:
        done = write_offs.write_off(
            session,
            loss=Loss.EXPIRED,
            goods=[Gone(lot, units, WHY) for lot, units in gone],
            on=on,
            at_closing=True,
        )
        reports = [one.number for one in done]
    lines = [line for one in look(session, day=on.business_day) if one.producer == producer for line in one.lines]
    written = dict(gone)
    told = [
        day_end_slip.DayEndLine(
            line.name, line.unit, line.decimals, line.came, line.sold, line.went - written.get(line.lot, 0),
            written.get(line.lot, 0), line.left,
        )
        for line in lines
    ]  # fmt: skip
    day_end_slip.queue(session, owner, told, papers=[*filter(None, [number]), *reports], on=on)
    return DayEndDone(owner.code, number, tuple(reports))


def _lots(day: date) -> Any:
    """Lots that do not keep and were on the shelf on `day`, with their goods, makers and what is left."""
    came_today = select(JournalEntry.id).where(col(JournalEntry.business_day) == day)
    is_short = or_(
        col(Product.shelf_life_days) <= LONGEST_LIFE_DAYS, col(Lot.expiry) <= day + timedelta(days=0)
    )
    left = col(LotBalance.quantity)
    return (
        select(Lot, Product, Producer, left.label("left"))
        .join(Product, col(Product.id) == Lot.product)
        .join(Producer, col(Producer.id) == Lot.producer)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(LotBalance.place) == places.SHELF, is_short)
        .where(col(Lot.expiry) >= day, or_(left > 0, col(Lot.entry).in_(came_today)))
        .order_by(col(Product.search), col(Lot.number))
    )


def _moved(session: Session, lots: Sequence[UUID], day: date) -> dict[UUID, Row[Any]]:
    """How much of each lot came, was sold and went another way on `day`."""

    def units(*, start: str = "", end: str = "") -> ColumnElement[int]:
        place = col(StockMove.from_place) == start if start else col(StockMove.to_place) == end
        return func.coalesce(func.sum(case((place, col(StockMove.quantity)), else_=0)), 0)

    shelf = col(StockMove.from_place) == places.SHELF
    other = shelf & (col(StockMove.to_place) != places.CUSTOMER)
    query = (
        select(
            col(StockMove.lot),
            units(start=places.PRODUCER).label("came"),
            (units(end=places.CUSTOMER) - units(start=places.CUSTOMER)).label("sold"),
            func.coalesce(func.sum(case((other, col(StockMove.quantity)), else_=0)), 0).label("went"),
        )
        .join(JournalEntry, col(JournalEntry.id) == StockMove.entry)
        .where(col(StockMove.lot).in_(lots), col(JournalEntry.business_day) == day)
        .group_by(col(StockMove.lot))
    )
    return {row.lot: row for row in session.execute(query)} if lots else {}


def _line(row: Row[Any], moved: Row[Any] | None, day: date) -> DayLine:
    lot, product = row.Lot, row.Product
    return DayLine(
        lot=lot.id,
        number=lot.number,
        product=product.id,
        name=product.name,
        unit=product.unit,
        decimals=product.decimals,
        price=lot.price,
        expiry=lot.expiry,
        expiry_bearer=Bearer(lot.expiry_bearer),
        came=int(moved.came) if moved else 0,
        sold=int(moved.sold) if moved else 0,
        went=int(moved.went) if moved else 0,
        left=int(row.left),
        is_over=lot.expiry is not None and lot.expiry <= day,
    )
