"""Who does a deed, at which register, when, and with whose approval."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sentra_pos.base import clock


@dataclass(frozen=True)
class Occasion:
    """The circumstances of one deed; `at` is when it happened, `recorded_at` when it is written down."""

    actor: str
    """Id of the member of staff as text, or `cli` / `cli:<name>`."""
    register: str
    at: datetime
    recorded_at: datetime = field(default=None)  # type: ignore[assignment]  # follows `at` below
    business_day: date = field(default=None)  # type: ignore[assignment]  # follows `at` below
    approver: str | None = None
    reason: str | None = None

    def __post_init__(self) -> None:
        if self.recorded_at is None:
            object.__setattr__(self, "recorded_at", self.at)
        if self.business_day is None:
            object.__setattr__(self, "business_day", clock.day_of(self.at))

    def on_day(self, business_day: date) -> "Occasion":
        """The same on another business day: a shift that runs past midnight keeps its own."""
        return replace(self, business_day=business_day)

    def because(self, reason: str | None, approver: str | None = None) -> "Occasion":
        """The same with a reason and perhaps somebody else's approval."""
        return replace(self, reason=reason, approver=approver or self.approver)
