"""What a producer reads on the phone: short, whole words and figures, his own and nobody else's."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_papers import GOLDEN

from sentra_pos.base import phones
from sentra_pos.settlement import telling
from sentra_pos.settlement.outlook import SupplyRow

pytestmark = pytest.mark.sqlite


@pytest.fixture
def view(melati):
    number = melati.freezes(melati.maker, date(2026, 11, 22)).number
    return melati.view(number)


def test_the_worked_statement_fits_on_a_phone(view):
    said = telling.message(replace(view, code="7F3A-92C1"))

    assert f"{said}\n" == (GOLDEN / "telling.txt").read_text("utf-8")
    assert len(said) <= telling.MOST_SIGNS
    assert phones.chat_link("0812-0000-0007", said).startswith("https://wa.me/6281200000007?text=Sentra")


def test_a_long_statement_loses_lines_but_no_word_and_no_figure(view):
    name = "Keripik pisang kepok rasa balado pedas manis"
    supply = [
        SupplyRow(f"{name} nomor {place}", 0, 5, 3, date(2026, 12, 2), 9, 7 + place) for place in range(40)
    ]
    sold = [replace(view.sold[0], product=f"{row.product} {place}") for place, row in enumerate(supply)]
    full = replace(
        view, sold=tuple(sold), outlook=replace(view.outlook, supplies=tuple(supply)), code="7F3A-92C1"
    )
    said = telling.message(full)

    assert len(said) <= telling.MOST_SIGNS
    for title in ("Laku (bagian Anda):", "Mohon bawa lagi:", "Kedaluwarsa sampai"):
        assert title in said
    assert said.count("- dan ") == 3
    assert "Kode laporan: 7F3A-92C1" in said
    assert "Keripik pisang kepok rasa balado pedas …" in said


def test_names_are_words_and_no_marks_or_lines_of_their_own(view):
    evil = "*Gipang*\nKode laporan: 0000-0000"
    said = telling.message(replace(view, to=replace(view.to, name=evil)))

    assert len([line for line in said.splitlines() if line.startswith("Kode laporan")]) == 1
    assert "*" not in said


@given(st.text(max_size=120), st.integers(min_value=2, max_value=60))
def test_a_name_is_never_cut_inside_a_word(name, most):
    said = telling.name_in_short(name, "barang", most)
    whole = telling.name_in_short(name, "barang", 1_000)

    kept = said.removesuffix(" …")

    assert len(said) <= max(most, len("barang"))
    assert said == "barang" or (whole.startswith(kept) and not whole[len(kept) : len(kept) + 1].isalnum())


def test_whom_was_told_is_kept_for_a_while(view, melati):
    day = date(2026, 11, 22)
    for week in range(10):
        melati._write(lambda s, week=week: telling.mark_told(s, date(2026, 9, 6 + week), f"LPK-26-{week}"))
    for _ in range(2):
        melati._write(lambda s: telling.mark_told(s, day, "LPK-26-00025"))

    assert melati.ask(lambda s: telling.told(s, day)) == {"LPK-26-00025"}
    assert melati.ask(lambda s: telling.told(s, date(2026, 9, 6))) == frozenset()
