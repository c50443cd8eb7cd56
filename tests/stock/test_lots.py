"""Lots come in, are seen on the shelf, and are taken only while they are good."""

from datetime import timedelta

import pytest
from sqlmodel import select

from sentra_pos.books import balances, places
from sentra_pos.producers.terms import Terms, TermsKind
from sentra_pos.stock import lots
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.lots import ExpiredLot
from sentra_pos.stock.tables import Lot

MELATI = "Dapur Gipang Melati"


def shelf(story):
    return story.ask(lambda session: lots.on_shelf(session, story.product("gipang", MELATI)))


def test_a_delivered_lot_lies_on_the_shelf_with_its_terms(story):
    story.delivers(MELATI, gipang=10, price=12_500, commission_bps=1_500, expiry=+7, hold_days=2)

    (lot,) = shelf(story)

    assert (lot.number, lot.quantity, lot.price, lot.hold_days) == (1, 10, 12_500, 2)
    assert lot.terms == Terms(TermsKind.PERCENT, 1_500)
    assert lot.expiry == story.today + timedelta(days=7)


def test_lots_are_numbered_without_gaps_over_all_products(story):
    story.delivers(MELATI, gipang=1, price=12_500)
    story.delivers("Batik Krakatoa", kain=1, syal=1, price=185_000)

    assert story.ask(lambda s: list(s.exec(select(Lot.number).order_by("number")))) == [1, 2, 3]


def test_on_hand_counts_what_may_still_be_sold(story):
    story.delivers(MELATI, gipang=4, price=12_500, expiry=+1)
    story.delivers(MELATI, gipang=6, price=12_500, expiry=+9)
    gipang, today = story.product("gipang", MELATI), story.today

    def good(days):
        day = today + timedelta(days=days)
        return story.ask(lambda session: lots.on_hand(session, [gipang], day=day)).get(gipang)

    assert good(1) == (10, today + timedelta(days=1))
    assert good(2) == (6, today + timedelta(days=9))
    assert good(10) is None


def test_taking_passes_over_what_is_expired(story):
    story.delivers(MELATI, gipang=4, price=12_500, expiry=+1)
    story.delivers(MELATI, gipang=6, price=12_500, expiry=+9)
    there, day = shelf(story), story.today + timedelta(days=2)

    taken = lots.take(there, 5, day=day, product_name="gipang")

    assert [(pick.lot.number, pick.quantity) for pick in taken] == [(2, 5)]
    with pytest.raises(NotEnoughStock) as refusal:
        lots.take(there, 7, day=day, product_name="gipang")
    assert (refusal.value.on_hand, refusal.value.product) == (6, "gipang")


def test_a_scanned_label_takes_that_lot_and_no_other(story):
    story.delivers(MELATI, gipang=4, price=12_500, expiry=+1)
    story.delivers(MELATI, gipang=6, price=12_500, expiry=+9)
    there = shelf(story)
    newer = next(lot for lot in there if lot.number == 2)

    taken = lots.take(there, 2, day=story.today, product_name="gipang", only=newer.lot)

    assert [(pick.lot.number, pick.quantity) for pick in taken] == [(2, 2)]
    with pytest.raises(NotEnoughStock):
        lots.take(there, 7, day=story.today, product_name="gipang", only=newer.lot)


def test_the_last_good_day_is_a_good_day(story):
    story.delivers(MELATI, gipang=4, price=12_500, expiry=0)
    (lot,) = shelf(story)

    assert lots.take([lot], 1, day=story.today, product_name="gipang", only=lot.lot)
    with pytest.raises(ExpiredLot):
        lots.take([lot], 1, day=story.today + timedelta(days=1), product_name="gipang", only=lot.lot)


def test_goods_that_come_in_leave_their_producer(story):
    note = story.delivers(MELATI, gipang=10, price=12_500)
    lot = note.lots[0].lot

    assert story.ask(lambda session: balances.at_place(session, lot, places.SHELF)) == 10
    assert story.ask(lambda session: lots.get(session, lot)).quantity == 10
    story.holds()
