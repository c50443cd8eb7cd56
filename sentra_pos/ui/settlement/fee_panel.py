"""Something is taken off a producer, or added to what he is owed; what no statement has counted yet can be taken back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids, money
from sentra_pos.paper import words
from sentra_pos.settlement import fees
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.fees import FeeDone, Posted
from sentra_pos.till import reasons
from sentra_pos.ui import theme
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import dialog, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty

_OFF, _ON = "off", "on"


class FeePanel(AskPanel):
    posted = Signal()
    """What a producer is owed has changed."""

    def __init__(self, over: QWidget, post: Post, draft: Draft) -> None:
        super().__init__(over, post, name="feePanel", icon="receipt", width=680)
        self._draft, self._id = draft, ids.new()
        self.way = Segmented([], name="feeWay", says="")
        self.amount = MoneyField(" ", name="feeAmount")
        self.reason = Field(" ", name="feeReason")
        self.reason.edit.setMaxLength(reasons.LONGEST)
        self.list_word = Label("", Kind.FIELD)
        self.empty = Empty("", "", icon="receipt", name="feesEmpty")
        self.rows: Rows[Posted] = Rows(
            self._columns(), name="feesView", says="", key=lambda one: one.entry, empty=self.empty
        )
        self.rows.setMinimumHeight(theme.current().px(220))
        self.back_button = Button("", name="feeBack", weight=Weight.DANGER, icon="undo-2")
        for part in (self.way, self.amount, self.reason, self.list_word):
            self.column.addWidget(part)
        self.column.addWidget(self.rows, 1)
        self.row.insertWidget(0, self.back_button)
        self.rows.chosen.connect(lambda one: self.back_button.setEnabled(one is not None))
        self.back_button.clicked.connect(self._ask_back)
        self.reason.edit.returnPressed.connect(self.keep)
        self.reword()

    def start(self) -> None:
        self.open(self.amount.edit)
        self._load()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Fee or credit"), self.tr("Post it"), self.tr("Close"))
        self.note.setText(f"{self._draft.name} · {self._draft.code}")
        self.way.set_choices(
            [Choice(_OFF, self.tr("Take off"), "circle-minus"), Choice(_ON, self.tr("Add"), "circle-plus")]
        )
        self.way.setAccessibleName(self.tr("Take off or add"))
        self.amount.set_label(self.tr("Amount"))
        self.reason.set_label(self.tr("Reason, as the statement says it"))
        self.list_word.setText(self.tr("On no statement yet"))
        self.rows.view.setAccessibleName(self.list_word.text())
        self.rows.model.set_columns(self._columns())
        self.empty.set_words(
            self.tr("Nothing waits"), self.tr("The next statement has no fee but the agreed.")
        )
        self.back_button.setText(self.tr("Take it back"))

    def keep(self) -> None:
        amount, reason = self.amount.amount(), self.reason.text().strip()
        if not amount:
            self.wrong(self.amount, self.tr("Write an amount, such as 25.000."))
        elif not reason:
            self.wrong(self.reason, self.tr("Say why: the producer reads it."))
        else:
            signed = amount if self.way.current() == _OFF else -amount
            self._post(signed, reason)

    def _post(self, amount: int, reason: str) -> None:
        producer = self._draft.producer
        self.write(
            lambda session, on: fees.charge(
                session, producer=producer, amount=amount, on=on.because(reason, on.approver)
            ),
            self._posted,
            key=f"fee:{self._id}",
            content=(producer, amount, reason),
            answer=FeeDone,
        )

    def _posted(self, done: FeeDone) -> None:
        self._id = ids.new()
        self.amount.set_amount(None)
        self.reason.set_text("")
        self.amount.edit.setFocus()
        self._tell(done)

    def _tell(self, done: FeeDone) -> None:
        amount = money.show(abs(done.amount))
        said = (
            self.tr("{amount} taken off: {reason}")
            if done.amount > 0
            else self.tr("{amount} added: {reason}")
        )
        toast.show(self._over, said.format(amount=amount, reason=done.reason), icon="receipt")
        self._load()
        self.posted.emit()

    def _ask_back(self) -> None:
        one = self.rows.current()
        if one is None:
            return
        dialog.confirm(
            self,
            title=self.tr("Take this back?"),
            text=self.tr(
                "{amount} for “{reason}” is posted the other way round; both stand on the statement."
            ).format(amount=money.show(abs(one.amount)), reason=one.reason),
            stay=self.tr("Leave it"),
            act=self.tr("Take it back"),
            run=lambda: self._take_back(one),
            icon="undo-2",
        )

    def _take_back(self, one: Posted) -> None:
        reason = self.tr("taken back: {reason}").format(reason=one.reason)[: reasons.LONGEST]
        self.write(
            lambda session, on: fees.take_back(session, entry=one.entry, on=on.because(reason, on.approver)),
            self._tell,
            key=f"fee-back:{one.entry}",
            content=one.entry,
            answer=FeeDone,
        )

    def _load(self) -> None:
        producer = self._draft.producer
        self.post.desk.ask(self, lambda session: fees.open_ones(session, producer), self._show)

    def _show(self, found: Sequence[Posted]) -> None:
        self.rows.show_rows(list(found))
        self.back_button.setEnabled(self.rows.current() is not None)

    def _columns(self) -> list[Column[Posted]]:
        return [
            Column(self.tr("Day"), lambda one: words.day(one.day), 120),
            Column(self.tr("Reason"), lambda one: Cell(one.reason)),
            Column(self.tr("Amount"), lambda one: money.plain(-one.amount), 130, Align.RIGHT, bold=True),
        ]
