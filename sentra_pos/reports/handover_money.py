"""The money of a hand-over: every account in one question, cash by box with its last count, and what the bank still owes."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import case, func, select
from sqlmodel import Session, col

from sentra_pos.books import accounts
from sentra_pos.checkout import unverified
from sentra_pos.reports.handover_pack import Account, Box, Coming
from sentra_pos.settlement.rows import POSTING
from sentra_pos.till.tables import OpenShift, SafeCount, Shift, ShiftClose


@dataclass(frozen=True)
class Sums:
    """All postings: by account, cash by box, and by producer what is owed and what of it may not be paid yet."""

    accounts: tuple[Account, ...]
    boxes: dict[str, int]
    owed: dict[UUID, int]
    held: dict[UUID, int]


def sums(session: Session, *, day: date) -> Sums:
    """Every posting added up once; a posting payable after `day` is held."""
    later = func.sum(case((POSTING.c.payable_from > day, POSTING.c.amount), else_=0))
    query = select(
        POSTING.c.account, POSTING.c.box, POSTING.c.producer, func.sum(POSTING.c.amount), later
    ).group_by(POSTING.c.account, POSTING.c.box, POSTING.c.producer)
    by_account: dict[str, int] = defaultdict(int)
    boxes: dict[str, int] = {}
    owed: dict[UUID, int] = {}
    held: dict[UUID, int] = {}
    for account, box, producer, amount, waiting in session.execute(query):
        by_account[account] += int(amount)
        if box is not None:
            boxes[box] = int(amount)
        if account == accounts.PRODUCER_PAYABLE:
            owed[producer], held[producer] = -int(amount), -int(waiting)
    return Sums(tuple(Account(name, by_account[name]) for name in sorted(by_account)), boxes, owed, held)


def boxes(session: Session, held: Sums) -> tuple[Box, ...]:
    """The safe, every drawer that is open, and every closed one that should still hold something."""
    open_ones = dict(_open_drawers(session))
    wanted = {name for name, amount in held.boxes.items() if amount} | open_ones.keys()
    counted = _counts(session, wanted)
    found = [
        Box(name, counted[name][0], held.boxes.get(name, 0), counted[name][1], counted[name][2])
        if name in counted
        else Box(name, open_ones.get(name, ""), held.boxes.get(name, 0))
        for name in sorted(wanted - {accounts.SAFE})
    ]
    return (_safe(session, held.boxes.get(accounts.SAFE, 0)), *found)


def coming(session: Session) -> tuple[Coming, ...]:
    """The payments the bank's list has not confirmed, by method and day."""
    found: dict[tuple[str, date], list[int]] = defaultdict(list)
    for one in unverified.waiting(session):
        found[one.method.value, one.day].append(one.amount)
    return tuple(
        Coming(method, day, len(amounts), sum(amounts)) for (method, day), amounts in sorted(found.items())
    )


def _open_drawers(session: Session) -> list[tuple[str, str]]:
    query = select(col(Shift.number), col(Shift.register_code)).join(
        OpenShift, col(OpenShift.shift) == Shift.id
    )
    return [(number, register) for number, register in session.execute(query)]


def _counts(session: Session, boxes: set[str]) -> dict[str, tuple[str, int, datetime]]:
    """Of the closed drawers their register, what was counted, and when."""
    query = (
        select(
            col(Shift.number), col(Shift.register_code), col(ShiftClose.counted), col(ShiftClose.closed_at)
        )
        .join(ShiftClose, col(ShiftClose.shift) == Shift.id)
        .where(col(Shift.number).in_(boxes))
    )
    return {number: (register, int(counted), at) for number, register, counted, at in session.execute(query)}


def _safe(session: Session, expected: int) -> Box:
    query = (
        select(col(SafeCount.counted), col(SafeCount.counted_at))
        .order_by(col(SafeCount.counted_at).desc())
        .limit(1)
    )
    last = session.execute(query).one_or_none()
    if last is None:
        return Box(accounts.SAFE, "", expected)
    return Box(accounts.SAFE, "", expected, int(last[0]), last[1])
