"""The shop passes into other hands, or is looked through: what it had and owed is frozen under a number of its own.

What is in it is gathered by who can see all rooms; here it is a text that is sealed whole, so that a copy says what the
original said.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from sentra_pos.base import ids, numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import chain, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry
from sentra_pos.paper import jobs
from sentra_pos.shop import permissions, staff
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.tables import Handover

KIND = "handover"
SERIES = "ST"
"""Serah terima: `ST-26-0001`."""


class Purpose(Enum):
    """Why everything is written down."""

    CHANGE = "change"
    """Another manager takes over."""
    AUDIT = "audit"


@dataclass(eq=False)
class NoSuchHandover(RuleBroken):
    """No frozen pack bears this number."""

    sentence = "There is no hand-over {number}."

    number: str


@dataclass(frozen=True)
class HandoverLine:
    """A frozen pack in a list; `made_by` is a name, `code` the 8 characters of its entry."""

    number: str
    purpose: Purpose
    made_at: datetime
    made_by: str
    code: str


@dataclass(frozen=True)
class Kept:
    """A frozen pack with what it says."""

    line: HandoverLine
    content: str


def freeze(session: Session, *, purpose: Purpose, content: str, on: Occasion) -> HandoverLine:
    """Seal `content` under the next number; raise NeedsApproval or MayNotApprove."""
    approver = permissions.require(session, Act.HAND_OVER, on)
    entry = journal.open_entry(session, kind=KIND, on=on.because(on.reason, approver))
    number = numbering.paper(session, SERIES, epoch=entry.epoch, year=on.business_day.year, digits=4)
    entry.document_no = number
    row: journal.Row = {"id": ids.new(), "number": number, "purpose": purpose.value}
    entry.attach(Handover, [row | {"made_at": on.at, "content": content}])
    journal.seal(session, entry)
    return HandoverLine(number, purpose, on.at, staff.name_of(session, on.actor), entry.code)


def everything(session: Session, *, on: Occasion) -> list[HandoverLine]:
    """All of them, the newest first; raise NeedsApproval."""
    permissions.require(session, Act.SEE_ACCOUNTS, on)
    query = (
        select(
            col(Handover.number),
            col(Handover.purpose),
            col(Handover.made_at),
            col(JournalEntry.actor),
            col(JournalEntry.hash),
        )
        .join(JournalEntry, col(JournalEntry.id) == Handover.entry)
        .order_by(col(Handover.id).desc())
    )
    return [
        HandoverLine(number, Purpose(purpose), at, staff.name_of(session, actor), chain.code(digest))
        for number, purpose, at, actor, digest in session.execute(query)
    ]


def find(session: Session, number: str, *, on: Occasion) -> Kept:
    """The pack of this number; raise NoSuchHandover or NeedsApproval."""
    permissions.require(session, Act.SEE_ACCOUNTS, on)
    row = _row(session, number)
    return Kept(_line(session, row), row.content)


def put_on_paper(session: Session, number: str, *, on: Occasion) -> int:
    """Note that the pack is printed, and give which paper of it that is: 0 the original, then its copies.

    Raises NoSuchHandover or NeedsApproval.
    """
    permissions.require(session, Act.SEE_ACCOUNTS, on)
    row, by = _row(session, number), staff.name_of(session, on.actor)
    return jobs.handed_out(
        session, kind=KIND, document_no=row.number, register=on.register, at=on.recorded_at, by=by
    )


def _row(session: Session, number: str) -> Handover:
    wanted = number.strip().upper()
    row = session.exec(select_rows(Handover).where(Handover.number == wanted)).one_or_none()
    if row is None:
        raise NoSuchHandover(number=number.strip()[:40])
    return row


def _line(session: Session, row: Handover) -> HandoverLine:
    entry = session.get_one(JournalEntry, row.entry)
    name = staff.name_of(session, entry.actor)
    return HandoverLine(row.number, Purpose(row.purpose), row.made_at, name, chain.code(entry.hash))
