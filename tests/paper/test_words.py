"""Days, times and rates on paper."""

from datetime import UTC, date, datetime

import pytest

from sentra_pos.paper import words


def test_days_have_four_forms():
    tuesday = date(2026, 11, 24)

    assert words.day(tuesday) == "24/11/2026"
    assert words.short_day(tuesday) == "24/11/26"
    assert words.weekday_day(tuesday) == "Selasa, 24/11/2026"
    assert words.long_day(tuesday) == "24 November 2026"


def test_a_moment_is_shown_on_the_shops_clock():
    assert words.moment(datetime(2026, 11, 21, 18, 5, tzinfo=UTC)) == "22/11/2026 01:05"
    assert words.moment(datetime(2026, 11, 22, 14, 5)) == "22/11/2026 14:05"  # noqa: DTZ001 — a wall clock's
    assert words.hour(datetime(2026, 11, 22, 2, 12, tzinfo=UTC)) == "09:12"


def test_a_period_names_both_its_days():
    assert words.period(date(2026, 11, 16), date(2026, 11, 22)) == "16/11/2026 – 22/11/2026"
    assert words.month(date(2026, 1, 1)) == "Januari 2026"


@pytest.mark.parametrize(
    ("bps", "shown"),
    [
        (2_000, "20 %"),
        (1_250, "12,5 %"),
        (25, "0,25 %"),
        (0, "0 %"),
        (10_000, "100 %"),
        (-150, "-1,5 %"),
        (1_005, "10,05 %"),
    ],
)
def test_a_rate_shows_only_the_decimals_it_has(bps, shown):
    assert words.percent(bps) == shown
