"""Pengaturan: the list of pages at the left, the page in front beside it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.paged_screen import PagedScreen
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings.page import PageMaker
from sentra_pos.ui.settings.page_list import PageList
from sentra_pos.ui.settings.pages import PAGES
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.screen import Act


class SettingsScreen(PagedScreen[PageMaker]):
    def __init__(
        self,
        post: Post,
        machine: Machine,
        *,
        pages: Sequence[PageMaker] = PAGES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            pages, role=post.person.role.value, name="settingsScreen", title="settingsTitle", parent=parent
        )
        self._post, self._machine = post, machine
        self.list = PageList(self.makers)
        self.begin()

    def come(self) -> None:
        if self.page is not None:
            self.page.come()
        elif self.makers:
            self.go(self.makers[0].key)

    def acts(self) -> Sequence[Act]:
        here = self.page.acts() if self.page is not None else ()
        return [*here, *self._ways(self.tr("Settings: {page}"))]

    def _build(self) -> None:
        look = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(16), look.px(16), 0)
        row.setSpacing(look.px(24))
        row.addWidget(self.list)
        column = QVBoxLayout()
        column.setSpacing(look.px(12))
        column.addWidget(self.title)
        column.addWidget(self.stack, 1)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self.go)

    def _words(self) -> None:
        self.setAccessibleName(self.tr("Settings"))
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        self.list.reword()
        super()._words()

    def _say_title(self) -> None:
        self.list.mark(self.current)
        self.title.setText("" if self.maker is None else self.maker.name())

    def _page_of(self, maker: PageMaker) -> Page:
        return maker.make(self._post, self._machine)
