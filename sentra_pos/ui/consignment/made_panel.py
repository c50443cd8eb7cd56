"""The day the goods of the line in hand were made on, and the last day that follows from it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.consignment import notes, preview
from sentra_pos.consignment.preview import Fault
from sentra_pos.ui import theme
from sentra_pos.ui.consignment.draft import Entry
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

_QUICK = (0, 1, 2)
"""So many days ago, as goods usually come in."""


class MadePanel(FormPanel):
    """Made anew for each line."""

    made = Signal(object)
    """The day, or None if nobody knows it."""

    def __init__(self, over: QWidget, entry: Entry, *, today: Callable[[], date]) -> None:
        self._entry, self._today = entry, today
        self.day = DateField(" ", name="madeOn", today=today)
        self.quick = [Button("", name=f"madeOn_{days}") for days in _QUICK]
        self.told = Label("", Kind.BODY, name="madeTold", wrap=True)
        self.none_button = Button(name="madeNone", weight=Weight.QUIET, icon="undo-2", height=64)
        super().__init__(over, self._laid_out(), name="madePanel", width=520)
        self.row.insertWidget(0, self.none_button)
        self.day.edited.connect(lambda _: self._tell())
        self.day.changed.connect(lambda _: self._tell())
        self.day.edit.returnPressed.connect(self._keep)
        for button, days in zip(self.quick, _QUICK, strict=True):
            button.clicked.connect(lambda _=False, days=days: self._take(days))
        self.wanted.connect(self._keep)
        self.none_button.clicked.connect(lambda: self._hand_over(None))
        self.closed.connect(self.deleteLater)
        self.day.set_day(entry.line.made_on)
        self.none_button.setVisible(entry.line.made_on is not None)
        self.reword()

    def start(self) -> None:
        """Come in, ready for the day."""
        self.open(self.day.edit)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "calendar-check")]

    def reword(self) -> None:
        self.say(self.tr("Day of production"), self.tr("Put on the note"), self.tr("Close"))
        self.note.setText(self._entry.line.goods.name)
        self.day.set_label(self.tr("Made on"))
        for button, said in zip(
            self.quick, (self.tr("Today"), self.tr("Yesterday"), self.tr("2 days ago")), strict=True
        ):
            button.setText(said)
        self.none_button.setText(self.tr("Not known"))
        self._tell()

    def _take(self, days: int) -> None:
        self.day.set_day(self._today() - timedelta(days=days))
        self._tell()

    def _tell(self) -> None:
        """What the day does to the last day, where the product's sheet says how long it keeps."""
        life, made = self._entry.line.goods.life_days, self.day.day()
        if life is None:
            self.told.setText(
                self.tr("The product's sheet does not say how long it keeps: type the expiry on the line.")
            )
            return
        last = notes.usual_expiry(life, made_on=made, day=self._today())
        said = self.tr("Keeps %n day(s): good until {last}.", "", life)
        self.told.setText(said.format(last="" if last is None else day_entry.show(last)))

    def _keep(self) -> None:
        if not self.day.check():
            self.day.edit.setFocus()
            return
        made, line = self.day.day(), self._entry.line
        last = line.expiry
        if made is not None and line.goods.life_days is not None:
            last = notes.usual_expiry(line.goods.life_days, made_on=made, day=self._today())
        fault = None if made is None else preview.check_made_on(made, expiry=last, day=self._today())
        if made is None:
            self.day.set_error(self.tr("Which day? Type it, or touch one below."))
        elif fault is Fault.NOT_YET:
            self.day.set_error(self.tr("This day is still to come."))
        elif last is not None and fault is Fault.AFTER_EXPIRY:
            said = self.tr("This is after the last day, {last}.")
            self.day.set_error(said.format(last=day_entry.show(last)))
        elif last is not None and preview.check_expiry(last, day=self._today()) is Fault.EXPIRED:
            self.day.set_error(self.tr("Then it is expired already: it is not taken in."))
        else:
            self._hand_over(made)
            return
        self.day.edit.setFocus()

    def _hand_over(self, made: date | None) -> None:
        self.made.emit(made)
        self.shut()

    def _laid_out(self) -> QWidget:
        look = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.day)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        for button in self.quick:
            row.addWidget(button, 1)
        column.addLayout(row)
        column.addSpacing(look.px(8))
        column.addWidget(self.told)
        column.addStretch(1)
        return inside
