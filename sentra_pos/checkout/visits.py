"""A bus or a guide's group in the shop: until it ends, every sale of its register counts for it, and the guide gets a part.

The commission is the shop's own cost, never a producer's: GUIDE_COMMISSION owes GUIDE_PAYABLE.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import text as sql
from sqlmodel import Session, col, func, select

from sentra_pos.base import ids, money, numbering, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry, MoneyPosting
from sentra_pos.checkout.tables import GroupVisit, GuideCommission, Refund, Sale, VisitSale
from sentra_pos.producers.directory import BadField
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.till import shifts

LONGEST_NAME = 60
SERIES = "KPM"


@dataclass(eq=False)
class VisitRunning(RuleBroken):
    """One group at a time is in front of a register."""

    sentence = "{name} is still there. End that visit first."

    name: str


@dataclass(eq=False)
class NoVisit(RuleBroken):
    """No group is there, or its visit has ended."""

    sentence = "There is no visit to end here."


@dataclass(eq=False)
class NothingOwed(RuleBroken):
    """The guide was paid already, or gets nothing."""

    sentence = "Nothing is owed on {number}."

    number: str


@dataclass(frozen=True)
class VisitNow:
    """A group that is there; `total` in rupiah is what it has paid so far, without what it gave back."""

    id: UUID
    name: str
    guide: str
    commission_bps: int
    started_at: datetime
    sales: int
    total: int

    @property
    def average(self) -> int:
        """Rupiah a sale."""
        return money.proportion(self.total, 1, self.sales) if self.sales else 0


@dataclass(frozen=True)
class VisitDone:
    """How a visit ended; `commission` in rupiah is owed to the guide, or was paid from the drawer."""

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


def start(session: Session, *, name: str, guide: str, commission_bps: int, on: Occasion) -> VisitNow:
    """A group has come to this register; raise VisitRunning, BadField, NeedsApproval or MayNotApprove."""
    running = current(session, on.register)
    if running is not None:
        raise VisitRunning(name=running.name)
    name, guide = text.clean(name, LONGEST_NAME), text.clean(guide, LONGEST_NAME)
    if not name:
        raise BadField(field="name", value="", hint="Such as the bus or the guide.")
    if not 0 <= commission_bps <= money.WHOLE_BPS:
        raise BadField(field="commission_bps", value=str(commission_bps), hint="From 0 to 100 %.")
    on = _allowed(session, on, commission_bps)
    row = GroupVisit(
        id=ids.new(),
        register_code=on.register,
        name=name,
        guide=guide,
        commission_bps=commission_bps,
        started_at=on.at,
        started_by=on.actor,
    )
    session.add(row)
    session.flush()
    entry = journal.open_entry(session, kind="visit_start", on=on.because(name))
    journal.seal(session, entry)
    return _now(session, row)


def current(session: Session, register: str) -> VisitNow | None:
    """The group that is at `register` now."""
    row = _open(session, register)
    return None if row is None else _now(session, row)


def count_sale(session: Session, entry: Entry, sale: UUID) -> None:
    """Count the sale of `entry` for the group at its register, if there is one."""
    visit = session.execute(_AT_REGISTER, {"register": entry.on.register}).scalar()
    if visit is not None:
        entry.attach(VisitSale, [{"sale": sale, "visit": visit if isinstance(visit, UUID) else UUID(visit)}])


def end(session: Session, *, on: Occasion, pay_now: bool = False) -> VisitDone:
    """The group leaves; what its guide gets is owed from now on, or paid from the open drawer.

    Raises NoVisit, NoOpenShift, NeedsApproval or MayNotApprove.
    """
    row = _open(session, on.register)
    if row is None:
        raise NoVisit
    on = _allowed(session, on, row.commission_bps)
    now = _now(session, row)
    commission = money.share(max(0, now.total), row.commission_bps)
    entry = journal.open_entry(session, kind="visit_end", on=on.because(row.name))
    number = ""
    if commission:
        number = numbering.paper(session, SERIES, epoch=entry.epoch, year=on.business_day.year, digits=5)
        entry.document_no = number
        facts: journal.Row = {"id": ids.new(), "number": number, "visit": row.id, "guide": row.guide}
        facts |= {"sales": now.sales, "base": now.total, "bps": row.commission_bps, "amount": commission}
        entry.attach(GuideCommission, [facts])
        entry.post(accounts.GUIDE_COMMISSION, commission)
        if pay_now:
            entry.post(accounts.CASH, -commission, box=shifts.hold(session, on.register).number)
        else:
            entry.post(accounts.GUIDE_PAYABLE, -commission)
    journal.seal(session, entry)
    row.ended_at, row.ended_by = on.at, on.actor
    session.add(row)
    session.flush()
    return VisitDone(
        visit=row.id,
        name=row.name,
        guide=row.guide,
        sales=now.sales,
        total=now.total,
        bps=row.commission_bps,
        commission=commission,
        number=number,
        is_paid=pay_now and commission > 0,
        code=entry.code,
    )


def pay(session: Session, *, number: str, on: Occasion) -> int:
    """Pay what is owed on a commission slip from the open drawer; the rupiah. Raises NothingOwed or NoOpenShift."""
    row = session.exec(select(GuideCommission).where(GuideCommission.number == number)).one_or_none()
    if row is None or not _is_owed(session, row):
        raise NothingOwed(number=number)
    shift = shifts.hold(session, on.register)
    on = on.on_day(shift.business_day)
    entry = journal.open_entry(session, kind="guide_payment", on=on.because(number), reverses=row.entry)
    entry.post(accounts.GUIDE_PAYABLE, row.amount)
    entry.post(accounts.CASH, -row.amount, box=shift.number)
    journal.seal(session, entry)
    return row.amount


def _is_owed(session: Session, row: GuideCommission) -> bool:
    """Whether it was left open when the visit ended, and nobody has paid it since."""
    owed = session.exec(
        select(MoneyPosting.amount).where(
            MoneyPosting.entry == row.entry, MoneyPosting.account == accounts.GUIDE_PAYABLE
        )
    ).first()
    paid = session.exec(select(JournalEntry.id).where(JournalEntry.reverses == row.entry)).first()
    return owed is not None and paid is None


def _allowed(session: Session, on: Occasion, bps: int) -> Occasion:
    if not bps:
        return on
    return on.because(on.reason, permissions.require(session, Act.GUIDE_COMMISSION, on, bps=bps))


def _open(session: Session, register: str) -> GroupVisit | None:
    query = select(GroupVisit).where(GroupVisit.register_code == register, col(GroupVisit.ended_at).is_(None))
    return session.exec(query).first()


def _now(session: Session, row: GroupVisit) -> VisitNow:
    sales, paid = session.exec(
        select(func.count(), func.coalesce(func.sum(Sale.total), 0))
        .select_from(VisitSale)
        .join(Sale, col(Sale.id) == VisitSale.sale)
        .where(VisitSale.visit == row.id)
    ).one()
    back = session.exec(
        select(func.coalesce(func.sum(Refund.paid), 0))
        .select_from(VisitSale)
        .join(Refund, col(Refund.sale) == VisitSale.sale)
        .where(VisitSale.visit == row.id)
    ).one()
    return VisitNow(
        row.id,
        row.name,
        row.guide,
        row.commission_bps,
        row.started_at,
        int(sales),
        int(paid) + int(back),
    )


_AT_REGISTER = sql("SELECT id FROM group_visit WHERE register_code = :register AND ended_at IS NULL")
