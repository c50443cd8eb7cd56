"""Penyelesaian: the week at a glance, and pay day, which comes in its place."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedLayout, QWidget

from sentra_pos.ui.open_panels import OpenPanels
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement.extras import EXTRAS
from sentra_pos.ui.settlement.payday_view import PaydayView
from sentra_pos.ui.settlement.week_acts import MORE_KEY
from sentra_pos.ui.settlement.week_view import WeekView
from sentra_pos.ui.widgets.more_panel import MorePanel
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act, Screen

_WEEK, _PAYDAY = range(2)


class SettlementScreen(Screen):
    def __init__(self, post: Post, *, parent: QWidget | None = None) -> None:
        super().__init__(name="settlementScreen", parent=parent)
        self.week = WeekView(post)
        self.payday = PaydayView(post, self.week)
        self.panels = OpenPanels(self)
        self.extras = [extra(post, self, self.week, self.panels.bring) for extra in EXTRAS]
        self.begin()

    def acts(self) -> Sequence[Act]:
        if self.panels.front is not None:
            return self.panels.front.acts()
        if self._pages.currentIndex() == _PAYDAY:
            return self._payday_acts()
        week = self.week
        return [
            Act(week.acts.freeze_button.text(), week.acts.freeze_button.click, MAIN_KEY, "snowflake"),
            Act(self.tr("Print all statements"), week.acts.print_button.click, "Ctrl+Shift+P", "printer"),
            Act(self.tr("View the statement"), week.sum.view_button.click, "Ctrl+P", "eye"),
            Act(self.tr("Freeze this one"), week.sum.freeze_button.click, "Ctrl+F", "snowflake"),
            Act(self.tr("Open pay day"), week.acts.payout_button.click, "Ctrl+B", "hand-coins"),
            Act(self.tr("Another cut-off"), week.head.to_cut_off, "F2", "calendar-days"),
            Act(self.tr("More"), self.open_more, MORE_KEY, "ellipsis"),
            *self.more(),
        ]

    def more(self) -> list[Act]:
        """What there is beside freezing and paying."""
        return [act for extra in self.extras for act in extra.acts()]

    def open_more(self) -> None:
        panel = MorePanel(self, self.more())
        self.panels.bring(panel)
        panel.open()

    def come(self) -> None:
        if self._pages.currentIndex() == _PAYDAY:
            self.payday.come()
        else:
            self.week.reload()
            self.week.table.setFocus()

    def take_scan(self, code: str) -> bool:
        """On pay day a paper or a card is scanned to find whose envelope it is; a panel in front sees it first."""
        if self.panels.front is not None:
            return self.panels.front.take_scan(code)
        if self._pages.currentIndex() != _PAYDAY:
            return False
        self.payday.finding.take_scan(code)
        return True

    def open_payday(self) -> None:
        self._pages.setCurrentIndex(_PAYDAY)
        self.acts_changed.emit()
        self.payday.come()

    def open_week(self) -> None:
        """Whoever stood at the counter last is chosen in the week."""
        in_hand = self.payday.card.envelope
        if in_hand is not None:
            self.week.table.choose(in_hand.producer)
        self._pages.setCurrentIndex(_WEEK)
        self.acts_changed.emit()
        self.week.reload()
        self.week.table.setFocus()

    def _build(self) -> None:
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.week)
        self._pages.addWidget(self.payday)

    def _connect(self) -> None:
        self.week.payday_wanted.connect(self.open_payday)
        self.week.acts_changed.connect(self.acts_changed)
        self.week.acts.more_button.clicked.connect(self.open_more)
        self.panels.changed.connect(self.acts_changed)
        for extra in self.extras:
            extra.changed.connect(self.week.reload)
        self.payday.left.connect(self.open_week)
        self.payday.panel_wanted.connect(self.panels.bring)

    def _words(self) -> None:
        self.week.reword()
        self.payday.reword()
        self.panels.reword()

    def _payday_acts(self) -> list[Act]:
        view = self.payday
        ticks = [
            Act(check.text(), lambda at=at: view.card.steps.toggle(at), f"Alt+{at + 1}", "square-check")  # type: ignore[misc]
            for at, check in enumerate(view.card.steps.checks)
        ]
        return [
            Act(self.tr("Money handed over"), view.hand_over, MAIN_KEY, "hand-coins"),
            Act(self.tr("Make the kwitansi"), view.make_kwitansi, "Ctrl+P", "printer"),
            *ticks,
            Act(self.tr("Put this envelope off"), view.skip, "Ctrl+N", "chevron-right"),
            Act(self.tr("Who may fetch money"), view.ask_delegates, "Ctrl+Shift+N", "user-plus"),
            Act(self.tr("Take the payout back"), view.ask_reversal, "Ctrl+Shift+R", "undo-2"),
            Act(self.tr("Find a producer"), view.queue.to_field, "F2", "search"),
            Act(self.tr("Print the list for the bank"), view.print_list, "Ctrl+Shift+P", "file-text"),
            Act(self.tr("Back to the settlement"), view.back, "Esc", "arrow-left"),
        ]
