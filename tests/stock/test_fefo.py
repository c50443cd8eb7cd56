"""What expires first leaves first (C6)."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.stock import fefo
from sentra_pos.stock.fefo import LotOnHand, NotEnoughStock, Pick

MONDAY = datetime(2026, 11, 23, 2, tzinfo=UTC)


def lot(number, quantity, expiry=None, *, received=0):
    last_day = None if expiry is None else date(2026, 11, 22) + timedelta(days=expiry)
    return LotOnHand(UUID(int=number), quantity, last_day, MONDAY + timedelta(days=received))


def picked(lots, wanted):
    return [(pick.lot.int, pick.quantity) for pick in fefo.pick(lots, wanted)]


def test_the_nearest_expiry_leaves_first_and_undated_goods_last():
    lots = [lot(1, 5), lot(2, 5, expiry=9), lot(3, 5, expiry=2)]

    assert picked(lots, 12) == [(3, 5), (2, 5), (1, 2)]


def test_among_equals_the_older_delivery_leaves_first():
    lots = [lot(1, 5, expiry=2, received=2), lot(2, 5, expiry=2, received=1)]

    assert picked(lots, 6) == [(2, 5), (1, 1)]


def test_of_lots_received_at_one_moment_the_first_made_leaves_first():
    assert picked([lot(2, 5), lot(1, 5)], 1) == [(1, 1)]


def test_an_empty_lot_is_passed_over():
    assert picked([lot(1, 0, expiry=1), lot(2, 3, expiry=2)], 1) == [(2, 1)]


def test_what_is_missing_is_said():
    with pytest.raises(NotEnoughStock) as refusal:
        fefo.pick([lot(1, 2)], 3)

    assert (refusal.value.wanted, refusal.value.on_hand) == (3, 2)


@given(
    st.lists(st.tuples(st.integers(0, 50), st.none() | st.integers(0, 30)), max_size=8),
    st.integers(1, 300),
)
def test_a_pick_covers_exactly_what_was_wanted_or_says_how_much_there_is(shelf, wanted):
    lots = [lot(number, quantity, expiry) for number, (quantity, expiry) in enumerate(shelf)]
    there = sum(one.quantity for one in lots)
    if wanted > there:
        with pytest.raises(NotEnoughStock):
            fefo.pick(lots, wanted)
        return

    picks = fefo.pick(lots, wanted)

    last = picks[-1]
    held = {one.lot: one for one in lots}
    left_behind = [one for one in lots if one.quantity and one.lot not in {pick.lot for pick in picks}]
    assert sum(pick.quantity for pick in picks) == wanted
    assert all(0 < pick.quantity <= held[pick.lot].quantity for pick in picks)
    assert all(pick == Pick(pick.lot, held[pick.lot].quantity) for pick in picks[:-1])
    assert all((held[last.lot].expiry or date.max) <= (one.expiry or date.max) for one in left_behind)
