"""What guides get for the groups they bring: a part of what these spent, and who has not fetched his money yet.

Nothing is written here: a commission is made when its group leaves (`visits`), and paid once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlmodel import Session, col

from sentra_pos.base import money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts
from sentra_pos.books.tables import JournalEntry, MoneyPosting
from sentra_pos.checkout.tables import GroupVisit, GuideCommission

PAYMENT = "guide_payment"
"""The kind of entry that pays a commission later."""
SERIES = "KPM"
_SMALLEST_COIN = 100


@dataclass(eq=False)
class NothingOwed(RuleBroken):
    """The guide was paid already, or nobody knows that number."""

    sentence = "Nothing is owed on {number}: it was paid before, or it is no commission of ours."

    number: str


@dataclass(frozen=True)
class Commission:
    """A commission that is in the books, in rupiah; `base` is what the group had spent when it left.

    `unpaid` is what the guide has not fetched yet.
    """

    number: str
    visit: UUID
    entry: UUID
    name: str
    guide: str
    came_at: datetime
    left_at: datetime
    sales: int
    base: int
    bps: int
    amount: int
    unpaid: int


def amount_of(base: int, bps: int) -> int:
    """`bps` of `base` rupiah, rounded down to what coins can pay; nothing of less than nothing."""
    return money.share(max(0, base), bps) // _SMALLEST_COIN * _SMALLEST_COIN


def find(session: Session, number: str) -> Commission:
    """The commission of this number; raise NothingOwed."""
    found = _all(session, _COMMISSIONS.where(col(GuideCommission.number) == number.strip().upper()))
    if not found:
        raise NothingOwed(number=number)
    return found[0]


def of_visits(session: Session, wanted: Sequence[UUID]) -> dict[UUID, Commission]:
    """The commissions of these groups, of those that have one."""
    if not wanted:
        return {}
    return {
        one.visit: one for one in _all(session, _COMMISSIONS.where(col(GuideCommission.visit).in_(wanted)))
    }


def waiting(session: Session) -> list[Commission]:
    """What guides have not fetched yet, the oldest first."""
    return [one for one in _all(session, _COMMISSIONS) if one.unpaid]


def known(session: Session, *, most: int = 4) -> list[str]:
    """The guides who came last, each once."""
    last = func.max(GroupVisit.started_at)
    query = (
        select(col(GroupVisit.guide), last)
        .where(col(GroupVisit.guide) != "")
        .group_by(col(GroupVisit.guide))
        .order_by(last.desc())
        .limit(most)
    )
    return [str(guide) for guide, _ in session.execute(query)]


def _all(session: Session, query: Select[tuple[GuideCommission, GroupVisit, int]]) -> list[Commission]:
    return [
        Commission(
            number=row.number,
            visit=row.visit,
            entry=row.entry,
            name=visit.name,
            guide=row.guide,
            came_at=visit.started_at,
            left_at=visit.ended_at or visit.started_at,
            sales=row.sales,
            base=row.base,
            bps=row.bps,
            amount=row.amount,
            unpaid=int(unpaid or 0),
        )
        for row, visit, unpaid in session.execute(query)
    ]


_UNPAID = (
    select(-func.sum(MoneyPosting.amount))
    .join(JournalEntry, col(JournalEntry.id) == MoneyPosting.entry)
    .where(
        col(JournalEntry.document_no) == GuideCommission.number,
        col(MoneyPosting.account) == accounts.GUIDE_PAYABLE,
    )
    .correlate(GuideCommission)
    .scalar_subquery()
)
_COMMISSIONS = (
    select(GuideCommission, GroupVisit, _UNPAID)
    .join(GroupVisit, col(GroupVisit.id) == GuideCommission.visit)
    .order_by(col(GuideCommission.id))
)
