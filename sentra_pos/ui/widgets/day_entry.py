"""A day as people type it: `22/12/2026`, `22/12`, `22`, `221226`, `+30`, and words for today and tomorrow."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from sentra_pos.base import clock

_AHEAD = re.compile(r"\+\s*(\d{1,4})")
_SPLIT = re.compile(r"(\d{1,2})(?:[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?)?")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{2}|\d{4})")

WORDS: Final[Mapping[str, int]] = {
    "hari ini": 0, "today": 0, "h": 0,
    "besok": 1, "tomorrow": 1, "b": 1,
    "lusa": 2,
    "kemarin": -1, "yesterday": -1,
}  # fmt: skip
"""What is understood in either language, in days from today."""


def read(text: str, today: date) -> date:
    """The day meant by `text`; raise ValueError if no single day is meant, or one of a year that nobody means.

    A day without its month or year is the next such day from `today` on.
    """
    day = _meant(text, today)
    if not clock.is_sensible(day):
        raise ValueError(text)
    return day


def show(day: date) -> str:
    """`22/12/2026`."""
    return day.strftime("%d/%m/%Y")


def _meant(text: str, today: date) -> date:
    typed = " ".join(text.casefold().split())
    if typed in WORDS:
        return today + timedelta(days=WORDS[typed])
    if ahead := _AHEAD.fullmatch(typed):
        return today + timedelta(days=int(ahead[1]))
    if run := _RUN.fullmatch(typed):
        return date(_year(run[3]), int(run[2]), int(run[1]))
    found = _SPLIT.fullmatch(typed)
    if found is None:
        raise ValueError(text)
    day, month, year = found.groups()
    if year:
        return date(_year(year), int(month), int(day))
    if month:
        return _next_year(int(day), int(month), today)
    return _next_month(int(day), today)


def _year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _next_year(day: int, month: int, today: date) -> date:
    meant = date(today.year, month, day)
    return meant if meant >= today else date(today.year + 1, month, day)


def _next_month(day: int, today: date) -> date:
    if not 1 <= day <= 31:
        raise ValueError(day)
    first = today.replace(day=1)
    while True:
        try:
            meant = first.replace(day=day)
        except ValueError:  # this month is too short
            meant = date.min
        if meant >= today:
            return meant
        first = (first + timedelta(days=32)).replace(day=1)
