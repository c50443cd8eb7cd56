"""A label says its price by its code: the till takes the lower one, and a new label ends the wish for it (C15)."""

import pytest

from sentra_pos.catalogue import barcodes, prices
from sentra_pos.consignment import relabel, views
from sentra_pos.consignment.relabel import LabelRun
from sentra_pos.consignment.views import TooManyLabels
from sentra_pos.stock import tasks
from sentra_pos.stock.tasks import TaskKind

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def shop(story):
    story.delivers(MELATI, gipang=12, price=18_000, commission_bps=2_000, expiry=30)
    story.opens_shift()
    return story


def costs(shop, amount, product="gipang"):
    which, on = shop.product_id(product), shop.occasion()
    shop.do(lambda s: prices.put(s, product=which, amount=amount, from_day=on.business_day, on=on))


def labels(shop, count=3):
    lot, on = shop.notes[0].lots[0].lot, shop.occasion()
    made = shop.deed(lambda session: relabel.runs(session, {lot: count}, on=on), list[LabelRun])
    shop.deed(lambda session: relabel.tick_off(session, [lot], on=on), int)
    return relabel.expanded(made)


def due(shop):
    return shop.ask(lambda session: relabel.due(session, day=shop.occasion().business_day))


def wishes(shop):
    return [task.kind for task in shop.ask(tasks.waiting)]


def test_while_the_price_is_the_same_the_label_is_the_one_it_came_in_with(shop):
    made = labels(shop)

    assert made == [shop.ask(lambda session: views.labels_of(session, shop.notes[0].number))[0]] * 3
    assert shop.scans(made[0].code).label_price is None


def test_an_old_label_that_is_cheaper_binds_the_shop_and_asks_for_a_new_one(shop):
    old = shop.notes[0].lots[0].code
    costs(shop, 20_000)

    offer = shop.scans(old)
    assert (offer.price, offer.label_price) == (18_000, 18_000)
    shop.pays()
    assert wishes(shop) == [TaskKind.RELABEL]
    assert [(one.printed, one.now, one.quantity, one.was_scanned) for one in due(shop)] == [
        (18_000, 20_000, 11, True)
    ]

    (new, *_) = labels(shop)
    assert wishes(shop) == []
    assert (new.price, new.code[:4]) == (20_000, "2801")
    offer = shop.scans(new.code)
    assert (offer.price, offer.label_price, offer.lot) == (20_000, None, shop.notes[0].lots[0].lot)
    shop.pays()
    assert wishes(shop) == []
    assert shop.on_hand("gipang") == 10
    shop.holds()


def test_a_new_label_gets_old_too(shop):
    costs(shop, 20_000)
    (dear, *_) = labels(shop)
    costs(shop, 16_000)

    offer = shop.offer(dear.code)

    assert (offer.price, offer.label_price) == (16_000, 20_000)
    (cheap, *_) = labels(shop)
    assert cheap.code[:4] == "2802"
    assert labels(shop)[0].code == cheap.code
    costs(shop, 20_000)
    assert labels(shop)[0].code == dear.code
    assert shop.ask(lambda s: barcodes.of_lot(s, shop.notes[0].lots[0].lot)) == shop.notes[0].lots[0].code


def test_the_labels_of_a_note_are_those_of_today(shop):
    costs(shop, 20_000)
    (line,) = shop.ask(lambda session: relabel.lines(session, shop.notes[0].number))

    assert (line.product, line.usual) == ("gipang", 12)
    assert [label.price for label in labels(shop, 2)] == [20_000, 20_000]
    with pytest.raises(TooManyLabels):
        labels(shop, views.MOST_LABELS + 1)


def test_another_price_makes_labels_out_of_date_until_new_ones_hang_there(shop):
    """Twelve jars at 18.000 and one sack by weight: what is dearer tomorrow wants twelve labels and one."""
    shop.delivers(MELATI, emping=2_500, price=90_000, decimals=3)
    shop.delivers("Batik Ombak Selat", kain=1, price=350_000)
    assert due(shop) == []

    costs(shop, 20_000)
    costs(shop, 95_000, "emping")
    shop.sells(gipang=2)
    assert [(one.name, one.labels, one.printed, one.now, one.was_scanned) for one in due(shop)] == [
        ("emping", 1, 90_000, 95_000, False),
        ("gipang", 10, 18_000, 20_000, False),
    ]

    labels(shop, 10)
    emping, on = shop.notes[1].lots[0].lot, shop.occasion()
    assert shop.deed(lambda session: relabel.tick_off(session, [emping], on=on), int) == 1
    assert (due(shop), wishes(shop)) == ([], [])

    costs(shop, 18_000)
    assert [(one.printed, one.now) for one in due(shop)] == [(20_000, 18_000)]
    labels(shop, 10)
    assert due(shop) == []
    shop.holds()
