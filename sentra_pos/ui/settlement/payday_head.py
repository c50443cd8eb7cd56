"""The head of pay day: which day it is, how many envelopes are gone, and the way back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.settlement.payday import Payday
from sentra_pos.ui import theme
from sentra_pos.ui.widgets import day_words
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.states import Bar

_BAR_WIDE, _BAR_NARROW = 240, 80


class PaydayHead(QWidget):
    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.title = Label("", Kind.TITLE, name="paydayTitle")
        self.day = Label("", Kind.BODY, name="paydayDay", tone=Tone.NEUTRAL)
        self.progress = Label("", Kind.BODY_STRONG, name="paydayProgress")
        self.bar = Bar(tone=Tone.GOOD)
        self.back_button = Button(name="backToWeekButton", weight=Weight.QUIET, key="Esc")
        self._build()
        self.reword(None)

    def reword(self, payday: Payday | None) -> None:
        self.title.setText(self.tr("Pay day"))
        self.day.setText(day_words.short(self._today()))
        self.back_button.setText(self.tr("Back to the settlement"))
        done = sum(1 for one in payday.handed_over if one.is_cash) if payday is not None else 0
        waiting = len(payday.waiting(cash=True)) if payday is not None else 0
        said = self.tr("{done} of {of} envelopes handed over")
        self.progress.setText(said.format(done=done, of=done + waiting))
        self.progress.setVisible(done + waiting > 0)
        self.bar.setVisible(done + waiting > 0)
        self.bar.set_done(done, done + waiting)

    def set_short(self, *, short: bool) -> None:
        """Leave out what is only good to know."""
        self.day.setVisible(not short)
        self.bar.setMaximumWidth(theme.current().px(_BAR_WIDE if not short else _BAR_NARROW))
        self.bar.setMinimumWidth(self.bar.maximumWidth())

    def _build(self) -> None:
        look = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        self.bar.setFixedWidth(look.px(_BAR_WIDE))
        row.addWidget(self.title)
        row.addWidget(self.day)
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addWidget(self.bar)
        row.addWidget(self.back_button)
