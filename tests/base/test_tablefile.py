"""Tables that people hand in: what is clearly a table is read, everything else is refused with its row."""

import io
import subprocess
import sys
import tracemalloc
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.xml.constants import SHEET_MAIN_NS

from sentra_pos.base import sheetfile, tablefile
from sentra_pos.base.tablefault import MOST_BYTES, MOST_ROWS, TableFault, UnreadableFile
from sentra_pos.base.tablefile import BadCell, Columns, MissingColumns, TableRow, UnknownColumns

COLUMNS = Columns(("code", "name"), ("price",))


def read(content):
    return tablefile.read(content if isinstance(content, bytes) else content.encode(), COLUMNS)


def cells(content):
    return [tuple(row.cells.values()) for row in read(content).rows]


def fault(content):
    with pytest.raises(UnreadableFile) as refused:
        read(content)
    return refused.value.reason, refused.value.row


def workbook(*rows, hide_first=False):
    book = openpyxl.Workbook()
    sheet = book.active
    if hide_first:
        sheet.append(["nothing", "here"])
        sheet.sheet_state = "hidden"
        sheet = book.create_sheet("Produk")
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(content, part, new, compression=zipfile.ZIP_DEFLATED):
    """The workbook with `part` replaced by `new`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", compression) as made:
        for info in old.infolist():
            made.writestr(info.filename, new if info.filename == part else old.read(info.filename))
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
HEAD = f'<worksheet xmlns="{SHEET_MAIN_NS}"><sheetData>'


# --- what is read


@pytest.mark.parametrize(
    "content",
    [
        b"code,name\nA,Kaf\xc3\xa9\n",
        b"\xef\xbb\xbfcode;name\r\nA;Kaf\xc3\xa9\r\n",
        b"code;name\rA;Kaf\xe9\r",
        b' Code , NAME \nA,"Kaf\xc3\xa9"',
    ],
)
def test_separators_encodings_and_line_ends_are_understood(content):
    assert cells(content) == [("A", "Kafé")]


def test_empty_rows_are_left_out_and_numbers_are_those_a_person_sees():
    table = read("code,name\n\nA,Satu\n,,\nB,Dua,\n")

    assert [(row.number, row.get("code")) for row in table.rows] == [(3, "A"), (5, "B")]


def test_a_missing_optional_column_is_empty():
    assert read("name,code\nSatu,A").rows[0].get("price") == ""


def test_a_line_break_in_a_cell_becomes_a_blank():
    assert cells('code,name\nA,"Jl. Melati\r\nNo. 7"\n') == [("A", "Jl. Melati No. 7")]


def test_what_an_export_quoted_is_unquoted():
    assert cells("code,name\nA,'=SUM(1)\nB,'kutip'\n") == [("A", "=SUM(1)"), ("B", "'kutip'")]


def test_a_workbook_is_read_as_people_see_it():
    content = workbook(
        ["code", "name", "price"],
        ["A", "Emping", 7.5],
        [8990001, date(2026, 11, 30), 40_000.0],
        ["C", datetime.fromisoformat("2026-11-30"), 1.234],
        [None, None, None],
        ["D", "x", None],
        hide_first=True,
    )

    assert [(row.number, *row.cells.values()) for row in read(content).rows] == [
        (2, "A", "Emping", "7,5"),
        (3, "8990001", "2026-11-30", "40000"),
        (4, "C", "2026-11-30", "1,234"),
        (6, "D", "x"),
    ]


def test_numbers_are_read_or_refused_and_never_guessed():
    row = TableRow(2, {"a": "1.500", "b": "1,500", "c": "1500", "d": "-5", "e": "12", "f": "", "g": "1.5"})

    assert [row.amount(name) for name in ("a", "c", "f")] == [1_500, 1_500, None]
    assert (row.whole("e", most=12), row.whole("f", most=12)) == (12, None)
    for name in ("b", "d", "g"):
        with pytest.raises(BadCell):
            row.amount(name)
    for name in ("a", "d"):
        with pytest.raises(BadCell):
            row.whole(name, most=9_999)
    with pytest.raises(BadCell, match="from 0 to 11"):
        row.whole("e", most=11)


# --- what is refused


def test_columns_that_mean_nothing_are_named():
    with pytest.raises(UnknownColumns, match="harga, stok"):
        read("code,name,harga,stok\nA,Satu,1,2")
    with pytest.raises(MissingColumns, match="name"):
        read("code\nA")


@pytest.mark.parametrize(
    ("content", "reason", "row"),
    [
        (b"", TableFault.EMPTY, 1),
        (b"\n\n", TableFault.EMPTY, 1),
        (b"code,name\nA,\0\n", TableFault.NOT_TEXT, 0),
        ("code,name\nA,Satu".encode("utf-16"), TableFault.NOT_TEXT, 0),
        (b"code,name\nA,Kaf\xc3\xa9\nB,Kaf\xe9\n", TableFault.NOT_TEXT, 0),
        (b"\xef\xbb\xbfcode,name\nA,Kaf\xe9\n", TableFault.NOT_TEXT, 0),
        (b"code,name\nA,\x81\n", TableFault.NOT_TEXT, 0),
        (b"code,code,name\n", TableFault.DOUBLE_COLUMN, 1),
        (b"code,name\nA,Satu,Dua\n", TableFault.MORE_CELLS, 2),
        (b"code,name,\nA,Satu,Dua\n", TableFault.MORE_CELLS, 2),
        (b'code,name\nA,"Satu\n', TableFault.DAMAGED, 2),
        (b'code,name\nA,"Satu"x\n', TableFault.DAMAGED, 2),
        (b"code,name\nA," + b"x" * 2_001, TableFault.LONG_CELL, 2),
        (b"code,name\n" + b"," * 300_000, TableFault.LONG_CELL, 0),
        (b'code,name\nA,"' + b"x\n" * 300_000, TableFault.LONG_CELL, 0),
        (b"x" * (MOST_BYTES + 1), TableFault.TOO_LARGE, 0),
        (b"code,name\n" + b"A,B\n" * (MOST_ROWS + 1), TableFault.TOO_MANY_ROWS, 0),
        (b"code,name" + b"," * 64 + b"\n", TableFault.TOO_MANY_COLUMNS, 1),
        (b"\xd0\xcf\x11\xe0rest", TableFault.OLD_EXCEL, 0),
        (b"PK\x03\x04rest", TableFault.DAMAGED, 0),
    ],
)
def test_what_is_no_clear_table_is_refused_with_its_row(content, reason, row):
    assert fault(content) == (reason, row)


def test_a_file_too_large_is_not_even_loaded(tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    with pytest.raises(UnreadableFile, match="20 MB"):
        tablefile.read_path(path, COLUMNS)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content):
    try:
        read(b"code,name\n" + content)
    except UnreadableFile:
        pass


# --- workbooks that are traps


def test_formulas_and_errors_are_refused_with_their_row():
    assert fault(workbook(["code", "name"], ["A", "=1+1"])) == (TableFault.FORMULA, 2)
    assert fault(workbook(["code", "name"], ["A", "=HYPERLINK('x')"])) == (TableFault.FORMULA, 2)
    assert fault(workbook(["code", "name"], ["A", "#N/A"])) == (TableFault.ERROR_VALUE, 2)


def test_too_many_rows_or_columns_are_refused():
    far = f'{HEAD}<row r="60000"><c r="A60000" t="str"><v>A</v></c></row></sheetData></worksheet>'
    many = f"{HEAD}{'<row/>' * (MOST_ROWS + 10)}</sheetData></worksheet>"

    assert fault(repacked(workbook(["code", "name"]), SHEET, far))[0] == TableFault.EMPTY
    assert fault(repacked(workbook(["code", "name"]), SHEET, many))[0] == TableFault.TOO_MANY_ROWS
    assert fault(workbook(["code", "name", *[None] * 70, "x"])) == (TableFault.TOO_MANY_COLUMNS, 1)


@pytest.mark.parametrize(
    "bomb",
    [
        "<a>" * 100 + "</a>" * 100,
        f'<!DOCTYPE a [<!ENTITY b "x">]>{HEAD}</sheetData></worksheet>',
        f'<!DOCTYPE a SYSTEM "file:///etc/hostname">{HEAD}</sheetData></worksheet>',
        f"{HEAD}<row>{'<c/>' * 3_000}</row></sheetData></worksheet>",
        f"{HEAD}</sheetData><mergeCells>{'<mergeCell/>' * 30_000}</mergeCells></worksheet>",
        " " * (sheetfile.MOST_EXPANDED + 1),
    ],
    ids=["deep", "entity", "external", "wide", "merged", "zip bomb"],
)
def test_a_bomb_is_refused_before_it_fills_the_memory(bomb):
    content = repacked(workbook(["code", "name"]), SHEET, bomb)

    tracemalloc.start()
    reason, _ = fault(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert reason in {TableFault.EXPANDS, TableFault.DAMAGED}
    assert peak < 300 * 1024**2


def test_parts_that_repeat_or_are_locked_are_refused():
    content = workbook(["code", "name"], ["A", "Satu"])
    out = io.BytesIO(content)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as again:
        again.writestr(SHEET, b"<x/>")

    assert fault(out.getvalue())[0] == TableFault.DAMAGED
    assert fault(content[: len(content) // 2])[0] == TableFault.DAMAGED


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_read_or_refused(place, noise):
    content = workbook(["code", "name"], ["A", "Satu"])
    place %= len(content)

    try:
        read(content[:place] + noise + content[place + len(noise) :])
    except (UnreadableFile, UnknownColumns, MissingColumns):
        pass


READ_AND_WEIGH = """
import sys
from pathlib import Path
from sentra_pos.base import tablefile
table = tablefile.read_path(Path(sys.argv[1]), tablefile.Columns(("code", "name", "price")))
# Not getrusage: its peak is inherited from the process that started this one.
status = Path("/proc/self/status").read_text()
print(len(table.rows), int(status.split("VmHWM:")[1].split()[0]) // 1024)
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the memory of a process is asked Linux")
def test_the_largest_honest_workbook_fits_into_memory(tmp_path):
    path = tmp_path / "large.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["code", "name", "price"])
    for number in range(MOST_ROWS):
        sheet.write_row(number + 1, 0, [f"P-{number:05}", f"Kerajinan nomor {number}", 12_500])
    book.close()

    said = subprocess.run(
        [sys.executable, "-c", READ_AND_WEIGH, str(path)], capture_output=True, check=True, text=True
    ).stdout
    rows, megabytes = map(int, said.split())

    assert rows == MOST_ROWS
    assert megabytes < 300
