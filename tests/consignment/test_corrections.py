"""A wrong note is undone by its counter-note, line by line, and never edited."""

import pytest
from shelf_story import Shelves

from sentra_pos.consignment.corrections import NothingToUndo, Undone, UnknownNote
from sentra_pos.producers.directory import BadField
from sentra_pos.stock.fefo import NotEnoughStock

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def note(story):
    return story.delivers(MELATI, gipang=12, emping=5, price=12_500, expiry=+7).number


def test_ten_that_were_written_as_twelve_become_ten(story, note):
    done = Shelves(story).corrected(note, Undone(1, 2))

    assert (done.number, done.note) == ("TTB-26-00002", note)
    assert story.on_hand("gipang") == 10
    (gipang,) = [row for row in story.draft(MELATI).goods if row.name == "gipang"]
    assert (gipang.came_in, gipang.taken_back, gipang.left) == (10, 0, 10)
    story.holds()


def test_a_line_is_undone_no_further_than_it_was_brought_or_is_still_there(story, note):
    shelves = Shelves(story)
    shelves.corrected(note, Undone(1, 2))
    story.opens_shift()
    story.sells(gipang=9)

    with pytest.raises(NothingToUndo, match="has only 10 left"):
        shelves.corrected(note, Undone(1, 11))
    with pytest.raises(NotEnoughStock):
        shelves.corrected(note, Undone(1, 2))
    with pytest.raises(NothingToUndo):
        shelves.corrected(note, Undone(3, 1))
    with pytest.raises(UnknownNote):
        shelves.corrected("TTB-26-09999", Undone(1, 1))
    with pytest.raises(BadField):
        shelves.corrected(note, Undone(1, 1), reason="")

    assert story.on_hand("gipang") == 1
    story.holds()
