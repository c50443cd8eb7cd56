"""A shift that is not plainly one's own asks first: left open on another day, or begun by somebody else (T3)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import clock
from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry
from sentra_pos.shop import permissions, staff
from sentra_pos.shop.permissions import Act
from sentra_pos.till import reasons, shifts
from sentra_pos.till.shifts import OpenedShift

CARRIED_ON = "shift_carried_on"
"""Kind of entry."""


@dataclass(frozen=True)
class Question:
    """What is to be asked about the open shift; `opened_by` is a name."""

    shift: OpenedShift
    opened_by: str
    is_stale: bool
    is_others: bool


def question(session: Session, *, register: str, actor: str, today: date) -> Question | None:
    """What `actor` is to be asked before selling on the register's open shift; None if nothing, or it was answered.

    One of another day is asked about once a day, one of somebody else once for each person.
    """
    shift = shifts.current(session, register)
    if shift is None:
        return None
    is_stale = shift.business_day < today
    is_others = shift.opened_by != actor and not permissions.is_office(shift.opened_by)
    if not (is_stale or is_others) or _is_answered(session, shift, actor, today if is_stale else None):
        return None
    return Question(shift, staff.name_of(session, shift.opened_by), is_stale, is_others)


def carry_on(session: Session, *, on: Occasion) -> UUID:
    """Note that the actor goes on with the shift as it is, for the reason of `on`; the entry's id.

    Raises NoOpenShift, WhyMissing or NotPlainText.
    """
    permissions.require(session, Act.SERVE, on)
    shift = shifts.hold(session, on.register)
    on = reasons.required(on).on_day(shift.business_day)
    entry = journal.open_entry(session, kind=CARRIED_ON, on=on)
    entry.document_no = shift.number
    journal.seal(session, entry)
    return entry.id


def _is_answered(session: Session, shift: OpenedShift, actor: str, day: date | None) -> bool:
    answers = session.exec(
        select(JournalEntry.occurred_at).where(
            JournalEntry.document_no == shift.number,
            col(JournalEntry.kind) == CARRIED_ON,
            col(JournalEntry.actor) == actor,
        )
    ).all()
    return any(day is None or clock.day_of(at) == day for at in answers)
