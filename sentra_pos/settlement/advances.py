"""Advances: money a producer is given before it is earned, paid back by instalments out of his statements."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, chain, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import delegates, directory
from sentra_pos.settlement import history, instalments, kinds, payouts, turns
from sentra_pos.settlement.fees import TheShopItself
from sentra_pos.settlement.tables import Advance
from sentra_pos.settlement.view import Addressee, addressee
from sentra_pos.shop import profile, staff
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.till import boxes, reasons


@dataclass(eq=False)
class InstalmentTooLarge(RuleBroken):
    """A statement cannot take off more than was given."""

    sentence = "An instalment of Rp{instalment} is more than the advance of Rp{amount}."

    amount: int
    instalment: int


@dataclass(eq=False)
class OwesLess(RuleBroken):
    """More is brought back than is left of all advances, in rupiah."""

    sentence = "{producer} owes Rp{left} of advances; Rp{wanted} cannot be taken."

    producer: str
    left: int
    wanted: int


@dataclass(eq=False)
class NoSuchAdvance(RuleBroken):
    """No advance bears this number."""

    sentence = "There is no advance {number}."

    number: str


@dataclass(frozen=True)
class AdvanceDone:
    """Money that was given ahead, in rupiah; `box` is empty for a transfer, `received_by` for the producer himself."""

    id: UUID
    number: str
    producer: UUID
    amount: int
    instalment: int
    method: str
    box: str
    reference: str
    received_by: str
    given_at: datetime
    code: str


@dataclass(frozen=True)
class AdvanceView:
    """An advance in full, as its kwitansi shows it."""

    done: AdvanceDone
    shop: ShopProfile
    to: Addressee
    register: str
    made_by: str
    approved_by: str


@dataclass(frozen=True)
class Repaid:
    """Money a producer brought back before his statements took it, in rupiah; `left` is still owed."""

    producer: str
    amount: int
    left: int
    code: str


@dataclass(frozen=True)
class Standing:
    """What a producer owes of advances, in rupiah: `left` of all, `instalment` off the next statement as agreed."""

    left: int
    instalment: int
    given: tuple[AdvanceDone, ...]


def give(
    session: Session,
    *,
    producer: UUID,
    amount: int,
    instalment: int,
    on: Occasion,
    box: str = accounts.SAFE,
    reference: str = "",
    received_by: UUID | None = None,
) -> AdvanceDone:
    """Give `amount` rupiah ahead out of `box` or from the BANK; each statement takes `instalment` off, at most.

    Raises NotThisAmount, InstalmentTooLarge, TheShopItself, NotADelegate, NotEnoughCash,
    NeedsApproval or MayNotApprove.
    """
    boxes.refuse_slip(amount)
    if not 0 <= instalment <= amount:
        raise InstalmentTooLarge(amount=amount, instalment=instalment)
    row = directory.get(session, producer)
    if row.house:
        raise TheShopItself(producer=row.name)
    if received_by is not None:
        delegates.require(session, received_by, producer)
    entry = journal.open_entry(session, kind=kinds.ADVANCE, on=reasons.plain(on))
    boxes.allow(session, entry, Act.ADVANCE, amount=amount)
    entry.document_no = numbering.paper(
        session, "UMK", epoch=entry.epoch, year=on.business_day.year, digits=5
    )
    facts: journal.Row = {"id": entry.id, "number": entry.document_no, "producer": producer, "amount": amount}
    facts |= {"instalment": instalment, "reference": reference, "received_by": received_by, "given_at": on.at}
    entry.attach(Advance, [facts | payouts.take_out(session, entry, amount, box)])
    entry.post(accounts.PRODUCER_ADVANCE, amount, producer=producer)
    journal.seal(session, entry)
    return find(session, entry.document_no)


def repay(session: Session, *, producer: UUID, amount: int, on: Occasion, box: str = accounts.SAFE) -> Repaid:
    """The producer brings `amount` rupiah of his advances back: into `box`, or to the BANK.

    Raises NotThisAmount, OwesLess, NeedsApproval or MayNotApprove.
    """
    boxes.refuse_slip(amount)
    turns.take(session, producer)
    row, left = directory.get(session, producer), instalments.outstanding(session, producer)
    if amount > left:
        raise OwesLess(producer=row.name, left=left, wanted=amount)
    entry = journal.open_entry(session, kind=kinds.REPAYMENT, on=reasons.plain(on))
    boxes.allow(session, entry, Act.ADVANCE, amount=amount)
    is_cash = box != payouts.BANK
    entry.post(accounts.CASH if is_cash else accounts.BANK, amount, box=box if is_cash else None)
    entry.post(accounts.PRODUCER_ADVANCE, -amount, producer=producer)
    journal.seal(session, entry)
    return Repaid(row.code, amount, left - amount, entry.code)


def find(session: Session, number: str) -> AdvanceDone:
    """The advance with this number (UMK-26-00003); raise NoSuchAdvance."""
    row = session.exec(select(Advance).where(Advance.number == number.strip().upper())).one_or_none()
    if row is None:
        raise NoSuchAdvance(number=number)
    return _done(session, row)


def view(session: Session, number: str) -> AdvanceView:
    """Everything its kwitansi shows; raise NoSuchAdvance."""
    done = find(session, number)
    entry = history.entry_of(session, done.id)
    return AdvanceView(
        done=done,
        shop=profile.read(session),
        to=addressee(directory.get(session, done.producer)),
        register=entry.register_code,
        made_by=staff.name_of(session, entry.actor),
        approved_by=staff.name_of(session, entry.approver) if entry.approver else "",
    )


def standing(session: Session, producer: UUID) -> Standing:
    """What the producer owes of advances, and what was given to him ahead, the newest first."""
    query = select(Advance).where(Advance.producer == producer).order_by(col(Advance.number).desc())
    return Standing(
        left=instalments.outstanding(session, producer),
        instalment=instalments.planned(session, [producer]).get(producer, 0),
        given=tuple(_done(session, row) for row in session.exec(query)),
    )


def _done(session: Session, row: Advance) -> AdvanceDone:
    facts = {
        name: getattr(row, name)
        for name in (
            "id",
            "number",
            "producer",
            "amount",
            "instalment",
            "method",
            "box",
            "reference",
            "given_at",
        )
    }
    code = chain.code(history.entry_of(session, row.entry).hash)
    return AdvanceDone(**facts, received_by=delegates.spoken(session, row.received_by), code=code)
