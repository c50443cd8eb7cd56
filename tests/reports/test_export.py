"""What is taken out of the books is all of it, and what people typed is text wherever it goes."""

import csv
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from beancount import loader
from beancount.core.data import Open, Transaction
from openpyxl import load_workbook
from sqlalchemy import text

from sentra_pos.books import accounts
from sentra_pos.reports import export, export_files, export_tables, plain_text
from sentra_pos.reports.export import CannotWrite, Form, NotInThisForm, What
from sentra_pos.reports.export_tables import Span

HOSTILE = '=HYPERLINK("x") "quoted" \\ back | #tag ^link'  # the name of a product of the small shop
TODAY = Span(date(2026, 11, 22))
TABLES = [what for what in What if what is not What.BOOKS]


def write(shop, path, what, form=Form.CSV, span=TODAY):
    return shop.reading(lambda s: export.export(s, what=what, form=form, path=path, span=span))


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("what", TABLES)
def test_csv_and_xlsx_hold_the_same(shop, tmp_path, what):
    count = write(shop, tmp_path / "a.csv", what)
    assert write(shop, tmp_path / "a.xlsx", what, Form.XLSX) == count

    rows = read_csv(tmp_path / "a.csv")
    header, *cells = load_workbook(tmp_path / "a.xlsx").active.iter_rows(values_only=True)
    assert len(rows) == len(cells) == count > 0
    assert list(rows[0]) == list(header)
    for row, cell in zip(rows, cells, strict=True):
        assert list(row.values()) == [as_csv(value) for value in cell]


def as_csv(value) -> str:
    if isinstance(value, datetime) and value.time().isoformat() == "00:00:00":
        return value.date().isoformat()
    return "" if value is None else str(value)


def test_the_postings_sum_to_zero_and_the_lines_to_their_net(shop, tmp_path):
    write(shop, tmp_path / "postings.csv", What.POSTINGS)
    write(shop, tmp_path / "sales.csv", What.SALES)

    assert sum(int(row["amount"]) for row in read_csv(tmp_path / "postings.csv")) == 0
    sales = read_csv(tmp_path / "sales.csv")
    assert [row["receipt"][-1] for row in sales] == ["1", "2", "2", "3", "3"]
    assert all(int(row["producer_part"]) + int(row["shop_part"]) == int(row["net"]) for row in sales)
    assert sales[0]["sold_at"] == "2026-11-22 09:05:00"
    assert sales[1]["paid_by"] == "qris"


def test_what_would_be_a_formula_is_text(shop, tmp_path):
    write(shop, tmp_path / "p.csv", What.PRODUCTS)
    write(shop, tmp_path / "p.xlsx", What.PRODUCTS, Form.XLSX)

    assert f"'{HOSTILE}" in [row["name"] for row in read_csv(tmp_path / "p.csv")]
    sheet = load_workbook(tmp_path / "p.xlsx").active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert f"'{HOSTILE}" in [cell.value for cell in cells]
    assert "f" not in {cell.data_type for cell in cells}
    assert [cell.hyperlink for cell in cells if cell.hyperlink] == []


def test_negative_amounts_stay_numbers(shop, tmp_path):
    write(shop, tmp_path / "m.xlsx", What.POSTINGS, Form.XLSX)
    header, *rows = load_workbook(tmp_path / "m.xlsx").active.iter_rows(values_only=True)
    amounts = [row[header.index("amount")] for row in rows]

    assert min(amounts) < 0
    assert {type(amount) for amount in amounts} == {int}


def test_days_outside_are_left_out(shop, tmp_path):
    before = Span(date(2026, 11, 22), last=date(2026, 11, 21))
    within = Span(date(2026, 11, 22), first=date(2026, 11, 22), last=date(2026, 11, 22))

    assert write(shop, tmp_path / "a.csv", What.SALES, span=before) == 0
    assert write(shop, tmp_path / "a.csv", What.SALES, span=within) == 5
    assert write(shop, tmp_path / "a.beancount", What.BOOKS, Form.BEANCOUNT, before) == 0


