"""Tables that people hand in: CSV or XLSX read into plain rows, with everything refused that is not clearly a table.

CSV is separated by `,` or `;` and written in UTF-8 (with or without its mark) or Windows-1252. Cells are text without
outer blanks; a line break inside a cell becomes a blank.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from sentra_pos.base import money, sheetfile, tablefault, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.tablefault import (
    LONGEST_CELL,
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    TableFault,
    UnreadableFile,
)

_LONGEST_RECORD = MOST_COLUMNS * LONGEST_CELL

_LINE_END = re.compile(r"\r\n|\r|\n")
_WHOLE = re.compile(r"[0-9]{1,9}")
_ZIP, _OLD_EXCEL, _UTF8_MARK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# What exports quote so that a spreadsheet shows it as text (`text.spreadsheet`) is unquoted again.
_QUOTED_FORMULA = re.compile(r"'[=+\-@]")


@dataclass(eq=False)
class UnknownColumns(RuleBroken):
    """The header names columns that mean nothing here."""

    sentence = "The file has columns that are not known: {columns}. Known are: {known}."

    columns: str
    known: str


@dataclass(eq=False)
class MissingColumns(RuleBroken):
    """The header lacks columns that are needed."""

    sentence = "The file lacks these columns: {columns}."

    columns: str


@dataclass(eq=False)
class BadCell(RuleBroken):
    """A cell that cannot be taken as it stands."""

    sentence = "{column}: “{value}” cannot be used. {hint}"

    column: str
    value: str
    hint: str


@dataclass(frozen=True)
class Columns:
    """The columns a file must have, and those it may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every column that is known."""
        return self.required + self.optional


@dataclass(frozen=True)
class TableRow:
    """A row of the file; `number` is where a person finds it (the header is 1)."""

    number: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        """The cell, empty if the file has no such column."""
        return self.cells.get(column, "")

    def plain(self, column: str, *, most: int) -> str:
        """The cell as plain text of at most so many characters; raise BadCell, which names the column."""
        cell = self.get(column)
        try:
            return text.clean(cell, most)
        except text.NotPlainText as refused:
            unseen = f"A sign in it cannot be seen ({refused.sign}): type it anew."
            hint = unseen if refused.sign else f"At most {most} characters."
            raise BadCell(column=column, value=text.visible(cell)[:60], hint=hint) from None

    def whole(self, column: str, *, most: int) -> int | None:
        """The cell as a whole number from 0 to `most`, None if empty; raise BadCell."""
        cell = self.get(column)
        if not cell:
            return None
        if not _WHOLE.fullmatch(cell) or int(cell) > most:
            raise BadCell(column=column, value=cell[:60], hint=f"A whole number from 0 to {most}.")
        return int(cell)

    def amount(self, column: str) -> int | None:
        """The cell as rupiah, not negative, None if empty; raise BadCell. `1.500` is fine, `1,500` is not (M4)."""
        cell = self.get(column)
        if not cell:
            return None
        try:
            amount = money.parse(cell)
        except money.NotAnAmount:
            amount = -1
        if amount < 0:
            raise BadCell(column=column, value=cell[:60], hint="Whole rupiah, such as 12500 or 12.500.")
        return amount


@dataclass(frozen=True)
class Table:
    """A file that was read: which columns it has, and its rows; empty rows are left out."""

    columns: tuple[str, ...]
    rows: Sequence[TableRow]


Told = Callable[[int], None]
"""Hears the number of each row that is read; what it raises ends the reading."""


def nobody(row: int) -> None:
    """For those who do not want to hear."""


def read_path(path: Path, columns: Columns, *, told: Told = nobody) -> Table:
    """The table in the file at `path`; raises as `read` does, before it loads what is too large."""
    if path.stat().st_size > MOST_BYTES:
        raise UnreadableFile(TableFault.TOO_LARGE)
    return read(path.read_bytes(), columns, told=told)


def read(content: bytes, columns: Columns, *, told: Told = nobody) -> Table:
    """The table in `content`; raise UnreadableFile, UnknownColumns or MissingColumns."""
    return table(records(content), columns, told=told)


def records(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """Each row of `content` as it stands, with its number, for lists that others laid out; raise UnreadableFile."""
    if len(content) > MOST_BYTES:
        raise UnreadableFile(TableFault.TOO_LARGE)
    if content.startswith(_OLD_EXCEL):
        raise UnreadableFile(TableFault.OLD_EXCEL)
    if content.startswith(_ZIP):
        return sheetfile.rows(content)
    return _csv_rows(_decoded(content))


def table(found: Iterable[tuple[int, Sequence[str]]], columns: Columns, *, told: Told = nobody) -> Table:
    """The table whose first record is its header; each is (row number, cells)."""
    numbered = iter(found)
    header = _header(next(numbered, (1, ()))[1], columns)
    rows: list[TableRow] = []
    for number, cells in numbered:
        told(number)
        tidy = [_tidy(cell, number, place, header) for place, cell in enumerate(cells)]
        if not any(tidy):
            continue
        if len(rows) >= MOST_ROWS:
            raise UnreadableFile(TableFault.TOO_MANY_ROWS)
        for place, cell in enumerate(tidy):
            if cell and not _named(header, place):
                raise tablefault.at_cell(TableFault.MORE_CELLS, number, tablefault.letters(place))
        rows.append(TableRow(number, {name: cell for name, cell in zip(header, tidy, strict=False) if name}))
    return Table(tuple(filter(None, header)), tuple(rows))


def _header(cells: Sequence[str], columns: Columns) -> list[str]:
    header = [_tidy(cell, 1, place, ()).lower() for place, cell in enumerate(cells)]
    named = [name for name in header if name]
    if not named:
        raise tablefault.at_row(TableFault.EMPTY, 1)
    if len(header) > MOST_COLUMNS:
        raise tablefault.at_row(TableFault.TOO_MANY_COLUMNS, 1)
    unknown = [name for name in named if name not in columns.all]
    if unknown:
        raise UnknownColumns(columns=", ".join(unknown)[:300], known=", ".join(columns.all))
    doubled = sorted({name for name in named if named.count(name) > 1})
    if doubled:
        raise tablefault.at_cell(TableFault.DOUBLE_COLUMN, 1, ", ".join(doubled))
    missing = [name for name in columns.required if name not in named]
    if missing:
        raise MissingColumns(columns=", ".join(missing))
    return header


def _named(header: Sequence[str], place: int) -> str:
    """What the header calls a column, empty if nothing."""
    return header[place] if place < len(header) else ""


def _tidy(cell: str, number: int, place: int, header: Sequence[str]) -> str:
    if len(cell) > LONGEST_CELL:
        column = _named(header, place) or tablefault.letters(place)
        raise tablefault.at_cell(TableFault.LONG_CELL, number, column)
    tidy = _LINE_END.sub(" ", cell).strip(" \t\u00a0")
    return tidy[1:] if _QUOTED_FORMULA.match(tidy) else tidy


def _decoded(content: bytes) -> str:
    """The text of a CSV file; a file that mixes encodings is refused, for half its names would be wrong."""
    if b"\0" in content or content.startswith(_UTF16_MARKS):
        raise UnreadableFile(TableFault.NOT_TEXT)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if content.startswith(_UTF8_MARK) or _has_both(content):
        raise UnreadableFile(TableFault.NOT_TEXT)
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableFile(TableFault.NOT_TEXT) from None


def _has_both(content: bytes) -> bool:
    """Whether some signs are proper UTF-8 beyond ASCII although others are not."""
    escaped = content.decode("utf-8", errors="surrogateescape")
    return re.search("[\u0080-\ud7ff\ue000-\U0010ffff]", escaped) is not None


def _csv_rows(content: str) -> Iterator[tuple[int, Sequence[str]]]:
    lines = _Lines(content)
    first = next(lines, "")
    separator = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(chain([first], lines), delimiter=separator, strict=True)
    number = 0
    while True:
        lines.since_record = 0
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as refused:
            raise tablefault.at_row(TableFault.DAMAGED, number + 1, str(refused)) from None
        number += 1
        yield number, cells


class _Lines:
    """The lines of a text; a record that never ends is refused before it fills the memory."""

    def __init__(self, content: str) -> None:
        self._found = re.finditer(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", content)
        self.since_record = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        found = next(self._found)
        self.since_record += found.end() - found.start()
        if self.since_record > _LONGEST_RECORD:
            raise UnreadableFile(TableFault.LONG_CELL)
        return found[0]
