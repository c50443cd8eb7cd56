"""Nota cepat: a producer who cannot wait leaves goods against a slip; the same day they become a real note.

Nothing of it is in the stock until then: it says what was counted at the counter, not what was signed for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from pydantic import TypeAdapter
from sqlmodel import Session, col, select

from sentra_pos.base import ids, numbering, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import RegisterHead
from sentra_pos.consignment import quick_slip
from sentra_pos.consignment.quick_slip import QuickLine, QuickSlip
from sentra_pos.consignment.tables import QuickNote
from sentra_pos.paper import jobs
from sentra_pos.producers import decisions, directory
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import permissions, profile, staff
from sentra_pos.shop.permissions import Act

SERIES = "NCP"
MOST_LINES = 40
MOST_UNITS = 1_000_000
LONGEST_WORDS = 80
LATE_AFTER = timedelta(hours=12)
"""A quick note is to be entered the same day; an older one is shown as late."""


@dataclass(eq=False)
class EmptyQuickNote(RuleBroken):
    """Nobody said what was left."""

    sentence = "Nothing was written on the quick note. Say what was left and how many."


@dataclass(eq=False)
class NoSuchQuickNote(RuleBroken):
    """There is no such quick note, or it was entered or called off already."""

    sentence = "The quick note {number} is not open any more. Look at the list again."

    number: str


@dataclass(frozen=True)
class QuickDone:
    """A quick note that was written."""

    number: str
    producer: str


@dataclass(frozen=True)
class OpenQuick:
    """A quick note that nobody has entered yet."""

    number: str
    producer: UUID
    producer_name: str
    producer_code: str
    lines: tuple[QuickLine, ...]
    made_at: datetime
    made_by: str

    def is_late(self, now: datetime) -> bool:
        """Whether it should have been entered by now."""
        return now - self.made_at > LATE_AFTER


def leave(session: Session, *, producer: UUID, lines: Sequence[QuickLine], on: Occasion) -> QuickDone:
    """Write down what a producer left (NCP-26-00012) and queue the slip for both sides at the register's printer.

    Raises EmptyQuickNote, BadField, NotAccepted, NeedsApproval or MayNotApprove.
    """
    permissions.require(session, Act.RECEIVE, on)
    owner = directory.get(session, producer)
    decisions.require_accepted(session, owner.id)
    kept = [_checked(line) for line in lines]
    if not kept:
        raise EmptyQuickNote
    if len(kept) > MOST_LINES:
        raise BadField(field="lines", value=str(len(kept)), hint="At most 40 lines on a quick note.")
    head = session.get(RegisterHead, on.register)
    epoch = "" if head is None else head.epoch
    number = numbering.paper(session, SERIES, epoch=epoch, year=on.business_day.year, digits=5)
    row = QuickNote(
        id=ids.new(),
        number=number,
        producer=owner.id,
        content=_LINES.dump_json(kept).decode(),
        made_at=on.at,
        made_by=on.actor,
    )
    session.add(row)
    session.flush()
    _print(session, row, owner, kept, on)
    return QuickDone(number, owner.code)


def waiting(session: Session) -> list[OpenQuick]:
    """The quick notes that nobody has entered yet, the oldest first."""
    query = (
        select(QuickNote, Producer)
        .join(Producer, col(Producer.id) == QuickNote.producer)
        .where(col(QuickNote.note).is_(None), QuickNote.called_off == "")
        .order_by(col(QuickNote.id))
    )
    return [
        OpenQuick(
            number=row.number,
            producer=owner.id,
            producer_name=owner.name,
            producer_code=owner.code,
            lines=tuple(_LINES.validate_json(row.content)),
            made_at=row.made_at,
            made_by=staff.name_of(session, row.made_by),
        )
        for row, owner in session.exec(query)
    ]


def entered(session: Session, *, number: str, note: UUID, producer: UUID) -> None:
    """The quick note became this note of the same producer; raise NoSuchQuickNote."""
    row = _open(session, number)
    if row.producer != producer:
        raise NoSuchQuickNote(number=number)
    row.note = note
    session.add(row)


def call_off(session: Session, *, number: str, on: Occasion) -> str:
    """The goods went back before they were entered, with a reason; its number. Raises NoSuchQuickNote or BadField."""
    permissions.require(session, Act.RECEIVE, on)
    row = _open(session, number)
    reason = text.clean(on.reason or "", LONGEST_WORDS)
    if not reason:
        raise BadField(field="reason", value="", hint="Say why: the producer holds a slip of it.")
    row.called_off = reason
    session.add(row)
    return row.number


def _open(session: Session, number: str) -> QuickNote:
    query = select(QuickNote).where(
        QuickNote.number == number.strip().upper(), col(QuickNote.note).is_(None), QuickNote.called_off == ""
    )
    found = session.exec(query).one_or_none()
    if found is None:
        raise NoSuchQuickNote(number=number[:40])
    return found


def _checked(line: QuickLine) -> QuickLine:
    what = text.clean(line.what, LONGEST_WORDS)
    if not what:
        raise BadField(field="what", value="", hint="Say what it is, in a word or two.")
    if not 0 < line.count <= MOST_UNITS:
        raise BadField(field="quantity", value=str(line.count), hint="More than nothing, at most 1.000.000.")
    return QuickLine(what, line.count, text.clean(line.unit, 20) or "pcs")


def _print(
    session: Session, row: QuickNote, owner: Producer, lines: Sequence[QuickLine], on: Occasion
) -> None:
    by = staff.name_of(session, on.actor)
    slip = QuickSlip(
        shop=profile.letterhead(profile.read(session)),
        number=row.number,
        producer=owner.name,
        producer_code=owner.code,
        owner=owner.owner,
        lines=tuple(lines),
        made_at=on.at,
        made_by=by,
    )
    jobs.queue(
        session,
        kind=jobs.QUICK_NOTE,
        document_no=row.number,
        register=on.register,
        content=quick_slip.to_json(slip),
        at=on.recorded_at,
        by=by,
    )


_LINES: TypeAdapter[list[QuickLine]] = TypeAdapter(list[QuickLine])
