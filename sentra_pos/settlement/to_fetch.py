"""What a producer may fetch: statements that are frozen and not paid yet."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.settlement import draft, standing
from sentra_pos.settlement.tables import Statement


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
        .where(Statement.producer == producer, standing.waits())
        .order_by(col(Statement.until))
    )
    return [
        ToFetch(row.number, row.until, row.to_pay, row.method == draft.CASH) for row in session.exec(query)
    ]
