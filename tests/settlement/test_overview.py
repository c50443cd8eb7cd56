"""A week and a pay day as screens ask for them: the usual cut-off, what must be checked, the queue, the notes."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session

from sentra_pos.books import accounts
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.settlement import objections, overview, payday, payouts
from sentra_pos.settlement.overview import CutOffAhead, Notice, Week
from sentra_pos.settlement.payday import KwitansiOutdated
from sentra_pos.settlement.payouts import AlreadyPaid, NothingToPay

GIPANG, TAHU, BATIK = "Dapur Gipang Melati", "Tahu Sumber Rasa", "Batik Ombak Selat"
MONDAY_TO_SUNDAY = 6


def a_week(story):
    """From Monday 16/11 on; ends on Sunday 22/11, the day the clock of the tests stands on."""
    story.later(days=-MONDAY_TO_SUNDAY)
    story.agrees(BATIK, AgreementFacts(pay_method="transfer"))
    story.delivers(GIPANG, gipang=10, price=40_100, commission_bps=0, hold_days=0)
    story.delivers(TAHU, tahu=10, price=300, commission_bps=0, hold_days=0)
    story.delivers(BATIK, syal=5, price=80_000, commission_bps=0, hold_days=3)
    story.opens_shift(float_=200_000)
    story.sells(gipang=2)
    story.sells(tahu=1)
    story.sells(syal=1)
    story.closes_shift(200_000 + 80_200 + 300 + 80_000)
    story.later(days=MONDAY_TO_SUNDAY)


def week(story, until=None):
    return story.ask(lambda session: overview.read(session, today=story.today, until=until))


def notices(shown: Week) -> dict[str, tuple[Notice, ...]]:
    return {line.draft.name: line.notices for line in shown.lines}


def queue(story, until):
    return story.ask(
        lambda session: payday.read(session, today=story.today, until=until, register=story.register)
    )


def test_a_shop_with_nothing_from_before_sunday_is_asked_about_yesterday(story):
    a_week(story)

    shown = week(story)

    assert (shown.until, shown.pay_day) == (date(2026, 11, 21), date(2026, 11, 23))
    assert shown.first_day == date(2026, 11, 16)


def test_a_shop_that_settled_before_keeps_its_rhythm(story):
    a_week(story)
    story.settles(GIPANG, until=date(2026, 11, 19))

    on_sunday = week(story).until
    story.later(days=5)

    assert on_sunday == date(2026, 11, 19)
    assert week(story).until == date(2026, 11, 26)


def test_a_shop_that_never_settled_ends_its_weeks_on_sundays(story):
    a_week(story)
    story.later(days=3)

    assert week(story).until == date(2026, 11, 22)
    assert week(story).pay_day == story.today


def test_the_day_may_be_today_but_not_tomorrow(story):
    a_week(story)

    assert week(story, story.today).until == story.today
    with pytest.raises(CutOffAhead):
        week(story, story.today + timedelta(days=1))


def test_what_must_be_checked_is_left_out_when_all_are_frozen(story):
    a_week(story)
    shown = week(story)

    assert notices(shown) == {
        BATIK: (Notice.NO_ACCOUNT,),
        GIPANG: (),
        TAHU: (Notice.BELOW_MINIMUM,),
    }
    assert [line.draft.name for line in shown.to_freeze] == [GIPANG, TAHU]


def test_held_goods_and_old_envelopes_are_only_told(story):
    a_week(story)
    before = week(story, date(2026, 11, 16))
    story.settles(GIPANG, until=date(2026, 11, 16))

    assert notices(before)[BATIK] == (Notice.HELD,)
    assert notices(week(story, date(2026, 11, 21)))[GIPANG] == (Notice.BELOW_MINIMUM, Notice.UNCLAIMED)


def test_much_more_or_less_than_the_last_four_weeks_is_told(story):
    story.later(days=-34)
    for name, goods in ((GIPANG, "gipang"), (TAHU, "tahu"), (BATIK, "syal")):
        story.delivers(name, **{goods: 60}, price=10_000, commission_bps=0, hold_days=0)
    story.opens_shift(float_=0)
    sums = 0
    for week_no, (gipang, tahu, syal) in enumerate(((3, 8, 4), (4, 8, 4), (5, 9, 4), (3, 8, 4), (11, 1, 4))):
        story.sells(gipang=gipang)
        story.sells(tahu=tahu)
        story.sells(syal=syal)
        sums += (gipang + tahu + syal) * 10_000
        if week_no < 4:
            for name in (GIPANG, TAHU, BATIK):
                story.settles(name, until=story.today)
        story.later(days=7)
    story.later(days=-7)

    told = notices(week(story, story.today))

    assert [name for name in told if Notice.UNUSUAL in told[name]] == [GIPANG, TAHU]
    story.holds()


def test_an_objection_without_an_answer_is_looked_at_first(story):
    a_week(story)
    number = story.settles(GIPANG, until=date(2026, 11, 16)).number
    on = story.occasion()

    def object_to(session: Session) -> None:
        section = objections.Section.OTHER
        objections.raise_one(
            session, statement=number, section=section, subject="", said="Kurang satu.", on=on
        )

    story.do(object_to)
    story.delivers(GIPANG, gipang=1, price=40_100, commission_bps=0, hold_days=0)
    shown = week(story, story.today)

    assert Notice.OBJECTION in notices(shown)[GIPANG]
    assert GIPANG not in [line.draft.name for line in shown.to_freeze]


def test_the_queue_knows_who_waits_who_gets_nothing_and_who_was_paid(story):
    a_week(story)
    until = date(2026, 11, 21)
    first = story.settles(GIPANG, until=until)
    story.settles(TAHU, until=until)
    story.settles(BATIK, until=until)
    before = queue(story, until)
    story.pays_out(first.number)
    after = queue(story, until)

    assert [one.name for one in before.waiting(cash=True)] == [GIPANG]
    assert [one.name for one in before.waiting(cash=False)] == [BATIK]
    assert [one.name for one in before.nothing_to_pay] == [TAHU]
    assert after.waiting(cash=True) == []
    assert [(one.name, one.payout) for one in after.handed_over] == [(GIPANG, "KWT-26-00001")]
    assert (before.safe, after.safe) == (360_500, 280_500)


def test_an_envelope_nobody_fetched_waits_in_later_weeks_too(story):
    a_week(story)
    story.settles(GIPANG, until=date(2026, 11, 21))
    story.later(days=7)

    assert [one.number for one in queue(story, date(2026, 11, 28)).waiting(cash=True)] == ["LPK-26-00001"]


def test_the_kwitansi_bears_the_number_the_payout_will_get(story):
    a_week(story)
    frozen = story.settles(GIPANG, until=date(2026, 11, 21))
    on = story.occasion()

    shown = story.ask(
        lambda session: payday.kwitansi(
            session, statement=frozen.number, box=accounts.SAFE, reference="", on=on
        )
    )
    done = story.pays_out(frozen.number)

    assert (shown.done.number, shown.done.amount) == (done.number, done.amount) == ("KWT-26-00001", 80_000)
    with pytest.raises(AlreadyPaid):
        story.ask(
            lambda session: payday.kwitansi(
                session, statement=frozen.number, box=accounts.SAFE, reference="", on=on
            )
        )


def test_nothing_is_paid_under_another_number_than_the_signed_one(story):
    a_week(story)
    frozen = story.settles(GIPANG, until=date(2026, 11, 21))

    def pay(session: Session) -> bool:
        payday.hand_over(
            session,
            statement=frozen.number,
            signed="KWT-26-00009",
            box=accounts.SAFE,
            reference="",
            on=story.occasion(),
        )
        return True

    with pytest.raises(KwitansiOutdated) as refused:
        story.books.writing(pay, key=payouts.key(frozen.id), content=frozen.id, answer=bool)

    assert refused.value.number == "KWT-26-00001"
    assert story.balance(GIPANG) == 80_200


def test_a_statement_that_pays_nothing_has_no_kwitansi(story):
    a_week(story)
    frozen = story.settles(TAHU, until=date(2026, 11, 21))

    with pytest.raises(NothingToPay):
        story.ask(
            lambda session: payday.kwitansi(
                session, statement=frozen.number, box=accounts.SAFE, reference="", on=story.occasion()
            )
        )
