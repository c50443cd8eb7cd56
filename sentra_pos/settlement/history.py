"""Whom statements are made for, and what was frozen and paid for them before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.tables import JournalEntry
from sentra_pos.settlement import standing
from sentra_pos.settlement.rows import AGREEMENT, OPEN_ENVELOPE, PAYOUT, PRODUCER, STATEMENT
from sentra_pos.settlement.tables import Statement

DEFAULT_METHOD, DEFAULT_RHYTHM = "cash", "weekly"


@dataclass(eq=False)
class NoSuchStatement(RuleBroken):
    """No frozen statement bears this number."""

    sentence = "There is no frozen statement {number}."

    number: str


@dataclass(frozen=True)
class Party:
    """A producer as a list of statements names it, and how it is paid; no `minimum` means the shop's."""

    id: UUID
    code: str
    name: str
    method: str = DEFAULT_METHOD
    minimum: int | None = None
    rhythm: str = DEFAULT_RHYTHM


@dataclass(frozen=True)
class Past:
    """The producers by code, with each one's statement before the cut-off and the one on it.

    `later` are those with a statement after the cut-off, `unclaimed` the money frozen before it and not yet
    handed over, `paid` the payout of the statement on it.
    """

    parties: tuple[Party, ...]
    previous: dict[UUID, Statement]
    frozen: dict[UUID, Statement]
    later: frozenset[UUID]
    unclaimed: dict[UUID, int]
    paid: dict[UUID, str]

    def is_closed(self, producer: UUID) -> bool:
        """Whether nothing can be drafted for that cut-off any more."""
        return producer in self.frozen or producer in self.later


@dataclass(frozen=True)
class Frozen:
    """A frozen statement in a list: its number and cut-off, and whose it is."""

    number: str
    until: date
    code: str
    name: str


def frozen(session: Session, *, until: date | None = None) -> list[Frozen]:
    """All frozen statements by number, or those of one cut-off."""
    query = (
        select(STATEMENT.c.number, STATEMENT.c.until, PRODUCER.c.code, PRODUCER.c.name)
        .select_from(STATEMENT.join(PRODUCER, PRODUCER.c.id == STATEMENT.c.producer))
        .order_by(STATEMENT.c.number)
    )
    if until is not None:
        query = query.where(STATEMENT.c.until == until)
    return [Frozen(row.number, row.until, row.code, row.name) for row in session.execute(query)]


def read(session: Session, *, until: date, producers: Sequence[UUID] | None) -> Past:
    """What came before a cut-off, for these producers or for all but the shop itself."""
    frozen = {row.producer: row for row in _statements(session, STATEMENT.c.until == until, producers)}
    paid = select(PAYOUT.c.producer, PAYOUT.c.number).where(
        PAYOUT.c.statement.in_([row.id for row in frozen.values()]), standing.stands()
    )
    is_later = exists().where(STATEMENT.c.producer == PRODUCER.c.id, STATEMENT.c.until > until)
    later = _of(select(PRODUCER.c.id).where(is_later), producers)
    return Past(
        parties=tuple(parties(session, until=until, producers=producers)),
        previous=_previous(session, until, producers),
        frozen=frozen,
        later=frozenset(session.execute(later).scalars()),
        unclaimed=_unclaimed(session, until, producers),
        paid=dict(session.execute(paid).all()) if frozen else {},
    )


def parties(session: Session, *, until: date, producers: Sequence[UUID] | None) -> list[Party]:
    """The producers by code with how they are paid by the agreement in force on `until`."""
    query = select(PRODUCER.c.id, PRODUCER.c.code, PRODUCER.c.name).where(~PRODUCER.c.house)
    if producers is not None:
        query = query.where(PRODUCER.c.id.in_(producers))
    agreed = _agreed(session, until, producers)
    return [
        Party(id, code, name, *agreed.get(id, ()))
        for id, code, name in session.execute(query.order_by(PRODUCER.c.code))
    ]


def settled(session: Session, producer: UUID) -> dict[UUID, date]:
    """The producer's last settled day; empty before the first statement."""
    query = select(func.max(STATEMENT.c.until)).where(STATEMENT.c.producer == producer)
    last: date | None = session.execute(query).scalar()
    return {} if last is None else {producer: last}


def entry_of(session: Session, entry: UUID) -> JournalEntry:
    """The entry a statement or payout was sealed with."""
    return session.get_one(JournalEntry, entry)


def _agreed(
    session: Session, until: date, producers: Sequence[UUID] | None
) -> dict[UUID, tuple[str, int | None, str]]:
    """Method, minimum and rhythm of the newest version that holds."""
    columns = (AGREEMENT.c.pay_method, AGREEMENT.c.minimum_payout, AGREEMENT.c.pay_rhythm)
    query = (
        select(AGREEMENT.c.producer, *columns)
        .where(AGREEMENT.c.from_day <= until)
        .where(or_(AGREEMENT.c.ended_day.is_(None), AGREEMENT.c.ended_day >= until))
        .order_by(AGREEMENT.c.from_day, AGREEMENT.c.made_at, AGREEMENT.c.id)
    )
    if producers is not None:
        query = query.where(AGREEMENT.c.producer.in_(producers))
    return {producer: (method, least, rhythm) for producer, method, least, rhythm in session.execute(query)}


def _previous(session: Session, until: date, producers: Sequence[UUID] | None) -> dict[UUID, Statement]:
    """Each producer's last before that day, one step through the index for each of them."""
    before = STATEMENT.alias("before")
    last = (
        select(before.c.id)
        .where(before.c.producer == PRODUCER.c.id, before.c.until < until)
        .order_by(before.c.until.desc())
        .limit(1)
        .scalar_subquery()
    )
    each = select(last).select_from(PRODUCER)
    if producers is not None:
        each = each.where(PRODUCER.c.id.in_(producers))
    return {row.producer: row for row in _statements(session, STATEMENT.c.id.in_(each), None)}


def _unclaimed(session: Session, until: date, producers: Sequence[UUID] | None) -> dict[UUID, int]:
    query = (
        select(OPEN_ENVELOPE.c.producer, func.sum(OPEN_ENVELOPE.c.amount))
        .where(OPEN_ENVELOPE.c.until < until)
        .group_by(OPEN_ENVELOPE.c.producer)
    )
    if producers is not None:
        query = query.where(OPEN_ENVELOPE.c.producer.in_(producers))
    return {producer: int(amount) for producer, amount in session.execute(query)}


def _statements(
    session: Session, condition: ColumnElement[bool], producers: Sequence[UUID] | None
) -> Sequence[Statement]:
    query = select_rows(Statement).where(condition)
    if producers is not None:
        query = query.where(col(Statement.producer).in_(producers))
    return session.exec(query).all()


def _of(query: Select[Any], producers: Sequence[UUID] | None) -> Select[Any]:
    return query if producers is None else query.where(PRODUCER.c.id.in_(producers))
