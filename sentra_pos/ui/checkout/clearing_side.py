"""Beside the list of payments: how much arrived for those that are ticked, or what else became of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.checkout import clearing
from sentra_pos.checkout.clearing import Back
from sentra_pos.checkout.unverified import Unverified
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.checkout.cash_reasons import Reason
from sentra_pos.ui.checkout.clearing_opening import BeforeBooks
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.paint import Tone

_RIGHT = Qt.AlignmentFlag.AlignRight
_TAKEN = 64 + 24


class Arrived(QWidget):
    """The usual page: what is ticked, what came, and what it cost."""

    wanted = Signal(object)
    """The rupiah that arrived."""
    told = Signal(str)
    """The sums in one line, for where there is no room for them here."""

    def __init__(self, *, height: int) -> None:
        super().__init__()
        self._ticked, self._is_typed = 0, False
        self.ticked = _Sum("tickedSum")
        self.cost = _Sum("costSum")
        self.received = MoneyField(
            " ", name="receivedEdit", placeholder="0", height=56, text_size=22, weight=600
        )
        self.pad = NumberPad(target=self.received.edit, name="receivedPad")
        self.button = Button("", name="arrivedButton", weight=Weight.MAIN, key="F9", height=64)
        is_roomy = sizing.is_roomy(height)
        look = theme.current()
        column = _column(self)
        card = Card(padding=12, gap=4)
        card.column.addWidget(self.ticked)
        card.column.addWidget(self.cost)
        sizing.fit_pad(self.pad, height, taken=_TAKEN + (92 if is_roomy else 0) + 96 + 64 + 3 * 8)
        for widget in (card, self.received, self.pad):
            column.addWidget(widget)
        card.setVisible(is_roomy)
        column.addStretch(1)
        column.addWidget(self.button)
        column.setSpacing(look.px(8))
        self.received.changed.connect(self._on_typed)
        self.received.edit.returnPressed.connect(self._go)
        self.button.clicked.connect(self._go)

    def show_ticked(self, payments: int, ticked: int) -> None:
        """So many are ticked; as long as nobody says otherwise all of it arrived."""
        self._ticked = ticked
        if not payments:
            self._is_typed = False
        if not self._is_typed:
            self.received.set_amount(ticked or None)
        self.button.setEnabled(payments > 0)
        self.ticked.say(self.tr("%n ticked", "", payments))
        self._show_sums()

    def forget(self) -> None:
        """What was typed has been written, or is of another list."""
        self._is_typed = False

    def reword(self) -> None:
        """All words in the language that is on."""
        self.received.set_label(self.tr("Arrived in the bank"))
        self.cost.say(self.tr("Cost"))
        self.button.setText(self.tr("It has arrived"))

    def refused(self) -> None:
        self.button.setEnabled(True)

    def _on_typed(self) -> None:
        self._is_typed = True
        self._show_sums()

    def _show_sums(self) -> None:
        received = self.received.amount() or 0
        self.ticked.show_amount(self._ticked)
        is_odd = received > self._ticked or clearing.cost_is_odd(self._ticked, received)
        self.cost.show_amount(self._ticked - received, Tone.WARN if is_odd else Tone.PLAIN)
        sums = (self.ticked.text(), self.cost.text())
        self.told.emit(" · ".join(sums))

    def _go(self) -> None:
        if self.button.isEnabled() and self.received.check():
            amount = self.received.amount()
            if not amount:
                self.received.set_error(self.tr("Write what the bank has received."))
                self.received.edit.setFocus()
                return
            self.button.setEnabled(False)
            self.wanted.emit(amount)


class Missing(QWidget):
    """They never came: why, and it is a difference the shop bears."""

    wanted = Signal(str)
    given_up = Signal()

    def __init__(self, *, height: int) -> None:
        super().__init__()
        is_roomy = sizing.is_roomy(height)
        self.text = Label("", Kind.BODY, wrap=True, name="missingText")
        self.reason = Reason(name="missingReason", count=3 if is_roomy else 2, across=1)
        self.button = Button("", name="missingConfirm", weight=Weight.DANGER, key="F9", height=64)
        self.back = Button("", name="missingBack", weight=Weight.QUIET, icon="arrow-left", key="Esc")
        _stack(self, self.back, self.text, self.reason, last=self.button)
        self.text.setVisible(is_roomy)
        self.button.clicked.connect(self._go)
        self.reason.given.connect(self._go)
        self.back.clicked.connect(self.given_up)

    def show_ticked(self, payments: int, ticked: int) -> None:
        said = self.tr("%n payment(s) that the bank's list does not have:", "", payments)
        self._ask(f"{said} {money.show(ticked)}.")

    def show_before_books(self, amount: int) -> None:
        said = self.tr("{amount} from before the books, which the bank's list does not have.")
        self._ask(said.format(amount=money.show(amount)))

    def reword(self) -> None:
        """All words in the language that is on."""
        usual = [
            self.tr("False proof of payment"),
            self.tr("The network failed"),
            self.tr("Cancelled by the buyer"),
        ]
        self.reason.say(self.tr("Why"), usual)
        self.button.setText(self.tr("They never came"))
        self.back.setText(self.tr("Back"))

    def refused(self) -> None:
        self.button.setEnabled(True)

    def _ask(self, said: str) -> None:
        self.text.setText(said)
        self.button.setEnabled(True)
        self.reason.field.edit.setFocus()

    def _go(self) -> None:
        if not self.reason.text():
            self.reason.ask_again(self.tr("Say why: the shop bears the loss."))
        elif self.button.isEnabled():
            self.button.setEnabled(False)
            self.wanted.emit(self.reason.text())


class Twice(QWidget):
    """The buyer paid once too often: how much is owed back."""

    wanted = Signal(object)
    given_up = Signal()

    def __init__(self, *, height: int) -> None:
        super().__init__()
        self.text = Label("", Kind.BODY, wrap=True, name="twiceText")
        self.amount = MoneyField(" ", name="twiceEdit", placeholder="0", height=56, text_size=22, weight=600)
        self.pad = NumberPad(target=self.amount.edit, name="twicePad")
        self.button = Button("", name="twiceConfirm", weight=Weight.MAIN, key="F9", height=64)
        self.back = Button("", name="twiceBack", weight=Weight.QUIET, icon="arrow-left", key="Esc")
        is_roomy = sizing.is_roomy(height)
        sizing.fit_pad(self.pad, height, taken=_TAKEN + 48 + (96 if is_roomy else 0) + 96 + 64 + 4 * 8)
        _stack(self, self.back, self.text, self.amount, self.pad, last=self.button)
        self.text.setVisible(is_roomy)
        self.button.clicked.connect(self._go)
        self.amount.edit.returnPressed.connect(self._go)
        self.back.clicked.connect(self.given_up)

    def show_payment(self, one: Unverified) -> None:
        said = self.tr("How much came once too often for {receipt}? The shop owes it to the buyer.")
        self.text.setText(said.format(receipt=one.receipt))
        self.amount.set_amount(one.amount)
        self.button.setEnabled(True)
        self.amount.edit.setFocus()
        self.amount.edit.selectAll()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.amount.set_label(self.tr("Paid too much"))
        self.button.setText(self.tr("It was paid twice"))
        self.back.setText(self.tr("Back"))

    def refused(self) -> None:
        self.button.setEnabled(True)

    def _go(self) -> None:
        amount = self.amount.amount() if self.amount.check() else None
        if not amount or amount < 0:
            self.amount.set_error(self.tr("Write what came too much."))
            self.amount.edit.setFocus()
        elif self.button.isEnabled():
            self.button.setEnabled(False)
            self.wanted.emit(amount)


class GiveBack(QWidget):
    """What was paid too much goes back to the buyer."""

    wanted = Signal(object)
    """A Back."""
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = Label("", Kind.BODY, wrap=True, name="giveBackText")
        self.cash = Button("", name="giveBackCash", icon="banknote", height=64)
        self.transfer = Button("", name="giveBackTransfer", icon="landmark", height=64)
        self.back = Button("", name="giveBackBack", weight=Weight.QUIET, icon="arrow-left", key="Esc")
        _stack(self, self.back, self.text, self.cash, self.transfer)
        self.cash.clicked.connect(lambda: self.wanted.emit(Back.CASH))
        self.transfer.clicked.connect(lambda: self.wanted.emit(Back.TRANSFER))
        self.back.clicked.connect(self.given_up)

    def show_payment(self, one: Unverified) -> None:
        said = self.tr("{amount} of {receipt} belong to the buyer. How do they go back?")
        self.text.setText(said.format(amount=money.show(one.amount), receipt=one.receipt))
        self.cash.setFocus()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.cash.setText(self.tr("Cash out of the drawer"))
        self.transfer.setText(self.tr("By transfer"))
        self.back.setText(self.tr("Back"))


class Side(QStackedWidget):
    """The five pages; `main` is what F9 presses."""

    def __init__(self, *, height: int) -> None:
        super().__init__()
        self.arrived = Arrived(height=height)
        self.missing = Missing(height=height)
        self.twice = Twice(height=height)
        self.give_back = GiveBack()
        self.before_books = BeforeBooks(height=height)
        for page in (self.arrived, self.missing, self.twice, self.give_back, self.before_books):
            self.addWidget(page)
        for page in (self.missing, self.twice, self.give_back, self.before_books):
            page.given_up.connect(self.go_home)
        self.setFixedWidth(theme.current().px(320))

    @property
    def is_home(self) -> bool:
        return self.currentWidget() is self.arrived

    def go_home(self) -> None:
        self.setCurrentWidget(self.arrived)

    def main(self) -> Callable[[], None] | None:
        """The main key's work on the page that is shown."""
        page = self.currentWidget()
        if isinstance(page, Arrived | Missing | Twice | BeforeBooks):
            return page.button.click
        return None

    def refused(self) -> None:
        """A deed did not go through: let the person try again."""
        page = self.currentWidget()
        if isinstance(page, Arrived | Missing | Twice | BeforeBooks):
            page.refused()

    def reword(self) -> None:
        """All words in the language that is on."""
        for page in (self.arrived, self.missing, self.twice, self.give_back, self.before_books):
            page.reword()


class _Sum(QWidget):
    """A word and its rupiah."""

    def __init__(self, name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._word = Label("", Kind.BODY, tone=Tone.NEUTRAL)
        self._amount = Label("", Kind.CARD_TITLE, name=name, align=_RIGHT)
        row.addWidget(self._word)
        row.addWidget(self._amount, 1)

    def say(self, word: str) -> None:
        self._word.setText(word)

    def text(self) -> str:
        return f"{self._word.text()} {self._amount.text()}"

    def show_amount(self, amount: int, tone: Tone = Tone.PLAIN) -> None:
        self._amount.setText(money.show(amount))
        self._amount.set_tone(tone)
        self._amount.setAccessibleName(self.text())


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px(8))
    return column


def _stack(page: QWidget, *widgets: QWidget, last: QWidget | None = None) -> None:
    column = _column(page)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    if last is not None:
        column.addWidget(last)
