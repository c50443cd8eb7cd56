"""Shifts: one open drawer a register, what should be in it, and the blind count that closes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

import sqlalchemy
from sqlalchemy import Row, Table, bindparam
from sqlmodel import Session, col, delete, select

from sentra_pos.base import ids, numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import Notes
from sentra_pos.books import accounts, balances, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers.directory import BadField
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.till import boxes, counting, reasons
from sentra_pos.till.tables import OpenShift, Shift, ShiftClose

HIGHEST_FLOAT = 100_000_000
OPEN, CLOSE = "shift_open", "shift_close"
"""Kinds of entries."""


@dataclass(eq=False)
class NoOpenShift(RuleBroken):
    """Nobody answers for this register's drawer: it has no open shift."""

    sentence = "Register {register} has no open shift. Open one with the float first."

    register: str


@dataclass(eq=False)
class ShiftAlreadyOpen(RuleBroken):
    """The register's drawer is already open."""

    sentence = "Register {register} already has the open shift {number}."

    register: str
    number: str


@dataclass(frozen=True)
class OpenedShift:
    """A shift that was opened; `number` also names its box of cash. `float_amount` in rupiah."""

    id: UUID
    number: str
    register: str
    opened_by: str
    opened_at: datetime
    business_day: date
    float_amount: int


@dataclass(frozen=True)
class ClosedShift:
    """How a shift ended: difference = counted − expected, in rupiah."""

    id: UUID
    number: str
    expected: int
    counted: int
    difference: int
    code: str


def current(session: Session, register: str) -> OpenedShift | None:
    """The register's open shift, if it has one."""
    row = session.execute(_CURRENT, {"wanted": register}).one_or_none()
    return None if row is None else _opened(row)


def require(session: Session, register: str) -> OpenedShift:
    """The register's open shift; raise NoOpenShift."""
    shift = current(session, register)
    if shift is None:
        raise NoOpenShift(register=register)
    return shift


def hold(session: Session, register: str) -> OpenedShift:
    """The register's open shift, which nobody can close before this deed ends; raise NoOpenShift.

    Every deed that puts money into the drawer begins with it. On SQLite a deed is alone anyway.
    """
    row = session.execute(_HELD, {"wanted": register}).one_or_none()
    if row is None:
        raise NoOpenShift(register=register)
    return _opened(row)


def open_shift(session: Session, *, float_amount: int, on: Occasion) -> OpenedShift:
    """Open the register's drawer with a float out of the safe; raise ShiftAlreadyOpen.

    What the safe does not hold is brought by the owner, so that the safe never goes below nothing.
    """
    permissions.require(session, Act.SERVE, on)
    if not 0 <= float_amount <= HIGHEST_FLOAT:
        raise BadField(field="float", value=str(float_amount), hint="From 0 to Rp100.000.000.")
    entry = journal.open_entry(session, kind=OPEN, on=on)
    # Asked once it is this deed's turn: two may open the same drawer at one moment.
    running = current(session, on.register)
    if running is not None:
        raise ShiftAlreadyOpen(register=on.register, number=running.number)
    number = numbering.paper(
        session, f"SHF-{on.register}", epoch=entry.epoch, year=on.business_day.year, digits=4
    )
    entry.document_no = number
    row: journal.Row = {
        "id": ids.new(),
        "number": number,
        "register_code": on.register,
        "opened_by": on.actor,
    }
    row |= {"opened_at": on.at, "business_day": on.business_day, "float_amount": float_amount}
    entry.attach(Shift, [row])
    _bring_float(session, entry, number, float_amount)
    journal.seal(session, entry)
    shift = Shift.model_validate(row | {"entry": entry.id})
    session.add(OpenShift(register_code=on.register, shift=shift.id))
    session.flush()
    return _opened(shift)


def close_shift(
    session: Session, *, counted: int | None = None, notes: Sequence[Notes] = (), on: Occasion
) -> ClosedShift:
    """Close the register's shift by the count of its drawer; the cash goes to the safe. Never refused for a difference.

    Counted by its `notes`, or as one sum. The difference is posted with the reason of `on`; raises NoOpenShift,
    BadCount, NotPlainText, NeedsApproval or MayNotApprove.
    """
    there = counting.total(counted, notes)
    shift = hold(session, on.register)
    entry = journal.open_entry(session, kind=CLOSE, on=reasons.plain(on.on_day(shift.business_day)))
    entry.document_no = shift.number
    boxes.allow(session, entry, Act.CLOSE_SHIFT)
    expected = balances.of_box(session, shift.number)
    boxes.move(entry, shift.number, there - expected, accounts.CASH_DIFFERENCE)
    boxes.move(entry, shift.number, -there, accounts.CASH, other_box=accounts.SAFE)
    row: journal.Row = {"shift": shift.id, "closed_by": on.actor, "closed_at": on.at}
    entry.attach(ShiftClose, [row | {"expected": expected, "counted": there}])
    counting.attach(entry, notes)
    journal.seal(session, entry)
    session.execute(delete(OpenShift).where(col(OpenShift.register_code) == on.register))
    return ClosedShift(shift.id, shift.number, expected, there, there - expected, entry.code)


def expected_cash(session: Session, shift: OpenedShift) -> int:
    """What the drawer should hold now, in rupiah: the sum of its box's postings."""
    return balances.of_box(session, shift.number)


def last_number(session: Session, register: str) -> str | None:
    """The number of the register's newest shift."""
    query = select(Shift.number).where(Shift.register_code == register).order_by(col(Shift.opened_at).desc())
    return session.exec(query).first()


def _bring_float(session: Session, entry: journal.Entry, box: str, amount: int) -> None:
    boxes.take_turn(session, accounts.SAFE)
    from_safe = min(amount, max(0, balances.of_box(session, accounts.SAFE)))
    entry.post(accounts.CASH, amount, box=box)
    entry.post(accounts.CASH, -from_safe, box=accounts.SAFE)
    entry.post(accounts.OWNER, from_safe - amount)


def _opened(row: Shift | Row[Any]) -> OpenedShift:
    return OpenedShift(
        id=row.id,
        number=row.number,
        register=row.register_code,
        opened_by=row.opened_by,
        opened_at=row.opened_at,
        business_day=row.business_day,
        float_amount=row.float_amount,
    )


_SHIFTS = cast("Table", Shift.__table__)  # type: ignore[attr-defined]
_CURRENT = (
    sqlalchemy.select(_SHIFTS)
    .join(OpenShift, col(OpenShift.shift) == _SHIFTS.c.id)
    .where(col(OpenShift.register_code) == bindparam("wanted"))
)
_HELD = _CURRENT.with_for_update(of=OpenShift)
