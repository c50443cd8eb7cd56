"""A wrong note: which of its pieces never came, and why; its counter-note says so, the note itself stays."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import quantity
from sentra_pos.consignment import notes
from sentra_pos.consignment.corrections import Undone
from sentra_pos.consignment.note_list import Undoable
from sentra_pos.ui import theme
from sentra_pos.ui.count_list import CountItem, CountList
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act


class CorrectPanel(FormPanel):
    """Made anew for each note."""

    undone = Signal(object, str)
    """The Undones, and the reason."""

    def __init__(self, over: QWidget, number: str, lines: Sequence[Undoable]) -> None:
        self._number, self._lines = number, list(lines)
        self.words = Label("", Kind.SECOND, name="correctWords", wrap=True)
        self.list = CountList()
        self.reason = Field(" ", name="correctReason")
        self.reason.edit.setMaxLength(notes.LONGEST_REASON)
        super().__init__(over, self._laid_out(), name="correctPanel", width=760)
        self.list.show_items([self._item(line) for line in lines], {})
        self.wanted.connect(self._keep)
        self.reason.edit.returnPressed.connect(self._keep)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        """Come in at the first line of which something can be undone."""
        self.open()
        if self.list.first_open is not None:
            self.list.put_focus(self.list.first_open)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "undo-dot")]

    def set_ready(self) -> None:
        """It could not be done: let the person try again."""
        self.save_button.setEnabled(True)

    def reword(self) -> None:
        self.say(
            self.tr("Correct {number}").format(number=self._number),
            self.tr("Write the counter-note"),
            self.tr("Close"),
        )
        self.words.setText(
            self.tr(
                "Type how many of a line never came. The note stays as it is; a counter-note for both sides takes them"
                " back. What is missing on the note comes in on a new one."
            )
        )
        self.list.say(lambda item: self._under(self._lines[int(str(item.key)) - 1]))
        self.reason.set_label(self.tr("Reason, as it stands on the counter-note"))

    def _item(self, line: Undoable) -> CountItem:
        return CountItem(
            key=line.line,
            name=f"undo{line.line}",
            title=line.product,
            under=self._under(line),
            decimals=line.decimals,
            unit=line.unit,
            most=line.most,
        )

    def _under(self, line: Undoable) -> str:
        return self.tr("L-{lot} · written {written} · at most {most} can be undone").format(
            lot=f"{line.lot:05}",
            written=quantity.show(line.quantity, line.decimals, line.unit),
            most=quantity.show(line.most, line.decimals),
        )

    def _keep(self) -> None:
        if not self.list.check():
            return
        found = self.list.values()
        undone = [Undone(line.line, found[line.line]) for line in self._lines if line.line in found]
        if not undone:
            if self.list.first_open is not None:
                self.list.refuse(self.list.first_open, self.tr("How many never came?"))
        elif not self.reason.text():
            self.reason.set_error(self.tr("Say what was wrong: both sides read it."))
            self.reason.edit.setFocus()
        else:
            self.save_button.setEnabled(False)
            self.undone.emit(undone, self.reason.text())

    def _laid_out(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        for part in (self.words, self.reason, self.list):
            column.addWidget(part)
        column.addStretch(1)
        return inside
