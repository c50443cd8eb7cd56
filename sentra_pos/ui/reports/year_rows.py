"""The months of a year as lines of a table, of a producer or of the shop, and what they come to."""

from dataclasses import dataclass
from datetime import date

from sentra_pos.reports.year import Clearing, Month, Year


@dataclass(frozen=True)
class YearRow:
    """A month in rupiah; `own` and `money` are there for the shop, `so_far` counts gross sales since January."""

    month: Month
    so_far: int
    has_begun: bool
    passes: bool = False
    own: Month | None = None
    money: Clearing | None = None


def rows(view: Year, *, today: date) -> list[YearRow]:
    """Twelve; `passes` marks the month in which a producer's turnover of the year passes the threshold."""
    begun = len(view.begun(today))
    is_producer = view.to is not None
    return [
        YearRow(
            month,
            so_far,
            at < begun,
            passes=is_producer and month.first == view.passed_in,
            own=None if is_producer else view.own[at],
            money=None if is_producer else view.clearing[at],
        )
        for at, (month, so_far) in enumerate(zip(view.months, view.cumulative, strict=True))
    ]


def total(found: list[YearRow]) -> YearRow:
    """All of them as one; what is still to come is what the last one that has begun leaves."""
    months = [row.month for row in found]
    own = [row.own for row in found if row.own is not None]
    money = [row.money for row in found if row.money is not None]
    last = next((row.money for row in reversed(found) if row.has_begun and row.money), None)
    whole = _sum(months)
    return YearRow(
        whole,
        whole.gross,
        has_begun=True,
        own=_sum(own) if own else None,
        money=Clearing(
            whole.first,
            sum(one.paid for one in money),
            sum(one.arrived for one in money),
            sum(one.cost for one in money),
            sum(one.lost for one in money),
            last.still if last else 0,
        )
        if money
        else None,
    )


def _sum(months: list[Month]) -> Month:
    return Month(
        months[0].first,
        sum(one.gross for one in months),
        sum(one.discounts for one in months),
        sum(one.part for one in months),
        sum(one.shop_part for one in months),
    )
