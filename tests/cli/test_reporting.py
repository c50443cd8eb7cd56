"""The fairness list and the hand-over from the command line, over the sample shop."""

import openpyxl
import pytest

pytestmark = pytest.mark.sqlite
AT = "2026-11-22T15:00+07:00"


def test_the_list_and_the_pack_are_written_and_a_copy_says_so(sentra_pos, tmp_path):
    sentra_pos("receive", _delivery(sentra_pos, tmp_path), at=AT)
    for name in ("daftar.pdf", "daftar.xlsx", "daftar.csv"):
        ran = sentra_pos(
            "fairness",
            "--from",
            "2026-11-01",
            "--to",
            "2026-11-30",
            "--out",
            tmp_path / name,
            "--json",
            at=AT,
        )
        assert (ran.code, ran.json["makers"], ran.json["to"]) == (0, 1, "2026-11-22")
        assert (tmp_path / name).stat().st_size > 100

    first = sentra_pos("handover", "--out", tmp_path, "--outgoing", "Sari", "--json", at=AT)
    copy = sentra_pos("handover", "--out", tmp_path, "--number", "st-26-0001", "--json", at=AT)

    assert (first.code, first.json["number"], first.json["copy"]) == (0, "ST-26-0001", 0)
    assert first.json["verified"]
    assert copy.json["copy"] == 1
    sheets = [openpyxl.load_workbook(ran.json["files"][1]) for ran in (first, copy)]
    values = [
        [[cell.value for cell in row] for name in book.sheetnames[1:] for row in book[name].rows]
        for book in sheets
    ]
    assert values[0] == values[1]
    assert [book["Ringkasan"]["B2"].value for book in sheets] == ["ASLI", "SALINAN ke-1"]
    assert sentra_pos("verify").code == 0


def test_wrong_days_files_and_numbers_are_said_plainly(sentra_pos, tmp_path):
    late = sentra_pos("fairness", "--from", "2027-01-01", "--out", tmp_path / "a.pdf", at=AT)
    odd = sentra_pos("fairness", "--out", tmp_path / "a.doc", at=AT)
    none = sentra_pos("handover", "--out", tmp_path, "--number", "ST-26-0009", at=AT)

    assert (late.code, odd.code, none.code) == (1, 2, 1)
    assert "ST-26-0009" in none.err
    assert list(tmp_path.glob("*.pdf")) == []


def _delivery(sentra_pos, folder):
    makers, goods, delivery = (folder / f"{name}.csv" for name in ("makers", "goods", "delivery"))
    makers.write_text("code,name\nP-0001,Dapur Gipang Melati\n", "utf-8")
    goods.write_text("barcode,name,producer,price\n2900000000018,Gipang,P-0001,10000\n", "utf-8")
    delivery.write_text("producer,code,quantity\nP-0001,2900000000018,5\n", "utf-8")
    sentra_pos("import", "producers", makers)
    sentra_pos("import", "products", goods)
    return delivery
