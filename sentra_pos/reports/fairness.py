"""Who asked to bring goods, what was decided and why, and how much of the shelf each maker had: a list for anybody.

So there is no balance, no account and no phone number in it, and sales are told in pieces. Only who may see accounts
can ask for each one's share in money beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.tables import Producer, ProducerDecision
from sentra_pos.reports import fairness_shelf
from sentra_pos.reports.fairness_shelf import OnShelf, Refusal
from sentra_pos.shop import permissions, profile
from sentra_pos.shop.permissions import Act

WHOLE_BPS = 10_000
_HERE = frozenset({Status.ACCEPTED, Status.PAUSED})


class Order(Enum):
    """By what the makers stand in the list; the first two favour nobody."""

    NAME = "name"
    APPLICATION = "application"
    DAYS = "days"
    """Those who were on the shelf for the most days come first."""
    SHARE = "share"
    """Those who sold the most pieces come first."""


@dataclass(eq=False)
class PeriodBackwards(RuleBroken):
    """A period ends on its first day or later, and begins today or earlier."""

    sentence = "From {first} to {last} there is no day to look at. Choose the days again."

    first: date
    last: date


@dataclass(frozen=True)
class FairDecision:
    """What was decided about a maker; `asked` and `applied_on` of the application it answers, if it answers one.

    `days` went by from the application to the decision, or until today while it waits (status APPLIED).
    """

    code: str
    name: str
    asked: str
    applied_on: date | None
    status: Status
    decided_on: date | None
    reason: str
    days: int | None


@dataclass(frozen=True)
class FairMaker:
    """What a maker had of the shop in the period.

    `since` is the day of the first acceptance, or None if it was before such days were written down. `pieces` sold
    less those that came back; `share_bps` of all pieces, `money_bps` of all sales in money if that was asked for.
    """

    code: str
    name: str
    group: str
    is_house: bool
    status: Status
    applied_on: date | None
    since: date | None
    products: int
    places: tuple[str, ...]
    days: int
    deliveries: int
    refused: tuple[Refusal, ...]
    pieces: int
    share_bps: int
    money_bps: int | None = None

    @property
    def times_refused(self) -> int:
        """How many lines of deliveries were not taken."""
        return sum(one.times for one in self.refused)


@dataclass(frozen=True)
class Fairness:
    """The whole report of the days that have come; `pieces` of all makers."""

    shop: Letterhead
    first: date
    last: date
    days: int
    order: Order
    decisions: tuple[FairDecision, ...]
    makers: tuple[FairMaker, ...]
    pieces: int
    with_money: bool

    @property
    def slowest(self) -> int | None:
        """The most days an answered application had to wait."""
        waited = [one.days for one in self.decisions if one.status is not Status.APPLIED]
        return max((days for days in waited if days is not None), default=None)


def read(
    session: Session,
    *,
    first: date,
    last: date,
    on: Occasion,
    order: Order = Order.NAME,
    with_money: bool = False,
) -> Fairness:
    """The report of the days from `first` to `last`; raise PeriodBackwards, or NeedsApproval if money is asked for."""
    today = on.business_day
    end = min(last, today)
    if end < first:
        raise PeriodBackwards(first=first, last=last)
    if with_money:
        permissions.require(session, Act.SEE_ACCOUNTS, on)
    makers = list(session.exec(select(Producer)))
    told = list(session.exec(select(ProducerDecision).order_by(col(ProducerDecision.id))))
    had = fairness_shelf.read(session, first=first, last=end)
    rows = _rows(makers, told, had, with_money=with_money)
    return Fairness(
        shop=profile.letterhead(profile.read(session)),
        first=first,
        last=end,
        days=(end - first).days + 1,
        order=order,
        decisions=_decisions(makers, told, first, end),
        makers=tuple(sorted(rows, key=lambda row: _place(row, order))),
        pieces=sum(had.pieces.values()),
        with_money=with_money,
    )


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of the month `day` lies in."""
    begin = day.replace(day=1)
    return begin, (begin + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _rows(
    makers: list[Producer], told: list[ProducerDecision], had: OnShelf, *, with_money: bool
) -> Iterator[FairMaker]:
    """Those who may bring goods, and those of whom anything happened in the period."""
    sold_in_all, money_in_all = sum(had.pieces.values()), sum(had.money.values())
    applied, since = _days(told, Status.APPLIED), _days(told, Status.ACCEPTED)
    for one in makers:
        if Status(one.status) not in _HERE and not had.knows(one.id):
            continue
        yield FairMaker(
            code=one.code,
            name=one.name,
            group=one.group,
            is_house=one.house,
            status=Status(one.status),
            applied_on=applied.get(one.id),
            since=since.get(one.id),
            products=had.products.get(one.id, 0),
            places=had.places.get(one.id, ()),
            days=had.days.get(one.id, 0),
            deliveries=had.deliveries.get(one.id, 0),
            refused=had.refused.get(one.id, ()),
            pieces=had.pieces.get(one.id, 0),
            share_bps=_part(had.pieces.get(one.id, 0), sold_in_all),
            money_bps=_part(had.money.get(one.id, 0), money_in_all) if with_money else None,
        )


def _place(row: FairMaker, order: Order) -> tuple[object, ...]:
    by_name = (row.name.casefold(), row.code)
    match order:
        case Order.NAME:
            return by_name
        case Order.APPLICATION:
            # Those from before such days were written down came first.
            return (row.applied_on or row.since or date.min, *by_name)
        case Order.DAYS:
            return (-row.days, *by_name)
        case Order.SHARE:
            return (-row.pieces, *by_name)


def _days(told: list[ProducerDecision], status: Status) -> dict[UUID, date]:
    """The first day each maker stood so."""
    found: dict[UUID, date] = {}
    for one in told:
        if one.status == status.value:
            found.setdefault(one.producer, one.decided_on)
    return found


def _decisions(
    makers: list[Producer], told: list[ProducerDecision], first: date, last: date
) -> tuple[FairDecision, ...]:
    """The decisions of the period with the application each answers, and what was still waiting at its end."""
    named = {one.id: one for one in makers}
    waiting: dict[UUID, ProducerDecision] = {}
    found: list[FairDecision] = []
    for one in told:
        if one.decided_on > last:
            continue
        if one.status == Status.APPLIED.value:
            waiting[one.producer] = one
            continue
        asked = waiting.pop(one.producer, None)
        if one.decided_on >= first:
            found.append(_decided(named[one.producer], asked, one, last))
    found += [_decided(named[one.producer], one, None, last) for one in waiting.values()]
    return tuple(sorted(found, key=lambda one: (one.applied_on or one.decided_on or date.min, one.code)))


def _decided(
    maker: Producer, asked: ProducerDecision | None, decided: ProducerDecision | None, last: date
) -> FairDecision:
    end = decided.decided_on if decided else last
    return FairDecision(
        code=maker.code,
        name=maker.name,
        asked=asked.reason if asked else "",
        applied_on=asked.decided_on if asked else None,
        status=Status(decided.status) if decided else Status.APPLIED,
        decided_on=decided.decided_on if decided else None,
        reason=decided.reason if decided else "",
        days=(end - asked.decided_on).days if asked else None,
    )


def _part(of: int, whole: int) -> int:
    """`of` in basis points of `whole`, half up; 0 of nothing."""
    return (of * WHOLE_BPS * 2 + whole) // (2 * whole) if whole > 0 and of > 0 else 0
