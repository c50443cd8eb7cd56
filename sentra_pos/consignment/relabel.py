"""New labels for lots that are on the shelf: they bear today's price, and a code that tells the till which one (C15)."""

from collections.abc import Mapping
from dataclasses import replace
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


def labels(session: Session, counts: Mapping[UUID, int], *, on: Occasion) -> list[LabelView]:
    """So many labels of each lot as they are to be printed now; the wish to relabel these lots is fulfilled.

    Raises TooManyLabels.
    """
    views.refuse_mountains(sum(counts.values()))
    made: list[LabelView] = []
    for lot, count in counts.items():
        if count > 0:
            made += [_label(session, session.get_one(Lot, lot), on)] * count
            _fulfil(session, lot, on)
    return made


def of_note(
    session: Session, number: str, counts: Mapping[UUID, int] | None = None, *, on: Occasion
) -> list[LabelView]:
    """The labels of a note's goods as they are to be printed now: one a piece, one a line of weighed goods.

    `counts` says otherwise for a lot. Raises UnknownNote or TooManyLabels.
    """
    return labels(session, views.label_counts(session, number) | dict(counts or {}), on=on)


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
