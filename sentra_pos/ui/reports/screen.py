"""Laporan: a list of reports, and the one that was chosen in its place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports.maker import ReportMaker
from sentra_pos.ui.reports.report_card import ReportCard
from sentra_pos.ui.reports.reports import REPORTS
from sentra_pos.ui.widgets import page as pages
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.screen import Act, Screen


class ReportsScreen(Screen):
    """A report is made when somebody first asks for it, and stays until the place is forgotten."""

    def __init__(
        self, post: Post, *, reports: Sequence[ReportMaker] = REPORTS, parent: QWidget | None = None
    ) -> None:
        super().__init__(name="reportsScreen", parent=parent)
        self._post = post
        self.makers = [one for one in reports if post.person.role.value in one.roles]
        self._made: dict[str, Page] = {}
        self._frames: dict[str, QScrollArea] = {}
        self.current = ""
        self.title = Label("", Kind.TITLE, name="reportsTitle")
        self.back_button = Button(name="reportsBack", weight=Weight.QUIET, icon="arrow-left", key="Esc")
        self.cards = [ReportCard(one, key=f"Alt+{at}") for at, one in enumerate(self.makers, 1)]
        self.list = Page(name="reportList")
        self.stack = QStackedWidget()
        self.begin()

    @property
    def page(self) -> Page | None:
        """The report in front, None while the list is."""
        return self._made.get(self.current)

    def come(self) -> None:
        if self.page is not None:
            self.page.come()
        elif self.cards:
            self.cards[0].setFocus()

    def go(self, key: str) -> None:
        """Bring the report `key` to the front; one the role may not ask for is not there."""
        maker = next((one for one in self.makers if one.key == key), None)
        if maker is None:
            return
        if key not in self._made:
            self._made[key] = self._make(maker)
        self.current = key
        self.stack.setCurrentWidget(self._frames[key])
        self._say_title()
        self._made[key].come()
        self.acts_changed.emit()

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
        there = [
            Act(self.tr("Report: {name}").format(name=one.name()), partial(self.go, one.key), f"Alt+{at}")
            for at, one in enumerate(self.makers[:9], 1)
        ]
        if self.page is None:
            return there
        back = Act(self.back_button.text(), self.back_button.click, "Esc", "arrow-left")
        return [*self.page.acts(), back, *there]

    def take_scan(self, code: str) -> bool:
        return self.page is not None and self.page.take_scan(code)

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
        self.stack.addWidget(pages.in_scroll(self.list))
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
        for page in self._made.values():
            page.reword()
        self._say_title()

    def _say_title(self) -> None:
        maker = next((one for one in self.makers if one.key == self.current), None)
        self.title.setText(self.tr("Reports") if maker is None else maker.name())
        self.back_button.setVisible(maker is not None)

    def _make(self, maker: ReportMaker) -> Page:
        page = maker.make(self._post)
        page.setAccessibleName(maker.name())
        page.acts_changed.connect(self.acts_changed)
        self._frames[maker.key] = pages.in_scroll(page)
        self.stack.addWidget(self._frames[maker.key])
        return page
