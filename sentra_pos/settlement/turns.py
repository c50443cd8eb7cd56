"""One register at a time for a producer's money: whoever counts or pays waits before looking."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session

from sentra_pos.settlement.rows import PRODUCER


def take(session: Session, producer: UUID) -> None:
    """Wait for whoever else freezes or pays for the producer; sales of his goods need not wait."""
    query = select(PRODUCER.c.id).where(PRODUCER.c.id == producer)
    session.execute(query.with_for_update(key_share=True))
