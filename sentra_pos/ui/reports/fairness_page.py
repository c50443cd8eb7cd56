"""Keadilan: who applied and what was decided, and how much of the shelf each producer had, as anybody may see it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from sentra_pos.reports import fairness, fairness_files
from sentra_pos.reports.fairness import FairDecision, FairMaker, Fairness, PeriodBackwards
from sentra_pos.ui import paper_files, theme, trouble
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports import fairness_columns, fairness_words
from sentra_pos.ui.reports.facts_panel import FactsPanel
from sentra_pos.ui.reports.fairness_bar import FairnessBar
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Check, Choice, Tabs
from sentra_pos.ui.widgets.flow import Flow
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_ROOMY = 1_000
_MAKERS, _DECISIONS = "makers", "decisions"
_SEE_MONEY = frozenset({"manager", "auditor"})
"""Who is offered shares in money; whether he may see them is decided where they are read."""


class FairnessPage(Page):
    def __init__(self, post: Post) -> None:
        super().__init__(name="fairnessPage")
        self._post = post
        self.view: Fairness | None = None
        self.said = Label("", Kind.BODY, name="fairnessSaid", wrap=True)
        self.bar = FairnessBar(post)
        self.tabs = Tabs([Choice(_MAKERS, ""), Choice(_DECISIONS, "")], name="fairnessTabs", says=" ")
        self.money = Check("", name="fairnessMoney")
        self.figures_button = Button(name="fairnessFigures", icon="circle-help", key="F7")
        self.export_button = Button(name="fairnessExport", icon="file-spreadsheet", key="Ctrl+E")
        self.print_button = Button(name="fairnessPrint", weight=Weight.MAIN, icon="printer", key=MAIN_KEY)
        self.no_makers = Empty("", "", icon="users", name="fairnessNobody")
        self.no_decisions = Empty("", "", icon="clipboard-list", name="fairnessNothing")
        self.makers: Rows[FairMaker] = Rows(
            [], name="fairnessMakers", says=" ", key=lambda one: one.code, row_height=56, empty=self.no_makers
        )
        self.decisions: Rows[FairDecision] = Rows(
            [], name="fairnessDecisions", says=" ", row_height=56, empty=self.no_decisions
        )
        self._keys = {
            self.figures_button: "F7",
            self.export_button: "Ctrl+E",
            self.print_button: MAIN_KEY,
        }
        self._panel: FactsPanel | None = None
        self._build()
        self._connect()
        self.reword()
        self._show_tab(_MAKERS)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.print_button.text(), self.print_button.click, MAIN_KEY, "printer"),
            Act(self.export_button.text(), self.export_button.click, "Ctrl+E", "file-spreadsheet"),
            Act(self.tr("Search"), self._search_again, "F2", "search"),
            Act(self.tr("Shelf or applications"), self._other_tab, "F6", "layout-grid"),
            Act(self.figures_button.text(), self.figures_button.click, "F7", "circle-help"),
        ]

    def come(self) -> None:
        self.look()
        self._search_again()

    def look(self) -> None:
        """Ask the books for the days that are chosen."""
        wanted = self.bar.wanted()
        if wanted is None:
            return
        on, with_money = self._post.occasion(), self.money.isChecked()

        def question(session: "Session") -> Fairness:
            return fairness.read(
                session,
                first=wanted.first,
                last=wanted.last,
                on=on,
                order=wanted.order,
                with_money=with_money,
            )

        def show(view: Fairness) -> None:
            if wanted == self.bar.wanted() and with_money == self.money.isChecked():
                self._show(view)

        self._post.desk.ask(self, question, show, failed=self._fail)

    def reword(self) -> None:
        self.bar.reword()
        self.tabs.setAccessibleName(self.tr("What is shown"))
        self.money.setText(self.tr("With shares in money"))
        self.figures_button.setText(self.tr("What the figures mean"))
        self.export_button.setText(self.tr("Export"))
        self.print_button.setText(self.tr("Print the list"))
        self.makers.view.setAccessibleName(self.tr("Producers and their part of the shelf"))
        self.decisions.view.setAccessibleName(self.tr("Applications and decisions"))
        self._fit_columns(always=True)
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    # --- what is shown

    def _show(self, view: Fairness) -> None:
        self.view = view
        self._fit_columns(always=True)
        self._say()

    def _say(self) -> None:
        view, bar = self.view, self.bar
        makers = [
            one
            for one in (view.makers if view else ())
            if bar.shows(one.name, one.code, *one.places, fairness_words.refusals(one), status=one.status)
        ]
        decisions = [
            one
            for one in (view.decisions if view else ())
            if bar.shows(one.name, one.code, one.asked, one.reason, status=one.status)
        ]
        self.makers.show_rows(makers)
        self.decisions.show_rows(decisions)
        self.tabs.set_choices(
            [
                Choice(_MAKERS, self.tr("On the shelf ({count})").format(count=len(makers)), "users"),
                Choice(
                    _DECISIONS,
                    self.tr("Applications ({count})").format(count=len(decisions)),
                    "clipboard-list",
                ),
            ]
        )
        self.print_button.setEnabled(view is not None)
        self.export_button.setEnabled(view is not None)
        self.said.setText(self._sentence(view))
        self._say_empty()

    def _sentence(self, view: Fairness | None) -> str:
        if view is not None and view.with_money:
            told = self.tr(
                "With shares in money this list is for manager and auditor only; paper and file say so too."
            )
        else:
            told = self.tr(
                "Anybody may read this list: who applied and what was decided with the reason, and how much of the"
                " shelf each producer had. It has no amounts of money, phone numbers or accounts in it."
            )
        if view is None or view.slowest is None:
            return told
        return f"{told} {self.tr('An application waited %n day(s) at most.', '', view.slowest)}"

    def _say_empty(self) -> None:
        if self.bar.is_narrowed():
            title, text = self.tr("Nobody like that"), self.tr("Try one word of it, or every status.")
            self.no_makers.set_words(title, text)
            self.no_decisions.set_words(title, text)
            return
        self.no_makers.set_words(
            self.tr("No producer had anything to do with the shop in these days"),
            self.tr("Choose other days, or take in the first producer under “Producers”."),
        )
        self.no_decisions.set_words(
            self.tr("Nobody applied and nothing was decided in these days"),
            self.tr("Applications are written down under “Producers”, on the page “Status”."),
        )

    def _fit_columns(self, *, always: bool = False) -> None:
        room = self.width() * 100 // theme.current().scale
        view = self.view
        for button, key in self._keys.items():
            button.set_key(key if room >= _ROOMY else "")
        days, with_money = (view.days, view.with_money) if view else (0, False)
        makers = fairness_columns.makers(room, days=days, with_money=with_money)
        if always or len(makers) != len(self.makers.model.columns):
            self.makers.model.set_columns(makers)
        decisions = fairness_columns.decisions(room)
        if always or len(decisions) != len(self.decisions.model.columns):
            self.decisions.model.set_columns(decisions)

    def _show_tab(self, key: str) -> None:
        self.tabs.choose(key)
        self.makers.setVisible(key == _MAKERS)
        self.decisions.setVisible(key == _DECISIONS)
        self.bar.order.setEnabled(key == _MAKERS)

    def _other_tab(self) -> None:
        self._show_tab(_DECISIONS if self.tabs.current() == _MAKERS else _MAKERS)

    def _search_again(self) -> None:
        self.bar.search.edit.setFocus()
        self.bar.search.edit.selectAll()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, PeriodBackwards):
            self.bar.last.set_error(self.tr("not before the first day"))
        if self.money.isChecked() and not isinstance(error, PeriodBackwards):
            self.money.setChecked(False)
        trouble.show(self, error)

    # --- a row whole, and what figures mean

    def _facts(self) -> FactsPanel:
        if self._panel is None:
            self._panel = FactsPanel(self.ground())
        return self._panel

    def _open_maker(self, one: FairMaker) -> None:
        days = self.view.days if self.view else 0
        self._facts().show_facts(one.name, fairness_words.facts_of_maker(one, days))

    def _open_decision(self, one: FairDecision) -> None:
        self._facts().show_facts(one.name, fairness_words.facts_of_decision(one))

    def _explain(self) -> None:
        told = fairness_words.meanings(with_money=self.money.isChecked())
        self._facts().show_facts(self.tr("What the figures mean"), told)

    # --- paper and file: always everybody, whoever is shown

    def _print(self) -> None:
        view = self.view
        if view is None:
            return
        name = self.tr("Fairness list") + f" {view.first.isoformat()} {view.last.isoformat()}.pdf"

        def show(file: Path) -> None:
            paper_files.show(file)
            toast.show(self, self.tr("The list is drawn: {file}").format(file=file.name))

        self._write(view, lambda: paper_files.folder() / name, show)

    def _export(self) -> None:
        view = self.view
        if view is None:
            return
        title, forms = self.tr("Save the list as"), "XLSX (*.xlsx);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, "keadilan.xlsx", forms)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in (".xlsx", ".csv"):
            path = path.with_name(f"{path.name}.xlsx")

        def tell(file: Path) -> None:
            toast.show(self, self.tr("The whole list is written to {file}").format(file=file.name))

        self._write(view, lambda: path, tell)

    def _write(self, view: Fairness, where: Callable[[], Path], then: Callable[[Path], None]) -> None:
        at, by = self._post.now(), self._post.person.name

        def work(_report: Report) -> Path:
            file = where()
            fairness_files.write(view, file, printed_at=at, printed_by=by)
            return file

        self._post.desk.send(self, work, then)

    # --- how it is laid out

    def _build(self) -> None:
        look = theme.current()
        under = QWidget()
        row = Flow(under, gap=12)
        for part in (self.tabs, self.money, self.figures_button, self.export_button, self.print_button):
            row.addWidget(part)
        self.money.setVisible(self._post.person.role.value in _SEE_MONEY)
        self.column.setSpacing(look.px(10))
        self.column.addWidget(self.said)
        self.column.addWidget(self.bar)
        self.column.addWidget(under)
        for rows in (self.makers, self.decisions):
            rows.setMinimumHeight(look.px(260))
            self.column.addWidget(rows, 1)

    def _connect(self) -> None:
        self.bar.asked.connect(self.look)
        self.bar.narrowed.connect(self._say)
        self.tabs.chosen.connect(self._show_tab)
        self.money.toggled.connect(lambda _: self.look())
        self.makers.opened.connect(self._open_maker)
        self.decisions.opened.connect(self._open_decision)
        self.figures_button.clicked.connect(self._explain)
        self.export_button.clicked.connect(self._export)
        self.print_button.clicked.connect(self._print)
