"""What the settlement can do about envelopes that wait."""

from collections.abc import Sequence

from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.unclaimed_panel import UnclaimedPanel
from sentra_pos.ui.widgets.screen import Act


class Envelopes(Extra):
    def acts(self) -> Sequence[Act]:
        said = self.tr("Envelopes nobody has fetched")
        return [Act(said, self.open_unclaimed, "Ctrl+Shift+D", "archive-restore")]

    def open_unclaimed(self) -> None:
        panel = UnclaimedPanel(self.screen, self.post)
        panel.given_up.connect(self.changed)
        self.bring(panel)
        panel.start()
