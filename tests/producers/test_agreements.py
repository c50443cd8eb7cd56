"""Goods come in on the newest term in force: product before group before agreement before the shop's own (R2)."""

from datetime import timedelta

import pytest
from sqlmodel import select

from sentra_pos.books import accounts
from sentra_pos.producers import agreements, directory
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Agreement, Producer
from sentra_pos.producers.terms import HOUSE, Bearer, Terms, TermsKind
from sentra_pos.stock import lots

MELATI = "Dapur Gipang Melati"


def resolved(story, product="gipang", *, group="gipang", day=None):
    def question(session):
        producer = session.get_one(Producer, story.producer(MELATI))
        which = story.product(product, MELATI)
        return agreements.resolve(
            session, producer=producer, product=which, group=group, day=day or story.today
        )

    story.product(product, MELATI)
    return story.ask(question)


def special(story, bps=None, *, fixed=None, product=None, group=None, from_day=None):
    terms = Terms(TermsKind.PERCENT, bps) if fixed is None else Terms(TermsKind.FIXED, fixed_price=fixed)
    facts = {
        "producer": story.producer(MELATI),
        "product": None if product is None else story.product(product, MELATI),
        "group": group,
        "from_day": from_day or story.today,
        "on": story.occasion(),
    }
    story.do(lambda session: agreements.agree_special(session, terms=terms, **facts))


def test_without_any_agreement_the_shops_terms_hold(story):
    terms = resolved(story)

    assert (terms.rule, terms.terms, terms.agreement) == ("shop", Terms(TermsKind.PERCENT, 2_000), None)
    assert (terms.loss_bearer, terms.expiry_bearer) == (Bearer.SHOP, Bearer.PRODUCER)


def test_the_more_special_term_wins(story):
    won = []
    for enter in (
        lambda: story.agrees(MELATI, AgreementFacts(commission_bps=1_800)),
        lambda: special(story, 1_700, group="gipang"),
        lambda: special(story, 1_600, product="gipang"),
    ):
        enter()
        won.append((resolved(story).rule, resolved(story).terms.commission_bps))

    assert won == [("agreement", 1_800), ("group", 1_700), ("product", 1_600)]


def test_an_older_product_term_still_beats_a_newer_group_term(story):
    special(story, 1_600, product="gipang")
    special(story, 1_700, group="gipang", from_day=story.today + timedelta(days=1))

    terms = resolved(story, day=story.today + timedelta(days=5))

    assert (terms.rule, terms.terms.commission_bps) == ("product", 1_600)


def test_a_term_holds_from_its_day_on_and_the_newest_wins(story):
    story.agrees(MELATI, AgreementFacts(commission_bps=1_800))
    story.agrees(MELATI, AgreementFacts(commission_bps=1_200), from_day=story.today + timedelta(days=7))

    rates = [resolved(story, day=story.today + timedelta(days=n)).terms.commission_bps for n in (-1, 0, 6, 7)]

    assert rates == [2_000, 1_800, 1_800, 1_200]


def test_of_two_terms_from_one_day_the_one_made_later_wins(story):
    story.agrees(MELATI, AgreementFacts(commission_bps=1_800))
    story.later(minutes=1)
    story.agrees(MELATI, AgreementFacts(commission_bps=1_300))

    assert resolved(story).terms.commission_bps == 1_300


def test_an_ended_agreement_holds_through_its_last_day(story):
    number = story.agrees(MELATI, AgreementFacts(commission_bps=1_800))
    end = story.today + timedelta(days=3)

    def ends(session):
        row = session.exec(select(Agreement).where(Agreement.number == number)).one()
        row.ended_day = end

    story.do(ends)

    assert resolved(story, day=end).rule == "agreement"
    assert resolved(story, day=end + timedelta(days=1)).rule == "shop"


def test_agreements_are_numbered_without_gaps(story):
    numbers = [story.agrees(name, AgreementFacts()) for name in (MELATI, "Batik Krakatoa", MELATI)]

    assert numbers == ["PTJ-0001", "PTJ-0002", "PTJ-0003"]


def test_food_is_not_held_and_other_goods_three_days_unless_agreed(story):
    before = resolved(story).hold_days, resolved(story, "kain", group="batik").hold_days
    story.agrees(MELATI, AgreementFacts(hold_days=7))

    assert before == (0, 3)
    assert resolved(story).hold_days == 7


def test_a_titip_price_can_be_agreed_for_one_product(story):
    special(story, fixed=9_000, product="gipang")

    assert resolved(story).terms == Terms(TermsKind.FIXED, fixed_price=9_000)


def test_the_house_owes_itself_nothing(story):
    def question(session):
        producer = session.get_one(Producer, house)
        return agreements.resolve(session, producer=producer, product=water, group="lain", day=story.today)

    house = story.producer("Toko Sentra", house=True)
    water = story.product("air", "Toko Sentra")

    terms = story.ask(question)

    assert (terms.rule, terms.terms) == ("house", HOUSE)
    assert story.ask(directory.house).id == house


def test_changing_the_agreement_touches_no_lot_that_is_in(story):
    story.delivers(MELATI, gipang=5, price=10_000, commission_bps=2_000)
    story.agrees(MELATI, AgreementFacts(commission_bps=500))

    (lot,) = story.ask(lambda session: lots.on_shelf(session, story.product("gipang", MELATI)))
    story.opens_shift()
    story.sells(gipang=1)

    assert lot.terms == Terms(TermsKind.PERCENT, 2_000)
    assert story.balance(MELATI) == 8_000
    assert story.account(accounts.COMMISSION) == -2_000


@pytest.mark.sqlite
@pytest.mark.parametrize("facts", [{"commission_bps": 10_001}, {"commission_bps": -1}, {"hold_days": -1}])
def test_what_nobody_can_agree_to_is_refused(story, facts):
    with pytest.raises(BadField):
        story.agrees(MELATI, AgreementFacts(**facts))
