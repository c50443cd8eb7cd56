"""Whose money goes elsewhere than the last time it was paid: told once, on the next payout."""

from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session

from sentra_pos.producers import payees
from sentra_pos.producers.payees import Change
from sentra_pos.settlement import standing
from sentra_pos.settlement.rows import PAYOUT, STATEMENT


def untold(session: Session) -> dict[UUID, Change]:
    """The newest change of each producer's payee since the producer was last paid, by producer.

    Two questions, however many producers there are.
    """
    newest = payees.newest(session)
    if not newest:
        return {}
    query = (
        select(STATEMENT.c.producer, func.max(PAYOUT.c.paid_at).label("at"))
        .select_from(PAYOUT.join(STATEMENT, STATEMENT.c.id == PAYOUT.c.statement))
        .where(STATEMENT.c.producer.in_(list(newest)), standing.stands())
        .group_by(STATEMENT.c.producer)
    )
    paid = {row.producer: row.at for row in session.execute(query)}
    return {
        producer: change
        for producer, change in newest.items()
        if producer not in paid or change.changed_at > paid[producer]
    }
