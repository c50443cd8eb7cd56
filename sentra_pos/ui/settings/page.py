"""How the settings know a page before it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from sentra_pos.ui import paged_screen
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.page import Page


@dataclass(frozen=True)
class PageMaker(paged_screen.PageMaker):
    """One page of the list; `make` imports it only when somebody first goes there."""

    context: ClassVar[str] = "SettingsPages"

    make: Callable[[Post, Machine], Page]
