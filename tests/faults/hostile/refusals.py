"""Files with one thing wrong each, and what the sentence that refuses them must say."""

from dataclasses import dataclass

from faults import hostile_tables
from faults.hostile_tables import MAIN, SHEET, Rows

from sentra_pos.base.tablefault import MOST_ROWS

HEAD = ["barcode", "name", "producer", "price", "group", "shelf_life_days"]
GOOD = ["", "Kue kering", "P-0002", "12500", "jajanan", "7"]


@dataclass(frozen=True)
class Refusal:
    """A file for `command`, and parts of the sentence with which it is refused."""

    content: bytes
    ending: str
    says: tuple[str, ...]
    command: tuple[str, ...] = ("import", "products")


def all_of_them() -> dict[str, Refusal]:
    """By what is wrong about each."""
    return _as_text() | _as_cells() | _as_workbooks()


def _as_text() -> dict[str, Refusal]:
    one = hostile_tables.csv_of([HEAD, GOOD])
    many = hostile_tables.csv_of([["code", "counted"]] + [["1", "1"]] * (MOST_ROWS * 2))
    return {
        "two columns of one name": _csv(one.replace("group", "price"), "row 1, column price", "twice"),
        "a column nobody knows": _csv(one.replace("group", "harga"), "harga", "Known are"),
        "a column too few": _csv(one.replace("price", "group", 1).replace("group,group", "group,"), "lacks", "price"),
        "a column that is named twice with others": _csv(one.replace(",group", ";group"), "not known"),
        "a cell too many": _csv(one + "1,2,3,4,5,6,7\n", "row 3, column G"),
        "rows with another separator": _csv(one + ";Kue;P-0002;1;lain;1\n", "Row 3", "producer"),
        "a quote that never ends": _csv(one + '"Kue', "row 3", "damaged"),
        "a cell of a whole book": _csv(one.replace("Kue kering", "x" * 2_001), "row 2, column name", "2.000"),
        "a NUL": _csv(one.replace("Kue", "K\0e"), "neither UTF-8"),
        "UTF-16": Refusal(one.encode("utf-16"), "csv", ("neither UTF-8",)),
        "two encodings": Refusal(one.encode() + ",Kafé,,1\n".encode() + b",Kaf\xe9,,1\n", "csv", ("neither UTF-8",)),
        "too many rows": Refusal(many.encode(), "csv", ("50.000 rows",), ("count",)),
        "nothing": Refusal(b"", "csv", ("row 1", "header")),
        "an old workbook": Refusal(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "xls", ("old Excel",)),
        "a picture": Refusal(b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "csv", ("neither UTF-8",)),
    }  # fmt: skip


def _as_cells() -> dict[str, Refusal]:
    wrong = {
        "a negative price": (3, "-5", "price: “-5”"),
        "an exponent": (3, "1e9", "price: “1e9”"),
        "a comma for thousands": (3, "1,500", "price: “1,500”"),
        "a half rupiah": (3, "12,50", "price: “12,50”"),
        "digits of another script": (3, "٣٣٣٥", "price: “٣٣٣٥”"),
        "a barcode that was a number": (0, "8,99E+12", "shortened"),
        "a barcode of a lot": (0, "2800000000011", "barcode: "),
        "a sign that steers": (1, "Kue\x1bp0", "name: “Kue�p0”"),
        "a sign that turns": (1, "Kue\u202ekering", "name: “Kue�kering”"),
        "a name too long": (1, "K" * 501, "At most 500 characters"),
        "a group of its own": (4, "=cmd|' /C calc'!A0", "group: "),
        "a maker nobody knows": (2, "../../etc/passwd", "../../etc/passwd"),
        "days without end": (5, "99999", "shelf_life_days: “99999”"),
    }
    made = {
        name: _csv(hostile_tables.csv_of([HEAD, GOOD, _changed(place, cell)]), "Row 3", said)
        for name, (place, cell, said) in wrong.items()
    }
    lines: Rows = [["producer", "code", "quantity", "expiry"], ["P-0001", "{one}", "3", "46351"]]
    late: Rows = [lines[0], ["P-0001", "{one}", "-3", "2026-12-30"]]
    return made | {
        "a day that was a number": _csv(hostile_tables.csv_of(lines), "Row 2", "46351", command=("receive",)),
        "less than nothing": _csv(hostile_tables.csv_of(late), "Row 2", "-3", command=("receive",)),
    }


def _as_workbooks() -> dict[str, Refusal]:
    parts = hostile_tables.xlsx_of([HEAD, GOOD])
    formula = hostile_tables.xlsx_of([HEAD, _changed(3, "=1+1")])
    merged = parts[SHEET].replace(
        b"</worksheet>", b'<mergeCells><mergeCell ref="D2:D3"/></mergeCells></worksheet>'
    )
    outside = (
        f'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet xmlns="{MAIN}">&b;</worksheet>'
    )
    broken = parts[SHEET].replace(b'r="D2"><v>12500', b'r="D2" t="e"><v>#REF!')
    return {
        "a formula": _xlsx(formula, "row 2, column D", "formula"),
        "an error": _xlsx(parts | {SHEET: broken}, "row 2, column D", "#REF!"),
        "merged cells": _xlsx(parts | {SHEET: merged}, "merged", "D2:D3"),
        "macros": _xlsx(parts | {"xl/vbaProject.bin": b"x"}, "macros"),
        "links to other files": _xlsx(parts | {"xl/externalLinks/externalLink1.xml": b"<a/>"}, "other files"),
        "an entity of a file": _xlsx(parts | {SHEET: outside.encode()}, "damaged"),
        "a bomb": _xlsx(parts | {"xl/sharedStrings.xml": b" " * 70 * 1024**2}, "unpacked"),
        "half a workbook": Refusal(hostile_tables.zipped(parts)[:-60], "xlsx", ("damaged",)),
    }  # fmt: skip


def _changed(place: int, cell: str) -> list[str]:
    """Another product with `cell` in one place."""
    other = ["", "Kue lain", *GOOD[2:]]
    return [*other[:place], cell, *other[place + 1 :]]


def _csv(said: str, *says: str, command: tuple[str, ...] = ("import", "products")) -> Refusal:
    return Refusal(said.encode("utf-8"), "csv", says, command)


def _xlsx(parts: dict[str, bytes], *says: str) -> Refusal:
    return Refusal(hostile_tables.zipped(parts), "xlsx", says)
