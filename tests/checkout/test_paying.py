"""What is due, what cash is rounded to, and the change that only ever comes out of cash (C1 to C3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.base import money
from sentra_pos.base.money import CashRounding
from sentra_pos.checkout import paying
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import BadPayment, Exact, Payment, PaymentTooLarge, PaymentTooSmall

NONE, DOWN_100, NEAREST_100, DOWN_500 = CashRounding
OTHERS = [Method.QRIS, Method.CARD, Method.TRANSFER]


def settle(net, *payments, rounding=DOWN_100):
    return paying.settle(net, [Payment(method, amount) for method, amount in payments], rounding)


@pytest.mark.parametrize(
    ("rounding", "due"), [(NONE, 12_375), (DOWN_100, 12_300), (NEAREST_100, 12_400), (DOWN_500, 12_000)]
)
def test_cash_is_rounded_as_the_shop_is_used_to(rounding, due):
    got = settle(12_375, (Method.CASH, 20_000), rounding=rounding)

    assert (got.total, got.rounding, got.change) == (due, due - 12_375, 20_000 - due)


def test_only_what_is_still_to_be_paid_in_cash_is_rounded():
    got = settle(12_375, (Method.QRIS, 10_000), (Method.CASH, 5_000))

    assert (got.total, got.rounding, got.change, got.cash) == (12_300, -75, 2_700, 2_300)
    assert (got.by(Method.QRIS), got.by(Method.CARD)) == (10_000, 0)


def test_what_is_paid_without_cash_is_not_rounded():
    got = settle(12_375, (Method.QRIS, 12_375))

    assert (got.total, got.rounding, got.change, got.cash) == (12_375, 0, 0, 0)


def test_exactly_in_cash_leaves_no_change():
    got = paying.settle(12_375, Exact.CASH, DOWN_100)

    assert (got.paid, got.change, got.payments) == (12_300, 0, (Payment(Method.CASH, 12_300),))


def test_a_sample_costs_nothing_and_needs_no_payment():
    assert paying.settle(0, Exact.CASH, DOWN_100).payments == ()
    assert settle(0).total == 0


def test_three_can_pay_together():
    got = settle(100_000, (Method.CARD, 40_000), (Method.QRIS, 30_000), (Method.CASH, 50_000))

    assert (got.paid, got.change, got.cash) == (120_000, 20_000, 30_000)


@pytest.mark.parametrize("method", OTHERS)
def test_change_only_comes_out_of_cash(method):
    with pytest.raises(PaymentTooLarge) as refusal:
        settle(12_375, (Method.CASH, 5_000), (method, 12_376))

    assert (refusal.value.method, refusal.value.due) == (method, 12_375)


def test_two_payments_together_may_not_be_too_much_either():
    with pytest.raises(PaymentTooLarge) as refusal:
        settle(12_375, (Method.CARD, 10_000), (Method.QRIS, 10_000))

    assert refusal.value.due == 2_375


def test_what_is_missing_is_said_after_rounding():
    with pytest.raises(PaymentTooSmall) as refusal:
        settle(12_375, (Method.CASH, 12_000))

    assert refusal.value.missing == 300


@pytest.mark.parametrize("amount", [0, -1, 10_000_000_001])
def test_nobody_pays_nothing_or_less(amount):
    with pytest.raises(BadPayment):
        settle(12_375, (Method.CASH, amount))


@pytest.mark.parametrize(
    ("total", "sums"),
    [
        (47_500, [50_000, 60_000, 100_000]),
        (23_000, [25_000, 30_000, 40_000, 50_000, 100_000]),
        (136_500, [140_000, 150_000, 200_000]),
        (0, []),
    ],
)
def test_quick_sums_are_what_a_customer_hands_over(total, sums):
    assert money.quick_cash(total) == sums


@given(
    net=st.integers(0, 10**7),
    others=st.lists(st.tuples(st.sampled_from(OTHERS), st.integers(1, 10**6)), max_size=3),
    cash=st.integers(0, 2 * 10**7),
    rounding=st.sampled_from(CashRounding),
)
def test_a_paid_sale_always_adds_up(net, others, cash, rounding):
    payments = [*others, *([(Method.CASH, cash)] if cash else [])]
    try:
        got = settle(net, *payments, rounding=rounding)
    except (PaymentTooLarge, PaymentTooSmall):
        return

    paid_otherwise = sum(amount for _, amount in others)
    assert got.total == net + got.rounding == got.paid - got.change
    assert got.cash == money.round_cash(net - paid_otherwise, rounding)
    assert 0 <= got.change <= cash
    assert abs(got.rounding) < 500
