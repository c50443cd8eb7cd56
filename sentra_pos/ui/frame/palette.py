"""Ctrl+K: every place and every act by name, with its key, found by typing words in any order.

A word is found as it stands, at the start of words first; if nothing has it so, its letters in their order will do.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import text
from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import Veil
from sentra_pos.ui.widgets.states import Empty

_WIDE = 640
_HIGH = 480
_DOWN = 96
_SHORTEST = 2
"""Signs that are worth asking about."""


class Palette(QWidget):
    """Lies above the window; Enter does what is chosen, Esc goes away."""

    closed = Signal()
    asked = Signal(str)
    """What was typed, for who finds more by it than the acts there are."""

    def __init__(self, window: QWidget, acts: Sequence[Act]) -> None:
        super().__init__(window)
        self.setObjectName("actionPalette")
        self.setAccessibleName(self.tr("Find an action"))
        self._window = window
        self._found = [_Found(act) for act in acts]
        self._more: list[_Found] = []
        self._veil = Veil(window)
        self._veil.touched.connect(self.shut)
        self.field = Field(
            name="paletteEdit",
            says=self.tr("Find an action"),
            placeholder=self.tr("Where to, or what to do?"),
            icon="search",
            key="Esc",
            height=56,
            text_size=18,
            with_hint=False,
        )
        nothing = Empty(self.tr("Nothing by that name"), self.tr("Try one word of it."), icon="search")
        self.rows: Rows[_Found] = Rows(
            [
                Column("", _name_cell),
                Column("", _key_cell, 150, Align.RIGHT),
            ],
            name="paletteRows",
            says=self.tr("Actions"),
            key=lambda found: (found.place, found.act.text, found.act.key),
            head_height=0,
            empty=nothing,
        )
        self._build()
        self.field.edited.connect(self._ask)
        self.field.edit.installEventFilter(self)
        self.rows.opened.connect(self._run)
        self.rows.view.clicked.connect(lambda _: self._run(self.rows.current()))
        self._filter("")

    def add(self, place: str, acts: Sequence[Act]) -> None:
        """Offer acts of another place too; what is chosen stays chosen."""
        self._found += [_Found(act, place) for act in acts]
        kept = self.rows.current()
        self._filter(self.field.text())
        if kept is not None:
            self.rows.choose((kept.place, kept.act.text, kept.act.key))

    def show_more(self, words: str, acts: Sequence[Act]) -> None:
        """These were found by `words`; an answer that comes too late is not shown."""
        if words == self.field.text():
            self._more = [_Found(act) for act in acts]
            self._filter(words)

    def open(self) -> None:
        look = theme.current()
        wide = min(look.px(_WIDE), self._window.width() - look.px(32))
        high = min(look.px(_HIGH), self._window.height() - look.px(_DOWN + 32))
        self.setGeometry((self._window.width() - wide) // 2, look.px(_DOWN), wide, high)
        self.raise_()
        self.show()
        self.field.edit.setFocus()

    def shut(self) -> None:
        self.hide()
        self._veil.hide()
        self._veil.deleteLater()
        self.deleteLater()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter belong to the list while the words are typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._move(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.rows.current())
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        paint.rounded(QPainter(self), self.rect(), look.colour("background"), look.colour("edge"))

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.px(16)] * 4)
        column.setSpacing(look.px(12))
        column.addWidget(self.field)
        column.addWidget(self.rows, 1)

    def _ask(self, typed: str) -> None:
        self._more = []
        self._filter(typed)
        if len(typed.strip()) >= _SHORTEST:
            self.asked.emit(typed)

    def _filter(self, typed: str) -> None:
        words = text.search_form(typed).split()
        ranked = [(rank, found) for found in self._found if (rank := found.rank(words)) < _NOT]
        best = min((rank for rank, _ in ranked), default=_NOT)
        # Letters in their order only where nothing has the words: they find too much otherwise.
        shown = [one for one in ranked if one[0] < _LETTERS or best == _LETTERS]
        acts = [found for _, found in sorted(shown, key=lambda one: one[0])]
        self.rows.show_rows([*self._more, *acts] if best == _LETTERS else [*acts, *self._more])
        self.rows.choose_first()

    def _move(self, by: int) -> None:
        view = self.rows.view
        to = view.currentIndex().row() + by
        if 0 <= to < self.rows.model.rowCount():
            view.selectRow(to)

    def _run(self, found: "_Found | None") -> None:
        if found is None:
            return
        self.shut()
        found.act.run()


_START, _WITHIN, _LETTERS, _NOT = range(4)
"""How well the words fit."""


@dataclass(frozen=True)
class _Found:
    """An act, and the place it belongs to if that is not the one in front."""

    act: Act
    place: str = ""

    def rank(self, words: Sequence[str]) -> int:
        """The worst fit of the words that were typed."""
        told = text.search_form(f"{self.act.text} {self.place} {self.act.key.replace('+', ' ')}")
        return max((_rank(word, told) for word in words), default=_START)


def _rank(word: str, told: str) -> int:
    if any(part.startswith(word) for part in told.split()):
        return _START
    if word in told:
        return _WITHIN
    letters = iter(told)
    return _LETTERS if all(sign in letters for sign in word) else _NOT


def _name_cell(found: _Found) -> Cell:
    return Cell(found.act.text, under=found.place, icon=found.act.icon or "chevron-right")


def _key_cell(found: _Found) -> Cell:
    key = found.act.key
    return Cell(chip=Chip(paint.key_words(key), "", Tone.NEUTRAL)) if key else Cell()
