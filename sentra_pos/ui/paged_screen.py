"""A place of several pages: each is made when somebody first goes there, and stays until the place is forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from sentra_pos.ui.widgets import scrolling
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.screen import Act, Screen


@dataclass(frozen=True)
class PageMaker:
    """How a place knows a page before it is made: `title` is English source, `roles` are plain names of roles."""

    context: ClassVar[str]
    """Under this name `sentra_id.ts` keeps what the list of pages says."""

    key: str
    title: str
    icon: str
    roles: frozenset[str]

    def name(self) -> str:
        """Its name in the language that is on."""
        return QCoreApplication.translate(self.context, self.title)


M = TypeVar("M", bound=PageMaker)


class PagedScreen(Screen, Generic[M]):
    """A page the role may not see is not there; subclasses also fill in `_page_of` and `_say_title`."""

    def __init__(
        self, makers: Sequence[M], *, role: str, name: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name=name, parent=parent)
        self.makers = [one for one in makers if role in one.roles]
        self.current = ""
        self.title = Label("", Kind.TITLE, name=title)
        self.stack = QStackedWidget()
        self._made: dict[str, Page] = {}
        self._frames: dict[str, QScrollArea] = {}

    @property
    def page(self) -> Page | None:
        """The page in front, None if it is none."""
        return self._made.get(self.current)

    @property
    def maker(self) -> M | None:
        """How the page in front is known."""
        return self._known(self.current)

    def go(self, key: str) -> None:
        """Bring the page `key` to the front."""
        maker = self._known(key)
        if maker is None:
            return
        if key not in self._made:
            self._take_in(maker)
        self.current = key
        self.stack.setCurrentWidget(self._frames[key])
        self._say_title()
        self._made[key].come()
        self.acts_changed.emit()

    def take_scan(self, code: str) -> bool:
        return self.page is not None and self.page.take_scan(code)

    def _ways(self, said: str) -> list[Act]:
        """The way to each page: `said` with its name, and Alt with its place in the list."""
        return [
            Act(said.format(page=one.name()), partial(self.go, one.key), f"Alt+{at}")
            for at, one in enumerate(self.makers[:9], 1)
        ]

    def _words(self) -> None:
        for page in self._made.values():
            page.reword()
        self._say_title()

    def _page_of(self, maker: M) -> Page:
        """Make the page."""
        raise NotImplementedError

    def _say_title(self) -> None:
        """Another page is in front, or its name is another: say so where it is told."""

    def _known(self, key: str) -> M | None:
        return next((one for one in self.makers if one.key == key), None)

    def _take_in(self, maker: M) -> None:
        page = self._made[maker.key] = self._page_of(maker)
        page.setAccessibleName(maker.name())
        page.acts_changed.connect(self.acts_changed)
        self._frames[maker.key] = scrolling.in_scroll(page, name=f"{page.objectName()}_scroll")
        self.stack.addWidget(self._frames[maker.key])
