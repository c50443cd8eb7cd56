"""How the place knows a report before it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.page import Page

CONTEXT = "ReportList"
"""Under this name `sentra_id.ts` keeps what the list says."""


@dataclass(frozen=True)
class ReportMaker:
    """One report of the list: `title` and `note` are English sources, `roles` plain names of roles.

    `make` imports its page only when somebody first goes there.
    """

    key: str
    title: str
    note: str
    icon: str
    roles: frozenset[str]
    make: Callable[[Post], Page]

    def name(self) -> str:
        """Its name in the language that is on."""
        return QCoreApplication.translate(CONTEXT, self.title)

    def says(self) -> str:
        """What it tells, in the language that is on."""
        return QCoreApplication.translate(CONTEXT, self.note)
