"""The head of the payment panel: the total, and beside it what is still missing or what comes back."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.checkout.tender import Due
from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone


class DueCard(QWidget):
    """Accent while something is missing, good once nothing is."""

    def __init__(self, *, roomy: bool) -> None:
        super().__init__()
        look = theme.current()
        self.setFixedHeight(look.px(104 if roomy else 76))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tone = Tone.ACCENT
        self.total_word = Label("", Kind.BODY_STRONG, tone=Tone.NEUTRAL)
        self.total = Label("", Kind.TOTAL if roomy else Kind.FIGURE, name="panelTotalLabel")
        self.word = Label("", Kind.BODY_STRONG, tone=Tone.ACCENT, name="dueWord")
        right = Qt.AlignmentFlag.AlignRight
        self.amount = Label("", Kind.MISSING if roomy else Kind.FIGURE, name="dueLabel", align=right)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(6))
        row.setSpacing(look.px(40))
        for word, amount, share in ((self.total_word, self.total, 40), (self.word, self.amount, 47)):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(word)
            column.addWidget(amount, 1)
            amount.setMinimumWidth(1)
            row.addLayout(column, share)

    def show_due(self, due: Due) -> None:
        is_missing = due.missing > 0
        self._tone = Tone.ACCENT if is_missing else Tone.GOOD
        self.total_word.setText(self.tr("TOTAL"))
        self.total.setText(money.show(due.total))
        self.total.setAccessibleName(f"{self.tr('TOTAL')} {money.show(due.total)}")
        self.word.setText(self.tr("Missing") if is_missing else self.tr("Change"))
        self.amount.setText(money.show(due.missing if is_missing else due.change))
        self.amount.setAccessibleName(f"{self.word.text()} {self.amount.text()}")
        for label in (self.word, self.amount):
            label.set_tone(self._tone)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour("surface"))
        middle = self.word.x() - look.px(20)
        painter.setClipRect(QRectF(middle, 0, self.width() - middle, self.height()))
        paint.rounded(painter, self.rect(), look.colour(self._tone.ground))
        painter.setClipping(False)
        painter.fillRect(middle, 0, 1, self.height(), look.colour("line"))
        paint.rounded(painter, self.rect(), None, look.colour("line"))
