"""Hari pertama: who is done with the opening day and who is not, all sums, and one act that posts what is drafted."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.base import ids, money
from sentra_pos.base.rowreport import Report
from sentra_pos.base.tablefile import Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.settlement import opening_board, opening_drafts, opening_files, opening_sheet, opening_views
from sentra_pos.settlement.opening import OpeningDone
from sentra_pos.settlement.opening_board import Board, BoardRow, Stage
from sentra_pos.settlement.opening_drafts import Problem
from sentra_pos.settlement.opening_sheet import Sheet
from sentra_pos.settlement.opening_views import OpeningView
from sentra_pos.ui import paper_files, theme, trouble
from sentra_pos.ui.import_panel import ImportPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings import opening_papers, opening_words
from sentra_pos.ui.settings.fold_row import FoldRow
from sentra_pos.ui.settings.opening_panel import OpeningPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import Bar

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_NARROW, _FIGURES, _BUTTONS = 760, 620, 880
"""Px at 100 % that the columns, the sums and the buttons need beside each other."""


class OpeningPage(Page):
    def __init__(self, post: Post) -> None:
        super().__init__(name="openingPage")
        self._post = post
        self._board = Board(())
        self._problems: dict[UUID | None, str] = {}
        self._panel: OpeningPanel | None = None
        self._imports: ImportPanel | None = None
        self._is_narrow: bool | None = None
        self.said = Label("", Kind.SECOND, wrap=True, name="openingIntro")
        self.sums = {name: _Figure(name) for name in ("assets", "debts", "rest")}
        self.done = Label("", Kind.HINT, name="openingDone")
        self.bar = Bar()
        self.rows: Rows[BoardRow] = Rows(
            [], name="openingRows", says=" ", row_height=60, key=lambda row: row.producer
        )
        self.file_button = Button(name="openingFile", icon="file-spreadsheet", key="Ctrl+O", height=64)
        self.print_button = Button(name="openingPrintAll", icon="printer", key="Ctrl+Shift+P", height=64)
        self.post_button = Button(
            name="openingPostAll", weight=Weight.MAIN, key=MAIN_KEY, height=64, text_size=18
        )
        self._build()
        self.rows.opened.connect(self.open_row)
        self.rows.view.clicked.connect(lambda _: self.open_row(self.rows.current()))
        self.file_button.clicked.connect(self.open_file)
        self.print_button.clicked.connect(self.print_all)
        self.post_button.clicked.connect(self.post_all)
        self.reword()

    def come(self) -> None:
        self._post.desk.ask(self, opening_board.look, self._show)

    def acts(self) -> Sequence[Act]:
        if self._panel is not None:
            return self._panel.acts()
        if self._imports is not None and self._imports.is_open:
            return [
                Act(self._imports.import_button.text(), self._imports.import_button.click, MAIN_KEY, "check")
            ]
        return [
            Act(self.post_button.text(), self.post_button.click, MAIN_KEY, "circle-check"),
            Act(self.file_button.text(), self.file_button.click, "Ctrl+O", "file-spreadsheet"),
            Act(self.print_button.text(), self.print_button.click, "Ctrl+Shift+P", "printer"),
        ]

    def take_scan(self, code: str) -> bool:
        return self._panel is not None and self._panel.take_scan(code)

    def reword(self) -> None:
        self.said.setText(
            self.tr(
                "What lay on the shelf, who owed whom and what money there was before the first sale. Type it or"
                " bring it by file; it counts once it is posted."
            )
        )
        self.sums["assets"].word.setText(self.tr("The shop has and is owed"))
        self.sums["debts"].word.setText(self.tr("The shop owes"))
        self.sums["rest"].word.setText(self.tr("Opening balance"))
        self.file_button.setText(self.tr("From a file"))
        self.print_button.setText(self.tr("Print all reports"))
        self.rows.view.setAccessibleName(self.tr("The shop and its producers"))
        self._is_narrow = None
        self._fit_columns()
        self._show(self._board)
        if self._panel is not None:
            self._panel.reword()
        if self._imports is not None:
            self._imports.reword()

    # --- one of them

    def open_row(self, row: BoardRow | None) -> None:
        if row is None or self._panel is not None:
            return
        producer, day = row.producer, self._post.today()
        self._post.desk.ask(
            self, lambda session: opening_sheet.read(session, producer, day=day), self._open_sheet
        )

    def _open_sheet(self, sheet: Sheet) -> None:
        if self._panel is not None:
            return
        panel = OpeningPanel(self.ground(), self._post, sheet)
        panel.stood.connect(self.come)
        panel.papers_wanted.connect(self.print_these)
        panel.closed.connect(self._let_go)
        self._panel = panel
        panel.begin()
        self.acts_changed.emit()

    def _let_go(self) -> None:
        self._panel = None
        self._problems = {}
        self.acts_changed.emit()
        self.come()

    # --- by file

    def open_file(self) -> None:
        """Choose a file; its rows become drafts."""
        if self._imports is None:
            self._imports = ImportPanel(
                self.ground(), self._post, opening_files.COLUMNS, _take_in, name="openingImport"
            )
            self._imports.imported.connect(self.come)
            self._imports.opened.connect(self.acts_changed)
            self._imports.closed.connect(self.acts_changed)
            self._imports.reword()
        self._imports.choose()

    # --- all of them

    def post_all(self) -> None:
        """Look at every draft first; if one cannot be posted none is, and the list says why."""
        on = self._post.occasion()
        self.post_button.setEnabled(False)
        self._post.desk.ask(
            self,
            lambda session: opening_drafts.problems(session, on=on),
            self._begin_posting,
            failed=self._stop,
        )

    def _begin_posting(self, problems: Sequence[Problem]) -> None:
        self._problems = {one.producer: str(trouble.words(one.error)) for one in problems}
        if problems:
            toast.show(
                self,
                self.tr("%n opening(s) cannot be posted yet: the list says why", "", len(problems)),
                error=True,
            )
            self._show(self._board)
            self.rows.choose(problems[0].producer)
            return
        waiting = [row.producer for row in self._board.rows if row.stage is Stage.DRAFT]
        self._post_next(waiting, [])

    def _post_next(self, waiting: list[UUID | None], done: list[str]) -> None:
        """Each in its own transaction: if the machine stops, those before it stay posted."""
        if not waiting:
            self._posted(done)
            return
        producer, on = waiting[0], self._post.occasion()

        def posted(one: OpeningDone) -> None:
            self.bar.set_done(len(done) + 1, len(done) + len(waiting))
            self._post_next(waiting[1:], [*done, one.number])

        self._post.desk.do(
            self,
            lambda session: opening_drafts.post(session, producer=producer, on=on),
            posted,
            key=str(ids.new()),
            content=opening_drafts.subject(producer),
            answer=OpeningDone,
            failed=self._stop,
        )

    def _posted(self, numbers: list[str]) -> None:
        toast.show(
            self,
            self.tr("%n opening(s) posted", "", len(numbers)),
            icon="circle-check",
            act=self.tr("Print"),
            run=lambda: self.print_these(numbers),
        )
        self.come()

    def _stop(self, error: Exception) -> None:
        trouble.show(self, error)
        self.come()

    # --- papers

    def print_all(self) -> None:
        numbers = [number for row in self._board.rows for number in row.numbers]
        self.print_these(sorted(numbers))

    def print_these(self, numbers: Sequence[str]) -> None:
        """Draw these reports into one file and let the system open it."""
        if not numbers:
            return
        at, by = self._post.now(), self._post.person.name

        def draw(views: list[OpeningView]) -> None:
            self._post.desk.send(self, opening_papers.make(views, at=at, by=by), self._drawn)

        self._post.desk.ask(
            self, lambda session: [opening_views.view(session, number) for number in numbers], draw
        )

    def _drawn(self, paper: Path) -> None:
        paper_files.show(paper)
        toast.show(
            self, self.tr("{file} is ready to be printed").format(file=paper.name), icon="printer-check"
        )

    # --- showing

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit_columns()

    def _show(self, board: Board) -> None:
        self._board = board
        total = board.total
        self.sums["assets"].show_amount(total.assets)
        self.sums["debts"].show_amount(total.owed)
        self.sums["rest"].show_amount(total.rest)
        done, drafts = board.count(Stage.DONE, Stage.CLOSED), board.count(Stage.DRAFT)
        said = self.tr("{done} of {all} posted, {drafts} drafted")
        self.done.setText(said.format(done=done, all=len(board.rows), drafts=drafts))
        self.bar.set_done(done, len(board.rows))
        self.rows.show_rows(board.rows)
        self.post_button.setText(
            self.tr("Post %n opening(s)", "", drafts) if drafts else self.tr("Post the openings")
        )
        self.post_button.setEnabled(drafts > 0)
        self.print_button.setEnabled(any(row.numbers for row in board.rows))

    def _fit_columns(self) -> None:
        """Where a large font leaves no room, goods and debt stand under the name."""
        is_narrow = self.width() * 100 // theme.current().scale < _NARROW
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        columns = [
            Column[BoardRow](self.tr("Whose"), self._who),
            Column(self.tr("Goods"), self._goods, 96, Align.RIGHT),
            Column(self.tr("Owed to them"), opening_words.debt, 168, Align.RIGHT),
            Column(self.tr("Report"), lambda row: ", ".join(row.numbers), 136, muted=True),
            Column("", lambda row: Cell(chip=opening_words.stage(row.stage)), 132),
        ]
        self.rows.model.set_columns([columns[0], columns[2], columns[4]] if is_narrow else columns)

    def _who(self, row: BoardRow) -> Cell:
        problem = self._problems.get(row.producer)
        cell = opening_words.name(row)
        return Cell(cell.text, under=problem, bold=True, under_tone=Tone.DANGER) if problem else cell

    def _goods(self, row: BoardRow) -> str:
        return self.tr("%n line(s)", "", row.sums.lines) if row.sums.lines else ""

    def _build(self) -> None:
        look = theme.current()
        self.column.setSpacing(look.px(10))
        self.column.addWidget(self.said)
        self.column.addWidget(FoldRow(list(self.sums.values()), least=_FIGURES))
        progress = QHBoxLayout()
        progress.setSpacing(look.px(12))
        progress.addWidget(self.done)
        progress.addWidget(self.bar, 1)
        self.column.addLayout(progress)
        self.rows.setMinimumHeight(look.px(260))
        self.column.addWidget(self.rows, 1)
        buttons = (self.file_button, self.print_button, self.post_button)
        self.column.addWidget(FoldRow(buttons, least=_BUTTONS))


class _Figure(Card):
    """A word and an amount."""

    def __init__(self, name: str) -> None:
        super().__init__(name=f"opening_sum_{name}", padding=10, gap=0)
        self.word = Label("", Kind.HINT)
        self.amount = Label(
            "", Kind.CARD_TITLE, name=f"opening_{name}_amount", align=Qt.AlignmentFlag.AlignRight
        )
        self.column.addWidget(self.word)
        self.column.addWidget(self.amount)

    def show_amount(self, amount: int) -> None:
        self.amount.setText(money.show(amount))
        self.amount.set_tone(Tone.DANGER if amount < 0 else Tone.PLAIN)


def _take_in(session: "Session", table: Table, on: Occasion, dry_run: bool) -> Report:
    return opening_files.take_in(session, table, on=on, dry_run=dry_run)
