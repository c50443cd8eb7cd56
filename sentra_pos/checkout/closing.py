"""The end of a shift and a look at a running one: the count into the books, and the slip that tells of it (T2).

All counted cash goes to the safe in the books; what is said to stay for the next shift comes out of it again when
that shift begins.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session, col

from sentra_pos.base.money import Notes
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import shift_report
from sentra_pos.checkout.shift_report import End
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import NothingToCopy
from sentra_pos.paper.tables import PrintJob
from sentra_pos.shop import permissions, registers, staff
from sentra_pos.shop.permissions import Act
from sentra_pos.till import shift_slip, shifts
from sentra_pos.till.shift_slip import Count, ShiftReport
from sentra_pos.till.shifts import ClosedShift
from sentra_pos.till.tables import OpenShift, Shift, ShiftClose


@dataclass(frozen=True)
class ShiftEnd:
    """A shift that has ended; in rupiah what goes to the safe and what stays for the next. `job` is its slip."""

    closed: ClosedShift
    handed_over: int
    next_float: int
    job: UUID


@dataclass(frozen=True)
class LeftFloat:
    """Cash that was said to stay in a drawer that is closed: in the books it lies in the safe."""

    register: str
    amount: int


def key(shift: UUID) -> str:
    """The key a shift is closed under: once."""
    return f"shift-close:{shift}"


def close(
    session: Session,
    *,
    counted: int | None = None,
    notes: Sequence[Notes] = (),
    next_float: int = 0,
    on: Occasion,
) -> ShiftEnd:
    """Close the register's shift by its count, and queue the slip for both to sign.

    `next_float` rupiah stay in the drawer for the next shift, no more than was counted. Raises what
    `shifts.close_shift` raises.
    """
    shift = shifts.hold(session, on.register)
    closed = shifts.close_shift(session, counted=counted, notes=notes, on=on)
    stays = max(0, min(next_float, closed.counted))
    count = Count(
        counted=closed.counted,
        notes=tuple(sorted((one for one in notes if one.count), key=lambda one: -one.denomination)),
        reason=on.reason or "",
        handed_over=closed.counted - stays,
        next_float=stays,
    )
    end = End(at=on.at, by=on.actor, approver=on.approver, code=closed.code)
    report = shift_report.of(session, shift, end=end, count=count, at=on.at)
    job = _queue(session, report, shift.number, on)
    return ShiftEnd(closed, closed.counted - stays, stays, job)


def interim(session: Session, *, on: Occasion) -> ShiftReport:
    """The running shift as it stands, without what should be in its drawer; raise NoOpenShift."""
    shift = shifts.require(session, on.register)
    return shift_report.of(session, shift, end=None, count=None, at=on.at)


def print_interim(session: Session, *, on: Occasion) -> UUID:
    """Queue the running shift's report for printing; raise NoOpenShift."""
    permissions.require(session, Act.SERVE, on)
    report = interim(session, on=on)
    prefix = f"{report.number}/X"
    query = select(func.count()).select_from(PrintJob)
    before = session.execute(query.where(col(PrintJob.document_no).startswith(prefix))).scalar_one()
    number = f"{prefix}{int(before) + 1}"
    return _queue(session, replace(report, number=number), number, on)


def last_closed(session: Session, register: str) -> str | None:
    """The number of the register's newest shift that has ended."""
    query = (
        select(col(Shift.number))
        .join(ShiftClose, col(ShiftClose.shift) == Shift.id)
        .where(col(Shift.register_code) == register)
        .order_by(col(ShiftClose.closed_at).desc(), col(Shift.number).desc())
    )
    return session.execute(query.limit(1)).scalar()


def print_again(session: Session, *, on: Occasion) -> UUID:
    """Queue a copy of the slip of the register's last closed shift; raise NothingToCopy."""
    permissions.require(session, Act.SERVE, on)
    return jobs.copy(
        session,
        document_no=last_closed(session, on.register) or on.register,
        register=on.register,
        at=on.recorded_at,
        by=staff.name_of(session, on.actor),
        kind=jobs.SHIFT,
    )


def usual_float(session: Session, register: str) -> int | None:
    """What the register's last shift left for the next one, in rupiah; None if it never had one."""
    number = last_closed(session, register)
    report = None if number is None else _slip_of(session, number)
    return report.count.next_float if report is not None and report.count is not None else None


def floats_left(session: Session) -> list[LeftFloat]:
    """What lies in the drawers of registers without an open shift, though the books count it with the safe."""
    busy = set(session.execute(select(col(OpenShift.register_code))).scalars())
    left = []
    for register in registers.codes(session):
        amount = 0 if register in busy else usual_float(session, register) or 0
        if amount:
            left.append(LeftFloat(register, amount))
    return left


def _slip_of(session: Session, number: str) -> ShiftReport | None:
    """What was printed at its end; books from before there were slips have none."""
    try:
        return shift_slip.from_json(jobs.original(session, number, kind=jobs.SHIFT).content)
    except NothingToCopy:
        return None


def _queue(session: Session, report: ShiftReport, number: str, on: Occasion) -> UUID:
    return jobs.queue(
        session,
        kind=jobs.SHIFT,
        document_no=number,
        register=on.register,
        content=shift_slip.to_json(report),
        at=on.recorded_at,
        by=staff.name_of(session, on.actor),
    )
