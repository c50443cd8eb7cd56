"""What a scanned code offers now, or the one reason why it cannot be sold (C5, C6, C15, R2b)."""

from datetime import timedelta

import pytest

from sentra_pos.catalogue import barcodes
from sentra_pos.catalogue.prices import NoPrice
from sentra_pos.checkout import offers
from sentra_pos.checkout.offers import CheckTheDate, WhichPiece
from sentra_pos.paper import symbols
from sentra_pos.stock.lots import ExpiredLot

MELATI = "Dapur Gipang Melati"
KRAKATOA = "Batik Krakatoa"


def test_a_product_is_offered_with_its_price_and_what_is_left(story):
    story.delivers(MELATI, gipang=10, price=12_500, expiry=+7)
    offer = story.offer(story.code("gipang"))

    assert (offer.name, offer.producer, offer.price, offer.quantity) == ("gipang", MELATI, 12_500, 1)
    assert (offer.on_hand, offer.lot, offer.amount) == (10, None, None)
    assert (offer.expiry - story.today).days == 7


def test_touching_the_picture_offers_the_same(story):
    story.delivers(MELATI, gipang=10, price=12_500)
    gipang = story.product("gipang", MELATI)

    touched = story.ask(lambda session: offers.of_product(session, gipang, day=story.today))

    assert touched == story.offer(story.code("gipang"))


def test_an_empty_shelf_is_no_error_before_anybody_pays(story):
    story.delivers(MELATI, gipang=1, price=12_500)
    story.opens_shift()
    story.sells(gipang=1)

    assert story.offer(story.code("gipang")).on_hand == 0


def test_a_pack_counts_its_pieces(story):
    story.delivers(MELATI, gipang=24, price=12_500)
    gipang = story.product("gipang", MELATI)
    story.do(lambda session: barcodes.add(session, code="GIPANG-12", product=gipang, quantity=12))
    story.opens_shift()

    assert story.scans("GIPANG-12").quantity == 12
    assert story.pays(150_000).total == 150_000
    assert story.on_hand("gipang") == 12


def test_a_bag_from_the_scale_is_offered_by_weight_or_by_price(story):
    story.delivers(MELATI, sate=5_000, price=80_000, decimals=3)
    item = story.scale_item("sate")

    weighed = story.offer(symbols.weight_code(item, 750))
    priced = story.offer(symbols.price_code(item, 26_300))

    assert (weighed.quantity, weighed.amount) == (750, None)
    assert (priced.quantity, priced.amount) == (329, 26_300)


def test_a_bag_with_a_price_costs_what_its_label_says(story):
    story.delivers(MELATI, sate=5_000, price=80_000, decimals=3, commission_bps=1_500)
    story.opens_shift()
    story.scans(symbols.price_code(story.scale_item("sate"), 26_300))

    sale = story.pays()

    assert (sale.total, sale.lines[0].producer_part) == (26_300, 22_355)
    assert story.on_hand("sate") == 5_000 - 329


@pytest.mark.sqlite
def test_a_price_on_the_bag_of_goods_that_cost_nothing_makes_no_sense(story):
    story.delivers(MELATI, sate=5_000, price=0, decimals=3)

    with pytest.raises(NoPrice):
        story.offer(symbols.price_code(story.scale_item("sate"), 26_300))


def test_a_label_offers_its_own_lot(story):
    story.delivers(MELATI, gipang=10, price=12_500, expiry=+2)
    (lot,) = story.delivers(MELATI, gipang=4, expiry=+7).lots

    offer = story.offer(lot.code)

    assert (offer.lot, offer.on_hand) == (lot.lot, 4)


def test_pieces_priced_one_by_one_are_sold_by_their_label(story):
    (first,) = story.delivers(KRAKATOA, kain=1, price=450_000, by_lot=True).lots
    (second,) = story.delivers(KRAKATOA, kain=1, price=520_000, by_lot=True).lots

    with pytest.raises(WhichPiece):
        story.offer(story.code("kain"))
    assert [story.offer(lot.code).price for lot in (first, second)] == [450_000, 520_000]


def test_an_expired_label_is_refused_and_nothing_overrides_it(story):
    (old,) = story.delivers(MELATI, gipang=4, price=12_500, expiry=+1).lots
    story.later(days=2)

    with pytest.raises(ExpiredLot):
        story.offer(old.code)


def test_goods_that_expire_today_are_offered_until_midnight(story):
    (lot,) = story.delivers(MELATI, gipang=4, price=12_500, expiry=0).lots
    story.later(hours=14, minutes=59)

    assert story.offer(lot.code).on_hand == story.offer(story.code("gipang")).on_hand == 4
    story.later(minutes=1)
    with pytest.raises(ExpiredLot):
        story.offer(lot.code)


def test_beside_an_expired_lot_the_products_code_asks_for_the_label(story):
    story.delivers(MELATI, gipang=4, price=12_500, expiry=+1)
    (good,) = story.delivers(MELATI, gipang=6, expiry=+9).lots
    story.later(days=2)

    with pytest.raises(CheckTheDate) as refusal:
        story.offer(story.code("gipang"))
    assert (story.today - refusal.value.expired_on).days == 1
    assert story.offer(good.code).on_hand == 6


def test_a_label_printed_with_a_lower_price_binds_the_shop(story):
    """Permendag 35/2013 art. 7: of two prices the buyer pays the lower one."""
    (old,) = story.delivers(MELATI, gipang=4, price=12_500).lots
    (new,) = story.delivers(MELATI, gipang=4, price=13_500).lots

    assert (story.offer(old.code).price, story.offer(new.code).price) == (12_500, 13_500)
    assert story.offer(story.code("gipang")).price == 13_500


def test_a_label_printed_with_a_higher_price_does_not(story):
    (old,) = story.delivers(MELATI, gipang=4, price=12_500).lots
    story.delivers(MELATI, gipang=4, price=11_000)

    assert story.offer(old.code).price == 11_000


EAN = "8991234567891"


def label(expiry, more=""):
    return f"]C1010{EAN}17{expiry:%y%m%d}{more}"


def with_ean(story, product="gipang", maker=MELATI):
    which = story.product(product, maker)
    story.do(lambda session: barcodes.add(session, code=EAN, product=which))


def test_a_label_whose_day_is_past_is_never_sold(story):
    story.delivers(MELATI, gipang=10, price=12_500, expiry=+7)
    with_ean(story)

    with pytest.raises(ExpiredLot):
        story.offer(label(story.today - timedelta(days=1)))
    assert story.offer(label(story.today)).quantity == 1


def test_a_label_tells_which_jar_is_in_the_hand_when_an_expired_one_lies_there(story):
    story.delivers(MELATI, gipang=3, price=12_500, expiry=+1)
    story.delivers(MELATI, gipang=5, price=12_500, expiry=+30)
    with_ean(story)
    story.later(days=2)

    with pytest.raises(CheckTheDate):
        story.offer(EAN)
    with pytest.raises(CheckTheDate):
        story.offer(label(story.today + timedelta(days=99)))
    good = story.offer(label(story.today + timedelta(days=28), "3002"))

    assert (good.on_hand, good.quantity) == (5, 2)
    assert good.lot is not None


def test_a_label_without_trouble_is_sold_like_the_products_own_code(story):
    story.delivers(MELATI, gipang=10, price=12_500, expiry=+7)
    with_ean(story)
    story.delivers(MELATI, gipang=1, price=13_500, expiry=+9)

    offer = story.offer(label(story.today + timedelta(days=7)))

    assert (offer.lot, offer.on_hand, offer.price) == (None, 11, 13_500)
