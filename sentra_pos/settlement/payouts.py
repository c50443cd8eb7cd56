"""Payouts: a frozen statement's money is handed over once, from a named box or from the bank."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import numbering
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, balances, chain, journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import delegates, directory
from sentra_pos.settlement import draft, history, kinds, standing, turns
from sentra_pos.settlement.history import NoSuchStatement
from sentra_pos.settlement.tables import GivenUp, Payout, PayoutReversal, Statement
from sentra_pos.settlement.view import Addressee, addressee
from sentra_pos.shop import profile, staff
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.till import boxes

BANK = "BANK"
"""Instead of a box of cash."""
STAMP_ABOVE = 5_000_000
"""A kwitansi for more than this many rupiah needs a meterai of Rp10.000 (UU 10/2020 art. 3)."""


@dataclass(eq=False)
class NothingToPay(RuleBroken):
    """The statement pays nothing."""

    sentence = "Statement {number} pays nothing."

    number: str


@dataclass(eq=False)
class AlreadyPaid(RuleBroken):
    """The statement's money was handed over before."""

    sentence = "Statement {number} was already paid ({payout})."

    number: str
    payout: str


@dataclass(eq=False)
class EnvelopeGivenUp(RuleBroken):
    """Nobody fetched the statement's money, and it went back to what the producer is owed."""

    sentence = "The envelope of {number} was given up: its money is on the next statement."

    number: str


@dataclass(eq=False)
class NotEnoughCash(RuleBroken):
    """The box holds less cash than is to be handed over, in rupiah."""

    sentence = "{box} holds Rp{there}, and Rp{needed} are needed."

    box: str
    needed: int
    there: int


@dataclass(eq=False)
class NoSuchPayout(RuleBroken):
    """No payout bears this number."""

    sentence = "There is no payout {number}."

    number: str


@dataclass(frozen=True)
class PayoutDone:
    """Money that was handed over, in rupiah; `box` is empty for a transfer."""

    id: UUID
    number: str
    statement: str
    producer: UUID
    method: str
    box: str
    reference: str
    amount: int
    paid_at: datetime
    code: str
    received_by: str = ""
    """Who signed instead of the producer."""
    reversed_at: datetime | None = None
    """When it was taken back."""

    @property
    def needs_stamp(self) -> bool:
        """Whether its kwitansi needs a meterai: strictly above Rp5.000.000."""
        return self.method == draft.CASH and self.amount > STAMP_ABOVE


@dataclass(frozen=True)
class PayoutView:
    """A payout in full: who got what for which statement, and who handed it over."""

    done: PayoutDone
    shop: ShopProfile
    to: Addressee
    first: date
    last: date
    net: int
    closing: int
    register: str
    made_by: str
    approved_by: str


def pay(
    session: Session,
    *,
    statement: str,
    on: Occasion,
    box: str = accounts.SAFE,
    reference: str = "",
    received_by: UUID | None = None,
) -> PayoutDone:
    """Hand over what the frozen `statement` (its number) pays: out of `box`, a drawer or the safe, or BANK.

    `received_by` is the delegate who signs instead of the producer. Raises NoSuchStatement, NothingToPay,
    EnvelopeGivenUp, AlreadyPaid, NotEnoughCash, NotADelegate, NeedsApproval or MayNotApprove. One transaction, under `key(…)`.
    """
    row = hold_payable(session, statement)
    entry = journal.open_entry(session, kind=kinds.PAYOUT, on=on)
    two_above = profile.read(session).payout_by_two_above
    boxes.allow(session, entry, Act.PAYOUT, amount=row.to_pay, two_above=two_above)
    if received_by is not None:
        delegates.require(session, received_by, row.producer)
    entry.document_no = numbering.paper(
        session, "KWT", epoch=entry.epoch, year=on.business_day.year, digits=5
    )
    payout: journal.Row = {"id": entry.id, "number": entry.document_no, "statement": row.id}
    payout |= {"producer": row.producer, "amount": row.to_pay, "paid_at": on.at, "reference": reference}
    payout |= {"received_by": received_by, "replaces": taken_back(session, row.id)}
    entry.attach(Payout, [payout | take_out(session, entry, row.to_pay, box)])
    entry.post(accounts.PRODUCER_PAYABLE, row.to_pay, producer=row.producer)
    journal.seal(session, entry)
    return find(session, entry.document_no)


