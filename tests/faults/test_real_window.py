"""Scans typed at the real window: some sales in a row, nothing lost and nothing doubled."""

import random
import shutil

import pytest
from faults import real_window, tills

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.timeout(300),
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="no Xvfb or xdotool on this system"
    ),
]


def test_scans_typed_without_a_pause_become_exactly_the_sales_that_were_scanned(books, books_url, tmp_path):
    shop = real_window.with_a_cashier(
        tills.stocked(books, books_url, products=12, pieces=600, registers=["K1"], at=real_window.now())
    )

    got = real_window.run(shop, books_url, tmp_path, sales=12, dice=random.Random(7))

    assert got.wrong == []


def test_scans_count_wherever_the_focus_is(books, books_url, tmp_path):
    shop = real_window.with_a_cashier(
        tills.stocked(books, books_url, products=5, pieces=600, registers=["K1"], at=real_window.now())
    )

    assert real_window.run_anywhere(shop, books_url, tmp_path, scans=50, dice=random.Random(7)) == []
