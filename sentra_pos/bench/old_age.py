"""How old and how full the old books are."""

from dataclasses import dataclass
from datetime import date

TODAY = date(2026, 11, 23)
"""A Monday."""
WEEKS_A_YEAR = 52


@dataclass(frozen=True)
class Age:
    """How old and how full the books are; `sales` in all the years together."""

    years: float = 10
    sales: int = 1_100_000
    producers: int = 100
    seed: int = 1
    today_sold: int = 40
    may_sign_in: bool = True

    @property
    def weeks(self) -> int:
        """Whole weeks before today, without the very first."""
        return max(1, round(self.years * WEEKS_A_YEAR))

    @property
    def a_week(self) -> int:
        """Sales in each of them."""
        return max(self.producers, round(self.sales / self.weeks))