def test_an_export_that_fails_leaves_what_was_there(shop, tmp_path, monkeypatch):
    path = tmp_path / "old.xlsx"
    path.write_text("the list of last week")
    monkeypatch.setattr(export_files, "MOST_ROWS", 2)

    with pytest.raises(export_files.TooManyRows):
        write(shop, path, What.POSTINGS, Form.XLSX)

    assert path.read_text() == "the list of last week"
    assert [file.name for file in tmp_path.iterdir()] == ["old.xlsx"]


def test_a_folder_that_is_not_there_is_named(shop, tmp_path):
    with pytest.raises(CannotWrite, match="nowhere"):
        write(shop, tmp_path / "nowhere" / "a.csv", What.SALES)


@pytest.mark.parametrize(("what", "form"), [(What.BOOKS, Form.CSV), (What.SALES, Form.BEANCOUNT)])
def test_each_thing_has_its_forms(shop, tmp_path, what, form):
    with pytest.raises(NotInThisForm):
        write(shop, tmp_path / "a", what, form)


def test_a_table_is_read_row_by_row(shop):
    def first_only(session):
        rows = export_tables.POSTINGS.rows(session, TODAY)
        first = next(rows)
        rows.close()
        return first

    assert len(shop.reading(first_only)) == len(export_tables.POSTINGS.header)


# --- plain-text accounting


@pytest.fixture
def ledger(shop, tmp_path):
    path = tmp_path / "books.beancount"
    write(shop, path, What.BOOKS, Form.BEANCOUNT)
    return path


def bean_check(path: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "beancount.scripts.check", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_bean_check_accepts_the_books(ledger):
    checked = bean_check(ledger)

    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_bean_check_would_find_a_wrong_amount(ledger):
    wrong = ledger.read_text().replace(" 37600 IDR", " 37601 IDR", 1)
    assert wrong != ledger.read_text()
    ledger.write_text(wrong)

    checked = bean_check(ledger)

    assert checked.returncode != 0
    assert "does not balance" in checked.stdout + checked.stderr


def test_each_entry_with_money_is_one_transaction(ledger, shop):
    wanted = shop.reading(
        lambda s: s.execute(text("SELECT COUNT(DISTINCT entry) FROM money_posting")).scalar()
    )
    entries, errors, options = loader.load_file(str(ledger))
    transactions = [entry for entry in entries if isinstance(entry, Transaction)]

    assert errors == []
    assert len(transactions) == wanted
    assert {entry.meta["actor"] for entry in transactions} == {"cli:Rani"}
    assert options["operating_currency"] == ["IDR"]


def test_producers_and_boxes_are_sub_accounts(ledger):
    entries, _, _ = loader.load_file(str(ledger))
    opened = {entry.account: entry.meta.get("name") for entry in entries if isinstance(entry, Open)}

    assert opened["Liabilities:Producers:P-0001"] == "Dapur Gipang Melati"
    assert {"Assets:Cash:SAFE", "Assets:Cash:SHF-K1-26-0001", "Income:Commission"} <= opened.keys()


def test_every_account_of_ours_has_a_name_there():
    assert plain_text.NAMES.keys() == accounts.ALL
    assert len(set(plain_text.NAMES.values())) == len(accounts.ALL)


@pytest.mark.parametrize(
    "typed", [HOSTILE, '"\n2026-01-01 open Assets:Stolen', "\\", 'x"', '\\"', "; comment", "* \t x\r\nplugin"]
)
def test_hostile_text_stays_text(tmp_path, typed):
    path = tmp_path / "x.beancount"
    path.write_text(
        f"2026-01-01 open Assets:Cash IDR\n2026-01-01 open Equity:Owner IDR\n\n2026-01-02 * {plain_text.quoted(typed)}"
        f' "x"\n  reason: {plain_text.quoted(typed)}\n  Assets:Cash  1 IDR\n  Equity:Owner  -1 IDR\n'
    )

    entries, errors, _ = loader.load_file(str(path))
    (transaction,) = [entry for entry in entries if isinstance(entry, Transaction)]
    assert errors == []
    assert len(entries) == 3
    assert transaction.payee == transaction.meta["reason"] == " ".join(typed.split())


def test_a_box_with_odd_signs_is_still_an_account():
    assert plain_text.account_of("CASH", None, "bazaar é 1") == "Assets:Cash:Xbazaar---1"
    assert plain_text.account_of("CASH", None, f"SHF-{uuid4()}").startswith("Assets:Cash:SHF-")
