"""The watch list: what expires first, and how much is at stake."""

from shelf_story import Shelves

from sentra_pos.stock import watch
from sentra_pos.stock.watch import Urgency

PASAR = "Jajanan Pasar Pagi Cibeber"
BAHARI = "Bandeng Bahari Merak"
OMBAK = "Batik Ombak Selat"


def told(story, **asked):
    found = story.ask(lambda session: watch.look(session, day=story.today, **asked))
    return [(lot.name, lot.quantity, lot.urgency) for lot in found]


def shop(story):
    story.delivers(OMBAK, kain=2, price=185_000, group="batik")
    story.delivers(BAHARI, bandeng=4, price=35_000, expiry=+3, group="bandeng")
    story.delivers(PASAR, lemper=9, price=3_000, expiry=+0, group="jajanan")
    story.delivers(BAHARI, otak_otak=5, price=30_000, expiry=+8, group="bandeng")


def test_the_soonest_comes_first_and_what_keeps_for_ever_last(story):
    shop(story)

    assert told(story) == [
        ("lemper", 9, Urgency.TODAY),
        ("bandeng", 4, Urgency.THREE_DAYS),
        ("otak otak", 5, Urgency.LATER),
        ("kain", 2, Urgency.NEVER),
    ]
    assert [name for name, _, _ in told(story, within_days=7)] == ["lemper", "bandeng"]


def test_tomorrow_todays_goods_are_over_and_the_sums_say_what_is_at_stake(story):
    shop(story)
    story.later(days=1)

    found = story.ask(lambda session: watch.look(session, day=story.today))

    sums = {one.urgency: (one.lots, one.value) for one in watch.due(found)}
    assert sums == {
        Urgency.OVER: (1, 27_000),
        Urgency.TODAY: (0, 0),
        Urgency.TOMORROW: (0, 0),
        Urgency.THREE_DAYS: (1, 140_000),
        Urgency.WEEK: (1, 150_000),
    }


def test_a_lot_is_found_by_its_words_its_maker_or_its_number(story):
    shop(story)
    Shelves(story).marked_down("lemper", 3_000)

    for words in ("LEMPER", "cibeber pagi", "L-00003", "3"):
        assert [name for name, _, _ in told(story, words=words)] == ["lemper"], words
    assert told(story, words="100%") == []
    (lemper,) = story.ask(lambda session: watch.look(session, day=story.today, words="lemper"))
    assert (lemper.marked_bps, lemper.price, lemper.value) == (3_000, 3_000, 27_000)
