"""Two registers settle one producer at one moment, in small."""

import time

import pytest
from faults import two_settle

from sentra_pos.settlement import instalments, opening_drafts, opening_views, turns

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture(autouse=True)
def slow_hands(monkeypatch):
    """Between looking and writing each register takes its time, so that both look before either has written."""
    for room, name in ((instalments, "planned"), (opening_views, "standing")):
        looks = getattr(room, name)

        def slowly(*asked, looks=looks):
            found = looks(*asked)
            time.sleep(0.1)
            return found

        monkeypatch.setattr(room, name, slowly)


def test_whatever_is_due_is_taken_once(books, books_url):
    got = two_settle.run(books, books_url, producers=4)

    assert got.wrong == []
    assert got.producers == 4
    assert got.told >= 4


@pytest.mark.postgresql
@pytest.mark.parametrize(
    ("room", "turn", "signs"),
    [
        (turns, "take", ("of the advance is left", "UniqueViolation")),
        (opening_drafts, "_take_turn", ("2 openings of",)),
    ],
)
def test_registers_that_do_not_wait_for_each_other_are_noticed(
    books, books_url, monkeypatch, room, turn, signs
):
    """The negative control: each room's turn taken away. Where one file is all the books, there is but one turn."""
    monkeypatch.setattr(room, turn, lambda *_asked: None)

    got = two_settle.run(books, books_url, producers=4)

    assert [sign for sign in signs if not any(sign in one for one in got.wrong)] == []
