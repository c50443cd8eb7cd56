"""A counter-note as it is printed and signed: which lines of which note are undone, and why."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from sentra_pos.base import quantity
from sentra_pos.books import chain
from sentra_pos.books.tables import JournalEntry
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment.tables import ConsignmentLine, ConsignmentNote, CounterLine, CounterNote
from sentra_pos.consignment.views import UnknownNote
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers import directory
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import profile, staff
from sentra_pos.stock.tables import Lot


@dataclass(frozen=True)
class Taken:
    """A line that is undone: `written` smallest units stood on the note, `quantity` of them never came."""

    line: int
    product: str
    unit: str
    decimals: int
    lot: int
    expiry: date | None
    price: int
    written: int
    quantity: int

    @property
    def value(self) -> int:
        """What the undone units would have sold for, in rupiah."""
        return quantity.gross(self.price, self.quantity, self.decimals)


@dataclass(frozen=True)
class CounterView:
    """A counter-note; `note` is the number of the note it corrects, `code` the chain's."""

    shop: Letterhead
    number: str
    note: str
    noted_at: datetime
    corrected_at: datetime
    producer: str
    producer_code: str
    owner: str
    phone: str
    reason: str
    lines: tuple[Taken, ...]
    made_by: str
    code: str


def view(session: Session, number: str) -> CounterView:
    """The counter-note of this number; raise UnknownNote."""
    query = (
        select(CounterNote, ConsignmentNote, JournalEntry, Producer)
        .join(ConsignmentNote, col(ConsignmentNote.id) == CounterNote.note)
        .join(JournalEntry, col(JournalEntry.id) == CounterNote.entry)
        .join(Producer, col(Producer.id) == ConsignmentNote.producer)
        .where(CounterNote.number == number.strip().upper())
    )
    found = session.exec(query).one_or_none()
    if found is None:
        raise UnknownNote(number=number[:40])
    counter, note, entry, producer = found
    return CounterView(
        shop=profile.letterhead(profile.read(session)),
        number=counter.number,
        note=note.number,
        noted_at=note.received_at,
        corrected_at=counter.corrected_at,
        producer=producer.name,
        producer_code=producer.code,
        owner=producer.owner,
        phone=directory.shown_phone(producer.phone),
        reason=entry.reason or "",
        lines=_lines(session, counter, note),
        made_by="" if entry.actor == "cli" else staff.name_of(session, entry.actor),
        code=chain.code(entry.hash),
    )


def _lines(session: Session, counter: CounterNote, note: ConsignmentNote) -> tuple[Taken, ...]:
    rows = session.exec(
        select(CounterLine, ConsignmentLine, Lot, Product)
        .join(ConsignmentLine, col(ConsignmentLine.lot) == CounterLine.lot)
        .join(Lot, col(Lot.id) == CounterLine.lot)
        .join(Product, col(Product.id) == Lot.product)
        .where(CounterLine.counter == counter.id, ConsignmentLine.note == note.id)
        .order_by(col(CounterLine.position))
    )
    return tuple(
        Taken(
            line=line.position,
            product=product.name,
            unit=product.unit,
            decimals=product.decimals,
            lot=lot.number,
            expiry=lot.expiry,
            price=lot.price,
            written=line.quantity,
            quantity=undone.quantity,
        )
        for undone, line, lot, product in rows
    )
