"""A cut-off as tables: their sums are those of the statements and of the journal, and no name becomes a formula."""

import csv

import openpyxl
import pytest
from reports.conftest import HOSTILE, SUNDAY
from sqlalchemy import func
from sqlmodel import col, select

from sentra_pos.books import accounts
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import MoneyPosting, StatementPosting
from sentra_pos.producers.tables import Producer
from sentra_pos.reports import run_files, run_tables
from sentra_pos.settlement.tables import Statement


@pytest.fixture
def tables(shop, clock):
    on = Occasion("cli", "K0", clock.now())
    return shop.reading(lambda session: run_tables.read(session, until=SUNDAY, on=on))


def of(tables, name):
    place = run_tables.SUMMARY.index(name)
    return [line[place] for line in tables.summary]


def test_the_sums_are_those_of_the_journal(shop, tables):
    joined = (col(StatementPosting.entry) == col(MoneyPosting.entry)) & (
        col(StatementPosting.position) == col(MoneyPosting.position)
    )
    linked = select(Statement.number, -func.sum(MoneyPosting.amount)).where(Statement.until == SUNDAY)
    linked = linked.join(StatementPosting, col(StatementPosting.statement) == col(Statement.id))
    linked = linked.join(MoneyPosting, joined).group_by(Statement.number)
    owed = select(Producer.code, -func.sum(MoneyPosting.amount)).where(
        MoneyPosting.account == accounts.PRODUCER_PAYABLE
    )
    owed = owed.join(Producer, col(Producer.id) == col(MoneyPosting.producer)).group_by(Producer.code)
    posted = shop.reading(lambda s: dict(s.exec(linked).all()) | dict(s.exec(owed).all()))
    said = zip(
        *(of(tables, name) for name in ("Laporan", "Kode", "Hasil bersih", "Saldo awal", "Ditahan")),
        strict=True,
    )
    kinds = ("Pengembalian", "Ganti rugi", "Biaya", "Angsuran")

    for number, code, net, opening, held in said:
        assert net - opening == posted[number or code] - (0 if number else held)
    assert tables.charged == sum(sum(of(tables, kind)) for kind in kinds)
    assert tables.totals[run_tables.TO_PAY - run_tables.RUPIAH.start] == sum(of(tables, "Dibayar"))


@pytest.mark.sqlite
def test_a_workbook_holds_figures_and_words_but_no_formula(tables, tmp_path):
    (file,) = run_files.write(tables, tmp_path / "minggu.xlsx")
    book = openpyxl.load_workbook(file)
    sums, goods, charges = book.worksheets
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]

    assert not [cell for cell in cells if cell.data_type == "f"]
    assert f"'{HOSTILE}" in [cell.value for cell in goods["C"]]
    assert (sums.freeze_panes, charges.freeze_panes) == ("C2", "C2")
    last = sums.max_row
    assert [cell.value for cell in sums[last]][run_tables.TO_PAY] == sum(of(tables, "Dibayar"))
    assert sums.cell(2, run_tables.TO_PAY + 1).number_format.startswith('"Rp"#,##0')
    assert "012345678907500" not in str([cell.value for cell in cells])


@pytest.mark.sqlite
def test_the_same_as_three_tables(tables, tmp_path):
    made = run_files.write(tables, tmp_path / "minggu.csv")

    assert [one.name for one in made] == [
        "minggu.csv",
        "minggu barang.csv",
        "minggu potongan dan lainnya.csv",
    ]
    with made[1].open(encoding="utf-8-sig", newline="") as file:
        assert f"'{HOSTILE}" in [row["Produk"] for row in csv.DictReader(file)]
