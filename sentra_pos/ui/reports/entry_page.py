"""A page that leads to entries of the journal: one of them comes in from the right, whole."""

from collections.abc import Sequence
from functools import partial

from sentra_pos.reports import journal_list
from sentra_pos.reports.journal_list import Whole
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports.entry_panel import EntryPanel
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.screen import Act


class EntryPage(Page):
    """While an entry is shown its panel has the keys; subclasses say in `own_acts` what can be done otherwise."""

    def __init__(self, post: Post, *, name: str) -> None:
        super().__init__(name=name)
        self._post = post
        self._panel: EntryPanel | None = None

    def own_acts(self) -> Sequence[Act]:
        """What can be done while no entry is shown."""
        return ()

    def acts(self) -> Sequence[Act]:
        return self.own_acts() if self._panel is None else self._panel.acts()

    def open_entry(self, number: str) -> None:
        """Show the entry of that number or id, unless one is shown already."""
        if self._panel is None:
            on = self._post.occasion()
            self._post.desk.ask(self, partial(journal_list.whole, number=number, on=on), self._show_entry)

    def _show_entry(self, found: Whole) -> None:
        panel = self._panel = EntryPanel(self.ground(), found)
        panel.closed.connect(self._let_go)
        panel.open()
        self.acts_changed.emit()

    def _let_go(self) -> None:
        self._panel = None
        self.acts_changed.emit()
