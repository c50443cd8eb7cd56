"""What is to be looked after at the shelf: count a product, or put new labels on a lot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import ids
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue.tables import Product
from sentra_pos.stock.tables import Lot, Task


class TaskKind(Enum):
    """What is to be done."""

    COUNT = "count"
    RELABEL = "relabel"


@dataclass(frozen=True)
class OpenTask:
    """A task nobody has done yet; `lot` is the number on the label, None if it is about all of the product."""

    id: UUID
    kind: TaskKind
    product: UUID
    name: str
    lot: int | None
    note: str
    made_at: datetime


def make(
    session: Session, *, kind: TaskKind, product: UUID, on: Occasion, lot: UUID | None = None, note: str = ""
) -> None:
    """Ask for it, unless somebody has already."""
    waiting = select(Task.id).where(Task.kind == kind.value, Task.product == product)
    waiting = waiting.where(col(Task.lot) == lot if lot else col(Task.lot).is_(None))
    if session.exec(waiting.where(col(Task.done_at).is_(None))).first() is None:
        row = Task(
            id=ids.new(),
            kind=kind.value,
            product=product,
            lot=lot,
            note=note,
            made_at=on.at,
            made_by=on.actor,
        )
        session.add(row)
        session.flush()


def done(session: Session, *, task: UUID, on: Occasion) -> None:
    """It was looked after."""
    row = session.get_one(Task, task)
    row.done_at, row.done_by = on.at, on.actor
    session.add(row)


def labelled(session: Session, *, lot: Lot, price: int, on: Occasion) -> None:
    """The pieces of `lot` bear `price` from now on: who asked for it has what he wanted, and the price is kept."""
    of_lot = select(Task).where(Task.kind == TaskKind.RELABEL.value, Task.lot == lot.id)
    asked = list(session.exec(of_lot.where(col(Task.done_at).is_(None))))
    if not asked and label_prices(session, [lot.id]).get(lot.id, lot.price) != price:
        row = Task(
            id=ids.new(),
            kind=TaskKind.RELABEL.value,
            product=lot.product,
            lot=lot.id,
            made_at=on.at,
            made_by=on.actor,
        )
        asked.append(row)
    for row in asked:
        row.done_at, row.done_by, row.label_price = on.at, on.actor, price
        session.add(row)
    session.flush()


def label_prices(session: Session, lots: Sequence[UUID]) -> dict[UUID, int]:
    """What stands on the labels of those of `lots` that got new ones, in rupiah a unit."""
    query = (
        select(col(Task.lot), col(Task.label_price))
        .where(Task.kind == TaskKind.RELABEL.value, col(Task.label_price).is_not(None))
        .where(col(Task.lot).in_(lots))
        .order_by(col(Task.done_at), col(Task.id))
    )
    return {lot: price for lot, price in session.exec(query) if lot is not None and price is not None}


def counted(session: Session, products: Sequence[UUID], *, on: Occasion) -> None:
    """These products were counted: whoever asked for it has what he wanted."""
    asked = select(Task).where(Task.kind == TaskKind.COUNT.value, col(Task.done_at).is_(None))
    for row in session.exec(asked.where(col(Task.product).in_(products))).all():
        done(session, task=row.id, on=on)


def waiting(session: Session) -> list[OpenTask]:
    """What nobody has done yet, the oldest first."""
    query = (
        select(Task, Product, Lot.number)
        .join(Product, col(Product.id) == Task.product)
        .join(Lot, col(Lot.id) == Task.lot, isouter=True)
        .where(col(Task.done_at).is_(None))
        .order_by(col(Task.id))
    )
    return [
        OpenTask(row.id, TaskKind(row.kind), product.id, product.name, lot, row.note, row.made_at)
        for row, product, lot in session.exec(query)
    ]
