"""How a shift ended: where its money is now, and how the count compares, to who may know."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.checkout.closing import ShiftEnd
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone

_RIGHT = Qt.AlignmentFlag.AlignRight


class ShiftResult(QWidget):
    """The last page of ending a shift."""

    def __init__(self, end: ShiftEnd, *, with_difference: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(name="shiftResult", padding=24, gap=12)
        column.addWidget(card)
        column.addStretch(1)
        closed = end.closed
        tone = Tone.GOOD
        said = self.tr("The drawer is handed over.")
        told = [(self.tr("Counted"), closed.counted, "countedResult", Tone.PLAIN)]
        if with_difference:
            said, tone = self._verdict(closed.difference)
            told = [
                (self.tr("Should be"), closed.expected, "expectedLabel", Tone.PLAIN),
                *told,
                (self.tr("Difference"), closed.difference, "differenceLabel", tone),
            ]
        told += [
            (self.tr("To the safe"), end.handed_over, "handedLabel", Tone.PLAIN),
            (self.tr("Stays in the drawer"), end.next_float, "staysLabel", Tone.PLAIN),
        ]
        card.column.addWidget(Label(said, Kind.CARD_TITLE, tone=tone, wrap=True, name="shiftVerdict"))
        for word, amount, name, shade in told:
            row = QHBoxLayout()
            row.addWidget(Label(word, Kind.BODY, tone=Tone.NEUTRAL))
            label = Label(money.show(amount), Kind.PAD, name=name, tone=shade, align=_RIGHT)
            label.setAccessibleName(f"{word} {money.show(amount)}")
            row.addWidget(label, 1)
            card.column.addLayout(row)
        card.column.addSpacing(theme.current().px(8))
        slip = self.tr("The slip {code} is being printed: sign it together, and put the money into the safe.")
        card.column.addWidget(Label(slip.format(code=closed.code), Kind.SECOND, wrap=True))

    def _verdict(self, difference: int) -> tuple[str, Tone]:
        if difference == 0:
            return self.tr("The drawer is right."), Tone.GOOD
        if difference > 0:
            return self.tr("There is more in the drawer than there should be."), Tone.WARN
        return self.tr("There is less in the drawer than there should be."), Tone.DANGER
