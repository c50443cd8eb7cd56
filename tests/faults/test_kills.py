"""F1 in small: some kills at random moments, and a till that breaks the promise on purpose."""

import random

import pytest
from faults import kills, tills

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.fixture
def shop(books, books_url):
    return tills.stocked(books, books_url, products=8, pieces=3_000, registers=["K1"])


def test_a_killed_till_has_sold_what_it_answered_and_nothing_by_halves(shop):
    got = kills.run(shop, kills=6, sales=60, dice=random.Random(2026))

    assert got.wrong == []
    assert (got.kills, got.answered >= 60) == (6, True)
    assert got.there + got.absent == 6


def test_a_till_killed_at_its_answer_has_sold(shop):
    assert kills.killed_at_its_answers(shop, kills=3, dice=random.Random(2026), program=tills.REAL_TILL) == []


@pytest.mark.sqlite
def test_a_till_that_answers_before_it_commits_is_caught(shop):
    """The negative control."""
    wrong = kills.killed_at_its_answers(shop, kills=3, dice=random.Random(2026), program=kills.EARLY_TILL)

    assert any("kept None" in one for one in wrong)
