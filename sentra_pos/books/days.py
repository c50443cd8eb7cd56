"""Which day a deed is booked into: its own, unless that day is closed; and closing days, for ever."""

from datetime import date, datetime, timedelta

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from sentra_pos.books.tables import ClosedDay, JournalEntry

BEFORE_THE_BOOKS = timedelta(days=366)
"""The first closing closes so many days before the first entry too: nothing is booked there afterwards."""


def open_day(session: Session, day: date) -> date:
    """The first day from `day` on that is not closed."""
    closed = {row.day for row in session.exec(select(ClosedDay).where(col(ClosedDay.day) >= day))}
    while day in closed:
        day += timedelta(days=1)
    return day


def closed_through(session: Session) -> date | None:
    """The last closed day, or None."""
    return session.exec(select(func.max(col(ClosedDay.day)))).one()


def first_booked(session: Session) -> date | None:
    """The first day that something is booked into, or None for empty books."""
    return session.exec(select(func.min(col(JournalEntry.booked_day)))).one()


def wait_for_all(session: Session) -> None:
    """Wait for every deed that is being written: those that follow will see what this transaction changes."""
    for register in session.execute(_REGISTERS).scalars().all():
        session.execute(_TURN, {"register": register})


def close(session: Session, *, through: date, at: datetime, actor: str) -> int:
    """Close every open day up to `through`, and how many that were; call `wait_for_all` before."""
    begun = first_booked(session) or through
    closed = set(session.exec(select(col(ClosedDay.day))).all())
    first = min([begun - BEFORE_THE_BOOKS, *closed])
    days = [first + timedelta(days=number) for number in range((through - first).days + 1)]
    newest = session.exec(
        select(func.max(col(JournalEntry.recorded_at))).where(col(JournalEntry.booked_day) <= through)
    ).one()
    # Another register's clock may be ahead: what it booked before must not look as if it came after.
    closed_at = at if newest is None else max(at, newest)
    fresh = [ClosedDay(day=day, closed_at=closed_at, actor=actor) for day in days if day not in closed]
    session.add_all(fresh)
    session.flush()
    return len(fresh)


_REGISTERS = text("SELECT register_code FROM register_head ORDER BY register_code")
_TURN = text("UPDATE register_head SET sequence = sequence WHERE register_code = :register")
