"""The text for whoever helps from afar: what it tells, and what of the shop is nowhere in it."""

import re

import pytest
from sqlalchemy import text

from sentra_pos.base import logkeeping
from sentra_pos.producers import directory
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.reports import about, diagnostics, verify
from sentra_pos.sample import QRIS

NAMES = (
    "Gipang Melati",
    "Siti Maryam",
    "gipang",
    "Sari",
    "Toko Rahasia",
    "Jl. Cilegon 5",
    "1234567890",
    QRIS,
)


def _told(story, folder, *, found=None, window=()):
    facts = story.ask(diagnostics.look)
    return diagnostics.write(facts, folder, about.versions(), found=found, window=window)


def _a_shop(story):
    story.delivers("Dapur Gipang Melati", gipang=10, price=3_335)
    story.opens_shift(float_=100_000)
    story.sells(gipang=3)
    who = story.producer("Dapur Gipang Melati")

    def name(session):
        row = directory.get(session, who)
        known = {one: getattr(row, one) for one in ProducerFields.model_fields}
        paid = {"owner": "Siti Maryam", "bank": "BCA", "account": "1234567890"}
        directory.change(session, who, ProducerFields(**(known | paid)))

    story.do(name)
    story.sets(name="Toko Rahasia", address="Jl. Cilegon 5", qris=QRIS)


def test_it_tells_versions_counts_settings_and_that_everything_holds(story, tmp_path):
    _a_shop(story)

    told = _told(story, tmp_path, found=story.ask(verify.verify).findings, window=[("window", "id, dark")])

    for line in (
        *("sale: 1", "producer: 1", "lot: 1", "verify: everything holds", "QRIS: without amount"),
        *("cash rounding: down_100", "backups encrypted: no", "second journal: off", "window: id, dark"),
    ):
        assert line in told.splitlines()
    assert re.search(r"^K1: [0-9]+ entries, code \S+$", told, re.MULTILINE)
    assert re.search(r"^libraries: alembic .*, SQLAlchemy 2\.", told, re.MULTILINE)


@pytest.mark.sqlite
def test_no_name_no_account_and_no_secret_is_in_it(story, tmp_path):
    _a_shop(story)
    log = tmp_path / logkeeping.NAME
    log.write_text("2026-11-22 09:00:00 WARNING x postgresql://toko:ra/ha@sia@db/toko 1234567890\n")

    told = _told(story, tmp_path)

    assert [name for name in (*NAMES, "ra/ha", "sia") if name.lower() in told.lower()] == []
    assert "verify: not looked" in told
    assert f"postgresql://toko:{logkeeping.COVERED}@db/toko" in told


@pytest.mark.sqlite
def test_what_does_not_hold_is_named_by_its_promise_alone(story, tmp_path):
    """A finding's own sentence names papers and people."""
    _a_shop(story)
    with story.books.engine.begin() as connection:
        connection.execute(text("DELETE FROM print_job"))

    found = story.ask(verify.verify).findings
    told = _told(story, tmp_path, found=found)

    assert found
    assert re.search(r"^verify: does not hold: I[0-9]+: [0-9]+", told, re.MULTILINE)
    assert not [one for one in found if one.sentence in told]


def test_every_library_that_is_locked_and_installed_is_counted():
    libraries = about.libraries()

    assert {"SQLAlchemy", "reportlab", "psycopg-binary", "pydantic"} <= libraries.keys()
    assert "pytest" not in libraries
