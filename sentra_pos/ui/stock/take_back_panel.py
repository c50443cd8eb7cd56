"""Ticked lots go back to their producer: who fetches them, and one note for each producer."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.ui.stock.deed_panel import DeedPanel
from sentra_pos.ui.widgets.fields import Field


class TakeBackPanel(DeedPanel):
    """Made anew each time; all lots are of one producer."""

    def __init__(self, over: QWidget, lots: Sequence[LotOnShelf]) -> None:
        self.fetched_by = Field(" ", name="fetchedBy")
        super().__init__(over, lots, name="takeBackPanel", icon="package-minus")
        self.fetched_by.edit.setMaxLength(80)
        self.form.addWidget(self.fetched_by)
        self.fetched_by.edit.returnPressed.connect(self.hand_over)
        self.reword()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Goods back to their maker"))
        self.setAccessibleName(self.title.text())
        self.note.setText(self.lots[0].producer_name)
        self.fetched_by.set_label(self.tr("Fetched by (empty: the producer himself)"))
        self.keep_button.setText(self.tr("Hand over and print"))
        self.show_sum()

    def show_sum(self) -> None:
        self.sum.setText(self.tr("worth {amount}").format(amount=money.show(self.value())))
