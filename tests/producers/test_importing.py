"""Producers from a file: all or nothing, again and again, and their agreements only when they differ."""

from datetime import timedelta

import pytest
from sqlmodel import func, select

from sentra_pos.base import tablefile
from sentra_pos.base.rowreport import Action, ImportRefused, Report
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import agreements, directory, importing
from sentra_pos.producers.tables import Agreement, Producer
from sentra_pos.producers.terms import Bearer

HEADER = "code,name,owner,group,phone,commission_bps,hold_days"
MELATI = "P-0007,Dapur Gipang Melati,Nur Aini,gipang,0812-0000-0007,2000,"


@pytest.fixture
def on(clock):
    return Occasion(actor="cli", register="K0", at=clock.now())


@pytest.fixture
def bring(books, on):
    """Import rows in a deed of its own, on a day so many days later."""
    turns = iter(range(1_000))

    def do(*rows, header=HEADER, days=0, dry_run=False):
        table = tablefile.read("\n".join((header, *rows)).encode(), importing.COLUMNS)
        later = Occasion(actor="cli", register="K0", at=on.at + timedelta(days=days))
        return books.writing(
            lambda session: importing.import_producers(session, table, on=later, dry_run=dry_run),
            key=f"import:{next(turns)}",
            content=rows,
            answer=Report,
        )

    return do


def outcome(report):
    return [(row.row, row.action, row.sentence) for row in report.rows]


def count(books, table):
    return books.reading(lambda session: session.exec(select(func.count()).select_from(table)).one())


def _commission(session, day):
    (agreement,) = agreements.all_in_force(session, day=day).values()
    return agreement.commission_bps


def test_new_producers_come_with_their_agreement(books, bring, on):
    report = bring(MELATI, "p-0003,Bandeng Bahari Merak,,,,,")

    melati = books.reading(lambda session: directory.find(session, "P-0007"))
    agreement = books.reading(
        lambda session: agreements.in_force(session, producer=melati.id, day=on.business_day)
    )
    assert outcome(report) == [(2, Action.NEW, ""), (3, Action.NEW, "")]
    assert (melati.name, melati.owner, melati.phone) == ("Dapur Gipang Melati", "Nur Aini", "+6281200000007")
    assert (agreement.number, agreement.commission_bps, agreement.hold_days) == ("PTJ-0001", 2_000, None)
    assert count(books, Agreement) == 1


def test_the_same_file_again_changes_nothing(books, bring):
    bring(MELATI)
    again = bring(MELATI, days=5)

    assert outcome(again) == [(2, Action.SAME, "")]
    assert (count(books, Producer), count(books, Agreement)) == (1, 1)


def test_a_changed_row_changes_that_and_makes_the_next_agreement(books, bring, on):
    bring(MELATI)
    report = bring("P-0007,Dapur Gipang Melati Baru,,,,2500,3", days=1)

    producer = books.reading(lambda session: directory.find(session, "P-0007"))
    versions = [
        books.reading(lambda session, day=on.business_day + timedelta(days=days): _commission(session, day))
        for days in (0, 1)
    ]
    assert outcome(report) == [(2, Action.CHANGED, "name, agreement")]
    assert (producer.name, producer.owner) == ("Dapur Gipang Melati Baru", "Nur Aini")
    assert versions == [2_000, 2_500]


def test_the_next_agreement_keeps_what_the_file_cannot_say(books, bring, on):
    bring(MELATI)
    producer = books.reading(lambda session: directory.find(session, "P-0007"))
    facts = agreements.AgreementFacts(commission_bps=2_000, expiry_bearer=Bearer.SHOP, pay_method="transfer")
    books.writing(
        lambda session: (
            agreements.agree(
                session, producer=producer.id, facts=facts, from_day=on.business_day, on=on
            ).number
        ),
        key="agree",
        content=1,
        answer=str,
    )

    bring("P-0007,Dapur Gipang Melati,,,,1500,", days=1)

    newest = books.reading(
        lambda session: agreements.all_in_force(session, day=on.business_day.replace(day=30))
    )
    agreement = newest[producer.id]
    assert (agreement.commission_bps, agreement.expiry_bearer, agreement.pay_method) == (
        1_500,
        "shop",
        "transfer",
    )


@pytest.mark.parametrize(
    ("row", "error", "said"),
    [
        (",Tanpa kode,,,,,", "BadField", "code"),
        ("P 1,Nama,,,,,", "BadField", "code"),
        ("P-1,,,,,,", "BadField", "name"),
        ("P-1,Nama,,kopi,,,", "BadField", "group"),
        ("P-1,Nama,,,bukan telepon,,", "BadField", "phone"),
        ('P-1,Nama,,,,"2,5",', "BadCell", "commission_bps"),
        ("P-1,Nama,,,,10001,", "BadCell", "commission_bps"),
        ("P-1,Nama,,,,,400", "BadCell", "hold_days"),
        ("P-1,Nama\u202e,,,,,", "BadCell", "(U+202E"),
        ("P-1,\x1bp,,,,,", "BadCell", "(U+001B"),
        ("P-0007,Nama lain,,,,,", "BadCell", "Row 2"),
    ],
)
def test_one_bad_row_refuses_the_file_and_says_why(books, bring, row, error, said):
    with pytest.raises(ImportRefused) as refused:
        bring(MELATI, row)

    (result,) = refused.value.rows
    assert (result.row, result.error) == (3, error)
    assert said in result.sentence
    assert count(books, Producer) == 0


def test_a_trial_says_what_would_happen_and_writes_nothing(books, bring):
    report = bring(MELATI, "P-1,,,,,,", dry_run=True)

    assert [row.action for row in report.rows] == [Action.NEW, Action.REFUSED]
    assert not report.written
    assert count(books, Producer) == 0


def test_hostile_names_are_kept_as_the_text_they_are(books, bring):
    bring('P-1,"<para>&amp; =HYPERLINK(""x"")",,,,,')

    assert books.reading(lambda session: directory.find(session, "P-1")).name == '<para>&amp; =HYPERLINK("x")'


def test_a_phone_without_its_zero_is_still_an_indonesian_one():
    assert directory.normal_phone("81200000007") == "+6281200000007"
    assert directory.normal_phone("+81300000007") == "+81300000007"


@pytest.mark.slow
@pytest.mark.timeout(60)
def test_all_makers_of_the_city_fit_into_one_file(books, bring):
    rows = [f"P-{number:04},Perajin {number},,lain,0812{number:08},2000,3" for number in range(1_300)]

    report = bring(*rows)

    assert report.count(Action.NEW) == 1_300
    assert count(books, Agreement) == 1_300
