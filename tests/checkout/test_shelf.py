"""The shelf shows what may be sold, refuses what is not there, and knows what is sold most."""

import pytest

from sentra_pos.checkout import shelf
from sentra_pos.checkout.cart import Cart
from sentra_pos.stock.fefo import NotEnoughStock


@pytest.fixture
def stocked(story):
    story.delivers("Dapur Gipang Melati", gipang=10, price=40_000, commission_bps=2_000, expiry=30)
    story.delivers(
        "Bandeng Bahari", sate_bandeng=3, price=42_000, commission_bps=1_500, expiry=1, group="bandeng"
    )
    story.opens_shift()
    return story


def look(story, **asked):
    return story.ask(lambda session: shelf.look(session, day=story.today, **asked))


def test_a_tile_says_price_and_what_is_left_until_when(stocked):
    found = look(stocked)

    assert [(tile.name, tile.price, tile.on_hand) for tile in found.tiles] == [
        ("gipang", 40_000, 10),
        ("sate bandeng", 42_000, 3),
    ]
    assert found.groups == ("bandeng", "gipang")
    assert (found.tiles[1].expiry - stocked.today).days == 1


def test_what_has_expired_is_not_left(stocked):
    stocked.later(days=2)

    assert [(tile.name, tile.on_hand) for tile in look(stocked).tiles] == [
        ("gipang", 10),
        ("sate bandeng", 0),
    ]


def test_a_group_and_words_narrow_it(stocked):
    assert [tile.name for tile in look(stocked, group="bandeng").tiles] == ["sate bandeng"]
    assert [tile.name for tile in look(stocked, words="melati gip").tiles] == ["gipang"]


def test_favourites_are_what_was_sold_most_often_lately(stocked):
    before = look(stocked)
    stocked.sells(sate_bandeng=1)
    stocked.sells(sate_bandeng=1)
    stocked.sells(gipang=5)
    stocked.later(days=1)

    assert not before.has_favourites
    assert look(stocked).has_favourites
    assert [tile.name for tile in look(stocked, group=shelf.FAVOURITES).tiles] == ["sate bandeng", "gipang"]

    stocked.later(days=40)
    assert not look(stocked).has_favourites


def test_a_cart_holds_no_more_than_lies_there(stocked):
    offer = stocked.offer(stocked.code("sate bandeng"))
    enough = Cart().add(offer, times=3)

    shelf.require(enough, offer)
    with pytest.raises(NotEnoughStock) as refused:
        shelf.require(enough.add(offer), offer)

    assert (refused.value.wanted, refused.value.on_hand) == (4, 3)
