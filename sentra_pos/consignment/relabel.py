"""New labels for lots that are on the shelf: they bear today's price, and a code that tells the till which one (C15)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, prices
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import views
from sentra_pos.consignment.views import LabelView
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


def runs(session: Session, counts: Mapping[UUID, int], *, on: Occasion) -> list[LabelRun]:
    """So many labels of each lot as they are to be printed now; the wish to relabel these lots is fulfilled.

    Raises TooManyLabels.
    """
    views.refuse_mountains(sum(counts.values()))
    made: list[LabelRun] = []
    for lot, count in counts.items():
        if count > 0:
            made.append(LabelRun(_label(session, session.get_one(Lot, lot), on), count))
            _fulfil(session, lot, on)
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
    if session.get_one(Product, lot.product).priced_by_lot:
        return made
    now = prices.at(session, lot.product, on.business_day)
    if now is None or now == lot.price:
        return made
    code = barcodes.of_label(session, lot=lot.id, price=now, number=lot.number)
    return replace(made, code=code, price=now)


def _fulfil(session: Session, lot: UUID, on: Occasion) -> None:
    query = select(Task.id).where(
        Task.kind == TaskKind.RELABEL.value, Task.lot == lot, col(Task.done_at).is_(None)
    )
    for task in session.exec(query).all():
        tasks.done(session, task=task, on=on)
