"""A producer does not agree with a line of his statement: which one, and what he says."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.settlement import objections, statements
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.objections import Raised, Section
from sentra_pos.settlement.statements import StatementView
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.text_box import TextBox


class ObjectionPanel(AskPanel):
    raised = Signal(str)
    """The number of an objection whose receipt is to be drawn."""

    def __init__(self, over: QWidget, post: Post, draft: Draft) -> None:
        super().__init__(over, post, name="objectionPanel", icon="message-square-warning", width=640)
        self._draft, self._id = draft, ids.new()
        self._view: StatementView | None = None
        self.section = DropDown(" ", [], name="objectionSection")
        self.line = DropDown(" ", [], name="objectionLine")
        self.said = TextBox(name="objectionSaid", lines=6)
        for part in (self.section, self.line, self.said):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.section.chosen.connect(lambda _: self._follow())
        self.reword()

    def start(self) -> None:
        self.open(self.section.box)
        number = self._draft.number or ""
        self.post.desk.ask(self, lambda session: statements.view(session, number), self._show)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Objection"), self.tr("Take it down"), self.tr("Close"))
        self.note.setText(f"{self._draft.name} · {self._draft.number}")
        self.section.set_label(self.tr("Part of the statement"))
        self.section.set_choices(
            [
                Choice(Section.SALES.value, self.tr("Sales")),
                Choice(Section.GOODS.value, self.tr("Goods")),
                Choice(Section.CHARGES.value, self.tr("Refunds, losses, fees, advances")),
                Choice(Section.OTHER.value, self.tr("Something else")),
            ]
        )
        self.line.set_label(self.tr("Line"))
        self.said.set_words(
            self.tr("What the producer says"), self.tr("The answer is printed on the next statement.")
        )
        self._follow()

    def keep(self) -> None:
        number, said = self._draft.number or "", self.said.text()
        section, subject = Section(self.section.current()), self.line.current()
        if not said:
            self.said.set_error(self.tr("Write what does not fit, in the producer's words."))
            self.said.edit.setFocus()
            return
        self.write(
            lambda session, on: objections.raise_one(
                session, statement=number, section=section, subject=subject, said=said, on=on
            ),
            self._done,
            key=f"objection:{self._id}",
            content=(number, section, subject, said),
            answer=Raised,
        )

    def _done(self, one: Raised) -> None:
        self.shut()
        toast.show(self._over, self.tr("{number} is taken down").format(number=one.number))
        self.raised.emit(one.number)

    def _show(self, view: StatementView) -> None:
        self._view = view
        self._follow()

    def _follow(self) -> None:
        lines = self._lines()
        self.line.setVisible(bool(lines))
        self.line.set_choices([Choice(line, line) for line in lines])

    def _lines(self) -> list[str]:
        """The lines of the chosen part as they are printed, each once."""
        if self._view is None:
            return []
        match Section(self.section.current()):
            case Section.GOODS:
                found = [row.name for row in self._view.draft.goods]
            case Section.SALES:
                found = [row.product for row in self._view.sold]
            case Section.CHARGES:
                found = [f"{row.document} {row.what}" for row in self._view.charges]
            case Section.OTHER:
                found = []
        return list(dict.fromkeys(line[: objections.LONGEST_SUBJECT] for line in found))
