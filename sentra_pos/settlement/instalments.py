"""Advances are paid back out of what is earned: an instalment a statement, never more than it pays."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session, col

from sentra_pos.base import money
from sentra_pos.books import accounts, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.settlement import kinds
from sentra_pos.settlement.rows import POSTING
from sentra_pos.settlement.tables import Opening, OpeningAdvance


def outstanding(session: Session, producer: UUID) -> int:
    """What the producer still owes of all advances, in rupiah."""
    return _left(session, [producer]).get(producer, 0)


def planned(session: Session, producers: Sequence[UUID] | None) -> dict[UUID, int]:
    """What the next statement takes off as agreed, in rupiah, of these producers or of all: never more than is left."""
    undone = select(col(Opening.corrects)).where(col(Opening.corrects).is_not(None))
    query = (
        select(col(OpeningAdvance.producer), func.sum(col(OpeningAdvance.instalment)))
        .where(col(OpeningAdvance.instalment) > 0, col(OpeningAdvance.opening).not_in(undone))
        .group_by(col(OpeningAdvance.producer))
    )
    if producers is not None:
        query = query.where(col(OpeningAdvance.producer).in_(producers))
    agreed = {producer: int(amount) for producer, amount in session.execute(query)}
    left = _left(session, list(agreed)) if agreed else {}
    return {producer: min(amount, left.get(producer, 0)) for producer, amount in agreed.items()}


def take(session: Session, *, producer: UUID, wanted: int, net: int, on: Occasion) -> int:
    """Post an instalment of `wanted` rupiah, capped by a positive `net` and by what is outstanding; what it was."""
    left = outstanding(session, producer)
    amount = min(wanted, left, max(0, net))
    if amount <= 0:
        return 0
    reason = f"angsuran uang muka, sesudah ini tersisa {money.plain(left - amount)}"
    entry = journal.open_entry(session, kind=kinds.INSTALMENT, on=on.because(reason))
    entry.post(accounts.PRODUCER_PAYABLE, amount, producer=producer)
    entry.post(accounts.PRODUCER_ADVANCE, -amount, producer=producer)
    journal.seal(session, entry)
    return amount


def _left(session: Session, producers: Sequence[UUID]) -> dict[UUID, int]:
    query = (
        select(POSTING.c.producer, func.sum(POSTING.c.amount))
        .where(POSTING.c.producer.in_(producers), POSTING.c.account == accounts.PRODUCER_ADVANCE)
        .group_by(POSTING.c.producer)
    )
    return {producer: int(amount) for producer, amount in session.execute(query)}
