"""The safe, a box of its own: to the bank and back, the owner's hand in it, what is bought out of it, and its count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import Notes
from sentra_pos.books import accounts, balances, journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop.permissions import Act
from sentra_pos.till import boxes, counting, reasons, shifts
from sentra_pos.till.cash import CashDone
from sentra_pos.till.tables import SafeCount

TO_BANK, FROM_BANK, COUNT = "safe_to_bank", "safe_from_bank", "safe_count"
OWNER_IN, OWNER_OUT, EXPENSE = "safe_owner_in", "safe_owner_out", "safe_expense"
"""Kinds of entries."""


@dataclass(eq=False)
class SafeDiffers(RuleBroken):
    """What was counted is not what the books say, and nobody has said why yet; nothing was written."""

    sentence = "Counted Rp{counted}, by the books Rp{expected}: a difference of Rp{difference}. Say why."

    counted: int
    expected: int
    difference: int


@dataclass(frozen=True)
class CountedSafe:
    """The safe as it was counted: difference = counted − expected, in rupiah."""

    entry: UUID
    counted_at: datetime
    expected: int
    counted: int
    difference: int
    code: str


def to_bank(session: Session, *, amount: int, on: Occasion) -> CashDone:
    """Take `amount` rupiah from the safe to the bank. Raises what every deed here raises:

    NotThisAmount, NotInTheSafe, MoreThanThere, NeedsApproval or MayNotApprove; where a reason is asked, WhyMissing.
    """
    return _move(session, TO_BANK, -amount, accounts.BANK, reasons.plain(on))


def from_bank(session: Session, *, amount: int, on: Occasion) -> CashDone:
    """Bring `amount` rupiah from the bank into the safe."""
    return _move(session, FROM_BANK, amount, accounts.BANK, reasons.plain(on))


def owner_in(session: Session, *, amount: int, on: Occasion) -> CashDone:
    """The owner puts `amount` rupiah into the safe."""
    return _move(session, OWNER_IN, amount, accounts.OWNER, reasons.required(on))


def owner_out(session: Session, *, amount: int, on: Occasion) -> CashDone:
    """The owner takes `amount` rupiah out of the safe."""
    return _move(session, OWNER_OUT, -amount, accounts.OWNER, reasons.required(on))


def expense(session: Session, *, amount: int, on: Occasion) -> CashDone:
    """Something is paid with `amount` rupiah out of the safe."""
    return _move(session, EXPENSE, -amount, accounts.EXPENSE, reasons.required(on))


def count_safe(
    session: Session, *, counted: int | None = None, notes: Sequence[Notes] = (), on: Occasion
) -> CountedSafe:
    """Post the safe as it was counted: by its `notes`, or as one sum; a difference needs the reason of `on`.

    Raises SafeDiffers, BadCount, NeedsApproval, MayNotApprove or NotPlainText.
    """
    there = counting.total(counted, notes)
    entry = _begin(session, COUNT, reasons.plain(on))
    boxes.allow(session, entry, Act.SAFE)
    boxes.take_turn(session, accounts.SAFE)
    expected = balances.of_box(session, accounts.SAFE)
    if there != expected and not entry.on.reason:
        raise SafeDiffers(counted=there, expected=expected, difference=there - expected)
    row: journal.Row = {"counted_by": on.actor, "counted_at": on.at, "expected": expected, "counted": there}
    entry.attach(SafeCount, [row])
    counting.attach(entry, notes)
    boxes.move(entry, accounts.SAFE, there - expected, accounts.CASH_DIFFERENCE)
    journal.seal(session, entry)
    return CountedSafe(entry.id, on.at, expected, there, there - expected, entry.code)


def content(session: Session) -> int:
    """What should be in the safe, in rupiah."""
    return balances.of_box(session, accounts.SAFE)


def _begin(session: Session, kind: str, on: Occasion) -> Entry:
    shift = shifts.current(session, on.register)
    return journal.open_entry(session, kind=kind, on=on.on_day(shift.business_day) if shift else on)


def _move(session: Session, kind: str, amount: int, account: str, on: Occasion) -> CashDone:
    boxes.refuse_slip(abs(amount))
    entry = _begin(session, kind, on)
    boxes.allow(session, entry, Act.SAFE, amount=abs(amount))
    if amount < 0:
        boxes.require(session, accounts.SAFE, -amount, entry)
    boxes.move(entry, accounts.SAFE, amount, account)
    journal.seal(session, entry)
    return CashDone(kind, accounts.SAFE, abs(amount), entry.on.reason or "", entry.code)
