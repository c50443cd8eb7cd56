"""How a payment was seen is written in one readable form, and a card's number never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import CashRounding
from sentra_pos.checkout import paying, references
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.references import CardNumber, NotAClock, NotLastDigits, NotSeenYet


@pytest.mark.parametrize(
    ("typed", "read"), [("1403", "14:03"), ("14.03", "14:03"), ("9:05", "09:05"), ("0000", "00:00")]
)
def test_a_time_is_read_however_it_is_typed(typed, read):
    assert references.clock(typed) == read


@pytest.mark.parametrize("typed", ["2460", "7731", "14", "14:3", "24:00", "١٤:٠٣", "14:03 7731"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(NotAClock):
        references.clock(typed)


def test_qris_counts_by_its_time_or_its_last_digits_or_both():
    assert references.qris(time="1403", digits="") == "14:03"
    assert references.qris(time="", digits="7731") == "akhiran 7731"
    assert references.qris(time="14:03", digits="7731") == "14:03 akhiran 7731"


def test_qris_that_nobody_has_seen_does_not_count():
    with pytest.raises(NotSeenYet):
        references.qris(time=" ", digits="")


@pytest.mark.parametrize("digits", ["77", "123456789", "77a1", "٧٧٣١"])
def test_too_few_and_too_many_last_digits_are_refused(digits):
    with pytest.raises(NotLastDigits):
        references.qris(time="", digits=digits)


def test_a_card_leaves_its_bank_its_last_four_digits_and_the_approval():
    assert references.card(bank="BCA", digits="7731", approval="482913") == "BCA *7731 kode 482913"
    assert references.card(bank="", digits="", approval="a12b") == "kode A12B"
    assert references.card(bank="BCA", digits="", approval="") == ""


@pytest.mark.parametrize(
    ("digits", "approval"), [("4111111111111111", ""), ("", "4111111111111111"), ("12345", "")]
)
def test_the_number_of_a_card_is_refused(digits, approval):
    with pytest.raises(CardNumber):
        references.card(bank="BCA", digits=digits, approval=approval)


@given(st.text(alphabet="0123456789 -", max_size=24), st.text(alphabet="0123456789A", max_size=24))
def test_no_more_than_four_digits_of_a_card_are_ever_kept(digits, approval):
    try:
        kept = references.card(bank="BNI", digits=digits, approval=approval)
    except RuleBroken:
        return

    star = kept.partition("*")[2].partition(" ")[0]
    assert len(star) in (0, 4)
    references.refuse_card_number(kept)


def test_a_transfer_leaves_the_bank_and_the_sender():
    assert references.transfer(bank="BRI", sender="Siti Maryam") == "BRI Siti Maryam"
    assert references.transfer(bank="", sender="Siti Maryam") == "Siti Maryam"
    assert references.transfer(bank="BRI", sender="") == ""


@pytest.mark.parametrize("reference", ["4111 1111 1111 1111", "BCA 4111-1111-1111-1111", "411111111111"])
def test_no_way_to_pay_by_card_keeps_its_number(reference):
    with pytest.raises(CardNumber):
        paying.settle(10_000, [Payment(Method.CARD, 10_000, reference)], CashRounding.NONE)


def test_a_long_reference_of_a_transfer_is_no_card():
    done = paying.settle(10_000, [Payment(Method.TRANSFER, 10_000, "BRI 202611221403551")], CashRounding.NONE)

    assert done.payments[0].reference == "BRI 202611221403551"
