"""What is typed into a line: days in the short ways of the counter, and scans that land in the wrong field."""

import calendar
import re
from datetime import date

from sentra_pos.base import clock
from sentra_pos.paper import symbols
from sentra_pos.ui.widgets import day_entry

_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{4})")
_CODE = 13


def expiry(text: str, today: date) -> date:
    """The last good day in `text`: a month means its last day, `+7` a week from today; raise ValueError."""
    month = _MONTH.fullmatch(text.strip())
    if month is None:
        return day_entry.read(text, today)
    number, year = int(month[1]), int(month[2])
    if not 1 <= number <= 12 or not clock.is_sensible(date(year or 1, number, 1)):
        raise ValueError(text)
    return date(year, number, calendar.monthrange(year, number)[1])


def scan_in(text: str, *, longest_number: int) -> tuple[str, str]:
    """What a person typed and the code that was scanned right after it; the code is empty if there is none.

    Digits alone are a code if there are more of them than the field's numbers have.
    """
    typed, code = text[:-_CODE], text[-_CODE:]
    if len(code) == _CODE and code.isdigit() and symbols.is_ean(code):
        return typed, code
    return ("", text) if text.isdigit() and len(text) > longest_number else (text, "")
