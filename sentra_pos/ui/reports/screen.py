"""Laporan: a list of reports, and the one that was chosen in its place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.paged_screen import PagedScreen
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports.maker import ReportMaker
from sentra_pos.ui.reports.report_card import ReportCard
from sentra_pos.ui.reports.reports import REPORTS
from sentra_pos.ui.widgets import scrolling
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.screen import Act


class ReportsScreen(PagedScreen[ReportMaker]):
    """Before a report is chosen no page is in front, but the list of them."""

    def __init__(
        self, post: Post, *, reports: Sequence[ReportMaker] = REPORTS, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            reports, role=post.person.role.value, name="reportsScreen", title="reportsTitle", parent=parent
        )
        self._post = post
        self.back_button = Button(name="reportsBack", weight=Weight.QUIET, icon="arrow-left", key="Esc")
        self.cards = [
            ReportCard(one, key=f"Alt+{at}") for at, one in enumerate(self.makers, 1) if one.has_card
        ]
        self.list = Page(name="reportList")
        self.begin()

    def come(self) -> None:
        if self.page is not None:
            self.page.come()
        elif self.cards:
            self.cards[0].setFocus()

    def go_back(self) -> None:
        """To the list, with the report that was read in focus."""
        card = next((one for one in self.cards if one.maker.key == self.current), None)
        self.current = ""
        self.stack.setCurrentIndex(0)
        self._say_title()
        if card is not None:
            card.setFocus()
        self.acts_changed.emit()

    def acts(self) -> Sequence[Act]:
        there = self._ways(self.tr("Report: {page}"))
        if self.page is None:
            return there
        back = Act(self.back_button.text(), self.back_button.click, "Esc", "arrow-left")
        return [*self.page.acts(), back, *there]

    def _build(self) -> None:
        look = theme.current()
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(self.back_button)
        head.addWidget(self.title)
        head.addStretch(1)
        for card in self.cards:
            self.list.column.addWidget(card)
        self.list.column.addStretch(1)
        self.stack.addWidget(scrolling.in_scroll(self.list, name="reportList_scroll"))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(12), look.px(16), 0)
        column.setSpacing(look.px(12))
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.go_back)
        for card in self.cards:
            card.clicked.connect(partial(self.go, card.maker.key))

    def _words(self) -> None:
        self.setAccessibleName(self.tr("Reports"))
        self.back_button.setText(self.tr("All reports"))
        for card in self.cards:
            card.reword()
        super()._words()

    def _say_title(self) -> None:
        self.title.setText(self.tr("Reports") if self.maker is None else self.maker.name())
        self.back_button.setVisible(self.maker is not None)

    def _page_of(self, maker: ReportMaker) -> Page:
        return maker.make(self._post)
