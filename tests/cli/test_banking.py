"""The bank's files and lists by command, on the books of a week."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlmodel import select

from sentra_pos.base.database import Books
from sentra_pos.producers import directory
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.tables import Producer
from shop_story import Story

pytestmark = pytest.mark.sqlite
MELATI, TAHU = "Dapur Gipang Melati", "Tahu Sumber Rasa"


@pytest.fixture
def shop(books_url, clock):
    """Two makers paid by transfer: gipang has an account at BRI, tahu none; their statements are frozen."""
    books = Books.connect(books_url)
    story = Story(books, clock)
    for name in (MELATI, TAHU):
        story.agrees(name, AgreementFacts(commission_bps=2_000, pay_method="transfer"))
    story.delivers(MELATI, gipang=10, price=12_500, hold_days=0)
    story.delivers(TAHU, tahu=10, price=5_000, hold_days=0, group="tahu")

    def tell(session):
        row = session.exec(select(Producer).where(Producer.name == MELATI)).one()
        known = {"bank": "BRI", "account": "012301000123500", "account_name": "Nur Aini"}
        directory.change(session, row.id, row.model_copy(update=known))

    story.do(tell)
    story.opens_shift(300_000)
    story.sells(gipang=4)
    story.sells(tahu=3)
    story.closes_shift(365_000)
    for name in (MELATI, TAHU):
        story.settles(name)
    yield story
    books.close()


@pytest.fixture
def runs(shop, sentra_pos):
    return lambda *words: sentra_pos(*words, "--json", at=shop.clock.now().isoformat())


def test_a_file_for_the_bank_remembers_the_account_and_pays_nothing(shop, runs, tmp_path):
    missing = runs("bank-file", "--format", "mandiri", "--out", tmp_path)
    made = runs("bank-file", "--format", "mandiri", "--out", tmp_path, "--account", "1630000000007")
    again = runs("bank-file", "--format", "mandiri", "--out", tmp_path, "--statement", "lpk-26-00001")

    assert (missing.code, missing.json["error"]) == (1, "SourceMissing")
    assert (made.code, made.json["total"], made.json["verified_by_bank"]) == (0, 40_000, False)
    assert made.json["left_out"][0] | {"number": ""} == {
        "number": "",
        "producer": TAHU,
        "amount": 12_000,
        "why": "no_account",
    }
    assert ",1630000000007,1,40000" in Path(made.json["file"]).read_text()
    assert "BELUM DIVERIFIKASI" in Path(made.json["note"]).read_text()
    assert again.json["statements"] == ["LPK-26-00001"]
    assert shop.balance(MELATI) == 40_000
    shop.holds()


def test_a_cut_off_comes_out_as_tables(shop, runs, tmp_path):
    sheets = runs("run", "--until", shop.today, "--out", tmp_path / "minggu.xlsx")
    tables = runs("run", "--until", shop.today, "--out", tmp_path / "minggu.csv")
    wrong = runs("run", "--until", shop.today, "--out", tmp_path / "minggu.pdf")

    assert (sheets.code, sheets.json["producers"], sheets.json["to_pay"]) == (0, 2, 52_000)
    assert len(tables.json["files"]) == 3
    assert wrong.code == 2


def test_what_a_producer_is_told_is_his_alone(shop, runs):
    said = runs("tell", "lpk-26-00001").json

    assert said["message"].startswith(
        "Sentra IKM Cilegon: laporan titipan LPK-26-00001\nDapur Gipang Melati ("
    )
    assert "- 4 gipang: Rp40.000" in said["message"]
    assert TAHU not in said["message"]
    assert said["link"] == ""


def test_all_statements_in_one_paper_or_each_named_for_people(shop, sentra_pos, tmp_path):
    day = shop.today.isoformat()
    assert sentra_pos("statements", "--out", tmp_path / "a", "--until", day, "--one-file").code == 0
    assert sentra_pos("statements", "--out", tmp_path / "b").code == 0

    (book,) = (tmp_path / "a").iterdir()
    fronts = [page.extract_text() for page in PdfReader(book).pages[::2]]
    assert book.name == f"semua laporan {day}.pdf"
    assert [name in front for name, front in zip((MELATI, TAHU), fronts, strict=True)] == [True, True]
    assert sorted(file.name for file in (tmp_path / "b").iterdir()) == [
        f"LPK-26-00001 {MELATI}.pdf",
        f"LPK-26-00002 {TAHU}.pdf",
    ]


def test_the_banks_list_pays_once_what_it_shows(shop, runs, tmp_path):
    file = tmp_path / "mutasi.csv"
    file.write_text("Tanggal;Keterangan;Debet\n22/11/2026;TRF LPK-26-00001;40.000,00\n", encoding="utf-8")
    looked, done, again = (runs("bank-list", file, *more) for more in ((), ("--record",), ("--record",)))

    assert (looked.json["rows"][0]["verdict"], looked.json["recorded"]) == ("to_record", None)
    assert done.json["recorded"] == {"paid": ["KWT-26-00001"], "seen": [], "amount": 40_000}
    assert (again.json["rows"][0]["verdict"], again.json["recorded"]) == ("seen", None)
    assert shop.balance(MELATI) == 0
    shop.holds()
