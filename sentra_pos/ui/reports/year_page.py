"""Tahun: twelve months of the shop or of one producer, and the papers of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.producers import cards
from sentra_pos.reports import year as years
from sentra_pos.reports.year import THRESHOLD, Year
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports import year_columns, year_rows, year_words
from sentra_pos.ui.reports.facts_panel import FactsPanel
from sentra_pos.ui.reports.year_bar import Asked, YearBar
from sentra_pos.ui.reports.year_papers import YearPapers
from sentra_pos.ui.reports.year_rows import YearRow
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.flow import Flow
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.rows_model import Column, State
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_ROOMY = 1_000
_ROW = 32
"""Twelve months and their sum are seen at once in a window of 1366 × 768."""
_SEE_SHOP = frozenset({"manager", "auditor"})
"""Who is offered the shop's year; whether he may see it is decided where it is read."""


class YearPage(Page):
    def __init__(self, post: Post) -> None:
        super().__init__(name="yearPage")
        self._post = post
        self.view: Year | None = None
        self._shown: Asked | None = None
        self._panel: FactsPanel | None = None
        self.bar = YearBar(post, with_shop=post.person.role.value in _SEE_SHOP)
        self.papers = YearPapers(post, self)
        self.said = Label("", Kind.BODY, name="yearSaid", wrap=True)
        self.pdf_button = Button(name="yearPdf", weight=Weight.MAIN, icon="printer", key=MAIN_KEY)
        self.xlsx_button = Button(name="yearXlsx", icon="file-spreadsheet", key="Ctrl+E")
        self.csv_button = Button(name="yearCsv", icon="file-text", key="Ctrl+Shift+E")
        self.letter_button = Button(name="yearLetter", icon="landmark", key="Ctrl+P")
        self.empty = Empty("", "", icon="calendar-days", name="yearEmpty")
        self.rows: Rows[YearRow] = Rows(
            [],
            name="yearMonths",
            says=" ",
            key=lambda row: row.month.first.month,
            state=lambda row: State.NEEDS_EYE if row.passes else State.NORMAL,
            row_height=_ROW,
            head_height=36,
            empty=self.empty,
        )
        self._keys = {
            self.pdf_button: MAIN_KEY,
            self.xlsx_button: "Ctrl+E",
            self.csv_button: "Ctrl+Shift+E",
            self.letter_button: "Ctrl+P",
        }
        self._build()
        self._connect()
        self.reword()

    def acts(self) -> Sequence[Act]:
        bar = self.bar
        found = [
            Act(button.text(), button.click, key, icon)
            for (button, key), icon in zip(
                self._keys.items(), ("printer", "file-spreadsheet", "file-text", "landmark"), strict=True
            )
        ]
        found += [
            Act(self.tr("Choose a producer"), bar.begin_search, "F2", "users"),
            Act(self.tr("A year earlier"), lambda: bar.step(-1), "F7", "arrow-left"),
            Act(self.tr("A year later"), lambda: bar.step(1), "F8", "arrow-right"),
        ]
        if not bar.whose.isHidden():
            found.append(Act(self.tr("Shop or producer"), bar.turn, "F6", "store"))
        return found

    def come(self) -> None:
        today = self._post.today()

        def show(found: list[int]) -> None:
            self.bar.show_years(found)
            self.look()

        self._post.desk.ask(self, lambda session: years.known(session, today=today), show)
        self.bar.begin_search()

    def take_scan(self, code: str) -> bool:
        if not cards.is_card(code):
            return False
        self.bar.read(code)
        return True

    def look(self) -> None:
        """Ask the books for the year that is chosen."""
        asked = self.bar.wanted()
        if asked is None:
            self._show(None, None)
            return
        on, producer = self._post.occasion(), asked.producer

        def question(session: "Session") -> Year:
            if producer is None:
                return years.of_shop(session, year=asked.year, on=on)
            return years.of_producer(session, producer=producer.id, year=asked.year, on=on)

        def show(view: Year) -> None:
            if asked == self.bar.wanted():
                self._show(view, asked)

        self._post.desk.ask(self, question, show, failed=self._fail)

    def reword(self) -> None:
        self.bar.reword()
        self.pdf_button.setText(self.tr("PDF"))
        self.xlsx_button.setText(self.tr("Excel"))
        self.csv_button.setText(self.tr("CSV"))
        self.letter_button.setText(self.tr("Letter of sales"))
        self.rows.view.setAccessibleName(self.tr("The months of the year"))
        self.empty.set_words(
            self.tr("Whose year?"),
            self.tr("Type a name or code above and choose with Enter, or scan the card of the producer."),
        )
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- what is shown

    def _show(self, view: Year | None, asked: Asked | None) -> None:
        self.view, self._shown = view, asked
        self._say()

    def _say(self) -> None:
        self._fit(always=True)
        self.said.setText(self._sentence())
        self._enable()

    def _fit(self, *, always: bool = False) -> None:
        room = self.width() * 100 // theme.current().scale
        for button, key in self._keys.items():
            button.set_key(key if room >= _ROOMY else "")
        columns = self._columns(room)
        if always or len(columns) != len(self.rows.model.columns):
            self.rows.model.set_columns(columns)
            self._show_rows()

    def _columns(self, room: int) -> list[Column[YearRow]]:
        is_shop = self.view is not None and self.view.to is None
        return year_columns.of_shop(room) if is_shop else year_columns.of_producer(room)

    def _show_rows(self) -> None:
        if self.view is None:
            self.rows.show_rows([])
            return
        found = year_rows.rows(self.view, today=self._post.today())
        whole = year_rows.total(found)
        self.rows.show_rows(
            found, total=year_columns.total(self.rows.model.columns, whole, self.tr("The year"))
        )
        self.rows.choose(max((row.month.first.month for row in found if row.has_begun), default=1))

    def _sentence(self) -> str:
        view = self.view
        if view is None or view.to is None:
            return self.tr(
                "Sales less what came back, in the month it came back. The letter of sales is made at a producer's wish."
            )
        if view.passed_in is None:
            return self.tr("Gross sales of the year through this shop do not pass {amount}.").format(
                amount=money.show(THRESHOLD)
            )
        return self.tr(
            "Gross sales of the year through this shop passed {amount} in {month}. For information only: the tax"
            " office answers questions of tax."
        ).format(amount=money.show(THRESHOLD), month=year_words.month(view.passed_in))

    def _enable(self, *, busy: bool = False) -> None:
        is_there = self.view is not None and not busy
        for button in (self.pdf_button, self.xlsx_button, self.csv_button):
            button.setEnabled(is_there)
        self.letter_button.setEnabled(is_there and self.view is not None and self.view.to is not None)

    def _fail(self, error: Exception) -> None:
        self._show(None, None)
        trouble.show(self, error)

    def _open_month(self, row: YearRow) -> None:
        if self._panel is None:
            self._panel = FactsPanel(self.ground())
        title = f"{year_words.month(row.month.first)} {row.month.first.year}"
        self._panel.show_facts(title, year_words.facts(row))

    # --- papers

    def _print(self) -> None:
        if self.view is not None:
            self.papers.print_year(self.view)

    def _save(self, form: str) -> None:
        if self.view is not None:
            self.papers.save(self.view, form)

    def _letter(self) -> None:
        if self._shown is not None:
            self.papers.write_letter(self._shown)

    # --- how it is laid out

    def _build(self) -> None:
        look = theme.current()
        under = QWidget()
        row = Flow(under, gap=12)
        for button in self._keys:
            row.addWidget(button)
        self.column.setSpacing(look.px(8))
        for part in (self.bar, under, self.said):
            self.column.addWidget(part)
        self.rows.setMinimumHeight(look.px(300))
        self.column.addWidget(self.rows, 1)

    def _connect(self) -> None:
        self.bar.asked.connect(self.look)
        self.rows.opened.connect(self._open_month)
        self.pdf_button.clicked.connect(self._print)
        self.xlsx_button.clicked.connect(lambda: self._save("xlsx"))
        self.csv_button.clicked.connect(lambda: self._save("csv"))
        self.letter_button.clicked.connect(self._letter)
        self.papers.busy.connect(lambda busy: self._enable(busy=busy))
