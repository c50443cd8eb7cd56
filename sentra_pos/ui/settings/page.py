"""How the settings know a page before it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sentra_pos.ui.machine import Machine
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.page import Page

CONTEXT = "SettingsPages"
"""Under this name `sentra_id.ts` keeps the titles of the pages."""


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
