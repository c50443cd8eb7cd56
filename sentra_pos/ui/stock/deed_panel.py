"""What is done with the ticked lots: a line for each with how many, and what has to be said about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.ui import theme
from sentra_pos.ui.widgets import scrolling
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import QuantityField
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel


@dataclass(frozen=True)
class Taken:
    """So many smallest units of a lot."""

    lot: LotOnShelf
    quantity: int


class DeedPanel(SidePanel):
    """Made anew each time; subclasses put their own fields into `form`, and say what they need in `reword`."""

    wanted = Signal(object)
    """The Takens, once everything can be used."""

    def __init__(self, over: QWidget, lots: Sequence[LotOnShelf], *, name: str, icon: str) -> None:
        super().__init__(over, name=name, width=720)
        self.lots = list(lots)
        self.icon = icon
        self.fields: dict[LotOnShelf, QuantityField] = {}
        self.form = QVBoxLayout()
        self.sum = Label("", Kind.AMOUNT, name=f"{name}_sum")
        self.keep_button = Button("", name=f"{name}_keep", weight=Weight.MAIN, key=MAIN_KEY, height=64)
        self._fill()
        self.keep_button.clicked.connect(self.hand_over)
        self.closed.connect(self.deleteLater)
        self.show_sum()

    def acts(self) -> Sequence[Act]:
        return [Act(self.keep_button.text(), self.keep_button.click, MAIN_KEY, self.icon)]

    def taken(self) -> list[Taken]:
        """What stands in the fields now; lots with nothing are left out."""
        found = [(lot, field.quantity() or 0) for lot, field in self.fields.items()]
        return [Taken(lot, units) for lot, units in found if units > 0]

    def value(self) -> int:
        """What all of it would sell for, in rupiah."""
        return sum(quantity.gross(one.lot.price, one.quantity, one.lot.decimals) for one in self.taken())

    def show_sum(self) -> None:
        """Say what it comes to; subclasses say it in their own words."""
        self.sum.setText(money.show(self.value()))

    def check(self) -> bool:
        """Whether all fields can be used; the first that cannot says why and takes the focus."""
        for lot, field in self.fields.items():
            units = field.quantity()
            if field.text() and (units is None or units > lot.quantity):
                left = quantity.show(lot.quantity, lot.decimals, lot.unit)
                field.set_error(self.tr("At most {left} are there.").format(left=left))
                field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return bool(self.taken())

    def hand_over(self) -> None:
        if self.check():
            self.keep_button.setEnabled(False)
            self.wanted.emit(self.taken())

    def refused(self) -> None:
        """It could not be done: let the person try again."""
        self.keep_button.setEnabled(True)

    def _fill(self) -> None:
        look = theme.current()
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, look.px(12), 0)
        grid.setVerticalSpacing(look.px(4))
        grid.setColumnStretch(0, 1)
        for at, lot in enumerate(self.lots):
            self._add(grid, at, lot)
        grid.setRowStretch(len(self.lots), 1)
        self.body.addWidget(scrolling.in_scroll(inside, name=f"{self.objectName()}_scroll"), 1)
        self.form.setSpacing(look.px(8))
        self.body.addLayout(self.form)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(16))
        foot.addWidget(self.sum, 1)
        foot.addWidget(self.keep_button)
        self.body.addLayout(foot)

    def _add(self, grid: QGridLayout, at: int, lot: LotOnShelf) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(lot.name, Kind.BODY_STRONG, wrap=True))
        day = "" if lot.expiry is None else f" · EXP {lot.expiry:%d/%m/%Y}"
        words.addWidget(Label(f"L-{lot.number:05} · {lot.producer_name}{day}", Kind.SECOND, wrap=True))
        field = QuantityField(
            name=f"lotQuantity{lot.number}", says=lot.name, decimals=lot.decimals, unit=lot.unit
        )
        field.setFixedWidth(theme.current().px(176))
        field.set_quantity(lot.quantity)
        field.changed.connect(lambda _: self.show_sum())
        self.fields[lot] = field
        grid.addLayout(words, at, 0)
        grid.addWidget(field, at, 1)
