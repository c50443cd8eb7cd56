"""The sheets that are kept away from the shop: what they say, in both languages, and that nothing on them is cut."""

import io
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pypdf
import pytest
from sample_papers import GOLDEN
from sqlmodel import col, select

from sentra_pos.base import clock as clocks
from sentra_pos.base.backup_names import Backup, Kind
from sentra_pos.base.backups import State
from sentra_pos.base.second_journal import Running
from sentra_pos.books import chain
from sentra_pos.books.tables import JournalEntry
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.pdf import ENGLISH, INDONESIAN
from sentra_pos.shop import safety_pdf, safety_sheets
from sentra_pos.shop.safekeeping import Known, Safekeeping
from sentra_pos.shop.safety_sheets import Head, SafetyFacts

NOON = datetime(2026, 11, 22, 12, 5, tzinfo=clocks.SHOP_ZONE)
SHOP = Letterhead("Sentra IKM Cilegon", "Jl. Contoh 1, Cilegon", "0254-123456")
IDENTITY = UUID("0193a5c4-7b1e-7c55-9a40-5d2f8e6b1a07")
STICK = Path("/media/sari/STIK-TOKO/cadangan")
KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
TONGUES = {"id": INDONESIAN, "en": ENGLISH}


def found(kept: Safekeeping) -> SafetyFacts:
    heads = (Head("K0", 12, "91F0-22AB"), Head("K1", 431, "7F3A-92C1"))
    return SafetyFacts(
        "/home/sari/.local/share/sentra-pos/toko.db", SHOP, Known(IDENTITY, STICK, kept, Running()), heads
    )


def state(*there: Backup) -> State:
    return State(STICK, there, there[0] if there else None, is_old=False, is_beside=False, is_missing=False)


def text_of(made: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages).rstrip()


def drawn(which: str, tongue: str) -> bytes:
    if which == "recovery":
        said = safety_sheets.recovery(
            SHOP, name="Sari Wulandari", code="K7QM2-9XD4T-0BHNE-5RVWC-81JPG", at=NOON, tongue=TONGUES[tongue]
        )
    else:
        name = "sentra-0193a5c4-20261122-1158-harian.db.age"
        made = Backup(STICK / name, "0193a5c4", NOON, "", next(iter(Kind)), is_encrypted=True)
        said = safety_sheets.backup(
            found(Safekeeping(str(STICK), KEY, "/media/sari/JURNAL")),
            state(made),
            at=NOON,
            tongue=TONGUES[tongue],
        )
    return safety_pdf.draw(said)


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("which", ["recovery", "backup"])
def test_a_sheet_says_what_a_person_approved(which, tongue):
    made = drawn(which, tongue)

    assert len(pypdf.PdfReader(io.BytesIO(made)).pages) == 1
    assert text_of(made) == (GOLDEN / f"sheet_{which}_{tongue}.txt").read_text("utf-8").rstrip("\n")
    assert drawn(which, tongue) == made


def test_long_paths_and_keys_are_whole_on_paper():
    long = Path("/media") / ("x" * 180) / "cadangan"
    kept = Safekeeping(str(long), KEY)
    facts = found(kept)
    facts = replace(facts, known=replace(facts.known, folder=long))

    said = text_of(safety_pdf.draw(safety_sheets.backup(facts, state(), at=NOON)))

    assert str(long) in said.replace("\n", "")
    assert KEY in said.replace("\n", "")
    assert "belum ada" in said


def test_the_sheet_bears_the_code_of_the_newest_entry(story):
    story.opens_shift(float_=100_000)

    known = story.ask(lambda session: safety_sheets.facts(session, where=story.books.where))
    newest = story.ask(lambda s: s.exec(select(JournalEntry).order_by(col(JournalEntry.id).desc())).first())

    assert known.heads == (Head("K1", newest.sequence, chain.code(newest.hash)),)


def test_another_key_has_another_fingerprint():
    mine, other = safety_sheets.fingerprint(KEY), safety_sheets.fingerprint(KEY[:-1] + "q")

    assert len(mine) == 19
    assert mine != other
