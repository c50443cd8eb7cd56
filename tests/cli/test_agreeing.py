"""Agreements and a person's data from the command line: their paper, signed, ended, what if, taken out, forgotten."""

import json

import pytest

from sentra_pos.base.database import Books
from sentra_pos.producers import decisions
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.decisions import Decision, Status
from shop_story import Story

MELATI = "Dapur Gipang Melati"
GIPANG = "2900000000018"


@pytest.fixture
def shop(books_url, clock):
    books = Books.connect(books_url)
    story = Story(books, clock)
    story.agrees(MELATI, AgreementFacts(commission_bps=2_000))
    story.delivers(MELATI, gipang=1, price=40_000)
    yield story
    books.close()


@pytest.fixture
def says(shop, sentra_pos):
    """A command at the moment of the story."""
    return lambda *words: sentra_pos(*words, at=shop.clock.now().isoformat())


def test_an_agreement_lives_and_ends_by_commands(shop, says, tmp_path):
    paper = tmp_path / "PTJ-0001.pdf"

    assert says("agreement-paper", "PTJ-0001", "--out", paper).code == 0
    assert paper.read_bytes().startswith(b"%PDF")
    assert says("agreement-signed", "PTJ-0001", "--json").json == {"agreement": "PTJ-0001"}
    assert says("agreement-signed", "PTJ-0001").code == 1
    usual = says("what-if", "P-0001", "--price", 40_000, "--discount", 4_000, "--json").json
    assert usual == {
        "rule": "agreement",
        "parts": [{"bearer": "shop", "net": 36_000, "shop": 4_000, "producer": 32_000}],
    }
    assert says("special-term", "P-0001", "--product", GIPANG, "--price", 33_000).code == 0
    assert says("special-term", "P-0001", "--group", "gipang", "--price", 1, "--bps", 2).code == 2
    assert says("special-term", "P-0001", "--group", "kopi", "--bps", 2).code == 2
    told = says("what-if", "P-0001", "--product", GIPANG, "--price", 40_000).out
    assert told == "rule: product\nshop bears it: shop Rp7.000, producer Rp33.000\n"
    ended = says("agreement-end", "P-0001", "--reason", "pindah", "--json").json
    assert (ended["versions"], ended["specials"]) == (1, 1)
    assert says("agreement-paper", "PTJ-0009", "--out", paper).code == 1
    shop.holds()


def test_a_person_takes_his_data_and_is_forgotten(shop, says, tmp_path):
    out = tmp_path / "melati.zip"

    made = says("producer-data", "P-0001", "--out", out, "--json").json
    assert (made["files"], out.is_file()) == (4, True)
    assert says("anonymise", "P-0001").code == 2
    refused = says("anonymise", "P-0001", "--yes", "--json")
    assert (refused.code, json.loads(refused.out)["error"]) == (1, "GoodsHere")
    shop.opens_shift()
    shop.sells(gipang=1)
    shop.pays_out(shop.settles(MELATI).number, box="BANK")
    who = shop.producer(MELATI)
    shop.deed(
        lambda session: decisions.decide(
            session, producer=who, status=Status.ENDED, reason="pindah", on=shop.occasion()
        ),
        Decision,
    )
    assert says("anonymise", "P-0001", "--yes").out == "P-0001 is Produsen anonim P-0001 from now on.\n"
    shop.holds()
