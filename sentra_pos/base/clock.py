"""Moments are aware and in UTC inside; days are those of the shop's zone."""

from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

SHOP_ZONE = ZoneInfo("Asia/Jakarta")
"""Western Indonesia, no daylight saving."""

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""A day of another year was mistyped; the first and the last days there are cannot even be told in another zone."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Clock(Protocol):
    """Whatever can tell the moment; tests hand in one that stands still."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return datetime.now(UTC)


class StoppedClock:
    """A clock that stands where it was put, for back entries and tests."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """The moment it was put to."""
        return self.at


def micros(moment: datetime) -> int:
    """Microseconds since 1970 in UTC, exact; a moment without a zone is refused with ValueError."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a zone")
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(value: int) -> datetime:
    """The moment, aware, in UTC, that `micros` gave `value` for."""
    return _EPOCH + value * _MICROSECOND


def day_of(moment: datetime) -> date:
    """The calendar day of `moment` in the shop's zone."""
    return moment.astimezone(SHOP_ZONE).date()


def is_sensible(day: date) -> bool:
    """Whether a day that somebody typed can be meant."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def read_day(typed: str) -> date:
    """A day written as 2026-11-22; raise ValueError for anything else, and for years that nobody means."""
    day = date.fromisoformat(typed)
    if not is_sensible(day):
        raise ValueError(typed)
    return day


def local(moment: datetime) -> datetime:
    """`moment` on the shop's wall clock."""
    return moment.astimezone(SHOP_ZONE)


def start_of(day: date) -> datetime:
    """The first moment of `day` in the shop's zone."""
    return datetime(day.year, day.month, day.day, tzinfo=SHOP_ZONE).astimezone(UTC)
