"""Cards, and what a producer is told at the counter, from the command line."""

import pypdf
import pytest

from sentra_pos.base.database import Books
from shop_story import Story

pytestmark = pytest.mark.sqlite
MELATI = "Dapur Gipang Melati"


@pytest.fixture
def shop(books_url, clock):
    books = Books.connect(books_url)
    story = Story(books, clock)
    story.delivers(MELATI, gipang=10, price=10_000, commission_bps=2_000, hold_days=0, expiry=+30)
    story.opens_shift()
    story.sells(gipang=3)
    yield story
    books.close()


@pytest.fixture
def does(shop, sentra_pos):
    return lambda *words: sentra_pos(*words, at=shop.clock.now().isoformat())


def test_the_command_says_what_the_draft_says(shop, does, tmp_path):
    found = does("producer", "p-0001", "--json").json
    (drafted,) = does("settle", "--until", shop.today, "--producer", "P-0001").jsons

    same = ("opening", "earned", "refunds", "compensation", "fees", "instalments", "method")
    assert {name: found[name] for name in same} == {name: drafted[name] for name in same}
    assert found["available"] == drafted["net"] == found["owed"] == 24_000
    assert found["left"] == [{"product": "gipang", "left": 7, "expires": "2026-12-22"}]
    assert "gipang: 3 pcs sold, Rp24.000" in does("producer", "P-0001").out
    said = does("producer", "P-0001", "--slip", "--columns", 32, "--out", tmp_path / "slip.png").out
    assert "3 pcs gipang              24.000" in said
    assert (tmp_path / "slip.png").read_bytes().startswith(b"\x89PNG")


def test_cards_are_printed_and_open_what_they_say(does, tmp_path):
    assert does("cards", "--out", tmp_path / "cards.pdf").out == f"1 cards in {tmp_path / 'cards.pdf'}\n"
    assert does("cards", "P-0001", "--single", "--out", tmp_path / "one.pdf").code == 0
    (page,) = pypdf.PdfReader(tmp_path / "one.pdf").pages
    card = next(word for word in page.extract_text().split() if word.startswith("KP-"))

    assert does("producer", card).code == 0
    assert does("producer", f"{card[:-4]}0000").code == 1
    assert does("producer", "P-0099").code == does("cards", "P-0099", "--out", tmp_path / "no.pdf").code == 1
    assert does("producer", "P-0001", "--columns", 40).code == 2
