"""What the settlement can do about what must stay true: check a paper, and close a period for ever."""

from collections.abc import Sequence

from sentra_pos.ui.settlement.check_panel import CheckPanel
from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.period_panel import PeriodPanel
from sentra_pos.ui.widgets.screen import Act


class Proving(Extra):
    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Check a statement's paper"), self.open_check, "Ctrl+Shift+V", "shield-check"),
            Act(self.tr("Close a period"), self.open_periods, "Ctrl+Shift+K", "lock"),
        ]

    def open_check(self) -> None:
        panel = CheckPanel(self.screen, self.post)
        self.bring(panel)
        panel.start()

    def open_periods(self) -> None:
        panel = PeriodPanel(self.screen, self.post)
        panel.closed_days.connect(self.changed)
        self.bring(panel)
        panel.start()
