"""Which payouts stand and which envelopes are open: a payout can be taken back, an envelope given up.

Asked `as_of` an entry it answers as it would have then, whatever came later: ids are made in order. Who only wants
to know what waits now asks `waits`, which is kept and costs nothing after ten years.
"""

from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, and_, exists, select

from sentra_pos.settlement.rows import GIVEN_UP, OPEN_ENVELOPE, PAYOUT, REVERSAL, STATEMENT


def stands(payout: FromClause = PAYOUT, *, as_of: UUID | None = None) -> ColumnElement[bool]:
    """The payout was made and not taken back."""
    reversal = exists().where(REVERSAL.c.payout == payout.c.id)
    if as_of is None:
        return ~reversal
    return and_(payout.c.entry < as_of, ~reversal.where(REVERSAL.c.entry < as_of))


def is_paid(*, as_of: UUID | None = None) -> ColumnElement[bool]:
    """A payout of the statement stands."""
    payout = PAYOUT.alias()  # whoever asks may have joined payouts too
    return exists().where(payout.c.statement == STATEMENT.c.id, stands(payout, as_of=as_of))


def is_given_up(*, as_of: UUID | None = None) -> ColumnElement[bool]:
    """The statement's envelope was given up for good."""
    given_up = exists().where(GIVEN_UP.c.statement == STATEMENT.c.id)
    return given_up if as_of is None else given_up.where(GIVEN_UP.c.entry < as_of)


def is_unpaid(*, as_of: UUID | None = None) -> ColumnElement[bool]:
    """The statement pays something that nobody has fetched, and that can still be fetched."""
    return and_(STATEMENT.c.to_pay > 0, ~is_paid(as_of=as_of), ~is_given_up(as_of=as_of))


def waits() -> ColumnElement[bool]:
    """The same as `is_unpaid` now, as it is kept."""
    return STATEMENT.c.id.in_(select(OPEN_ENVELOPE.c.statement))
