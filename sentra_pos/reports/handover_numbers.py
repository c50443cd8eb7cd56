"""The number each series of papers has come to, so that a later paper is known for what it is."""

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.reports.handover_pack import Series


def series(session: Session) -> tuple[Series, ...]:
    """The last number used of every paper's series, by name; counters that are no papers have lower-case names."""
    return tuple(
        Series(str(name), int(last)) for name, last in session.execute(_COUNTERS) if str(name)[:1].isupper()
    )


_COUNTERS = text("SELECT series, value FROM counter WHERE value > 0 ORDER BY series")
