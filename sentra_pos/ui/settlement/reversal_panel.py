"""A payout that was a mistake is taken back: why, and where its cash lies again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.settlement import reversals
from sentra_pos.settlement.payday import Envelope
from sentra_pos.settlement.reversals import ReversalDone
from sentra_pos.till import reasons
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label


class ReversalPanel(AskPanel):
    taken_back = Signal(object)
    """The ReversalDone."""

    def __init__(self, over: QWidget, post: Post, envelope: Envelope) -> None:
        super().__init__(over, post, name="reversalPanel", icon="undo-2", weight=Weight.DANGER)
        self._envelope = envelope
        self.amount = Label(money.show(envelope.to_pay), Kind.TITLE, name="reversalAmount")
        self.about = Label("", Kind.BODY, wrap=True, name="reversalAbout")
        self.reason = Field(" ", name="reversalReason")
        self.reason.edit.setMaxLength(reasons.LONGEST)
        for part in (self.amount, self.about, self.reason):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.reason.edit.returnPressed.connect(self.keep)
        self.reword()

    def start(self) -> None:
        self.open(self.reason.edit)

    def reword(self) -> None:
        """All words in the language that is on."""
        one = self._envelope
        self.say(self.tr("Take the payout back"), self.tr("The money is back"), self.tr("Close"))
        self.note.setText(f"{one.payout} · {one.name}")
        self.about.setText(
            self.tr(
                "The money is back, and the envelope waits again under {number}."
                " Put the kwitansi that was signed with it and cross it out."
            ).format(number=one.number)
        )
        self.reason.set_label(self.tr("Why"))

    def keep(self) -> None:
        payout, reason = self._envelope.payout or "", self.reason.text().strip()
        if not reason:
            self.wrong(self.reason, self.tr("Say why: it stands in the books."))
            return
        self.write(
            lambda session, on: reversals.reverse(session, payout=payout, on=on.because(reason, on.approver)),
            self._done,
            key=reversals.key(payout),
            content=payout,
            answer=ReversalDone,
        )

    def _done(self, done: ReversalDone) -> None:
        self.shut()
        self.taken_back.emit(done)
