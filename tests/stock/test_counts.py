"""Counting the shelf: blind, while selling goes on, and what differs."""

import pytest
from shelf_story import Shelves

from sentra_pos.books import places
from sentra_pos.stock import counts
from sentra_pos.stock.counts import CountEnded, NeverCameIn, NotExplained, Scope
from sentra_pos.stock.write_offs import Loss

MELATI = "Dapur Gipang Melati"
OMBAK = "Batik Ombak Selat"


@pytest.fixture
def shelves(story):
    story.delivers(MELATI, gipang=10, emping=6, price=12_500, commission_bps=2_000, expiry=+7)
    story.delivers(OMBAK, kain=3, price=185_000, commission_bps=2_500, group="batik")
    story.opens_shift()
    return Shelves(story)


def test_a_sale_before_or_after_the_count_is_no_difference(story, shelves):
    count = shelves.starts_count()
    story.sells(gipang=2)
    shelves.counts(count, gipang=8)
    story.sells(gipang=3)

    assert shelves.differences(count) == []
    assert shelves.ends_count(count) == []
    assert story.on_hand("gipang") == 5


def test_what_is_missing_is_lost_and_credited_and_what_is_too_much_is_found(story, shelves):
    count = shelves.starts_count()
    shelves.counts(count, gipang=8, emping=7, kain=3)

    reports = shelves.ends_count(count)

    assert [(one.loss, one.compensation, len(one.lines)) for one in reports] == [
        (Loss.LOST, 20_000, 1),
        (Loss.FOUND, 0, 1),
    ]
    assert (story.on_hand("gipang"), story.on_hand("emping"), story.on_hand("kain")) == (8, 7, 3)
    assert (story.balance(MELATI), shelves.at("emping", places.LOST)) == (20_000, -1)
    story.holds()


def test_found_goods_come_back_to_the_loss_they_were(story, shelves):
    shelves.written_off(Loss.LOST, "hilang", gipang=2)
    count = shelves.starts_count()
    shelves.counts(count, gipang=10)

    shelves.ends_count(count)

    assert (story.balance(MELATI), story.on_hand("gipang"), shelves.at("gipang", places.LOST)) == (0, 10, 0)
    story.holds()


def test_the_last_word_about_a_product_holds(story, shelves):
    count = shelves.starts_count()
    shelves.counts(count, gipang=5)
    shelves.counts(count, gipang=10)

    assert shelves.differences(count) == []


def test_a_difference_needs_an_explanation_and_an_ended_count_stays(story, shelves):
    count = shelves.starts_count()
    shelves.counts(count, gipang=9)

    with pytest.raises(NotExplained, match="gipang differs by -1"):
        story.do(lambda session: counts.end(session, count=count, on=story.occasion()))
    shelves.ends_count(count)
    with pytest.raises(CountEnded):
        shelves.counts(count, gipang=10)

    assert story.on_hand("gipang") == 9


def test_pieces_of_what_never_came_in_are_not_dropped_in_silence(story, shelves):
    story.product("dodol", MELATI)
    count = shelves.starts_count()
    shelves.counts(count, dodol=3)

    with pytest.raises(NeverCameIn, match="dodol never came in, but 3 were counted"):
        shelves.ends_count(count)
    shelves.counts(count, dodol=0)

    assert shelves.ends_count(count) == []
    story.holds()


def test_a_count_of_one_producer_lists_only_his_goods_and_never_what_is_expected(story, shelves):
    count = shelves.starts_count(Scope(producer=story.producer(MELATI)))
    shelves.counts(count, gipang=4)

    listed = story.ask(lambda session: counts.to_count(session, count))

    assert [(one.name, one.counted) for one in listed] == [("emping", None), ("gipang", 4)]
    assert not hasattr(listed[0], "expected")


def test_the_daily_draw_is_the_same_for_everybody_and_another_tomorrow(story):
    for number in range(30):
        story.delivers(MELATI, price=1_000, **{f"barang {number}": 1})

    today, again = (story.ask(lambda session: counts.draw(session, day=story.today)) for _ in range(2))
    story.later(days=1)
    tomorrow = story.ask(lambda session: counts.draw(session, day=story.today))

    assert len(today.products) == counts.RANDOM_PRODUCTS
    assert today == again
    assert today != tomorrow
