"""F14 in small: books of releases, killed once in their migration; and a careless migration is found."""

import shutil

import pytest
from base import released_books
from faults import migrating

from sentra_pos.base import upkeep

LAST = 19
"""Of the 21 names that are taken away, one after the swap."""
pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]


def test_every_released_step_has_its_books():
    assert released_books.steps() == list(range(1, released_books.steps()[-1] + 1))
    assert upkeep.newest_step() - released_books.steps()[-1] <= 1  # one may be on its way


@pytest.mark.parametrize(("step", "call", "number"), [(1, "pwrite64", 300), (3, "rename", 1)])
def test_a_killed_migration_leaves_the_old_books_and_succeeds_the_next_time(tmp_path, step, call, number):
    got = migrating.run(tmp_path, step=step, call=call, at=[number])

    assert got.wrong == []
    assert (got.kills, got.old) == (1, 1)
    assert got.identical == (call != "rename")  # then their log is given up, which is in the header


def test_after_the_swap_the_new_books_are_there_and_the_old_ones_kept(tmp_path):
    """`unlink` of the copy's log is what comes last."""
    got = migrating.run(tmp_path, step=4, call="unlink", at=[LAST])

    assert got.wrong == []
    assert (got.kills, got.new) == (1, 1)


def test_a_migration_that_takes_the_old_books_away_first_is_found(tmp_path):
    """The negative control."""
    got = migrating.run(tmp_path, step=4, call="rename", at=[1], is_careless=True)

    assert any("no books" in one for one in got.wrong)
