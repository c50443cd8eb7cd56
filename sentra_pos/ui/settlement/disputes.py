"""What the settlement can do about objections: take one down, answer those that are open."""

from collections.abc import Sequence

from sentra_pos.ui.settlement.answers_panel import AnswersPanel
from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.objection_panel import ObjectionPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act


class Disputes(Extra):
    def acts(self) -> Sequence[Act]:
        return [
            Act(
                self.tr("Take an objection down"),
                self.open_objection,
                "Ctrl+Shift+O",
                "message-square-warning",
            ),
            Act(self.tr("Answer objections"), self.open_answers, "Ctrl+Shift+J", "check"),
        ]

    def open_objection(self) -> None:
        line = self.line
        if line is None or line.is_draft:
            said = self.tr("Choose a producer whose statement is frozen: a draft is simply corrected.")
            toast.show(self.screen, said, error=True)
            return
        panel = ObjectionPanel(self.screen, self.post, line.draft)
        panel.raised.connect(self.draw)
        panel.raised.connect(lambda _: self.changed.emit())
        self.bring(panel)
        panel.start()

    def open_answers(self) -> None:
        panel = AnswersPanel(self.screen, self.post)
        panel.answered.connect(self.changed)
        self.bring(panel)
        panel.start()
