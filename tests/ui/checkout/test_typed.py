"""A line in the scan field means one thing."""

import pytest

from sentra_pos.ui.checkout import typed
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


@pytest.mark.parametrize(
    ("code", "standing", "meant"),
    [
        ("2900000000018", "", Typed(Meaning.CODE, "2900000000018", is_scan=True)),
        ("2900000000018", "3*", Typed(Meaning.CODE, "2900000000018", 3, is_scan=True)),
        ("2900000000018", "77", Typed(Meaning.CODE, "2900000000018", is_scan=True)),
        ("3*2900000000018", "", Typed(Meaning.CODE, "2900000000018", 3, is_scan=True)),
        ("12", "", Typed(Meaning.CODE, "12", is_scan=True)),
        ("GIPANG KACANG", "", Typed(Meaning.CODE, "GIPANG KACANG", is_scan=True)),
        ("01089\x1d10A", "", Typed(Meaning.CODE, "01089\x1d10A", is_scan=True)),
    ],
)
def test_what_was_scanned_is_a_code(code, standing, meant):
    assert typed.scanned(code, standing) == meant


@pytest.mark.parametrize(
    ("line", "looked_for"),
    [
        ("g", ""),
        ("gi", "gi"),
        ("3*gipang ka", "gipang ka"),
        ("12", ""),
        ("29000", "29000"),
        ("k12", "k12"),
        ("0,750", ""),
        ("3*", ""),
    ],
)
def test_words_and_pieces_of_codes_are_looked_for_while_they_are_typed(line, looked_for):
    found = typed.words_of(line)

    assert (found.text if found else "") == looked_for
