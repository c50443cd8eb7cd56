"""What stands beside freezing and paying in the settlement: each brings its acts, and panels of its own."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.settlement.overview import WeekLine
from sentra_pos.ui import any_paper, paper_files
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement.week_view import WeekView
from sentra_pos.ui.widgets import toast
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

    def chosen(self) -> WeekLine | None:
        """The row that is chosen; without one the person is told to choose."""
        if self.line is None:
            toast.show(self.screen, self.tr("Choose a producer in the list first."), error=True)
        return self.line

    def acts(self) -> Sequence[Act]:
        """What it can do now, under “More” and by key."""
        return ()

    def draw(self, number: str) -> None:
        """Draw the original of the paper `number` and show it, to be printed and signed."""
        register, at, by = self.post.register, self.post.now(), self.post.person.name

        def draw(paper: any_paper.Draw) -> None:
            self.post.desk.send(self.screen, any_paper.originals({number: paper}, at=at, by=by), _show)

        self.post.desk.ask(self.screen, lambda session: any_paper.read(session, number, register), draw)


def _show(papers: list[Path]) -> None:
    for paper in papers:
        paper_files.show(paper)
