"""A file is read, tried row by row, and only then taken in: all of it, or nothing."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from sentra_pos.base import ids, money, tablefile
from sentra_pos.base.rowreport import Action, Report, RowResult
from sentra_pos.base.tablefile import Columns, Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.ui import approval, desk, row_words, theme, trouble
from sentra_pos.ui.desk import Stopped
from sentra_pos.ui.post import Post
from sentra_pos.ui.watched_rows import WatchedRows
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import ChipLabel, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

Run: TypeAlias = "Callable[[Session, Table, Occasion, bool], Report]"
"""Takes a table in, or only tries it if the last fact is True."""

_LOOK_EVERY_MS = 150
_SIGNS = {
    Action.REFUSED: ("circle-x", Tone.DANGER),
    Action.NEW: ("plus", Tone.GOOD),
    Action.CHANGED: ("pen-line", Tone.ACCENT),
    Action.SAME: ("check", Tone.NEUTRAL),
}


@dataclass(frozen=True)
class _File:
    """A file that was read; `content` is a hash of its rows, which tells one deed from another."""

    table: Table
    content: str


class ImportPanel(SidePanel):
    imported = Signal()
    """The rows are in the books."""

    def __init__(self, over: QWidget, post: Post, columns: Columns, run: Run, *, name: str) -> None:
        super().__init__(over, name=name, width=860)
        self._post, self._columns, self._run = post, columns, run
        self._read: _File | None = None
        self._reading: desk.Report | None = None
        self._walk: WatchedRows | None = None
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._tell_how_far)
        self._key = ""
        self.file = Label("", Kind.BODY_STRONG, name=f"{name}_file")
        self.verdict = Label("", Kind.BODY, name=f"{name}_verdict", wrap=True)
        self.sign = IconLabel("info", Tone.NEUTRAL, 20)
        self.chips = {action: ChipLabel(Chip("")) for action in _SIGNS}
        self.empty = Empty("", "", icon="file-spreadsheet", name=f"{name}_empty")
        self.rows: Rows[RowResult] = Rows(
            [], name=f"{name}_rows", says="", key=lambda row: row.row, row_height=60, empty=self.empty
        )
        self.other_button = Button(name=f"{name}_other", icon="folder-open", height=64)
        self.import_button = Button(
            name=f"{name}_import", weight=Weight.MAIN, key=MAIN_KEY, height=64, text_size=18
        )
        self._report: Report | None = None
        self._fill()
        self.other_button.clicked.connect(self.choose)
        self.import_button.clicked.connect(self._take_in)
        self.closed.connect(self._call_off)

    @property
    def done_rows(self) -> int:
        """How many rows the books have looked at in what is under way."""
        return 0 if self._walk is None else self._walk.done

    def choose(self) -> None:
        """Ask for a file and try it."""
        title = self.tr("Choose a CSV or XLSX file")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, "", "CSV, XLSX (*.csv *.xlsx)")
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Try the file at `path` and show what would become of its rows; closing the panel calls it off."""
        self._call_off()
        self._read, self._report = None, None
        self.file.setText(path.name)
        self._say(self.tr("Reading the file …"), "hourglass", Tone.NEUTRAL)
        self._show([])
        self._show_report()
        self.open(self.other_button)
        columns = self._columns

        def work(report: desk.Report) -> _File:
            table = tablefile.read_path(path, columns, told=lambda row: report.step(row, 0))
            return _File(table, _hashed(table))

        self._reading = self._post.desk.send(
            self, work, self._try, failed=self._refuse, progress=self._tell_what_was_read
        )

    def reword(self) -> None:
        self.title.setText(self.tr("Import"))
        self.setAccessibleName(self.tr("Import"))
        self.close_button.setText(self.tr("Close"))
        self.other_button.setText(self.tr("Another file"))
        self.rows.view.setAccessibleName(self.tr("Rows of the file"))
        needed, optional = ", ".join(self._columns.required), ", ".join(self._columns.optional)
        self.empty.set_words(
            self.tr("A table with a head of these words"),
            self.tr("Needed: {needed}. If you like: {optional}.").format(needed=needed, optional=optional),
        )
        self.rows.model.set_columns(self._row_columns())
        self._show_report()

    def _try(self, read: _File) -> None:
        self._read, self._key, self._reading = read, str(ids.new()), None
        run, on, table = self._run, self._post.occasion(), self._watched(read.table)
        self._post.desk.ask(
            self, lambda session: run(session, table, on, True), self._judge, failed=self._refuse
        )

    def _watched(self, table: Table) -> Table:
        """The table as the books go through it: how far they are is told, and they can be called back."""
        self._walk = WatchedRows(table.rows)
        self._look.start()
        self.close_button.setText(self.tr("Call off"))
        return replace(table, rows=self._walk)

    def _judge(self, report: Report) -> None:
        self._is_over()
        self._report = report
        self._show_report()

    def _refuse(self, error: Exception) -> None:
        """The file as a whole cannot be used."""
        self._is_over()
        self._read = None
        if not isinstance(error, Stopped):
            self._say(str(trouble.words(error)), "circle-x", Tone.DANGER)

    def _take_in(self) -> None:
        read, run = self._read, self._run
        if read is None:
            return
        self.import_button.setEnabled(False)

        def take_in(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on, table = self._post.occasion().because(None, approver), self._watched(read.table)
            self._post.desk.do(
                self,
                lambda session: run(session, table, on, False),
                self._taken_in,
                key=self._key,
                content=read.content,
                answer=Report,
                failed=failed,
            )

        approval.guarded(self._over, self._post, take_in, failed=self._fail)

    def _taken_in(self, report: Report) -> None:
        self._is_over()
        count = report.count(Action.NEW) + report.count(Action.CHANGED)
        self.shut()
        toast.show(self._over, self.tr("%n row(s) were imported", "", count))
        self.imported.emit()

    def _fail(self, error: Exception) -> None:
        """Somebody changed the books meanwhile: try the file once more."""
        self._is_over()
        if isinstance(error, Stopped):
            toast.show(self._over, self.tr("Called off. Nothing was imported."))
            return
        trouble.show(self, error)
        if self._read is not None:
            self._try(self._read)

    def _call_off(self) -> None:
        """What is read or tried goes no further; a deed that is written is undone, or done already."""
        if self._reading is not None:
            self._reading.stop()
        if self._walk is not None:
            self._walk.call_off()

    def _is_over(self) -> None:
        self._reading = self._walk = None
        self._look.stop()
        self.close_button.setText(self.tr("Close"))

    def _tell_what_was_read(self, row: int, of: int, what: str) -> None:
        del of, what
        said = self.tr("Reading the file: row {row} …").format(row=money.plain(row))
        self._say(said, "hourglass", Tone.NEUTRAL)

    def _tell_how_far(self) -> None:
        walk = self._walk
        if walk is None:
            return
        done, of = money.plain(walk.done), money.plain(len(walk))
        if walk.done < len(walk):
            said = self.tr("Checking row {row} of {all} …").format(row=done, all=of)
        elif self._report is None:
            said = self.tr("All {all} rows are checked …").format(all=of)
        else:
            said = self.tr("Writing {all} rows into the books …").format(all=of)
        self._say(said, "hourglass", Tone.NEUTRAL)

    def _show_report(self) -> None:
        report = self._report
        for action, (icon, tone) in _SIGNS.items():
            count = 0 if report is None else report.count(action)
            self.chips[action].set_chip(Chip(f"{count} {row_words.action(action)}", icon, tone))
            self.chips[action].setVisible(count > 0)
        useful = 0 if report is None else report.count(Action.NEW) + report.count(Action.CHANGED)
        some = self.tr("Import %n row(s)", "", useful)
        self.import_button.setText(some if useful else self.tr("Import"))
        self.import_button.setEnabled(report is not None and not report.refused and useful > 0)
        if report is None:
            return
        self._show([*report.refused, *(row for row in report.rows if row.action is not Action.REFUSED)])
        if report.refused:
            said = self.tr("Mend the refused rows in the file and choose it again. Nothing was imported.")
            self._say(said, "circle-x", Tone.DANGER)
        elif useful:
            said = self.tr("Every row can be taken. Nothing has been written yet.")
            self._say(said, "circle-check", Tone.GOOD)
        else:
            self._say(self.tr("The books say all of this already."), "check", Tone.NEUTRAL)

    def _show(self, rows: list[RowResult]) -> None:
        self.rows.show_rows(rows)
        if not rows:
            for chip in self.chips.values():
                chip.hide()
            self.import_button.setEnabled(False)

    def _say(self, text: str, icon: str, tone: Tone) -> None:
        self.verdict.setText(text)
        self.verdict.set_tone(Tone.PLAIN if tone is Tone.NEUTRAL else tone)
        self.sign.set_icon(icon, tone)

    def _row_columns(self) -> list[Column[RowResult]]:
        return [
            Column(self.tr("Row"), lambda row: str(row.row), 72, Align.RIGHT, muted=True),
            Column("", _action_cell, 150),
            Column(self.tr("About"), lambda row: row.about, 190, bold=True),
            Column(self.tr("What changes, or why not"), _said_cell),
        ]

    def _fill(self) -> None:
        look = theme.current()
        verdict = QHBoxLayout()
        verdict.setSpacing(look.px(8))
        verdict.addWidget(self.sign)
        verdict.addWidget(self.verdict, 1)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(self.file, 1)
        for chip in self.chips.values():
            head.addWidget(chip)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(12))
        buttons.addStretch(1)
        buttons.addWidget(self.other_button)
        buttons.addWidget(self.import_button)
        self.body.addLayout(head)
        self.body.addLayout(verdict)
        self.body.addWidget(self.rows, 1)
        self.body.addLayout(buttons)


def _hashed(table: Table) -> str:
    """Row by row: many turned into JSON at once would keep the window waiting."""
    found = hashlib.sha256()
    for row in table.rows:
        found.update(json.dumps(row.cells, sort_keys=True).encode())
    return found.hexdigest()


def _action_cell(row: RowResult) -> Cell:
    icon, tone = _SIGNS[row.action]
    return Cell(chip=Chip(row_words.action(row.action), icon, tone))


def _said_cell(row: RowResult) -> Cell:
    """What is wrong, and below it what to do about it."""
    first, _, rest = row_words.said(row).partition(". ")
    return Cell(f"{first}." if rest else first, rest)
