"""QRIS and card money that was on its way when the books began: it arrives with its cost, or it never comes.

No sale of these books names it, so it is not ticked off payment by payment but in sums, never more than the opening
day put there and is still to come.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry, MoneyPosting
from sentra_pos.checkout import clearing, paid_by
from sentra_pos.checkout.cart import Method
from sentra_pos.shop.permissions import Act
from sentra_pos.till import boxes, reasons, shifts

ARRIVED, MISSING = "opening_money_arrived", "opening_money_missing"
METHODS = (Method.QRIS, Method.CARD)
"""A transfer of before stands in the bank's balance of the opening day already."""
_KINDS = ("opening", "opening_correction", ARRIVED, MISSING)


@dataclass(eq=False)
class NotThatMuch(RuleBroken):
    """More than is still to come from before the books began, in rupiah."""

    sentence = (
        "Of the money from before the books Rp{left} is still on its way; Rp{wanted} cannot be booked."
        " Write Rp{left} or less, and tick what today's buyers paid in the list."
    )

    wanted: int
    left: int


@dataclass(eq=False)
class MoreThanItWas(RuleBroken):
    """More came than was paid, in rupiah."""

    sentence = "Rp{received} arrived, but only Rp{amount} was paid. A cost is taken off, never added."

    received: int
    amount: int


@dataclass(eq=False)
class MoneyArrived(RuleBroken):
    """Money of an opening has arrived or was given up, so that taking the opening back would leave less than nothing."""

    sentence = (
        "Of the QRIS or card money in {number} Rp{gone} was booked as arrived or lost already."
        " The opening cannot be taken back any more."
    )

    number: str
    gone: int


@dataclass(frozen=True)
class Come:
    """Rupiah from before the books that are settled: amount = received + cost, or all of it is lost; `left` is to come."""

    method: Method
    amount: int
    received: int
    cost: int
    left: int
    code: str


def left(session: Session, method: Method) -> int:
    """Rupiah that the opening day put on its way by `method` and that are still to come."""
    query = (
        select(func.coalesce(func.sum(MoneyPosting.amount), 0))
        .join(JournalEntry, col(JournalEntry.id) == MoneyPosting.entry)
        .where(MoneyPosting.account == paid_by.ACCOUNTS[method], col(JournalEntry.kind).in_(_KINDS))
    )
    return int(session.exec(query).one())


def still_to_come(session: Session) -> dict[Method, int]:
    """What is `left` of each method."""
    return {method: left(session, method) for method in METHODS}


def arrived(session: Session, *, method: Method, amount: int, received: int, on: Occasion) -> Come:
    """Of `amount` rupiah from before the books `received` are in the bank now; the rest is what it cost.

    Raises NotThisAmount, MoreThanItWas, NotThatMuch, NeedsApproval or MayNotApprove.
    """
    boxes.refuse_slip(received)
    if received > amount:
        raise MoreThanItWas(received=received, amount=amount)
    entry, after = _begin(session, ARRIVED, method, amount, reasons.plain(on))
    cost = amount - received
    entry.post(accounts.BANK, received)
    entry.post(accounts.PAYMENT_COST, cost)
    entry.post(paid_by.ACCOUNTS[method], -amount)
    journal.seal(session, entry)
    return Come(method, amount, received, cost, after, entry.code)


def missing(session: Session, *, method: Method, amount: int, on: Occasion) -> Come:
    """`amount` rupiah from before the books never came, for the reason of `on`: a difference the shop bears.

    Raises NotThisAmount, WhyMissing, NotThatMuch, NeedsApproval or MayNotApprove.
    """
    entry, after = _begin(session, MISSING, method, amount, reasons.required(on))
    entry.post(accounts.CASH_DIFFERENCE, amount)
    entry.post(paid_by.ACCOUNTS[method], -amount)
    journal.seal(session, entry)
    return Come(method, amount, 0, 0, after, entry.code)


def require_untouched(session: Session, opening: UUID, number: str) -> None:
    """Raise MoneyArrived if the entry `opening` cannot give back what it put on its way; none arrives meanwhile."""
    clearing.take_turn(session)
    query = select(MoneyPosting.account, MoneyPosting.amount).where(MoneyPosting.entry == opening)
    put = {account: int(amount) for account, amount in session.exec(query)}
    for method in METHODS:
        brought = put.get(paid_by.ACCOUNTS[method], 0)
        gone = brought - left(session, method)
        if brought and gone > 0:
            raise MoneyArrived(number=number, gone=gone)


def _begin(session: Session, kind: str, method: Method, amount: int, on: Occasion) -> tuple[Entry, int]:
    """The entry, and what is left after `amount`; one at a time, whatever the register."""
    boxes.refuse_slip(amount)
    shift = shifts.current(session, on.register)
    entry = journal.open_entry(session, kind=kind, on=on.on_day(shift.business_day) if shift else on)
    boxes.allow(session, entry, Act.CLEARING, amount=amount)
    clearing.take_turn(session)
    there = left(session, method)
    if amount > there:
        raise NotThatMuch(wanted=amount, left=there)
    return entry, there - amount
