"""Days, times and rates as they stand on paper, in Indonesian."""

from datetime import date, datetime

from sentra_pos.base import clock

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def day(when: date) -> str:
    """`22/11/2026`."""
    return f"{when.day:02}/{when.month:02}/{when.year:04}"


def short_day(when: date) -> str:
    """`22/11/26`, for the smallest labels only."""
    return f"{when.day:02}/{when.month:02}/{when.year % 100:02}"


def moment(when: datetime) -> str:
    """`22/11/2026 14:05` on the shop's wall clock; a moment without a zone is taken as it stands."""
    return f"{day(_local(when))} {hour(when)}"


def printed(when: datetime, by: str) -> str:
    """`dicetak 22/11/2026 14:05 oleh Rani`, for the foot of a page; without `by` nobody is named."""
    return f"dicetak {moment(when)} oleh {by}" if by else f"dicetak {moment(when)}"


def hour(when: datetime) -> str:
    """`14:05` on the shop's wall clock."""
    local = _local(when)
    return f"{local.hour:02}:{local.minute:02}"


def weekday_day(when: date) -> str:
    """`Selasa, 24/11/2026`."""
    return f"{DAYS[when.weekday()]}, {day(when)}"


def long_day(when: date) -> str:
    """`24 November 2026`."""
    return f"{when.day} {month(when)}"


def month(when: date) -> str:
    """`November 2026`."""
    return f"{MONTHS[when.month - 1]} {when.year}"


def period(first: date, last: date) -> str:
    """`16/11/2026 – 22/11/2026`."""
    return f"{day(first)} – {day(last)}"


def percent(bps: int) -> str:
    """`20 %` or `12,5 %` from basis points."""
    sign = "-" if bps < 0 else ""
    whole, hundredths = divmod(abs(bps), 100)
    decimals = f",{hundredths:02}".rstrip("0").rstrip(",")
    return f"{sign}{whole}{decimals} %"


def _local(when: datetime) -> datetime:
    return clock.local(when) if when.tzinfo else when
