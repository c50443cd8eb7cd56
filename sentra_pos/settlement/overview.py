"""The settlement at a glance: one line a producer up to a day, and what needs an eye before it is frozen."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, chain, places
from sentra_pos.settlement import draft as drafts
from sentra_pos.settlement import objections, payee_news
from sentra_pos.settlement import rhythm as rhythms
from sentra_pos.settlement.draft import DAYS_TO_PAY, TRANSFER, Draft
from sentra_pos.settlement.rhythm import DAILY
from sentra_pos.settlement.rows import BALANCE, ENTRY, LOT, POSTING, PRODUCER, STATEMENT

_WEEK = timedelta(days=7)
_COMPARED, _ENOUGH = 4, 3
"""So many statements before are compared with, if there are at least so many."""
_FAR_BACK = timedelta(days=150)
"""Four statements of who is paid monthly."""
_RHYTHM = timedelta(days=35)
"""So far back the habit of the shop is looked for."""


@dataclass(eq=False)
class CutOffAhead(RuleBroken):
    """A day that is not over yet cannot be counted, except today."""

    sentence = "{until} has not come yet: statements count up to today at the latest."

    until: date


class Notice(Enum):
    """What a person should know about a line."""

    NO_ACCOUNT = "no_account"
    PAYEE_CHANGED = "payee_changed"
    OPEN_COUNT = "open_count"
    ODD_GOODS = "odd_goods"
    OBJECTION = "objection"
    """The producer waits for an answer, which this statement should print."""
    NOT_DUE = "not_due"
    NEGATIVE = "negative"
    BELOW_MINIMUM = "below_minimum"
    UNCLAIMED = "unclaimed"
    HELD = "held"
    OTHER_INSTALMENT = "other_instalment"
    """This once another one than agreed is taken off for an advance."""
    UNUSUAL = "unusual"
    """Much more or much less was earned than on any of the statements before."""


MUST_BE_CHECKED = frozenset(
    {Notice.NO_ACCOUNT, Notice.PAYEE_CHANGED, Notice.OPEN_COUNT, Notice.ODD_GOODS, Notice.OBJECTION}
)
"""These are left out when all are frozen at once, and so is what is not due yet; the others only inform."""


@dataclass(frozen=True)
class _Known:
    """What is asked once for all producers: who has no account, a new one, something to count, an open objection,
    and the least and the most each earned lately, in rupiah.
    """

    without_account: frozenset[UUID]
    moved: frozenset[UUID]
    to_count: frozenset[UUID]
    objecting: frozenset[UUID]
    usual: dict[UUID, tuple[int, int]]


@dataclass(frozen=True)
class WeekLine:
    """A producer's draft or statement; `code` are the 8 characters of a frozen one."""

    draft: Draft
    notices: tuple[Notice, ...] = ()
    code: str = ""

    @property
    def is_draft(self) -> bool:
        return self.draft.number is None

    @property
    def must_be_checked(self) -> bool:
        """Whether somebody has to look before this is frozen."""
        return self.is_draft and not MUST_BE_CHECKED.isdisjoint(self.notices)

    @property
    def can_be_frozen_with_all(self) -> bool:
        return self.is_draft and not self.must_be_checked and Notice.NOT_DUE not in self.notices


@dataclass(frozen=True)
class Week:
    """Every producer with something to say up to `until`, by code; drafts are paid on `pay_day`."""

    until: date
    pay_day: date
    lines: tuple[WeekLine, ...]

    @property
    def first_day(self) -> date:
        """Where the periods that end here mostly begin."""
        days = Counter(line.draft.period_from for line in self.lines)
        return max(days, key=lambda day: (days[day], day)) if days else self.until

    @property
    def to_freeze(self) -> tuple[WeekLine, ...]:
        """The drafts nobody has to look at first."""
        return tuple(line for line in self.lines if line.can_be_frozen_with_all)


def read(
    session: Session,
    *,
    today: date,
    until: date | None = None,
    pay_day: date | None = None,
    once: Mapping[UUID, int] | None = None,
) -> Week:
    """The lines up to `until`, else up to the usual cut-off before `today`; raise CutOffAhead.

    `once` are instalments, in rupiah, that are taken off instead of what was agreed.
    """
    if until is not None and until > today:
        raise CutOffAhead(until=until)
    last = until or usual_cut_off(session, today)
    pays = pay_day or _pay_day(session, last, today)
    found = drafts.of_producers(session, until=last, pay_day=pays, once=once)
    known = _Known(
        without_account=frozenset(
            session.execute(select(PRODUCER.c.id).where(PRODUCER.c.account == "")).scalars()
        ),
        moved=frozenset(payee_news.untold(session)),
        to_count=_open_counts(session),
        objecting=frozenset(one.producer for one in objections.open_ones(session)),
        usual=_usual(session, last),
    )
    codes = _codes(session, last)
    lines = tuple(WeekLine(draft, _notices(draft, known), codes.get(draft.producer, "")) for draft in found)
    return Week(last, pays, lines)


