"""F7 in small: locked for longer than a deed waits, which is short here; and a window with one thread is found."""

import pytest
from faults import locked, real_window, tills

from sentra_pos.base import database, engines

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.window,
    pytest.mark.sqlite,
    pytest.mark.timeout(300),
]
DEADLINE_SECONDS = 1.0


@pytest.fixture
def shop(books, books_url, tmp_path, monkeypatch, qapp):
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    monkeypatch.setattr(database, "DEADLINE_SECONDS", DEADLINE_SECONDS)
    monkeypatch.setitem(engines._PRAGMAS, "busy_timeout", 300)
    return real_window.with_a_cashier(
        tills.stocked(books, books_url, products=2, pieces=60, registers=["K1"], at=real_window.now())
    )


def test_a_window_whose_books_are_locked_waits_gives_up_and_sells_once(qapp, shop):
    got = locked.run(qapp, shop, [0.05, 2.5], deadline=DEADLINE_SECONDS)
    short, long = got.trials

    assert got.wrong == []
    assert short.refused is None
    assert long.waiting is not None
    assert long.refused is not None
    assert long.sold is not None


def test_a_window_that_writes_on_its_own_thread_is_found(qapp, shop):
    """The negative control."""
    with locked.on_one_thread():
        got = locked.run(qapp, shop, [0.5], deadline=DEADLINE_SECONDS)

    assert any("stood still" in one for one in got.wrong)
