"""The sums under the cart: subtotal, discount, rounding, and the total as the largest thing on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sentra_pos.base import money
from sentra_pos.ui import theme
from sentra_pos.ui.checkout.counter import Counter
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone

_RIGHT = Qt.AlignmentFlag.AlignRight


class TotalLabel(Label):
    """The total in the largest size that fits, spoken as `TOTAL Rp162.000`."""

    def __init__(self, *kinds: Kind) -> None:
        super().__init__("", kinds[0], name="totalLabel", align=_RIGHT)
        self._kinds = kinds
        self.setMinimumWidth(1)

    def show_amount(self, amount: int) -> None:
        self.setText(money.show(amount))
        self.setAccessibleName(f"{self.tr('TOTAL')} {money.show(amount)}")
        self.fit()

    def fit(self) -> None:
        """Choose the largest of its sizes in which the whole amount can be read."""
        for kind in self._kinds:
            self.set_kind(kind)
            if self.sizeHint().width() <= self.width():
                return

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()


class SumLines(QWidget):
    """Subtotal, discount and rounding, one line each; `row_height` and size in px at 100 %."""

    def __init__(self, *, row_height: int, kind: Kind) -> None:
        super().__init__()
        look = theme.current()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.words: list[Label] = []
        self.amounts: list[Label] = []
        for row, name in enumerate(("subtotal", "discount", "rounding")):
            word = Label("", kind, tone=Tone.NEUTRAL)
            amount = Label("0", kind, tone=Tone.NEUTRAL, name=f"{name}Label", align=_RIGHT)
            self._grid.addWidget(word, row, 0)
            self._grid.addWidget(amount, row, 1)
            self._grid.setRowMinimumHeight(row, look.px(row_height))
            self.words.append(word)
            self.amounts.append(amount)

    def show_sums(self, counter: Counter) -> None:
        totals = counter.cart.totals
        sums = (totals.subtotal, -totals.discount, counter.due().rounding)
        for amount, label in zip(sums, self.amounts, strict=True):
            label.setText(money.plain(amount))
        for part in (self.words[1], self.amounts[1]):
            part.set_tone(Tone.ACCENT if totals.discount else Tone.NEUTRAL)

    def reword(self) -> None:
        said = (self.tr("Subtotal"), self.tr("Discount"), self.tr("Rounding"))
        for word, label in zip(said, self.words, strict=True):
            label.setText(word)
