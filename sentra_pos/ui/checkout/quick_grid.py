"""Quick cash in the payment panel: exact cash takes the cells that the usual sums leave free (C3)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from sentra_pos.base import money
from sentra_pos.ui import theme
from sentra_pos.ui.checkout.quick_strip import SumButton
from sentra_pos.ui.widgets.buttons import Weight

MOST = 6
_PARTS = 6
"""A row has so many parts; a sum takes two or three of them, exact cash what they leave."""


class QuickGrid(QWidget):
    """Up to two rows; Alt+1 is exact cash, Alt+2 to Alt+6 the sums."""

    chosen = Signal(object)
    """The sum in rupiah that was handed over."""

    def __init__(self, *, height: int) -> None:
        super().__init__()
        self.setObjectName("quickCash")
        self.amounts: list[int] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.current().px(8))
        for column in range(_PARTS):
            self._grid.setColumnStretch(column, 1)
        self.buttons = [self._make(place, height) for place in range(MOST)]

    def show_missing(self, missing: int, *, enabled: bool) -> None:
        """Offer what a buyer may hand over for `missing`."""
        amounts = [missing, *money.quick_cash(missing)] if missing > 0 else []
        if amounts != self.amounts:
            self.amounts = amounts
            self._lay_out(amounts)
        for button in self.buttons:
            button.setEnabled(enabled)

    def reword(self) -> None:
        """All words in the language that is on."""
        self._lay_out(self.amounts)

    def choose(self, place: int) -> None:
        """As if the button of Alt+`place` was touched."""
        self.buttons[place - 1].click()

    def _make(self, place: int, height: int) -> SumButton:
        button = SumButton(
            name=f"quickCash{place + 1}",
            key=f"Alt+{place + 1}",
            weight=Weight.PLAIN if place else Weight.MAIN,
            height=height,
        )
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.chosen.emit(self.amounts[place]))
        button.setParent(self)
        return button

    def _lay_out(self, amounts: Sequence[int]) -> None:
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
        if not amounts:
            return
        spans = _spans(len(amounts))
        cell = 0
        for place, (amount, span) in enumerate(zip(amounts, spans, strict=True)):
            button = self.buttons[place]
            is_narrow_exact = place == 0 and span == 2
            if place == 0:
                button.setText(self.tr("Exact cash"))
            button.set_amount("" if is_narrow_exact else money.plain(amount))
            said = self.tr("Exact cash") if place == 0 else self.tr("Cash")
            button.setAccessibleName(f"{said} {money.show(amount)}")
            self._grid.addWidget(button, cell // _PARTS, cell % _PARTS, 1, span)
            button.show()
            cell += span


def _spans(count: int) -> list[int]:
    """How many parts each of `count` sums takes: the rows are full, and exact cash is the widest."""
    sums = 3 if count == 3 else 2
    room = _PARTS if count <= 2 else 2 * _PARTS
    exact = room - (count - 1) * sums
    return [min(_PARTS, exact), *[sums] * (count - 1)]
