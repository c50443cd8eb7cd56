"""Stock looked at from the command line: the list, a lot's card, and what to bring, as text, JSON, sheet and paper."""

import pytest

from sentra_pos.base.database import Books
from shop_story import Story

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def looks(books_url, clock, sentra_pos):
    """A command a week after 4 of 10 gipang were sold on the day they came."""
    books = Books.connect(books_url)
    story = Story(books, clock)
    story.delivers(MELATI, gipang=10, price=12_500, commission_bps=2_000, expiry=+30)
    story.opens_shift()
    story.sells(gipang=4, paid=50_000)
    story.later(days=6)
    books.close()
    return lambda *words: sentra_pos(*words, at=clock.now().isoformat())


@pytest.mark.sqlite
def test_the_list_is_told_and_written(looks, tmp_path):
    by_lot = looks("stock", "--by", "lot", "--json").json
    file = tmp_path / "stok.csv"

    assert (by_lot["count"], by_lot["value"], by_lot["producer_part"]) == (1, 75_000, 60_000)
    assert (by_lot["rows"][0]["lot_number"], by_lot["rows"][0]["amounts"][0]["quantity"]) == (1, 6)
    assert looks("stock", "--words", "melati", "--out", file).out.splitlines() == [
        "gipang (Dapur Gipang Melati): 6 pcs, 75000, EXP 2026-12-22",
        "1 lines, 1 lots: 6, worth 75000, of which 60000 the producers'",
    ]
    assert (
        file.read_text(encoding="utf-8-sig").splitlines()[1].startswith("gipang,Dapur Gipang Melati,gipang,")
    )
    assert looks("stock", "--out", tmp_path / "stok.txt").code == 2


@pytest.mark.sqlite
def test_a_card_proves_that_nothing_is_missing(looks, tmp_path):
    told = looks("lot", "L-00001", "--out", tmp_path / "kartu.pdf")

    assert told.out.splitlines()[-1] == "came in 10 = shelf 6 + sold 4: every unit is accounted for"
    assert (tmp_path / "kartu.pdf").read_bytes().startswith(b"%PDF")
    assert looks("lot", "1", "--json").json["holds"] is True
    assert (looks("lot", "77", "--json").code, looks("lot", "77", "--json").json["error"]) == (1, "NoSuchLot")


@pytest.mark.sqlite
def test_what_to_bring_is_told_for_one_and_for_all(looks, tmp_path):
    said = looks("restock", "P-0001", "--out", tmp_path / "usulan.pdf").out

    assert said.splitlines()[0] == "Sentra IKM Cilegon: usulan bawaan Dapur Gipang Melati, Sabtu, 05/12/2026"
    assert looks("restock", "P-0001", "--text").out == looks("restock", "--text").out
    assert (tmp_path / "usulan.pdf").read_bytes().startswith(b"%PDF")
    assert [one["producer_code"] for one in looks("restock", "--json").json["producers"]] == ["P-0001"]
    assert looks("restock", "--out", tmp_path / "usulan.xlsx").code == 0
