"""Objections nobody has answered yet, the oldest first, and the answer the next statement will print."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.settlement import objections
from sentra_pos.settlement.objections import Raised, Verdict
from sentra_pos.ui import theme
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty
from sentra_pos.ui.widgets.text_box import TextBox

_ADD, _OFF = "add", "off"
_LEAST_LIST = 140


class AnswersPanel(AskPanel):
    answered = Signal()
    """An objection has its answer, and perhaps money was posted."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, post, name="answersPanel", icon="check", width=860)
        self._typed: dict[str, str] = {}
        self._shown = ""
        self.empty = Empty("", "", icon="check", name="answersEmpty")
        self.rows: Rows[Raised] = Rows(
            self._columns(), name="answersView", says="", key=lambda one: one.number, empty=self.empty
        )
        self.rows.setMinimumHeight(theme.current().px(_LEAST_LIST))
        self.asked = Label("", Kind.BODY, name="answersAsked", wrap=True)
        self.verdict = Segmented([], name="answersVerdict", says="")
        self.answer = TextBox(name="answersText", lines=3)
        self.way = Segmented([], name="answersWay", says="")
        self.amount = MoneyField(" ", name="answersAmount")
        self.column.addWidget(self.rows, 1)
        for part in (self.asked, self.verdict, self.answer):
            self.column.addWidget(part)
        correction = QHBoxLayout()
        correction.setSpacing(theme.current().px(12))
        correction.addWidget(self.way, 0, Qt.AlignmentFlag.AlignVCenter)
        correction.addWidget(self.amount, 1)
        self.column.addLayout(correction)
        self.rows.chosen.connect(lambda _: self._follow())
        self.rows.opened.connect(lambda _: self.show_part(self.answer.edit))
        self.verdict.chosen.connect(lambda _: self._choose_verdict())
        self.reword()

    def start(self) -> None:
        self.open(self.rows.view)
        self._load()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Open objections"), self.tr("Answer"), self.tr("Close"))
        self.rows.view.setAccessibleName(self.title.text())
        self.rows.model.set_columns(self._columns())
        self.empty.set_words(
            self.tr("Nobody objects"), self.tr("A new one is taken down at the producer's statement.")
        )
        self.verdict.set_choices(
            [
                Choice(Verdict.EXPLAINED.value, self.tr("Explained")),
                Choice(Verdict.ACCEPTED.value, self.tr("Accepted")),
                Choice(Verdict.REFUSED.value, self.tr("Refused")),
            ]
        )
        self.verdict.setAccessibleName(self.tr("Outcome"))
        self.answer.set_words(self.tr("Answer, as the next statement prints it"), "")
        self.way.set_choices(
            [
                Choice(_ADD, self.tr("Add to what is owed"), "circle-plus"),
                Choice(_OFF, self.tr("Take off"), "circle-minus"),
            ]
        )
        self.way.setAccessibleName(self.tr("Add or take off"))
        self.amount.set_label(self.tr("Correction, if any"))
        self._follow()

    def keep(self) -> None:
        one, said = self.rows.current(), self.answer.text()
        if one is None:
            return
        if not said:
            self.answer.set_error(self.tr("Write what the shop has found."))
            self.answer.edit.setFocus()
            return
        if self.amount.isVisible() and not self.amount.check():
            self.amount.edit.setFocus()
            return
        verdict = Verdict(self.verdict.current())
        amount = (self.amount.amount() or 0) if verdict is Verdict.ACCEPTED else 0
        signed = amount if self.way.current() == _ADD else -amount
        number = one.number
        self.write(
            lambda session, on: objections.answer(
                session, number=number, verdict=verdict, said=said, amount=signed, on=on
            ),
            self._done,
            key=f"objection-answer:{number}",
            content=number,
            answer=Raised,
        )

    def _done(self, one: Raised) -> None:
        self._typed.pop(one.number, None)
        self._shown = ""
        self.answer.set_text("")
        self.amount.set_amount(None)
        toast.show(self._over, self.tr("{number} is answered").format(number=one.number))
        self._load()
        self.answered.emit()

    def _load(self) -> None:
        self.post.desk.ask(self, objections.open_ones, self._show)

    def _show(self, found: Sequence[Raised]) -> None:
        self.rows.show_rows(list(found))
        if self.rows.current() is None:
            self.rows.choose_first()
        self._follow()

    def _choose_verdict(self) -> None:
        self._follow()
        self.show_part(self.amount.edit if self.amount.isVisibleTo(self) else self.answer.edit)

    def _keep_typed(self, number: str) -> None:
        """What is typed belongs to its objection; the next one that is chosen begins with its own."""
        if self._shown == number:
            return
        if self._shown:
            self._typed[self._shown] = self.answer.text()
            self.amount.set_amount(None)
        self._shown = number
        self.answer.set_text(self._typed.get(number, ""))

    def _follow(self) -> None:
        one = self.rows.current()
        self._keep_typed(one.number if one is not None else "")
        self.save_button.setEnabled(one is not None)
        for part in (self.asked, self.verdict, self.answer):
            part.setVisible(one is not None)
        is_accepted = one is not None and self.verdict.current() == Verdict.ACCEPTED.value
        for field in (self.way, self.amount):
            field.setVisible(is_accepted)
        if one is not None:
            about = f"{one.subject}: " if one.subject else ""
            self.asked.setText(f"{about}“{one.said}”")

    def _columns(self) -> list[Column[Raised]]:
        return [
            Column(self.tr("Objection"), lambda one: Cell(one.name, under=self._under(one), bold=True)),
            Column(self.tr("Statement"), lambda one: one.statement, 140),
            Column(self.tr("Age"), self._age, 110, Align.RIGHT),
        ]

    def _under(self, one: Raised) -> str:
        return f"{one.number} · {self.tr('after the 7 days')}" if one.is_late else one.number

    def _age(self, one: Raised) -> str:
        return self.tr("%n day(s)", "", one.age(self.post.today()))
