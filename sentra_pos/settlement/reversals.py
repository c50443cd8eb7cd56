"""A payout booked by mistake is taken back by a counter-entry: its money is in a box again, its envelope open."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.settlement import draft, kinds
from sentra_pos.settlement.payouts import NoSuchPayout
from sentra_pos.settlement.tables import Payout, PayoutReversal, Statement
from sentra_pos.shop.permissions import Act
from sentra_pos.till import boxes, reasons, shifts


@dataclass(eq=False)
class AlreadyTakenBack(RuleBroken):
    """The payout was taken back before."""

    sentence = "{number} was taken back before."

    number: str


@dataclass(frozen=True)
class ReversalDone:
    """A payout that was taken back, in rupiah; `box` is where the cash went, empty for a transfer."""

    number: str
    statement: str
    box: str
    amount: int
    reversed_at: datetime
    code: str


def reverse(session: Session, *, payout: str, on: Occasion, box: str = "") -> ReversalDone:
    """Take the payout with this number back, for the reason of `on`; the statement can be paid again.

    Cash goes into `box`: where it came from unless named, or into the safe if that drawer's shift has ended. Raises
    NoSuchPayout, AlreadyTakenBack, WhyMissing, NeedsApproval or MayNotApprove. One transaction, under `key(…)`.
    """
    row = _payout(session, payout)
    entry = journal.open_entry(
        session, kind=kinds.PAYOUT_REVERSAL, on=reasons.required(on), reverses=row.entry
    )
    boxes.allow(session, entry, Act.PAYOUT_REVERSAL, amount=row.amount)
    if session.get(PayoutReversal, row.id) is not None:
        raise AlreadyTakenBack(number=row.number)
    entry.document_no = row.number
    into = (box or _box(session, row, on)) if row.method == draft.CASH else ""
    entry.post(accounts.CASH if into else accounts.BANK, row.amount, box=into or None)
    entry.post(accounts.PRODUCER_PAYABLE, -row.amount, producer=row.producer)
    facts: journal.Row = {"payout": row.id, "statement": row.statement, "amount": row.amount}
    entry.attach(PayoutReversal, [facts | {"reversed_at": on.at}])
    journal.seal(session, entry)
    statement = session.get_one(Statement, row.statement).number
    return ReversalDone(row.number, statement, into, row.amount, on.at, entry.code)


def reverse_once(books: Books, *, payout: str, on: Occasion, box: str = "") -> ReversalDone:
    """`reverse` in its transaction; asked again it answers the same."""
    wanted = books.reading(lambda session: _payout(session, payout).number)
    return books.writing(
        lambda session: reverse(session, payout=payout, on=on, box=box),
        key=key(wanted),
        content=wanted,
        answer=ReversalDone,
    )


def key(payout: str) -> str:
    """The natural key: a payout is taken back once."""
    return f"payout-reversal:{payout}"


def _payout(session: Session, number: str) -> Payout:
    row = session.exec(select(Payout).where(Payout.number == number.strip().upper())).one_or_none()
    if row is None:
        raise NoSuchPayout(number=number)
    return row


def _box(session: Session, row: Payout, on: Occasion) -> str:
    """The drawer it came from, while it is open and of this register; else the safe."""
    shift = shifts.current(session, on.register)
    return row.box if shift is not None and shift.number == row.box else accounts.SAFE
