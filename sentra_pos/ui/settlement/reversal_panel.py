"""A payout that was a mistake is taken back: why, and where its cash lies again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.settlement import reversals
from sentra_pos.settlement.payday import Envelope
from sentra_pos.settlement.reversals import ReversalDone
from sentra_pos.till import reasons
from sentra_pos.ui import approval, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel


class ReversalPanel(SidePanel):
    """Made anew each time."""

    taken_back = Signal(object)
    """The ReversalDone."""

    def __init__(self, over: QWidget, post: Post, envelope: Envelope) -> None:
        super().__init__(over, name="reversalPanel", width=560)
        self._post, self._envelope = post, envelope
        self.amount = Label(money.show(envelope.to_pay), Kind.TITLE, name="reversalAmount")
        self.about = Label("", Kind.BODY, wrap=True, name="reversalAbout")
        self.reason = Field(" ", name="reversalReason")
        self.reason.edit.setMaxLength(reasons.LONGEST)
        self.keep_button = Button(
            "", name="reversalKeep", weight=Weight.DANGER, icon="undo-2", key=MAIN_KEY, height=64
        )
        for part in (self.amount, self.about, self.reason):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addWidget(self.keep_button)
        self.keep_button.clicked.connect(self._write)
        self.reason.edit.returnPressed.connect(self._write)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.reason.edit)

    def acts(self) -> Sequence[Act]:
        return [Act(self.keep_button.text(), self.keep_button.click, MAIN_KEY, "undo-2")]

    def reword(self) -> None:
        """All words in the language that is on."""
        one = self._envelope
        self.title.setText(self.tr("Take the payout back"))
        self.setAccessibleName(self.title.text())
        self.note.setText(f"{one.payout} · {one.name}")
        self.about.setText(
            self.tr(
                "The money is back, and the envelope waits again under {number}."
                " Put the kwitansi that was signed with it and cross it out."
            ).format(number=one.number)
        )
        self.reason.set_label(self.tr("Why"))
        self.keep_button.setText(self.tr("The money is back"))

    def _write(self) -> None:
        payout, reason = self._envelope.payout or "", self.reason.text().strip()
        if not reason:
            self.reason.set_error(self.tr("Say why: it stands in the books."))
            self.reason.edit.setFocus()
            return
        self.keep_button.setEnabled(False)
        approval.do(
            self._over,
            self._post,
            lambda session, on: reversals.reverse(session, payout=payout, on=on.because(reason, on.approver)),
            self._done,
            key=reversals.key(payout),
            content=payout,
            answer=ReversalDone,
            failed=self._refused,
        )

    def _done(self, done: ReversalDone) -> None:
        self.shut()
        self.taken_back.emit(done)

    def _refused(self, error: Exception) -> None:
        self.keep_button.setEnabled(True)
        trouble.show(self, error)
