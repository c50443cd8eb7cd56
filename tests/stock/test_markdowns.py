"""Short-lived goods are proposed for less, and a person decides."""

import pytest
from shelf_story import Shelves
from sqlmodel import select

from sentra_pos.books.tables import Approval, JournalEntry
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop import changes, permissions
from sentra_pos.shop.permissions import FREELY, Act, MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.stock import markdown_rules, markdowns
from sentra_pos.stock.markdown_rules import Rule, Rules
from sentra_pos.stock.markdowns import BearerNotInTerms, Mark

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

    assert story.ask(markdowns.in_force) == {}


def keeps(story, *rules, closes_at=20, approver=None):
    on = story.occasion(approved_by=approver)
    story.do(lambda session: markdown_rules.keep(session, Rules(closes_at, rules), on=on))


def test_the_rule_of_a_product_goes_before_its_groups_and_the_shops_and_takes_more_off_later(story):
    story.delivers(PASAR, lemper=9, lupis=4, price=3_000, expiry=+0, group="jajanan")
    story.delivers(
        BAHARI, bandeng=4, price=35_000, expiry=+2, group="bandeng", discounts_by=[Bearer.PRODUCER]
    )
    keeps(
        story,
        Rule(1_000, days_left=2, bearer=Bearer.PRODUCER),
        Rule(2_000, days_left=0, group="jajanan", bearer=Bearer.PRODUCER),
        Rule(4_000, hours=5, product=story.product_id("lupis")),
        Rule(6_000, hours=2, product=story.product_id("lupis")),
        closes_at=18,
    )

    morning = proposed(story)
    found = story.ask(lambda session: markdowns.proposals(session, at=story.clock.now()))
    bearers = {one.product: one.bearer for one in found}
    story.later(hours=5)
    afternoon = proposed(story)
    Shelves(story).marked_down("lupis", 4_000)
    marked = proposed(story)
    story.later(hours=2)
    evening = story.ask(lambda session: markdowns.proposals(session, at=story.clock.now()))
    on = story.occasion()
    marks = [Mark(one.lot, one.bps, one.bearer) for one in evening]
    story.do(lambda session: markdowns.mark_each(session, marks, on=on))

    assert morning == [("lemper", 9, 2_000), ("bandeng", 4, 1_000)]
    assert bearers == {"lemper": Bearer.SHOP, "bandeng": Bearer.PRODUCER}
    assert afternoon == [("lemper", 9, 2_000), ("lupis", 4, 4_000), ("bandeng", 4, 1_000)]
    assert marked == [("lemper", 9, 2_000), ("bandeng", 4, 1_000)]
    assert [(one.product, one.marked_bps, one.bps, one.reduced) for one in evening] == [
        ("lemper", 0, 2_000, 2_400),
        ("lupis", 4_000, 6_000, 1_200),
        ("bandeng", 0, 1_000, 31_500),
    ]
    assert (proposed(story), sorted(one.bps for one in story.ask(markdowns.in_force).values())) == (
        [],
        [1_000, 2_000, 6_000],
    )
    story.holds()


@pytest.mark.sqlite
def test_rules_are_kept_by_a_manager_alone_and_named_in_the_books(story):
    assert permissions.USUAL[Act.MARKDOWN_RULES] == {Role.MANAGER: FREELY}
    sari, rani = story.hires("Sari", Role.MANAGER), story.hires("Rani", Role.SUPERVISOR)
    rule = Rule(2_500, days_left=1, group="bandeng")

    story.actor = rani
    with pytest.raises(NeedsApproval):
        keeps(story, rule)
    with pytest.raises(MayNotApprove):
        keeps(story, rule, approver=rani)
    assert story.ask(markdown_rules.read) == Rules()
    keeps(story, rule, approver=sari)
    keeps(story, rule, approver=sari)

    assert story.ask(markdown_rules.read) == Rules(20, (rule,))
    noted = select(JournalEntry.reason).where(JournalEntry.kind == changes.SETTINGS)
    approved = select(Approval.act, Approval.approver)
    assert story.ask(lambda session: list(session.exec(noted))) == ["markdown rules: 1, closing at 20"]
    assert story.ask(lambda session: list(session.exec(approved))) == [("markdown_rules", sari)]


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("rule", "closes_at"),
    [
        (Rule(0, group="tahu"), 20),
        (Rule(9_500), 20),
        (Rule(2_000, days_left=-1), 20),
        (Rule(2_000, days_left=1, hours=2), 20),
        (Rule(2_000, hours=13), 20),
        (Rule(2_000), 25),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(story, rule, closes_at):
    with pytest.raises(BadField):
        keeps(story, rule, closes_at=closes_at)
