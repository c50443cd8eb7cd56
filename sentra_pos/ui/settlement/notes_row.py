"""The notes and coins of one envelope, as they are counted into it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.base import money
from sentra_pos.base.money import Notes
from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint

_FEW = 3
_CELL, _GAP, _HIGH, _LOW = 104, 8, 42, 38


class NotesRow(QWidget):
    """A cell for each denomination; two rows where there are many."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paydayNotes")
        self._notes: Sequence[Notes] = ()
        self._fit_in_a_row = 4
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_notes(self, notes: Sequence[Notes]) -> None:
        self._notes = notes
        self.setAccessibleName(", ".join(f"{one.count} × {money.plain(one.denomination)}" for one in notes))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look, rows = theme.current(), self._rows()
        return QSize(look.px(200), sum(self._high() for _ in rows) + look.px(_GAP) * max(0, len(rows) - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = theme.current()
        fit = max(1, (self.width() + look.px(_GAP)) // look.px(_CELL + _GAP))
        if fit != self._fit_in_a_row:
            self._fit_in_a_row = fit
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        gap, high = look.px(_GAP), self._high()
        for row, cells in enumerate(self._rows()):
            wide = (self.width() - gap * (len(cells) - 1)) / len(cells)
            for place, notes in enumerate(cells):
                box = QRectF(QPointF(place * (wide + gap), row * (high + gap)), QPointF(0, 0))
                box.setSize(QRectF(0, 0, wide, high).size())
                self._paint_cell(painter, box, notes)

    def _paint_cell(self, painter: QPainter, box: QRectF, notes: Notes) -> None:
        look = theme.current()
        size = 18 if len(self._notes) <= _FEW else 16
        paint.rounded(painter, box, look.colour("sunk"))
        room = box.adjusted(look.px(10), 0, -look.px(10), 0)
        ink, right = look.colour("ink"), Qt.AlignmentFlag.AlignRight
        paint.words(painter, room, f"{notes.count} ×", look.font(size, 600), ink)
        paint.words(painter, room, money.plain(notes.denomination), look.font(size), ink, right)

    def _rows(self) -> list[Sequence[Notes]]:
        """As many rows as they need, each holding about as many."""
        count = len(self._notes)
        if count == 0:
            return []
        rows = -(-count // self._fit_in_a_row)
        each = -(-count // rows)
        return [self._notes[at : at + each] for at in range(0, count, each)]

    def _high(self) -> int:
        return theme.current().px(_HIGH if len(self._rows()) == 1 else _LOW)
