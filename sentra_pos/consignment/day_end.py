"""The end of the day for goods that do not keep: what each maker's sold, what goes back and what is written off.

One act for each producer: a take-back note, a report, and a slip of the whole day that goes along with the empty trays.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, case, func, or_, select, union
from sqlmodel import Session, col

from sentra_pos.base import quantity
from sentra_pos.books import places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry, LotBalance, StockMove
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import day_end_slip, take_backs
from sentra_pos.consignment.day_end_slip import DayEndLine
from sentra_pos.consignment.tables import TakeBack
from sentra_pos.consignment.take_backs import GoingBack
from sentra_pos.producers import directory
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import write_offs
from sentra_pos.stock.tables import Lot, WriteOff
from sentra_pos.stock.write_offs import Gone, Loss

LONGEST_LIFE_DAYS = 1
"""What keeps longer is no concern of the evening."""
WHY = "tidak laku sampai tutup"
"""On the report, in Indonesian whatever the window speaks."""
_OFF = (places.DAMAGED, places.EXPIRED, places.LOST)


@dataclass(frozen=True)
class DayLine:
    """A lot's day in smallest units: `came`, `sold` less what buyers gave back, went `back`, is `gone`, and is `left`.

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
    back: int
    gone: int
    left: int
    is_over: bool

    @property
    def before(self) -> int:
        """What lay there in the morning."""
        return self.left + self.sold + self.back + self.gone - self.came

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

    @property
    def sold_value(self) -> int:
        """What was sold of all of it at its price, in rupiah."""
        return sum(line.sold_value for line in self.lines)


@dataclass(frozen=True)
class Ending:
    """What is done with one producer's goods: so many smallest units of lots go `back`, others are `gone`."""

    producer: UUID
    back: tuple[tuple[UUID, int], ...] = ()
    gone: tuple[tuple[UUID, int], ...] = ()
    fetched_by: str = ""


@dataclass(frozen=True)
class DayEndDone:
    """The papers of one producer's evening; empty where nothing went back or was written off."""

    producer: str
    name: str
    take_back: str
    reports: tuple[str, ...]

    @property
    def papers(self) -> tuple[str, ...]:
        """The numbers of all that is to be signed."""
        return (*filter(None, [self.take_back]), *self.reports)


def look(session: Session, *, day: date, producer: UUID | None = None) -> list[MakerDay]:
    """Everybody who had goods of a day on the shelf on `day`, those with something left first, in two questions."""
    rows = session.execute(_lots(day, producer)).all()
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


def usual(maker: MakerDay, *, fetched_by: str = "") -> Ending:
    """What is done with what is over if nobody says otherwise: by its terms it goes back, or the shop writes it off.

    What its maker answers for goes home with him; what the shop answers for, all or half, is credited by the report.
    """
    over = [line for line in maker.lines if line.is_over and line.left > 0]
    home = {line.lot for line in over if line.expiry_bearer is Bearer.PRODUCER and not maker.is_house}
    return Ending(
        maker.producer,
        back=tuple((line.lot, line.left) for line in over if line.lot in home),
        gone=tuple((line.lot, line.left) for line in over if line.lot not in home),
        fetched_by=fetched_by,
    )


def finish(session: Session, *, endings: Sequence[Ending], on: Occasion) -> list[DayEndDone]:
    """Hand back and write off what the `endings` say, and queue each producer's slip; all of it or nothing.

    Raises what `take_backs.take_back` and `write_offs.write_off` raise.
    """
    permissions.require(session, Act.SERVE, on)
    return [_finish(session, ending, on) for ending in endings]


def _finish(session: Session, ending: Ending, on: Occasion) -> DayEndDone:
    owner = directory.get(session, ending.producer)
    number = ""
    reports: tuple[str, ...] = ()
    if ending.back:
        goods = [GoingBack(lot, units) for lot, units in ending.back]
        number = take_backs.take_back(
            session, producer=owner.id, goods=goods, on=on, fetched_by=ending.fetched_by
        ).number
    if ending.gone:
        lost = [Gone(lot, units, WHY) for lot, units in ending.gone]
        written = write_offs.write_off(session, loss=Loss.EXPIRED, goods=lost, on=on, at_closing=True)
        reports = tuple(one.number for one in written)
    _queue_slip(session, owner, on)
    return DayEndDone(owner.code, owner.name, number, reports)


