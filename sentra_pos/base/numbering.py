"""Gapless numbers: a counter a series, moved in the same transaction as the paper that bears the number."""

from sqlalchemy import text
from sqlmodel import Session


def take(session: Session, series: str) -> int:
    """The next number of `series`, from 1; given back if the transaction is."""
    number = session.execute(_TAKE, {"series": series}).scalar()
    if number is None:
        session.execute(_OPEN, {"series": series})
        number = session.execute(_TAKE, {"series": series}).scalar_one()
    return int(number)


def paper(session: Session, prefix: str, *, epoch: str, year: int, digits: int) -> str:
    """The next number of a paper's own series: `K1-26-000123`, or `K1B-26-000001` in a later epoch."""
    series = f"{prefix}{epoch}-{year % 100:02d}"
    return f"{series}-{take(session, series):0{digits}d}"


_TAKE = text("UPDATE counter SET value = value + 1 WHERE series = :series RETURNING value")
_OPEN = text("INSERT INTO counter (series, value) VALUES (:series, 0) ON CONFLICT (series) DO NOTHING")
