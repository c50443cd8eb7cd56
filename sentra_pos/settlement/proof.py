"""What must hold of all statements, asked again of the journals themselves: `verify` runs it, freezing too."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import groupby
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from sentra_pos.base import canonical
from sentra_pos.books import accounts
from sentra_pos.settlement import draft as drafts
from sentra_pos.settlement import history, marks, scope, sums
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.rows import ENTRY, MOVE_LINK, POSTING, POSTING_LINK, STATEMENT
from sentra_pos.settlement.sums import Totals
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
    """The hash over what a statement counted; it is sealed with the statement."""
    pairs = [sorted((entry, place) for entry, place in links) for links in (postings, moves)]
    return canonical.digest("statement-links/1", pairs)


def unbalanced(session: Session) -> list[Imbalance]:
    """Producers whose payable balance is not open postings + last closing + what is frozen and unpaid (I8)."""
    owed = _owed(session)
    explained = _explained(session)
    producers = sorted(owed.keys() | explained.keys())
    pairs = ((producer, owed.get(producer, 0), explained.get(producer, 0)) for producer in producers)
    return [Imbalance(*pair) for pair in pairs if pair[1] != pair[2]]


def changed(session: Session) -> list[Changed]:
    """Every figure of every frozen statement that its links do not give again, its goods and its hash included."""
    rows = session.exec(select_rows(Statement).order_by(col(Statement.until), col(Statement.number))).all()
    found: list[Changed] = []
    for _, same_day in groupby(rows, key=lambda row: row.until):
        statements = list(same_day)
        found += _changed_on_a_day(session, statements)
    return found


def recounted(session: Session, frozen: Sequence[Draft]) -> list[Draft]:
    """These frozen statements of one cut-off, drafted again from the postings and moves they are linked to.

    What no link tells is taken as it stands: the days, the method, what was paid of the net, held and unclaimed.
    """
    ids = [draft.statement for draft in frozen if draft.statement is not None]
    until = frozen[0].until
    totals = sums.totals(
        session,
        postings=scope.linked_postings(ids),
        for_nothing=scope.linked_sold_for_nothing(ids),
        until=until,
    )
    closings = _closings(session, [draft.previous for draft in frozen if draft.previous is not None])
    rows = drafts.goods_of_frozen(session, frozen)
    again = []
    for draft in frozen:
        counted = totals.get(draft.producer, Totals())
        previous = None if draft.previous is None else closings[draft.previous]
        figures = counted.figures(previous)
        again.append(replace(draft, sums=figures, goods=rows.get(draft.producer, ())))
    return again


def links(session: Session, statement: UUID) -> tuple[Pairs, Pairs]:
    """What the statement counted: its postings and its moves."""
    found = [
        session.execute(select(link.c.entry, link.c.position).where(link.c.statement == statement)).all()
        for link in (POSTING_LINK, MOVE_LINK)
    ]
    return found[0], found[1]


def _changed_on_a_day(session: Session, rows: list[Statement]) -> list[Changed]:
    frozen = drafts.of_producers(session, until=rows[0].until, producers=[row.producer for row in rows])
    entries = {row.id: row for row in rows}
    found: list[Changed] = []
    for draft, again in zip(frozen, recounted(session, frozen), strict=True):
        row = entries[draft.statement] if draft.statement else rows[0]
        found += [
            Changed(row.number, row.entry, name, str(getattr(draft, name)), str(getattr(again, name)))
            for name in (field.name for field in fields(Draft))
            if getattr(draft, name) != getattr(again, name)
        ]
        digest = links_hash(*links(session, row.id))
        if digest != row.links_hash:
            found.append(Changed(row.number, row.entry, "links_hash", row.links_hash, digest))
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
        .where(marks.countable(), marks.posting_is_open())
        .group_by(POSTING.c.producer)
    )
    unpaid = select(STATEMENT.c.producer, func.sum(STATEMENT.c.to_pay)).where(history.is_unpaid())
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
