"""Payouts: a frozen statement's money is handed over once, from a named box or from the bank."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, select

from sentra_pos.base import numbering
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, balances, chain, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory
from sentra_pos.settlement import draft, history, kinds
from sentra_pos.settlement.tables import Payout, Statement
from sentra_pos.settlement.view import Addressee, NoSuchStatement, addressee
from sentra_pos.shop import profile, staff
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
    session: Session, *, statement: str, on: Occasion, box: str = accounts.SAFE, reference: str = ""
) -> PayoutDone:
    """Hand over what the frozen `statement` (its number) pays: out of `box`, a drawer or the safe, or BANK.

    Raises NoSuchStatement, NothingToPay, AlreadyPaid or NotEnoughCash. One transaction, under `key(…)`.
    """
    row = _statement(session, statement)
    if row.to_pay <= 0:
        raise NothingToPay(number=row.number)
    entry = journal.open_entry(session, kind=kinds.PAYOUT, on=on)
    paid = session.exec(select(Payout).where(Payout.statement == row.id)).one_or_none()
    if paid is not None:
        raise AlreadyPaid(number=row.number, payout=paid.number)
    entry.document_no = numbering.paper(
        session, "KWT", epoch=entry.epoch, year=on.business_day.year, digits=5
    )
    is_cash = box != BANK
    if is_cash:
        _require_cash(session, box, row.to_pay)
    entry.post(accounts.PRODUCER_PAYABLE, row.to_pay, producer=row.producer)
    entry.post(accounts.CASH if is_cash else accounts.BANK, -row.to_pay, box=box if is_cash else None)
    method = draft.CASH if is_cash else draft.TRANSFER
    payout: journal.Row = {"id": entry.id, "number": entry.document_no, "statement": row.id}
    payout |= {
        "producer": row.producer,
        "method": method,
        "box": box if is_cash else "",
        "reference": reference,
    }
    entry.attach(Payout, [payout | {"amount": row.to_pay, "paid_at": on.at}])
    journal.seal(session, entry)
    return find(session, entry.document_no)


def pay_once(
    books: Books, *, statement: str, on: Occasion, box: str = accounts.SAFE, reference: str = ""
) -> PayoutDone:
    """`pay` in its transaction; asked again for the same statement it answers with the same payout."""
    wanted = books.reading(lambda session: _statement(session, statement).id)
    return books.writing(
        lambda session: pay(session, statement=statement, on=on, box=box, reference=reference),
        key=key(wanted),
        content=wanted,
        answer=PayoutDone,
    )


def key(statement: UUID) -> str:
    """The natural key of a payout: a statement is paid once."""
    return f"payout:{statement}"


def find(session: Session, number: str) -> PayoutDone:
    """The payout with this number (KWT-26-00031); raise NoSuchPayout."""
    row = session.exec(select(Payout).where(Payout.number == number)).one_or_none()
    if row is None:
        raise NoSuchPayout(number=number)
    statement = session.get_one(Statement, row.statement)
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


def _require_cash(session: Session, box: str, needed: int) -> None:
    boxes.take_turn(session, box)
    there = balances.of_box(session, box)
    if there < needed:
        raise NotEnoughCash(box=box, needed=needed, there=there)
