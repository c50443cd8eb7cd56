"""F11 at the window in small: cut around the COMMIT and before it; a window that is always sure is found."""

import pytest
from faults import cut_window, real_window, tills
from faults.cut_commit import Manner
from faults.cutting_proxy import AFTER, BEFORE, CLIENT, Plan

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.window,
    pytest.mark.postgresql,
    pytest.mark.timeout(300),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

SALE = b"INSERT INTO sale ("
"""The first few are sent with their words, before the server is told to remember them."""


@pytest.fixture
def shop(books, books_url, tmp_path, monkeypatch, qapp):
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    return real_window.with_a_cashier(
        tills.stocked(books, books_url, products=2, pieces=60, registers=["K1"], at=real_window.now())
    )


def test_a_sale_at_the_window_is_made_once_wherever_the_line_is_cut(qapp, shop):
    got = cut_window.run(
        qapp,
        shop,
        [
            Plan(CLIENT, BEFORE, 9, stays_away=True),
            Plan(CLIENT, BEFORE, 0, awaited=SALE),
            Plan(CLIENT, AFTER, 0, stays_away=True, awaited=SALE),
        ],
    )

    assert got.wrong == []
    assert got.cuts == 3
    assert got.said["not known"] == 1


def test_a_window_that_is_always_sure_is_found(qapp, shop):
    """The negative control."""
    at_commit = [Plan(CLIENT, AFTER, 0, stays_away=True, awaited=SALE)]
    sure = cut_window.run(qapp, shop, at_commit, manner=Manner.SURE)

    assert any("not written" in one and "there are 1 sales" in one for one in sure.wrong)
