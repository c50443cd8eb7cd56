"""Writes rows as CSV or as a spreadsheet: row by row, and what people typed is text there, never a formula."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sentra_pos.base import clock, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.reports.export_tables import Value

MOST_ROWS = 1_048_575
"""A sheet holds 1.048.576 rows (ECMA-376), one of which is the header."""
_RUPIAH = '"Rp"#,##0;-"Rp"#,##0'


class TooManyRows(RuleBroken):
    """More rows than a spreadsheet can hold."""

    sentence = "A spreadsheet holds 1.048.575 rows. Ask for fewer days, or for CSV."


@dataclass(frozen=True)
class SheetOfRows:
    """One sheet of a book: its title (at most 31 signs), a header row and the rows; `widths` in signs.

    `rupiah` are the columns of money by their place from 0; `total`, if there is one, stands below the rows; the
    first `fixed` columns stay in sight.
    """

    title: str
    header: Iterable[str]
    rows: Iterable[tuple[Value, ...]]
    widths: tuple[int, ...] = ()
    rupiah: frozenset[int] = frozenset()
    total: tuple[Value, ...] = ()
    fixed: int = 0


def write_csv(path: Path, header: Iterable[str], rows: Iterable[tuple[Value, ...]]) -> int:
    """Write UTF-8 with commas, marked so that a spreadsheet reads it as UTF-8; give the number of rows."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(header)
        count = 0
        for count, row in enumerate(rows, start=1):  # noqa: B007 - counted to the end
            sheet.writerow([_as_text(value) for value in row])
    return count


def write_xlsx(path: Path, header: Iterable[str], rows: Iterable[tuple[Value, ...]]) -> int:
    """Write one sheet in constant memory; raise TooManyRows; give the number of rows."""
    return write_book(path, [SheetOfRows("", header, rows)])


def write_book(path: Path, sheets: Iterable[SheetOfRows]) -> int:
    """Write sheet after sheet in constant memory; raise TooManyRows; give the number of all rows."""
    import xlsxwriter  # here: only this needs it

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options | {"strings_to_numbers": False}) as book:
        return sum([_write_sheet(book, one) for one in sheets])


@dataclass(frozen=True)
class _Formats:
    day: Any
    moment: Any
    rupiah: Any
    sum: Any


def _write_sheet(book: Any, of: SheetOfRows) -> int:
    sheet = book.add_worksheet(of.title or None)
    sheet.freeze_panes(1, of.fixed)
    sheet.write_row(0, 0, [text.spreadsheet(word) for word in of.header], book.add_format({"bold": True}))
    for place, width in enumerate(of.widths):
        sheet.set_column(place, place, width)
    formats = _Formats(
        day=book.add_format({"num_format": "yyyy-mm-dd"}),
        moment=book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        rupiah=book.add_format({"num_format": _RUPIAH}),
        sum=book.add_format({"num_format": _RUPIAH, "bold": True, "top": 1}),
    )
    count = 0
    for count, row in enumerate(of.rows, start=1):
        if count > MOST_ROWS:
            raise TooManyRows
        for place, value in enumerate(row):
            _write_cell(sheet, (count, place), value, formats, formats.rupiah if place in of.rupiah else None)
    for place, value in enumerate(of.total):
        _write_cell(sheet, (count + 1, place), value, formats, formats.sum)
    return count


def _write_cell(sheet: Any, at: tuple[int, int], value: Value, formats: _Formats, number: Any) -> None:
    match value:
        case None:
            return
        case int():
            sheet.write_number(*at, value, number)
        case datetime():
            sheet.write_datetime(*at, clock.local(value).replace(tzinfo=None), formats.moment)
        case date():
            sheet.write_datetime(*at, value, formats.day)
        case _:
            sheet.write_string(*at, _as_text(value))


def _as_text(value: Value) -> str | int:
    match value:
        case None:
            return ""
        case int():
            return value
        case datetime():
            return clock.local(value).strftime("%Y-%m-%d %H:%M:%S")
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            return text.spreadsheet(value)
