"""What one producer's next statement counts: read once, row by row, so that sums and links cannot disagree."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, Date, Select, bindparam, select
from sqlmodel import Session

from sentra_pos.settlement import kinds, scope, sums
from sentra_pos.settlement.proof import Pairs
from sentra_pos.settlement.rows import ENTRY, OPEN_POSTING, PRODUCER, SALE_LINE
from sentra_pos.settlement.sums import Totals

_AT_ONCE = 500
"""Ids in one question; SQLite takes 32.766, a plan for a few hundred is made faster."""


_PRODUCER: BindParameter[UUID] = bindparam("producer", type_=PRODUCER.c.id.type)
"""The questions of one producer are composed once: of 1.300 in a row, to compose them would take longer than to ask."""


@dataclass(frozen=True)
class Picked:
    """The totals, the postings and moves that make them, and the first day on which goods moved."""

    totals: Totals
    postings: Pairs
    moves: Pairs
    moved_since: date | None


def pick(session: Session, *, producer: UUID, until: date) -> Picked:
    """Everything of the producer that is on no statement, belongs to `until` or before, and is not held then.

    A sale that is written between the two questions is left out whole, for the next statement.
    """
    of = {"producer": producer, "until": until}
    seen = session.execute(_postings(), of).all()
    # After the postings: whatever has a posting that was seen has its moves now.
    moved = session.execute(_moves(), of).all()
    entries = {row.entry for row in seen}
    came = _came_meanwhile(session, producer, {row.entry for row in moved} - entries)
    moved = [row for row in moved if row.entry not in came]
    totals = Totals()
    for row in seen:
        totals.add(row)
    _add_for_nothing(session, totals, seen, moved)
    return Picked(
        totals=totals,
        postings=[(row.entry, row.position) for row in seen if row.postings],
        moves=[(row.entry, row.position) for row in moved],
        moved_since=min((row.business_day for row in moved), default=None),
    )


@cache
def _postings() -> Select[Any]:
    until = bindparam("until", type_=Date)
    open_postings = scope.open_postings([_PRODUCER]).where(ENTRY.c.business_day <= until)
    return sums.by_kind(open_postings, until, and_each=True)


@cache
def _moves() -> Select[Any]:
    until = bindparam("until", type_=Date)
    moves = scope.open_moves([_PRODUCER]).where(ENTRY.c.business_day <= until).subquery()
    return select(moves.c.entry, moves.c.position, moves.c.kind, moves.c.line, moves.c.business_day)


def _came_meanwhile(session: Session, producer: UUID, entries: Collection[UUID]) -> set[UUID]:
    """Those of `entries` that have a posting to count after all: nobody had seen them a moment ago."""
    found: set[UUID] = set()
    for some in _portions(entries):
        query = select(OPEN_POSTING.c.entry).where(OPEN_POSTING.c.producer == producer)
        found.update(session.execute(query.where(OPEN_POSTING.c.entry.in_(some))).scalars())
    return found


def _add_for_nothing(session: Session, totals: Totals, seen: Collection[Any], moved: Collection[Any]) -> None:
    """Count the lines that were sold and credit the producer nothing: only their moves tell of them."""
    credited = {row.line for row in seen}
    lines = {row.line for row in moved if row.kind == kinds.SALE and row.line is not None} - credited
    for some in _portions(lines):
        query = select(*sums.sold_of(SALE_LINE)).where(
            SALE_LINE.c.id.in_(some), SALE_LINE.c.producer_part == 0
        )
        totals.add_sold(session.execute(query).one())


def _portions(ids: Collection[UUID]) -> Iterator[list[UUID]]:
    in_order = sorted(ids)
    for start in range(0, len(in_order), _AT_ONCE):
        yield in_order[start : start + _AT_ONCE]
