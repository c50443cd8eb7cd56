"""What is due while payments come in says the same as the sums of the sale in the end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.base.money import CashRounding
from sentra_pos.checkout import paying, tender
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment

OTHERS = (Method.QRIS, Method.CARD, Method.TRANSFER)


def cash(amount: int) -> Payment:
    return Payment(Method.CASH, amount)


def test_only_cash_is_rounded():
    by_cash = tender.due(12_345, [], CashRounding.DOWN_100)
    by_qris = tender.due(12_345, [], CashRounding.DOWN_100, by=Method.QRIS)

    assert (by_cash.total, by_cash.rounding, by_cash.missing) == (12_300, -45, 12_300)
    assert (by_qris.total, by_qris.rounding, by_qris.missing, by_qris.open) == (12_345, 0, 12_345, 12_345)


def test_what_is_left_after_a_card_is_rounded_by_itself():
    due = tender.due(12_345, [Payment(Method.CARD, 10_000)], CashRounding.DOWN_500)

    assert (due.total, due.missing, due.open) == (12_000, 2_000, 2_345)


def test_too_much_cash_comes_back():
    due = tender.due(120_000, [cash(200_000)], CashRounding.DOWN_100)

    assert (due.missing, due.change) == (0, 80_000)


@pytest.mark.parametrize(("change", "asks"), [(1_000_000, False), (1_000_001, True)])
def test_change_above_a_million_is_asked_about(change, asks):
    assert tender.must_ask(change) is asks


@given(
    net=st.integers(0, 5_000_000),
    others=st.lists(st.tuples(st.sampled_from(OTHERS), st.integers(1, 2_000_000)), max_size=3),
    notes=st.lists(st.sampled_from([500, 1_000, 5_000, 20_000, 100_000]), max_size=6),
    rounding=st.sampled_from(CashRounding),
)
def test_paying_what_is_missing_always_settles(net, others, notes, rounding):
    payments: list[Payment] = []
    for method, amount in others:
        room = tender.due(net, payments, rounding, by=method).open
        if room > 0:
            payments.append(Payment(method, min(amount, room)))
    payments += [cash(note) for note in notes]
    missing = tender.due(net, payments, rounding).missing
    if missing:
        payments.append(cash(missing))

    due = tender.due(net, payments, rounding)
    settled = paying.settle(net, payments, rounding)

    assert due.missing == 0
    assert (due.total, due.rounding, due.change) == (settled.total, settled.rounding, settled.change)


@given(
    net=st.integers(1, 5_000_000),
    handed=st.integers(0, 50).map(lambda notes: notes * 1_000),
    method=st.sampled_from(OTHERS),
    rounding=st.sampled_from(CashRounding),
)
def test_the_open_rest_by_card_settles_too(net, handed, method, rounding):
    payments = [cash(handed)] if handed else []
    due = tender.due(net, payments, rounding, by=method)
    if due.open > 0:
        payments.append(Payment(method, due.open))

    settled = paying.settle(net, payments, rounding)

    assert settled.paid - settled.change == settled.total
