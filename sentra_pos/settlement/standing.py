"""Which payouts stand and which envelopes are open: a payout can be taken back, an envelope given up.

Asked `as_of` an entry it answers as it would have then, whatever came later: ids are made in order.
"""

from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists

from sentra_pos.settlement.rows import GIVEN_UP, PAYOUT, REVERSAL, STATEMENT


def stands(*, as_of: UUID | None = None) -> ColumnElement[bool]:
    """The payout was made and not taken back."""
    reversal = exists().where(REVERSAL.c.payout == PAYOUT.c.id)
    if as_of is None:
        return ~reversal
    return and_(PAYOUT.c.entry < as_of, ~reversal.where(REVERSAL.c.entry < as_of))


def is_paid(*, as_of: UUID | None = None) -> ColumnElement[bool]:
    """A payout of the statement stands."""
    return exists().where(PAYOUT.c.statement == STATEMENT.c.id, stands(as_of=as_of))


def is_given_up(*, as_of: UUID | None = None) -> ColumnElement[bool]:
    """The statement's envelope was given up for good."""
    given_up = exists().where(GIVEN_UP.c.statement == STATEMENT.c.id)
    return given_up if as_of is None else given_up.where(GIVEN_UP.c.entry < as_of)


def is_unpaid(*, as_of: UUID | None = None) -> ColumnElement[bool]:
    """The statement pays something that nobody has fetched, and that can still be fetched."""
    return and_(STATEMENT.c.to_pay > 0, ~is_paid(as_of=as_of), ~is_given_up(as_of=as_of))
