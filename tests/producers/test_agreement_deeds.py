"""Agreements and special terms are made, signed and ended by a manager; the newest in force wins and no lot changes."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from sentra_pos.base import tablefile
from sentra_pos.books.tables import JournalEntry
from sentra_pos.catalogue import agreement_papers, special_terms
from sentra_pos.consignment import preview
from sentra_pos.producers import agreement_deeds, agreement_files, what_if
from sentra_pos.producers.agreement_deeds import (
    AlreadySigned,
    Ended,
    HoldsLater,
    NoSuchAgreement,
    NothingToEnd,
)
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.terms import Bearer, Terms, TermsKind
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def deeds(story):
    return Deeds(story)


class Deeds:
    """The deeds of this file in the story's words."""

    def __init__(self, story):
        self.story = story

    def makes(self, facts, *, days=0, approved_by=None):
        who, day = self.story.producer(MELATI), self.story.today + timedelta(days=days)
        on = self.story.occasion(approved_by=approved_by)
        return self.story.deed(
            lambda s: agreement_deeds.make(s, producer=who, facts=facts, from_day=day, on=on).number, str
        )

    def signs(self, number, *, days=0):
        day, on = self.story.today + timedelta(days=days), self.story.occasion()
        self.story.do(lambda s: agreement_deeds.sign(s, number=number, signed_on=day, on=on))

    def ends(self, *, days=0, reason="pindah toko"):
        who, day = self.story.producer(MELATI), self.story.today + timedelta(days=days)
        on = self.story.occasion()
        return self.story.deed(
            lambda s: agreement_deeds.end(s, producer=who, last_day=day, reason=reason, on=on), Ended
        )

    def adds(self, terms, *, days=0, **scope):
        who, day = self.story.producer(MELATI), self.story.today + timedelta(days=days)
        on = self.story.occasion()
        self.story.do(
            lambda s: agreement_deeds.make_special(s, producer=who, terms=terms, from_day=day, on=on, **scope)
        )

    def lines(self):
        who = self.story.producer(MELATI)
        return self.story.ask(lambda s: special_terms.history(s, who, day=self.story.today))

    def drops(self, line, *, days):
        day, on = self.story.today + timedelta(days=days), self.story.occasion()
        return self.story.deed(
            lambda s: agreement_deeds.end_special(s, term=line.id, last_day=day, on=on), Ended
        )

    def wins(self, product="gipang"):
        goods = self.story.ask(
            lambda s: preview.goods(s, self.story.product_id(product), day=self.story.today)
        )
        return goods.terms.rule, goods.terms.terms.commission_bps or goods.terms.terms.fixed_price

    def paper(self, number):
        return self.story.ask(lambda s: agreement_papers.read(s, number, day=self.story.today))


def percent(bps):
    return Terms(TermsKind.PERCENT, bps)


def test_a_life_of_agreements_and_terms_and_what_came_in_before_keeps_its_own(story, deeds):
    story.product("gipang", MELATI)
    first = deeds.makes(AgreementFacts(commission_bps=2_000, rack_fee=25_000))
    story.delivers(MELATI, gipang=10, price=40_000)
    story.later(days=1)
    deeds.adds(percent(1_500), group="gipang")
    deeds.adds(Terms(TermsKind.FIXED, fixed_price=33_000), product=story.product_id("gipang"))
    deeds.adds(percent(1_000), product=story.product_id("gipang"), days=5)

    assert deeds.wins() == ("product", 33_000)
    now, group, later = deeds.lines()
    assert [one.name for one in (now, group, later)] == ["gipang", "", "gipang"]
    assert (now.holds(story.today), later.is_to_come(story.today)) == (True, True)

    assert deeds.drops(now, days=-1).specials == 2  # and what was to come for the same goods
    assert deeds.wins() == ("group", 1_500)
    deeds.drops(group, days=-1)
    assert deeds.wins() == ("agreement", 2_000)
    assert len(deeds.lines()) == 3

    second = deeds.makes(AgreementFacts(commission_bps=2_500), days=2)
    assert deeds.wins() == ("agreement", 2_000)
    story.later(days=2)
    assert deeds.wins() == ("agreement", 2_500)
    story.opens_shift()
    story.sells(gipang=1)
    assert story.balance(MELATI) == 32_000  # of the lot that came in on the first

    with pytest.raises(HoldsLater, match=second):
        deeds.makes(AgreementFacts(commission_bps=1_000), days=-1)
    deeds.signs(second)
    with pytest.raises(AlreadySigned):
        deeds.signs(second)
    assert deeds.ends(days=3).versions == 2
    story.later(days=4)
    assert deeds.wins() == ("shop", 2_000)
    with pytest.raises(NothingToEnd):
        deeds.ends(days=1)
    papers = [deeds.paper(number) for number in (first, second)]
    assert [paper.replaces for paper in papers] == [None, first]
    assert [paper.facts.rack_fee for paper in papers] == [25_000, 0]
    assert [paper.signed_on is not None for paper in papers] == [False, True]
    assert papers[0].code != papers[1].code
    kinds = story.ask(lambda s: list(s.exec(select(JournalEntry.kind).order_by(col(JournalEntry.id)))))
    assert [kind for kind in kinds if kind.startswith(("agreement", "special"))] == [
        "agreement", "special_term", "special_term", "special_term", "special_term_ended", "special_term_ended",
        "agreement", "agreement_signed", "agreement_ended",
    ]  # fmt: skip
    story.holds()


