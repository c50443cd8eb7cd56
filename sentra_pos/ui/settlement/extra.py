"""What stands beside freezing and paying in the settlement: each brings its acts, and panels of its own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.settlement.overview import WeekLine
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement.week_view import WeekView
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel


class Extra(QObject):
    """Made by the screen. `bring` puts a panel in front until it closes."""

    changed = Signal()
    """Something was posted that the week must be counted again for."""

    def __init__(
        self, post: Post, screen: QWidget, week: WeekView, bring: Callable[[SidePanel], None]
    ) -> None:
        super().__init__(screen)
        self.post, self.screen, self.week, self.bring = post, screen, week, bring

    @property
    def line(self) -> WeekLine | None:
        """The row of the week that is chosen."""
        return self.week.table.current()

    def acts(self) -> Sequence[Act]:
        """What it can do now, under “More” and by key."""
        return ()
