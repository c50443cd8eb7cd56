"""What a producer who comes to the counter may know of his own goods and money, put together from his draft.

Every figure is the next statement's: nothing is added up here that the settlement does not add up. It says what is
his and never what the shop keeps, and no other producer's figure is read for it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session

from sentra_pos.base import clock
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.consignment import restock
from sentra_pos.consignment.restock import Suggestion
from sentra_pos.paper import jobs
from sentra_pos.producers import cards, permits
from sentra_pos.producers.tables import Producer
from sentra_pos.settlement import (
    counted,
    counter_slip,
    history,
    instalments,
    overview,
    payday,
    sums,
    to_fetch,
    view,
)
from sentra_pos.settlement import draft as drafts
from sentra_pos.settlement.at_counter import (
    AtCounter,
    Gone,
    Goods,
    Held,
    Left,
    Line,
    Money,
    Renewal,
    Sold,
    Unclaimed,
)
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.view import StatementView
from sentra_pos.shop import permissions, staff
from sentra_pos.shop import profile as profiles
from sentra_pos.shop.permissions import Act


@dataclass(eq=False)
class ShopsOwnGoods(RuleBroken):
    """The shop itself has no statement."""

    sentence = "{name} is the shop itself: nothing is owed for its goods."

    name: str


def look(session: Session, shown: str, *, on: Occasion) -> AtCounter:
    """What is told to whoever `shown` is of: the text of a card, or a producer's code.

    Reading leaves no trace; its slip does. Raises UnknownProducer, ShopsOwnGoods, and what `require` raises.
    """
    who = require(session, shown, on=on)
    if who.house:
        raise ShopsOwnGoods(name=who.name)
    on = payday.dated(session, on)
    today = max(on.business_day, clock.day_of(on.at))
    until = _until(session, who.id, today)
    statement = view.preview(session, producer=who.id, until=until)
    told, bring = statement.draft, restock.suggest(session, producer=who.id, day=today)
    return AtCounter(
        shop=profiles.letterhead(statement.shop),
        number=f"{who.code}-{clock.local(on.at):%y%m%d%H%M%S}",
        producer=who.id,
        code=who.code,
        name=who.name,
        owner=who.owner,
        seen_at=on.at,
        register=on.register,
        seen_by=staff.name_of(session, on.actor),
        since=told.period_from,
        until=until,
        left=_left(statement),
        sold=_sold(statement),
        gone=_gone(told),
        lines=_lines(statement),
        money=_money(told),
        held=_held(session, statement),
        unclaimed=_unclaimed(session, who.id),
        advance=instalments.outstanding(session, who.id),
        to_charge=told.to_charge,
        pay_day=overview.next_pay_day(session, since=told.period_from, today=today, rhythm=told.rhythm),
        is_cash=told.method == drafts.CASH,
        renewals=_renewals(session, who.id, today),
        bring_on=bring.bring_on,
        bring=_bring(bring.suggestions),
    )


def queue(session: Session, told: AtCounter, *, shown: str, on: Occasion) -> UUID:
    """Let the slip of what was told wait for the printer; again for the same look it is a copy (SALINAN).

    `shown` is the card or the code again, for whoever may not look prints nothing: raises what `require` raises.
    """
    permissions.require(session, Act.SERVE, on)
    require(session, shown, on=on)
    kind, number, register, at = jobs.AT_COUNTER, told.number, on.register, on.recorded_at
    by = staff.name_of(session, on.actor)
    try:
        return jobs.copy(session, document_no=number, register=register, at=at, by=by, kind=kind)
    except jobs.NothingToCopy:
        content = counter_slip.to_json(told)
    return jobs.queue(
        session, kind=kind, document_no=number, register=register, content=content, at=at, by=by
    )


def require(session: Session, shown: str, *, on: Occasion) -> Producer:
    """Whoever `shown` is of, if it may be told here: with the card anybody at a till may, else Act.SEE_PRODUCER.

    Raises UnknownProducer, NotThisCard, NeedsApproval or MayNotApprove.
    """
    who = cards.find(session, shown)
    if not cards.belongs(who, shown):
        permissions.require(session, Act.SEE_PRODUCER, on)
    return who


def _until(session: Session, producer: UUID, today: date) -> date:
    """Today, or the day after the newest statement's cut-off where that is today already."""
    settled = history.settled(session, producer)
    return max([today, *(last + timedelta(days=1) for last in settled.values())])


def _left(statement: StatementView) -> tuple[Left, ...]:
    expiries = statement.outlook.expiries
    return tuple(
        Left(row.name, row.unit, row.decimals, row.left, expiries.get(row.product))
        for row in statement.draft.goods
        if row.left
    )


def _sold(statement: StatementView) -> tuple[Sold, ...]:
    """A row for each product, whatever prices and terms it was sold on."""
    found: dict[tuple[str, str, int], tuple[int, int]] = {}
    for row in statement.sold:
        key = (row.product, row.unit, row.decimals)
        quantity, part = found.get(key, (0, 0))
        found[key] = (quantity + row.quantity, part + row.producer_part)
    return tuple(Sold(*key, quantity, part) for key, (quantity, part) in found.items())


def _gone(told: Draft) -> tuple[Gone, ...]:
    return tuple(
        Gone(row.name, row.unit, row.decimals, row.damaged, row.lost, row.expired)
        for row in told.goods
        if row.damaged or row.lost or row.expired
    )


def _lines(statement: StatementView) -> tuple[Line, ...]:
    """Debts of an opening day that comes late are a correction, as on the statement."""
    return tuple(
        Line(Term.COMPENSATION if row.term is Term.OPENING else row.term, row.day, row.document, row.amount)
        for row in statement.charges
        if row.amount
    )


def _money(told: Draft) -> Money:
    figures = told.sums
    return Money(
        figures.opening,
        figures.earned,
        figures.refunds,
        figures.compensation,
        figures.fees,
        figures.instalments,
    )


def _held(session: Session, statement: StatementView) -> tuple[Held, ...]:
    """The draft's `held` by the day on which it becomes payable."""
    told = statement.draft
    if told.held == 0:
        return ()
    goods: dict[date, list[Goods]] = defaultdict(list)
    for row in statement.held:
        goods[row.payable_from].append(Goods(row.product, row.unit, row.decimals, row.quantity))
    each = counted.by(told).postings.subquery()
    query = (
        select(each.c.payable_from, -func.sum(each.c.amount))
        .where(sums.waits(each, told.until))
        .group_by(each.c.payable_from)
        .order_by(each.c.payable_from)
    )
    return tuple(
        Held(day, int(amount), tuple(goods[day])) for day, amount in session.execute(query) if amount
    )


def _unclaimed(session: Session, producer: UUID) -> tuple[Unclaimed, ...]:
    return tuple(Unclaimed(one.number, one.until, one.amount) for one in to_fetch.of(session, producer))


def _bring(suggestions: Iterable[Suggestion]) -> tuple[Goods, ...]:
    return tuple(Goods(one.name, one.unit, one.decimals, one.bring) for one in suggestions if one.bring)


def _renewals(session: Session, producer: UUID, today: date) -> tuple[Renewal, ...]:
    last = today + timedelta(days=permits.DUE_DAYS[-1])
    found = [
        Renewal(paper.facts.kind, paper.facts.expires, (paper.facts.expires - today).days)
        for paper in permits.of(session, producer)
        if paper.facts.expires is not None and paper.facts.expires <= last
    ]
    return tuple(sorted(found, key=lambda one: one.expires))
