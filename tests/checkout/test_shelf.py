"""The shelf shows what may be sold, refuses what is not there, and knows what is sold most."""

import pytest

from sentra_pos.checkout import shelf
from sentra_pos.checkout.cart import Cart
from sentra_pos.shop import registers
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


def test_goods_whose_expired_lot_still_lies_there_are_marked(stocked):
    before = look(stocked).tiles
    stocked.later(days=2)

    assert [tile.must_check for tile in before] == [False, False]
    assert [tile.must_check for tile in look(stocked).tiles] == [False, True]


def test_stars_of_the_register_are_its_favourites(stocked):
    stocked.sells(sate_bandeng=1)
    gipang = stocked.product("gipang", "Dapur Gipang Melati")

    def star(session):
        registers.ensure(session, "K1")
        registers.star(session, "K1", gipang, starred=True)

    stocked.do(star)

    here = look(stocked, group=shelf.FAVOURITES, register="K1")
    elsewhere = look(stocked, group=shelf.FAVOURITES, register="K2")

    assert [tile.name for tile in here.tiles] == ["gipang"]
    assert here.starred == {gipang}
    assert [tile.name for tile in elsewhere.tiles] == ["sate bandeng"]


def test_what_is_found_stands_as_on_the_shelf(stocked):
    found = stocked.ask(lambda session: shelf.find(session, "melati", day=stocked.today))

    assert found == look(stocked, words="melati").tiles
