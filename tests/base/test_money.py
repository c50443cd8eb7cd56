"""Whole rupiah: the worked figures of the shop's rules, and what must hold for any figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.base import money
from sentra_pos.base.money import CashRounding, NotAnAmount, Notes

amounts = st.integers(-(10**12), 10**12)
rates = st.integers(0, 10_000)


def test_three_gipang_at_twenty_percent_leave_the_shop_7500():
    assert money.share(3 * 12_500, 2_000) == 7_500


@pytest.mark.parametrize(
    ("amount", "bps", "part"),
    [(1, 5_000, 1), (-1, 5_000, -1), (89_910, 1_500, 13_487), (10_000, 1_250, 1_250)],
)
def test_a_share_is_rounded_half_up_away_from_zero(amount, bps, part):
    assert money.share(amount, bps) == part


@given(amounts, rates)
def test_the_share_of_a_refund_mirrors_the_share_of_the_sale(amount, bps):
    assert money.share(-amount, bps) == -money.share(amount, bps)


@given(amounts, rates)
def test_a_share_is_never_further_than_half_a_rupiah_from_the_truth(amount, bps):
    assert abs(2 * (money.share(amount, bps) * 10_000 - amount * bps)) <= 10_000


@pytest.mark.parametrize("wrong", [True, "12500", 12_500.0, None])
def test_only_whole_numbers_are_money(wrong):
    with pytest.raises(TypeError):
        money.share(wrong, 2_000)
    with pytest.raises(TypeError):
        money.plain(wrong)
    with pytest.raises(TypeError):
        money.spread(100, [wrong])


def test_a_proportion_of_nothing_is_refused():
    with pytest.raises(ValueError, match="positive whole"):
        money.proportion(10, 1, 0)


def test_a_cart_discount_goes_to_the_earlier_line_first():
    assert money.spread(10_000, [25_000, 25_000, 25_000]) == [3_334, 3_333, 3_333]


def test_weightless_lines_share_equally_only_when_there_is_nothing_else():
    assert money.spread(10, [0, 5, 0]) == [0, 10, 0]
    assert money.spread(10, [0, 0, 0]) == [4, 3, 3]
    assert money.spread(0, []) == []


def test_nothing_to_spread_over_and_negative_weights_are_refused():
    with pytest.raises(ValueError, match="nothing to spread"):
        money.spread(1, [])
    with pytest.raises(ValueError, match="negative"):
        money.spread(1, [3, -1])


@given(amounts, st.lists(st.integers(0, 10**9), min_size=1, max_size=40))
def test_spread_parts_always_sum_to_the_total(total, weights):
    assert sum(money.spread(total, weights)) == total


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=40), st.data())
def test_no_line_gets_more_discount_than_it_is_worth(weights, data):
    total = data.draw(st.integers(0, sum(weights)))

    parts = money.spread(total, weights)

    assert all(0 <= part <= weight for part, weight in zip(parts, weights, strict=True))


def test_refunds_one_by_one_take_back_8750_in_all():
    steps = [money.telescoped(8_750, kept, 1, 3) for kept in (3, 2, 1)]

    assert steps == [2_917, 2_916, 2_917]


@given(amounts, st.integers(1, 50), st.data())
def test_refunding_everything_in_any_steps_takes_back_everything(amount, quantity, data):
    kept, taken_back = quantity, 0
    while kept:
        taken = data.draw(st.integers(1, kept))
        taken_back += money.telescoped(amount, kept, taken, quantity)
        kept -= taken

    assert taken_back == amount


def test_more_cannot_be_taken_back_than_was_kept():
    with pytest.raises(ValueError, match="taken"):
        money.telescoped(1_000, 1, 2, 3)


@pytest.mark.parametrize(
    ("rule", "paid"),
    [
        (CashRounding.NONE, 240_451),
        (CashRounding.DOWN_100, 240_400),
        (CashRounding.NEAREST_100, 240_500),
        (CashRounding.DOWN_500, 240_000),
    ],
)
def test_cash_is_rounded_by_the_shops_rule_and_mirrored_for_refunds(rule, paid):
    assert money.round_cash(240_451, rule) == paid
    assert money.round_cash(-240_451, rule) == -paid


@pytest.mark.parametrize(
    ("total", "sums"),
    [
        (47_500, [50_000, 60_000, 100_000]),
        (23_000, [25_000, 30_000, 40_000, 50_000, 100_000]),
        (136_500, [140_000, 150_000, 200_000]),
        (50_000, [55_000, 60_000, 100_000]),
        (0, []),
    ],
)
def test_quick_cash_offers_the_sums_people_hand_over(total, sums):
    assert money.quick_cash(total) == sums


@given(st.integers(1, 10**9))
def test_quick_cash_rises_above_the_total_without_repeats(total):
    sums = money.quick_cash(total)

    assert 0 < len(sums) <= 5
    assert all(money_given > total for money_given in sums)
    assert sums == sorted(set(sums))


def test_a_payout_is_counted_out_in_the_fewest_notes():
    assert money.notes_for(5_429_000) == [
        Notes(100_000, 54),
        Notes(20_000, 1),
        Notes(5_000, 1),
        Notes(2_000, 2),
    ]


@given(st.integers(0, 10**9))
def test_notes_leave_less_than_the_smallest_coin(amount):
    counted = sum(notes.denomination * notes.count for notes in money.notes_for(amount))

    assert 0 <= amount - counted < 100


def test_a_negative_amount_cannot_be_counted_out():
    with pytest.raises(ValueError, match="negative"):
        money.notes_for(-100)


@pytest.mark.parametrize("text", ["12500", "12.500", "Rp 12.500", "Rp12.500", " rp12500 "])
def test_the_usual_ways_to_write_an_amount_are_read(text):
    assert money.parse(text) == 12_500


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12,5",
        "12.50",
        "1.2500",
        "12.500,00",
        "12 500",
        "Rp",
        "0.500",
        "007",
        "1e3",
        "--5",
        "١٢",
        "1.000.00",
        "2 jt",
        "9" * 16,
    ],
)
def test_anything_less_clear_is_an_error_and_never_a_guess(text):
    with pytest.raises(NotAnAmount) as refused:
        money.parse(text)
    assert refused.value.facts() == {"text": text}


@given(st.integers(-(10**14), 10**14))
def test_what_is_shown_can_be_read_back(amount):
    assert money.parse(money.show(amount)) == amount
    assert money.parse(money.plain(amount)) == amount


def test_the_minus_stands_in_front_of_the_currency():
    assert money.show(-12_500) == "-Rp12.500"
    assert money.show(0) == "Rp0"
    assert money.plain(-45_000) == "-45.000"
