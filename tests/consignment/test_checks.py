"""What is looked at when goods come in: said in a short list, never a wall."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sentra_pos.consignment import checks, preview
from sentra_pos.consignment.checks import Look, Odd, PaperCheck, Standing
from sentra_pos.consignment.preview import PlannedLine
from sentra_pos.producers import permits
from sentra_pos.producers.directory import GROUPS
from sentra_pos.producers.permits import Permit, PermitFacts

MELATI = "Dapur Gipang Melati"


def papers_of(story, producer=MELATI):
    who = story.producer(producer)
    return story.ask(lambda session: checks.papers(session, who, day=story.today))


def keeps(story, kind, number, expires=None, producer=MELATI):
    facts, who, on = PermitFacts(kind, number, expires=expires), story.producer(producer), story.occasion()
    story.do(lambda session: permits.keep(session, producer=who, facts=facts, on=on))


def line_of(story, product, **typed):
    which = story.product_id(product)
    goods = story.ask(lambda session: preview.goods(session, which, day=story.today))
    return replace(PlannedLine(goods, quantity=1, expiry=goods.expiry, price=goods.price), **typed)


def odd(story, product, days=None, **typed):
    if days is not None:
        typed["expiry"] = story.today + timedelta(days=days)
    return checks.odd(line_of(story, product, **typed), day=story.today)


def test_papers_that_are_missing_ended_or_end_soon_are_named_the_worst_first(story):
    story.delivers("Kulit Karya Ciwandan", dompet=1, price=145_000, group="kulit")
    keeps(story, Permit.NIB, "1234567890123", producer="Kulit Karya Ciwandan")
    keeps(
        story, Permit.TKDN, "T-1", expires=story.today + timedelta(days=30), producer="Kulit Karya Ciwandan"
    )
    keeps(
        story, Permit.BRAND, "M-1", expires=story.today + timedelta(days=31), producer="Kulit Karya Ciwandan"
    )
    keeps(story, Permit.BPOM, "B-1", expires=date(2026, 11, 1), producer="Kulit Karya Ciwandan")

    found = papers_of(story, "Kulit Karya Ciwandan")

    assert [(one.kind, one.standing) for one in found] == [
        (Permit.BPOM, Standing.ENDED),
        (Permit.TKDN, Standing.ENDING),
    ]


def test_a_producer_without_any_paper_is_asked_for_the_business_number(story):
    assert papers_of(story) == (PaperCheck(Permit.NIB, Standing.MISSING),)


def test_the_shops_own_goods_need_no_papers_of_a_maker(story):
    story.producer("Toko sendiri", house=True)

    assert papers_of(story, "Toko sendiri") == ()


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_has_a_short_list(group):
    found = checks.looks(group)

    assert 2 <= len(found) <= 4
    assert (Look.DATE in found) == (group in {"tahu", "jajanan", "gipang", "bandeng"})


def test_a_day_is_held_against_how_long_the_goods_keep(story):
    story.delivers(MELATI, gipang=1, price=18_000, expiry=60)

    assert odd(story, "gipang") == (Odd.NO_DATE, Odd.NO_HALAL)
    assert odd(story, "gipang", 60) == (Odd.NO_HALAL,)
    assert odd(story, "gipang", 4) == (Odd.SHORT, Odd.NO_HALAL)
    assert odd(story, "gipang", 401) == (Odd.LONG, Odd.NO_HALAL)


def test_the_products_own_sheet_wins_over_its_group(story):
    story.delivers(MELATI, gipang=1, price=18_000, expiry=60)
    goods = replace(line_of(story, "gipang").goods, life_days=30, lacks_halal=False)

    def said(days):
        line = PlannedLine(goods, quantity=1, price=18_000, expiry=story.today + timedelta(days=days))
        return checks.odd(line, day=story.today)

    assert [said(days) for days in (14, 15, 60, 61)] == [(Odd.SHORT,), (), (), (Odd.LONG,)]


def test_a_price_far_from_the_last_one_is_pointed_at(story):
    story.delivers("Logam Jaya Kubangsari", pisau=1, price=60_000, group="logam")

    assert odd(story, "pisau", price=90_000) == ()
    assert odd(story, "pisau", price=90_001) == (Odd.PRICE_UP,)
    assert odd(story, "pisau", price=30_000) == ()
    assert odd(story, "pisau", price=29_999) == (Odd.PRICE_DOWN,)
    assert odd(story, "pisau", titip_price=60_001) == (Odd.SHOP_LOSES,)


def test_a_certificate_among_the_papers_counts_until_it_ends(story):
    story.delivers(MELATI, gipang=1, price=18_000, expiry=60)
    keeps(story, Permit.HALAL, "ID" + "1" * 17, expires=story.today)

    assert odd(story, "gipang", 60) == ()
    story.later(days=1)
    assert odd(story, "gipang", 60) == (Odd.NO_HALAL,)
