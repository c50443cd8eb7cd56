"""QRIS, card and bank money after the sale: it has arrived (with its cost), it never came, or it came twice.

Each payment is unverified until it is found in the acquirer's list, and it is counted there once: a payment is named
by its sale and a position. What a correction moved to another method has a negative position, what a buyer paid once
too often one above 1.000.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import paid_by, unverified
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.tables import PaymentMatch
from sentra_pos.checkout.unverified import DEPOSIT_BACK, PAID_TWICE, Outcome, Unverified
from sentra_pos.shop.permissions import Act
from sentra_pos.till import boxes, reasons, shifts

ARRIVED, MISSING = "payments_arrived", "payments_missing"
"""Kinds of entries, beside those of `unverified`."""
USUAL_COST_BPS = 400
"""QRIS costs up to 0,7 %, a card up to 3 %: more than this is rather a payment that was ticked by mistake."""


class Back(Enum):
    """How money that was paid too much goes back."""

    CASH = "cash"
    TRANSFER = "transfer"


@dataclass(eq=False)
class AlreadyMatched(RuleBroken):
    """A payment is counted once."""

    sentence = "The payment of {receipt} was settled before, on {day}. It is counted once."

    receipt: str
    day: date


@dataclass(eq=False)
class NothingTicked(RuleBroken):
    """No payment was named."""

    sentence = "Tick the payments first that stand in the list of the bank."


@dataclass(eq=False)
class TicksMixed(RuleBroken):
    """Payments of different methods never arrive as one sum."""

    sentence = "Tick payments of one method only: QRIS, card and transfer arrive in separate sums."


@dataclass(eq=False)
class MoreArrived(RuleBroken):
    """More came than was ticked, in rupiah: a payment is not ticked yet, or somebody paid twice."""

    sentence = "Rp{received} arrived, but only Rp{ticked} are ticked. Tick what is missing, or book what was paid twice."

    received: int
    ticked: int


@dataclass(eq=False)
class AlreadyGivenBack(RuleBroken):
    """What was paid too much went back to the buyer before."""

    sentence = "What was paid too much for {receipt} was given back before."

    receipt: str


@dataclass(frozen=True)
class Matched:
    """Payments that are settled, in rupiah: ticked = received + cost, or all of it is lost."""

    payments: int
    ticked: int
    received: int
    cost: int
    code: str


@dataclass(frozen=True)
class Deposit:
    """What a buyer paid too much for a sale, in rupiah; it is the buyer's until it goes back."""

    entry: UUID
    receipt: str
    method: Method
    amount: int
    code: str


def take_turn(session: Session) -> None:
    """Who books what arrived waits for whoever else does, whatever the register: none sees the sums of before."""
    numbering.take(session, "clearing")


def arrived(session: Session, payments: Sequence[unverified.Key], received: int, on: Occasion) -> Matched:
    """The bank has these payments, of one method, and `received` rupiah came; the rest is what it cost.

    Raises NothingTicked, TicksMixed, AlreadyMatched, MoreArrived, NotThisAmount, NeedsApproval or MayNotApprove.
    """
    boxes.refuse_slip(received)
    entry = _begin(session, ARRIVED, reasons.plain(on), amount=received)
    found = _held(session, payments)
    if len({one.method for one in found}) > 1:
        raise TicksMixed
    ticked = sum(one.amount for one in found)
    if received > ticked:
        raise MoreArrived(received=received, ticked=ticked)
    _match(entry, found, Outcome.ARRIVED)
    _post(entry, {accounts.BANK: received, accounts.PAYMENT_COST: ticked - received}, found)
    journal.seal(session, entry)
    return Matched(len(found), ticked, received, ticked - received, entry.code)


def missing(session: Session, payments: Sequence[unverified.Key], on: Occasion) -> Matched:
    """These payments never came, for the reason of `on`: they are a difference the shop bears.

    Raises NothingTicked, WhyMissing, AlreadyMatched, NeedsApproval or MayNotApprove.
    """
    entry = _begin(session, MISSING, reasons.required(on))
    found = _held(session, payments)
    ticked = sum(one.amount for one in found)
    _match(entry, found, Outcome.MISSING)
    _post(entry, {accounts.CASH_DIFFERENCE: ticked}, found)
    journal.seal(session, entry)
    return Matched(len(found), ticked, 0, 0, entry.code)