def usual_cut_off(session: Session, today: date) -> date:
    """The last day before `today` on which the shop ends its weeks: as it did so far, else on Sundays.

    A shop that has nothing from before that day is asked about yesterday.
    """
    yesterday = today - timedelta(days=1)
    before = _ended_before(session, today)
    if before is not None:
        return before + (yesterday - before) // _WEEK * _WEEK
    sunday = _sunday(yesterday)
    credited = (
        select(POSTING.c.entry)
        .select_from(POSTING.join(ENTRY, ENTRY.c.id == POSTING.c.entry))
        .where(POSTING.c.account == accounts.PRODUCER_PAYABLE, ENTRY.c.business_day <= sunday)
        .limit(1)
    )
    return yesterday if session.execute(credited).scalar() is None else sunday


def next_pay_day(session: Session, *, since: date, today: date, rhythm: str) -> date:
    """When what is counted from `since` on is paid next: on the first day that is due as agreed and not over."""
    if rhythm == DAILY:
        return max(today, since + timedelta(days=1))
    usual = _ended_before(session, today) or _sunday(today)
    still = rhythms.first_end(today - timedelta(days=DAYS_TO_PAY), usual)
    return _pay_day(session, max(still, rhythms.due_end(rhythm, since=since, usual=usual)), today)


def _ended_before(session: Session, today: date) -> date | None:
    """The cut-off most of the newest statements have, if there are any."""
    query = (
        select(STATEMENT.c.until)
        .where(STATEMENT.c.until > today - _RHYTHM, STATEMENT.c.until < today)
        .group_by(STATEMENT.c.until)
        .order_by(func.count().desc(), STATEMENT.c.until.desc())
        .limit(1)
    )
    found: date | None = session.execute(query).scalar()
    return found


def _sunday(day: date) -> date:
    """The last Sunday up to `day`."""
    return day - timedelta(days=day.isoweekday() % 7)


def _pay_day(session: Session, until: date, today: date) -> date:
    """As the frozen ones of that cut-off say, else two days after it, but not in the past."""
    query = (
        select(STATEMENT.c.pay_day)
        .where(STATEMENT.c.until == until)
        .group_by(STATEMENT.c.pay_day)
        .order_by(func.count().desc(), STATEMENT.c.pay_day.desc())
        .limit(1)
    )
    return session.execute(query).scalar() or max(today, until + timedelta(days=DAYS_TO_PAY))


def _open_counts(session: Session) -> frozenset[UUID]:
    """Producers of whom more was sold than lay there, until a count says where it came from (C7)."""
    query = (
        select(LOT.c.producer)
        .where(BALANCE.c.lot == LOT.c.id, BALANCE.c.place == places.LOST, BALANCE.c.quantity < 0)
        .distinct()
    )
    return frozenset(session.execute(query).scalars())


def _usual(session: Session, until: date) -> dict[UUID, tuple[int, int]]:
    """The least and the most each producer earned on the last statements, of those who have enough of them."""
    place = func.row_number().over(partition_by=STATEMENT.c.producer, order_by=STATEMENT.c.until.desc())
    before = (
        select(STATEMENT.c.producer, STATEMENT.c.earned, place.label("place"))
        .where(STATEMENT.c.until < until, STATEMENT.c.until >= until - _FAR_BACK)
        .subquery()
    )
    query = (
        select(before.c.producer, func.min(before.c.earned), func.max(before.c.earned))
        .where(before.c.place <= _COMPARED)
        .group_by(before.c.producer)
        .having(func.count() >= _ENOUGH)
    )
    return {producer: (int(least), int(most)) for producer, least, most in session.execute(query)}


def _is_unusual(earned: int, usual: tuple[int, int] | None) -> bool:
    """More than twice the most of the last four statements, or less than a quarter of the least of them."""
    if usual is None:
        return False
    least, most = usual
    return earned > 2 * most or 4 * earned < least


def _codes(session: Session, until: date) -> dict[UUID, str]:
    query = select(STATEMENT.c.producer, ENTRY.c.hash).where(
        STATEMENT.c.until == until, ENTRY.c.id == STATEMENT.c.entry
    )
    return {producer: chain.code(entry_hash) for producer, entry_hash in session.execute(query)}


def _notices(draft: Draft, known: _Known) -> tuple[Notice, ...]:
    is_waiting = draft.method == TRANSFER and draft.to_pay > 0 and draft.payout is None
    is_open = draft.number is None
    told = (
        (Notice.NO_ACCOUNT, is_waiting and draft.producer in known.without_account),
        (Notice.PAYEE_CHANGED, is_waiting and draft.producer in known.moved),
        (Notice.OPEN_COUNT, is_open and draft.producer in known.to_count),
        (Notice.ODD_GOODS, any(row.left < 0 or row.opening < 0 for row in draft.goods)),
        (Notice.OBJECTION, is_open and draft.producer in known.objecting),
        (Notice.NOT_DUE, is_open and not draft.is_due),
        (Notice.NEGATIVE, draft.net < 0),
        (Notice.BELOW_MINIMUM, draft.net > 0 and draft.to_pay == 0),
        (Notice.UNCLAIMED, draft.unclaimed > 0),
        (Notice.HELD, draft.held != 0),
        (Notice.OTHER_INSTALMENT, is_open and draft.agreed_instalment is not None),
        (Notice.UNUSUAL, is_open and _is_unusual(draft.sums.earned, known.usual.get(draft.producer))),
    )
    return tuple(notice for notice, is_so in told if is_so)
