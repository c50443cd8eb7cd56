"""What a producer may do next: what is left, what expires soon, what to bring, and how the last periods went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session

from sentra_pos.books import places
from sentra_pos.settlement import goods, scope
from sentra_pos.settlement.counted import Counted
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.goods import GoodsRow, LotLeft
from sentra_pos.settlement.rows import STATEMENT

PERIODS = 4
"""So many periods are compared, this one included."""


@dataclass(frozen=True)
class SupplyRow:
    """A product's left units; `expiring` of them until the horizon, the first on `expires_on`.

    `per_period` is the average sold in the last periods, rounded up; `to_bring` that less what is left and stays good.
    """

    product: str
    decimals: int
    left: int
    expiring: int
    expires_on: date | None
    per_period: int
    to_bring: int


@dataclass(frozen=True)
class Period:
    """What a period earned and what its statement paid, in rupiah."""

    first: date
    last: date
    earned: int
    paid: int


@dataclass(frozen=True)
class Outlook:
    """The nearest expiry of each product in the goods table, supplies by product, and periods, oldest first."""

    expiries: dict[UUID, date]
    supplies: tuple[SupplyRow, ...]
    periods: tuple[Period, ...]
    lots: tuple[LotLeft, ...]


def look(session: Session, draft: Draft, counted: Counted, horizon: date) -> Outlook:
    """What follows from the statement, as it was seen when it was made."""
    lots = goods.lots_left(session, outside=counted.outside, of=[draft.producer])
    before = _before(session, draft)
    sold = _sold(session, [row.id for row in before])
    expiries: dict[UUID, date] = {}
    for lot in lots:
        if lot.expiry is not None and lot.quantity > 0:
            expiries.setdefault(lot.product, lot.expiry)
    supplies = tuple(
        _supply(row, [lot for lot in lots if lot.product == row.product], sold, 1 + len(before), horizon)
        for row in draft.goods
    )
    past = [Period(row.period_from, row.until, row.earned, row.to_pay) for row in reversed(before)]
    now = Period(draft.period_from, draft.until, draft.sums.earned, draft.to_pay)
    return Outlook(expiries, supplies, (*past, now), tuple(lots))


def _supply(
    row: GoodsRow, lots: Sequence[LotLeft], sold: dict[UUID, int], periods: int, horizon: date
) -> SupplyRow:
    soon = [lot for lot in lots if lot.expiry is not None and lot.expiry <= horizon and lot.quantity > 0]
    expiring = sum(lot.quantity for lot in soon)
    total = sold.get(row.product, 0) + row.sold
    unit = 10**row.decimals
    # Whole units: nobody brings 13,2 toples.
    per_period = -(-total // (periods * unit)) * unit
    to_bring = max(0, -(-(per_period - (row.left - expiring)) // unit) * unit)
    first = soon[0].expiry if soon else None
    return SupplyRow(row.name, row.decimals, row.left, expiring, first, per_period, to_bring)


def _before(session: Session, draft: Draft) -> Sequence[Any]:
    columns = [STATEMENT.c[name] for name in ("id", "period_from", "until", "earned", "to_pay")]
    query = select(*columns).where(STATEMENT.c.producer == draft.producer, STATEMENT.c.until < draft.until)
    return session.execute(query.order_by(STATEMENT.c.until.desc()).limit(PERIODS - 1)).all()


def _sold(session: Session, statements: Sequence[UUID]) -> dict[UUID, int]:
    if not statements:
        return {}
    moves = scope.linked_moves(statements).subquery()
    query = select(moves.c.product, func.sum(moves.c.quantity)).where(moves.c.to_place == places.CUSTOMER)
    return {product: int(units) for product, units in session.execute(query.group_by(moves.c.product))}
