"""What the settlement can take out as files, and read in again: the bank's, the week's, the books'."""

from collections.abc import Sequence

from sentra_pos.ui.settlement.bank_list_panel import BankListPanel
from sentra_pos.ui.settlement.bank_panel import BankPanel
from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.files_panel import FilesPanel
from sentra_pos.ui.widgets.screen import Act


class Filing(Extra):
    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Files of the settlement"), self.open_files, "Ctrl+E", "file-spreadsheet"),
            Act(self.tr("File for the bank"), self.open_bank, "Ctrl+Shift+E", "landmark"),
            Act(self.tr("Match the bank's list"), self.open_list, "Ctrl+Shift+M", "list-checks"),
        ]

    def open_files(self) -> None:
        week = self.week.week
        if week is not None:
            panel = FilesPanel(self.screen, self.post, week.until)
            self.bring(panel)
            panel.start()

    def open_list(self) -> None:
        panel = BankListPanel(self.screen, self.post)
        panel.recorded.connect(self.changed)
        self.bring(panel)
        panel.start()

    def open_bank(self) -> None:
        panel = BankPanel(self.screen, self.post)
        self.bring(panel)
        panel.start()
