"""A wrong note is never edited: its counter-note takes lines back as if they had never come (TTB-26-00046)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, func, select

from sentra_pos.base import ids, numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import balances, journal, places
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import products
from sentra_pos.consignment.tables import ConsignmentLine, ConsignmentNote, CounterLine, CounterNote
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import costs
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.tables import Lot


@dataclass(eq=False)
class UnknownNote(RuleBroken):
    """There is no such consignment note."""

    sentence = "There is no note {number}."

    number: str


@dataclass(eq=False)
class NothingToUndo(RuleBroken):
    """The correction names no line of the note, or more than the line has left."""

    sentence = "Line {line} of {number} has only {left} left to take back."

    number: str
    line: int
    left: int


@dataclass(frozen=True)
class Undone:
    """So many smallest units of line `line` (from 1) that were never brought."""

    line: int
    quantity: int


@dataclass(frozen=True)
class CorrectionDone:
    """A counter-note that was written; `units` for each lot in smallest units."""

    number: str
    note: str
    producer: str
    lots: tuple[tuple[UUID, int], ...]
    code: str


def correct(session: Session, *, note: str, lines: Sequence[Undone], on: Occasion) -> CorrectionDone:
    """Undo `lines` of the note; what was sold meanwhile cannot be undone.

    The reason of `on` stands on the counter-note. Raises UnknownNote, NothingToUndo, NotEnoughStock, BadField,
    NeedsApproval or MayNotApprove.
    """
    on = on.because(on.reason, permissions.require(session, Act.RECEIVE, on))
    row = session.exec(
        select(ConsignmentNote).where(ConsignmentNote.number == note.strip().upper())
    ).one_or_none()
    if row is None:
        raise UnknownNote(number=note)
    if not on.reason:
        raise BadField(field="reason", value="", hint="Say what was wrong: it stands on the counter-note.")
    if not lines or len({one.line for one in lines}) != len(lines):
        raise NothingToUndo(number=note, line=0, left=0)
    undone = [_checked(session, row, one) for one in lines]
    entry = journal.open_entry(session, kind="receive_correction", on=on, reverses=row.entry)
    entry.document_no = numbering.paper(
        session, "TTB", epoch=entry.epoch, year=on.business_day.year, digits=5
    )
    counter = ids.new()
    head: journal.Row = {"id": counter, "number": entry.document_no, "note": row.id}
    entry.attach(CounterNote, [head | {"corrected_at": on.at}])
    entry.attach(
        CounterLine,
        [
            {"counter": counter, "position": place, "lot": lot, "quantity": quantity}
            for place, (lot, quantity) in enumerate(undone, start=1)
        ],
    )
    for lot, quantity in undone:
        entry.move(lot, places.SHELF, places.PRODUCER, quantity)
    costs.settle(session, entry)
    journal.seal(session, entry)
    owner = session.get_one(Producer, row.producer)
    return CorrectionDone(entry.document_no, note, owner.code, tuple(undone), entry.code)


def _checked(session: Session, note: ConsignmentNote, one: Undone) -> tuple[UUID, int]:
    line = session.get(ConsignmentLine, (note.id, one.line))
    if line is None:
        raise NothingToUndo(number=note.number, line=one.line, left=0)
    before = session.exec(
        select(func.sum(CounterLine.quantity))
        .join(CounterNote, col(CounterNote.id) == CounterLine.counter)
        .where(CounterNote.note == note.id, CounterLine.lot == line.lot)
    ).one()
    left = line.quantity - int(before or 0)
    if not 0 < one.quantity <= left:
        raise NothingToUndo(number=note.number, line=one.line, left=left)
    there = balances.at_place(session, line.lot, places.SHELF)
    if there < one.quantity:
        name = products.get(session, session.get_one(Lot, line.lot).product).name
        raise NotEnoughStock(wanted=one.quantity, on_hand=max(0, there), product=name)
    return line.lot, one.quantity
