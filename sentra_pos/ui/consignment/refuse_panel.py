"""Pieces that are not taken: how many of the line in hand, and why; both stand on the note."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sentra_pos.consignment import notes, preview
from sentra_pos.ui import theme
from sentra_pos.ui.consignment.draft import Entry, Refused
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field, QuantityField
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

# The note is in Indonesian whatever language the window speaks, and so are its reasons.
REASONS = (
    "label kurang",
    "kemasan rusak",
    "lewat atau terlalu dekat tanggal",
    "tanpa P-IRT",
    "kualitas kurang",
    "tidak sesuai pesanan",
)


class RefusePanel(FormPanel):
    """Made anew for each line."""

    refused = Signal(object)
    """The Refused, or None if all of it is taken after all."""

    def __init__(self, over: QWidget, entry: Entry) -> None:
        self._entry = entry
        goods = entry.line.goods
        self.count = QuantityField(" ", name="refusedCount", decimals=goods.decimals, unit=goods.unit)
        self.why = Label("", Kind.FIELD)
        self.reason = Field(" ", name="refusedReason")
        self.reason.edit.setMaxLength(notes.LONGEST_REASON)
        self.reasons = [Button(said, name=f"refusedReason_{at}") for at, said in enumerate(REASONS)]
        self.none_button = Button(name="refusedNone", weight=Weight.QUIET, icon="undo-2", height=64)
        super().__init__(over, self._laid_out(), name="refusePanel", width=560)
        self.row.insertWidget(0, self.none_button)
        self._connect()
        if entry.refused is not None:
            self.count.set_quantity(entry.refused.quantity)
            self.reason.set_text(entry.refused.reason)
        self.none_button.setVisible(entry.refused is not None)
        self.reword()

    def start(self) -> None:
        """Come in, ready for the number."""
        self.open(self.count.edit)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "package-x")]

    def reword(self) -> None:
        self.say(self.tr("Not taken"), self.tr("Put on the note"), self.tr("Close"))
        self.note.setText(self._entry.line.goods.name)
        self.count.set_label(self.tr("How many are not taken"))
        self.count.set_hint(self.tr("beside those that come in; they go home with the producer"))
        self.why.setText(self.tr("Why"))
        self.reason.set_label(self.tr("Reason, as it stands on the note"))
        self.none_button.setText(self.tr("All of it is taken"))

    def _connect(self) -> None:
        for button, said in zip(self.reasons, REASONS, strict=True):
            button.clicked.connect(lambda _=False, said=said: self._say(said))
        self.count.edit.returnPressed.connect(self.reason.edit.setFocus)
        self.reason.edit.returnPressed.connect(self._keep)
        self.wanted.connect(self._keep)
        self.none_button.clicked.connect(lambda: self._hand_over(None))
        self.closed.connect(self.deleteLater)

    def _say(self, reason: str) -> None:
        self.reason.set_text(reason)
        (self.save_button if self.count.text() else self.count.edit).setFocus()

    def _keep(self) -> None:
        amount = self.count.quantity()
        if amount is None or preview.check_quantity(amount) is not None:
            self.count.set_error(self.tr("How many? More than nothing, at most 1.000.000."))
            self.count.edit.setFocus()
        elif not self.reason.text():
            self.reason.set_error(self.tr("Say why: the producer reads it on the note."))
            self.reason.edit.setFocus()
        else:
            self._hand_over(Refused(amount, self.reason.text()))

    def _hand_over(self, refused: Refused | None) -> None:
        self.refused.emit(refused)
        self.shut()

    def _laid_out(self) -> QWidget:
        look = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.count)
        column.addWidget(self.why)
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        for at, button in enumerate(self.reasons):
            grid.addWidget(button, at // 2, at % 2)
        column.addLayout(grid)
        column.addSpacing(look.px(8))
        column.addWidget(self.reason)
        column.addStretch(1)
        return inside
