"""What a producer may fetch: statements that are frozen and not paid yet."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.settlement import draft
from sentra_pos.settlement.tables import Payout, Statement


@dataclass(frozen=True)
class ToFetch:
    """A statement whose money waits; `amount` in rupiah."""

    number: str
    until: date
    amount: int
    is_cash: bool


def of(session: Session, producer: UUID) -> list[ToFetch]:
    """The producer's unpaid statements, the oldest first."""
    query = (
        select(Statement)
        .join(Payout, col(Payout.statement) == Statement.id, isouter=True)
        .where(Statement.producer == producer, Statement.to_pay > 0, col(Payout.id).is_(None))
        .order_by(col(Statement.until))
    )
    return [
        ToFetch(row.number, row.until, row.to_pay, row.method == draft.CASH) for row in session.exec(query)
    ]
