"""Which day a deed is booked into: its own, unless that day is closed."""

from datetime import date, timedelta

from sqlmodel import Session, col, select

from sentra_pos.books.tables import ClosedDay


def open_day(session: Session, day: date) -> date:
    """The first day from `day` on that is not closed."""
    closed = {row.day for row in session.exec(select(ClosedDay).where(col(ClosedDay.day) >= day))}
    while day in closed:
        day += timedelta(days=1)
    return day
