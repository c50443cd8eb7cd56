"""A bus or a guide's group in the shop: until it leaves, every sale of its register counts for it, and the guide gets a part.

What a group has spent is the money it left here: what it brought back is taken off, and goods that were paid with goods
from before count only with the difference. The commission is the shop's own cost, never a producer's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

import sqlalchemy
from sqlalchemy import ColumnElement, CursorResult, Select, Table, func, insert, select, update
from sqlmodel import Session, col

from sentra_pos.base import ids, money, numbering, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import Approval
from sentra_pos.checkout import guides, refund_receipt, visit_slip
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.tables import (
    GroupVisit,
    GuideCommission,
    Refund,
    RefundPayment,
    Sale,
    SalePayment,
    VisitSale,
)
from sentra_pos.producers.directory import BadField
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.till import boxes, shifts
from sentra_pos.till.shifts import OpenedShift

STARTED, ENDED = "visit_start", "visit_end"
"""Kinds of entries."""
LONGEST_NAME = 40


@dataclass(eq=False)
class VisitRunning(RuleBroken):
    """One group at a time is in front of a register."""

    sentence = "{name} is still there. End that visit first."

    name: str


@dataclass(eq=False)
class NoVisit(RuleBroken):
    """No group is there, or it has left."""

    sentence = "There is no visit to end here."


@dataclass(eq=False)
class GuideWithoutName(RuleBroken):
    """Somebody must sign for the money."""

    sentence = "Write the guide's name: he signs for the commission."


@dataclass(frozen=True)
class VisitNow:
    """A group and what it has spent so far, in rupiah; `sales` are those that were not undone.

    `total` is without what it gave back (`given_back`). `ended_at` is there once it has left.
    """

    id: UUID
    name: str
    guide: str
    commission_bps: int
    started_at: datetime
    sales: int
    total: int
    given_back: int = 0
    ended_at: datetime | None = None
    register: str = ""

    @property
    def average(self) -> int:
        """Rupiah a sale."""
        return money.proportion(self.total, 1, self.sales) if self.sales else 0


@dataclass(frozen=True)
class VisitDone:
    """How a visit ended; `commission` in rupiah is owed to the guide, or was paid from the drawer.

    Without a commission there is no `number`, and nothing to print.
    """

    visit: UUID
    name: str
    guide: str
    sales: int
    total: int
    bps: int
    commission: int
    number: str
    is_paid: bool
    code: str
    job: UUID | None = None


@dataclass(frozen=True)
class GuidePaid:
    """A commission in rupiah that its guide has fetched; `job` is the slip he signs."""

    number: str
    guide: str
    amount: int
    code: str
    job: UUID


def start(session: Session, *, name: str, guide: str = "", commission_bps: int = 0, on: Occasion) -> VisitNow:
    """Every sale of the register counts for this group from now on; who may promise its guide so much is asked.

    Raises NoOpenShift, BadField, NotPlainText, VisitRunning, NeedsApproval or MayNotApprove.
    """
    permissions.require(session, Act.SERVE, on)
    name, guide = text.clean(name, LONGEST_NAME), text.clean(guide, LONGEST_NAME)
    if not name:
        raise BadField(field="name", value="", hint="Such as the bus or the guide.")
    _require_rate(commission_bps)
    shift = shifts.hold(session, on.register)
    entry = journal.open_entry(session, kind=STARTED, on=on.on_day(shift.business_day).because(name))
    # Asked once it is this deed's turn: two may start at one moment.
    running = current(session, on.register)
    if running is not None:
        raise VisitRunning(name=running.name)
    _allow(session, entry, commission_bps)
    journal.seal(session, entry)
    row = {"id": ids.new(), "register_code": on.register, "name": name, "guide": guide}
    row |= {"commission_bps": commission_bps, "started_at": on.at, "started_by": on.actor}
    session.connection().execute(insert(_VISITS), [row | {"ended_at": None, "ended_by": ""}])
    return _find(session, _VISITS.c.id == row["id"])[0]


def end(
    session: Session,
    *,
    on: Occasion,
    pay_now: bool = False,
    guide: str | None = None,
    commission_bps: int | None = None,
) -> VisitDone:
    """The group leaves; what its guide gets is owed from now on, or paid from the open drawer.

    Another guide or rate than it came with may be named; a higher one is asked about again. Raises NoVisit,
    NoOpenShift, GuideWithoutName, BadField, NotPlainText, what the drawer does not hold, NeedsApproval or MayNotApprove.
    """
    permissions.require(session, Act.SERVE, on)
    shift = shifts.hold(session, on.register)
    entry = journal.open_entry(session, kind=ENDED, on=on.on_day(shift.business_day))
    now = current(session, on.register)
    if now is None:
        raise NoVisit
    bps = now.commission_bps if commission_bps is None else commission_bps
    who = text.clean(now.guide if guide is None else guide, LONGEST_NAME)
    _require_rate(bps)
    amount = guides.amount_of(now.total, bps)
    if amount and not who:
        raise GuideWithoutName
    entry.on = entry.on.because(f"{now.name}, {who}" if amount else now.name)
    if bps > now.commission_bps:
        _allow(session, entry, bps, amount)
    left = update(_VISITS).where(_VISITS.c.id == now.id, _VISITS.c.ended_at.is_(None))
    changed = session.execute(left.values(ended_at=on.at, ended_by=on.actor))
    if cast("CursorResult[object]", changed).rowcount != 1:
        raise NoVisit
    if amount:
        _owe(session, entry, now, who, bps, amount)
    if amount and pay_now:
        _pay(session, entry, shift, amount)
    journal.seal(session, entry)
    return _done(session, entry, now, who, bps, amount, is_paid=pay_now and amount > 0)


def pay(session: Session, *, number: str, on: Occasion) -> GuidePaid:
    """Pay what is owed on a commission slip from the open drawer.

    Raises NothingOwed, NoOpenShift or what the drawer does not hold.
    """
    permissions.require(session, Act.SERVE, on)
    shift = shifts.hold(session, on.register)
    made = guides.find(session, number)
    on = on.on_day(shift.business_day).because(f"{made.number}, {made.guide}")
    entry = journal.open_entry(session, kind=guides.PAYMENT, on=on, reverses=made.entry)
    # Every register could pay it: of a sealed row none can be locked, so they take their turn here.
    numbering.take(session, f"guide of {made.visit}")
    owed = guides.find(session, number)
    if not owed.unpaid:
        raise guides.NothingOwed(number=owed.number)
    entry.document_no = owed.number
    _pay(session, entry, shift, owed.unpaid)
    journal.seal(session, entry)
    job = visit_slip.queue(session, entry, owed, is_paid=True)
    return GuidePaid(owed.number, owed.guide, owed.unpaid, entry.code, job)


def pay_key(number: str) -> str:
    """The key a commission is paid under, from wherever: once."""
    return f"guide-payment:{number}"


def current(session: Session, register: str) -> VisitNow | None:
    """The group that is at `register` now."""
    found = _find(session, _VISITS.c.register_code == register, _VISITS.c.ended_at.is_(None))
    return found[0] if found else None


def left_since(session: Session, since: datetime, *, most: int = 30) -> list[VisitNow]:
    """The groups that came after `since` and have left, the last one first."""
    return _find(session, _VISITS.c.started_at >= since, _VISITS.c.ended_at.is_not(None), most=most)


def count_sale(session: Session, entry: Entry, sale: UUID) -> None:
    """Count the sale of `entry` for the group at its register, if there is one."""
    visit = session.connection().execute(_HERE, {"wanted": entry.on.register}).scalar()
    if visit is not None:
        entry.attach(VisitSale, [{"sale": sale, "visit": visit}])


def _require_rate(bps: int) -> None:
    if not 0 <= bps <= money.WHOLE_BPS:
        raise BadField(field="commission_bps", value=str(bps), hint="From 0 to 100 %.")


def _allow(session: Session, entry: Entry, bps: int, amount: int = 0) -> None:
    if not bps:
        return
    approver = permissions.require(session, Act.GUIDE_COMMISSION, entry.on, amount=amount, bps=bps)
    if approver is not None:
        entry.on = entry.on.because(entry.on.reason, approver)
        row: journal.Row = {"position": 1, "act": Act.GUIDE_COMMISSION.value, "approver": approver}
        entry.attach(Approval, [row | {"amount": amount}])


def _owe(session: Session, entry: Entry, now: VisitNow, guide: str, bps: int, amount: int) -> None:
    year = entry.on.business_day.year
    number = entry.document_no = numbering.paper(
        session, guides.SERIES, epoch=entry.epoch, year=year, digits=5
    )
    facts: journal.Row = {"id": ids.new(), "number": number, "visit": now.id, "guide": guide, "bps": bps}
    entry.attach(GuideCommission, [facts | {"sales": now.sales, "base": now.total, "amount": amount}])
    entry.post(accounts.GUIDE_COMMISSION, amount)
    entry.post(accounts.GUIDE_PAYABLE, -amount)


def _pay(session: Session, entry: Entry, shift: OpenedShift, amount: int) -> None:
    boxes.require(session, shift.number, amount, entry)
    boxes.move(entry, shift.number, -amount, accounts.GUIDE_PAYABLE)


def _done(
    session: Session, entry: Entry, now: VisitNow, guide: str, bps: int, amount: int, *, is_paid: bool
) -> VisitDone:
    number = entry.document_no or ""
    job = visit_slip.queue(session, entry, guides.find(session, number), is_paid=is_paid) if number else None
    return VisitDone(
        visit=now.id,
        name=now.name,
        guide=guide,
        sales=now.sales,
        total=now.total,
        bps=bps,
        commission=amount,
        number=number,
        is_paid=is_paid,
        code=entry.code,
        job=job,
    )


@dataclass(frozen=True)
class _Sum:
    count: int = 0
    amount: int = 0


def _find(session: Session, *conditions: ColumnElement[bool], most: int = 1) -> list[VisitNow]:
    query = select(_VISITS).where(*conditions).order_by(_VISITS.c.id.desc()).limit(most)
    rows = session.execute(query).mappings().all()
    which = [row["id"] for row in rows]
    sold, goods, undone, back = (_sums(session, which, one) for one in (_SOLD, _BY_GOODS, _UNDONE, _BACK))
    return [
        VisitNow(
            id=row["id"],
            name=row["name"],
            guide=row["guide"],
            commission_bps=row["commission_bps"],
            started_at=row["started_at"],
            sales=sold[row["id"]].count - undone[row["id"]].count,
            total=sold[row["id"]].amount - goods[row["id"]].amount + back[row["id"]].amount,
            given_back=-back[row["id"]].amount,
            ended_at=row["ended_at"],
            register=row["register_code"],
        )
        for row in rows
    ]


def _sums(session: Session, visits: Sequence[UUID], query: Select[UUID, int, int]) -> dict[UUID, _Sum]:
    """How many rows of `query` each of `visits` has, and what they come to."""
    sums = {visit: _Sum() for visit in visits}
    if visits:
        found = query.where(col(VisitSale.visit).in_(visits)).group_by(col(VisitSale.visit))
        sums |= {visit: _Sum(int(count), int(amount)) for visit, count, amount in session.execute(found)}
    return sums


_VISITS = cast("Table", GroupVisit.__table__)  # type: ignore[attr-defined]
_HERE = select(_VISITS.c.id).where(
    _VISITS.c.register_code == sqlalchemy.bindparam("wanted"), _VISITS.c.ended_at.is_(None)
)
_SOLD = select(col(VisitSale.visit), func.count(), func.sum(Sale.total)).join(
    Sale, col(Sale.id) == VisitSale.sale
)
_BY_GOODS = (
    select(col(VisitSale.visit), func.count(), func.sum(SalePayment.amount))
    .join(SalePayment, col(SalePayment.sale) == VisitSale.sale)
    .where(col(SalePayment.method) == Method.EXCHANGE.value)
)
_UNDONE = (
    select(col(VisitSale.visit), func.count(), func.sum(Refund.paid))
    .join(Refund, col(Refund.sale) == VisitSale.sale)
    .where(col(Refund.kind) == refund_receipt.VOID)
)
_BACK = (
    select(col(VisitSale.visit), func.count(), func.sum(RefundPayment.amount))
    .join(Refund, col(Refund.sale) == VisitSale.sale)
    .join(RefundPayment, col(RefundPayment.refund) == Refund.id)
    .where(col(RefundPayment.method) != Method.EXCHANGE.value)
)
