"""One list model for every table: rows are values, a column says how a row is read in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from sentra_pos.ui.widgets.paint import Chip, Tone

Row = TypeVar("Row")
Index: TypeAlias = QModelIndex | QPersistentModelIndex

CELL_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
STATE_ROLE: Final = CELL_ROLE + 1

_FRESH_MS = 600


class Align(Enum):
    LEFT = Qt.AlignmentFlag.AlignLeft
    RIGHT = Qt.AlignmentFlag.AlignRight
    CENTRE = Qt.AlignmentFlag.AlignHCenter


class State(Enum):
    """The ground of a whole row, beside hover and selection."""

    NORMAL = "surface"
    FRESH = "good-soft"
    NEEDS_EYE = "warn-soft"
    GROUP = "sunk"
    GROUP_WARN = "warn-soft "


@dataclass(frozen=True)
class Cell:
    """What one cell shows: a line, perhaps a smaller one under it, an icon before and a chip after."""

    text: str = ""
    under: str = ""
    bold: bool = False
    tone: Tone = Tone.PLAIN
    under_tone: Tone = Tone.NEUTRAL
    icon: str = ""
    icon_tone: Tone = Tone.NEUTRAL
    icon_size: float = 18
    chip: Chip | None = None
    chip_under: Chip | None = None
    size: float = 16

    def spoken(self) -> str:
        """All its words, for people who hear the screen."""
        chips = [chip.text for chip in (self.chip, self.chip_under) if chip is not None]
        return ", ".join(part for part in (self.text, self.under, *chips) if part)


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One way to read a row; `width` is in px at 100 %, none means a share of what is left."""

    title: str
    value: Callable[[Row], str | Cell]
    width: int = 0
    align: Align = Align.LEFT
    bold: bool = False
    muted: bool = False
    key: str = ""

    def cell(self, row: Row) -> Cell:
        """What the column shows of `row`."""
        shown = self.value(row)
        if isinstance(shown, Cell):
            return shown
        if self.muted:
            return Cell(shown, tone=Tone.NEUTRAL, size=15)
        return Cell(shown, bold=self.bold)


@dataclass(frozen=True)
class Group:
    """A line between rows that says what those under it have in common; it cannot be chosen."""

    text: str
    icon: str = ""
    is_warning: bool = False
    amount: str = ""


@dataclass(frozen=True)
class Total:
    """The last line: what the columns add up to, by the column's key or title."""

    cells: Mapping[str, str | Cell] = field(default_factory=dict)


def _same(row: object) -> object:
    return row


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows what it is given; sorting and finding are done by whoever asks the books."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        key: Callable[[Row], object] = _same,
        state: Callable[[Row], State] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`key` tells which rows are the same one when a list is shown anew; `state` gives a row its ground."""
        super().__init__(parent)
        self.columns = list(columns)
        self._key, self._state = key, state
        self._lines: list[Row | Group] = []
        self._fresh: object = None
        self._fade = QTimer(self, singleShot=True, interval=_FRESH_MS)
        self._fade.timeout.connect(self._fade_out)

    def show(self, lines: Sequence[Row | Group]) -> None:
        """Show these rows, with groups between them, instead of what was there."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def change(self, row: Row) -> None:
        """Show `row` in the place of the one with the same key; add it if there is none."""
        at = self.line_of(self._key(row))
        if at is None:
            last = len(self._lines)
            self.beginInsertRows(QModelIndex(), last, last)
            self._lines.append(row)
            self.endInsertRows()
        else:
            self._lines[at] = row
            self._repaint(at)

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Read the same rows another way, or in another language."""
        self.beginResetModel()
        self.columns = list(columns)
        self.endResetModel()

    def rows(self) -> list[Row]:
        """The rows without the groups between them."""
        return [line for line in self._lines if not isinstance(line, Group)]

    def line(self, at: int) -> Row | Group | None:
        """What stands on line `at`."""
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def row_at(self, index: Index) -> Row | None:
        """The row at `index`, or None on a group and outside."""
        line = self.line(index.row()) if index.isValid() else None
        return None if isinstance(line, Group) else line

    def line_of(self, key: object) -> int | None:
        """The line on which the row with `key` stands."""
        for at, line in enumerate(self._lines):
            if not isinstance(line, Group) and self._key(line) == key:
                return at
        return None

    def key_at(self, index: Index) -> object:
        """The key of the row at `index`, or None."""
        row = self.row_at(index)
        return None if row is None else self._key(row)

    def flash(self, key: object) -> None:
        """Let the row with `key` stand on the colour of a fresh scan for a moment."""
        previous = self.line_of(self._fresh)
        self._fresh = key
        for at in (previous, self.line_of(key)):
            if at is not None:
                self._repaint(at)
        self._fade.start()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align.value | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        if isinstance(line, Group):
            return self._group_data(line, index.column(), role)
        column = self.columns[index.column()]
        if role == CELL_ROLE:
            return column.cell(line)
        if role == STATE_ROLE:
            return self._state_of(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.cell(line).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.cell(line).spoken()
        return None

    def _group_data(self, group: Group, column: int, role: int) -> Any:
        if role == STATE_ROLE:
            return State.GROUP_WARN if group.is_warning else State.GROUP
        if role == CELL_ROLE:
            return group
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and column == 0:
            return group.text
        return None

    def _state_of(self, row: Row) -> State:
        if self._fresh is not None and self._key(row) == self._fresh:
            return State.FRESH
        return self._state(row) if self._state else State.NORMAL

    def _fade_out(self) -> None:
        at = self.line_of(self._fresh)
        self._fresh = None
        if at is not None:
            self._repaint(at)

    def _repaint(self, at: int) -> None:
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))
