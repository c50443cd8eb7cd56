"""What a producer leaves in a hurry: a row for each thing, in his own words, and how many; Enter goes on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.consignment import quick_notes
from sentra_pos.consignment.quick_slip import QuickLine
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.fields import Field, QuantityField

_FIRST_ROWS = 4
_WHAT = 3


class QuickLines(QScrollArea):
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quickLines")
        self._rows: list[tuple[QWidget, Field, QuantityField]] = []
        look = theme.current()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, look.px(12), 0)
        self._column.setSpacing(look.px(8))
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        for part in (inside, self.viewport()):
            part.setAutoFillBackground(False)
        self.clear()

    def clear(self) -> None:
        """Empty rows again."""
        for row, _, _ in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for _ in range(_FIRST_ROWS):
            self.add()

    def add(self) -> None:
        """One more row."""
        look, at = theme.current(), len(self._rows)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(12))
        what = Field(name=f"quickWhat{at}", says=self.tr("What"), with_hint=False)
        what.edit.setMaxLength(quick_notes.LONGEST_WORDS)
        count = QuantityField(name=f"quickCount{at}", says=self.tr("How many"), with_hint=False)
        count.setFixedWidth(look.px(132))
        across.addWidget(what, _WHAT)
        across.addWidget(count)
        self._rows.append((row, what, count))
        self._column.insertWidget(self._column.count() - 1, row)
        what.edit.returnPressed.connect(count.edit.setFocus)
        count.edit.returnPressed.connect(lambda: self._go_on(at))
        for field in (what, count):
            field.edited.connect(lambda _: self.changed.emit())
        self.reword()

    def put_focus(self) -> None:
        self._rows[0][1].edit.setFocus()

    def check(self) -> bool:
        """Whether every row that was begun is whole; the first that is not takes the focus."""
        for _, what, count in self._rows:
            if what.text() and not count.quantity():
                return self._refuse(count)
            if count.text() and not what.text():
                return self._refuse(what)
        return True

    def lines(self) -> list[QuickLine]:
        """The rows that say something."""
        return [QuickLine(what.text(), count.quantity() or 0) for _, what, count in self._rows if what.text()]

    def reword(self) -> None:
        for _, what, count in self._rows:
            what.edit.setPlaceholderText(self.tr("what, such as gipang kacang besar"))
            what.edit.setAccessibleName(self.tr("What"))
            count.edit.setPlaceholderText(self.tr("how many"))
            count.edit.setAccessibleName(self.tr("How many"))

    def _refuse(self, field: Field) -> bool:
        field.set_error(" ")
        field.edit.setFocus()
        return False

    def _go_on(self, at: int) -> None:
        if at == len(self._rows) - 1 and at + 1 < quick_notes.MOST_LINES:
            self.add()
        if at + 1 < len(self._rows):
            self._rows[at + 1][1].edit.setFocus()
            self.ensureWidgetVisible(self._rows[at + 1][0])
