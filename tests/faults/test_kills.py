"""F1 in small: some kills at random moments, and a till that breaks the promise on purpose."""

import random

import pytest
from faults import kills, tills

EARLY_TILL = "faults.early_till"
pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.fixture
def shop(books, books_url):
    return tills.stocked(books, books_url, products=8, pieces=3_000, registers=["K1"])


def test_a_killed_till_has_sold_what_it_answered_and_nothing_by_halves(shop):
    got = kills.run(shop, kills=6, sales=60, dice=random.Random(2026))

    assert got.wrong == []
    assert (got.kills, got.answered >= 60) == (6, True)
    assert got.there + got.absent == 6


@pytest.mark.sqlite
def test_a_till_that_answers_before_it_commits_is_caught(shop):
    """The negative control."""
    got = kills.run(
        shop,
        kills=6,
        sales=6,
        dice=random.Random(2026),
        programs=[EARLY_TILL],
        longest_life=0.2,
    )

    assert any("kept None" in wrong for wrong in got.wrong)
