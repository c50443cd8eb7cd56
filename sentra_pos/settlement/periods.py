"""Closes a period for ever: nothing is booked into its days afterwards, whatever is entered later."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from sentra_pos.base import clock
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import days, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry
from sentra_pos.checkout import unverified
from sentra_pos.settlement import kinds, scope
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import count_scopes
from sentra_pos.till.tables import OpenShift, Shift

_DAY = r"(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"
_SPAN = re.compile(rf"{_DAY}\.\.{_DAY}(?: |$)")
"""How the reason of a closing begins."""


@dataclass(eq=False)
class NotOver(RuleBroken):
    """The day is today or still to come."""

    sentence = "{day} is not over yet. Close up to yesterday at most."

    day: date


@dataclass(eq=False)
class AlreadyClosed(RuleBroken):
    """Everything up to that day is closed."""

    sentence = "Everything up to {day} is closed already."

    day: date


@dataclass(eq=False)
class ShiftStillOpen(RuleBroken):
    """A drawer of one of the days was not counted yet; its count belongs to that day."""

    sentence = "Shift {number} of {day} is still open. End it first, then close the period."

    number: str
    day: date


@dataclass(frozen=True)
class Waiting:
    """A shift that was not ended."""

    number: str
    day: date


@dataclass(frozen=True)
class Undone:
    """What is not finished of the days to be closed; amounts in rupiah. Only shifts stand in the way."""

    shifts: tuple[Waiting, ...]
    producers: int
    owed: int
    """What is on no statement yet for these producers."""
    payments: int
    unmatched: int
    """What the bank has not shown yet of these payments."""
    counts: int

    @property
    def is_nothing(self) -> bool:
        """Whether all is done."""
        return not (self.shifts or self.producers or self.payments or self.counts)


@dataclass(frozen=True)
class Period:
    """A month, or a week of the month that runs: its days, and whether they are closed."""

    first: date
    last: date
    is_month: bool
    is_closed: bool


@dataclass(frozen=True)
class Calendar:
    """What can be closed, the newest first, and up to which day all is closed."""

    periods: tuple[Period, ...]
    closed_through: date | None


@dataclass(frozen=True)
class PeriodClosed:
    """What was closed: from the first day that was open, or that had an entry, to the last."""

    first: date
    last: date
    days: int
    code: str


def close_days(session: Session, *, through: date, on: Occasion) -> PeriodClosed:
    """Close every day up to `through`, for ever; a later entry of one is booked on the first open day.

    Raise NotOver, AlreadyClosed, ShiftStillOpen, NeedsApproval or MayNotApprove. Under `key(through)`.
    """
    approver = permissions.require(session, Act.CLOSE_PERIOD, on)
    if through >= min(on.business_day, clock.day_of(on.at)):
        raise NotOver(day=through)
    days.wait_for_all(session)
    before = days.closed_through(session)
    if before is not None and through <= before:
        raise AlreadyClosed(day=before)
    for shift in _shifts(session, through):
        raise ShiftStillOpen(number=shift.number, day=shift.day)
    first = before + timedelta(days=1) if before else min(days.first_booked(session) or through, through)
    closed = days.close(session, through=through, at=on.recorded_at, actor=on.actor)
    said = f"{first.isoformat()}..{through.isoformat()}"
    reason = f"{said} {on.reason}" if on.reason else said
    entry = journal.open_entry(session, kind=kinds.CLOSE_PERIOD, on=on.because(reason, approver))
    journal.seal(session, entry)
    return PeriodClosed(first=first, last=through, days=closed, code=entry.code)


def close_once(books: Books, *, through: date, on: Occasion) -> PeriodClosed:
    """`close_days` in its transaction; asked again for the same day it answers the same."""
    return books.writing(
        lambda session: close_days(session, through=through, on=on),
        key=key(through),
        content=through,
        answer=PeriodClosed,
    )


def key(through: date) -> str:
    """A day is closed once."""
    return f"close-period:{through.isoformat()}"


def undone(session: Session, *, through: date) -> Undone:
    """What is not finished of the days up to `through`."""
    postings = scope.open_postings(None).where(scope.up_to(through)).subquery()
    columns = (func.count(func.distinct(postings.c.producer)), func.coalesce(func.sum(postings.c.amount), 0))
    producers, owed = session.execute(select(*columns)).one()
    payments = [one for one in unverified.waiting(session) if one.day <= through]
    counts = [one for one in count_scopes.open_counts(session) if clock.day_of(one.started_at) <= through]
    return Undone(
        shifts=tuple(_shifts(session, through)),
        producers=int(producers),
        owed=-int(owed),
        payments=len(payments),
        unmatched=sum(one.amount for one in payments),
        counts=len(counts),
    )


def calendar(session: Session, *, today: date) -> Calendar:
    """The months since the books began that are over, and the weeks of the one that runs."""
    closed, first = days.closed_through(session), days.first_booked(session)
    begun = [] if first is None else [*_months(first, today), *_weeks(first, today)]
    found = [
        Period(start, end, is_month, is_closed=closed is not None and end <= closed)
        for start, end, is_month in begun
    ]
    return Calendar(tuple(sorted(found, key=lambda one: one.last, reverse=True)), closed)


def closings(session: Session) -> list[tuple[UUID, date, date]]:
    """Every closing by its entry: the first and the last day it closed."""
    query = select_rows(col(JournalEntry.id), col(JournalEntry.reason)).where(
        col(JournalEntry.kind) == kinds.CLOSE_PERIOD
    )
    spans = [(entry, _SPAN.match(reason or "")) for entry, reason in session.exec(query)]
    return [
        (entry, date.fromisoformat(span[1]), date.fromisoformat(span[2])) for entry, span in spans if span
    ]


def _shifts(session: Session, through: date) -> Sequence[Waiting]:
    query = (
        select_rows(Shift)
        .join(OpenShift, col(OpenShift.shift) == Shift.id)
        .where(Shift.business_day <= through)
        .order_by(col(Shift.number))
    )
    return [Waiting(row.number, row.business_day) for row in session.exec(query)]


def _months(first: date, today: date) -> list[tuple[date, date, bool]]:
    found, start = [], first.replace(day=1)
    while (following := (start + timedelta(days=31)).replace(day=1)) <= today:
        found.append((start, following - timedelta(days=1), True))
        start = following
    return found


def _weeks(first: date, today: date) -> list[tuple[date, date, bool]]:
    """Those of Monday to Sunday that end in the month of `today`, and are over."""
    end, found = today - timedelta(days=today.isoweekday()), []
    while end.replace(day=1) == today.replace(day=1) and end >= first:
        found.append((end - timedelta(days=6), end, False))
        end -= timedelta(days=7)
    return found
