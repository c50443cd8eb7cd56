"""What the settlement can do about fees and advances of the chosen producer."""

from collections.abc import Sequence

from sentra_pos.ui.settlement.advance_panel import AdvancePanel
from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.fee_panel import FeePanel
from sentra_pos.ui.settlement.instalment_panel import InstalmentPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act


class Dues(Extra):
    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Fee or credit"), self.open_fee, "Ctrl+Shift+F", "receipt"),
            Act(self.tr("Advance to a producer"), self.open_advance, "Ctrl+Shift+A", "hand-coins"),
            Act(
                self.tr("Another instalment this once"), self.open_instalment, "Ctrl+Shift+I", "circle-minus"
            ),
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

    def open_instalment(self) -> None:
        line = self.chosen()
        if line is None:
            return
        if not line.is_draft:
            said = self.tr("{number} is frozen: the instalment of the next statement can be another one.")
            toast.show(self.screen, said.format(number=line.draft.number), error=True)
            return
        panel = InstalmentPanel(self.screen, self.post, line.draft)
        panel.settled.connect(lambda amount: self.week.take_off_once(line.draft, amount))
        self.bring(panel)
        panel.start()
