"""Ticked lots are damaged, lost or expired: why, and who answers for it by their terms."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.stock import write_offs
from sentra_pos.stock.watch import LotOnShelf, Urgency
from sentra_pos.stock.write_offs import Loss
from sentra_pos.ui import theme
from sentra_pos.ui.stock import words
from sentra_pos.ui.stock.deed_panel import DeedPanel
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field

_KINDS = (Loss.DAMAGED, Loss.LOST, Loss.EXPIRED)


class WriteOffPanel(DeedPanel):
    """Made anew each time."""

    def __init__(self, over: QWidget, lots: Sequence[LotOnShelf]) -> None:
        self.kind = Segmented([], name="lossKind", says="")
        self.reason = Field(" ", name="lossReason")
        self.usual = [Button("", name=f"lossReason{at}", text_size=15) for at in range(3)]
        super().__init__(over, lots, name="writeOffPanel", icon="package-x")
        self._all_over = all(lot.urgency is Urgency.OVER for lot in lots)
        self.reason.edit.setMaxLength(write_offs.LONGEST_REASON)
        self.form.addWidget(self.kind)
        self.form.addWidget(self.reason)
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        for button in self.usual:
            row.addWidget(button, 1)
            button.clicked.connect(lambda _=False, button=button: self.reason.set_text(button.text()))
        self.form.addLayout(row)
        self.kind.chosen.connect(lambda _: self.reword())
        self.reason.edit.returnPressed.connect(self.hand_over)
        self.reword()
        if self._all_over:
            self.kind.choose(Loss.EXPIRED.value)
            self.reword()
            self.reason.set_text(self.usual[0].text())

    @property
    def loss(self) -> Loss:
        """What happened."""
        return Loss(self.kind.current() or Loss.DAMAGED.value)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Write goods off"))
        self.setAccessibleName(self.title.text())
        self.note.setText(self.tr("%n lot(s)", "", len(self.lots)))
        self.kind.set_choices([Choice(one.value, words.loss(one)) for one in _KINDS])
        self.kind.setAccessibleName(self.tr("What happened"))
        self.reason.set_label(self.tr("What happened, as it will stand on the report"))
        for button, word in zip(self.usual, self._usual(), strict=True):
            button.setText(word)
        self.keep_button.setText(self.tr("Write off and print"))
        self.show_sum()

    def show_sum(self) -> None:
        self.sum.setText(self.tr("worth {amount}").format(amount=money.show(self.value())))

    def check(self) -> bool:
        if not super().check():
            return False
        if not self.reason.text():
            self.reason.set_error(self.tr("Say what happened: the producer reads it."))
            self.reason.edit.setFocus()
            return False
        return True

    def _usual(self) -> list[str]:
        match self.loss:
            case Loss.EXPIRED:
                return [
                    self.tr("past its date"),
                    self.tr("smells or looks bad"),
                    self.tr("packaging swollen"),
                ]
            case Loss.LOST:
                return [self.tr("not on the shelf"), self.tr("counted twice"), self.tr("probably stolen")]
            case _:
                return [self.tr("fell down"), self.tr("packaging torn"), self.tr("damp or mouldy")]