def paid_twice(session: Session, payment: unverified.Key, amount: int, on: Occasion) -> Deposit:
    """The buyer paid `amount` rupiah once too often, the way `payment` was paid: it is owed back to the buyer.

    It stands in the list like any other payment until it is found. Raises NotThisAmount, NothingTicked,
    NeedsApproval or MayNotApprove.
    """
    boxes.refuse_slip(amount)
    entry = _begin(session, PAID_TWICE, reasons.plain(on), amount=amount)
    (paid,) = _named(session, [payment])
    entry.document_no = paid.receipt
    entry.post(paid_by.ACCOUNTS[paid.method], amount)
    entry.post(accounts.CUSTOMER_DEPOSIT, -amount)
    journal.seal(session, entry)
    return Deposit(entry.id, paid.receipt, paid.method, amount, entry.code)


def give_back(session: Session, deposit: UUID, *, back: Back, on: Occasion) -> Deposit:
    """Give back what `deposit` (its entry) says was paid too much: out of the drawer, or by transfer.

    Raises NoOpenShift, NothingTicked, AlreadyGivenBack, NotInTheDrawer, MoreThanThere, NeedsApproval, MayNotApprove.
    """
    shift = shifts.hold(session, on.register) if back is Back.CASH else None
    entry = _begin(session, DEPOSIT_BACK, reasons.plain(on))
    paid = unverified.deposit(session, deposit)
    if paid is None:
        raise NothingTicked
    if paid.is_back:
        raise AlreadyGivenBack(receipt=paid.receipt)
    entry.document_no, entry.reverses = paid.receipt, deposit
    entry.post(accounts.CUSTOMER_DEPOSIT, paid.amount)
    if shift is None:
        entry.post(accounts.BANK, -paid.amount)
    else:
        boxes.require(session, shift.number, paid.amount, entry)
        entry.post(accounts.CASH, -paid.amount, box=shift.number)
    journal.seal(session, entry)
    return Deposit(entry.id, paid.receipt, paid.method, paid.amount, entry.code)


def refuse_settled(session: Session, sale: UUID) -> None:
    """Raise AlreadyMatched if a payment of `sale` was found or given up; none is while this deed lasts."""
    _take_turn(session)
    for one in unverified.of_sales(session, [sale]):
        if one.outcome is not None:
            raise AlreadyMatched(receipt=one.receipt, day=one.settled_on or one.day)


def cost_is_odd(ticked: int, received: int) -> bool:
    """Whether less came than any acquirer keeps: rather a slip than a cost."""
    return (ticked - received) * 10_000 > ticked * USUAL_COST_BPS


def _begin(session: Session, kind: str, on: Occasion, *, amount: int = 0) -> Entry:
    shift = shifts.current(session, on.register)
    entry = journal.open_entry(session, kind=kind, on=on.on_day(shift.business_day) if shift else on)
    boxes.allow(session, entry, Act.CLEARING, amount=amount)
    return entry


def _take_turn(session: Session) -> None:
    """One at a time, whatever the register: sealed rows cannot be locked."""
    take_turn(session)


def _held(session: Session, payments: Sequence[unverified.Key]) -> list[Unverified]:
    """The named payments, all of them unverified still."""
    _take_turn(session)
    found = _named(session, payments)
    for one in found:
        if one.outcome is not None:
            raise AlreadyMatched(receipt=one.receipt, day=one.settled_on or one.day)
    return found


def _named(session: Session, payments: Sequence[unverified.Key]) -> list[Unverified]:
    wanted = dict.fromkeys(payments)
    there = unverified.of_sales(session, list({key.sale for key in wanted}))
    found = [one for one in there if one.key in wanted]
    if not found or len(found) < len(wanted):
        raise NothingTicked
    return found


def _match(entry: Entry, found: Sequence[Unverified], outcome: Outcome) -> None:
    entry.attach(
        PaymentMatch,
        [{"sale": one.sale, "position": one.position, "outcome": outcome.value} for one in found],
    )


def _post(entry: Entry, gets: dict[str, int], found: Sequence[Unverified]) -> None:
    """Out of the accounts that held the payments; a transfer was in the bank before, so only its cost is posted."""
    sums = Counter(gets)
    for one in found:
        sums[paid_by.ACCOUNTS[one.method]] -= one.amount
    for account, amount in sums.items():
        entry.post(account, amount)
