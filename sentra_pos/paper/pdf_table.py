"""Tables on paper: fixed columns, rows that never split, and sums carried over the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sentra_pos.paper import faces
from sentra_pos.paper.faces import POINT, Face
from sentra_pos.paper.pdf import FRAME, HAIR, THIN, Align, Sheet

# Source Sans 3: height of its capitals and figures, in parts of the size.
_CAPITALS = 0.66
_BESIDE = 2.0
"""Millimetres between a name and the column after it."""


@dataclass(frozen=True)
class Column:
    """`head` may have two lines and starts with its operator if the row is a sum (`+ Retur`); `width` in mm."""

    head: str
    width: float
    align: Align = Align.RIGHT
    face: Face = Face.TEXT
    lines: int = 1
    """Only names and explanations wrap: up to 3."""


@dataclass(frozen=True)
class Cell:
    """A cell in a face of its own."""

    words: str
    face: Face


Row = Sequence[str | Cell]


@dataclass(frozen=True)
class Style:
    """Millimetres and points; the defaults are those of A4."""

    size: float = 9.2
    row: float = 4.3
    leading: float = 3.7
    head_size: float = 8
    head: float = 7.9
    head_leading: float = 3.05


@dataclass(frozen=True)
class Table:
    """What a table says. `carried` gives the sums of the first n rows, its first cell being the label it is given."""

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    total: Row | None = None
    carried: Callable[[int, str], Row] | None = None
    style: Style = Style()

    @property
    def width(self) -> float:
        return sum(column.width for column in self.columns)


@dataclass(frozen=True)
class Title:
    """A section's title, and a note beside it."""

    words: str
    note: str = ""
    size: float = 10.5
    note_size: float = 8.4


def section(sheet: Sheet, title: Title, table: Table, x: float | None = None) -> None:
    """Draw `title` and `table` from `sheet.y` on; both move to the next page unless two rows fit with them."""
    first_rows = sum(_height(table, row) for row in table.rows[:2])
    sheet.needs(_TITLE_HEIGHT + table.style.head + first_rows + _carry_height(table))
    heading(sheet, title, x)
    draw(sheet, table, x, title)


def heading(sheet: Sheet, title: Title, x: float | None = None) -> None:
    """Draw a section's title 5,1 mm below what precedes."""
    left = sheet.layout.left if x is None else x
    baseline = sheet.y + _TITLE_BASELINE
    end = sheet.text(left, baseline, title.words, title.size, Face.BOLD)
    if title.note:
        room = sheet.layout.right - end - 2.5
        sheet.text(end + 2.5, baseline, faces.cut(title.note, room, title.note_size), title.note_size)
    sheet.y += _TITLE_HEIGHT


def heights(table: Table) -> list[float]:
    """How tall each row is, in mm, for papers that break their table themselves."""
    return [_height(table, row) for row in table.rows]


def draw(sheet: Sheet, table: Table, x: float | None = None, title: Title | None = None) -> None:
    """Draw `table` from `sheet.y` on; `sheet.y` is under it afterwards."""
    left = sheet.layout.left if x is None else x
    _head(sheet, table, left)
    placed = _placed(table, left)
    for number, row in enumerate(table.rows):
        last = number == len(table.rows) - 1
        below = _total_height(table) if last else _carry_height(table)
        laid_out = _laid_out(table, row)
        if sheet.y + _tall(table, laid_out) + below > sheet.layout.end and number:
            _carry_over(sheet, table, left, number, title)
        _put_row(sheet, table, placed, laid_out, points=HAIR if not last or table.total else FRAME)
    if table.total is not None:
        _row(sheet, table, left, _bold(table.total), points=FRAME)


_TITLE_BASELINE, _TITLE_HEIGHT = 5.1, 6.7


def _carry_over(sheet: Sheet, table: Table, left: float, number: int, title: Title | None) -> None:
    if table.carried is not None:
        _row(sheet, table, left, _bold(table.carried(number, sheet.tongue.carried_down)), points=FRAME)
    sheet.next_page()
    if title is not None:
        heading(sheet, Title(f"{title.words} {sheet.tongue.continued}", size=title.size), left)
    _head(sheet, table, left)
    if table.carried is not None:
        _row(sheet, table, left, _bold(table.carried(number, sheet.tongue.carried_up)), points=HAIR)


def _head(sheet: Sheet, table: Table, left: float) -> None:
    style = table.style
    sheet.rule(left, left + table.width, sheet.y, FRAME)
    lowest = sheet.y + style.head - 1.5
    for column, start in _placed(table, left):
        lines = column.head.split("\n")
        for number, line in enumerate(reversed(lines)):
            baseline = lowest - number * style.head_leading
            _put(sheet, column, start, baseline, line, style.head_size, Face.MEDIUM)
    sheet.y += style.head
    sheet.rule(left, left + table.width, sheet.y, THIN)


@dataclass(frozen=True)
class _Lines:
    """A cell as it stands on paper."""

    words: Sequence[str]
    face: Face


def _row(sheet: Sheet, table: Table, left: float, row: Row, points: float) -> None:
    _put_row(sheet, table, _placed(table, left), _laid_out(table, row), points)


def _put_row(
    sheet: Sheet,
    table: Table,
    placed: Sequence[tuple[Column, float]],
    cells: Sequence[_Lines],
    points: float,
) -> None:
    style = table.style
    baseline = sheet.y + (style.row + style.size * POINT * _CAPITALS) / 2 - 0.1
    for (column, start), cell in zip(placed, cells, strict=True):
        for number, line in enumerate(cell.words):
            if line:
                _put(sheet, column, start, baseline + number * style.leading, line, style.size, cell.face)
    sheet.y += _tall(table, cells)
    left = placed[0][1]
    sheet.rule(left, left + table.width, sheet.y, points)


def _put(
    sheet: Sheet, column: Column, start: float, baseline: float, words: str, size: float, face: Face
) -> None:
    if column.align is Align.RIGHT:
        sheet.amount(start + column.width, baseline, words, column.width - 0.5, size, face)
    elif column.align is Align.CENTRE:
        sheet.text(start + column.width / 2, baseline, words, size, face, Align.CENTRE)
    else:
        sheet.text(start, baseline, words, size, face)


def _placed(table: Table, left: float) -> list[tuple[Column, float]]:
    starts = [
        left + sum(column.width for column in table.columns[:number]) for number in range(len(table.columns))
    ]
    return list(zip(table.columns, starts, strict=True))


def _laid_out(table: Table, row: Row) -> list[_Lines]:
    """The cells broken into lines, each once: breaking words is what takes long."""
    return [_lines(table, column, cell) for column, cell in zip(table.columns, row, strict=True)]


def _lines(table: Table, column: Column, cell: str | Cell) -> _Lines:
    words, face = (cell.words, cell.face) if isinstance(cell, Cell) else (cell, column.face)
    if column.align is not Align.LEFT:
        return _Lines([words], face)
    room = column.width - _BESIDE
    return _Lines(faces.wrapped(words, room, table.style.size, face, column.lines), face)


def _height(table: Table, row: Row) -> float:
    return _tall(table, _laid_out(table, row))


def _tall(table: Table, cells: Sequence[_Lines]) -> float:
    return table.style.row + (max(len(cell.words) for cell in cells) - 1) * table.style.leading


def _carry_height(table: Table) -> float:
    return table.style.row if table.carried is not None else 0


def _total_height(table: Table) -> float:
    return table.style.row if table.total is not None else 0


def _bold(row: Row) -> list[Cell]:
    return [Cell(cell.words if isinstance(cell, Cell) else cell, Face.BOLD) for cell in row]
