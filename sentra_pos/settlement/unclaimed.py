"""Envelopes nobody has fetched, with their age; one that is given up comes back as a line of the next statement."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session

from sentra_pos.base.database import Books
from sentra_pos.books import accounts, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.settlement import kinds, payouts, standing
from sentra_pos.settlement.rows import PRODUCER, STATEMENT
from sentra_pos.settlement.tables import GivenUp
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

COMES_BACK = "amplop {number} tidak diambil, kembali ke saldo"
"""What the next statement says of it."""


@dataclass(frozen=True)
class Unclaimed:
    """A frozen statement whose money waits, in rupiah; `age` is days since its pay day, 0 before it."""

    statement: UUID
    number: str
    producer: UUID
    code: str
    name: str
    phone: str
    until: date
    pay_day: date
    amount: int
    age: int


@dataclass(frozen=True)
class GivenUpDone:
    """An envelope that was given up, in rupiah."""

    number: str
    amount: int
    given_up_at: datetime
    code: str


def waiting(session: Session, *, today: date) -> list[Unclaimed]:
    """Every envelope nobody has fetched, the oldest first."""
    query = (
        select(
            STATEMENT.c.id.label("statement"), STATEMENT.c.number, STATEMENT.c.producer, PRODUCER.c.code, PRODUCER.c.name,
            PRODUCER.c.phone, STATEMENT.c.until, STATEMENT.c.pay_day, STATEMENT.c.to_pay.label("amount"),
        )
        .select_from(STATEMENT.join(PRODUCER, PRODUCER.c.id == STATEMENT.c.producer))
        .where(standing.waits())
        .order_by(STATEMENT.c.pay_day, STATEMENT.c.number)
    )  # fmt: skip
    return [
        Unclaimed(**row._mapping, age=max(0, (today - row.pay_day).days)) for row in session.execute(query)
    ]


def give_up(session: Session, *, statement: str, on: Occasion) -> GivenUpDone:
    """Give the envelope of this statement up for good: its money is owed again, and on the next statement.

    Takes two people. Raises NoSuchStatement, NothingToPay, AlreadyPaid, EnvelopeGivenUp, NeedsApproval or
    MayNotApprove. One transaction, under `key(…)`.
    """
    row = payouts.hold_payable(session, statement)
    approver = permissions.require_two(session, Act.GIVE_UP, on, amount=row.to_pay)
    on = on.because(COMES_BACK.format(number=row.number), approver)
    entry = journal.open_entry(session, kind=kinds.GIVE_UP, on=on)
    entry.document_no = row.number
    entry.post(accounts.PRODUCER_PAYABLE, row.to_pay, producer=row.producer)
    entry.post(accounts.PRODUCER_PAYABLE, -row.to_pay, producer=row.producer)
    facts: journal.Row = {"statement": row.id, "producer": row.producer, "amount": row.to_pay}
    entry.attach(GivenUp, [facts | {"given_up_at": on.at}])
    journal.seal(session, entry)
    return GivenUpDone(row.number, row.to_pay, on.at, entry.code)


def give_up_once(books: Books, *, statement: str, on: Occasion) -> GivenUpDone:
    """`give_up` in its transaction; asked again it answers the same."""
    wanted = statement.strip().upper()
    return books.writing(
        lambda session: give_up(session, statement=wanted, on=on),
        key=key(wanted),
        content=wanted,
        answer=GivenUpDone,
    )


def key(statement: str) -> str:
    """The natural key: an envelope is given up once."""
    return f"give-up:{statement}"
