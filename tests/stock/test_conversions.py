"""Goods become the shop's own only by a signed entry."""

import pytest
from shelf_story import Shelves

from sentra_pos.books import accounts
from sentra_pos.producers.directory import BadField
from sentra_pos.stock import conversions
from sentra_pos.stock.conversions import NoHouseProducer, OwnedAlready
from sentra_pos.stock.fefo import NotEnoughStock

OMBAK = "Batik Ombak Selat"
HOUSE = "Toko sendiri"


@pytest.fixture
def shelves(story):
    story.delivers(OMBAK, kain=4, price=185_000, commission_bps=2_500, group="batik")
    return Shelves(story)


def test_the_producer_is_owed_what_was_signed_and_the_shop_sells_its_own(story, shelves):
    story.producer(HOUSE, house=True)
    (lot,) = shelves.lots("kain")
    worth = story.ask(lambda session: conversions.worth(session, lot=lot, quantity=3))

    done = shelves.bought("kain", 3, amount=worth)
    story.opens_shift()
    sale = story.sells(kain=4)

    assert (done.number, worth) == ("PLK-26-00001", 416_250)
    assert (story.account(accounts.INVENTORY), story.account(accounts.SHOP_SALES)) == (416_250, -555_000)
    assert story.balance(OMBAK) == 416_250 + 138_750
    assert (sale.lines[0].producer_part, sale.lines[0].shop_part) == (138_750, 601_250)
    story.holds()


def test_what_cannot_be_bought_is_refused(story, shelves):
    with pytest.raises(NoHouseProducer):
        shelves.bought("kain", 1, amount=100_000)
    story.producer(HOUSE, house=True)

    with pytest.raises(NotEnoughStock):
        shelves.bought("kain", 5, amount=100_000)
    with pytest.raises(BadField):
        shelves.bought("kain", 1, amount=100_000, signed_by=" ")
    story.delivers(HOUSE, kantong=5, price=2_000, house=True)
    with pytest.raises(OwnedAlready):
        shelves.bought("kantong", 1, amount=1_000)

    assert story.on_hand("kain") == 4
    story.holds()
