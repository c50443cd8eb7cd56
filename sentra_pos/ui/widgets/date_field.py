"""A field for a day: typed in short, chosen from a calendar, always shown as 22/12/2026."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.buttons import IconButton, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label


class DateField(Field):
    """`today` tells the day the shop is in; how far the chosen day is away stands at the right."""

    changed = Signal(object)
    """The day that was typed or chosen, or None if the field was emptied."""

    def __init__(
        self,
        label: str = "",
        *,
        name: str,
        today: Callable[[], date],
        says: str = "",
        with_distance: bool = True,
        with_hint: bool = True,
        weight: int = 400,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            label,
            name=name,
            says=says,
            with_hint=with_hint,
            weight=weight,
            placeholder="dd/mm/yyyy",
            parent=parent,
        )
        self._today, self._with_distance = today, with_distance
        self._distance = Label("", Kind.HINT, name=f"{name}_distance")
        row = self.box.row
        self.calendar_button = IconButton(
            "calendar-days",
            self.tr("Choose from the calendar"),
            name=f"{name}_calendar",
            weight=Weight.QUIET,
            size=40,
            icon_size=18,
            key="F4",
        )
        self.calendar_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.setContentsMargins(theme.current().px(4), 2, theme.current().px(12), 2)
        row.setSpacing(theme.current().px(2))
        row.insertWidget(0, self.calendar_button)
        row.insertWidget(row.indexOf(self.edit) + 1, self._distance)
        self.calendar_button.clicked.connect(self.open_calendar)
        self.committed.connect(lambda: self.changed.emit(self.day()))

    def day(self) -> date | None:
        """The day that stands there, or None if it is empty or no day."""
        try:
            return day_entry.read(self.text(), self._today())
        except ValueError:
            return None

    def set_day(self, day: date | None) -> None:
        """Show `day`, or nothing, without telling anybody."""
        self.set_text("" if day is None else day_entry.show(day))
        self._say_distance(day)

    def check(self) -> bool:
        day = self.day()
        if day is not None:
            self.set_day(day)
            return True
        self._say_distance(None)
        if not self.text():
            return True
        self.set_error(self.tr("{text} is not a day. Write 22/12/2026 or +30.").format(text=self.text()))
        return False

    def open_calendar(self) -> None:
        """A month to choose from, under the field."""
        popup = _Calendar(self.day() or self._today(), self)
        popup.chosen.connect(self._choose)
        popup.move(self.box.mapToGlobal(QPoint(0, self.box.height() + 4)))
        popup.show()

    def _choose(self, day: date) -> None:
        self.set_day(day)
        self.edit.setFocus()
        self.committed.emit()

    def _say_distance(self, day: date | None) -> None:
        self._distance.setVisible(self._with_distance and day is not None)
        if day is None:
            return
        days = (day - self._today()).days
        if days == 0:
            self._distance.setText(self.tr("today"))
        elif days > 0:
            self._distance.setText(self.tr("in %n day(s)", "", days))
        else:
            self._distance.setText(self.tr("%n day(s) ago", "", -days))


class _Calendar(QFrame):
    """The month in a little window that closes when a day is touched."""

    chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendarPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.month = QCalendarWidget(self)
        self.month.setObjectName("calendarMonth")
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.month)
        side = theme.current().px(340)
        self.month.setMinimumSize(side, side)
        self.month.clicked.connect(self._choose)
        self.month.activated.connect(self._choose)

    def _choose(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
