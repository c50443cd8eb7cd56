"""A producer's life at the shop: he asks, is taken, paused and let go; his papers end; his money finds him."""

from datetime import date, timedelta

import pytest

from sentra_pos.producers import banks, decisions, overview, papers, permits, renewals
from sentra_pos.producers import places_of_cilegon as places
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.decisions import Decision, NotAccepted, Status
from sentra_pos.producers.directory import BadField, ProducerCard
from sentra_pos.producers.overview import Entrance, Order, Wanted
from sentra_pos.producers.papers import Doubt
from sentra_pos.producers.permits import Permit, PermitFacts, PermitView
from sentra_pos.producers.renewals import Band
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.settlement import overview as weeks
from sentra_pos.settlement import payday
from sentra_pos.settlement.overview import Notice
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role

BATIK, GIPANG = "Batik Ombak Selat", "Dapur Gipang Melati"


def enters(story, name, status=Status.ACCEPTED, reason="produsen baru", **fields):
    card = story.deed(
        lambda session: overview.enter(
            session,
            ProducerFields(name=name, **fields),
            entrance=Entrance(status, reason),
            on=story.occasion(),
        ),
        ProducerCard,
    )
    story._producers[name] = card.id
    return card.id


def decides(story, who, status, reason, day=None):
    return story.deed(
        lambda session: decisions.decide(
            session, producer=who, status=status, reason=reason, decided_on=day, on=story.occasion()
        ),
        Decision,
    )


def keeps(story, who, kind, number, **facts):
    return story.deed(
        lambda session: permits.keep(
            session, producer=who, facts=PermitFacts(kind, number, **facts), on=story.occasion()
        ),
        PermitView,
    )


def file_of(story, who):
    return story.ask(lambda session: overview.read(session, who, day=story.today))


def test_from_asking_to_leaving_every_step_is_on_record_and_what_lies_here_goes_on(story):
    who = enters(story, GIPANG, Status.APPLIED, "gipang kacang", group="gipang")
    with pytest.raises(NotAccepted):
        story.delivers(GIPANG, gipang=5, price=40_000)
    decides(story, who, Status.ACCEPTED, "rasa baik", story.today - timedelta(days=2))
    story.delivers(GIPANG, gipang=5, price=40_000, commission_bps=2_000)
    story.opens_shift()
    decides(story, who, Status.PAUSED, "stok penuh")
    with pytest.raises(NotAccepted, match="paused and brings no goods now"):
        story.delivers(GIPANG, gipang=5, price=40_000)
    with pytest.raises(NotAccepted):
        story.ask(lambda session: decisions.require_accepted(session, who))
    story.sells(gipang=2)
    decides(story, who, Status.ACCEPTED, "rak kosong lagi")
    decides(story, who, Status.ENDED, "pindah kota")
    story.sells(gipang=1)
    story.pays_out(story.settles(GIPANG).number, box="BANK")

    told = file_of(story, who).decisions
    assert [(one.status, one.reason, one.is_resumption) for one in told] == [
        (Status.ENDED, "pindah kota", False),
        (Status.ACCEPTED, "rak kosong lagi", True),
        (Status.PAUSED, "stok penuh", False),
        (Status.ACCEPTED, "rasa baik", False),
        (Status.APPLIED, "gipang kacang", False),
    ]
    assert told[3].decided_on == story.today - timedelta(days=2)
    assert story.balance(GIPANG) == 0
    assert [line.status for line in story.ask(lambda s: overview.everyone(s, day=story.today))] == [
        Status.ENDED
    ]
    with pytest.raises(BadField, match="has not come"):
        decides(story, who, Status.APPLIED, "kembali", story.today + timedelta(days=1))
    story.holds()


def test_a_cashier_enters_who_asks_but_takes_nobody_in(story):
    story.actor = story.hires("Rani", Role.CASHIER)
    enters(story, GIPANG, Status.APPLIED, "gipang")

    with pytest.raises(NeedsApproval):
        enters(story, BATIK)


def test_papers_are_replaced_kept_and_due_in_time(story):
    who = enters(
        story, GIPANG, group="gipang", phone="0812-3456-7890", owner="Nur Aini", pirt="206367201012326"
    )
    gone = enters(story, BATIK, group="batik")
    keeps(story, who, Permit.HALAL, "ID36110000123456789", expires=story.today - timedelta(days=3))
    keeps(story, gone, Permit.TKDN, "T-1", expires=story.today)
    decides(story, gone, Status.ENDED, "tutup")
    before = story.ask(lambda session: permits.due(session, day=story.today))
    renewed = story.today.replace(year=2030)
    keeps(story, who, Permit.HALAL, "ID36110000123456790", issued=story.today, expires=renewed, picture="ab")
    with pytest.raises(BadField, match="before it begins"):
        keeps(story, who, Permit.NIB, "1", issued=date(2026, 2, 2), expires=date(2026, 2, 1))

    file = file_of(story, who)
    assert [(one.kind, one.days, renewals.band(one)) for one in before] == [
        (Permit.HALAL, -3, Band.OVER),
        (Permit.PIRT, 39, Band.LATER),
    ]
    assert "sertifikat halal" in renewals.message(before[0], shop="Sentra IKM")
    assert [(one.facts.kind, one.facts.expires) for one in file.papers.held] == [
        (Permit.PIRT, date(2026, 12, 31)),
        (Permit.HALAL, renewed),
    ]
    assert [one.facts.number for one in file.papers.older] == ["ID36110000123456789"]
    assert (file.fields.halal, file.missing) == ("ID36110000123456790", (Permit.NIB,))
    assert [one.kind for one in story.ask(lambda session: permits.due(session, day=story.today))] == [
        Permit.PIRT
    ]


