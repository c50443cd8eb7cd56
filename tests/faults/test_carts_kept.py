"""Carts through power cuts in small, and a window that keeps its notes for later: it must be caught."""

import random

import pytest
from faults import carts, tills
from faults.real_window import with_a_cashier

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.window, pytest.mark.timeout(600)]


@pytest.fixture
def shop(books, books_url):
    return with_a_cashier(tills.stocked(books, books_url, products=8, pieces=600, registers=["K1"]))


def test_a_killed_window_comes_back_with_the_same_carts(shop, tmp_path):
    got = carts.run(shop, tmp_path, kills=4, dice=random.Random(2026))

    assert got.wrong == []
    assert got.kills == 4
    assert got.slowest < carts.SECONDS


@pytest.mark.sqlite
def test_a_window_that_keeps_no_notes_is_caught(shop, tmp_path):
    """The negative control."""
    got = carts.run(
        shop, tmp_path, kills=2, dice=random.Random(2026), program="faults.forgetful_window", rest=0.4
    )

    assert any("kept" in wrong for wrong in got.wrong)
