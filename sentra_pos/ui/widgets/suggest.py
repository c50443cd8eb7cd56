"""A search field with what was found under it: arrows choose, Enter takes, Esc puts the list away."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows

MOST_SHOWN: Final = 6

_ROW_HIGH = 56
_SHORTEST_CODE = 8


@dataclass(frozen=True)
class Suggestion:
    """One thing that may be meant; `value` comes back when it is taken."""

    value: object
    text: str
    under: str = ""
    right: str = ""


class SuggestField(Field):
    """Asks at every sign typed, shows what it is given, and hears of a code as soon as Enter follows it."""

    asked = Signal(str)
    """The text to look up; answer with `show_found`."""
    taken = Signal(object)
    """The value of the suggestion that was chosen."""
    entered = Signal(str)
    """Enter after a text that is a code, or for which nothing is shown (yet)."""

    def __init__(
        self,
        label: str = "",
        *,
        name: str,
        says: str,
        placeholder: str = "",
        icon: str = "search",
        key: str = "",
        height: int = 48,
        with_hint: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            label,
            name=name,
            says=says,
            placeholder=placeholder,
            icon=icon,
            key=key,
            height=height,
            with_hint=with_hint,
            parent=parent,
        )
        self._list: _Found | None = None
        self.edited.connect(self._on_typed)
        self.edit.left.connect(self.hide_found)
        self.edit.installEventFilter(self)

    @property
    def found(self) -> list[Suggestion]:
        """What is shown now."""
        return self._list.rows.model.rows() if self._list is not None and self._list.isVisible() else []

    def show_found(self, text: str, found: Sequence[Suggestion]) -> None:
        """What was found for `text`; an answer that comes too late is not shown."""
        if text != self.text() or not self.edit.hasFocus():
            return
        if not found:
            self.hide_found()
            return
        if self._list is None or self._list.parentWidget() is not self.window():
            self._list = _Found(self.window(), f"{self.edit.objectName()}_found", self.edit.accessibleName())
            self._list.rows.view.clicked.connect(lambda _: self._take())
        self._list.show_under(self, found[:MOST_SHOWN])

    def hide_found(self) -> None:
        if self._list is not None:
            self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_found()

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
            return True
        if not self.found:
            if key == Qt.Key.Key_Down:
                self.asked.emit(self.text())
            return bool(key == Qt.Key.Key_Down)
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            assert self._list is not None  # noqa: S101 - something is shown in it
            self._list.move_choice(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide_found()
            return True
        return False

    def _on_typed(self, _: str) -> None:
        self.hide_found()
        self.asked.emit(self.text())

    def _on_enter(self) -> None:
        text = self.text()
        is_code = len(text) >= _SHORTEST_CODE and text.isdigit()
        if self.found and not is_code:
            self._take()
        elif text:
            self.hide_found()
            self.entered.emit(text)

    def _take(self) -> None:
        chosen = self._list.rows.current() if self._list is not None else None
        self.hide_found()
        if chosen is not None:
            self.taken.emit(chosen.value)


class _Found(QFrame):
    """Lies above the window's other parts and never takes the focus from the field."""

    def __init__(self, window: QWidget, name: str, says: str) -> None:
        super().__init__(window)
        self._window = window
        columns: list[Column[Suggestion]] = [
            Column("", lambda one: Cell(one.text, under=one.under, bold=True)),
            Column("", lambda one: Cell(one.right, size=15), 132, Align.RIGHT),
        ]
        self.rows: Rows[Suggestion] = Rows(
            columns, name=name, says=says, row_height=_ROW_HIGH, head_height=0, key=lambda one: one.value
        )
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        self.hide()

    def show_under(self, field: SuggestField, found: Sequence[Suggestion]) -> None:
        corner = field.box.mapTo(self._window, QPoint(0, field.box.height() + 4))
        high = len(found) * theme.current().px(_ROW_HIGH) + 2
        if corner.y() + high > self._window.height() - 4:
            corner.setY(max(4, corner.y() - field.box.height() - 8 - high))
        self.setGeometry(corner.x(), corner.y(), field.box.width(), high)
        self.rows.show_rows(found)
        self.rows.choose_first()
        self.raise_()
        self.show()

    def move_choice(self, by: int) -> None:
        view = self.rows.view
        to = view.currentIndex().row() + by
        if 0 <= to < self.rows.model.rowCount():
            view.selectRow(to)
