"""A file is read, tried row by row, and only then taken in: all of it, or nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from sentra_pos.base import ids, tablefile
from sentra_pos.base.rowreport import Action, Report, RowResult
from sentra_pos.base.tablefile import Columns, Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.ui import approval, desk, row_words, theme, trouble
from sentra_pos.ui.post import Post
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

_SIGNS = {
    Action.REFUSED: ("circle-x", Tone.DANGER),
    Action.NEW: ("plus", Tone.GOOD),
    Action.CHANGED: ("pen-line", Tone.ACCENT),
    Action.SAME: ("check", Tone.NEUTRAL),
}


class ImportPanel(SidePanel):
    imported = Signal()
    """The rows are in the books."""

    def __init__(self, over: QWidget, post: Post, columns: Columns, run: Run, *, name: str) -> None:
        super().__init__(over, name=name, width=860)
        self._post, self._columns, self._run = post, columns, run
        self._table: Table | None = None
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

    def choose(self) -> None:
        """Ask for a file and try it."""
        title = self.tr("Choose a CSV or XLSX file")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, "", "CSV, XLSX (*.csv *.xlsx)")
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Try the file at `path` and show what would become of its rows."""
        self._table, self._report = None, None
        self.file.setText(path.name)
        self._say(self.tr("Reading the file …"), "hourglass", Tone.NEUTRAL)
        self._show([])
        self._show_report()
        self.open(self.other_button)
        columns = self._columns

        def work(report: desk.Report) -> Table:
            return tablefile.read_path(path, columns)

        self._post.desk.send(self, work, self._try, failed=self._refuse)

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

    def _try(self, table: Table) -> None:
        self._table, self._key = table, str(ids.new())
        run, on = self._run, self._post.occasion()
        self._post.desk.ask(
            self, lambda session: run(session, table, on, True), self._judge, failed=self._refuse
        )

    def _judge(self, report: Report) -> None:
        self._report = report
        self._show_report()

    def _refuse(self, error: Exception) -> None:
        """The file as a whole cannot be used."""
        self._table = None
        self._say(str(trouble.words(error)), "circle-x", Tone.DANGER)

    def _take_in(self) -> None:
        table, run = self._table, self._run
        if table is None:
            return
        self.import_button.setEnabled(False)

        def take_in(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = self._post.occasion().because(None, approver)
            self._post.desk.do(
                self,
                lambda session: run(session, table, on, False),
                self._taken_in,
                key=self._key,
                content=[dict(row.cells) for row in table.rows],
                answer=Report,
                failed=failed,
            )

        approval.guarded(self._over, self._post, take_in, failed=self._fail)

    def _taken_in(self, report: Report) -> None:
        count = report.count(Action.NEW) + report.count(Action.CHANGED)
        self.shut()
        toast.show(self._over, self.tr("%n row(s) were imported", "", count))
        self.imported.emit()

    def _fail(self, error: Exception) -> None:
        """Somebody changed the books meanwhile: try the file once more."""
        trouble.show(self, error)
        if self._table is not None:
            self._try(self._table)

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


def _action_cell(row: RowResult) -> Cell:
    icon, tone = _SIGNS[row.action]
    return Cell(chip=Chip(row_words.action(row.action), icon, tone))


def _said_cell(row: RowResult) -> Cell:
    """What is wrong, and below it what to do about it."""
    first, _, rest = row_words.said(row).partition(". ")
    return Cell(f"{first}." if rest else first, rest)