def pay_once(
    books: Books,
    *,
    statement: str,
    on: Occasion,
    box: str = accounts.SAFE,
    reference: str = "",
    received_by: UUID | None = None,
) -> PayoutDone:
    """`pay` in its transaction; asked again for the same statement it answers with the same payout."""

    def which(session: Session) -> tuple[UUID, UUID | None]:
        row = _statement(session, statement)
        return row.id, taken_back(session, row.id)

    wanted = books.reading(which)
    return books.writing(
        lambda session: pay(
            session, statement=statement, on=on, box=box, reference=reference, received_by=received_by
        ),
        key=key(*wanted),
        content=wanted[0],
        answer=PayoutDone,
    )


def key(statement: UUID, replaces: UUID | None = None) -> str:
    """The natural key of a payout: a statement is paid once, and once again after each that was taken back."""
    return f"payout:{statement}" if replaces is None else f"payout:{statement}:{replaces}"


def taken_back(session: Session, statement: UUID) -> UUID | None:
    """The payout that the statement's next or last one replaces: the newest that was taken back before it."""
    again = select(col(Payout.replaces)).where(col(Payout.replaces).is_not(None))
    last = select(Payout).where(Payout.statement == statement, col(Payout.id).not_in(again))
    newest = session.exec(last).one_or_none()
    if newest is None:
        return None
    return newest.id if session.get(PayoutReversal, newest.id) is not None else newest.replaces


def payable(session: Session, number: str) -> Statement:
    """The statement with this number, its money still to be handed over; asks, and waits for nobody.

    Raises NoSuchStatement, NothingToPay, EnvelopeGivenUp or AlreadyPaid.
    """
    row = _statement(session, number)
    if row.to_pay <= 0:
        raise NothingToPay(number=row.number)
    if session.get(GivenUp, row.id) is not None:
        raise EnvelopeGivenUp(number=row.number)
    paid = session.exec(select(Payout).where(Payout.statement == row.id, standing.stands())).one_or_none()
    if paid is not None:
        raise AlreadyPaid(number=row.number, payout=paid.number)
    return row


def hold_payable(session: Session, number: str) -> Statement:
    """The same for a deed that pays or gives it up: nobody else does while it lasts."""
    turns.take(session, _statement(session, number).producer)
    return payable(session, number)


def find(session: Session, number: str) -> PayoutDone:
    """The payout with this number (KWT-26-00031); raise NoSuchPayout."""
    row = session.exec(select(Payout).where(Payout.number == number)).one_or_none()
    if row is None:
        raise NoSuchPayout(number=number)
    statement = session.get_one(Statement, row.statement)
    reversal = session.get(PayoutReversal, row.id)
    return PayoutDone(
        id=row.id,
        number=row.number,
        statement=statement.number,
        producer=row.producer,
        method=row.method,
        box=row.box,
        reference=row.reference,
        amount=row.amount,
        paid_at=row.paid_at,
        code=chain.code(history.entry_of(session, row.entry).hash),
        received_by=delegates.spoken(session, row.received_by),
        reversed_at=None if reversal is None else reversal.reversed_at,
    )


def view(session: Session, number: str) -> PayoutView:
    """Everything the kwitansi or the note of a transfer shows; raise NoSuchPayout."""
    done = find(session, number)
    row = _statement(session, done.statement)
    entry = history.entry_of(session, done.id)
    return PayoutView(
        done=done,
        shop=profile.read(session),
        to=addressee(directory.get(session, done.producer)),
        first=row.period_from,
        last=row.until,
        net=row.net,
        closing=row.closing,
        register=entry.register_code,
        made_by=staff.name_of(session, entry.actor),
        approved_by=staff.name_of(session, entry.approver) if entry.approver else "",
    )


def _statement(session: Session, number: str) -> Statement:
    row = session.exec(select(Statement).where(Statement.number == number.strip().upper())).one_or_none()
    if row is None:
        raise NoSuchStatement(number=number)
    return row


def take_out(session: Session, entry: Entry, amount: int, box: str) -> journal.Row:
    """Post `amount` out of the BANK or the box, and say which it was, as method and box; raise NotEnoughCash."""
    if box == BANK:
        entry.post(accounts.BANK, -amount)
        return {"method": draft.TRANSFER, "box": ""}
    _require_cash(session, box, amount)
    entry.post(accounts.CASH, -amount, box=box)
    return {"method": draft.CASH, "box": box}


def _require_cash(session: Session, box: str, needed: int) -> None:
    boxes.take_turn(session, box)
    there = balances.of_box(session, box)
    if there < needed:
        raise NotEnoughCash(box=box, needed=needed, there=there)
