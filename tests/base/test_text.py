"""Typed text on its way to the books, the printer, the search and the spreadsheet."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.base import text
from sentra_pos.base.text import NotPlainText, TextFault


def test_text_is_trimmed_and_composed():
    assert text.clean("  Cafe\u0301 Melati\u00a0Ibu ", 20) == "Café Melati Ibu"


@pytest.mark.parametrize(
    "sign",
    [
        "\x1b",
        "\x00",
        "\u202e",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u2028",
        "\n",
        "\t",
        "\u00ad",
        "\ue000",
        "\ufe0f",
        "\u3164",
    ],
)
def test_signs_nobody_can_see_are_refused(sign):
    with pytest.raises(NotPlainText) as refused:
        text.clean(f"Gipang{sign}ketan", 40)
    assert refused.value.facts() == {"reason": "control", "limit": 40, "sign": f"U+{ord(sign):04X}"}


def test_a_text_longer_than_its_place_is_refused_and_never_cut():
    assert text.clean("x" * 40, 40) == "x" * 40
    with pytest.raises(NotPlainText) as refused:
        text.clean("x" * 41, 40)
    assert refused.value.reason is TextFault.TOO_LONG


def test_a_footer_may_have_several_lines():
    assert text.clean_lines("Terima kasih\r\nSampai jumpa\n", 40) == "Terima kasih\nSampai jumpa"
    with pytest.raises(NotPlainText):
        text.clean_lines("Terima\tkasih", 40)


@given(st.text())
def test_cleaning_clean_text_changes_nothing(typed):
    try:
        cleaned = text.clean(typed, 1_000)
    except NotPlainText:
        return

    assert text.clean(cleaned, 1_000) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Café “Krakatau” …", 'Cafe "Krakatau" ...'),
        ("2 × 3 – 1 • ½", "2 x 3 - 1 - 1/2"),
        ("Łódź straße", "Lodz strasse"),
        ("€5", "EUR5"),
        ("豆腐", "??"),
        ("a\u00a0b\u200bc", "a bc"),
        ("buka\x1bp\x00laci", "buka?p?laci"),
    ],
)
def test_the_printer_gets_the_nearest_ascii(typed, printed):
    assert text.ascii(typed) == printed


@given(st.text())
def test_nothing_but_printable_ascii_ever_reaches_the_printer(typed):
    assert all(0x20 <= ord(sign) <= 0x7E for sign in text.ascii(typed))


def test_searching_knows_no_case_and_no_accents():
    assert text.search_form("  Kué  LAPIS ") == "kue lapis"


@given(st.text())
def test_a_search_form_is_its_own_search_form(typed):
    assert text.search_form(text.search_form(typed)) == text.search_form(typed)


@pytest.mark.parametrize("cell", ["=1+1", "+62", "-5", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_never_starts_a_formula(cell):
    assert text.spreadsheet(cell) == f"'{cell}"


def test_a_harmless_cell_stays_as_it_is():
    assert text.spreadsheet("Gipang = enak") == "Gipang = enak"
    assert text.spreadsheet("") == ""


def test_lines_are_joined_by_one_blank():
    assert text.one_line(" Jl. Contoh\n 1\t\tCilegon ") == "Jl. Contoh 1 Cilegon"


def test_a_name_becomes_a_file_on_every_system():
    assert text.file_name('Dapur "Gipang" <Melati>: a/b\\c|d?*') == "Dapur Gipang Melati a b c d"
    assert text.file_name(" . ") == ""
    assert text.file_name("Rasa\u202eKita. ") == "Rasa Kita"
    assert text.file_name("satu dua tiga", 8) == "satu dua"
    assert text.file_name("x" * 90) == "x" * 60
