"""The producers of a hand-over: what is owed to each and why it is not paid yet, and the advances they still repay."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session

from sentra_pos.books import accounts
from sentra_pos.reports.handover_money import Sums
from sentra_pos.reports.handover_pack import Lent, Owed, Unpaid
from sentra_pos.settlement import draft, standing
from sentra_pos.settlement.rows import ENTRY, POSTING, PRODUCER, STATEMENT


def owed(session: Session, held: Sums) -> tuple[Owed, ...]:
    """Everybody with a balance, or with money on both sides of one, by code."""
    unclaimed: dict[UUID, int] = defaultdict(int)
    for row in session.execute(_UNPAID):
        unclaimed[row.producer] += int(row.to_pay)
    found = []
    for producer, code, name in session.execute(_NAMES):
        balance, later = held.owed.get(producer, 0), held.held.get(producer, 0)
        one = Owed(code, name, balance - later - unclaimed[producer], later, unclaimed[producer])
        if balance or one.payable or one.held or one.unclaimed:
            found.append(one)
    return tuple(found)


def unpaid(session: Session) -> tuple[Unpaid, ...]:
    """The frozen statements nobody was paid for, the oldest first."""
    return tuple(
        Unpaid(row.number, row.code, row.name, row.until, int(row.to_pay), row.method == draft.CASH)
        for row in session.execute(_UNPAID)
    )


def lent(session: Session) -> tuple[Lent, ...]:
    """The advances that are not repaid, by code."""
    query = (
        select(PRODUCER.c.code, PRODUCER.c.name, ENTRY.c.business_day, POSTING.c.amount)
        .select_from(POSTING.join(ENTRY, ENTRY.c.id == POSTING.c.entry))
        .join(PRODUCER, PRODUCER.c.id == POSTING.c.producer)
        .where(POSTING.c.account == accounts.PRODUCER_ADVANCE)
        .order_by(PRODUCER.c.code, POSTING.c.entry, POSTING.c.position)
    )
    moved: dict[tuple[str, str], list[tuple[date, int]]] = defaultdict(list)
    for code, name, day, amount in session.execute(query):
        moved[code, name].append((day, int(amount)))
    found = (_lent(code, name, ones) for (code, name), ones in moved.items())
    return tuple(one for one in found if one.outstanding)


def _lent(code: str, name: str, moved: list[tuple[date, int]]) -> Lent:
    repaid = [(day, -amount) for day, amount in moved if amount < 0]
    last_day, last_amount = repaid[-1] if repaid else (None, 0)
    return Lent(
        code=code,
        name=name,
        given=sum(amount for _, amount in moved if amount > 0),
        repaid=sum(amount for _, amount in repaid),
        last_day=last_day,
        last_amount=last_amount,
    )


_NAMES = select(PRODUCER.c.id, PRODUCER.c.code, PRODUCER.c.name).order_by(PRODUCER.c.code)
_UNPAID = (
    select(
        STATEMENT.c.producer, STATEMENT.c.number, STATEMENT.c.until, STATEMENT.c.to_pay, STATEMENT.c.method,
        PRODUCER.c.code, PRODUCER.c.name,
    )
    .join(PRODUCER, PRODUCER.c.id == STATEMENT.c.producer)
    .where(standing.waits())
    .order_by(STATEMENT.c.until, STATEMENT.c.number)
)  # fmt: skip
