"""Produsen: who entrusts goods, found by any word, with what is owed to each now."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.base.rowreport import Report
from sentra_pos.base.tablefile import Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import importing, overview, permits
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.producers.overview import ProducerLine
from sentra_pos.reports import export
from sentra_pos.reports.export import Form, What
from sentra_pos.reports.export_tables import Span
from sentra_pos.ui import theme
from sentra_pos.ui.import_panel import ImportPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.producers import columns, contact
from sentra_pos.ui.producers.cards_panel import CardsPanel
from sentra_pos.ui.producers.filters import Filters
from sentra_pos.ui.producers.panel import Page, ProducerPanel
from sentra_pos.ui.producers.renewals_panel import RenewalsPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act, Screen, Sign
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_TABLES = frozenset({"producer", "producer_paper", "agreement", "money_posting"})
_WIDE, _SPACIOUS, _ROOMY = 1_270, 1_170, 1_000


class ProducersScreen(Screen):
    def __init__(self, post: Post, *, parent: QWidget | None = None) -> None:
        super().__init__(name="producersScreen", parent=parent)
        self.post = post
        self._everyone: list[ProducerLine] = []
        self._found: list[ProducerLine] = []
        self._due = 0
        self.title = Label("", Kind.TITLE, name="producersTitle")
        self.count = Label("", Kind.SECOND, name="producerCount")
        self.filters = Filters()
        self.search = self.filters.search
        self.renewals_button = Button(name="renewalsButton", icon="calendar-clock")
        self.cards_button = Button(name="producerCardsButton", icon="credit-card")
        self.import_button = Button(name="importProducersButton", icon="folder-open")
        self.export_button = Button(name="exportProducersButton", icon="file-spreadsheet")
        self.new_button = Button(name="newProducerButton", weight=Weight.MAIN, icon="plus", key=MAIN_KEY)
        self.empty = Empty("", "", icon="users", name="producersEmpty")
        self.rows: Rows[ProducerLine] = Rows(
            columns.columns(_WIDE),
            name="producersView",
            says="",
            key=lambda line: line.card.id,
            empty=self.empty,
        )
        self.panel = ProducerPanel(self, post)
        self.renewals = RenewalsPanel(self, post)
        self.cards = CardsPanel(self, post)
        self.imports = ImportPanel(self, post, importing.COLUMNS, _import, name="producerImport")
        self._keys = {
            self.renewals_button: "Ctrl+R",
            self.cards_button: "Ctrl+P",
            self.import_button: "Ctrl+I",
            self.export_button: "Ctrl+E",
            self.new_button: MAIN_KEY,
        }
        self.begin()

    def acts(self) -> list[Act]:
        if self.panel.person.is_open:
            return self.panel.person.acts()
        if self.panel.is_open:
            return self.panel.acts()
        if self.imports.is_open:
            return [Act(self.tr("Import the rows"), self.imports.import_button.click, MAIN_KEY, "check")]
        for panel in (self.renewals, self.cards):
            if panel.is_open:
                return list(panel.acts())
        return [
            Act(self.tr("New producer"), self.new_button.click, MAIN_KEY, "plus"),
            Act(self.tr("Search"), self._search_again, "F2", "search"),
            Act(self.tr("Papers to renew"), self.renewals_button.click, "Ctrl+R", "calendar-clock"),
            Act(self.tr("Print cards"), self.cards_button.click, "Ctrl+P", "credit-card"),
            Act(self.tr("Import producers"), self.import_button.click, "Ctrl+I", "folder-open"),
            Act(self.tr("Export producers"), self.export_button.click, "Ctrl+E", "file-spreadsheet"),
        ]

    def signs(self) -> list[Sign]:
        return [
            Sign("Ctrl+N", self.tr("new producer")),
            Sign("Enter", self.tr("open the chosen producer")),
            Sign("Ctrl+S", self.tr("on the sheet: save the page")),
            Sign("Ctrl+PgDn", self.tr("on the sheet: the next page")),
        ]

    def come(self) -> None:
        self._look()
        if not self._has_panel():
            self._search_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_new = event.key() == Qt.Key.Key_N and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_new and not self._has_panel():
            self.new_button.click()
        else:
            super().keyPressEvent(event)

    def _has_panel(self) -> bool:
        return any(panel.is_open for panel in (self.panel, self.imports, self.renewals, self.cards))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(24))
        column.setSpacing(look.px(12))
        top = QHBoxLayout()
        top.setSpacing(look.px(12))
        top.addWidget(self.title)
        top.addWidget(self.count)
        top.addStretch(1)
        for button in self._keys:
            top.addWidget(button)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(self.rows, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self._narrow)
        self.search.edit.returnPressed.connect(self._choose_first)
        self.rows.opened.connect(lambda line: self.panel.show_producer(line.card.id))
        self.rows.touched.connect(self._touch)
        self.renewals_button.clicked.connect(self.renewals.start)
        self.cards_button.clicked.connect(lambda: self.cards.start(self._everyone, self._found))
        self.panel.turned.connect(self.acts_changed)
        self.panel.card_wanted.connect(self.cards.print_one)
        self.renewals.producer_wanted.connect(
            lambda due: self.panel.show_producer(due.producer, Page.PERMITS)
        )
        self.new_button.clicked.connect(self.panel.begin)
        self.import_button.clicked.connect(self.imports.choose)
        self.export_button.clicked.connect(self._export)
        self.panel.saved.connect(self._show_saved)
        self.post.desk.changed.connect(self._follow)
        self.panel.person.forgotten.connect(self.panel.shut)
        for panel in (self.panel, self.panel.person, self.imports, self.renewals, self.cards):
            panel.opened.connect(self.acts_changed)
            panel.closed.connect(self.acts_changed)

    def _words(self) -> None:
        self.title.setText(self.tr("Producers"))
        self.filters.reword()
        self.cards_button.setText(self.tr("Cards"))
        self.import_button.setText(self.tr("Import"))
        self.export_button.setText(self.tr("Export"))
        self.new_button.setText(self.tr("New producer"))
        self.rows.view.setAccessibleName(self.tr("Producers"))
        self._fit_columns(always=True)
        self.panel.reword()
        self.imports.reword()
        self.renewals.reword()
        self.cards.reword()
        self._narrow()

    def _fit_columns(self, *, always: bool = False) -> None:
        """As many columns, and keys on the buttons, as there is room for at this font scale."""
        room = self.width() * 100 // theme.current().scale
        for button, key in self._keys.items():
            button.set_key(key if room >= _SPACIOUS else "")
        self.title.setVisible(room >= _ROOMY)  # the rail says it, too
        self.count.setVisible(room >= _SPACIOUS)  # it stands under the list, too
        self.filters.order.setVisible(room >= _ROOMY)
        wanted = columns.columns(room)
        now = [column.title for column in self.rows.model.columns]
        if always or [column.title for column in wanted] != now:
            self.rows.model.set_columns(wanted)

    # --- looking

    def _look(self) -> None:
        """Ask for everybody once; typing only narrows what is there."""
        day = self.post.today()

        def question(session: "Session") -> tuple[list[ProducerLine], int]:
            return overview.everyone(session, day=day), len(permits.due(session, day=day))

        self.post.desk.ask(self, question, lambda found: self._take(*found))

    def _take(self, everyone: list[ProducerLine], due: int) -> None:
        self._everyone, self._due = everyone, due
        self._narrow()

    def _narrow(self) -> None:
        found = self._found = overview.among(self._everyone, self.filters.wanted())
        said = self.tr("%n producer(s)", "", len(found))
        if len(found) < len(self._everyone):
            said = self.tr("%n producer(s) of {total}", "", len(found))
        said = said.format(total=money.plain(len(self._everyone)))
        self.count.setText(said)
        self.renewals_button.setText(
            self.tr("Renewals ({count})").format(count=self._due) if self._due else self.tr("Renewals")
        )
        self.rows.show_rows(found, total=columns.total(found, said) if found else None)
        if self.filters.is_narrowed():
            self.empty.set_words(
                self.tr("Nobody like that"), self.tr("Try one word of it, or every status and group.")
            )
        else:
            self.empty.set_words(
                self.tr("No producers yet"), self.tr("Add the first one with F9, or import a file.")
            )

    def _touch(self, line: ProducerLine, column: str) -> None:
        if column == columns.CHAT:
            contact.chat(line.card.phone)
        else:
            self.panel.show_producer(line.card.id)

    def _choose_first(self) -> None:
        """Enter in the search goes into the list; a single find is opened."""
        if len(self._found) == 1:
            self.panel.show_producer(self._found[0].card.id)
        elif self._found:
            self.rows.choose_first()
            self.rows.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _search_again(self) -> None:
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def _show_saved(self, card: ProducerCard) -> None:
        """Who has just been written is seen, whatever was looked for before."""
        if card.id not in {line.card.id for line in self._found}:
            self.filters.widen()
        self._look()
        self.rows.choose(card.id)

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self.isVisible():
            self._look()

    # --- taking out

    def _export(self) -> None:
        title = self.tr("Save all producers as")
        forms = "XLSX (*.xlsx);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, "produsen.xlsx", forms)
        if not chosen:
            return
        path, span = Path(chosen), Span(self.post.today())
        form = Form.CSV if path.suffix.lower() == ".csv" else Form.XLSX
        actor = self.post.occasion().actor
        self.post.desk.ask(
            self,
            lambda session: export.export(
                session, what=What.PRODUCERS, form=form, path=path, span=span, actor=actor
            ),
            self._exported,
        )

    def _exported(self, count: int) -> None:
        toast.show(self, self.tr("%n producer(s) written to the file", "", count))


def _import(session: "Session", table: Table, on: Occasion, dry_run: bool) -> Report:
    return importing.import_producers(session, table, on=on, dry_run=dry_run)