def test_money_that_goes_elsewhere_is_told_until_it_was_paid_there_once(story):
    def payee(account, approved_by=None):
        fields = ProducerFields(name=BATIK, group="batik", bank="BCA", account=account, account_name="Ratna")
        on = story.occasion(approved_by=approved_by)
        story.deed(lambda session: overview.write(session, fields, producer=who, on=on), ProducerCard)

    def told():
        week = story.ask(lambda session: weeks.read(session, today=story.today, until=story.today))
        return week.lines[0].notices, week.lines[0].must_be_checked

    def envelope():
        today = story.today
        day = story.ask(lambda session: payday.read(session, today=today, until=today, register="K1"))
        return day.envelopes[0].payee_change

    who = enters(story, BATIK, group="batik")
    payee("0000000044")
    story.agrees(BATIK, AgreementFacts(commission_bps=2_500, hold_days=0, pay_method="transfer"))
    story.delivers(BATIK, kain=5, price=185_000, commission_bps=2_500, group="batik", hold_days=0)
    story.opens_shift()
    story.sells(kain=1)
    assert told() == ((), False)
    story.actor = story.hires("Bu Nur", Role.MANAGER)
    payee("0000000055", approved_by=story.hires("Pak Dedi", Role.MANAGER))
    assert told() == ((Notice.PAYEE_CHANGED,), True)
    statement = story.settles(BATIK)
    change = envelope()
    story.later(minutes=1)
    story.pays_out(statement.number, box="BANK")
    story.sells(kain=1)
    story.later(days=1)

    assert change is not None
    assert (change.bank, change.last_digits) == ("BCA", "0055")
    assert told() == ((), False)
    story.holds()


def test_producers_are_found_by_any_words_and_put_in_order(story):
    enters(story, GIPANG, group="gipang", owner="Nur Aini", kelurahan="Warnasari", phone="0812-3456-7890")
    enters(story, BATIK, Status.APPLIED, "kain", group="batik", city="Kramatwatu, Kab. Serang")
    everyone = story.ask(lambda session: overview.everyone(session, day=story.today))

    def names(**wanted):
        return [line.card.name for line in overview.among(everyone, Wanted(**wanted))]

    assert names() == [BATIK, GIPANG]
    assert names(words="warnasari aini") == names(words="081234567890") == names(group="gipang") == [GIPANG]
    assert names(words="serang") == names(status=Status.APPLIED) == [BATIK]
    assert names(order=Order.NEWEST) == [BATIK, GIPANG]
    assert names(order=Order.CODE) == [GIPANG, BATIK]


@pytest.mark.sqlite
def test_the_city_has_8_kecamatan_and_43_kelurahan_and_names_are_found_as_people_write_them():
    assert (len(places.KECAMATAN), len(places.ALL), len({one.name for one in places.ALL})) == (8, 43, 43)
    assert [one.name for one in places.find("sari citang")] == ["Warnasari", "Kebonsari"]
    kebonsari = places.named("kebon sari")
    assert kebonsari is not None
    assert (kebonsari.kecamatan, kebonsari.postcode) == ("Citangkil", "42442")
    assert places.named("Cibeber", "Jombang") is None


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("bank", "account", "doubt"),
    [
        ("Bank BRI Cilegon", "012301000123500", None),
        ("BRI", "0123010001235", Doubt.ACCOUNT),
        ("bca", "0123456789", None),
        ("blu by BCA Digital", "001234567890", None),
        ("Bank Banten", "12", Doubt.ACCOUNT),
        ("DANA", "0812-3456-7890", None),
        ("DANA", "0123456789", Doubt.WALLET),
        ("BPR Serang", "1", None),
        ("BCA", "", None),
    ],
)
def test_an_account_of_an_odd_length_is_pointed_out(bank, account, doubt):
    assert papers.account(bank, account) is doubt


@pytest.mark.sqlite
def test_numbers_of_papers_that_look_wrong_are_pointed_out():
    assert papers.pirt("201367201012326") is None
    assert papers.pirt("201317301012326") is Doubt.PIRT_CITY
    assert papers.bpom("MD 224410123456") is None
    assert papers.bpom("224410123456") is Doubt.BPOM
    assert [one.name for one in banks.find("bank banten")] == ["Bank Banten"]
