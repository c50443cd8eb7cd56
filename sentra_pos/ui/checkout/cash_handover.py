"""After the count: how much stays for the next shift, how much goes to the safe, and why it differs if that is known."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.checkout.cash_reasons import Reason
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.paint import Tone

_RIGHT = Qt.AlignmentFlag.AlignRight


class HandOver(QWidget):
    """The second page of ending a shift."""

    recount_wanted = Signal()
    look_wanted = Signal()
    """A manager wants to see the difference before the money is handed over."""
    close_wanted = Signal()

    def __init__(self, *, height: int) -> None:
        super().__init__()
        self._counted = 0
        self._difference: int | None = None
        self.stays = MoneyField(
            " ", name="nextFloatEdit", placeholder="0", height=56, text_size=22, weight=600
        )
        self.reason = Reason(name="countNoteEdit", count=3, across=3)
        self.recount_button = Button("", name="recountButton", icon="rotate-ccw", height=56)
        self.look_button = Button("", name="seeDifferenceButton", icon="eye", height=56)
        self.close_button = Button(
            "", name="closeShiftButton", weight=Weight.MAIN, key="F9", height=72, text_size=20
        )
        self.pad = NumberPad(target=self.stays.edit, name="handOverPad")
        self._sums = {name: _Sum(name) for name in ("counted", "expected", "difference", "handed")}
        self._fill(height)
        self.stays.changed.connect(lambda _amount: self._show_sums())
        self.recount_button.clicked.connect(self.recount_wanted)
        self.look_button.clicked.connect(self.look_wanted)
        self.close_button.clicked.connect(self._close)
        self.stays.edit.returnPressed.connect(self.reason.field.edit.setFocus)
        self.reason.given.connect(self._close)

    def show_count(self, counted: int, *, usual: int) -> None:
        """The count stands; `usual` is the float the shift began with."""
        self._counted, self._difference = counted, None
        self.stays.set_amount(min(usual, counted))
        self.recount_button.show()
        self.look_button.show()
        self.close_button.setEnabled(True)
        self.reword()

    def reveal(self, expected: int, *, may_recount: bool) -> None:
        """Tell what should be there; who was not to know it counts no more."""
        self._difference = self._counted - expected
        self._sums["expected"].show_amount(expected)
        self.look_button.hide()
        self.recount_button.setVisible(may_recount)
        self.reword()
        if self._difference:
            self.reason.field.edit.setFocus()

    def next_float(self) -> int:
        """What stays in the drawer, in rupiah."""
        return self.stays.amount() or 0

    def take_focus(self) -> None:
        self.stays.edit.setFocus()
        self.stays.edit.selectAll()

    def refused(self) -> None:
        """The shift could not be closed: let the person try again."""
        self.close_button.setEnabled(True)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.stays.set_label(self.tr("Stays in the drawer for the next shift"))
        words = {
            "counted": self.tr("Counted"),
            "expected": self.tr("Should be"),
            "difference": self.tr("Difference"),
            "handed": self.tr("To the safe"),
        }
        for name, word in words.items():
            self._sums[name].say(word)
        asks = bool(self._difference)
        label = self.tr("Why it differs") if asks else self.tr("Note about the count (may stay empty)")
        usual = [self.tr("Wrong change given"), self.tr("No small change"), self.tr("Nobody knows")]
        self.reason.say(label, usual if asks else [])
        self.recount_button.setText(self.tr("Count again"))
        self.look_button.setText(self.tr("Show the difference"))
        self.close_button.setText(self.tr("End the shift"))
        self._show_sums()

    def _fill(self, height: int) -> None:
        look = theme.current()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(24))
        left = QVBoxLayout()
        left.setSpacing(look.px(12))
        card = Card(padding=16, gap=8)
        for one in self._sums.values():
            card.column.addWidget(one)
        left.addWidget(card)
        left.addWidget(self.reason)
        left.addStretch(1)
        keys = QHBoxLayout()
        keys.setSpacing(look.px(8))
        keys.addWidget(self.recount_button, 1)
        keys.addWidget(self.look_button, 1)
        left.addLayout(keys)
        across.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(look.px(8))
        sizing.fit_pad(self.pad, height, taken=64 + 96 + 8 + 8 + 72 + 32)
        for widget in (self.stays, self.pad):
            right.addWidget(widget)
        right.addStretch(1)
        right.addWidget(self.close_button)
        parts: tuple[QWidget, ...] = (self.stays, self.pad, self.close_button)
        for part in parts:
            part.setFixedWidth(look.px(300))
        across.addLayout(right)

    def _show_sums(self) -> None:
        self._sums["counted"].show_amount(self._counted)
        stays = self.stays.amount()
        self._sums["handed"].show_amount(self._counted - min(stays or 0, self._counted))
        for name in ("expected", "difference"):
            self._sums[name].setVisible(self._difference is not None)
        if self._difference is not None:
            tone = Tone.GOOD if not self._difference else Tone.WARN if self._difference > 0 else Tone.DANGER
            self._sums["difference"].show_amount(self._difference, tone)

    def _close(self) -> None:
        if not self.stays.check() or not self.close_button.isEnabled():
            return
        stays = self.stays.amount() or 0
        if not 0 <= stays <= self._counted:
            self.stays.set_error(
                self.tr("Only {amount} were counted.").format(amount=money.show(self._counted))
            )
            self.stays.edit.setFocus()
        elif self._difference and not self.reason.text():
            self.reason.ask_again(self.tr("Say why it differs, even if nobody knows."))
        else:
            self.close_button.setEnabled(False)
            self.close_wanted.emit()


class _Sum(QWidget):
    """A word and its rupiah."""

    def __init__(self, name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._word = Label("", Kind.BODY, tone=Tone.NEUTRAL)
        self._amount = Label("", Kind.CARD_TITLE, name=f"{name}Sum", align=_RIGHT)
        row.addWidget(self._word)
        row.addWidget(self._amount, 1)

    def say(self, word: str) -> None:
        self._word.setText(word)
        self._amount.setAccessibleName(f"{word} {self._amount.text()}")

    def show_amount(self, amount: int, tone: Tone = Tone.PLAIN) -> None:
        self._amount.setText(money.show(amount))
        self._amount.set_tone(tone)
        self._amount.setAccessibleName(f"{self._word.text()} {self._amount.text()}")
