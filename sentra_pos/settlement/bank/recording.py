"""Writes down what a bank's list shows: statements it paid are paid in the books too, once; others were only seen."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.settlement import kinds, payday, payouts
from sentra_pos.settlement.bank import matching
from sentra_pos.settlement.bank.listing import Booking
from sentra_pos.settlement.bank.matching import TICKABLE, Match, Verdict
from sentra_pos.settlement.tables import TransferSeen
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

_LONGEST_REFERENCE = 60


@dataclass(eq=False)
class NothingToRecord(RuleBroken):
    """No row was ticked."""

    sentence = "Tick the transfers first that are to be recorded."


@dataclass(eq=False)
class BookingChanged(RuleBroken):
    """Somebody has paid or recorded it meanwhile, or it never fitted; nothing was recorded."""

    sentence = "Row {row} cannot be recorded any more. Read the list again. Nothing was recorded."

    row: int


@dataclass(frozen=True)
class Recorded:
    """What was written: payouts made now, payouts that were only seen, and what was paid now in rupiah."""

    paid: tuple[str, ...]
    seen: tuple[str, ...]
    amount: int


def record(session: Session, bookings: Sequence[Booking], *, rows: Collection[int], on: Occasion) -> Recorded:
    """Pay what the ticked `rows` say the bank has paid, and note all of them as seen; all of it or nothing.

    Raises NothingToRecord, BookingChanged, NeedsApproval or MayNotApprove. One transaction, under `key(…)`.
    """
    matches = [one for one in matching.match(session, bookings) if one.booking.row in rows]
    changed = [one for one in matches if one.verdict not in TICKABLE]
    if not matches:
        raise NothingToRecord
    if changed:
        raise BookingChanged(row=changed[0].booking.row)
    on = payday.dated(session, on)
    approver = permissions.require(session, Act.PAYOUT, on, amount=max(one.expected for one in matches))
    noted = [(one, *_payout(session, one, on)) for one in matches]
    entry = journal.open_entry(
        session, kind=kinds.TRANSFER_SEEN, on=on.because(on.reason, approver or on.approver)
    )
    entry.attach(
        TransferSeen,
        [
            {"payout": payout, "booked_on": one.booking.day, "text": one.booking.text, "seen_at": on.at}
            for one, payout, _ in noted
        ],
    )
    journal.seal(session, entry)
    new = [one for one in matches if one.verdict is not Verdict.RECORDED]
    return Recorded(
        paid=tuple(number for one, _, number in noted if one in new),
        seen=tuple(number for one, _, number in noted if one not in new),
        amount=sum(one.expected for one in new),
    )


def key(bookings: Sequence[Booking], rows: Collection[int]) -> str:
    """The same rows of the same list are recorded once."""
    wanted = [one for one in bookings if one.row in rows]
    return f"bank-list:{hashlib.sha256(repr(wanted).encode()).hexdigest()}"


def _payout(session: Session, one: Match, on: Occasion) -> tuple[UUID, str]:
    """The payout a row is about; what waits is paid from the bank first."""
    if one.payout is not None:
        return one.payout, one.payout_number
    reference = (one.booking.reference or one.booking.text)[:_LONGEST_REFERENCE].strip()
    done = payouts.pay(session, statement=one.number, on=on, box=payouts.BANK, reference=reference)
    return done.id, done.number
