"""Which postings and moves a question is about: those without a statement yet, or those of given statements."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, FromClause, Select, and_, exists, select

from sentra_pos.settlement import kinds, marks
from sentra_pos.settlement.marks import Mark
from sentra_pos.settlement.rows import (
    ENTRY,
    LOT,
    MOVE,
    MOVE_LINK,
    POSTING,
    POSTING_LINK,
    PRODUCER,
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


def open_postings(of: Producers | None, since: list[Mark]) -> Rows:
    """Countable postings without a statement: of these producers, or of all beyond the marks `since`."""
    if of is None:
        source = marks.entries_beyond(since).join(POSTING, POSTING.c.entry == ENTRY.c.id)
        return select(*_POSTING).select_from(source).where(*marks.countable(), marks.posting_is_open())
    source = POSTING.join(ENTRY, ENTRY.c.id == POSTING.c.entry)
    query = select(*_POSTING).select_from(source).where(POSTING.c.producer.in_(of))
    return query.where(*marks.countable(), marks.posting_is_open())


def open_postings_of_entries(entries: Sequence[UUID]) -> Rows:
    """Countable postings without a statement, of these deeds and whatever producer."""
    source = POSTING.join(ENTRY, ENTRY.c.id == POSTING.c.entry)
    query = select(*_POSTING).select_from(source).where(POSTING.c.entry.in_(entries))
    return query.where(marks.countable(), marks.posting_is_open())


def open_moves(of: Producers | None, since: list[Mark]) -> Rows:
    """Moves of producers' goods without a statement: of these producers, or of all beyond the marks `since`."""
    if of is None:
        source = (
            marks.entries_beyond(since)
            .join(MOVE, MOVE.c.entry == ENTRY.c.id)
            .join(LOT, LOT.c.id == MOVE.c.lot)
        )
        return select(*_MOVE).select_from(source).where(marks.move_is_open(), marks.theirs())
    source = LOT.join(MOVE, MOVE.c.lot == LOT.c.id).join(ENTRY, ENTRY.c.id == MOVE.c.entry)
    return select(*_MOVE).select_from(source).where(LOT.c.producer.in_(of), marks.move_is_open())


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


def open_sold_for_nothing(of: Sequence[UUID] | None, since: list[Mark]) -> Rows:
    """Sale lines that are on no statement and credit their producer nothing (R3), so that no posting tells of them."""
    if of is None:
        source = marks.entries_beyond(since).join(SALE_LINE, SALE_LINE.c.entry == ENTRY.c.id)
        theirs = SALE_LINE.c.producer.not_in(select(PRODUCER.c.id).where(PRODUCER.c.house))
    else:
        source = SALE_LINE.join(ENTRY, ENTRY.c.id == SALE_LINE.c.entry)
        lines = select(MOVE.c.line).select_from(LOT.join(MOVE, MOVE.c.lot == LOT.c.id))
        theirs = SALE_LINE.c.id.in_(lines.where(LOT.c.producer.in_(of), marks.move_is_open()))
    is_open = exists().where(
        MOVE.c.entry == SALE_LINE.c.entry, MOVE.c.line == SALE_LINE.c.id, marks.move_is_open()
    )
    query = select(*_LINE).select_from(source)
    return query.where(SALE_LINE.c.producer_part == 0, theirs, is_open)


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
