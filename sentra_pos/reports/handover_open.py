"""What is still open when the shop changes hands: each matter somebody began and nobody ended."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from sentra_pos.base import clock
from sentra_pos.books import balances
from sentra_pos.checkout import parked
from sentra_pos.consignment import quick_notes, relabel
from sentra_pos.producers import permits
from sentra_pos.reports.handover_pack import Coming, Matter, Open
from sentra_pos.settlement import overview
from sentra_pos.shop import staff
from sentra_pos.stock import pulls, tasks
from sentra_pos.stock.tables import StockCount
from sentra_pos.stock.tasks import TaskKind
from sentra_pos.till.tables import OpenShift, Shift

_TASKS = {TaskKind.COUNT: Open.COUNT_TASK, TaskKind.RELABEL: Open.RELABEL}


def matters(session: Session, coming: Sequence[Coming], *, day: date) -> tuple[Matter, ...]:
    """All of them, kind by kind in the order of `Open`; `coming` is what the bank still owes."""
    found = [
        *_shifts(session),
        *_carts(session),
        *_payments(coming),
        *_pulls(session, day),
        *_tasks(session),
        *_old_labels(session, day),
        *_counts(session),
        *_quick_notes(session),
        *_permits(session, day),
        *_statements(session, day),
    ]
    return tuple(sorted(found, key=lambda one: list(Open).index(one.kind)))


def _shifts(session: Session) -> Iterator[Matter]:
    query = (
        select(col(Shift.number), col(Shift.opened_by), col(Shift.business_day))
        .join(OpenShift, col(OpenShift.shift) == Shift.id)
        .order_by(col(Shift.number))
    )
    for number, who, day in session.execute(query):
        yield Matter(Open.SHIFT, number, staff.name_of(session, who), day, balances.of_box(session, number))


def _carts(session: Session) -> Iterator[Matter]:
    for one in parked.parked(session):
        yield Matter(
            Open.CART, one.number or one.name or "–", staff.name_of(session, one.by), clock.day_of(one.at)
        )


def _payments(coming: Sequence[Coming]) -> Iterator[Matter]:
    for one in sorted(coming, key=lambda one: (one.day, one.method)):
        yield Matter(Open.PAYMENT, one.method, f"{one.payments}×", one.day, one.amount)


def _pulls(session: Session, day: date) -> Iterator[Matter]:
    """Goods over their date that still lie on the shelf."""
    for one in pulls.waiting(session, day=day):
        yield Matter(Open.PULL, one.name, f"L-{one.number:05}", one.expiry, one.value)


def _tasks(session: Session) -> Iterator[Matter]:
    for one in tasks.waiting(session):
        lot = f"L-{one.lot:05}" if one.lot is not None else ""
        yield Matter(_TASKS[one.kind], one.name, lot, clock.day_of(one.made_at))


def _old_labels(session: Session, day: date) -> Iterator[Matter]:
    """Lots whose labels say another price than the shelf, though the till has met none of them yet."""
    for one in relabel.due(session, day=day):
        if not one.was_scanned:
            yield Matter(Open.RELABEL, one.name, f"L-{one.number:05}")


def _counts(session: Session) -> Iterator[Matter]:
    query = (
        select(col(StockCount.started_at), col(StockCount.started_by))
        .where(col(StockCount.ended_at).is_(None))
        .order_by(col(StockCount.id))
    )
    for at, who in session.execute(query):
        yield Matter(Open.STOCK_COUNT, "", staff.name_of(session, who), clock.day_of(at))


def _quick_notes(session: Session) -> Iterator[Matter]:
    for one in quick_notes.waiting(session):
        yield Matter(Open.QUICK_NOTE, one.number, one.producer_name, clock.day_of(one.made_at))


def _permits(session: Session, day: date) -> Iterator[Matter]:
    for one in permits.due(session, day=day):
        yield Matter(Open.PERMIT, f"{one.kind.value.upper()} {one.number}", one.name, one.expires)


def _statements(session: Session, day: date) -> Iterator[Matter]:
    """Drafts somebody has to look at before they can be frozen."""
    week = overview.read(session, today=day)
    for line in week.lines:
        if line.must_be_checked:
            yield Matter(Open.STATEMENT, line.draft.code, line.draft.name, week.until, line.draft.net)
