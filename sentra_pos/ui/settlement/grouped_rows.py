"""A table whose groups come and go: every line gets the height and the cells of what stands on it now."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.rows_model import Column, Group, Total
from sentra_pos.ui.widgets.rows_view import Rows

Row = TypeVar("Row")


class GroupedRows(Rows[Row]):
    """Without this a row would keep the low height and the single cell of a group that stood on its line before."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        name: str,
        key: Callable[[Row], object],
        row_height: int = 52,
        head_height: int = 40,
        empty: QWidget | None = None,
    ) -> None:
        super().__init__(
            columns, name=name, says="", key=key, row_height=row_height, head_height=head_height, empty=empty
        )
        self._row_height = row_height

    def show_rows(self, lines: Sequence[Row | Group], *, total: Total | None = None) -> None:
        self.view.clearSpans()
        super().show_rows(lines, total=total)
        high = theme.current().px(self._row_height)
        for at, line in enumerate(lines):
            if not isinstance(line, Group):
                self.view.setRowHeight(at, high)
        self.view.end_after_rows(at_last=total is not None)
