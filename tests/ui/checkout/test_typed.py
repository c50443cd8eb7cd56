"""A line in the scan field means one thing, and a scanner is told from fingers."""

import pytest

from sentra_pos.ui.checkout import typed
from sentra_pos.ui.checkout.burst import Burst
from sentra_pos.ui.checkout.typed import Meaning, Typed


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", Typed(Meaning.NOTHING)),
        ("3*", Typed(Meaning.NOTHING, times=3)),
        ("3*2900000000018", Typed(Meaning.CODE, "2900000000018", 3)),
        (" 2900000000018 ", Typed(Meaning.CODE, "2900000000018")),
        ("12", Typed(Meaning.NUMBER, "12")),
        ("9999", Typed(Meaning.NUMBER, "9999")),
        ("10000", Typed(Meaning.CODE, "10000")),
        ("0,750", Typed(Meaning.NUMBER, "0,750")),
        ("0,7500", Typed(Meaning.CODE, "0,7500")),
        ("2*5", Typed(Meaning.CODE, "5", 2)),
        ("K1-26-000123", Typed(Meaning.CODE, "K1-26-000123")),
        ("gipang", Typed(Meaning.WORDS, "gipang")),
        ("gipang 250 g", Typed(Meaning.WORDS, "gipang 250 g")),
    ],
)
def test_a_line_means_one_thing(line, meant):
    assert typed.read(line) == meant


def test_a_code_with_letters_may_have_been_a_name():
    assert typed.may_be_words("gipang250")
    assert not typed.may_be_words("2900000000018")


class Hands:
    """Signs with the stamps that the system would put on them."""

    def __init__(self) -> None:
        self.at = 100_000
        self.burst = Burst()

    def type(self, text: str, gap: int) -> None:
        for sign in text:
            self.at += gap
            self.burst.add(sign, self.at)


def test_quick_signs_are_a_scan():
    hands = Hands()
    hands.type("2900000000018", 4)

    assert hands.burst.take(hands.at + 4) == "2900000000018"


def test_slow_signs_are_fingers():
    hands = Hands()
    hands.type("2900000000018", 80)

    assert hands.burst.take(hands.at + 80) == ""


def test_a_scan_after_a_few_typed_digits_is_the_scan_alone():
    hands = Hands()
    hands.type("77", 200)
    hands.at += 1_000
    hands.type("2900000000018", 4)

    assert hands.burst.came_after_a_rest
    assert hands.burst.take(hands.at + 4) == "2900000000018"


def test_an_amount_is_too_short_for_a_scan():
    hands = Hands()
    hands.type("1000000", 1)

    assert hands.burst.take(hands.at) == ""


def test_keys_without_a_stamp_come_in_one_go():
    burst = Burst()
    for sign in "2900000000018":
        burst.add(sign, 0)

    assert burst.take(0) == "2900000000018"
