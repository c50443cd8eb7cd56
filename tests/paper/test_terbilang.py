"""Amounts in words: the shop's examples, and another program as a witness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from sentra_pos.paper import terbilang


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "nol rupiah"),
        (11, "sebelas rupiah"),
        (19, "sembilan belas rupiah"),
        (21, "dua puluh satu rupiah"),
        (100, "seratus rupiah"),
        (111, "seratus sebelas rupiah"),
        (1_000, "seribu rupiah"),
        (1_100, "seribu seratus rupiah"),
        (11_000, "sebelas ribu rupiah"),
        (101_000, "seratus satu ribu rupiah"),
        (429_000, "empat ratus dua puluh sembilan ribu rupiah"),
        (1_001_000, "satu juta seribu rupiah"),
        (5_429_000, "lima juta empat ratus dua puluh sembilan ribu rupiah"),
        (1_000_000_000, "satu miliar rupiah"),
        (-45_000, "minus empat puluh lima ribu rupiah"),
    ],
)
def test_amounts_read_as_people_say_them(amount, words):
    assert terbilang.rupiah(amount) == words


@given(st.integers(0, 10**12 - 1))
def test_the_witness_says_the_same_but_for_its_one_fault(amount):
    witness = num2words(amount, lang="id")
    if amount > 2_000 and amount // 1_000 % 1_000 == 1:
        witness = witness.replace("satu ribu", "seribu")

    assert terbilang.number(amount) == witness


def test_every_amount_of_the_books_has_words():
    assert terbilang.number(2**63 - 1).startswith("sembilan kuintiliun")
    with pytest.raises(ValueError, match="no words"):
        terbilang.number(10**21)
