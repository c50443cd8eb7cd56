"""A day field that shows the day of the week, and for a cut-off takes a short day as one that has been."""

from collections.abc import Callable
from datetime import date, timedelta

from sentra_pos.ui.widgets import day_entry, day_words, toast
from sentra_pos.ui.widgets.date_field import DateField

_MONTH, _YEAR = timedelta(days=30), timedelta(days=364)


class WeekdayField(DateField):
    """The day of the week stands where others say how far the day is away."""

    def __init__(self, *, name: str, says: str, today: Callable[[], date]) -> None:
        super().__init__(name=name, says=says, today=today, with_hint=False, weight=600)

    def check(self) -> bool:
        """There is no room for a line under the field, so the sentence comes at the bottom."""
        is_day = super().check()
        if not is_day:
            toast.show(self, self.under.text(), error=True)
        return is_day

    def _say_distance(self, day: date | None) -> None:
        self._distance.setVisible(day is not None)
        if day is not None:
            self._distance.setText(day_words.short(day).split()[0])

    def reword(self, says: str) -> None:
        """In the language that is on."""
        self.edit.setAccessibleName(says)
        self._say_distance(self.day())


class CutOffField(WeekdayField):
    """`21/11` means the last one, not the next one."""

    def day(self) -> date | None:
        meant, today = super().day(), self._today()
        if meant is None or meant <= today or self.text().startswith("+"):
            return meant
        for back in (_MONTH, _YEAR):
            try:
                earlier = day_entry.read(self.text(), today - back)
            except ValueError:
                continue
            if earlier <= today:
                return earlier
        return meant
