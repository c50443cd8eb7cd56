"""What waits to be printed: an original comes out at most once by itself, a copy says so and opens nothing.

waiting → sending → printed or uncertain; waiting → failed or lapsed. `uncertain` means that nobody knows, so only a
copy may follow. Of a `failed` job not one byte reached the printer, so a person may have it sent after all; so may
one with `lapsed`, whose register has no printer or which somebody called off.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, CursorResult, RowMapping, Table, Update, func, insert, select, update
from sqlmodel import Session

from sentra_pos.base import ids
from sentra_pos.base.errors import RuleBroken
from sentra_pos.paper.tables import PrintJob

RECEIPT, GIFT, SHIFT, DRAWER, CART = "receipt", "gift", "shift", "drawer", "cart"
QUICK_NOTE, GUIDE, GUIDE_PAID, RESTOCK = "quick note", "guide", "guide paid", "restock"
AT_COUNTER, DAY_END, STATEMENT = "at counter", "day end", "statement strip"
"""Kinds of slips; a `drawer` job prints nothing and only opens the drawer."""
SLIPS = (
    RECEIPT,
    GIFT,
    SHIFT,
    DRAWER,
    CART,
    QUICK_NOTE,
    GUIDE,
    GUIDE_PAID,
    RESTOCK,
    AT_COUNTER,
    DAY_END,
    STATEMENT,
)

TOO_OLD = timedelta(minutes=5)
"""A paper nobody waits for any more does not come out by itself when the printer is back."""
DRAWER_WITHIN = timedelta(seconds=60)
"""A drawer opens while the customer stands there, or not at all."""
CALLED_OFF, CAME_TOO_LATE, NO_PRINTER = "called off", "too old", "no printer"
UNDRAWABLE, CUT_OFF = "cannot be drawn", "interrupted"
"""What `detail` says where it is not the name of a printer's trouble."""


class State(Enum):
    """Where a job stands."""

    WAITING = "waiting"
    SENDING = "sending"
    PRINTED = "printed"
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    LAPSED = "lapsed"


@dataclass(frozen=True)
class Job:
    """One paper for one register's printer; `content` is the snapshot it is drawn from, `detail` why it failed."""

    id: UUID
    kind: str
    document_no: str
    register: str
    content: str
    copy_no: int
    opens_drawer: bool
    state: State
    made_at: datetime
    made_by: str
    tries: int
    detail: str
    finished_at: datetime | None

    @property
    def may_be_copied(self) -> bool:
        """Whether a SALINAN of it means anything."""
        return self.kind != DRAWER and self.detail != UNDRAWABLE

    @property
    def may_be_sent_again(self) -> bool:
        """Not one byte of it was sent, and it can still be drawn; a drawer opens now or not at all."""
        return self.state in (State.FAILED, State.LAPSED) and self.may_be_copied

    def may_open_drawer(self, at: datetime) -> bool:
        """Whether cash moved, this is the original, and the customer still stands there."""
        return self.opens_drawer and self.copy_no == 0 and at - self.made_at <= DRAWER_WITHIN


@dataclass(eq=False)
class NothingToCopy(RuleBroken):
    """There is no printed paper of this number."""

    sentence = "There is no paper {document_no} to copy."

    document_no: str


def queue(
    session: Session,
    *,
    kind: str,
    document_no: str,
    register: str,
    content: str,
    at: datetime,
    by: str,
    opens_drawer: bool = False,
    copy_no: int = 0,
) -> UUID:
    """Let a paper wait for the printer of `register`; `by` is the name that a copy bears. One plain insert.

    `at` is now, also for a back entry: it decides whether the paper is still wanted and the drawer still opened.
    """
    job = ids.new()
    row = {
        "id": job,
        "kind": kind,
        "document_no": document_no,
        "register_code": register,
        "content": content,
        "copy_no": copy_no,
        "opens_drawer": opens_drawer and copy_no == 0,
        "state": State.WAITING.value,
        "made_at": at,
        "made_by": by,
        "tries": 0,
        "detail": "",
    }
    session.connection().execute(insert(_JOBS), [row])
    return job


def copy(
    session: Session, *, document_no: str, register: str, at: datetime, by: str, kind: str = RECEIPT
) -> UUID:
    """Queue the next SALINAN of `document_no`, drawn from the snapshot of its original; raise NothingToCopy."""
    return queue(
        session,
        kind=kind,
        document_no=document_no,
        register=register,
        content=original(session, document_no, kind=kind).content,
        at=at,
        by=by,
        copy_no=next_copy_no(session, document_no, kind=kind),
    )


def next_copy_no(session: Session, document_no: str, *, kind: str = RECEIPT) -> int:
    """The number of the next copy of this kind of paper, from 1; it counts all registers."""
    found = (_JOBS.c.document_no == document_no) & (_JOBS.c.kind == kind)
    last = session.execute(select(func.max(_JOBS.c.copy_no)).where(found)).scalar()
    return int(last or 0) + 1


def handed_out(session: Session, *, kind: str, document_no: str, register: str, at: datetime, by: str) -> int:
    """Note that a paper no slip printer draws was made, and which it is: 0 the original, then its copies from 1."""
    found = (_JOBS.c.document_no == document_no) & (_JOBS.c.kind == kind)
    made = int(session.execute(select(func.count()).where(found)).scalar() or 0)
    job = queue(
        session,
        kind=kind,
        document_no=document_no,
        register=register,
        content="",
        at=at,
        by=by,
        copy_no=made,
    )
    done = {"state": State.PRINTED.value, "tries": 1, "finished_at": at}
    session.execute(update(_JOBS).where(_JOBS.c.id == job).values(done))
    return made


