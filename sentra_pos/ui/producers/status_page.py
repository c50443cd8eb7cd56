"""Where a producer stands, what is decided next and why, and every decision so far for anybody to read."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import decisions
from sentra_pos.producers.decisions import Decision, Status
from sentra_pos.producers.directory import BadField, ProducerCard
from sentra_pos.producers.overview import ProducerFile
from sentra_pos.ui import row_words, standing_words, theme
from sentra_pos.ui.producers import standing
from sentra_pos.ui.producers.sheet_page import Job, SheetPage
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import ChipLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Chip
from sentra_pos.ui.widgets.rows_model import Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session


class StatusPage(SheetPage):
    def __init__(self, *, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("producerStatusPage")
        self._today = today
        self._status = Status.ACCEPTED
        self._entered: date | None = None
        self.chip = ChipLabel(Chip(""), name="producerStatusNow")
        self.now = Label("", Kind.BODY, name="producerStatusSays", wrap=True)
        self.next_words = Label("", Kind.FIELD)
        self.next = Segmented([], name="producerNextStatus", says="")
        self.effect = Label("", Kind.SECOND, name="producerStatusEffect", wrap=True)
        self.day = DateField(" ", name="producerDecidedOn", today=today, with_distance=False)
        self.reason = Field(" ", name="producerDecisionReason")
        self.title = Label("", Kind.CARD_TITLE)
        self.since = Label("", Kind.SECOND, name="producerEntered")
        self.rows: Rows[Decision] = Rows(
            [], name="producerDecisions", says="", key=id, row_height=48, head_height=36
        )
        self._build()
        self.next.chosen.connect(lambda _: self._say_effect())

    def show_file(self, file: ProducerFile) -> None:
        """How it stands, and room for the next decision."""
        self._status, self._entered = file.status, file.entered_on
        self.day.set_day(self._today())
        self.reason.set_text("")
        self.rows.show_rows(list(file.decisions))
        self.rows.setVisible(bool(file.decisions))
        self.reword()

    def check(self) -> bool:
        """Whether it can be decided; the field that cannot says why."""
        if not self.day.check() or self.day.day() is None:
            self.day.set_error(self.day.under.text() or self.tr("On which day?"))
            self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if not self.reason.text():
            self._refuse_reason(self.tr("Say why: the producer may ask for it."))
            return False
        return True

    def job(self, who: ProducerCard) -> Job:
        """The decision as it is typed."""
        status, reason, day = Status(self.next.current()), self.reason.text(), self.day.day()

        def deed(session: "Session", on: Occasion) -> Decision:
            return decisions.decide(
                session, producer=who.id, status=status, reason=reason, decided_on=day, on=on
            )

        content = {"producer": who.id, "status": status, "reason": reason, "day": day}
        return Job(deed, content, Decision, self._told, f"{who.name}: {reason}")

    def refuse(self, error: Exception) -> bool:
        if isinstance(error, BadField) and error.field == "reason":
            self._refuse_reason(row_words.hint(error.hint))
            return True
        if isinstance(error, BadField) and error.field == "decided_on":
            self.day.set_error(row_words.hint(error.hint))
            self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def put_focus(self) -> None:
        self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> object:
        """The day and the next step alone are nobody's work."""
        return self.reason.text()

    def reword(self) -> None:
        self.chip.set_chip(standing_words.chip(self._status))
        self.now.setText(standing.means(self._status))
        self.next_words.setText(self.tr("Next decision"))
        self.next.setAccessibleName(self.tr("Next decision"))
        steps = decisions.steps(self._status)
        self.next.set_choices(
            [
                Choice(to.value, standing.verb(to, before=self._status), standing_words.chip(to).icon)
                for to in steps
            ]
        )
        self.day.set_label(self.tr("Decided on"))
        self.reason.set_label(self.tr("Reason"))
        self.reason.set_hint(self.tr("anybody may read it: the producer too"))
        self.title.setText(self.tr("Decisions so far"))
        if self._entered is not None:
            said = self.tr("Entered on {day}")
            self.since.setText(said.format(day=day_entry.show(self._entered)))
        self.rows.view.setAccessibleName(self.tr("Decisions so far"))
        self.rows.model.set_columns(self._columns())
        self._say_effect()

    def _say_effect(self) -> None:
        if self.next.current():
            self.effect.setText("→ " + standing.means(Status(self.next.current())))

    def _told(self, decision: Decision) -> str:
        said = self.tr("{producer}: {status} since {day}")
        return said.format(
            producer=decision.producer,
            status=standing.decided(decision).text,
            day=day_entry.show(decision.decided_on),
        )

    def _refuse_reason(self, sentence: str) -> None:
        self.reason.set_error(sentence)
        self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _columns(self) -> list[Column[Decision]]:
        return [
            Column(self.tr("Day"), lambda one: day_entry.show(one.decided_on), 130),
            Column(self.tr("Decision"), lambda one: Cell(chip=standing.decided(one)), 170),
            Column(self.tr("Reason"), lambda one: one.reason),
        ]

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(self.chip)
        head.addWidget(self.now, 1)
        column.addLayout(head)
        step = QVBoxLayout()
        step.setSpacing(look.px(3))
        step.addWidget(self.next_words)
        step.addWidget(self.next)
        step.addSpacing(look.px(21))
        fields = QHBoxLayout()
        fields.setSpacing(look.px(12))
        fields.addLayout(step)
        fields.addWidget(self.day)
        fields.addStretch(1)
        self.day.setFixedWidth(look.px(200))
        column.addLayout(fields)
        column.addWidget(self.effect)
        column.addWidget(self.reason)
        column.addSpacing(look.px(8))
        below = QHBoxLayout()
        below.addWidget(self.title)
        below.addStretch(1)
        below.addWidget(self.since)
        column.addLayout(below)
        self.rows.setMinimumHeight(look.px(36 + 2 * 48 + 2))
        # As high as there is room: what a table would like to have would make the page scroll.
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column.addWidget(self.rows, 1)
        column.addStretch()
