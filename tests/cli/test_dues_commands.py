"""Fees, advances, objections and envelopes by command, on the books a week of gipang left."""

import pytest
from pypdf import PdfReader

from sentra_pos.base.database import Books
from shop_story import Story

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def shop(books_url, clock):
    """Four jars sold, 40.000 for their maker; 500.000 in the safe."""
    books = Books.connect(books_url)
    story = Story(books, clock)
    story.delivers(MELATI, gipang=10, price=12_500, commission_bps=2_000, expiry=+30)
    story.opens_shift(300_000)
    story.sells(gipang=4)
    story.closes_shift(350_000)
    yield story
    books.close()


@pytest.fixture
def runs(shop, sentra_pos):
    return lambda *words: sentra_pos(*words, "--json", at=shop.clock.now().isoformat())


def settled(runs, *words):
    return runs("settle", "--until", "2026-11-22", "--producer", "P-0001", *words).json


def test_fees_from_a_file_are_posted_once_or_not_at_all(shop, runs, tmp_path):
    file = tmp_path / "biaya.csv"
    file.write_text("producer,amount,reason\nP-0001,2500,kantong\nP-0009,1000,rak\n", encoding="utf-8")
    refused = runs("fee", file)
    before = settled(runs)["fees"]
    file.write_text("producer,amount,reason\nP-0001,2.500,kantong\nP-0001,-1.000,hadiah\n", encoding="utf-8")
    first, again = runs("fee", file), runs("fee", file)

    assert (refused.code, before) == (1, 0)
    assert first.code == again.code == 0
    assert first.out == again.out
    assert settled(runs)["fees"] == 1_500
    shop.holds()


def test_an_advance_has_its_kwitansi_and_comes_back(shop, runs, tmp_path):
    paper = tmp_path / "uang-muka.pdf"
    done = runs("advance", "P-0001", "--amount", 100_000, "--instalment", 15_000, "--out", paper)
    back = runs("advance-back", "P-0001", "--amount", 30_000)
    too_much = runs("advance-back", "P-0001", "--amount", 70_001)

    assert (done.code, done.json["advance"], done.json["box"]) == (0, "UMK-26-00001", "SAFE")
    said = PdfReader(paper).pages[0].extract_text()
    assert "seratus ribu rupiah" in said
    assert "paling banyak 15.000 tiap laporan" in said
    assert (back.json["left"], too_much.code, too_much.json["error"]) == (70_000, 1, "OwesLess")
    assert (settled(runs)["instalments"], settled(runs)["net"]) == (15_000, 25_000)
    assert runs("settle", "--until", "2026-11-22", "--instalment", 5_000).code == 2
    drafted = settled(runs, "--instalment", 5_000)
    once = settled(runs, "--freeze", "--instalment", 5_000)
    assert (drafted["instalments"], drafted["net"]) == (5_000, 35_000)
    assert (once["instalments"], once["net"]) == (5_000, 35_000)
    assert settled(runs, "--freeze") == once
    shop.holds()


def test_a_payout_is_taken_back_and_an_envelope_given_up(shop, runs):
    number = settled(runs, "--freeze")["statement"]
    paid = runs("payout", number).json["payout"]
    back = runs("payout-reverse", paid, "--reason", "salah amplop")
    waiting = runs("unclaimed")
    given_up = runs("give-up", number)
    too_late = runs("payout", number)

    assert (back.json["statement"], back.json["box"], back.json["amount"]) == (number, "SAFE", 40_000)
    assert (waiting.json["statement"], waiting.json["amount"], waiting.json["age"]) == (number, 40_000, 0)
    assert (given_up.json["amount"], too_late.json["error"]) == (40_000, "EnvelopeGivenUp")
    next_week = runs("settle", "--until", "2026-11-29", "--producer", "P-0001").json
    assert (next_week["opening"], next_week["compensation"], next_week["net"]) == (0, 40_000, 40_000)
    shop.holds()


def test_an_objection_is_answered_and_nobody_is_asked_twice(shop, runs):
    number = settled(runs, "--freeze")["statement"]
    raised = runs("objection", number, "--section", "sales", "--line", "gipang", "--text", "Laku 5, bukan 4.")
    waiting = runs("objections")
    answered = runs("objection-answer", "KBR-26-00001", "accepted", "--text", "Benar.", "--amount", 10_000)
    again = runs("objection-answer", "KBR-26-00001", "accepted", "--text", "Benar.", "--amount", 10_000)

    assert (raised.json["objection"], raised.json["late"]) == ("KBR-26-00001", False)
    assert waiting.json == raised.json
    assert answered.json == again.json
    assert runs("objections").out == ""
    assert runs("settle", "--until", "2026-11-29", "--producer", "P-0001").json["compensation"] == 10_000
    shop.holds()


def test_who_may_fetch_is_named_and_taken_away(shop, runs):
    named = runs("delegate", "P-0001", "--name", "Siti Rahma", "--relation", "istri")
    twice = runs("delegate", "P-0001", "--name", "siti rahma", "--relation", "istri")
    ended = runs("delegate", "P-0001", "--end", "Siti Rahma")

    assert (named.json["name"], named.json["relation"]) == ("Siti Rahma", "istri")
    assert (twice.code, twice.json["error"]) == (1, "NamedAlready")
    assert (ended.code, ended.out) == (0, "")
    shop.holds()


def test_a_year_is_written_as_paper_and_as_tables(shop, sentra_pos, tmp_path):
    at = shop.clock.now().isoformat()
    for name, more in (("p.pdf", ("--producer", "P-0001")), ("toko.pdf", ()), ("toko.xlsx", ()), ("p.csv", ("--producer", "P-0001"))):  # fmt: skip
        ran = sentra_pos("year", "--year", 2026, *more, "--out", tmp_path / name, at=at)
        assert ran.code == 0, ran.err
    letter = sentra_pos("sales-letter", "P-0001", "--out", tmp_path / "surat.pdf", at=at)

    assert letter.code == 0
    assert "50.000" in PdfReader(tmp_path / "p.pdf").pages[0].extract_text()
    assert sentra_pos("year", "--year", 2026, "--out", tmp_path / "x.doc", at=at).code == 2
    assert (
        sentra_pos("year", "--year", 2026, "--producer", "P-99", "--out", tmp_path / "x.pdf", at=at).code == 1
    )