def copies(session: Session, document_no: str) -> list[Job]:
    """The copies of `document_no` in order."""
    return _all(session, _JOBS.c.document_no == document_no, _JOBS.c.copy_no > 0)


def waiting(
    session: Session, register: str, *, kinds: Sequence[str] = SLIPS, most: int | None = None
) -> list[Job]:
    """What `register` still has to send, oldest first, at most so many."""
    return _all(
        session,
        _JOBS.c.register_code == register,
        _JOBS.c.state == State.WAITING.value,
        _JOBS.c.kind.in_(kinds),
        most=most,
    )


def recent(session: Session, register: str, *, most: int = 60) -> list[Job]:
    """The last slips of `register`, the newest first, wherever they stand."""
    found = (
        select(_JOBS)
        .where(_JOBS.c.register_code == register, _JOBS.c.kind.in_(SLIPS))
        .order_by(_JOBS.c.id.desc())
        .limit(most)
    )
    return [_job(row) for row in session.execute(found).mappings()]


def on_the_way(session: Session, register: str) -> int:
    """How many slips of `register` wait or are being sent."""
    under_way = [state.value for state in (State.WAITING, State.SENDING)]
    found = (
        select(func.count())
        .select_from(_JOBS)
        .where(_JOBS.c.register_code == register, _JOBS.c.state.in_(under_way), _JOBS.c.kind.in_(SLIPS))
    )
    return int(session.execute(found).scalar() or 0)


def original(session: Session, document_no: str, *, kind: str = RECEIPT) -> Job:
    """The paper that copies of `document_no` are drawn from; raise NothingToCopy."""
    found = _all(session, _JOBS.c.document_no == document_no, _JOBS.c.kind == kind, most=1)
    if not found:
        raise NothingToCopy(document_no)
    return found[0]


def doubtful(session: Session, register: str, since: datetime) -> list[Job]:
    """Originals made after `since` that did not surely come out, to be told at the start of a day (F3)."""
    doubt = (State.UNCERTAIN.value, State.FAILED.value)
    return _all(
        session,
        _JOBS.c.register_code == register,
        _JOBS.c.state.in_(doubt),
        _JOBS.c.copy_no == 0,
        _JOBS.c.made_at > since,
    )


def find(session: Session, job: UUID) -> Job | None:
    """The job of this id."""
    return next(iter(_all(session, _JOBS.c.id == job)), None)


def sending(session: Session, job: UUID) -> bool:
    """Claim a waiting job just before its first byte; False if somebody else did."""
    return _move(session, job, (State.WAITING,), State.SENDING, tries=_JOBS.c.tries + 1)


def printed(session: Session, job: UUID, *, at: datetime) -> bool:
    """It came out, as far as this printer can tell."""
    return _move(session, job, _UNDER_WAY, State.PRINTED, finished_at=at, detail="")


def uncertain(session: Session, job: UUID, *, at: datetime, detail: str) -> bool:
    """Some of it may have come out: it is never sent again by itself."""
    return _move(session, job, _UNDER_WAY, State.UNCERTAIN, finished_at=at, detail=detail)


def failed(session: Session, *jobs: UUID, at: datetime, detail: str) -> int:
    """They were never sent and will not be by themselves: nobody waits any more, or they cannot be drawn."""
    return _give_up(session, jobs, State.FAILED, at, detail)


def lapsed(session: Session, *jobs: UUID, at: datetime, detail: str) -> int:
    """They were never sent, as nobody wants them to be: their register has no printer, or a person called them off."""
    return _give_up(session, jobs, State.LAPSED, at, detail)


def retry(session: Session, job: UUID, *, at: datetime) -> bool:
    """Send the original after all, because a person asks and no byte of it was sent; False if one may have been."""
    changed = {"made_at": at, "finished_at": None, "opens_drawer": False, "detail": ""}
    return _move(session, job, (State.FAILED, State.LAPSED), State.WAITING, **changed)


def recover(session: Session, register: str, *, at: datetime) -> int:
    """At start-up: what was being sent when the till died is uncertain, never sent again; how many there were."""
    found = (_JOBS.c.register_code == register) & (_JOBS.c.state == State.SENDING.value)
    changed = {"state": State.UNCERTAIN.value, "finished_at": at, "detail": CUT_OFF}
    return _count(session, update(_JOBS).where(found).values(changed))


def _move(session: Session, job: UUID, before: tuple[State, ...], after: State, **changed: object) -> bool:
    found = (_JOBS.c.id == job) & _JOBS.c.state.in_([state.value for state in before])
    return _count(session, update(_JOBS).where(found).values(state=after.value, **changed)) == 1


def _give_up(session: Session, jobs: Sequence[UUID], state: State, at: datetime, detail: str) -> int:
    found = _JOBS.c.id.in_(jobs) & (_JOBS.c.state == State.WAITING.value)
    changed = {"state": state.value, "finished_at": at, "detail": detail}
    return _count(session, update(_JOBS).where(found).values(changed))


def _count(session: Session, statement: Update) -> int:
    return cast("CursorResult[object]", session.execute(statement)).rowcount


def _all(session: Session, *conditions: ColumnElement[bool], most: int | None = None) -> list[Job]:
    # Ids are made in order, moments may jump with the clock.
    found = select(_JOBS).where(*conditions).order_by(_JOBS.c.id).limit(most)
    return [_job(row) for row in session.execute(found).mappings()]


def _job(row: RowMapping) -> Job:
    facts = dict(row)
    return Job(register=facts.pop("register_code"), state=State(facts.pop("state")), **facts)


_JOBS = cast("Table", PrintJob.__table__)  # type: ignore[attr-defined]
_UNDER_WAY = (State.SENDING, State.UNCERTAIN)
