"""Advances are paid back out of what is earned: an instalment a statement, never more than it pays."""

from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session

from sentra_pos.base import money
from sentra_pos.books import accounts, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.settlement import kinds
from sentra_pos.settlement.rows import POSTING


def outstanding(session: Session, producer: UUID) -> int:
    """What the producer still owes of all advances, in rupiah."""
    query = select(func.sum(POSTING.c.amount)).where(
        POSTING.c.producer == producer, POSTING.c.account == accounts.PRODUCER_ADVANCE
    )
    return int(session.execute(query).scalar() or 0)


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
