"""Sales that are in the books although nobody knows whether their receipt came out (F3)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, Table, exists, or_, select
from sqlmodel import Session

from sentra_pos.base.settings import Setting
from sentra_pos.checkout.tables import Sale
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import State
from sentra_pos.paper.tables import PrintJob
from sentra_pos.shop import registers
from sentra_pos.shop.registers import Habits, NoSuchRegister, PrinterKind

FORGOTTEN_AFTER = timedelta(days=7)
"""Nobody comes back for the receipt of an older sale without asking for a copy."""
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_DOUBT = (State.UNCERTAIN, State.FAILED)
_UNDER_WAY = (State.WAITING, State.SENDING)
_ON_ITS_WAY = (State.WAITING, State.SENDING, State.PRINTED)


@dataclass(frozen=True)
class Unprinted:
    """A sale that was paid, and where its receipt's job stands; `total` in rupiah."""

    job: UUID
    receipt: str
    total: int
    paid_at: datetime
    made_at: datetime
    state: State

    @property
    def may_come_by_itself(self) -> bool:
        """The printer still has it to do."""
        return self.state in _UNDER_WAY


def look(session: Session, register: str, *, started: datetime, now: datetime) -> list[Unprinted]:
    """The sales of `register` to be told at a sign-in, the oldest first.

    What was on its way when the program started counts as well; what a copy has come out of, and what somebody
    has put away, does not.
    """
    since = max(_seen(register).read(session), now - FORGOTTEN_AFTER)
    query = (
        select(
            _JOBS.c.id, _JOBS.c.document_no, _SALES.c.total, _SALES.c.sold_at, _JOBS.c.made_at, _JOBS.c.state
        )
        .join(_SALES, _SALES.c.receipt == _JOBS.c.document_no)
        .where(
            _JOBS.c.register_code == register,
            _JOBS.c.kind == jobs.RECEIPT,
            _JOBS.c.copy_no == 0,
            _JOBS.c.made_at > since,
            _is_doubtful(started, has_printer=_has_printer(session, register)),
            ~_has_copy(),
        )
        .order_by(_JOBS.c.id)
    )
    return [
        Unprinted(row.id, row.document_no, row.total, row.sold_at, row.made_at, State(row.state))
        for row in session.execute(query)
    ]


def print_after_all(session: Session, one: Unprinted, *, register: str, at: datetime, by: str) -> UUID:
    """The original if not one byte of it can have come out, else a SALINAN; the job."""
    if one.state is State.FAILED and jobs.retry(session, one.job, at=at):
        return one.job
    return jobs.copy(session, document_no=one.receipt, register=register, at=at, by=by)


def put_away(session: Session, register: str, *, until: datetime) -> None:
    """Somebody has seen to what was made until then."""
    _seen(register).write(session, until)


def _is_doubtful(started: datetime, *, has_printer: bool) -> ColumnElement[bool]:
    doubt = _JOBS.c.state.in_([state.value for state in _DOUBT])
    if not has_printer:
        return doubt
    cut_off = _JOBS.c.state.in_([state.value for state in _UNDER_WAY]) & (_JOBS.c.made_at < started)
    return or_(doubt, cut_off)


def _has_copy() -> ColumnElement[bool]:
    copy = _JOBS.alias()
    return exists().where(
        copy.c.document_no == _JOBS.c.document_no,
        copy.c.copy_no > 0,
        copy.c.state.in_([state.value for state in _ON_ITS_WAY]),
    )


def _seen(register: str) -> Setting[datetime]:
    return Setting(f"checkout.receipts_seen.{register}", datetime, _LONG_AGO)


def _has_printer(session: Session, register: str) -> bool:
    try:
        habits = registers.habits(session, register)
    except NoSuchRegister:
        habits = Habits()
    return habits.printer is not PrinterKind.NONE


_JOBS = cast("Table", PrintJob.__table__)  # type: ignore[attr-defined]
_SALES = cast("Table", Sale.__table__)  # type: ignore[attr-defined]
