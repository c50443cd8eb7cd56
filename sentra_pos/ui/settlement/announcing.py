"""What the settlement can do to tell producers what came out."""

from collections.abc import Sequence

from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.tell_panel import TellPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act


class Announcing(Extra):
    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Tell the producer"), self.open_panel, "Ctrl+Shift+W", "message-circle")]

    def open_panel(self) -> None:
        """Begin with the chosen producer, if his statement is frozen, and go through all that are."""
        week = self.week.week
        frozen = [] if week is None else [line for line in week.lines if not line.is_draft]
        if not frozen:
            toast.show(
                self.screen, self.tr("Freeze a statement first: a draft is told to nobody."), error=True
            )
            return
        frozen.sort(key=lambda line: line.draft.name)
        chosen = self.line.draft.number if self.line is not None else None
        at = next((place for place, line in enumerate(frozen) if line.draft.number == chosen), 0)
        panel = TellPanel(self.screen, self.post, frozen, at)
        self.bring(panel)
        panel.start()
