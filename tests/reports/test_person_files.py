"""A producer takes away all that is kept of him, and is forgotten only when nothing is owed and nothing lies here."""

import io
import json
import zipfile

import openpyxl
import pytest
from PIL import Image
from sqlmodel import select

from sentra_pos.producers import decisions, permits, person
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.decisions import Decision, NotAStep, Status
from sentra_pos.producers.permits import Permit, PermitFacts
from sentra_pos.producers.person import GoodsHere, StillOwed
from sentra_pos.producers.tables import Producer
from sentra_pos.reports import person_files
from sentra_pos.shop import pictures
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.shop.tables import Picture

MELATI, BAHARI = "Dapur Gipang Melati", "Bandeng Bahari Merak"


@pytest.fixture
def melati(story):
    """Melati sold 3 of 6 jars, one came back; a permit is scanned; Bahari sold too, which is nobody else's business."""
    told = story
    told.agrees(MELATI, AgreementFacts(commission_bps=2_000))
    told.delivers(MELATI, gipang=6, price=40_000)
    told.delivers(BAHARI, sate_bandeng=5, price=42_000, group="bandeng")
    told.opens_shift(100_000)
    sale = told.sells(gipang=3)
    told.sells(sate_bandeng=2)
    told.refunds(sale.receipt, approved_by=None)
    told.sells(gipang=2)
    scan = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(scan, "PNG")
    told.scan = pictures.prepare(scan.getvalue())

    def keeps(session):
        name = pictures.keep(session, told.scan, at=told.clock.now())
        facts = PermitFacts(Permit.PIRT, "206367201000727", picture=name)
        permits.keep(session, producer=told.producer(MELATI), facts=facts, on=told.occasion())

    told.producer(MELATI)
    told.do(keeps)
    return told


def takes_away(story, out):
    who = story.producer(MELATI)
    story.do(lambda session: person.hand_out(session, producer=who, on=story.occasion()))
    return story.ask(lambda session: person_files.write(session, who, out, at=story.clock.now()))


def test_everything_about_him_and_nothing_about_others_goes_into_the_files(melati, tmp_path):
    made = takes_away(melati, tmp_path / "P-0001")
    packed = takes_away(melati, tmp_path / "P-0001.zip")

    whole = json.loads((tmp_path / "P-0001" / "data.json").read_text("utf-8"))
    book = openpyxl.load_workbook(tmp_path / "P-0001" / "data.xlsx", read_only=True)
    names = sorted(one.relative_to(made.path).as_posix() for one in made.path.rglob("*") if one.is_file())
    assert [line["producer_part"] for line in whole["sales"]] == [96_000, 64_000]
    assert [line["producer_part"] for line in whole["refunds"]] == [-96_000]
    assert whole["owed"] == 160_000  # the shop pays for what came back and is food
    assert [one["number"] for one in whole["papers"]] == ["TTB-26-00001", "PTJ-0001"]
    assert "Bahari" not in json.dumps(whole)
    assert book.sheetnames[:6] == [
        "Data",
        "Perjanjian",
        "Ketentuan khusus",
        "Izin",
        "Keputusan",
        "Ganti rekening",
    ]
    assert next(book["Penjualan"].iter_rows(min_row=2, values_only=True))[0].startswith("K1-26")
    assert names == [
        "BACA DULU.txt", "data.json", "data.xlsx", "gambar/01 pirt 206367201000727.jpg", "surat/PTJ-0001.pdf",
    ]  # fmt: skip
    assert (made.path / names[3]).read_bytes() == melati.scan.content
    with zipfile.ZipFile(packed.path) as pack:
        assert sorted(pack.namelist()) == names
    assert [one for one in tmp_path.iterdir() if one.name.startswith(".")] == []
    melati.holds()


def test_only_a_manager_takes_it_out(melati, tmp_path):
    melati.actor = melati.hires("Rani", Role.SUPERVISOR)

    with pytest.raises(NeedsApproval):
        takes_away(melati, tmp_path / "x")


def test_he_is_forgotten_when_paid_and_gone_and_the_books_stay(melati):
    who = melati.producer(MELATI)
    ended = lambda session: decisions.decide(  # noqa: E731
        session, producer=who, status=Status.ENDED, reason="pindah", on=melati.occasion()
    )
    forget = lambda session: person.anonymise(session, producer=who, on=melati.occasion())  # noqa: E731
    with pytest.raises(StillOwed):
        melati.do(forget)
    melati.pays_out(melati.settles(MELATI).number, box="BANK")
    with pytest.raises(GoodsHere, match="1 lots"):
        melati.do(forget)
    melati.sells(gipang=1)
    melati.later(days=1)
    melati.pays_out(melati.settles(MELATI).number, box="BANK")
    with pytest.raises(NotAStep):
        melati.do(forget)
    melati.deed(ended, Decision)
    rani, melati.actor = melati.hires("Rani", Role.MANAGER), melati.hires("Hasan", Role.MANAGER)
    with pytest.raises(NeedsApproval):
        melati.do(forget)
    on = melati.occasion(approved_by=rani)
    melati.do(lambda session: person.anonymise(session, producer=who, on=on))

    row = melati.ask(lambda session: session.get_one(Producer, who))
    assert (row.name, row.is_anonymous) == ("Produsen anonim P-0001", True)
    assert melati.ask(lambda session: session.exec(select(Picture.sha256)).all()) == []
    assert melati.ask(lambda session: person.pictures_of(session, who)) == []
    melati.holds()
