"""F3 in small: once with the printer off, once with a printer that takes the call and no byte."""

import random

import pytest
from faults import tills, unprinted
from faults.real_window import with_a_cashier

pytestmark = [
    pytest.mark.sqlite,
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.window,
    pytest.mark.timeout(600),
]


def test_a_sale_cut_off_before_its_receipt_is_counted_once_and_named(books, books_url, tmp_path):
    shop = with_a_cashier(tills.stocked(books, books_url, products=3, pieces=60, registers=["K1"]))

    got = unprinted.run(shop, tmp_path, cuts=2, dice=random.Random(2026))

    assert got.wrong == []
    assert (got.waiting, got.sending) == (1, 1)


def test_a_window_that_trusts_its_printer_is_found(books, books_url, tmp_path):
    """The negative control."""
    shop = with_a_cashier(tills.stocked(books, books_url, products=3, pieces=60, registers=["K1"]))

    got = unprinted.run(shop, tmp_path, cuts=1, dice=random.Random(2026), again=unprinted.TRUSTING)

    (wrong,) = got.wrong
    assert wrong.startswith("the banner says '' instead of 'K1-26-000001")
