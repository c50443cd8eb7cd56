"""What is taken off a producer beside sales, or added to what he is owed: each with its reason, told on the next statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, chain, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry
from sentra_pos.producers import directory
from sentra_pos.settlement import kinds
from sentra_pos.settlement.rows import ENTRY, OPEN_POSTING, POSTING
from sentra_pos.shop.permissions import Act
from sentra_pos.till import boxes, reasons


@dataclass(eq=False)
class NoSuchFee(RuleBroken):
    """No fee or credit was posted by this entry, or it was taken back."""

    sentence = "There is no such fee any more. Look at the list again."


@dataclass(eq=False)
class TheShopItself(RuleBroken):
    """The shop owes itself nothing."""

    sentence = "{producer} is the shop itself: it has no fees, no advances and no statements."

    producer: str


@dataclass(frozen=True)
class FeeDone:
    """A fee in rupiah, negative for what is added; `entry` names it."""

    entry: UUID
    producer: str
    amount: int
    reason: str
    code: str


@dataclass(frozen=True)
class Posted:
    """A fee (or a credit, negative) that no statement has counted yet, in rupiah."""

    entry: UUID
    day: date
    amount: int
    reason: str


def charge(session: Session, *, producer: UUID, amount: int, on: Occasion) -> FeeDone:
    """Take `amount` rupiah off what the producer is owed, or add it if negative, for the reason of `on`.

    Raises NotThisAmount, WhyMissing, TheShopItself, NeedsApproval or MayNotApprove.
    """
    boxes.refuse_slip(abs(amount))
    row = directory.get(session, producer)
    if row.house:
        raise TheShopItself(producer=row.name)
    entry = journal.open_entry(session, kind=kinds.FEE, on=reasons.required(on))
    return _post(session, entry, producer, row.code, amount)


def take_back(session: Session, *, entry: UUID, on: Occasion) -> FeeDone:
    """Post the opposite of a fee or credit: on a statement already, it is a line of its own on the next one.

    Raises NoSuchFee, WhyMissing, NeedsApproval or MayNotApprove.
    """
    charged = session.get(JournalEntry, entry)
    if charged is None or charged.kind != kinds.FEE or charged.reverses is not None:
        raise NoSuchFee
    back = journal.open_entry(session, kind=kinds.FEE, on=reasons.required(on), reverses=entry)
    if session.execute(select(ENTRY.c.id).where(ENTRY.c.reverses == entry)).first() is not None:
        raise NoSuchFee
    owner, amount = session.execute(_of(entry)).one()
    return _post(session, back, owner, directory.get(session, owner).code, -int(amount))


def open_ones(session: Session, producer: UUID) -> list[Posted]:
    """The producer's fees and credits that no statement has counted yet, the oldest first."""
    query = (
        select(ENTRY.c.id, ENTRY.c.business_day, OPEN_POSTING.c.amount, ENTRY.c.reason)
        .join(OPEN_POSTING, OPEN_POSTING.c.entry == ENTRY.c.id)
        .where(ENTRY.c.kind == kinds.FEE, OPEN_POSTING.c.producer == producer)
        .order_by(ENTRY.c.id)
    )
    return [Posted(*row) for row in session.execute(query)]


def charge_all(session: Session, *, fees: Sequence[tuple[UUID, int, str]], on: Occasion) -> list[FeeDone]:
    """Charge each of (producer, rupiah, reason): all of them or none."""
    return [
        charge(session, producer=producer, amount=amount, on=on.because(reason))
        for producer, amount, reason in fees
    ]


def _post(session: Session, entry: journal.Entry, producer: UUID, code: str, amount: int) -> FeeDone:
    boxes.allow(session, entry, Act.FEE, amount=abs(amount))
    entry.post(accounts.PRODUCER_PAYABLE, amount, producer=producer)
    entry.post(accounts.FEE_INCOME, -amount)
    journal.seal(session, entry)
    return FeeDone(entry.id, code, amount, entry.on.reason or "", chain.code(entry.hash))


def _of(entry: UUID) -> Select[tuple[UUID, int]]:
    return (
        select(POSTING.c.producer, func.sum(POSTING.c.amount))
        .where(POSTING.c.entry == entry, POSTING.c.account == accounts.PRODUCER_PAYABLE)
        .group_by(POSTING.c.producer)
    )
