"""The evening from the command line: told, then done once, and told again."""

import pytest

from sentra_pos.base.database import Books
from shop_story import Story


@pytest.mark.sqlite
def test_the_end_of_the_day_is_told_then_done_once_and_told_again(books_url, clock, sentra_pos):
    books = Books.connect(books_url)
    shop = Story(books, clock)
    shop.delivers("Jajanan Pasar", lemper=12, price=2_500, commission_bps=1_500, expiry=+0, group="jajanan")
    shop.opens_shift(100_000)
    shop.sells(lemper=9)
    shop.later(hours=9)
    at = shop.clock.now().isoformat()

    before = sentra_pos("day-end", "--json", at=at).json
    ended = sentra_pos(
        "day-end", "--finish", "--producer", "P-0001", "--fetched-by", "Bu Yuli", "--json", at=at
    )
    again = sentra_pos("day-end", "--finish", "--json", at=at).json
    said = sentra_pos("day-end", at=at).out

    (line,) = before["producers"][0]["lines"]
    assert (line["came"], line["sold"], line["left"], before["done"]) == (12, 9, 3, [])
    (paper,) = ended.json["done"]
    assert (ended.code, paper["producer"], paper["take_back"], paper["reports"]) == (
        0,
        "P-0001",
        "RTB-26-00001",
        [],
    )
    assert (again["done"], shop.on_hand("lemper")) == ([], 0)
    assert "lemper L-00001: came 12, sold 9, back 3, off 0, left 0 pcs" in said
    assert sentra_pos("day-end", "--producer", "P-0099", "--json", at=at).json["error"] == "UnknownProducer"
    shop.holds()
    books.close()
