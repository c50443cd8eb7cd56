"""A product has one price a day: versions from a day, the newest in force (R2b)."""

from datetime import timedelta

import pytest
from sqlmodel import select

from sentra_pos.catalogue import prices
from sentra_pos.catalogue.prices import NoPrice
from sentra_pos.catalogue.tables import Price
from sentra_pos.producers.directory import BadField

MELATI = "Dapur Gipang Melati"


def puts(story, amount, *, days=0):
    which, on = story.product("gipang", MELATI), story.occasion()
    story.do(
        lambda session: prices.put(
            session, product=which, amount=amount, from_day=story.today + timedelta(days=days), on=on
        )
    )


def price(story, *, days=0):
    which = story.product("gipang", MELATI)
    return story.ask(lambda session: prices.at(session, which, story.today + timedelta(days=days)))


def versions(story):
    return story.ask(lambda session: len(session.exec(select(Price)).all()))


def test_a_price_holds_from_its_day_on(story):
    puts(story, 12_500)
    puts(story, 13_000, days=7)

    assert [price(story, days=days) for days in (-1, 0, 6, 7, 400)] == [None, 12_500, 12_500, 13_000, 13_000]


def test_of_two_prices_from_one_day_the_later_one_wins(story):
    puts(story, 12_500)
    story.later(minutes=1)
    puts(story, 12_000)

    assert price(story) == 12_000


def test_the_same_price_again_makes_no_version(story):
    puts(story, 12_500)
    puts(story, 12_500)

    assert versions(story) == 1


def test_a_delivery_with_another_price_makes_the_next_version(story):
    story.delivers(MELATI, gipang=5, price=12_500)
    story.later(days=1)
    story.delivers(MELATI, gipang=5, price=13_500)

    assert (price(story, days=-1), price(story)) == (12_500, 13_500)
    assert story.offer(story.code("gipang")).price == 13_500


def test_goods_priced_piece_by_piece_leave_the_products_price_alone(story):
    story.delivers("Batik Krakatoa", kain=1, price=450_000, by_lot=True)

    assert versions(story) == 0


@pytest.mark.sqlite
@pytest.mark.parametrize("amount", [-1, 1_000_000_001])
def test_a_price_that_can_only_be_a_slip_is_refused(story, amount):
    with pytest.raises(BadField):
        puts(story, amount)


@pytest.mark.sqlite
def test_a_product_without_a_price_is_not_offered(story):
    story.product("gipang", MELATI)

    with pytest.raises(NoPrice):
        story.offer(story.code("gipang"))
