"""A day at the till in small: memory and handles stay; and a window that leaks is caught."""

import os
import random

import pytest
from faults import long_day, tills

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.window,
    pytest.mark.timeout(300),
]
SALES, MOST = 15, 250.0
"""So few that Python and Qt still warm up: what every sale may leave behind is much more than in the long run."""


@pytest.fixture
def shop(books, books_url):
    return tills.stocked(books, books_url, products=2, pieces=90, registers=["K1"])


def test_a_day_leaves_nothing_behind(qapp, shop):
    got = long_day.run(shop, sales=SALES, dice=random.Random(2026), most_kilobytes=MOST)

    assert got.wrong == []
    assert len(got.samples) == SALES


def test_a_window_that_leaks_is_caught(qapp, shop):
    got = long_day.run(shop, sales=SALES, dice=random.Random(2026), most_kilobytes=MOST, is_leaky=True)

    assert got.a_sale > 2 * MOST * 0.9
    assert any("kB behind" in one for one in got.wrong)
    assert any("handles" in one for one in got.wrong)
