"""Who may bring goods, where the money goes, which papers are due, and what is kept of a person."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from sentra_pos.books.tables import JournalEntry
from sentra_pos.producers import decisions, overview, payees, permits, person
from sentra_pos.producers.decisions import Decision, NotAccepted, NotAStep, Status
from sentra_pos.producers.directory import BadField, ProducerCard
from sentra_pos.producers.permits import Permit, PermitFacts, PermitView
from sentra_pos.producers.person import StillOwed
from sentra_pos.producers.tables import Producer, ProducerFields
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role

MELATI = "Dapur Gipang Melati"


def decides(story, status, reason="stok penuh", name=MELATI):
    who = story.producer(name)
    return story.deed(
        lambda session: decisions.decide(
            session, producer=who, status=status, reason=reason, on=story.occasion()
        ),
        Decision,
    )


def test_nobody_brings_goods_before_he_is_accepted_and_everyone_can_read_why(story):
    who = story.producer(MELATI)
    story.do(lambda session: decisions.apply(session, producer=who, on=story.occasion(), what="gipang"))

    with pytest.raises(NotAccepted, match="is applied"):
        story.delivers(MELATI, gipang=5, price=12_500)
    decides(story, Status.ACCEPTED, "rasa dan label baik")
    story.delivers(MELATI, gipang=5, price=12_500)
    decides(story, Status.PAUSED, "P-IRT habis")
    with pytest.raises(NotAccepted):
        story.delivers(MELATI, gipang=5, price=12_500)

    told = story.ask(decisions.history)
    assert [(one.status, one.reason) for one in told] == [
        (Status.PAUSED, "P-IRT habis"),
        (Status.ACCEPTED, "rasa dan label baik"),
        (Status.APPLIED, "gipang"),
    ]
    story.holds()


def test_a_decision_needs_a_reason_a_sensible_step_and_a_manager(story):
    story.producer(MELATI)

    with pytest.raises(NotAStep):
        decides(story, Status.REFUSED)
    with pytest.raises(BadField):
        decides(story, Status.PAUSED, " ")
    story.actor = story.hires("Rani", Role.CASHIER)
    with pytest.raises(NeedsApproval):
        decides(story, Status.PAUSED)


def changes_payee(story, account, approved_by=None):
    who = story.producer(MELATI)
    fields = ProducerFields(name=MELATI, bank="BRI", account=account, account_name="Melati")
    story.deed(
        lambda session: overview.write(
            session, fields, producer=who, on=story.occasion(approved_by=approved_by)
        ),
        ProducerCard,
    )


def test_where_money_goes_is_changed_by_two_people_only(story):
    who = story.producer(MELATI)
    changes_payee(story, "012301000123500")
    story.actor, other = story.hires("Bu Nur", Role.MANAGER), story.hires("Pak Dedi", Role.SUPERVISOR)

    with pytest.raises(NeedsApproval):
        changes_payee(story, "012301000999999")
    with pytest.raises(MayNotApprove):
        changes_payee(story, "012301000999999", approved_by=story.actor)
    changes_payee(story, "012301000999999", approved_by=other)

    (change,) = story.ask(lambda session: payees.changes(session, who))
    assert (change.bank, change.last_digits) == ("BRI", "9999")
    assert story.ask(lambda session: session.get_one(Producer, who).account) == "012301000999999"
    story.holds()


def test_a_shop_of_one_person_may_change_it_alone_and_the_entry_says_who(story):
    changes_payee(story, "012301000123500")
    story.actor = story.hires("Bu Nur", Role.MANAGER)
    story.do(lambda session: permissions.set_one_person(session, on=True))

    changes_payee(story, "012301000999999")

    (entry,) = story.ask(
        lambda session: session.exec(select(JournalEntry).where(JournalEntry.kind == "payee_change")).all()
    )
    assert (entry.actor, entry.approver) == (story.actor, None)


def has(story, kind, number, expires=None):
    who = story.producer(MELATI)
    facts = PermitFacts(kind, number, expires=expires)
    return story.deed(
        lambda session: permits.keep(session, producer=who, facts=facts, on=story.occasion()), PermitView
    )


def test_a_permit_tells_its_end_and_is_due_in_time(story):
    has(story, Permit.PIRT, "2013672010123426")
    pirt = has(story, Permit.PIRT, "201367201012326")
    halal = has(story, Permit.HALAL, "ID36110000123456789", story.today + timedelta(days=20))

    due = story.ask(lambda session: permits.due(session, day=story.today))

    assert (pirt.facts.expires, pirt.doubt, halal.doubt) == (date(2026, 12, 31), None, None)
    assert [(one.kind, one.days) for one in due] == [(Permit.HALAL, 20), (Permit.PIRT, 39)]


def test_food_without_halal_is_flagged_since_the_duty_holds_and_bpom_stands_for_pirt(story):
    story.delivers(MELATI, gipang=1, price=1_000)
    who = story.producer(MELATI)

    def make_food(session):
        row = session.get_one(Producer, who)
        row.group = "gipang"
        session.add(row)

    story.do(make_food)
    missing = lambda: story.ask(lambda session: permits.missing(session, who, day=story.today))  # noqa: E731

    before = missing()
    has(story, Permit.BPOM, "MD 224410123456")
    has(story, Permit.NIB, "1234567890123")

    assert before == [Permit.NIB, Permit.PIRT, Permit.HALAL]
    assert missing() == [Permit.HALAL]


def test_a_producer_is_made_anonymous_only_when_all_is_settled_and_his_sales_stay(story):
    story.delivers(MELATI, gipang=5, price=12_500, commission_bps=2_000)
    story.opens_shift()
    story.sells(gipang=5)
    who = story.producer(MELATI)
    forget = lambda session: person.anonymise(session, producer=who, on=story.occasion())  # noqa: E731

    with pytest.raises(StillOwed):
        story.do(forget)
    statement = story.settles(MELATI)
    story.pays_out(statement.number, box="BANK")
    with pytest.raises(NotAStep):
        story.do(forget)
    decides(story, Status.ENDED, "pindah kota")
    story.do(forget)

    row = story.ask(lambda session: session.get_one(Producer, who))
    data = story.ask(lambda session: person.data_of(session, who))
    assert (row.name, row.phone, row.account, row.is_anonymous) == ("Produsen anonim P-0001", "", "", True)
    assert len(data["postings"]) == 2
    story.holds()
