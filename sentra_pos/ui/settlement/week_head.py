"""The head of a week: up to which day is counted, when it is paid, and how many it is about."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.settlement.overview import Week
from sentra_pos.ui import theme
from sentra_pos.ui.settlement import wording
from sentra_pos.ui.settlement.day_field import CutOffField, WeekdayField
from sentra_pos.ui.widgets.labels import Kind, Label

_FIELD_WIDE = 196


class WeekHead(QWidget):
    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.title = Label("", Kind.TITLE, name="settlementTitle")
        self.cut_off_word = Label("", Kind.SECOND)
        self.cut_off = CutOffField(name="cutOffEdit", says="", today=today)
        self.pay_day_word = Label("", Kind.SECOND)
        self.pay_day = WeekdayField(name="payDayEdit", says="", today=today)
        self.about = Label("", Kind.SECOND, name="settlementPeriod")
        self._week: Week | None = None
        self._build()

    def show_week(self, week: Week) -> None:
        self._week = week
        self.cut_off.set_day(week.until)
        self.pay_day.set_day(week.pay_day)
        self.reword(week)

    def reword(self, week: Week | None) -> None:
        self.title.setText(self.tr("Settlement"))
        self.cut_off_word.setText(self.tr("Cut-off"))
        self.pay_day_word.setText(self.tr("Pay day"))
        self.cut_off.reword(self.tr("Cut-off"))
        self.pay_day.reword(self.tr("Pay day"))
        if week is None or not week.lines:
            self.about.setText("")
            return
        many = self.tr("%n producer(s)", "", len(week.lines))
        self.about.setText(f"{many}, {wording.period(week.first_day, week.until)}")

    def set_short(self, *, short: bool) -> None:
        """Leave out what is only good to know."""
        self.about.setVisible(not short)
        self.title.setVisible(not short)

    def to_cut_off(self) -> None:
        """Where another day is typed."""
        self.cut_off.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.cut_off.edit.selectAll()

    def _build(self) -> None:
        look = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.title)
        row.addSpacing(look.px(16))
        for word, field in ((self.cut_off_word, self.cut_off), (self.pay_day_word, self.pay_day)):
            field.setFixedWidth(look.px(_FIELD_WIDE))
            row.addWidget(word)
            row.addWidget(field)
            row.addSpacing(look.px(12))
        row.addStretch(1)
        row.addWidget(self.about)
