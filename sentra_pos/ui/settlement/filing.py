"""What the settlement can take out as files, and read in again: the bank's, the week's, the books'."""

from collections.abc import Sequence

from sentra_pos.ui.settlement.bank_panel import BankPanel
from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.widgets.screen import Act


class Filing(Extra):
    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("File for the bank"), self.open_bank, "Ctrl+Shift+E", "landmark")]

    def open_bank(self) -> None:
        panel = BankPanel(self.screen, self.post)
        self.bring(panel)
        panel.start()
