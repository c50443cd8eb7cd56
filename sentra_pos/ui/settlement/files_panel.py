"""The week as tables, and the journals of any days, as files for whoever reckons further with them."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.books.occasion import Occasion
from sentra_pos.paper import words
from sentra_pos.reports import export, run_files, run_tables
from sentra_pos.reports.export_tables import Span
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.ui import approval, paper_files, theme, trouble
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.labels import Kind, Label

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class _What(Enum):
    SHEETS = "sheets"
    TABLES = "tables"
    MONEY = "money"
    GOODS = "goods"
    BOOKS = "books"


_JOURNALS = {
    _What.MONEY: (export.What.POSTINGS, export.Form.CSV, "jurnal uang"),
    _What.GOODS: (export.What.MOVES, export.Form.CSV, "jurnal barang"),
    _What.BOOKS: (export.What.BOOKS, export.Form.BEANCOUNT, "buku"),
}


class FilesPanel(AskPanel):
    """`until` is the cut-off that is on the screen."""

    def __init__(self, over: QWidget, post: Post, until: date) -> None:
        super().__init__(over, post, name="filesPanel", icon="file-spreadsheet", width=760)
        self._until = until
        self.what = Segmented([], name="filesWhat", says="")
        self.about = Label("", Kind.BODY, name="filesAbout", wrap=True)
        self.first = DateField(" ", name="filesFirstEdit", today=post.today, with_distance=False)
        self.last = DateField(" ", name="filesLastEdit", today=post.today, with_distance=False)
        self.first.set_day(until.replace(day=1))
        self.last.set_day(until)
        days = QHBoxLayout()
        days.setSpacing(theme.current().px(12))
        days.addWidget(self.first, 1)
        days.addWidget(self.last, 1)
        self.column.addWidget(self.what)
        self.column.addWidget(self.about)
        self.column.addLayout(days)
        self.column.addStretch(1)
        self.what.chosen.connect(lambda _: self._tell())
        self.reword()

    def start(self) -> None:
        self.open(self.save_button)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Files of the settlement"), self.tr("Make the file"), self.tr("Close"))
        self.what.setAccessibleName(self.tr("Which file"))
        self.what.set_choices(
            [
                Choice(_What.SHEETS.value, self.tr("Week, Excel")),
                Choice(_What.TABLES.value, self.tr("Week, CSV")),
                Choice(_What.MONEY.value, self.tr("Money journal")),
                Choice(_What.GOODS.value, self.tr("Goods journal")),
                Choice(_What.BOOKS.value, self.tr("Beancount")),
            ]
        )
        self.first.set_label(self.tr("From"))
        self.last.set_label(self.tr("To"))
        self._tell()

    def keep(self) -> None:
        what = _What(self.what.current())
        if what in _JOURNALS and not (self.first.check() and self.last.check()):
            return
        self.save_button.setEnabled(False)
        make = self._journal(what) if what in _JOURNALS else self._week(what)

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = self.post.occasion().because(None, approver)
            self.post.desk.ask(self, lambda session: make(session, on), self._made, failed=failed)

        approval.guarded(self._over, self.post, run, failed=self._fail)

    def _week(self, what: _What) -> "Callable[[Session, Occasion], list[Path]]":
        ending = "xlsx" if what is _What.SHEETS else "csv"
        file = paper_files.folder() / f"penyelesaian {self._until.isoformat()}.{ending}"

        def make(session: "Session", on: Occasion) -> list[Path]:
            return run_files.write(run_tables.read(session, until=self._until, on=on), file)

        return make

    def _journal(self, what: _What) -> "Callable[[Session, Occasion], list[Path]]":
        what_of_it, form, name = _JOURNALS[what]
        span = Span(self.post.today(), self.first.day(), self.last.day())
        days = " ".join(day.isoformat() for day in (span.first, span.last) if day is not None)
        file = paper_files.folder() / f"{name} {days}.{form.value}"

        def make(session: "Session", on: Occasion) -> list[Path]:
            permissions.require(session, Act.SEE_ACCOUNTS, on)
            export.export(session, what=what_of_it, form=form, path=file, span=span)
            return [file]

        return make

    def _made(self, made: list[Path]) -> None:
        self._tell()
        toast.show(
            self._over,
            self.tr("{name} is in the folder").format(name=made[0].name),
            icon="file-spreadsheet",
            act=self.tr("Open the folder"),
            run=lambda: paper_files.show(made[0].parent),
        )

    def _fail(self, error: Exception) -> None:
        self._tell()
        trouble.show(self, error)

    def _tell(self) -> None:
        what, day = _What(self.what.current()), words.day(self._until)
        self.about.setText(
            {
                _What.SHEETS: self.tr(
                    "One workbook of the cut-off {day}: sums, goods, everything else counted."
                ),
                _What.TABLES: self.tr("The same of {day} as three tables that any program reads."),
                _What.MONEY: self.tr("Every posting of money, with its paper and its statement."),
                _What.GOODS: self.tr("Every move of goods, with its paper and its lot."),
                _What.BOOKS: self.tr("The whole money journal for plain-text accounting (Beancount)."),
            }[what].format(day=day)
        )
        for field in (self.first, self.last):
            field.setVisible(what in _JOURNALS)
        self.save_button.setEnabled(True)
