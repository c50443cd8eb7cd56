"""Pengaturan: the list of pages at the left, the page in front beside it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings.page import PageMaker
from sentra_pos.ui.settings.page_list import PageList
from sentra_pos.ui.settings.pages import PAGES
from sentra_pos.ui.widgets import page as page_of_place
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.screen import Act, Screen


class SettingsScreen(Screen):
    """A page is made when somebody first goes there, and stays until the place is forgotten."""

    def __init__(
        self,
        post: Post,
        machine: Machine,
        *,
        pages: Sequence[PageMaker] = PAGES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name="settingsScreen", parent=parent)
        self._post, self._machine = post, machine
        self.makers = [one for one in pages if post.person.role.value in one.roles]
        self._made: dict[str, Page] = {}
        self._frames: dict[str, QScrollArea] = {}
        self.current = ""
        self.title = Label("", Kind.TITLE, name="settingsTitle")
        self.list = PageList(self.makers)
        self.stack = QStackedWidget()
        self.begin()

    @property
    def page(self) -> Page | None:
        """The page in front."""
        return self._made.get(self.current)

    def come(self) -> None:
        if self.page is not None:
            self.page.come()
        elif self.makers:
            self.go(self.makers[0].key)

    def go(self, key: str) -> None:
        """Bring the page `key` to the front; a page the role may not see is not there."""
        maker = next((one for one in self.makers if one.key == key), None)
        if maker is None:
            return
        if key not in self._made:
            self._made[key] = self._make(maker)
        self.current = key
        page = self._made[key]
        self.stack.setCurrentWidget(self._frames[key])
        self.list.mark(key)
        self.title.setText(maker.name())
        page.come()
        self.acts_changed.emit()

    def acts(self) -> Sequence[Act]:
        here = list(self.page.acts()) if self.page is not None else []
        there = [
            Act(self.tr("Settings: {page}").format(page=one.name()), partial(self.go, one.key), f"Alt+{at}")
            for at, one in enumerate(self.makers[:9], 1)
        ]
        return [*here, *there]

    def take_scan(self, code: str) -> bool:
        return self.page is not None and self.page.take_scan(code)

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
        for maker in self.makers:
            if maker.key == self.current:
                self.title.setText(maker.name())
            if maker.key in self._made:
                self._made[maker.key].reword()

    def _make(self, maker: PageMaker) -> Page:
        page = maker.make(self._post, self._machine)
        page.setAccessibleName(maker.name())
        page.acts_changed.connect(self.acts_changed)
        scroll = page_of_place.in_scroll(page)
        self._frames[maker.key] = scroll
        self.stack.addWidget(scroll)
        return page
