"""What to bring next: by weekday, by what keeps, and by when the producer comes."""

from datetime import date

import pytest

from sentra_pos.consignment import restock, restock_words
from sentra_pos.till import shifts

PASAR = "Jajanan Pasar Pagi Cibeber"
OMBAK = "Batik Ombak Selat"
FRIDAY = date(2026, 11, 27)


def suggested(story, producer, **asked):
    who = story.producer(producer)
    return story.ask(lambda session: restock.suggest(session, producer=who, day=story.today, **asked))


def sells(story, **goods):
    """A day of its own, with its own shift."""
    story.opens_shift()
    story.sells(**goods)
    story.closes_shift(story.box(story.ask(lambda session: shifts.require(session, "K1").number)))


@pytest.fixture
def four_weeks(story):
    """Lemper that keep for a day, brought on Fridays and Sundays: 24 sell on a Friday, 6 on a Saturday, 12 on a Sunday."""
    story.later(days=-28)
    for _ in range(4):
        story.later(days=5)  # Friday
        story.delivers(PASAR, lemper=30, price=3_000, expiry=+1, group="jajanan")
        sells(story, lemper=24)
        story.later(days=1)
        sells(story, lemper=6)
        story.later(days=1)
        story.delivers(PASAR, lemper=12, price=3_000, expiry=+1, group="jajanan")
        sells(story, lemper=12)
    return story


def test_friday_bring_what_fridays_and_saturdays_sell(four_weeks):
    found = suggested(four_weeks, PASAR)

    assert (found.bring_on, found.until) == (FRIDAY, date(2026, 11, 29))
    (lemper,) = found.suggestions
    assert (lemper.sells, lemper.bring) == (30, 30)
    said = four_weeks.ask(
        lambda session: restock_words.message(found, shop="Sentra IKM Cilegon", producer=PASAR)
    )
    assert "Jumat, 27/11/2026" in said
    assert "- lemper: bawa 30 pcs" in said


def test_what_is_left_and_keeps_need_not_be_brought_again(story):
    story.later(days=-14)
    story.delivers(OMBAK, syal=20, price=85_000, group="batik")
    for _ in range(2):
        story.later(days=7)
        sells(story, syal=3)

    (syal,) = suggested(story, OMBAK, bring_on=FRIDAY).suggestions

    assert (syal.left, syal.bring, syal.expires) == (14, 0, 0)


def test_what_nobody_buys_is_not_suggested_and_the_text_says_so(story):
    story.delivers(OMBAK, syal=5, price=85_000, group="batik")

    found = suggested(story, OMBAK)

    assert [(one.left, one.bring) for one in found.suggestions] == [(5, 0)]
    assert "belum perlu membawa" in restock_words.message(found, shop="Sentra", producer=OMBAK)


def test_the_text_fits_into_one_message(story):
    story.opens_shift()
    for number in range(60):
        story.delivers(PASAR, price=3_000, group="jajanan", **{f"kue lapis nomor {number}": 5})
        story.sells(**{f"kue lapis nomor {number}": 5})

    said = restock_words.message(suggested(story, PASAR), shop="Sentra IKM Cilegon", producer=PASAR)

    assert len(said) <= restock_words.MOST_SIGNS
    assert "barang lain" in said
