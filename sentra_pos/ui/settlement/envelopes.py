"""What the settlement can do about envelopes that wait."""

from collections.abc import Sequence

from sentra_pos.ui.delegates_panel import DelegatesPanel
from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.rules_panel import RulesPanel
from sentra_pos.ui.settlement.unclaimed_panel import UnclaimedPanel
from sentra_pos.ui.widgets.screen import Act


class Envelopes(Extra):
    def acts(self) -> Sequence[Act]:
        return [
            Act(
                self.tr("Envelopes nobody has fetched"),
                self.open_unclaimed,
                "Ctrl+Shift+D",
                "archive-restore",
            ),
            Act(self.tr("Who may fetch money"), self.open_delegates, "Ctrl+Shift+N", "user-plus"),
            Act(self.tr("Rules of pay day"), self.open_rules, "", "sliders-horizontal"),
        ]

    def open_delegates(self) -> None:
        line = self.chosen()
        if line is not None:
            panel = DelegatesPanel(self.screen, self.post, line.draft.producer, line.draft.name)
            self.bring(panel)
            panel.start()

    def open_rules(self) -> None:
        panel = RulesPanel(self.screen, self.post)
        panel.closed.connect(self.changed)
        self.bring(panel)
        panel.start()

    def open_unclaimed(self) -> None:
        panel = UnclaimedPanel(self.screen, self.post)
        panel.given_up.connect(self.changed)
        self.bring(panel)
        panel.start()
