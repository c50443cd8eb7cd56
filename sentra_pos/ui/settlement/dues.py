"""What the settlement can do about fees and advances of the chosen producer."""

from collections.abc import Sequence

from sentra_pos.ui.settlement.advance_panel import AdvancePanel
from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.fee_panel import FeePanel
from sentra_pos.ui.widgets.screen import Act


class Dues(Extra):
    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Fee or credit"), self.open_fee, "Ctrl+Shift+F", "receipt"),
            Act(self.tr("Advance to a producer"), self.open_advance, "Ctrl+Shift+A", "hand-coins"),
        ]

    def open_fee(self) -> None:
        line = self.chosen()
        if line is not None:
            panel = FeePanel(self.screen, self.post, line.draft)
            panel.posted.connect(self.changed)
            self.bring(panel)
            panel.start()

    def open_advance(self) -> None:
        line = self.chosen()
        if line is not None:
            panel = AdvancePanel(self.screen, self.post, line.draft)
            panel.posted.connect(self.changed)
            panel.given.connect(self.draw)
            self.bring(panel)
            panel.start()
