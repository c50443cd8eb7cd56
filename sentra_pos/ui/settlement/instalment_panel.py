"""How much of an advance this one statement takes off, where it is not what was agreed: asked before it is frozen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.settlement import advances
from sentra_pos.settlement.advances import Standing
from sentra_pos.settlement.draft import Draft
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField


class InstalmentPanel(AskPanel):
    """Writes nothing: the draft shows what is asked for, and freezing it posts that."""

    settled = Signal(object)
    """The instalment of this statement in rupiah, or None for what was agreed."""

    def __init__(self, over: QWidget, post: Post, draft: Draft) -> None:
        super().__init__(over, post, name="instalmentPanel", icon="check", width=560)
        self._draft = draft
        self._standing: Standing | None = None
        self.left = Label("", Kind.AMOUNT, name="instalmentLeft", wrap=True)
        self.agreed = Label("", Kind.SECOND, name="instalmentAgreed", wrap=True)
        self.amount = MoneyField(" ", name="instalmentAmount")
        self.agreed_button = Button("", name="instalmentAsAgreed", icon="undo-2", height=64)
        for part in (self.left, self.agreed, self.amount):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.row.insertWidget(0, self.agreed_button)
        self.agreed_button.setVisible(draft.agreed_instalment is not None)
        self.agreed_button.clicked.connect(lambda: self._settle(None))
        self.amount.edit.returnPressed.connect(self.keep)
        self.reword()

    @property
    def earned(self) -> int:
        """What the statement pays of before the instalment, in rupiah."""
        return max(0, self._draft.net + self._draft.instalment)

    def start(self) -> None:
        self.amount.set_amount(self._draft.instalment)
        self.open(self.amount.edit)
        self.amount.edit.selectAll()
        producer = self._draft.producer
        self.post.desk.ask(self, lambda session: advances.standing(session, producer), self._show)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Another instalment this once"), self.tr("Put it on the draft"), self.tr("Close"))
        self.note.setText(f"{self._draft.name} · {self._draft.code}")
        self.amount.set_label(self.tr("Taken off this statement"))
        self.amount.set_hint(self.tr("0 takes nothing off; the next statement does as agreed again."))
        self.agreed_button.setText(self.tr("As agreed"))
        self._tell()

    def keep(self) -> None:
        amount, left = self.amount.amount(), self._standing.left if self._standing else 0
        if amount is None:
            self.wrong(self.amount, self.tr("Write an amount, such as 50.000, or 0."))
        elif amount > left:
            said = self.tr("Only {amount} is left of the advance.")
            self.wrong(self.amount, said.format(amount=money.show(left)))
        elif amount > self.earned:
            said = self.tr("This statement has only {amount} to take it off.")
            self.wrong(self.amount, said.format(amount=money.show(self.earned)))
        else:
            agreed = self._standing.instalment if self._standing else None
            self._settle(None if amount == agreed else amount)

    def _settle(self, amount: int | None) -> None:
        self.shut()
        self.settled.emit(amount)

    def _show(self, found: Standing) -> None:
        self._standing = found
        self._tell()

    def _tell(self) -> None:
        one = self._standing
        if one is None:
            return
        if one.left == 0:
            self.left.setText(self.tr("No advance is open."))
            self.agreed.setText("")
        else:
            self.left.setText(self.tr("{left} left of advances").format(left=money.show(one.left)))
            said = self.tr("Agreed for each statement: {amount}")
            self.agreed.setText(said.format(amount=money.show(one.instalment)))
        self.amount.setVisible(one.left > 0)
        self.save_button.setEnabled(one.left > 0)
        if one.left == 0:
            self.close_button.setFocus()
