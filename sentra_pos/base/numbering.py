"""Gapless numbers: a counter a series, moved in the same transaction as the paper that bears the number."""

from sqlalchemy import text
from sqlmodel import Session


def take(session: Session, series: str) -> int:
    """The next number of `series`, from 1; given back if the transaction is."""
    number = session.connection().execute(_TAKE, {"series": series}).scalar()
    if number is None:
        session.connection().execute(_OPEN, {"series": series})
        number = session.connection().execute(_TAKE, {"series": series}).scalar_one()
    return int(number)


def take_many(session: Session, series: str, count: int) -> range:
    """The next `count` numbers of `series` in one step, for imports."""
    if count <= 0:
        return range(0)
    last = take(session, series) + count - 1
    session.connection().execute(_TAKE_ALL, {"series": series, "last": last})
    return range(last - count + 1, last + 1)


def paper(session: Session, prefix: str, *, epoch: str, year: int, digits: int) -> str:
    """The next number of a paper's own series: `K1-26-000123`, or `K1B-26-000001` in a later epoch."""
    series = f"{prefix}{epoch}-{year % 100:02d}"
    return f"{series}-{take(session, series):0{digits}d}"


_TAKE = text("UPDATE counter SET value = value + 1 WHERE series = :series RETURNING value")
_TAKE_ALL = text("UPDATE counter SET value = :last WHERE series = :series")
_OPEN = text("INSERT INTO counter (series, value) VALUES (:series, 0) ON CONFLICT (series) DO NOTHING")
