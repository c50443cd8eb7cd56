"""Closing months and weeks for ever: what is still open of them is told first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.paper import words
from sentra_pos.settlement import periods
from sentra_pos.settlement.periods import Calendar, Period, PeriodClosed, Undone
from sentra_pos.till import reasons
from sentra_pos.ui import theme
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import dialog, toast
from sentra_pos.ui.widgets.buttons import Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty


class PeriodPanel(AskPanel):
    closed_days = Signal()
    """Days were closed."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, post, name="periodPanel", icon="lock", width=760, weight=Weight.DANGER)
        self._calendar = Calendar((), None)
        self._undone: Undone | None = None
        self.lead = Label("", Kind.BODY, name="periodLead", wrap=True)
        self.empty = Empty("", "", icon="calendar-check", name="periodEmpty")
        self.rows: Rows[Period] = Rows(
            self._columns(),
            name="periodView",
            says="",
            key=lambda one: (one.first, one.last),
            empty=self.empty,
        )
        self.rows.setMinimumHeight(theme.current().px(180))
        self.left = Label("", Kind.BODY, name="periodLeft", wrap=True)
        self.why = Field(" ", name="periodReasonEdit")
        self.why.edit.setMaxLength(reasons.LONGEST)
        self.column.addWidget(self.lead)
        self.column.addWidget(self.left)
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(self.why)
        self.rows.chosen.connect(lambda _: self._look())
        self.reword()
        self._allow()

    def start(self) -> None:
        self.open(self.rows.view)
        self._load()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Close a period"), self.tr("Close up to here"), self.tr("Back"))
        self.lead.setText(
            self.tr(
                "Nothing is booked into a closed day any more. What is entered later stands on the first open"
                " day, with its true date."
            )
        )
        self.rows.view.setAccessibleName(self.title.text())
        self.rows.model.set_columns(self._columns())
        self.why.set_label(self.tr("Reason, for the books (may be left out)"))
        self.empty.set_words(
            self.tr("Nothing can be closed yet"),
            self.tr("A week can be closed from Monday, a month from the 1st."),
        )
        self._tell()

    def keep(self) -> None:
        one = self.rows.current()
        if one is None or one.is_closed or self._undone is None or self._undone.shifts:
            return
        dialog.confirm(
            self,
            title=self.tr("Close everything up to {day} for ever?").format(day=words.day(one.last)),
            text=self.tr("A closed day never opens again, for nobody. {undone}").format(
                undone=self._said_of(self._undone)
            ),
            stay=self.tr("Leave it open"),
            act=self.tr("Close for ever"),
            icon="lock",
            run=lambda: self._close(one),
        )

    def _close(self, one: Period) -> None:
        why = self.why.text() or None
        self.write(
            lambda session, on: periods.close_days(session, through=one.last, on=on.because(why)),
            self._done,
            key=periods.key(one.last),
            content=one.last,
            answer=PeriodClosed,
        )

    def _done(self, done: PeriodClosed) -> None:
        said = self.tr("Closed up to {day}").format(day=words.day(done.last))
        toast.show(self._over, said)
        self.why.set_text("")
        self._load()
        self.closed_days.emit()

    def _load(self) -> None:
        today = self.post.today()
        self.post.desk.ask(self, lambda session: periods.calendar(session, today=today), self._show)

    def _show(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self.rows.show_rows(list(calendar.periods))
        if self.rows.current() is None:
            self.rows.choose_first()
        self._look()

    def _look(self) -> None:
        one = self.rows.current()
        self._undone = None
        self._tell()
        if one is not None and not one.is_closed:
            self.post.desk.ask(
                self,
                lambda session: periods.undone(session, through=one.last),
                lambda undone: self._seen(one, undone),
            )

    def _seen(self, one: Period, undone: Undone) -> None:
        if self.rows.current() == one:
            self._undone = undone
            self._tell()

    def _tell(self) -> None:
        one, undone = self.rows.current(), self._undone
        if one is not None and one.is_closed:
            self.left.set_tone(Tone.NEUTRAL)
            self.left.setText(self.tr("These days are closed, for ever."))
        elif undone is None:
            self.left.setText("")
        else:
            self.left.set_tone(
                Tone.GOOD if undone.is_nothing else Tone.DANGER if undone.shifts else Tone.WARN
            )
            self.left.setText(self._said_of(undone))
        self._allow()

    def _allow(self) -> None:
        self.save_button.setEnabled(self._undone is not None and not self._undone.shifts)

    def _said_of(self, undone: Undone) -> str:
        if undone.is_nothing:
            return self.tr("All of these days is done.")
        return "\n".join(self._notices(undone))

    def _notices(self, undone: Undone) -> Sequence[str]:
        first = self.tr("Shift {number} of {day} is still open: end it first.")
        said = [first.format(number=one.number, day=words.day(one.day)) for one in undone.shifts]
        if undone.producers:
            line = self.tr("%n producer(s) not settled yet", "", undone.producers)
            said.append(f"{line}: {money.show(undone.owed)}.")
        if undone.payments:
            line = self.tr("%n QRIS or card payment(s) the bank has not shown", "", undone.payments)
            said.append(f"{line}: {money.show(undone.unmatched)}.")
        if undone.counts:
            said.append(self.tr("%n count(s) not ended.", "", undone.counts))
        return said

    def _columns(self) -> list[Column[Period]]:
        return [
            Column(self.tr("Period"), self._named),
            Column(self.tr("State"), self._state, 170),
        ]

    def _named(self, one: Period) -> Cell:
        days = f"{words.day(one.first)} – {words.day(one.last)}"
        if one.is_month:
            shown = self.tr("Month {month}").format(month=f"{one.last:%m/%Y}")
        else:
            shown = self.tr("Week {first} to {last}").format(
                first=f"{one.first:%d/%m}", last=f"{one.last:%d/%m}"
            )
        return Cell(shown, under=days, bold=True)

    def _state(self, one: Period) -> Cell:
        if one.is_closed:
            return Cell(chip=Chip(self.tr("Closed"), "lock"))
        return Cell(chip=Chip(self.tr("Open"), "calendar-days", Tone.PRIMARY))
