"""Excel workbooks as rows of text: looked through for bombs and tricks first, then read by openpyxl.

A workbook is a zip of XML. openpyxl keeps whole rows and all shared strings in memory, so what could fill it is
counted beforehand by a parser that keeps nothing.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from xml.parsers import expat

from sentra_pos.base import tablefault
from sentra_pos.base.tablefault import MOST_COLUMNS, MOST_ROWS, TableFault, UnreadableFile

MOST_EXPANDED = 64 * 1024**2
MOST_STRINGS_BYTES = 24 * 1024**2
MOST_OTHER_BYTES = 4 * 1024**2
MOST_PARTS = 500
MOST_STRINGS = 500_000
_MOST_IN_A_ROW = 2_000
_MOST_OUTSIDE_ROWS = 20_000
_WIDEST = 16_384
"""Columns of a sheet."""
_CHUNK = 64 * 1024


def rows(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """Each row of the first sheet that is not hidden, as (row number, cells); raise UnreadableFile.

    A number with a fraction gets a decimal comma, so that it is never taken for thousands; days are ISO. A formula is
    refused: what it last showed is not what was checked.
    """
    import openpyxl  # here: 0,2 s that only an import of a workbook needs

    try:
        merged = _inspect(content)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        sheet = next(sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
        # Of merged cells only the first keeps its value: the others would count as left empty.
        for where in merged.get(sheet._worksheet_path.lstrip("/"), ()):
            raise UnreadableFile(TableFault.MERGED, detail=where)
        for row in sheet.iter_rows(min_row=1, max_row=1, max_col=_WIDEST):
            if len(_without_empty_end(row)) > MOST_COLUMNS:
                raise tablefault.at_row(TableFault.TOO_MANY_COLUMNS, 1)
        cells = sheet.iter_rows(min_row=1, max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS + 1)
        for number, row in enumerate(cells, start=1):
            yield number, [_text(cell, number) for cell in _without_empty_end(row)]
    except UnreadableFile:
        raise
    # openpyxl meets a broken file with whatever its parts raise.
    except Exception as broken:
        raise UnreadableFile(TableFault.DAMAGED, detail=type(broken).__name__) from broken


def _text(cell: Any, number: int) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        raise tablefault.at_cell(TableFault.FORMULA, number, cell.column_letter)
    if cell.data_type == "e":
        raise tablefault.at_cell(TableFault.ERROR_VALUE, number, cell.column_letter, str(value)[:20])
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value).replace(".", ",")
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _without_empty_end(row: Sequence[Any]) -> Sequence[Any]:
    end = len(row)
    while end and row[end - 1].value is None:
        end -= 1
    return row[:end]


def _inspect(content: bytes) -> dict[str, tuple[str, ...]]:
    """The first merged cells of each sheet, by the name of its part; raise UnreadableFile for bombs and tricks."""
    merged = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_EXPANDED:
            raise UnreadableFile(TableFault.EXPANDS)
        names = [part.filename for part in parts]
        if len(set(names)) != len(names) or any(part.flag_bits & 1 for part in parts):
            raise UnreadableFile(TableFault.DAMAGED)
        for part in parts:
            name = part.filename.lower()
            if name.endswith("vbaproject.bin"):
                raise UnreadableFile(TableFault.MACROS)
            if "externallinks/" in name:
                raise UnreadableFile(TableFault.LINKS)
            if name.endswith((".xml", ".rels", ".vml")):
                merged[part.filename.lstrip("/")] = _Inspector(part).run(archive)
    return merged


class _Inspector:
    """Counts what one XML part would become in memory, and refuses document types and entities."""

    def __init__(self, part: zipfile.ZipInfo) -> None:
        self._part = part
        self._in_row = self._rows = self._outside = self._depth = 0
        self._merged: tuple[str, ...] = ()
        name = part.filename.lower()
        is_sheet = "worksheets/" in name and name.endswith(".xml")
        is_strings = name.endswith("sharedstrings.xml")
        most = MOST_EXPANDED if is_sheet else MOST_STRINGS_BYTES if is_strings else MOST_OTHER_BYTES
        if part.file_size > most:
            raise UnreadableFile(TableFault.EXPANDS, detail=part.filename[:60])
        self._most_outside = 3 * MOST_STRINGS if is_strings else _MOST_OUTSIDE_ROWS

    def run(self, archive: zipfile.ZipFile) -> tuple[str, ...]:
        """The first cells that are merged, if any are."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        parser.ExternalEntityRefHandler = self._refuse
        with archive.open(self._part) as stream:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk, False)
        parser.Parse(b"", True)
        return self._merged

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if not self._merged and name.rpartition(":")[2] == "mergeCell":
            self._merged = (attributes.get("ref", "")[:20],)
        if self._in_row or name.rpartition(":")[2] == "row":
            self._rows += not self._in_row
            self._in_row += 1
        else:
            self._outside += 1
        if self._in_row > _MOST_IN_A_ROW or self._outside > self._most_outside or self._depth > 64:
            raise UnreadableFile(TableFault.EXPANDS, detail=self._part.filename[:60])
        if self._rows > MOST_ROWS + 2:
            raise UnreadableFile(TableFault.TOO_MANY_ROWS)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if name.rpartition(":")[2] == "row":
            self._in_row = 0

    def _refuse(self, *declared: object) -> int:
        del declared
        raise UnreadableFile(TableFault.DAMAGED, detail=self._part.filename[:60])
