"""Sums a buyer is likely to hand over, one key each (C3)."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sentra_pos.base import money
from sentra_pos.ui import theme
from sentra_pos.ui.theme import Theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.buttons import AmountButton

_SMALLEST = 13


class SumButton(AmountButton):
    """A sum in the largest hand in which it can be read as a whole."""

    def _paint_parts(self, painter: QPainter, look: Theme, ink: QColor) -> None:
        edge, cap, gap = look.px(12), look.px(22), look.px(8)
        wide = paint.keycap_width(self._key)
        keycap = QRectF(edge, round((self.height() - cap) / 2), wide, cap)
        paint.keycap(painter, keycap, self._key, ink, ink)
        room = QRectF(self.rect()).adjusted(edge + wide + gap, 0, -edge, 0)
        between = look.px(12) if self.text() and self._amount else 0
        size = self._text_size
        while size > _SMALLEST and self._inside(look, size) + between > room.width():
            size -= 1
        font = look.font(size, 600)
        paint.words(painter, room, self.text(), font, ink)
        paint.words(painter, room, self._amount, font, ink, Qt.AlignmentFlag.AlignRight)

    def _inside(self, look: Theme, size: float) -> int:
        font = look.font(size, 600)
        return paint.width_of(self.text(), font) + paint.width_of(self._amount, font)


class QuickStrip(QWidget):
    """The sums above the total in one row, Alt+2 to Alt+5; Alt+1 is exact cash and stands beside it."""

    chosen = Signal(object)
    """The sum in rupiah."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._amounts: list[int] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(12))
        self.buttons = [
            SumButton(name=f"quickStrip{place + 2}", key=f"Alt+{place + 2}") for place in range(count)
        ]
        for place, button in enumerate(self.buttons):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, place=place: self.chosen.emit(self._amounts[place]))
            row.addWidget(button, 1)

    def show_amounts(self, amounts: Sequence[int], *, enabled: bool, most: int) -> None:
        """Offer these, at most so many; buttons without a sum are off."""
        self._amounts = list(amounts[:most])
        for place, button in enumerate(self.buttons):
            button.setVisible(place < most)
        for place, button in enumerate(self.buttons):
            has_sum = place < len(self._amounts)
            button.set_amount(money.plain(self._amounts[place]) if has_sum else "")
            button.setEnabled(enabled and has_sum)
