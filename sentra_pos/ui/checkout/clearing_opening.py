"""The page beside the list of payments for money from before the books: how much of it came, at what cost, or never."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.checkout import clearing
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad

_TAKEN = 64 + 24 + 40 + 24 + 2 * 92 + 48 + 56 + 8 * 8
"""What stands above and below the pad, in px at 100 %."""


class BeforeBooks(QWidget):
    """What buyers paid and what the bank has; as long as nobody says otherwise all that is left arrived."""

    came = Signal(object, object)
    """Rupiah that buyers paid, and what of it is in the bank."""
    lost = Signal(object)
    """Rupiah that buyers paid and that never came."""
    given_up = Signal()

    def __init__(self, *, height: int) -> None:
        super().__init__()
        self._left = 0
        self.text = Label("", Kind.BODY, wrap=True, name="beforeBooksText")
        self.amount = MoneyField(" ", name="beforeBooksAmount", height=48, text_size=20, weight=600)
        self.received = MoneyField(" ", name="beforeBooksReceived", height=48, text_size=20, weight=600)
        self.pad = NumberPad(target=self.received.edit, name="beforeBooksPad")
        self.lost_button = Button(
            "", name="beforeBooksLost", weight=Weight.DANGER, icon="circle-x", height=48
        )
        self.button = Button("", name="beforeBooksConfirm", weight=Weight.MAIN, key="F9", height=56)
        self.back = Button("", name="beforeBooksBack", weight=Weight.QUIET, icon="arrow-left", key="Esc")
        self._lay_out(height)
        self._connect()

    def show_left(self, left: int) -> None:
        """So many rupiah of the method are still on their way."""
        self._left = left
        said = self.tr("{amount} are still on their way.")
        self.text.setText(said.format(amount=money.show(left)))
        for field in (self.amount, self.received):
            field.set_amount(left)
            field.set_error("")
        self.refused()
        self._show_cost()
        self.received.edit.setFocus()
        self.received.edit.selectAll()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.amount.set_label(self.tr("Paid by buyers"))
        self.received.set_label(self.tr("Arrived in the bank"))
        self.button.setText(self.tr("It has arrived"))
        self.lost_button.setText(self.tr("It never came"))
        self.back.setText(self.tr("Back"))
        self.pad.reword()
        self._show_cost()

    def refused(self) -> None:
        self.button.setEnabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pad types where the cursor is."""
        if event.type() is QEvent.Type.FocusIn:
            self.pad.target = self.amount.edit if watched is self.amount.edit else self.received.edit
        return False

    def _on_amount(self) -> None:
        """Another part of it is meant: all of that part arrived, until something else is typed."""
        if self.amount.edit.hasFocus():
            self.received.set_amount(self.amount.amount())
        self._show_cost()

    def _show_cost(self) -> None:
        paid, received = self.amount.amount() or 0, self.received.amount() or 0
        is_odd = received > paid or clearing.cost_is_odd(paid, received)
        said = self.tr("Cost: {amount}. Is that right?") if is_odd else self.tr("Cost: {amount}")
        self.received.set_hint(said.format(amount=money.show(paid - received)))

    def _go(self) -> None:
        received = self.received.amount() if self.received.check() else None
        if self._paid() is None or not self.button.isEnabled():
            return
        if not received or received < 0:
            self.received.set_error(self.tr("Write what the bank has received."))
            self.received.edit.setFocus()
            return
        self.button.setEnabled(False)
        self.came.emit(self.amount.amount(), received)

    def _give_up(self) -> None:
        if self._paid() is not None:
            self.lost.emit(self.amount.amount())

    def _paid(self) -> int | None:
        """What buyers paid; what cannot be is said in the field."""
        paid = self.amount.amount() if self.amount.check() else None
        if paid and 0 < paid <= self._left:
            return paid
        said = self.tr("Write an amount up to {left}.").format(left=money.show(self._left))
        self.amount.set_error(said)
        self.amount.edit.setFocus()
        return None

    def _lay_out(self, height: int) -> None:
        is_roomy = sizing.is_roomy(height)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(8))
        sizing.fit_pad(self.pad, height, taken=_TAKEN)
        for widget in (self.back, self.text, self.amount, self.received, self.pad):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.lost_button)
        column.addWidget(self.button)
        self.text.setVisible(is_roomy)
        self.pad.setVisible(is_roomy)

    def _connect(self) -> None:
        for field in (self.amount, self.received):
            field.edit.installEventFilter(self)
            field.edit.returnPressed.connect(self._go)
        self.amount.changed.connect(self._on_amount)
        self.received.changed.connect(self._show_cost)
        self.button.clicked.connect(self._go)
        self.lost_button.clicked.connect(self._give_up)
        self.back.clicked.connect(self.given_up)
