"""What the shop owes a producer now."""

from uuid import UUID

from sqlmodel import Session

from sentra_pos.books import balances


def balance(session: Session, producer: UUID) -> int:
    """What the shop owes in all, in rupiah, held and unpaid parts included; negative if the producer owes."""
    return balances.owed_to(session, producer)
