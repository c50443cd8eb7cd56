"""Goods that go back, from a table: a code names a lot, or a product whose first expiring lots go first."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.rowreport import Action, RowResult, refusal, settled
from sentra_pos.base.tablefile import Columns, Table, TableRow
from sentra_pos.books import places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue import barcodes, products
from sentra_pos.consignment import deliveries, take_backs
from sentra_pos.consignment.take_backs import GoingBack, NothingToTakeBack, TakeBackDone
from sentra_pos.producers import directory
from sentra_pos.stock import fefo
from sentra_pos.stock.fefo import LotOnHand, NotEnoughStock
from sentra_pos.stock.tables import Lot

COLUMNS = Columns(required=("producer", "code", "quantity"))


@dataclass(frozen=True)
class Fetched:
    """What one producer fetches."""

    producer: UUID
    goods: tuple[GoingBack, ...]


def read(session: Session, table: Table) -> list[Fetched]:
    """What goes back by `table` (of COLUMNS), a value for each producer in it.

    Raises NothingToTakeBack without rows, BadField where there are too many for one note, ImportRefused with the reason
    for each row that cannot be.
    """
    if not table.rows:
        raise NothingToTakeBack
    deliveries.refuse_size(table)
    found: dict[UUID, list[GoingBack]] = {}
    results: list[RowResult] = []
    taken: dict[UUID, int] = {}
    for row in table.rows:
        try:
            producer = directory.find(session, row.get("producer"))
            goods = _goods(session, producer.id, row, taken)
        except RuleBroken as refused:
            results.append(refusal(row.number, row.get("code"), refused))
        else:
            results.append(RowResult(row.number, Action.NEW, row.get("code")))
            found.setdefault(producer.id, []).extend(goods)
    settled(results, dry_run=False)
    return [Fetched(producer, tuple(goods)) for producer, goods in found.items()]


def take_back(session: Session, fetched: Sequence[Fetched], *, on: Occasion) -> list[TakeBackDone]:
    """Give all of it back, a note for each producer, or nothing."""
    return [take_backs.take_back(session, producer=one.producer, goods=one.goods, on=on) for one in fetched]


def _goods(session: Session, producer: UUID, row: TableRow, taken: dict[UUID, int]) -> list[GoingBack]:
    scanned = barcodes.read(session, row.get("code"))
    product = products.get(session, scanned.product)
    wanted = deliveries.units(row.get("quantity"), product.decimals)
    query = (
        select(Lot, LotBalance.quantity)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(Lot.product == product.id, Lot.producer == producer)
        .where(LotBalance.place == places.SHELF, LotBalance.quantity > 0)
    )
    if scanned.lot is not None:
        query = query.where(Lot.id == scanned.lot)
    there = [
        LotOnHand(lot.id, units - taken.get(lot.id, 0), lot.expiry, lot.received_at)
        for lot, units in session.exec(query)
    ]
    try:
        picks = fefo.pick(there, wanted)
    except NotEnoughStock as short:
        raise NotEnoughStock(wanted=short.wanted, on_hand=short.on_hand, product=product.name) from None
    for pick in picks:
        taken[pick.lot] = taken.get(pick.lot, 0) + pick.quantity
    return [GoingBack(pick.lot, pick.quantity) for pick in picks]
