"""Short-lived goods are proposed for less, and a person decides."""

import pytest
from shelf_story import Shelves

from sentra_pos.producers.directory import BadField
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import markdowns
from sentra_pos.stock.markdowns import BearerNotInTerms, Rule

PASAR = "Jajanan Pasar Pagi Cibeber"
BAHARI = "Bandeng Bahari Merak"


def proposed(story):
    found = story.ask(lambda session: markdowns.proposals(session, at=story.clock.now()))
    return [(one.product, one.quantity, one.bps) for one in found]


def test_goods_of_the_day_are_proposed_in_the_afternoon_and_others_by_days(story):
    story.delivers(PASAR, lemper=9, price=3_000, expiry=+0, group="jajanan")
    story.delivers(BAHARI, bandeng=4, price=35_000, expiry=+2, group="bandeng")

    morning = proposed(story)
    story.later(hours=6)
    afternoon = proposed(story)
    story.later(days=1)
    next_day = proposed(story)

    assert (morning, afternoon, next_day) == ([], [("lemper", 9, 3_000)], [("bandeng", 4, 2_000)])


def test_what_is_marked_is_not_proposed_again_until_it_ends(story):
    story.delivers(BAHARI, bandeng=4, price=35_000, expiry=+1, group="bandeng")
    shelves = Shelves(story)

    shelves.marked_down("bandeng", 2_500)
    marked = story.ask(markdowns.in_force)
    after = proposed(story)
    shelves.marked_down("bandeng", 0)

    assert [(one.bps, one.bearer) for one in marked.values()] == [(2_500, Bearer.SHOP)]
    assert (after, story.ask(markdowns.in_force)) == ([], {})
    story.holds()


def test_a_markdown_falls_on_the_producer_only_if_that_was_agreed(story):
    story.delivers(BAHARI, bandeng=4, price=35_000, expiry=+1, group="bandeng")
    shelves = Shelves(story)

    with pytest.raises(BearerNotInTerms):
        shelves.marked_down("bandeng", 2_000, Bearer.PRODUCER)
    with pytest.raises(BadField):
        shelves.marked_down("bandeng", 9_500)
    with pytest.raises(BadField):
        story.do(lambda session: markdowns.keep_rules(session, [Rule("tahu", -1, 1_000)]))

    assert story.ask(markdowns.in_force) == {}
