"""One movement of cash: how much, from where or for what, and why; F9 writes it into the books."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids, money
from sentra_pos.books.occasion import Occasion
from sentra_pos.till.cash import CashDone
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.checkout.cash_reasons import Reason
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_MOST_USUAL = 4


@dataclass(frozen=True)
class Words:
    """What a movement is called in the language that is on; `goes_with` is the choice each usual reason means."""

    title: str
    hint: str
    act: str
    choices: tuple[Choice, ...] = ()
    usual: tuple[str, ...] = ()
    goes_with: tuple[str, ...] = ()
    needs_reason: bool = True


class CashPanel(SidePanel):
    """Made anew each time; its children say what is moved, and how."""

    done = Signal(object)
    """The CashDone, once it is in the books."""
    key = "cash"
    icon = "banknote"

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name=f"{self.key}Panel", width=880)
        self._post = post
        self._deed_key = f"{self.key}:{ids.new()}"
        words = self.words()
        self.hint = Label("", Kind.BODY, wrap=True)
        self.choice = Segmented(words.choices, name=f"{self.key}Choice", says=words.title)
        self.amount = MoneyField(
            " ", name="cashAmountEdit", placeholder="0", height=72, text_size=32, weight=600
        )
        self.reason = Reason(name="cashReasonEdit", count=_MOST_USUAL)
        self.pad = NumberPad(target=self.amount.edit, name="cashPad")
        self.save_button = Button(
            "", name="saveCashButton", weight=Weight.MAIN, key="F9", height=72, text_size=20
        )
        self._fill()
        self._connect()
        self.reword()

    def words(self) -> Words:
        """What it is called."""
        raise NotImplementedError

    def carry_out(self, session: "Session", amount: int, choice: str, on: Occasion) -> CashDone:
        """The deed itself."""
        raise NotImplementedError

    def start(self) -> None:
        self.open(self.amount.edit)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, "F9", self.icon)]

    def reword(self) -> None:
        """All words in the language that is on."""
        words = self.words()
        self.title.setText(words.title)
        self.setAccessibleName(words.title)
        self.hint.setText(words.hint)
        self.choice.set_choices(words.choices)
        self.choice.setVisible(len(words.choices) > 1)
        self.amount.set_label(self.tr("Amount"))
        self.reason.say(
            self.tr("Why") if words.needs_reason else self.tr("Why (may stay empty)"), words.usual
        )
        self.save_button.setText(words.act)

    def _fill(self) -> None:
        look = theme.current()
        is_roomy = sizing.is_roomy(self._over.height())
        across = QHBoxLayout()
        across.setSpacing(look.px(24))
        left = QVBoxLayout()
        left.setSpacing(look.px(12 if is_roomy else 6))
        fields: tuple[QWidget, ...] = (self.hint, self.choice, self.amount, self.reason)
        for field in fields:
            left.addWidget(field)
        left.addStretch(1)
        across.addLayout(left, 1)
        right = QVBoxLayout()
        sizing.fit_pad(self.pad, self._over.height(), taken=64 + 16 + 72 + 40)
        right.addWidget(self.pad)
        right.addStretch(1)
        right.addWidget(self.save_button)
        for widget in (self.pad, self.save_button):
            widget.setFixedWidth(look.px(300))
        across.addLayout(right)
        self.body.addLayout(across, 1)
        # Only now: what is shown before it has its place is a window of its own for a moment, and takes the focus.
        self.hint.setVisible(is_roomy)

    def _connect(self) -> None:
        self.amount.edit.returnPressed.connect(self._on_amount)
        self.reason.given.connect(self._save)
        self.reason.touched.connect(self._on_usual)
        self.save_button.clicked.connect(self._save)
        self.closed.connect(self.deleteLater)

    def _on_amount(self) -> None:
        if self.amount.check():
            self.reason.field.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_usual(self, place: int) -> None:
        goes_with = self.words().goes_with
        if place < len(goes_with):
            self.choice.choose(goes_with[place])

    def _save(self) -> None:
        if not self.save_button.isEnabled() or not self.amount.check():
            return
        amount = self.amount.amount()
        if amount is None or amount <= 0:
            self.amount.set_error(
                self.tr("Write how much it is, for example {amount}.").format(amount="50.000")
            )
            self.amount.edit.setFocus()
        elif self.words().needs_reason and not self.reason.text():
            self.reason.ask_again(self.tr("Say why: it stands in the books and on the shift's slip."))
        else:
            self.save_button.setEnabled(False)
            self._write(amount)

    def _write(self, amount: int) -> None:
        reason, choice = self.reason.text(), self.choice.current()

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = self._post.occasion().because(reason or None, approver)
            self._post.desk.do(
                self,
                lambda session: self.carry_out(session, amount, choice, on),
                self._on_done,
                key=self._deed_key,
                content=(self.key, amount, choice, reason),
                answer=CashDone,
                failed=failed,
            )

        why = f"{self.title.text()} · {money.show(amount)} · {reason}".strip(" ·")
        approval.guarded(self._over, self._post, run, why=why, failed=self._on_refused)

    def _on_done(self, done: CashDone) -> None:
        self.shut()
        self.done.emit(done)

    def _on_refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        trouble.show(self, error)
        self.amount.edit.setFocus()