def test_the_paper_shows_the_terms_of_the_days_its_version_held(story, deeds):
    story.delivers(MELATI, gipang=1, price=28_000)
    first = deeds.makes(AgreementFacts(commission_bps=2_000))
    deeds.adds(percent(1_200), product=story.product_id("gipang"))
    before = deeds.paper(first)
    story.later(days=10)
    deeds.makes(AgreementFacts(commission_bps=2_500))
    deeds.drops(deeds.lines()[0], days=-1)

    assert [(one.name, one.price) for one in before.specials] == [("gipang", 28_000)]
    assert deeds.paper(first) == before
    assert deeds.paper("ptj-0002").specials == ()
    assert deeds.paper("PTJ-0002").facts.commission_bps == 2_500
    with pytest.raises(NoSuchAgreement):
        deeds.paper("PTJ-0009")


def test_only_a_manager_decides_alone_and_nothing_is_signed_tomorrow(story, deeds):
    hasan = story.hires("Hasan", Role.MANAGER)
    story.actor = story.hires("Rani", Role.SUPERVISOR)
    story.producer(MELATI)

    with pytest.raises(NeedsApproval):
        deeds.makes(AgreementFacts(commission_bps=1_000))
    number = deeds.makes(AgreementFacts(commission_bps=1_000), approved_by=hasan)
    story.actor = hasan
    with pytest.raises(BadField, match="has not come"):
        deeds.signs(number, days=1)
    with pytest.raises(BadField, match="Say why"):
        deeds.ends(reason=" ")
    with pytest.raises(BadField, match="Today or later"):
        deeds.ends(days=-1)
    story.holds()


def test_what_a_discount_brings_is_known_before(story):
    told = what_if.each(percent(1_500), Bearer, price=99_900, discount=9_990)
    fixed = what_if.one(
        Terms(TermsKind.FIXED, fixed_price=80_000), price=99_900, discount=9_990, bearer=Bearer.SHARED
    )

    assert [(one.bearer, one.share.shop, one.share.producer) for one in told] == [
        (Bearer.SHOP, 4_995, 84_915),
        (Bearer.PRODUCER, 14_985, 74_925),
        (Bearer.SHARED, 13_487, 76_423),
    ]
    assert (fixed.share.shop, fixed.share.producer) == (9_910, 80_000)
    assert what_if.one(percent(2_000), price=10_000, discount=20_000).discount == 10_000


def test_a_file_can_say_every_fact_of_an_agreement(story):
    story.producer(MELATI)
    rows = "producer,commission_bps,minimum_payout,pay_rhythm,rack_fee,loss_bearer\nP-0001,1800,50000,bulanan,25000,produsen\n"
    table = tablefile.read(rows.encode(), agreement_files.COLUMNS)

    (agreed,) = story.ask(lambda s: agreement_files.read(s, table, day=story.today))

    assert agreed.facts == AgreementFacts(
        commission_bps=1_800,
        minimum_payout=50_000,
        pay_rhythm="monthly",
        rack_fee=25_000,
        loss_bearer=Bearer.PRODUCER,
    )
