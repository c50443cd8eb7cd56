"""Who may fetch a producer's money instead of him: the list, a new name, one taken away; each by two people."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import ids
from sentra_pos.producers import delegates
from sentra_pos.producers.delegates import Delegate
from sentra_pos.ui import theme
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rows_model import Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty

_LEAST_LIST = 144


class DelegatesPanel(AskPanel):
    edited = Signal()
    """The list is another one."""

    def __init__(self, over: QWidget, post: Post, producer: UUID, name: str) -> None:
        super().__init__(over, post, name="delegatesPanel", icon="user-plus", width=640)
        self._producer, self._name, self._id = producer, name, ids.new()
        self.about = Label("", Kind.BODY, name="delegatesAbout", wrap=True)
        self.empty = Empty("", "", icon="users", name="delegatesEmpty")
        self.rows: Rows[Delegate] = Rows(
            self._columns(), name="delegatesView", says="", key=lambda one: one.id, empty=self.empty
        )
        self.rows.setMinimumHeight(theme.current().px(_LEAST_LIST))
        self.who = Field(" ", name="delegateName")
        self.relation = Field(" ", name="delegateRelation")
        for field in (self.who, self.relation):
            field.edit.setMaxLength(delegates.LONGEST)
        self.end_button = Button("", name="delegateEnd", weight=Weight.DANGER, icon="user-x")
        self.column.addWidget(self.about)
        self.column.addWidget(self.rows, 1)
        across = QHBoxLayout()
        across.setSpacing(theme.current().px(12))
        for part in (self.who, self.relation):
            across.addWidget(part, 1)
        self.column.addLayout(across)
        self.row.insertWidget(0, self.end_button)
        self.rows.chosen.connect(lambda one: self.end_button.setEnabled(one is not None))
        self.end_button.clicked.connect(self._end)
        self.relation.edit.returnPressed.connect(self.keep)
        self.reword()

    def start(self) -> None:
        self.open(self.who.edit)
        self._load()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Who may fetch money"), self.tr("Put on the list"), self.tr("Close"))
        self.note.setText(self._name)
        self.about.setText(
            self.tr("On pay day one of these may sign and take the money. A second person agrees to each.")
        )
        self.rows.view.setAccessibleName(self.title.text())
        self.rows.model.set_columns(self._columns())
        self.empty.set_words(self.tr("Nobody else"), self.tr("Only the producer may fetch the money."))
        self.who.set_label(self.tr("Name"))
        self.relation.set_label(self.tr("What the person is to the producer"))
        self.end_button.setText(self.tr("Take off the list"))

    def keep(self) -> None:
        name, relation = self.who.text().strip(), self.relation.text().strip()
        if not name:
            self.wrong(self.who, self.tr("Write the name as on the identity card."))
        elif not relation:
            self.wrong(self.relation, self.tr("Such as wife, son, driver."))
        else:
            producer = self._producer
            self.write(
                lambda session, on: delegates.name(
                    session, producer=producer, name=name, relation=relation, on=on
                ),
                self._named,
                key=f"delegate:{self._id}",
                content=(producer, name, relation),
                answer=Delegate,
                why=f"{name} ({relation}) · {self._name}",
            )

    def _named(self, one: Delegate) -> None:
        self._id = ids.new()
        for field in (self.who, self.relation):
            field.set_text("")
        self.who.edit.setFocus()
        toast.show(self._over, self.tr("{name} may fetch money now").format(name=one.name), icon="user-plus")
        self._changed()

    def _end(self) -> None:
        one = self.rows.current()
        if one is None:
            return

        def ended(_: None) -> None:
            said = self.tr("{name} may not fetch money any more")
            toast.show(self._over, said.format(name=one.name), icon="user-x")
            self._changed()

        self.write(
            lambda session, on: delegates.end(session, delegate=one.id, on=on),
            ended,
            key=f"delegate-end:{one.id}",
            content=one.id,
            answer=type(None),
            why=f"{one.spoken} · {self._name}",
        )

    def _changed(self) -> None:
        self._load()
        self.edited.emit()

    def _load(self) -> None:
        producer = self._producer
        self.post.desk.ask(self, lambda session: delegates.of(session, producer), self._show)

    def _show(self, found: Sequence[Delegate]) -> None:
        self.rows.show_rows(list(found))
        self.end_button.setEnabled(self.rows.current() is not None)

    def _columns(self) -> list[Column[Delegate]]:
        return [
            Column(self.tr("Name"), lambda one: Cell(one.name, bold=True)),
            Column(self.tr("To the producer"), lambda one: one.relation, 220),
        ]
