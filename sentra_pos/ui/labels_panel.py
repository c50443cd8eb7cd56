"""Labels for the goods of a note: which size, how many of each, where on the sheet, and on which printer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.consignment import label_programs
from sentra_pos.consignment.label_layout import SHEET_PLACES, LabelSize
from sentra_pos.consignment.relabel import LabelLine
from sentra_pos.shop.registers import LabelHabits
from sentra_pos.ui import label_papers, theme
from sentra_pos.ui.count_list import CountItem, CountList
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.shift_field import ShiftField
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.choices import Choice, Segmented, Stepper
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

_EACH, _LOT, _OWN = "each", "lot", "own"


@dataclass(frozen=True)
class LabelsWanted:
    """What was asked for; `habits` are kept at the register, `first` is the place on a begun sheet."""

    counts: dict[UUID, int]
    size: LabelSize
    habits: LabelHabits
    first: int


class LabelsPanel(FormPanel):
    """Made anew for each note."""

    labels_wanted = Signal(object)
    ruler_wanted = Signal(object)
    """The LabelsWanted of which only a trial is printed."""
    set_up_wanted = Signal()

    def __init__(self, over: QWidget, number: str, lines: Sequence[LabelLine], habits: LabelHabits) -> None:
        self._number, self._lines, self._habits = number, list(lines), habits
        self.sizes = Segmented([Choice(one.value, "") for one in LabelSize], name="labelSize", says="")
        self.way = Segmented([Choice(key, "") for key in (_EACH, _LOT, _OWN)], name="labelWay", says="")
        self.list = CountList(wide=132)
        self.first_words = Label("", Kind.FIELD)
        self.first = Stepper(name="labelFirst", says="", most=SHEET_PLACES)
        self.right = ShiftField(name="labelRight")
        self.down = ShiftField(name="labelDown")
        self.where = Label("", Kind.SECOND, name="labelWhere", wrap=True)
        self.ruler_button = Button(name="labelRuler", icon="ruler")
        self.set_up_button = Button(name="labelSetUp", icon="settings-2")
        self.sum = Label("", Kind.AMOUNT, name="labelSum")
        super().__init__(over, self._laid_out(), name="labelsPanel", width=760)
        self.row.insertWidget(0, self.sum)
        self.list.show_items([_item(line) for line in lines], {})
        self._connect()
        self.sizes.choose(label_programs.size_of(habits).value)
        self._choose_way(_EACH)
        self._choose_size()
        self.reword()

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "printer")]

    def show_habits(self, habits: LabelHabits) -> None:
        """The printer was set up meanwhile; the size and shifts that stand here stay."""
        self._habits = replace(
            habits,
            size=self._habits.size,
            right=self._habits.right,
            down=self._habits.down,
            sheet_right=self._habits.sheet_right,
            sheet_down=self._habits.sheet_down,
        )
        self._say_where()

    def count(self) -> int:
        """How many labels that is."""
        return sum(self.list.values().values())

    def set_ready(self) -> None:
        """It was done or failed: the person may go on."""
        self.save_button.setEnabled(True)

    def reword(self) -> None:
        self.note.setText(self._number)
        self.sizes.setAccessibleName(self.tr("Size"))
        self.sizes.set_choices(
            [
                Choice(one.value, self.tr("A4, 24 labels") if one.is_sheet else one.value.replace("x", " × "))
                for one in LabelSize
            ]
        )
        self.way.setAccessibleName(self.tr("How many"))
        self.way.set_choices(
            [
                Choice(_EACH, self.tr("One a piece")),
                Choice(_LOT, self.tr("One a line")),
                Choice(_OWN, self.tr("As typed")),
            ]
        )
        self.first_words.setText(self.tr("First free label on the sheet"))
        self.first.setAccessibleName(self.first_words.text())
        self.right.set_label(self.tr("Shift right (mm)"))
        self.down.set_label(self.tr("Shift down (mm)"))
        self.ruler_button.setText(self.tr("Print a trial label"))
        self.set_up_button.setText(self.tr("Set up the label printer"))
        self._say_where()

    def _connect(self) -> None:
        self.sizes.chosen.connect(lambda _: self._choose_size())
        self.way.chosen.connect(self._choose_way)
        self.list.changed.connect(self._type)
        self.wanted.connect(self._keep)
        self.ruler_button.clicked.connect(self._try)
        self.set_up_button.clicked.connect(self.set_up_wanted)
        self.closed.connect(self.deleteLater)

    def _size(self) -> LabelSize:
        return LabelSize(self.sizes.current())

    def _choose_size(self) -> None:
        kept, is_sheet = self._habits, self._size().is_sheet
        self.right.set_tenths(kept.sheet_right if is_sheet else kept.right)
        self.down.set_tenths(kept.sheet_down if is_sheet else kept.down)
        self.first.setVisible(is_sheet)
        self.first_words.setVisible(is_sheet)
        self._say_where()

    def _choose_way(self, way: str) -> None:
        self.way.choose(way)
        if way != _OWN:
            for line in self._lines:
                self.list.set_value(line.lot, line.usual if way == _EACH else 1)
        self._say_sum()

    def _type(self) -> None:
        self.way.choose(_OWN)
        self._say_sum()

    def _say_sum(self) -> None:
        self.sum.setText(self.tr("%n label(s)", "", self.count()))
        self.save_button.setEnabled(self.count() > 0)

    def _say_where(self) -> None:
        is_direct = label_papers.goes_to_printer(self._size(), self._habits)
        verb = self.tr("Print the labels") if is_direct else self.tr("Open as PDF")
        self.say(self.tr("Labels"), verb, self.tr("Close"))
        self.where.setText(
            self.tr("They go straight to the label printer.")
            if is_direct
            else self.tr("A PDF opens; print it at 100 %, without fitting it to the page.")
        )
        self._say_sum()

    def _read(self) -> LabelsWanted | None:
        if not (self.right.check() and self.down.check()):
            return None
        size, right, down = self._size(), self.right.tenths() or 0, self.down.tenths() or 0
        habits = replace(self._habits, size=size.value)
        if size.is_sheet:
            habits = replace(habits, sheet_right=right, sheet_down=down)
        else:
            habits = replace(habits, right=right, down=down)
        found = self.list.values()
        counts = {line.lot: found[line.lot] for line in self._lines if line.lot in found}
        return LabelsWanted(counts, size, habits, self.first.value() if size.is_sheet else 1)

    def _keep(self) -> None:
        if not self.list.check():
            return
        wanted = self._read()
        if wanted is not None and self.count():
            self.save_button.setEnabled(False)
            self.labels_wanted.emit(wanted)

    def _try(self) -> None:
        wanted = self._read()
        if wanted is not None:
            self.ruler_wanted.emit(wanted)

    def _laid_out(self) -> QWidget:
        look = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self.sizes)
        column.addWidget(self.way)
        place = QHBoxLayout()
        place.setSpacing(look.px(12))
        first = QVBoxLayout()
        first.setSpacing(look.px(3))
        first.addWidget(self.first_words)
        first.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        first.addStretch(1)
        place.addLayout(first, 2)
        place.addWidget(self.right, 1)
        place.addWidget(self.down, 1)
        column.addLayout(place)
        trial = QHBoxLayout()
        trial.setSpacing(look.px(12))
        trial.addWidget(self.ruler_button)
        trial.addWidget(self.set_up_button)
        trial.addStretch(1)
        column.addLayout(trial)
        column.addWidget(self.where)
        column.addWidget(self.list)
        column.addStretch(1)
        return inside


def _item(line: LabelLine) -> CountItem:
    return CountItem(line.lot, f"labelCount{line.number}", line.product, f"L-{line.number:05}")
