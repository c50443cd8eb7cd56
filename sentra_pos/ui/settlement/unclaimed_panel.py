"""Envelopes nobody has fetched, the oldest first; one that nobody will fetch any more is given up by two people."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.paper import words
from sentra_pos.settlement import unclaimed
from sentra_pos.settlement.unclaimed import GivenUpDone, Unclaimed
from sentra_pos.ui import theme
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import dialog, toast
from sentra_pos.ui.widgets.buttons import Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty


class UnclaimedPanel(AskPanel):
    given_up = Signal()
    """Money came back to what a producer is owed."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(
            over, post, name="unclaimedPanel", icon="archive-restore", width=820, weight=Weight.DANGER
        )
        self.sum = Label("", Kind.AMOUNT, name="unclaimedSum")
        self.empty = Empty("", "", icon="check", name="unclaimedEmpty")
        self.rows: Rows[Unclaimed] = Rows(
            self._columns(), name="unclaimedView", says="", key=lambda one: one.number, empty=self.empty
        )
        self.rows.setMinimumHeight(theme.current().px(320))
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(self.sum)
        self.rows.chosen.connect(lambda one: self.save_button.setEnabled(one is not None))
        self.reword()

    def start(self) -> None:
        self.open(self.rows.view)
        self._load()

    def reword(self) -> None:
        """All words in the language that is on."""
        title = self.tr("Envelopes nobody has fetched")
        self.say(title, self.tr("Give this envelope up"), self.tr("Close"))
        self.rows.view.setAccessibleName(self.title.text())
        self.rows.model.set_columns(self._columns())
        self.empty.set_words(self.tr("Everything was fetched"), self.tr("No envelope waits."))

    def keep(self) -> None:
        one = self.rows.current()
        if one is None:
            return
        dialog.confirm(
            self,
            title=self.tr("Give the envelope of {name} up?").format(name=one.name),
            text=self.tr(
                "{amount} of {number} come back as a line of the next statement. This envelope can never be"
                " paid again."
            ).format(amount=money.show(one.amount), number=one.number),
            stay=self.tr("Keep it"),
            act=self.tr("Give it up"),
            run=lambda: self._give_up(one),
        )

    def _give_up(self, one: Unclaimed) -> None:
        self.write(
            lambda session, on: unclaimed.give_up(session, statement=one.number, on=on),
            self._done,
            key=unclaimed.key(one.number),
            content=one.number,
            answer=GivenUpDone,
        )

    def _done(self, done: GivenUpDone) -> None:
        said = self.tr("{number} is given up: {amount} stand on the next statement")
        toast.show(self._over, said.format(number=done.number, amount=money.show(done.amount)))
        self._load()
        self.given_up.emit()

    def _load(self) -> None:
        today = self.post.today()
        self.post.desk.ask(self, lambda session: unclaimed.waiting(session, today=today), self._show)

    def _show(self, found: Sequence[Unclaimed]) -> None:
        self.rows.show_rows(list(found))
        if self.rows.current() is None:
            self.rows.choose_first()
        self.save_button.setEnabled(self.rows.current() is not None)
        total = money.show(sum(one.amount for one in found))
        self.sum.setText(self.tr("%n envelope(s)", "", len(found)) + f" · {total}")

    def _columns(self) -> list[Column[Unclaimed]]:
        return [
            Column(self.tr("Producer"), lambda one: Cell(one.name, under=one.number, bold=True)),
            Column(self.tr("Pay day"), lambda one: words.day(one.pay_day), 120),
            Column(self.tr("Age"), self._age, 110, Align.RIGHT),
            Column(self.tr("Amount"), lambda one: money.plain(one.amount), 140, Align.RIGHT, bold=True),
        ]

    def _age(self, one: Unclaimed) -> str:
        return self.tr("%n day(s)", "", one.age)
