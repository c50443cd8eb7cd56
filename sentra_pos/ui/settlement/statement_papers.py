"""Printing statements as somebody wants them: usual or large type, or in short, in either language."""

from collections.abc import Sequence

from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.print_panel import PrintPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act


class StatementPapers(Extra):
    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Print statements …"), self.open_panel, "Ctrl+Shift+S", "printer")]

    def open_panel(self) -> None:
        """Ask which form, for the chosen producer or for all whose statement is frozen."""
        week = self.week.week
        frozen = tuple(line for line in week.lines if not line.is_draft) if week is not None else ()
        if self.line is None and not frozen:
            toast.show(self.screen, self.tr("There is no statement in this week to print."), error=True)
            return
        panel = PrintPanel(self.screen, self.post, self.line, frozen)
        panel.printed.connect(self.changed)
        self.bring(panel)
        panel.start()
