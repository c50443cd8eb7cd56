"""Goods become the shop's own only by a signed entry."""

import pytest
from shelf_story import Shelves

from sentra_pos.base import ids
from sentra_pos.books import accounts
from sentra_pos.checkout import unreceipted
from sentra_pos.checkout.giving_back import Goods
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.checkout.unreceipted import BroughtBack
from sentra_pos.producers import directory
from sentra_pos.producers.directory import BadField
from sentra_pos.settlement import statements
from sentra_pos.stock import conversions
from sentra_pos.stock.conversions import OwnedAlready
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
    assert (story.account(accounts.COST_OF_GOODS), story.account(accounts.SHOP_SALES)) == (416_250, -555_000)
    assert story.balance(OMBAK) == 416_250 + 138_750
    assert (sale.lines[0].producer_part, sale.lines[0].shop_part) == (138_750, 601_250)
    story.holds()


def test_what_the_shop_bought_is_on_no_draft_of_its_maker_and_comes_back_to_the_shop(story, shelves):
    """Neither on his own draft nor on the one of all makers; and a buyer without a receipt gives it back to the shop."""
    story.producer(HOUSE, house=True)
    shelves.bought("kain", 4, amount=500_000)
    (own,) = story.draft(OMBAK).goods
    (among_all,) = story.ask(lambda session: statements.drafts(session, until=story.today))

    assert (own.taken_back, own.left) == (4, 0)
    assert among_all == story.draft(OMBAK)

    story.opens_shift(500_000)
    story.sells(kain=1)
    back = [BroughtBack(story.product_id("kain"), 1, 185_000, Goods.SHELF)]
    on = story.occasion(approved_by="manager", reason="warna luntur")
    story.deed(lambda s: unreceipted.refund(s, id=ids.new(), goods=back, on=on), RefundDone)

    assert (story.account(accounts.SHOP_SALES), story.account(accounts.COMMISSION)) == (0, 0)
    story.holds()


def test_what_cannot_be_bought_is_refused(story, shelves):
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


def test_the_first_goods_it_buys_make_the_shop_one_of_its_producers(story, shelves):
    shelves.bought("kain", 1, amount=100_000)
    shelves.bought("kain", 2, amount=200_000)

    codes = {row.code: row.house for row in story.ask(directory.everyone)}

    assert codes[directory.HOUSE_CODE]
    assert list(codes.values()).count(True) == 1
    story.holds()
