"""The one function that computes a share gives the figures the rules were agreed with (R3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.producers.terms import HOUSE, Share, Terms, TermsKind, share


def percent(bps):
    return Terms(TermsKind.PERCENT, bps)


def fixed(price):
    return Terms(TermsKind.FIXED, fixed_price=price)


def parts(terms, gross, quantity=1, decimals=0, shop=0, own=0, shared=0):
    return share(
        terms,
        gross=gross,
        quantity_sold=quantity,
        decimals=decimals,
        shop_discount=shop,
        producer_discount=own,
        shared_discount=shared,
    )


@pytest.mark.parametrize(
    ("terms", "gross", "discount", "expected"),
    [
        (percent(2_000), 3 * 12_500, {"quantity": 3}, Share(37_500, 30_000, 7_500)),
        (percent(1_500), 99_900, {}, Share(99_900, 84_915, 14_985)),
        (percent(1_500), 99_900, {"shared": 9_990}, Share(89_910, 76_423, 13_487)),
        (percent(1_500), 99_900, {"shop": 9_990}, Share(89_910, 84_915, 4_995)),
        (percent(1_500), 99_900, {"own": 9_990}, Share(89_910, 74_925, 14_985)),
        (percent(2_000), 10_000, {"own": 9_000}, Share(1_000, 0, 1_000)),
        (fixed(80_000), 99_900, {"shop": 9_990}, Share(89_910, 80_000, 9_910)),
        (percent(1_250), 10_000, {"quantity": 3}, Share(10_000, 8_750, 1_250)),
    ],
)
def test_the_worked_examples_come_out_as_agreed(terms, gross, discount, expected):
    assert parts(terms, gross, **discount) == expected


def test_a_fixed_price_goes_by_weight_like_the_selling_price():
    """750 g at a titip price of Rp80.000 a kg."""
    assert parts(fixed(80_000), 75_000, quantity=750, decimals=3) == Share(75_000, 60_000, 15_000)


def test_selling_below_the_titip_price_costs_the_shop():
    assert parts(fixed(80_000), 99_900, shop=30_000) == Share(69_900, 80_000, -10_100)


def test_a_producer_is_never_charged_for_giving_a_discount():
    assert parts(fixed(5_000), 10_000, own=6_000) == Share(4_000, 0, 4_000)


def test_all_of_the_houses_own_goods_is_the_shops():
    assert parts(HOUSE, 25_000, shop=5_000) == Share(20_000, 0, 20_000)


@pytest.mark.parametrize("bps", [-1, 10_001, None])
def test_there_is_no_commission_below_nothing_or_above_all(bps):
    with pytest.raises(ValueError, match="no such terms"):
        percent(bps)


@given(
    gross=st.integers(0, 10**10),
    bps=st.integers(0, 10_000),
    cuts=st.tuples(*[st.integers(0, 10**9)] * 3),
)
def test_both_parts_always_make_the_net(gross, bps, cuts):
    shop, own, shared = (min(cut, gross // 3) for cut in cuts)

    got = parts(percent(bps), gross, shop=shop, own=own, shared=shared)

    assert got.net == gross - shop - own - shared
    assert got.producer + got.shop == got.net
    assert 0 <= got.producer <= gross - shared
