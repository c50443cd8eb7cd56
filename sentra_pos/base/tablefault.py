"""Why a file that should be a table is refused, and how large it may be."""

from dataclasses import dataclass
from enum import Enum

from sentra_pos.base.errors import RuleBroken

MOST_BYTES = 20 * 1024**2
MOST_ROWS = 50_000
MOST_COLUMNS = 64
LONGEST_CELL = 2_000


class TableFault(Enum):
    """Why a file was refused."""

    TOO_LARGE = "larger than 20 MB"
    EXPANDS = "it would grow too large when unpacked"
    TOO_MANY_ROWS = "more than 50.000 rows"
    TOO_MANY_COLUMNS = "more than 64 columns"
    LONG_CELL = "a cell of more than 2.000 characters"
    EMPTY = "no header row"
    NOT_TEXT = "neither UTF-8 nor Windows-1252 text"
    MACROS = "it holds macros: save it as .xlsx without them"
    LINKS = "it draws on other files: paste the values instead"
    MERGED = "merged cells: split them and fill in each one"
    OLD_EXCEL = "an old Excel file: save it as .xlsx or .csv"
    DAMAGED = "damaged, or no table"
    FORMULA = "a formula: paste its value instead"
    ERROR_VALUE = "a cell that shows an error"
    DOUBLE_COLUMN = "a column that is there twice"
    MORE_CELLS = "more cells than the header has columns"


@dataclass(eq=False)
class UnreadableFile(RuleBroken):
    """The file is no table that can be read; `row` counts from 1, 0 is the file as a whole."""

    sentence = "The file cannot be read: {reason} {detail}"

    reason: TableFault
    row: int = 0
    detail: str = ""
    column: str = ""

    def message(self) -> str:
        """The sentence without the blank that a missing detail leaves."""
        return super().message().rstrip()


@dataclass(eq=False)
class UnreadableRow(UnreadableFile):
    """The same, and it is known where a person finds it."""

    sentence = "The file cannot be read, row {row}: {reason} {detail}"


@dataclass(eq=False)
class UnreadableCell(UnreadableFile):
    """The same, down to the cell; `column` is its name in the header, or its letter."""

    sentence = "The file cannot be read, row {row}, column {column}: {reason} {detail}"


def at_row(reason: TableFault, row: int, detail: str = "") -> UnreadableFile:
    """The refusal of row `row`, of the file as a whole if that is 0."""
    return UnreadableRow(reason, row, detail) if row else UnreadableFile(reason, detail=detail)


def at_cell(reason: TableFault, row: int, column: str, detail: str = "") -> UnreadableCell:
    """The refusal of one cell."""
    return UnreadableCell(reason, row, detail, column)


def letters(place: int) -> str:
    """The letters of the column with this index, as spreadsheets count: A is 0, AA is 26."""
    high, low = divmod(place, 26)
    return (letters(high - 1) if high else "") + chr(65 + low)
