"""Which postings and moves a question is about: those without a statement yet, or those of given statements."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, FromClause, Select, and_, select

from sentra_pos.settlement import kinds
from sentra_pos.settlement.rows import (
    ENTRY,
    LOT,
    MOVE,
    MOVE_LINK,
    OPEN_MOVE,
    OPEN_POSTING,
    POSTING,
    POSTING_LINK,
    SALE_LINE,
    STATEMENT,
)

_LINE = tuple(SALE_LINE.c)

Rows = Select[tuple[object, ...]]
"""Postings or moves with everything a statement asks about them."""

Producers = Sequence[UUID] | Sequence[BindParameter[UUID]]
"""Producers, or what stands for them in a question that is composed before they are known."""

_POSTING = (
    POSTING.c.producer, POSTING.c.entry, POSTING.c.position, POSTING.c.line, POSTING.c.payable_from,
    POSTING.c.amount, ENTRY.c.kind, ENTRY.c.business_day,
)  # fmt: skip
_MOVE = (
    LOT.c.producer, LOT.c.product, MOVE.c.entry, MOVE.c.position, MOVE.c.lot, MOVE.c.line, MOVE.c.from_place,
    MOVE.c.to_place, MOVE.c.quantity, ENTRY.c.kind, ENTRY.c.business_day,
)  # fmt: skip


def up_to(day: date) -> ColumnElement[bool]:
    """The deed belongs to `day` or to one before."""
    return ENTRY.c.business_day <= day


def after(day: date) -> ColumnElement[bool]:
    """The deed belongs to a day after `day`."""
    return ENTRY.c.business_day > day


def open_postings(of: Producers | None) -> Rows:
    """Countable postings without a statement, of these producers or of all."""
    same = and_(POSTING.c.entry == OPEN_POSTING.c.entry, POSTING.c.position == OPEN_POSTING.c.position)
    source = OPEN_POSTING.join(POSTING, same).join(ENTRY, ENTRY.c.id == OPEN_POSTING.c.entry)
    return _of(select(*_POSTING).select_from(source), OPEN_POSTING.c.producer, of)


def open_moves(of: Producers | None) -> Rows:
    """Moves of producers' goods without a statement, of these producers or of all."""
    source = _open_moves().join(LOT, LOT.c.id == MOVE.c.lot).join(ENTRY, ENTRY.c.id == MOVE.c.entry)
    return _of(select(*_MOVE).select_from(source), OPEN_MOVE.c.producer, of)


def linked_postings(statements: Sequence[UUID]) -> Rows:
    """The postings that these statements counted."""
    same = and_(POSTING.c.entry == POSTING_LINK.c.entry, POSTING.c.position == POSTING_LINK.c.position)
    source = POSTING_LINK.join(POSTING, same).join(ENTRY, ENTRY.c.id == POSTING.c.entry)
    return select(*_POSTING).select_from(source).where(POSTING_LINK.c.statement.in_(statements))


def linked_moves(statements: Sequence[UUID]) -> Rows:
    """The moves that these statements counted."""
    return select(*_MOVE).select_from(_linked_moves()).where(MOVE_LINK.c.statement.in_(statements))


def moves_linked_after(until: date, of: Sequence[UUID]) -> Rows:
    """The moves that later statements of these producers counted."""
    source = _linked_moves().join(STATEMENT, STATEMENT.c.id == MOVE_LINK.c.statement)
    return select(*_MOVE).select_from(source).where(STATEMENT.c.producer.in_(of), STATEMENT.c.until > until)


def open_sold_for_nothing(of: Sequence[UUID] | None) -> Rows:
    """Sale lines that are on no statement and credit their producer nothing (R3), so that no posting tells of them."""
    moved = select(MOVE.c.entry, MOVE.c.line).select_from(_open_moves()).where(MOVE.c.line.is_not(None))
    line = _of(moved, OPEN_MOVE.c.producer, of).distinct().subquery()
    # The sale's own moves: a refund's bear the same line, and may be on a later statement.
    same = and_(SALE_LINE.c.id == line.c.line, SALE_LINE.c.entry == line.c.entry)
    source = line.join(SALE_LINE, same).join(ENTRY, ENTRY.c.id == SALE_LINE.c.entry)
    return select(*_LINE).select_from(source).where(SALE_LINE.c.producer_part == 0)


def linked_sold_for_nothing(statements: Sequence[UUID]) -> Rows:
    """Sale lines of these statements that credit their producer nothing."""
    # The sale's own moves: a refund's bear the same line, and may be on a later statement.
    lines = (
        select(MOVE.c.line)
        .select_from(_linked_moves())
        .where(MOVE_LINK.c.statement.in_(statements), ENTRY.c.kind == kinds.SALE)
    )
    source = SALE_LINE.join(ENTRY, ENTRY.c.id == SALE_LINE.c.entry)
    found = select(*_LINE).select_from(source)
    return found.where(SALE_LINE.c.producer_part == 0, SALE_LINE.c.id.in_(lines))


def _linked_moves() -> FromClause:
    same = and_(MOVE.c.entry == MOVE_LINK.c.entry, MOVE.c.position == MOVE_LINK.c.position)
    return (
        MOVE_LINK.join(MOVE, same).join(LOT, LOT.c.id == MOVE.c.lot).join(ENTRY, ENTRY.c.id == MOVE.c.entry)
    )


def _open_moves() -> FromClause:
    same = and_(MOVE.c.entry == OPEN_MOVE.c.entry, MOVE.c.position == OPEN_MOVE.c.position)
    return OPEN_MOVE.join(MOVE, same)


def _of(query: Rows, producer: ColumnElement[UUID], of: Producers | None) -> Rows:
    return query if of is None else query.where(producer.in_(of))
