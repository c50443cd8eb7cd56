"""Jurnal: who did what, when and why, with whose leave; Enter shows an entry whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from sentra_pos.base import clock, money
from sentra_pos.reports import export, export_files, journal_list, journal_table
from sentra_pos.reports.journal_list import Line, Wanted
from sentra_pos.shop import people
from sentra_pos.shop.people import Member
from sentra_pos.ui import entry_words, theme, trouble
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports.entry_page import EntryPage
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

ANY: Final = ""
MOST_EXPORTED: Final = 100_000
_DAYS: Final = {"today": 1, "week": 7, "month": 31, "all": 0}


@dataclass(frozen=True)
class _Choices:
    people: list[Member]
    kinds: list[str]


class JournalPage(EntryPage):
    """The newest entry first; what is older is fetched page by page."""

    def __init__(self, post: Post) -> None:
        super().__init__(post, name="journalPage")
        self._choices = _Choices([], [])
        self._lines: list[Line] = []
        self.days = Segmented([], name="journalDays", says=" ")
        self.person = DropDown(" ", [], name="journalPerson")
        self.kind = DropDown(" ", [], name="journalKind")
        self.number = Field(" ", name="journalNumber")
        self.approved = Check("", name="journalApproved")
        self.empty = Empty("", "", icon="history", name="journalEmpty")
        self.rows: Rows[Line] = Rows(
            [], name="journalRows", says=" ", key=lambda one: one.id, row_height=52, empty=self.empty
        )
        self.rows.setMinimumHeight(theme.current().px(360))
        self.more_button = Button(name="journalMore", icon="history", key="F8", height=48)
        self.file_button = Button(name="journalFile", icon="file-spreadsheet", key="Ctrl+E", height=48)
        self.open_button = Button(name="journalOpen", icon="eye", key=MAIN_KEY, height=48)
        self._lay_out()
        self._connect()
        self.reword()
        self.days.choose("week")

    def come(self) -> None:
        def read(session: "Session") -> _Choices:
            return _Choices(people.everybody(session), journal_list.kinds(session))

        def show(found: _Choices) -> None:
            self._choices = found
            self._offer()
            self.look()

        self._post.desk.ask(self, read, show)
        self.rows.setFocus()

    def own_acts(self) -> Sequence[Act]:
        return [
            Act(self.open_button.text(), self.open_button.click, MAIN_KEY, "eye"),
            Act(self.more_button.text(), self.more_button.click, "F8", "history"),
            Act(self.file_button.text(), self.file_button.click, "Ctrl+E", "file-spreadsheet"),
        ]

    def reword(self) -> None:
        self.days.set_choices(
            [
                Choice("today", self.tr("Today")),
                Choice("week", self.tr("7 days")),
                Choice("month", self.tr("31 days")),
                Choice("all", self.tr("All")),
            ]
        )
        self.days.setAccessibleName(self.tr("Which days"))
        self.person.set_label(self.tr("Who"))
        self.kind.set_label(self.tr("What"))
        self.number.set_label(self.tr("Number of a paper"))
        self.approved.setText(self.tr("Only with somebody's leave"))
        self.more_button.setText(self.tr("Older ones"))
        self.file_button.setText(self.tr("As a file"))
        self.open_button.setText(self.tr("The whole entry"))
        self.rows.view.setAccessibleName(self.tr("Journal"))
        self.empty.set_words(self.tr("Nothing of that kind"), self.tr("Choose other days, or all people."))
        self.rows.model.set_columns(
            [
                Column(self.tr("When"), _when, 156),
                Column(
                    self.tr("What"), lambda one: Cell(entry_words.kind(one.kind), one.number, bold=True), 220
                ),
                Column(self.tr("Who"), self._who, 160),
                Column(self.tr("Why"), lambda one: one.reason),
                Column(self.tr("Amount"), _amount, 128, Align.RIGHT),
            ]
        )
        self._offer()
        if self._panel is not None:
            self._panel.reword()

    def look(self) -> None:
        """Ask for the newest entries that are wanted."""
        self._ask(None)

    def _lay_out(self) -> None:
        look = theme.current()
        first, second, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (first, second, foot):
            row.setSpacing(look.px(12))
        first.addWidget(self.days)
        first.addWidget(self.approved)
        first.addStretch(1)
        second.addWidget(self.person, 1)
        second.addWidget(self.kind, 1)
        second.addWidget(self.number, 1)
        foot.addWidget(self.file_button)
        foot.addStretch(1)
        foot.addWidget(self.more_button)
        foot.addWidget(self.open_button)
        self.column.setSpacing(look.px(8))
        self.column.addLayout(first)
        self.column.addLayout(second)
        self.column.addWidget(self.rows, 1)
        self.column.addLayout(foot)

    def _connect(self) -> None:
        self.days.chosen.connect(lambda _: self.look())
        self.person.chosen.connect(lambda _: self.look())
        self.kind.chosen.connect(lambda _: self.look())
        self.number.committed.connect(self.look)
        self.approved.toggled.connect(lambda _: self.look())
        self.more_button.clicked.connect(self._more)
        self.file_button.clicked.connect(self._ask_file)
        self.open_button.clicked.connect(lambda: self._open(self.rows.current()))
        self.rows.opened.connect(self._open)

    def _offer(self) -> None:
        """The people and the kinds there are, in the language that is on."""
        anybody = [Choice(ANY, self.tr("everybody"))]
        self.person.set_choices(anybody + [Choice(str(one.id), one.name) for one in self._choices.people])
        named = sorted((entry_words.kind(one), one) for one in self._choices.kinds)
        self.kind.set_choices(
            [Choice(ANY, self.tr("everything")), *(Choice(one, said) for said, one in named)]
        )

    def wanted(self) -> Wanted:
        """What the fields say."""
        days, today = _DAYS[self.days.current() or "week"], self._post.today()
        number = self.number.edit.text().strip().upper()
        kind = self.kind.current()
        return Wanted(
            first=today - timedelta(days=days - 1) if days and not number else None,
            person=self.person.current(),
            kinds=(kind,) if kind else (),
            number=number,
            approved_only=self.approved.isChecked(),
        )

    def _ask(self, before: UUID | None) -> None:
        on, wanted = self._post.occasion(), self.wanted()

        def show(found: list[Line]) -> None:
            self._lines = found if before is None else self._lines + found
            self.more_button.setEnabled(len(found) == journal_list.MOST)
            self.rows.show_rows(self._lines)
            if self._lines and self.rows.current() is None:
                self.rows.choose_first()
            self.open_button.setEnabled(bool(self._lines))

        self._post.desk.ask(self, partial(journal_list.look, wanted=wanted, on=on, before=before), show)

    def _more(self) -> None:
        if self._lines:
            self._ask(self._lines[-1].id)

    def _open(self, line: Line | None) -> None:
        if line is not None:
            self.open_entry(str(line.id))

    def _ask_file(self) -> None:
        forms = "XLSX (*.xlsx);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), self.file_button.text(), "jurnal.xlsx", forms)
        if chosen:
            self.write(Path(chosen))

    def write(self, file: Path) -> None:
        """Write what is wanted into `file`, up to MOST_EXPORTED entries."""
        on, wanted = self._post.occasion(), self.wanted()
        write = export_files.write_csv if file.suffix.lower() == ".csv" else export_files.write_xlsx

        def written(lines: list[Line]) -> None:
            def work(_report: Report) -> int:
                return export.whole(
                    file, lambda part: write(part, journal_table.HEADER, map(journal_table.row, lines))
                )

            def done(count: int) -> None:
                toast.show(self, self.tr("%n entries written", "", count), icon="check")

            self._post.desk.send(self, work, done, failed=lambda error: trouble.show(self, error))

        self._post.desk.ask(
            self, lambda session: journal_list.look(session, wanted, on=on, most=MOST_EXPORTED), written
        )

    def _who(self, one: Line) -> Cell:
        leave = self.tr("leave: {name}").format(name=one.approver) if one.approver else ""
        return Cell(one.actor, leave)


def _when(one: Line) -> Cell:
    local = clock.local(one.occurred_at)
    return Cell(f"{local:%d/%m/%y %H:%M}", f"{one.register} · {one.code}")


def _amount(one: Line) -> str:
    return money.show(one.amount) if one.amount else ""
