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
    OLD_EXCEL = "an old Excel file: save it as .xlsx or .csv"
    DAMAGED = "damaged, or no table"
    FORMULA = "a formula: paste its value instead"
    ERROR_VALUE = "a cell that shows an error"
    DOUBLE_COLUMN = "a column that is there twice"
    MORE_CELLS = "more cells than the header has columns"


@dataclass(eq=False)
class UnreadableFile(RuleBroken):
    """The file is no table that can be read; `row` counts from 1, 0 is the file as a whole."""

    sentence = "The file cannot be read, row {row}: {reason} {detail}"

    reason: TableFault
    row: int = 0
    detail: str = ""
