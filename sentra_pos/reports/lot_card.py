"""The stock card of a lot, or of a product as its lots together: every move from its delivery to its last sale."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import barcodes, prices
from sentra_pos.consignment.tables import ConsignmentLine, ConsignmentNote
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers.terms import Bearer, LotTerms, Terms, TermsKind
from sentra_pos.reports import lot_moves
from sentra_pos.reports.lot_moves import CardLine, CardSums, Names
from sentra_pos.settlement.rows import ENTRY, LOT, PRODUCER, PRODUCT
from sentra_pos.shop import permissions, profile
from sentra_pos.shop.permissions import Act

_NOTE = ConsignmentNote.metadata.tables["consignment_note"]
_LINE = ConsignmentLine.metadata.tables["consignment_line"]


@dataclass(eq=False)
class NoSuchLot(RuleBroken):
    """There is no lot of this number."""

    sentence = "There is no lot {number}. Look at its label: L-00123."

    number: str


@dataclass(frozen=True)
class LotFacts:
    """What is known of a lot; prices in rupiah a unit, `came_in` in smallest units.

    `terms` is None for who may not see them. `note` is empty for a lot that was made of another one.
    """

    id: UUID
    number: int
    note: str
    received_at: datetime
    received_by: str
    expiry: date | None
    price: int
    terms: LotTerms | None
    came_in: int


@dataclass(frozen=True)
class StockCard:
    """The card of one product: one lot of it, or all."""

    shop: Letterhead
    product: UUID
    name: str
    unit: str
    decimals: int
    producer: UUID
    producer_name: str
    producer_code: str
    owner: str
    shelf_place: str
    price_now: int | None
    lots: tuple[LotFacts, ...]
    lines: tuple[CardLine, ...]
    sums: CardSums

    @property
    def title(self) -> str:
        """`L-00042`, or the product's name where several lots are on the card."""
        return f"L-{self.lots[0].number:05}" if len(self.lots) == 1 else self.name


def find(session: Session, typed: str) -> UUID:
    """The lot of a number (`L-00123`, `123`) or of the code on its label (28…); raise NoSuchLot."""
    digits = typed.strip().upper().removeprefix("L-")
    if digits.isdecimal() and len(digits) <= 9:
        found = session.execute(select(LOT.c.id).where(LOT.c.number == int(digits))).scalar()
        if found is not None:
            return UUID(str(found))
    try:
        scanned = barcodes.read(session, typed)
    except RuleBroken:
        scanned = None
    if scanned is None or scanned.lot is None:
        raise NoSuchLot(number=typed.strip()[:40])
    return scanned.lot


def of_lot(session: Session, lot: UUID, *, day: date, actor: str) -> StockCard:
    """The card of one lot; nine questions, and one for each name on it."""
    return _card(session, _lots(session, LOT.c.id == lot), day=day, actor=actor)


def of_product(session: Session, product: UUID, *, day: date, actor: str) -> StockCard | None:
    """The card of all lots of a product, the oldest first; None if it never had one."""
    rows = _lots(session, LOT.c.product == product)
    return _card(session, rows, day=day, actor=actor) if rows else None


def _card(session: Session, rows: Sequence[Row[Any]], *, day: date, actor: str) -> StockCard:
    first, names = rows[0], Names(session)
    lots = [row.id for row in rows]
    moves = lot_moves.of_lots(session, lots)
    lines = lot_moves.lines(session, moves, lots, {row.id: row.number for row in rows}, names)
    sees = permissions.may(session, actor, Act.SEE_PRODUCER)
    came_in = lot_moves.came_in(moves)
    notes = {row.lot: (row.number, row.actor) for row in session.execute(_notes(lots))}
    return StockCard(
        shop=profile.letterhead(profile.read(session)),
        product=first.product,
        name=first.name,
        unit=first.unit,
        decimals=first.decimals,
        producer=first.producer,
        producer_name=first.producer_name,
        producer_code=first.code,
        owner=first.owner,
        shelf_place=first.shelf_place,
        price_now=first.price if first.priced_by_lot else prices.at(session, first.product, day),
        lots=tuple(_facts(row, notes.get(row.id, ("", "")), came_in, names, sees=sees) for row in rows),
        lines=tuple(lines),
        sums=lot_moves.sums(moves, lot_moves.kept(session, lots)),
    )


def _lots(session: Session, which: Any) -> Sequence[Row[Any]]:
    query = (
        select(
            LOT, PRODUCT.c.name, PRODUCT.c.unit, PRODUCT.c.decimals, PRODUCT.c.shelf_place, PRODUCT.c.priced_by_lot,
            PRODUCER.c.name.label("producer_name"), PRODUCER.c.code, PRODUCER.c.owner,
        )
        .join(PRODUCT, PRODUCT.c.id == LOT.c.product)
        .join(PRODUCER, PRODUCER.c.id == LOT.c.producer)
        .where(which)
        .order_by(LOT.c.number)
    )  # fmt: skip
    return session.execute(query).all()


def _notes(lots: Sequence[UUID]) -> Any:
    return (
        select(_LINE.c.lot, _NOTE.c.number, ENTRY.c.actor)
        .join(_NOTE, _NOTE.c.id == _LINE.c.note)
        .join(ENTRY, ENTRY.c.id == _NOTE.c.entry)
        .where(_LINE.c.lot.in_(lots))
    )


def _facts(
    row: Row[Any], note: tuple[str, str], came_in: dict[UUID, int], names: Names, *, sees: bool
) -> LotFacts:
    terms = LotTerms(
        terms=Terms(TermsKind(row.terms_kind), row.commission_bps, row.fixed_price),
        rule=row.rule,
        hold_days=row.hold_days,
        discount_bearers=frozenset(Bearer(word) for word in row.discount_bearers.split()),
        damage_bearer=Bearer(row.damage_bearer),
        loss_bearer=Bearer(row.loss_bearer),
        expiry_bearer=Bearer(row.expiry_bearer),
    )
    number, actor = note
    return LotFacts(
        id=row.id,
        number=row.number,
        note=number,
        received_at=row.received_at,
        received_by=names.of(actor),
        expiry=row.expiry,
        price=row.price,
        terms=terms if sees else None,
        came_in=came_in.get(row.id, 0),
    )
