"""What every page of the settings has in common, and how the place knows a page before it is made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.screen import Act, Screen

CONTEXT = "SettingsPages"
"""Under this name `sentra_id.ts` keeps the titles of the pages."""


class Page(QWidget):
    """One page; it stands in a scroll area beside the list, and its title stands above it.

    Lay out what it shows in `column`, put the words in `reword()` and call that last in `__init__`.
    """

    acts_changed = Signal()
    """The acts are others than before, for example because a panel has opened."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        look = theme.current()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(3), look.px(3), look.px(8), look.px(24))
        self.column.setSpacing(look.px(16))

    def ground(self) -> QWidget:
        """What a panel of this page comes over: the whole place."""
        over: QWidget = self
        while (above := over.parentWidget()) is not None:
            over = above
            if isinstance(over, Screen):
                break
        return over

    def come(self) -> None:
        """The page has come to the front: ask for what may be stale."""

    def reword(self) -> None:
        """Put all words in, in the language that is on; called again when it changes."""

    def acts(self) -> Sequence[Act]:
        """What can be done on this page; F9 is its main act."""
        return ()

    def take_scan(self, code: str) -> bool:
        """Something was scanned while this page is in front; whether it is used here."""
        return False


@dataclass(frozen=True)
class PageMaker:
    """One page of the list: `title` is the English source of its name, `roles` are plain names of roles.

    `make` imports its page only when somebody first goes there.
    """

    key: str
    title: str
    icon: str
    roles: frozenset[str]
    make: Callable[[Post, Machine], Page]

    def name(self) -> str:
        """Its name in the language that is on."""
        return QCoreApplication.translate(CONTEXT, self.title)
