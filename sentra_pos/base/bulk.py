"""Many rows of one table, written a portion at a time: what an import brings never lies in memory as a whole."""

from collections.abc import Iterable, Mapping
from itertools import islice

from sqlalchemy import insert
from sqlmodel import Session, SQLModel

_AT_ONCE = 1_000


def add(session: Session, table: type[SQLModel], rows: Iterable[Mapping[str, object]]) -> None:
    """Insert `rows`, each with the same columns, in their order."""
    coming = iter(rows)
    while portion := list(islice(coming, _AT_ONCE)):
        session.execute(insert(table), portion)
