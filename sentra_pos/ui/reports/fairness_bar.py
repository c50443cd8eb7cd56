"""Which days the fairness list looks at, whom it shows on the screen, and in which order."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.producers.decisions import Status
from sentra_pos.reports import fairness
from sentra_pos.reports.fairness import Order
from sentra_pos.ui import standing_words, theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports import fairness_words
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.flow import Flow

_ALL = ""
_MONTH, _LAST_MONTH, _YEAR, _OWN = "month", "last", "year", "own"


@dataclass(frozen=True)
class Asked:
    """What the books are asked for."""

    first: date
    last: date
    order: Order


class FairnessBar(QWidget):
    asked = Signal()
    """Other days, or another order: the books must be asked."""
    narrowed = Signal()
    """Others are shown of what is known."""

    def __init__(self, post: Post) -> None:
        super().__init__()
        self.setObjectName("fairnessBar")
        self._post = post
        self.period = DropDown(" ", [], name="fairnessPeriod")
        self.first = DateField(
            " ", name="fairnessFirst", today=post.today, with_distance=False, with_hint=False
        )
        self.last = DateField(
            " ", name="fairnessLast", today=post.today, with_distance=False, with_hint=False
        )
        self.search = Field(" ", name="fairnessSearch", icon="search", key="F2", with_hint=False)
        self.status = DropDown(" ", [], name="fairnessStatus")
        self.order = DropDown(" ", [], name="fairnessOrder")
        row = Flow(self, gap=12)
        for part, width in (
            (self.period, 172), (self.first, 164), (self.last, 164), (self.search, 258), (self.status, 176),
            (self.order, 212),
        ):  # fmt: skip
            part.setFixedWidth(theme.current().px(width))
            part.under.hide()
            row.addWidget(part)
        self._connect()
        self.reword()
        self._take_period()

    def wanted(self) -> Asked | None:
        """What is asked for, or None while a day is none."""
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            return None
        return Asked(first, last, Order(self.order.current() or Order.NAME.value))

    def shows(self, *told: str, status: Status) -> bool:
        """Whether one of whom this is told is looked for."""
        chosen = self.status.current()
        whole = " ".join(told).casefold()
        return (not chosen or status is Status(chosen)) and all(
            word in whole for word in self.search.text().casefold().split()
        )

    def is_narrowed(self) -> bool:
        """Whether some are left out."""
        return bool(self.search.text() or self.status.current())

    def reword(self) -> None:
        self.period.set_label(self.tr("Days"))
        self.period.set_choices(
            [
                Choice(_MONTH, self.tr("This month")),
                Choice(_LAST_MONTH, self.tr("Last month")),
                Choice(_YEAR, self.tr("This year")),
                Choice(_OWN, self.tr("Own choice")),
            ]
        )
        self.first.set_label(self.tr("From"))
        self.last.set_label(self.tr("To"))
        self.search.set_label(self.tr("Search"))
        self.search.edit.setPlaceholderText(self.tr("Name, code, reason"))
        self.status.set_label(fairness_words.tr(fairness_words.STATUS))
        self.status.set_choices([Choice(_ALL, self.tr("Every status")), *standing_words.choices()])
        self.order.set_label(self.tr("Order"))
        self.order.set_choices([Choice(one.value, fairness_words.order(one)) for one in Order])

    def _connect(self) -> None:
        self.period.chosen.connect(self._choose_period)
        for field in (self.first, self.last):
            field.changed.connect(lambda _: self._choose_days())
        self.order.chosen.connect(lambda _: self.asked.emit())
        self.search.edited.connect(lambda _: self.narrowed.emit())
        self.status.chosen.connect(lambda _: self.narrowed.emit())

    def _choose_days(self) -> None:
        """What is no day stays as it was typed, with what to write instead."""
        self.period.choose(_OWN)
        if self.wanted() is not None:
            self.asked.emit()
            return
        for field in (self.first, self.last):
            if not field.check():
                toast.show(self, field.under.text(), error=True)

    def _choose_period(self, key: str) -> None:
        if key == _OWN:
            self.first.edit.setFocus()
            return
        self._take_period()
        self.asked.emit()

    def _take_period(self) -> None:
        today = self._post.today()
        first, last = fairness.month_of(today)
        match self.period.current():
            case "last":
                first, last = fairness.month_of(first - timedelta(days=1))
            case "year":
                first, last = today.replace(month=1, day=1), today
            case _:
                last = today
        self.first.set_day(first)
        self.last.set_day(last)