def slip_again(session: Session, *, producer: UUID, on: Occasion) -> str:
    """Queue a numbered copy of a producer's slip with the figures of now; the number it waits under."""
    permissions.require(session, Act.SERVE, on)
    return _queue_slip(session, directory.get(session, producer), on, is_copy=True)


def _queue_slip(session: Session, owner: Producer, on: Occasion, *, is_copy: bool = False) -> str:
    day = on.business_day
    told = [
        DayEndLine(
            one.name, one.unit, one.decimals, one.before, one.came, one.sold, one.back, one.gone, one.left
        )
        for maker in look(session, day=day, producer=owner.id)
        for one in maker.lines
    ]
    return day_end_slip.queue(
        session, owner, told, papers=_papers(session, owner.id, day), on=on, is_copy=is_copy
    )


def _papers(session: Session, producer: UUID, day: date) -> list[str]:
    """What was signed for on `day`: goods that went back, then reports."""
    numbers: list[str] = []
    for kind in (TakeBack, WriteOff):
        query = (
            select(col(kind.number))
            .join(JournalEntry, col(JournalEntry.id) == col(kind.entry))
            .where(col(kind.producer) == producer, col(JournalEntry.business_day) == day)
            .order_by(col(kind.number))
        )
        numbers += session.execute(query).scalars()
    return numbers


def _lots(day: date, producer: UUID | None) -> Select[*tuple[Any, ...]]:
    """Lots that do not keep and were on the shelf on `day`, with their goods, makers and what is left."""
    moved_today = (
        select(col(StockMove.lot))
        .join(JournalEntry, col(JournalEntry.id) == StockMove.entry)
        .where(col(JournalEntry.business_day) == day)
    )
    still_there = select(col(LotBalance.lot)).where(
        col(LotBalance.place) == places.SHELF, col(LotBalance.quantity) > 0
    )
    is_short = or_(col(Product.shelf_life_days) <= LONGEST_LIFE_DAYS, col(Lot.expiry) <= day)
    left = col(LotBalance.quantity)
    query: Select[*tuple[Any, ...]] = (
        select(Lot, Product, Producer, left.label("left"))
        .join(Product, col(Product.id) == Lot.product)
        .join(Producer, col(Producer.id) == Lot.producer)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(LotBalance.place) == places.SHELF, is_short)
        .where(col(Lot.expiry) >= day, col(Lot.id).in_(union(still_there, moved_today)))
        .order_by(col(Product.search), col(Lot.number))
    )
    return query if producer is None else query.where(col(Lot.producer) == producer)


def _moved(session: Session, lots: Sequence[UUID], day: date) -> dict[UUID, Row[Any]]:
    """How much of each lot came, was sold, went back and was lost on `day`."""
    start, end = col(StockMove.from_place), col(StockMove.to_place)
    shelf = start == places.SHELF
    query = (
        select(
            col(StockMove.lot),
            _units(start == places.PRODUCER).label("came"),
            (_units(end == places.CUSTOMER) - _units(start == places.CUSTOMER)).label("sold"),
            _units(shelf & (end == places.PRODUCER)).label("back"),
            (_units(end.in_(_OFF)) - _units(start.in_(_OFF) & (end == places.SHELF))).label("gone"),
        )
        .join(JournalEntry, col(JournalEntry.id) == StockMove.entry)
        .where(col(StockMove.lot).in_(lots), col(JournalEntry.business_day) == day)
        .group_by(col(StockMove.lot))
    )
    return {row.lot: row for row in session.execute(query)} if lots else {}


def _units(which: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((which, col(StockMove.quantity)), else_=0)), 0)


def _line(row: Row[Any], moved: Row[Any] | None, day: date) -> DayLine:
    lot, product = row.Lot, row.Product
    came, sold, back, gone = (0, 0, 0, 0) if moved is None else map(int, moved[1:])
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
        came=came,
        sold=sold,
        back=back,
        gone=gone,
        left=int(row.left),
        is_over=lot.expiry is not None and lot.expiry <= day,
    )
