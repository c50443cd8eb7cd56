"""Quantities: pieces and weights, as typed, priced and shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.base import quantity
from sentra_pos.base.quantity import NotAQuantity


def test_355_grams_of_emping_cost_31950():
    assert quantity.gross(90_000, 355, 3) == 31_950


def test_a_half_rupiah_goes_up_and_a_refund_mirrors_it():
    assert quantity.gross(1, 500, 3) == 1
    assert quantity.gross(1, -500, 3) == -1


@pytest.mark.parametrize(
    ("text", "decimals", "units"),
    [("3", 0, 3), ("0,750", 3, 750), ("0,75", 3, 750), ("3", 3, 3_000), (" 12 ", 0, 12)],
)
def test_pieces_and_weights_are_read(text, decimals, units):
    assert quantity.parse(text, decimals) == units


@pytest.mark.parametrize(
    ("text", "decimals"),
    [("", 0), ("3,0", 0), ("1.250", 3), ("0,7500", 3), ("1,", 3), ("-1", 0), ("03", 0), ("1e2", 0)],
)
def test_an_unclear_quantity_is_refused(text, decimals):
    with pytest.raises(NotAQuantity):
        quantity.parse(text, decimals)


def test_a_weight_shows_its_thousandths_and_a_piece_does_not():
    assert quantity.show(355, 3, "kg") == "0,355 kg"
    assert quantity.show(750, 3) == "0,750"
    assert quantity.show(-1_250, 3) == "-1,250"
    assert quantity.show(3, 0) == "3"
    assert quantity.show(3, 0, "tusuk") == "3 tusuk"


@given(st.integers(0, 10**8), st.sampled_from([0, 3]))
def test_what_is_shown_can_be_read_back(units, decimals):
    assert quantity.parse(quantity.show(units, decimals), decimals) == units


def test_impossible_decimals_are_refused():
    with pytest.raises(ValueError, match="decimals"):
        quantity.show(1, -1)
