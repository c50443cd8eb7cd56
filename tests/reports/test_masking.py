"""Whose account is seen whole, and where only its last digits are: every role, every list and every paper."""

import csv
from datetime import date

import pytest
from sqlmodel import select

from sentra_pos.base import tablefile
from sentra_pos.producers import agreement_view, directory, importing
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Agreement, ProducerFields
from sentra_pos.reports import export
from sentra_pos.reports.export import Form, What
from sentra_pos.reports.export_tables import Span
from sentra_pos.settlement import telling, view
from sentra_pos.shop.staff import Role

pytestmark = pytest.mark.sqlite

MELATI = "Dapur Gipang Melati"
ACCOUNT, HIDDEN = "7391460285113", "•••••••••5113"
SUNDAY = date(2026, 11, 22)


def _known(session, who):
    row = directory.get(session, who)
    return {name: getattr(row, name) for name in ProducerFields.model_fields}


@pytest.fixture
def melati(story):
    story.delivers(MELATI, gipang=10, price=3_335, commission_bps=1_500)
    who = story.producer(MELATI)
    paid = {"bank": "Mandiri", "account": ACCOUNT, "account_name": "Siti"}

    def write(session):
        directory.change(session, who, ProducerFields(**(_known(session, who) | paid)))

    story.do(write)
    return who


def _exported(story, tmp_path, actor):
    path = tmp_path / "produsen.csv"
    span = Span(SUNDAY)
    story.ask(
        lambda session: export.export(
            session, what=What.PRODUCERS, form=Form.CSV, path=path, span=span, actor=actor
        )
    )
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return path, next(row["account"] for row in rows if row["name"] == MELATI)


@pytest.mark.parametrize("role", Role)
def test_only_who_may_take_out_a_producers_data_exports_accounts(story, melati, tmp_path, role):
    _, account = _exported(story, tmp_path, story.hires("Wati", role))

    assert account == (ACCOUNT if role is Role.MANAGER else HIDDEN)


def test_the_owner_at_the_command_line_does_and_a_stranger_does_not(story, melati, tmp_path):
    assert _exported(story, tmp_path, "cli:Sari")[1] == ACCOUNT
    assert _exported(story, tmp_path, "")[1] == HIDDEN


def test_a_list_with_last_digits_taken_in_again_changes_no_account(story, melati, tmp_path):
    path, _ = _exported(story, tmp_path, "")
    table = tablefile.read_path(path, importing.COLUMNS)

    report = story.ask(lambda session: importing.import_producers(session, table, on=story.occasion()))

    assert {row.sentence for row in report.rows} == {""}
    assert story.ask(lambda session: directory.get(session, melati).account) == ACCOUNT


def test_last_digits_are_never_kept_for_an_account(story, melati):
    def write(session):
        typed = _known(session, melati) | {"account": "•••••••••9999"}
        directory.change(session, melati, ProducerFields(**typed))

    with pytest.raises(BadField) as refused:
        story.do(write)

    assert refused.value.field == "account"


def test_no_paper_and_no_message_shows_the_whole_account(story, melati):
    """Whoever finds a paper or a telephone learns no account; the producer knows his own."""
    story.opens_shift(float_=100_000)
    story.sells(gipang=3)

    def said(session):
        statement = view.preview(session, producer=melati, until=SUNDAY)
        row = session.exec(select(Agreement).where(Agreement.producer == melati)).first()
        agreed = agreement_view.read(session, row, goods=(), specials=(), made_on=SUNDAY, replaces=None)
        return repr(statement), repr(agreed), telling.message(statement)

    statement, agreed, message = story.ask(said)

    assert ACCOUNT not in statement + agreed + message
    assert HIDDEN in statement
    assert HIDDEN in agreed
