"""Rows of a file that tell how far somebody got with them, and let nobody go on once the work was called off."""

import threading
from collections.abc import Iterator, Sequence
from typing import overload

from sentra_pos.base.tablefile import TableRow
from sentra_pos.ui.desk import Stopped


class WatchedRows(Sequence[TableRow]):
    """The same rows; `done` is read on the window's thread while another one goes through them."""

    def __init__(self, rows: Sequence[TableRow]) -> None:
        self._rows = rows
        self._is_off = threading.Event()
        self.done = 0

    def call_off(self) -> None:
        """Raise Stopped wherever somebody takes the next row: what a deed has written by then is undone."""
        self._is_off.set()

    def __iter__(self) -> Iterator[TableRow]:
        for number, row in enumerate(self._rows, start=1):
            if self._is_off.is_set():
                raise Stopped
            self.done = number
            yield row

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> TableRow: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[TableRow]: ...

    def __getitem__(self, place: int | slice) -> TableRow | Sequence[TableRow]:
        return self._rows[place]
