"""What the shop paid for its own goods leaves INVENTORY as they leave the shelf, and comes back with them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from shelf_story import Shelves
from sqlalchemy import text

from sentra_pos.base import ids
from sentra_pos.books import accounts, journal
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.reports import verify
from sentra_pos.stock.costs import CostedLot
from sentra_pos.stock.write_offs import Loss

OMBAK, HOUSE = "Batik Ombak Selat", "Toko sendiri"


@pytest.fixture
def shelves(story):
    story.delivers(OMBAK, kain=4, price=185_000, commission_bps=2_500, group="batik")
    story.producer(HOUSE, house=True)
    return Shelves(story)


def held(story):
    return story.account(accounts.INVENTORY), story.account(accounts.COST_OF_GOODS)


def test_own_goods_leave_the_account_at_what_was_paid_for_them(story, shelves):
    """Three kain for 100.000: a third of it is 33.333, and the three steps still make 100.000."""
    shelves.bought("kain", 3, amount=100_000)
    story.opens_shift(500_000)
    assert held(story) == (100_000, 0)

    sale = story.sells(kain=3)  # undated: the oldest lot first, which is the maker's
    assert held(story) == (33_333, 66_667)

    story.refunds(sale.receipt, Wanted(1, 1, Goods.SHELF))
    assert held(story) == (66_667, 33_333)
    story.refunds(sale.receipt, Wanted(1, 1, Goods.DAMAGED))
    assert held(story) == (66_667, 33_333)

    shelves.written_off(Loss.DAMAGED, kain=1)
    story.holds()
    shelves.written_off(Loss.LOST, kain=1)
    shelves.written_off(Loss.FOUND, kain=1)
    story.holds()
    assert sum(held(story)) == 100_000


def test_repacked_goods_take_their_cost_along(story, shelves):
    """Ten kilos for 450.001; five are bagged: 225.000 go with the bags, and 225.001 stay."""
    story.delivers("Emping Cibeber", emping=10_000, price=60_000, decimals=3)
    story.delivers(HOUSE, emping_200_g=1, price=15_000)
    shelves.bought("emping", 10_000, amount=450_001)
    _, own = shelves.lots("emping")

    shelves.repacked("emping", 5_000, into="emping 200 g", made=25, each=200, lot=own)
    assert held(story) == (450_001, 0)

    story.opens_shift()
    story.sells(emping_200_g=26)  # with the one that was bought for cash and has no cost here
    assert held(story) == (225_001, 225_000)
    story.holds()


def test_a_void_a_count_and_what_is_lost_in_repacking_post_their_cost(story, shelves):
    """Ten kilos for 450.001: 200 g too few at the count cost 9.000, a torn kilo of five 45.000; the rest is bagged."""
    story.delivers("Emping Cibeber", emping=10_000, price=60_000, decimals=3)
    story.delivers(HOUSE, emping_200_g=1, price=15_000)
    shelves.bought("emping", 10_000, amount=450_001)
    story.opens_shift(500_000)
    sale = story.sells(emping=1_000)
    assert held(story) == (405_001, 45_000)
    story.voids(sale.receipt)
    assert held(story) == (450_001, 0)

    count = shelves.starts_count()
    shelves.counts(count, emping=9_800)
    shelves.ends_count(count, "tercecer")
    assert held(story) == (441_001, 9_000)

    _, own = shelves.lots("emping")
    done = shelves.repacked(
        "emping", 5_000, into="emping 200 g", made=20, each=200, lot=own, why_lost="karung sobek"
    )
    assert (done.lost, story.on_hand("emping")) == (1_000, 4_800)
    assert held(story) == (396_001, 54_000)
    story.holds()


def test_what_leaves_the_account_for_elsewhere_is_found(story, shelves):
    def misposts(session):
        entry = journal.open_entry(session, kind="cash_out", on=story.occasion())
        entry.post(accounts.INVENTORY, -10_000)
        entry.post(accounts.EXPENSE, 10_000)
        return journal.seal(session, entry)

    shelves.bought("kain", 3, amount=100_000)
    story.do(misposts)

    found = verify.check(story.books)
    assert "I6: cash_out takes 10000 from INVENTORY, but 0 went to COST_OF_GOODS." in found, found


def test_an_account_that_says_more_than_the_shelf_is_found(story, shelves):
    shelves.bought("kain", 3, amount=100_000)
    with story.books.engine.connect() as connection:
        connection.execute(text("UPDATE lot_balance SET quantity = 2 WHERE quantity = 3"))
        connection.commit()

    said = "I6: INVENTORY holds 100000, but the shop's own goods on the shelf cost 66667."
    found = verify.check(story.books)
    assert said in found, found


@settings(max_examples=60)
@given(some.integers(0, 1_000_000), some.integers(1, 50), some.lists(some.integers(-10, 10), max_size=20))
def test_whatever_comes_and_goes_the_account_is_worth_the_shelf(cost, quantity, steps):
    lot, there, account = CostedLot(ids.new(), cost, quantity, quantity), quantity, cost
    for step in steps:
        after = max(0, there + step)
        account += lot.worth(after) - lot.worth(there)
        there = after

    assert account == lot.worth(there)
    assert 0 <= account <= cost
