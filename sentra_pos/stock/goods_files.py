"""Losses and counts from a table: a code names a lot or a product, whose lots are taken first expired first."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import quantity, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.rowreport import Action, RowResult, refusal, settled
from sentra_pos.base.tablefile import BadCell, Columns, Table, TableRow
from sentra_pos.books import places
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue import barcodes, products
from sentra_pos.catalogue.tables import Product
from sentra_pos.stock import fefo, write_offs
from sentra_pos.stock.fefo import LotOnHand, NotEnoughStock
from sentra_pos.stock.tables import Lot
from sentra_pos.stock.write_offs import Gone, Loss

WRITE_OFF_COLUMNS = Columns(required=("lot_or_code", "quantity", "reason"))
COUNT_COLUMNS = Columns(required=("code", "counted"))

_WORDS = {
    "damaged": Loss.DAMAGED,
    "rusak": Loss.DAMAGED,
    "lost": Loss.LOST,
    "hilang": Loss.LOST,
    "expired": Loss.EXPIRED,
    "kedaluwarsa": Loss.EXPIRED,
    "found": Loss.FOUND,
    "ditemukan": Loss.FOUND,
}


@dataclass(frozen=True)
class GoneRow:
    """A row of a file of losses: what happened, and to which lots."""

    loss: Loss
    goods: tuple[Gone, ...]


@dataclass(frozen=True)
class CountedRow:
    """A row of a count: so many smallest units of a product were there."""

    product: UUID
    counted: int


def losses(session: Session, table: Table) -> list[GoneRow]:
    """The rows of `table` (of WRITE_OFF_COLUMNS); raise ImportRefused with the reason for each that cannot be, BadField
    where there are too many.

    A reason begins with what happened: `rusak: jatuh dari rak`, `hilang`, `kedaluwarsa`, `ditemukan: di gudang`.
    """
    for rows in Counter(filter(None, map(_happened, table.rows))).values():
        write_offs.refuse_size(rows)
    found: list[GoneRow] = []
    results: list[RowResult] = []
    taken: dict[UUID, int] = {}
    for row in table.rows:
        about = row.get("lot_or_code")
        try:
            one = _loss(session, row, taken)
        except RuleBroken as refused:
            results.append(refusal(row.number, about, refused))
        else:
            results.append(RowResult(row.number, Action.NEW, about))
            found.append(one)
    settled(results, dry_run=False)
    return found


def counted(session: Session, table: Table) -> list[CountedRow]:
    """The rows of `table` (of COUNT_COLUMNS); raise ImportRefused with the reason for each that cannot be."""
    found: list[CountedRow] = []
    seen: set[UUID] = set()
    results: list[RowResult] = []
    for row in table.rows:
        about = row.get("code")
        try:
            product = products.get(session, barcodes.read(session, about).product)
            if product.id in seen:
                raise BadCell(column="code", value=about[:60], hint="The product stands in the file twice.")
            found.append(CountedRow(product.id, _units(row, "counted", product, from_zero=True)))
            seen.add(product.id)
        except RuleBroken as refused:
            results.append(refusal(row.number, about, refused))
        else:
            results.append(RowResult(row.number, Action.NEW, about))
    settled(results, dry_run=False)
    return found


def _happened(row: TableRow) -> Loss | None:
    """What its reason begins with; None for no word we know."""
    return _WORDS.get(row.get("reason").partition(":")[0].strip().lower())


def _loss(session: Session, row: TableRow, taken: dict[UUID, int]) -> GoneRow:
    word, _, more = row.get("reason").partition(":")
    loss = _happened(row)
    if loss is None:
        raise BadCell(
            column="reason", value=word[:60], hint="Begin with rusak, hilang, kedaluwarsa or ditemukan."
        )
    scanned = barcodes.read(session, row.get("lot_or_code"))
    product = products.get(session, scanned.product)
    wanted = _units(row, "quantity", product, from_zero=False)
    reason = text.clean(more.strip() or word.strip(), 200)
    place = places.LOST if loss is Loss.FOUND else places.SHELF
    there = _held(session, scanned, place, taken)
    try:
        picks = fefo.pick(there, wanted)
    except NotEnoughStock as short:
        raise NotEnoughStock(wanted=short.wanted, on_hand=short.on_hand, product=product.name) from None
    for pick in picks:
        taken[pick.lot] = taken.get(pick.lot, 0) + pick.quantity
    return GoneRow(loss, tuple(Gone(pick.lot, pick.quantity, reason) for pick in picks))


def _held(session: Session, scanned: barcodes.Scanned, place: str, taken: dict[UUID, int]) -> list[LotOnHand]:
    query = (
        select(Lot, LotBalance.quantity)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(LotBalance.place == place, LotBalance.quantity > 0)
    )
    if scanned.lot is not None:
        query = query.where(Lot.id == scanned.lot)
    else:
        query = query.where(Lot.product == scanned.product)
    return [
        LotOnHand(lot.id, units - taken.get(lot.id, 0), lot.expiry, lot.received_at)
        for lot, units in session.exec(query)
    ]


def _units(row: TableRow, column: str, product: Product, *, from_zero: bool) -> int:
    typed = row.get(column)
    try:
        units = int(typed) if typed.isascii() and typed.isdigit() else quantity.parse(typed, product.decimals)
    except RuleBroken:
        units = -1
    if units < (0 if from_zero else 1) or len(typed) > 12:
        hint = "Grams such as 7500, or kilograms such as 7,500." if product.decimals else "A whole number."
        raise BadCell(column=column, value=typed[:60], hint=hint)
    return units
