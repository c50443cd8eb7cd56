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


_TAKE = text("UPDATE counter SET value = value + 1 WHERE series = :series RETURNING value")
_OPEN = text("INSERT INTO counter (series, value) VALUES (:series, 0) ON CONFLICT (series) DO NOTHING")
