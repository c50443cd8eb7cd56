"""The acts of a week under its table: pay day, print, freeze; while one of them runs, how far it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from sentra_pos.settlement.overview import WeekLine
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.screen import MAIN_KEY
from sentra_pos.ui.widgets.states import ProgressCard

MORE_KEY = "F10"
_ACTS, _PROGRESS = range(2)
_MAIN_WIDE = 240


class WeekActs(QWidget):
    cancelled = Signal()
    """The person wants to stop what is running."""

    def __init__(self) -> None:
        super().__init__()
        self._drafts = self._undrawn = self._frozen = 0
        self._title, self._is_short = "", False
        self.payout_button = Button(name="payoutButton", icon="hand-coins", key="Ctrl+B", height=64)
        self.print_button = Button(name="printStatementsButton", icon="printer", height=64)
        self.more_button = Button(name="moreSettlementButton", icon="ellipsis", key=MORE_KEY, height=64)
        self.freeze_button = Button(
            name="freezeButton", weight=Weight.MAIN, icon="snowflake", key=MAIN_KEY, height=64
        )
        self.progress = ProgressCard("", name="settlementProgress")
        self.progress.setFixedHeight(theme.current().px(64))
        self.progress.cancelled.connect(self.cancelled)
        self._build()
        self.reword()

    def show_lines(self, lines: Sequence[WeekLine], drawn: frozenset[str]) -> None:
        """Say how much there is to do."""
        frozen = [line for line in lines if not line.is_draft]
        self._drafts = sum(1 for line in lines if line.can_be_frozen_with_all)
        self._frozen = len(frozen)
        self._undrawn = sum(1 for line in frozen if line.draft.number not in drawn)
        self.reword()

    def set_short(self, *, short: bool) -> None:
        """Keys are still in the help where there is no room to show them."""
        self.payout_button.set_key("" if short else "Ctrl+B")
        self.more_button.set_key("" if short else MORE_KEY)
        self._is_short = short
        self.reword()
        self.freeze_button.setMinimumWidth(theme.current().px(0 if short else _MAIN_WIDE))

    def show_counting(self, *, counting: bool) -> None:
        """The figures are on their way: nothing may be done with the old ones."""
        if counting:
            self.freeze_button.setText(self.tr("Counting drafts …"))
            self.freeze_button.setEnabled(False)
        else:
            self.reword()

    def show_running(self, title: str) -> None:
        """Something long has begun."""
        self._title = title
        self.progress.title.setText(title)
        self.progress.cancel_button.setText(self.tr("Stop"))
        self.progress.cancel_button.setEnabled(True)
        self._pages.setCurrentIndex(_PROGRESS)

    def show_step(self, done: int, of: int, name: str) -> None:
        self.progress.title.setText(
            self.tr("{what}: {done} of {of}").format(what=self._title, done=done, of=of)
        )
        self.progress.show_step(done, of, name)

    def show_ended(self) -> None:
        self._pages.setCurrentIndex(_ACTS)

    def reword(self) -> None:
        """The label counts what it will freeze; once all is frozen, printing is the main act."""
        self.payout_button.setText(self.tr("Open pay day"))
        self.print_button.setText(self.tr("Print all"))
        self.more_button.setText("" if self._is_short else self.tr("More"))
        self.more_button.setAccessibleName(self.tr("More"))
        if self._drafts:
            self.freeze_button.setText(self.tr("Freeze all, %n draft(s)", "", self._drafts))
        else:
            self.freeze_button.setText(self.tr("All frozen") if self._frozen else self.tr("No drafts"))
        self.freeze_button.setEnabled(self._drafts > 0)
        self.print_button.setEnabled(self._frozen > 0)
        is_print_next = self._drafts == 0 and self._undrawn > 0
        self.print_button.set_weight(Weight.MAIN if is_print_next else Weight.PLAIN)
        is_pay_next = self._drafts == 0 and self._undrawn == 0 and self._frozen > 0
        self.payout_button.set_weight(Weight.MAIN if is_pay_next else Weight.PLAIN)

    def _build(self) -> None:
        look = theme.current()
        acts = QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.payout_button)
        row.addWidget(self.more_button)
        row.addStretch(1)
        row.addWidget(self.print_button)
        row.addWidget(self.freeze_button)
        self.freeze_button.setMinimumWidth(look.px(_MAIN_WIDE))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(acts)
        self._pages.addWidget(self.progress)
