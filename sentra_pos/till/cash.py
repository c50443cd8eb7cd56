"""What happens to a drawer beside selling: cash in and out, a drop to the safe, and opening it without a sale (C8).

Each is an entry of its own that bears the number of the shift, so that the shift's slip can list it.
"""

from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from sqlmodel import Session

from sentra_pos.books import accounts, journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.paper import jobs
from sentra_pos.shop import staff
from sentra_pos.shop.permissions import Act
from sentra_pos.till import boxes, reasons, shifts

CASH_IN, CASH_OUT, SAFE_DROP, DRAWER_OPEN = "cash_in", "cash_out", "safe_drop", "drawer_open"
"""Kinds of entries."""


class Source(Enum):
    """Where cash comes from that goes into a drawer."""

    INCOME = "income"
    OWNER = "owner"
    SAFE = "safe"
    """More small money from the safe, like a second float."""
    CUSTOMER = "customer"
    """A buyer's money that was left behind, such as forgotten change."""


class Purpose(Enum):
    """What cash is for that leaves a drawer or the safe."""

    EXPENSE = "expense"
    OWNER = "owner"
    CUSTOMER = "customer"
    """A buyer fetches money that was kept for him."""


@dataclass(frozen=True)
class CashDone:
    """Cash that moved; `amount` in rupiah, positive. `job` opens the drawer, None for the safe."""

    kind: str
    box: str
    amount: int
    reason: str
    code: str
    job: UUID | None = None


@dataclass(frozen=True)
class DrawerOpened:
    """The drawer opens although nothing was sold; `job` is what opens it."""

    shift: str
    reason: str
    job: UUID


FROM = {
    Source.INCOME: accounts.OTHER_INCOME,
    Source.OWNER: accounts.OWNER,
    Source.SAFE: accounts.CASH,
    Source.CUSTOMER: accounts.CUSTOMER_DEPOSIT,
}
FOR = {
    Purpose.EXPENSE: accounts.EXPENSE,
    Purpose.OWNER: accounts.OWNER,
    Purpose.CUSTOMER: accounts.CUSTOMER_DEPOSIT,
}


def cash_in(session: Session, *, amount: int, source: Source, on: Occasion) -> CashDone:
    """Put `amount` rupiah into the register's drawer, for the reason of `on`.

    Raises NoOpenShift, WhyMissing, NotThisAmount, what the safe does not hold, NeedsApproval or MayNotApprove.
    """
    boxes.refuse_slip(amount)
    entry = _begin(session, CASH_IN, reasons.required(on))
    boxes.allow(session, entry, Act.CASH_IN, amount=amount)
    from_safe = source is Source.SAFE
    if from_safe:
        boxes.require(session, accounts.SAFE, amount, entry)
    boxes.move(entry, _box(entry), amount, FROM[source], other_box=accounts.SAFE if from_safe else None)
    return _sealed(session, entry, amount)


def cash_out(session: Session, *, amount: int, purpose: Purpose, on: Occasion) -> CashDone:
    """Take `amount` rupiah out of the register's drawer, for the reason of `on`.

    Raises NoOpenShift, WhyMissing, NotThisAmount, NotInTheDrawer, MoreThanThere, NeedsApproval or MayNotApprove.
    """
    boxes.refuse_slip(amount)
    entry = _begin(session, CASH_OUT, reasons.required(on))
    boxes.allow(session, entry, Act.CASH_OUT, amount=amount)
    boxes.require(session, _box(entry), amount, entry)
    boxes.move(entry, _box(entry), -amount, FOR[purpose])
    return _sealed(session, entry, amount)


def safe_drop(session: Session, *, amount: int, on: Occasion) -> CashDone:
    """Take `amount` rupiah from the drawer to the safe; a reason may be left out.

    Raises NoOpenShift, NotThisAmount, NotInTheDrawer, MoreThanThere, NeedsApproval or MayNotApprove.
    """
    boxes.refuse_slip(amount)
    entry = _begin(session, SAFE_DROP, reasons.plain(on))
    boxes.allow(session, entry, Act.SAFE_DROP, amount=amount)
    boxes.require(session, _box(entry), amount, entry)
    boxes.move(entry, _box(entry), -amount, accounts.CASH, other_box=accounts.SAFE)
    return _sealed(session, entry, amount)


def open_drawer(session: Session, *, on: Occasion) -> DrawerOpened:
    """Open the drawer without a sale, for the reason of `on`; it is counted on the shift's slip.

    Raises NoOpenShift, WhyMissing, NeedsApproval or MayNotApprove.
    """
    entry = _begin(session, DRAWER_OPEN, reasons.required(on))
    boxes.allow(session, entry, Act.OPEN_DRAWER)
    journal.seal(session, entry)
    return DrawerOpened(_box(entry), entry.on.reason or "", _open(session, entry))


def _begin(session: Session, kind: str, on: Occasion) -> Entry:
    shift = shifts.hold(session, on.register)
    entry = journal.open_entry(session, kind=kind, on=on.on_day(shift.business_day))
    entry.document_no = shift.number
    return entry


def _box(entry: Entry) -> str:
    """The drawer: its box is called by the shift's number."""
    return entry.document_no or ""


def _sealed(session: Session, entry: Entry, amount: int) -> CashDone:
    journal.seal(session, entry)
    job = _open(session, entry)
    return CashDone(entry.kind, _box(entry), amount, entry.on.reason or "", entry.code, job)


def _open(session: Session, entry: Entry) -> UUID:
    on = entry.on
    return jobs.queue(
        session,
        kind=jobs.DRAWER,
        document_no=_box(entry),
        register=on.register,
        content="",
        at=on.recorded_at,
        by=staff.name_of(session, on.actor),
        opens_drawer=True,
    )
