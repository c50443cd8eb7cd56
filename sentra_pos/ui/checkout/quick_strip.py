"""Sums a buyer is likely to hand over, one key each (C3)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sentra_pos.base import money
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import AmountButton


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
            AmountButton(name=f"quickStrip{place + 2}", key=f"Alt+{place + 2}") for place in range(count)
        ]
        for place, button in enumerate(self.buttons):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, place=place: self.chosen.emit(self._amounts[place]))
            row.addWidget(button, 1)

    def show_amounts(self, amounts: Sequence[int], *, enabled: bool) -> None:
        """Offer these; buttons without a sum are off."""
        self._amounts = list(amounts[: len(self.buttons)])
        for place, button in enumerate(self.buttons):
            has_sum = place < len(self._amounts)
            button.set_amount(money.plain(self._amounts[place]) if has_sum else "")
            button.setEnabled(enabled and has_sum)
