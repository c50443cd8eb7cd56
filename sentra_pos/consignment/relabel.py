"""New labels for lots that are on the shelf: they bear today's price, and a code that tells the till which one (C15)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

import sqlalchemy
from sqlmodel import Session, col, or_, select

from sentra_pos.books import places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue import barcodes, prices
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import views
from sentra_pos.consignment.views import LabelView
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import tasks
from sentra_pos.stock.tables import Lot, Task
from sentra_pos.stock.tasks import TaskKind


@dataclass(frozen=True)
class LabelRun:
    """So many equal labels."""

    label: LabelView
    count: int


@dataclass(frozen=True)
class LabelLine:
    """A lot that labels are wanted for; `usual` is one a piece, one a lot of weighed goods."""

    lot: UUID
    number: int
    product: str
    unit: str
    decimals: int
    usual: int


@dataclass(frozen=True)
class ToRelabel:
    """A lot whose labels say `printed` while its goods cost `now`, in rupiah a unit; `quantity` units are on the shelf.

    `was_scanned` if the till met a label with an old price, so that not every piece has the newest one.
    """

    lot: UUID
    number: int
    product: UUID
    name: str
    producer: str
    unit: str
    decimals: int
    quantity: int
    printed: int
    now: int
    shelf_place: str
    was_scanned: bool

    @property
    def labels(self) -> int:
        """One a piece, one a lot of weighed goods."""
        return views.usual_labels(self.quantity, decimals=self.decimals)


def due(session: Session, *, day: date, product: UUID | None = None) -> list[ToRelabel]:
    """The lots on the shelf whose labels are out of date on `day`, along the shelves; goods priced by lot never are."""
    asked = select(Task.lot).where(Task.kind == TaskKind.RELABEL.value)
    now = prices.current(day)
    query = (
        sqlalchemy.select(Lot, Product, col(Producer.name), col(LotBalance.quantity), now)
        .join(Product, col(Product.id) == Lot.product)
        .join(Producer, col(Producer.id) == Lot.producer)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(LotBalance.place) == places.SHELF, col(LotBalance.quantity) > 0)
        .where(col(Product.priced_by_lot).is_(False), now.is_not(None))
        .where(or_(col(Lot.price) != now, col(Lot.id).in_(asked)))
        .order_by(col(Product.shelf_place), col(Product.search), col(Lot.number))
    )
    if product is not None:
        query = query.where(col(Lot.product) == product)
    found = session.execute(query).all()
    printed = tasks.label_prices(session, [lot.id for lot, *_ in found])
    scanned = set(session.exec(asked.where(col(Task.done_at).is_(None))))
    rows = [
        ToRelabel(
            lot=lot.id,
            number=lot.number,
            product=goods.id,
            name=goods.name,
            producer=producer,
            unit=goods.unit,
            decimals=goods.decimals,
            quantity=units,
            printed=printed.get(lot.id, lot.price),
            now=price,
            shelf_place=goods.shelf_place,
            was_scanned=lot.id in scanned,
        )
        for lot, goods, producer, units, price in found
    ]
    return [one for one in rows if one.was_scanned or one.printed != one.now]


def tick_off(session: Session, lots: Sequence[UUID], *, on: Occasion) -> int:
    """Every piece of these lots bears today's price already; how many lots that were."""
    permissions.require(session, Act.SERVE, on)
    for lot in lots:
        row = session.get_one(Lot, lot)
        tasks.labelled(session, lot=row, price=_price(session, row, on), on=on)
    return len(lots)


def runs(session: Session, counts: Mapping[UUID, int], *, on: Occasion) -> list[LabelRun]:
    """So many labels of each lot as they are to be printed now; raise TooManyLabels.

    Once they are printed `tick_off` says so: a printer may be away.
    """
    permissions.require(session, Act.SERVE, on)
    views.refuse_mountains(sum(counts.values()))
    made: list[LabelRun] = []
    for lot, count in counts.items():
        if count > 0:
            made.append(LabelRun(_label(session, session.get_one(Lot, lot), on), count))
    return made


def expanded(made: Sequence[LabelRun]) -> list[LabelView]:
    """Every label by itself, in order."""
    return [run.label for run in made for _ in range(run.count)]


def lines(session: Session, number: str) -> list[LabelLine]:
    """The lots of a note in the order of its lines; raise UnknownNote."""
    return of_lots(session, views.label_counts(session, number))


def of_lots(session: Session, counts: Mapping[UUID, int]) -> list[LabelLine]:
    """These lots, with how many labels each usually gets."""
    found: list[LabelLine] = []
    for lot, usual in counts.items():
        row = session.get_one(Lot, lot)
        product = session.get_one(Product, row.product)
        found.append(LabelLine(lot, row.number, product.name, product.unit, product.decimals, usual))
    return found


def _label(session: Session, lot: Lot, on: Occasion) -> LabelView:
    made = views.label_of(session, lot)
    now = _price(session, lot, on)
    if now == lot.price:
        return made
    code = barcodes.of_label(session, lot=lot.id, price=now, number=lot.number)
    return replace(made, code=code, price=now)


def _price(session: Session, lot: Lot, on: Occasion) -> int:
    """What a unit of it costs today, in rupiah."""
    product = session.get_one(Product, lot.product)
    now = prices.at(session, product.id, on.business_day)
    return prices.asked(lot.price, now, priced_by_lot=product.priced_by_lot)
