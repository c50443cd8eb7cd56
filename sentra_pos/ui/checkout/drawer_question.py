"""An open shift that is not plainly one's own: count and close it, or go on with it and say why (T3)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import clock
from sentra_pos.paper import words
from sentra_pos.till.takeover import Question
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.checkout.cash_reasons import Reason
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel


class ShiftQuestion(SidePanel):
    """Made anew each time; closing it without an answer leaves the question for the next time."""

    close_wanted = Signal()
    carry_on_wanted = Signal(str)
    """The reason."""

    def __init__(self, over: QWidget, question: Question) -> None:
        super().__init__(over, name="shiftQuestionPanel", width=760)
        self._question = question
        self.what = Label("", Kind.TITLE, name="shiftQuestion", wrap=True)
        self.text = Label("", Kind.BODY, wrap=True)
        self.count_button = Button("", name="countFirstButton", weight=Weight.MAIN, key="F9", height=64)
        self.reason = Reason(name="carryOnReason", count=3, across=3)
        self.carry_button = Button("", name="carryOnButton", icon="play", height=56)
        self._fill()
        self.count_button.clicked.connect(self._count)
        self.carry_button.clicked.connect(self._carry_on)
        self.reason.given.connect(self._carry_on)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.count_button)

    def acts(self) -> Sequence[Act]:
        return [Act(self.count_button.text(), self.count_button.click, "F9", "wallet-minimal")]

    def reword(self) -> None:
        """All words in the language that is on."""
        question = self._question
        shift = question.shift
        self.title.setText(self.tr("Before you sell"))
        self.setAccessibleName(self.title.text())
        if question.is_stale:
            self.what.setText(
                self.tr("Shift {number} of {day} is still open").format(
                    number=shift.number, day=words.day(shift.business_day)
                )
            )
            usual = [
                self.tr("We sell past midnight"),
                self.tr("It was forgotten"),
                self.tr("The manager said so"),
            ]
        else:
            said = self.tr("Shift {number} was opened by {name}")
            self.what.setText(said.format(number=shift.number, name=question.opened_by))
            usual = [self.tr("A short break"), self.tr("We share the drawer"), self.tr("The manager said so")]
        opened = f"{clock.local(shift.opened_at):%d/%m/%Y %H:%M}"
        text = self.tr(
            "Opened by {name} on {moment}. Count first, so that it is clear who answers for the money."
        )
        self.text.setText(text.format(name=question.opened_by, moment=opened))
        hand_over = self.tr("Hand over: count the drawer")
        self.count_button.setText(self.tr("Count and close it") if question.is_stale else hand_over)
        self.reason.say(self.tr("Or go on with it, because"), usual)
        self.carry_button.setText(self.tr("Go on with this shift"))

    def refused(self) -> None:
        """It could not be written: let the person try again."""
        self.carry_button.setEnabled(True)

    def _fill(self) -> None:
        is_roomy = sizing.is_roomy(self._over.height())
        self.body.setSpacing(theme.current().px(12 if is_roomy else 6))
        if is_roomy:
            self.body.addWidget(IconLabel("hourglass", Tone.WARN, 40))
        self.body.addWidget(self.what)
        self.body.addWidget(self.text)
        self.text.setVisible(is_roomy)
        self.body.addWidget(self.count_button)
        self.body.addStretch(1)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.carry_button)

    def _count(self) -> None:
        self.shut()
        self.close_wanted.emit()

    def _carry_on(self) -> None:
        if not self.reason.text():
            self.reason.ask_again(self.tr("Say why: it stands in the books."))
        elif self.carry_button.isEnabled():
            self.carry_button.setEnabled(False)
            self.carry_on_wanted.emit(self.reason.text())
