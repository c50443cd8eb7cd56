"""One parked cart, several registers, in small."""

import random

import pytest
from faults import one_parked, rush, tills

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(600)]


def test_of_eight_registers_that_fetch_one_cart_one_gets_it(books, books_url):
    shop = tills.stocked(books, books_url, products=4, pieces=300, registers=["K1"])

    got = one_parked.run(shop, rush.registers(8), carts=5, dice=random.Random(2026))

    assert got.wrong == []
    assert (got.carts, got.told) == (5, 35)
