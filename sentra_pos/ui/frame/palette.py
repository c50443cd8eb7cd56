"""Ctrl+K: every place and every act by name, with its key, found by typing words in any order."""

from collections.abc import Sequence

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


class Palette(QWidget):
    """Lies above the window; Enter does what is chosen, Esc goes away."""

    closed = Signal()

    def __init__(self, window: QWidget, acts: Sequence[Act]) -> None:
        super().__init__(window)
        self.setObjectName("actionPalette")
        self.setAccessibleName(self.tr("Find an action"))
        self._window = window
        self._acts = list(acts)
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
        self.rows: Rows[Act] = Rows(
            [
                Column("", lambda act: Cell(act.text, icon=act.icon or "chevron-right", bold=False)),
                Column("", _key_cell, 150, Align.RIGHT),
            ],
            name="paletteRows",
            says=self.tr("Actions"),
            key=lambda act: (act.text, act.key),
            head_height=0,
            empty=nothing,
        )
        self._build()
        self.field.edited.connect(self._filter)
        self.field.edit.installEventFilter(self)
        self.rows.opened.connect(self._run)
        self.rows.view.clicked.connect(lambda _: self._run(self.rows.current()))
        self._filter("")

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

    def _filter(self, typed: str) -> None:
        words = text.search_form(typed).split()
        found = [act for act in self._acts if all(word in text.search_form(act.text) for word in words)]
        self.rows.show_rows(found)
        self.rows.choose_first()

    def _move(self, by: int) -> None:
        view = self.rows.view
        to = view.currentIndex().row() + by
        if 0 <= to < self.rows.model.rowCount():
            view.selectRow(to)

    def _run(self, act: Act | None) -> None:
        if act is None:
            return
        self.shut()
        act.run()


def _key_cell(act: Act) -> Cell:
    return Cell(chip=Chip(paint.key_words(act.key), "", Tone.NEUTRAL)) if act.key else Cell()
