"""What must hold of all statements, asked again of the journals themselves: `verify` runs it."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from uuid import UUID

from sqlalchemy import String, Table, func, select, type_coerce
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from sentra_pos.books import accounts
from sentra_pos.settlement import open_items, scope, standing, sums
from sentra_pos.settlement.rows import ENTRY, MOVE_LINK, POSTING, POSTING_LINK, STATEMENT
from sentra_pos.settlement.sums import Figures, Totals
from sentra_pos.settlement.tables import Statement

Pairs = Sequence[tuple[UUID, int]]
"""Postings or moves, by entry and position."""


@dataclass(frozen=True)
class Imbalance:
    """A producer whose account is not what statements and open postings make it, in rupiah (I8)."""

    producer: UUID
    owed: int
    explained: int


@dataclass(frozen=True)
class Changed:
    """A frozen statement that says something else when it is drafted again from its links (I10)."""

    number: str
    entry: UUID
    field: str
    stored: str
    again: str


def links_hash(postings: Pairs, moves: Pairs) -> str:
    """The hash (64 hex digits) over what a statement counted, in any order; it is sealed with the statement."""
    return _hash_of([_spelled(*pair) for pair in postings], [_spelled(*pair) for pair in moves])


def _hash_of(postings: list[str], moves: list[str]) -> str:
    lines = ["sentra-pos/statement-links/1", *sorted(postings), "moves", *sorted(moves)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _spelled(entry: UUID | str, position: int) -> str:
    """Entry in 32 hexadecimal digits, as SQLite stores it: to make objects of millions of ids costs minutes."""
    return f"{entry if isinstance(entry, str) else entry.hex}:{position}"


def unbalanced(session: Session) -> list[Imbalance]:
    """Producers whose payable balance is not open postings + last closing + what is frozen and unpaid (I8)."""
    owed = _owed(session)
    explained = _explained(session)
    producers = sorted(owed.keys() | explained.keys())
    pairs = ((producer, owed.get(producer, 0), explained.get(producer, 0)) for producer in producers)
    return [Imbalance(*pair) for pair in pairs if pair[1] != pair[2]]


def changed(session: Session) -> list[Changed]:
    """Every figure of every frozen statement that its links do not give again, and its hash over them.

    Goods are not asked: they are nowhere stored, and the lots are proved on their own.
    """
    rows = session.exec(select_rows(Statement).order_by(col(Statement.until), col(Statement.number))).all()
    found: list[Changed] = []
    for _, same_day in groupby(rows, key=lambda row: row.until):
        found += _changed_on_a_day(session, list(same_day))
    return found


def recounted(session: Session, rows: Sequence[Statement]) -> list[Figures]:
    """The sums of these statements of one cut-off, from the postings they are linked to and the closings before."""
    ids, until = [row.id for row in rows], rows[0].until
    totals = sums.totals(
        session,
        postings=scope.linked_postings(ids),
        for_nothing=scope.linked_sold_for_nothing(ids),
        until=until,
    )
    closings = _closings(session, [row.previous for row in rows if row.previous is not None])
    return [
        totals.get(row.producer, Totals()).figures(None if row.previous is None else closings[row.previous])
        for row in rows
    ]


def _changed_on_a_day(session: Session, rows: list[Statement]) -> list[Changed]:
    postings, moves = (_links(session, link, rows) for link in (POSTING_LINK, MOVE_LINK))
    found: list[Changed] = []
    for row, again in zip(rows, recounted(session, rows), strict=True):
        figures = asdict(again) | {"commission": again.commission, "net": again.net}
        figures["closing"] = again.net - row.to_pay
        figures["links_hash"] = _hash_of(postings[row.id], moves[row.id])
        found += [
            Changed(row.number, row.entry, name, str(getattr(row, name)), str(value))
            for name, value in figures.items()
            if getattr(row, name) != value
        ]
    return found


def _links(session: Session, link: Table, rows: list[Statement]) -> dict[UUID, list[str]]:
    """What each of these statements counted, spelled for the hash."""
    found: dict[UUID, list[str]] = {}
    entry = type_coerce(link.c.entry, String)
    for row in rows:
        pairs = session.execute(select(entry, link.c.position).where(link.c.statement == row.id))
        found[row.id] = [_spelled(*pair) for pair in pairs]
    return found


def _owed(session: Session) -> dict[UUID, int]:
    query = (
        select(POSTING.c.producer, -func.sum(POSTING.c.amount))
        .where(POSTING.c.account == accounts.PRODUCER_PAYABLE)
        .group_by(POSTING.c.producer)
    )
    return {producer: int(amount) for producer, amount in session.execute(query)}


def _explained(session: Session) -> dict[UUID, int]:
    """Open postings, the last closing, and what is frozen and not handed over, added up by producer."""
    query = (
        select(POSTING.c.producer, -func.sum(POSTING.c.amount))
        .select_from(POSTING.join(ENTRY, ENTRY.c.id == POSTING.c.entry))
        .where(open_items.countable(), open_items.posting_is_open())
        .group_by(POSTING.c.producer)
    )
    unpaid = select(STATEMENT.c.producer, func.sum(STATEMENT.c.to_pay)).where(standing.is_unpaid())
    last = (
        select(STATEMENT.c.producer, func.max(STATEMENT.c.until).label("until"))
        .group_by(STATEMENT.c.producer)
        .subquery()
    )
    closing = select(STATEMENT.c.producer, STATEMENT.c.closing).join(
        last, (last.c.producer == STATEMENT.c.producer) & (last.c.until == STATEMENT.c.until)
    )
    found: dict[UUID, int] = {}
    for part in (query, unpaid.group_by(STATEMENT.c.producer), closing):
        for producer, amount in session.execute(part):
            found[producer] = found.get(producer, 0) + int(amount)
    return found


def _closings(session: Session, statements: Sequence[UUID]) -> dict[UUID, int]:
    query = select(STATEMENT.c.id, STATEMENT.c.closing).where(STATEMENT.c.id.in_(statements))
    return dict(session.execute(query).all())
