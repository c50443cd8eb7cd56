"""The shift slip looks as agreed, adds up, and tells nobody before the count what should be in the drawer."""

from dataclasses import replace

import pytest
from sample_papers import SHIFT, golden

from sentra_pos.paper import slip as slips
from sentra_pos.paper.slip import COLUMNS
from sentra_pos.till import shift_slip


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_shift_slip_looks_as_agreed(columns):
    assert slips.as_text(shift_slip.slip(SHIFT), columns) == golden(f"shift_{columns}")


def test_a_snapshot_comes_back_as_it_was():
    assert shift_slip.from_json(shift_slip.to_json(SHIFT)) == SHIFT


def test_the_difference_is_what_is_missing():
    assert SHIFT.difference == -500
    assert replace(SHIFT, count=None).difference is None


def test_before_the_count_nothing_tells_the_expected_cash():
    running = replace(SHIFT, count=None, closed_at=None)

    text = slips.as_text(shift_slip.slip(running), 32)

    assert "SHIFT BERJALAN" in text
    assert not any(word in text for word in ("1.967.900", "KAS", "Tunai", "QRIS", "SELISIH"))


def test_a_drop_is_shown_where_there_was_one():
    dropped = replace(SHIFT, drawer=replace(SHIFT.drawer, drops=500_000, expected=1_467_900))

    assert " Setoran                -500.000" in slips.as_text(shift_slip.slip(dropped), 32)


def test_a_copy_says_so():
    text = slips.as_text(shift_slip.slip(SHIFT, copy_no=2), 32)

    assert text.count("*** SALINAN ke-2 ***") == 2
