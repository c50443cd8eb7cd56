"""What the settlement can do for all who wait to hear what came out: tell them, and print what they sign."""

from collections.abc import Sequence

from sentra_pos.settlement.overview import WeekLine
from sentra_pos.ui.settlement.book_panel import BookPanel
from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.tell_panel import TellPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act


class Announcing(Extra):
    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Tell the producer"), self.open_telling, "Ctrl+Shift+W", "message-circle"),
            Act(self.tr("All statements, one PDF"), self.open_book, "Ctrl+Alt+P", "printer"),
        ]

    def open_telling(self) -> None:
        """Begin with the chosen producer, if his statement is frozen, and go through all that are."""
        frozen = self._frozen()
        if frozen:
            chosen = self.line.draft.number if self.line is not None else None
            at = next((place for place, line in enumerate(frozen) if line.draft.number == chosen), 0)
            self._open(TellPanel(self.screen, self.post, frozen, at))

    def open_book(self) -> None:
        frozen = self._frozen()
        if frozen:
            self._open(BookPanel(self.screen, self.post, frozen))

    def _frozen(self) -> list[WeekLine]:
        """The frozen statements in the order of pay day; says so if there is none."""
        week = self.week.week
        frozen = [] if week is None else [line for line in week.lines if not line.is_draft]
        if not frozen:
            toast.show(
                self.screen, self.tr("Freeze a statement first: a draft is told to nobody."), error=True
            )
        return sorted(frozen, key=lambda line: line.draft.name)

    def _open(self, panel: TellPanel | BookPanel) -> None:
        self.bring(panel)
        panel.start()
