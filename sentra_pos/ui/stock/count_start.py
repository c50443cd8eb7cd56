"""Which count: today's ten, everything, one that was begun, or a producer, a group or a shelf from its list."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import clock, text
from sentra_pos.stock import count_scopes
from sentra_pos.stock.count_scopes import Choice, Choices, OpenCount
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import choices
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY
from sentra_pos.ui.widgets.states import Empty

_MOST_OPEN = 3


class By(Enum):
    """What the list shows."""

    PRODUCER = "producer"
    GROUP = "group"
    SHELF = "shelf"


class CountStart(QWidget):
    daily_wanted = Signal()
    wanted = Signal(object)
    """The Scope that is to be counted."""
    resumed = Signal(object)
    """The id of a count that was begun before."""

    def __init__(self, post: Post) -> None:
        super().__init__()
        self._post = post
        self._choices = Choices((), (), ())
        self._open: list[OpenCount] = []
        self.hint = Label("", Kind.BODY, wrap=True, name="countHint")
        self.daily_button = Button(
            "", name="countDailyButton", weight=Weight.MAIN, icon="list-checks", key=MAIN_KEY, height=64
        )
        self.all_button = Button("", name="countAllButton", icon="boxes", height=64)
        self.open_words = Label("", Kind.FIELD)
        self.open_buttons = [
            Button("", name=f"resumeCount{at}", icon="clipboard-list", height=56) for at in range(_MOST_OPEN)
        ]
        self.by = Segmented([], name="countBy", says="")
        self.search = Field(name="countSearch", icon="search", height=48, with_hint=False)
        self.empty = Empty("", "", icon="clipboard-list", name="countStartEmpty")
        self.rows: Rows[Choice] = Rows(
            [], name="countChoices", says="", key=lambda one: one.scope, empty=self.empty
        )
        self._build()
        self._connect()
        self.reword()

    def look(self) -> None:
        """Ask what may be counted now."""
        self._post.desk.ask(
            self,
            lambda session: (count_scopes.choices(session), count_scopes.open_counts(session)),
            lambda found: self._show(*found),
        )

    def reword(self) -> None:
        """All words in the language that is on."""
        self.hint.setText(
            self.tr(
                "You type or scan what lies there; what the books say is told afterwards. Selling goes on."
            )
        )
        self.daily_button.setText(self.tr("Count today's ten"))
        self.all_button.setText(self.tr("Count everything"))
        self.open_words.setText(self.tr("Begun and not ended"))
        said = self.by.current() or By.PRODUCER.value
        self.by.set_choices(
            [
                choices.Choice(By.PRODUCER.value, self.tr("By producer")),
                choices.Choice(By.GROUP.value, self.tr("By group")),
                choices.Choice(By.SHELF.value, self.tr("By shelf")),
            ]
        )
        self.by.choose(said)
        self.by.setAccessibleName(self.tr("What is counted by itself"))
        self.search.edit.setPlaceholderText(self.tr("Find in the list"))
        self.search.edit.setAccessibleName(self.tr("Find in the list"))
        self.rows.view.setAccessibleName(self.tr("What is counted by itself"))
        self.rows.model.set_columns(
            [
                Column(self.tr("Touch what you count"), lambda one: Cell(self._name(one), bold=True)),
                Column(self.tr("Products"), lambda one: str(one.products), 130, Align.RIGHT),
                Column("", lambda _: Cell(icon="chevron-right", icon_size=24), 64, Align.CENTRE, key="begin"),
            ]
        )
        self._say()

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self.hint)
        for parts in ((self.daily_button, self.all_button), (self.open_words, *self.open_buttons)):
            row = QHBoxLayout()
            row.setSpacing(look.px(12))
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.by)
        row.addWidget(self.search, 1)
        column.addLayout(row)
        column.addWidget(self.rows, 1)

    def _connect(self) -> None:
        self.daily_button.clicked.connect(self.daily_wanted)
        self.all_button.clicked.connect(lambda: self.wanted.emit(count_scopes.Scope()))
        self.by.chosen.connect(lambda _: self._say())
        self.search.edited.connect(lambda _: self._say())
        self.rows.opened.connect(lambda one: self.wanted.emit(one.scope))
        self.rows.touched.connect(lambda one, _: self.wanted.emit(one.scope))
        for at, button in enumerate(self.open_buttons):
            button.clicked.connect(lambda _=False, at=at: self.resumed.emit(self._open[at].id))

    def _show(self, found: Choices, begun: list[OpenCount]) -> None:
        self._choices, self._open = found, begun[:_MOST_OPEN]
        self._say()

    def _say(self) -> None:
        self.open_words.setVisible(bool(self._open))
        for at, button in enumerate(self.open_buttons):
            button.setVisible(at < len(self._open))
            if at < len(self._open):
                button.setText(self._open_name(self._open[at]))
        words = text.search_form(self.search.text()).split()
        by = By(self.by.current() or By.PRODUCER.value)
        shown = [
            one for one in self._listed(by) if all(w in text.search_form(self._name(one)) for w in words)
        ]
        self.rows.show_rows(shown)
        if by is By.SHELF and not self._choices.shelves:
            self.empty.set_words(
                self.tr("No product says yet where it stands"),
                self.tr("Write the shelf on the product's sheet, such as “Rack A2”."),
            )
        else:
            self.empty.set_words(self.tr("Nothing like that on the shelf"), self.tr("Try another word."))

    def _listed(self, by: By) -> Sequence[Choice]:
        found = self._choices
        return {By.PRODUCER: found.producers, By.GROUP: found.groups, By.SHELF: found.shelves}[by]

    def _name(self, one: Choice) -> str:
        return goods_words.group(one.scope.group) if one.scope.group else one.name

    def _open_name(self, one: OpenCount) -> str:
        if one.scope.day is not None:
            name = self.tr("Today's ten")
        elif one.scope.group:
            name = goods_words.group(one.scope.group)
        else:
            name = one.name or self.tr("Everything")
        said = self.tr("{name}, {time}: {count} counted")
        return said.format(name=name, time=f"{clock.local(one.started_at):%d/%m %H:%M}", count=one.counted)
