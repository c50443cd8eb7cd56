"""F13 in small: several processes settle and pay everybody at once, and some are killed."""

import random

import pytest
from faults import settling

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(300)]


def test_everybody_is_settled_and_paid_once(books, books_url):
    shop = settling.stocked(books, books_url, producers=5)

    got = settling.run(shop, processes=3, kills=2, dice=random.Random(2026))

    assert got.wrong == []
    assert len(got.answers) == 5 + 5
    assert (got.killed, got.audits > 0, got.sales > 0) == (2, True, True)


@pytest.mark.sqlite
def test_who_does_not_look_is_noticed(books, books_url):
    """The negative control."""
    shop = settling.stocked(books, books_url, producers=3)

    got = settling.run(shop, processes=2, kills=0, dice=random.Random(1), words=(settling.CARELESS,))

    assert any(said.startswith("freeze ") for said in got.wrong)
