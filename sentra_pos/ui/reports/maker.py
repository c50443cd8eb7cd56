"""How the place knows a report before it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QCoreApplication

from sentra_pos.ui.paged_screen import PageMaker
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.page import Page


@dataclass(frozen=True)
class ReportMaker(PageMaker):
    """One report of the list with a `note` in English source; `make` imports its page when somebody first goes there."""

    context: ClassVar[str] = "ReportList"

    note: str
    make: Callable[[Post], Page]
    has_card: bool = True
    """Without one it is reached by its key or the palette: so many cards fit that what is told covers none."""

    def says(self) -> str:
        """What it tells, in the language that is on."""
        return QCoreApplication.translate(self.context, self.note)
