"""From where on in each register's entries something can still be without a statement, and what that means.

An entry is numbered gapless within its register and epoch, and whoever writes the next one waits for it: what is
seen up to a number will never be joined by more. So once everything up to there is on a statement, a draft of all
producers never has to read it again. A mark only saves time: freezing and the checks do not look at it.
"""

from dataclasses import dataclass
from functools import cache

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    String,
    and_,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
    text,
    union_all,
)
from sqlmodel import Session

from sentra_pos.books import accounts
from sentra_pos.settlement import kinds
from sentra_pos.settlement.rows import ENTRY, LOT, MARK, MOVE, MOVE_LINK, POSTING, POSTING_LINK, PRODUCER


@dataclass(frozen=True)
class Mark:
    """Everything of this register and epoch up to `sequence` is on a statement."""

    register: str
    epoch: str
    sequence: int


def read(session: Session) -> list[Mark]:
    """A mark for every register and epoch that has entries, at 0 where none is kept."""
    kept = {(row.register_code, row.epoch): row.sequence for row in session.execute(select(MARK))}
    return [Mark(register, epoch, kept.get((register, epoch), 0)) for register, epoch in _chains(session)]


def advance(session: Session) -> None:
    """Move each mark up to just before the first entry that still has something without a statement."""
    for mark in read(session):
        here = {"register": mark.register, "epoch": mark.epoch, "sequence": mark.sequence}
        settled = session.execute(_settled(), here).scalar_one()
        if settled > mark.sequence:
            session.execute(_KEEP, here | {"sequence": settled})


def entries_beyond(marks: list[Mark]) -> FromClause:
    """The entries after `marks`, for a question to start from."""
    rows = [
        select(
            literal(mark.register, String).label("register_code"),
            literal(mark.epoch, String).label("epoch"),
            literal(mark.sequence, BigInteger).label("sequence"),
        )
        for mark in marks or [Mark("", "", 0)]
    ]
    mark = union_all(*rows).cte("mark")
    beyond = and_(
        ENTRY.c.register_code == mark.c.register_code,
        ENTRY.c.epoch == mark.c.epoch,
        ENTRY.c.sequence > mark.c.sequence,
    )
    return mark.join(ENTRY, beyond)


def countable() -> ColumnElement[bool]:
    """The posting is one that statements count; of an envelope that is given up only what comes back."""
    settles = and_(ENTRY.c.kind == kinds.GIVE_UP, POSTING.c.amount > 0)
    return and_(POSTING.c.account == accounts.PRODUCER_PAYABLE, ENTRY.c.kind.not_in(kinds.OUTSIDE), ~settles)


def posting_is_open() -> ColumnElement[bool]:
    """The posting is on no statement."""
    return ~exists().where(
        POSTING_LINK.c.entry == POSTING.c.entry, POSTING_LINK.c.position == POSTING.c.position
    )


def move_is_open() -> ColumnElement[bool]:
    """The move is on no statement."""
    return ~exists().where(MOVE_LINK.c.entry == MOVE.c.entry, MOVE_LINK.c.position == MOVE.c.position)


def theirs() -> ColumnElement[bool]:
    """The lot is not the shop's own."""
    return LOT.c.producer.not_in(select(PRODUCER.c.id).where(PRODUCER.c.house))


def _chains(session: Session) -> list[tuple[str, str]]:
    """The registers and epochs that have entries, each found by one step through the index."""
    found: list[tuple[str, str]] = []
    here = {"register": "", "epoch": ""}
    while (step := session.execute(_NEXT, here).first()) is not None:
        found.append((step.register_code, step.epoch))
        here = {"register": step.register_code, "epoch": step.epoch}
    return found


@cache
def _settled() -> Select[tuple[int]]:
    """Up to which sequence after a mark nothing is open; one question, so that both halves see the same entries."""
    here = and_(
        ENTRY.c.register_code == bindparam("register"),
        ENTRY.c.epoch == bindparam("epoch"),
        ENTRY.c.sequence > bindparam("sequence"),
    )
    first = select(ENTRY.c.sequence).where(here, _is_open()).order_by(ENTRY.c.sequence).limit(1)
    end = select(func.max(ENTRY.c.sequence)).where(here)
    last = func.coalesce(first.scalar_subquery() - 1, end.scalar_subquery(), bindparam("sequence"))
    return select(last)


def _is_open() -> ColumnElement[bool]:
    """The entry has a posting or a move that statements count and none has counted."""
    posting = exists().where(POSTING.c.entry == ENTRY.c.id, countable(), posting_is_open())
    move = exists().where(MOVE.c.entry == ENTRY.c.id, MOVE.c.lot == LOT.c.id, theirs(), move_is_open())
    return or_(posting, move)


_NEXT = text(
    "SELECT register_code, epoch FROM (SELECT register_code, epoch FROM journal_entry"
    " WHERE register_code = :register AND epoch > :epoch ORDER BY epoch LIMIT 1) AS same"
    " UNION ALL SELECT register_code, epoch FROM (SELECT register_code, epoch FROM journal_entry"
    " WHERE register_code > :register ORDER BY register_code, epoch LIMIT 1) AS other"
    " ORDER BY register_code, epoch LIMIT 1"
)
"""The next epoch of the register, else the next register; to compare both at once reads every entry between."""
_KEEP = text(
    "INSERT INTO settled_mark (register_code, epoch, sequence) VALUES (:register, :epoch, :sequence)"
    " ON CONFLICT (register_code, epoch) DO UPDATE SET sequence = excluded.sequence"
)
