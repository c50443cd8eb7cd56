"""Counting cash note by note: how many of each, what that makes, and the pad that types into the one in hand."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from sentra_pos.base import money
from sentra_pos.base.money import Notes
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.fields import Box, Edit
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.pads import NumberPad

_MOST_DIGITS = 5
_RIGHT = Qt.AlignmentFlag.AlignRight


class NotesCount(QWidget):
    """Notes at the left, coins at the right; Enter goes on to the next smaller one."""

    changed = Signal()
    left = Signal()
    """The focus has gone out of a field in which something else stands than before."""
    finished = Signal()
    """Enter was pressed on the smallest coin."""

    def __init__(self, pad: NumberPad | None = None, *, is_roomy: bool = True) -> None:
        """`pad` types into the one in hand; a place that is not roomy gets its rows nearer to each other."""
        super().__init__()
        self._pad = pad
        self._edits: dict[int, Edit] = {}
        self._sums: dict[int, Label] = {}
        self._told: tuple[Notes, ...] = ()
        self._build(6 if is_roomy else 4)
        self._show_sums()
        self.reword()

    @property
    def first(self) -> QWidget:
        """Where counting begins."""
        return self._edits[money.DENOMINATIONS[0]]

    def amount(self) -> int:
        """What was counted so far, in rupiah."""
        return sum(value * self._count(value) for value in money.DENOMINATIONS)

    def notes(self) -> tuple[Notes, ...]:
        """How many of each there are, of those there are any of."""
        counted = ((value, self._count(value)) for value in money.DENOMINATIONS)
        return tuple(Notes(value, count) for value, count in counted if count)

    def set_notes(self, notes: Iterable[Notes]) -> None:
        """Show these, without telling anybody."""
        counts = {one.denomination: one.count for one in notes}
        for value, edit in self._edits.items():
            blocked = edit.blockSignals(True)
            edit.setText(str(counts[value]) if value in counts else "")
            edit.blockSignals(blocked)
        self._told = self.notes()
        self._show_sums()

    def set_locked(self, *, locked: bool) -> None:
        """Only show what was counted, or let it be counted."""
        for edit in self._edits.values():
            edit.setReadOnly(locked)

    def reword(self) -> None:
        """All words in the language that is on."""
        for value, edit in self._edits.items():
            edit.setAccessibleName(self.tr("How many of {value}").format(value=money.show(value)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QLineEdit) and event.type() == QEvent.Type.FocusIn:
            if self._pad is not None:
                self._pad.target = watched
            watched.selectAll()
        return super().eventFilter(watched, event)

    def _build(self, gap: int) -> None:
        look = theme.current()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(gap))
        half = len(money.DENOMINATIONS) // 2
        for place, value in enumerate(money.DENOMINATIONS):
            row, column = place % half, 4 * (place // half)
            self._sums[value] = Label("", Kind.SECOND, align=_RIGHT)
            self._sums[value].setMinimumWidth(look.px(72))
            grid.addWidget(Label(money.plain(value), Kind.BODY_STRONG, align=_RIGHT), row, column)
            grid.addWidget(_boxed(self._make_edit(value)), row, column + 1)
            grid.addWidget(self._sums[value], row, column + 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(3, look.px(8))
        grid.setColumnStretch(5, 1)

    def _make_edit(self, value: int) -> Edit:
        edit = Edit(name=f"count{value}", says="", placeholder="0")
        edit.setMaxLength(_MOST_DIGITS)
        edit.setAlignment(_RIGHT | Qt.AlignmentFlag.AlignVCenter)
        edit.setFont(theme.current().font(18, 600))
        edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        edit.textChanged.connect(self._on_typed)
        edit.returnPressed.connect(lambda: self._go_on(value))
        edit.editingFinished.connect(self._on_edited)
        edit.installEventFilter(self)
        self._edits[value] = edit
        return edit

    def _on_typed(self) -> None:
        self._show_sums()
        self.changed.emit()

    def _on_edited(self) -> None:
        if self.notes() != self._told:
            self._told = self.notes()
            self.left.emit()

    def _count(self, value: int) -> int:
        typed = self._edits[value].text().strip()
        return int(typed) if typed.isascii() and typed.isdigit() else 0

    def _show_sums(self) -> None:
        for value, label in self._sums.items():
            count = self._count(value)
            label.setText(money.plain(value * count) if count else "")

    def _go_on(self, value: int) -> None:
        place = money.DENOMINATIONS.index(value) + 1
        if place < len(money.DENOMINATIONS):
            self._edits[money.DENOMINATIONS[place]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()


def _boxed(edit: Edit) -> Box:
    box = Box(edit)
    box.setMinimumWidth(theme.current().px(72))
    return box
