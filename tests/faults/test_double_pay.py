"""F9 in small: far too many hands pay a few carts; and a till without its guards is caught."""

import os
import random

import pytest
from faults import double_pay, tills

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.window,
    pytest.mark.timeout(300),
]


@pytest.fixture
def shop(books, books_url):
    return tills.stocked(books, books_url, products=3, pieces=300, registers=["K1"])


def test_however_often_it_is_pressed_each_cart_is_sold_once(qapp, shop):
    got = double_pay.run(shop, presses=15, dice=random.Random(2026))

    assert got.wrong == []
    assert got.carts == 15


def test_a_till_without_its_guards_sells_twice(qapp, shop):
    got = double_pay.run(shop, presses=15, dice=random.Random(2026), is_careless=True)

    assert any("sales in the books" in one for one in got.wrong)
