"""The notes that were written, the newest first: found again by number or producer, and what of one may still be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_
from sqlalchemy import select as select_columns
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, select

from sentra_pos.base import text
from sentra_pos.books import places
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import views
from sentra_pos.consignment.tables import ConsignmentLine, ConsignmentNote, CounterLine, CounterNote
from sentra_pos.producers.tables import Producer
from sentra_pos.stock.tables import Lot

MOST_NOTES = 60


@dataclass(frozen=True)
class NoteRow:
    """A note in the list; `corrects` is the number of the note a counter-note undoes, empty for a note."""

    number: str
    producer: UUID
    producer_name: str
    producer_code: str
    at: datetime
    lines: int
    corrects: str = ""
    corrected_by: tuple[str, ...] = ()
    photo: str = ""


@dataclass(frozen=True)
class Undoable:
    """A line of a note; quantities in smallest units.

    `left` is what has not been undone yet, `here` what of the lot is still on the shelf: no more than both can be undone.
    """

    line: int
    product: str
    unit: str
    decimals: int
    lot: int
    expiry: date | None
    quantity: int
    left: int
    here: int

    @property
    def most(self) -> int:
        """What may still be undone."""
        return max(0, min(self.left, self.here))


def look(session: Session, words: str = "", *, limit: int = MOST_NOTES) -> list[NoteRow]:
    """The newest notes and counter-notes whose number or producer holds every one of `words`."""
    wanted = text.search_form(words).split()
    notes = _notes(session, wanted, limit)
    counters = _counters(session, wanted, limit)
    found = sorted([*notes, *counters], key=lambda row: (row.at, row.number), reverse=True)
    return found[:limit]


def undoable(session: Session, number: str) -> list[Undoable]:
    """The lines of a note with what of each may still be undone; raise UnknownNote."""
    note = session.exec(
        select(ConsignmentNote).where(ConsignmentNote.number == number.strip().upper())
    ).one_or_none()
    if note is None:
        raise views.UnknownNote(number=number[:40])
    return [
        Undoable(
            line=line.position,
            product=product.name,
            unit=product.unit,
            decimals=product.decimals,
            lot=lot.number,
            expiry=lot.expiry,
            quantity=line.quantity,
            left=line.quantity - int(gone or 0),
            here=int(there or 0),
        )
        for line, lot, product, gone, there in session.execute(_what_is_left(note.id))
    ]


def _what_is_left(note: UUID) -> Select[ConsignmentLine, Lot, Product, int | None, int | None]:
    """The lines of a note with their lots and products, what was undone of each, and what of the lot is on the shelf."""
    undone = (
        select_columns(col(CounterLine.lot), func.sum(CounterLine.quantity).label("undone"))
        .join(CounterNote, col(CounterNote.id) == CounterLine.counter)
        .where(col(CounterNote.note) == note)
        .group_by(col(CounterLine.lot))
        .subquery()
    )
    return (
        select_columns(ConsignmentLine, Lot, Product, undone.c.undone, col(LotBalance.quantity))
        .join(Lot, col(Lot.id) == ConsignmentLine.lot)
        .join(Product, col(Product.id) == Lot.product)
        .join(undone, undone.c.lot == ConsignmentLine.lot, isouter=True)
        .join(
            LotBalance,
            (col(LotBalance.lot) == ConsignmentLine.lot) & (col(LotBalance.place) == places.SHELF),
            isouter=True,
        )
        .where(col(ConsignmentLine.note) == note)
        .order_by(col(ConsignmentLine.position))
    )


def _notes(session: Session, wanted: Sequence[str], limit: int) -> list[NoteRow]:
    query = (
        select(ConsignmentNote, Producer)
        .join(Producer, col(Producer.id) == ConsignmentNote.producer)
        .where(*(_holds(col(ConsignmentNote.number), word) for word in wanted))
        .order_by(col(ConsignmentNote.id).desc())
        .limit(limit)
    )
    rows = list(session.exec(query))
    counts = _counts(session, [note.id for note, _ in rows])
    return [
        NoteRow(
            number=note.number,
            producer=who.id,
            producer_name=who.name,
            producer_code=who.code,
            at=note.received_at,
            lines=counts.get(note.id, 0),
            corrected_by=views.counter_numbers(session, note.id),
            photo=note.photo or "",
        )
        for note, who in rows
    ]


def _counts(session: Session, notes: Sequence[UUID]) -> dict[UUID, int]:
    query = (
        select_columns(col(ConsignmentLine.note), func.count())
        .where(col(ConsignmentLine.note).in_(notes))
        .group_by(col(ConsignmentLine.note))
    )
    return {row[0]: int(row[1]) for row in session.execute(query)} if notes else {}


def _counters(session: Session, wanted: Sequence[str], limit: int) -> list[NoteRow]:
    query = (
        select(CounterNote, ConsignmentNote, Producer)
        .join(ConsignmentNote, col(ConsignmentNote.id) == CounterNote.note)
        .join(Producer, col(Producer.id) == ConsignmentNote.producer)
        .where(
            *(
                or_(_holds(col(CounterNote.number), word), col(ConsignmentNote.number).contains(word.upper()))
                for word in wanted
            )
        )
        .order_by(col(CounterNote.id).desc())
        .limit(limit)
    )
    return [
        NoteRow(
            number=counter.number,
            producer=who.id,
            producer_name=who.name,
            producer_code=who.code,
            at=counter.corrected_at,
            lines=_line_count(session, counter.id),
            corrects=note.number,
        )
        for counter, note, who in session.exec(query)
    ]


def _line_count(session: Session, counter: UUID) -> int:
    return session.exec(select(func.count()).where(CounterLine.counter == counter)).one()


def _holds(number: Mapped[str], word: str) -> ColumnElement[bool]:
    return or_(
        number.contains(word.upper(), autoescape=True),
        col(Producer.search).contains(word, autoescape=True),
    )
