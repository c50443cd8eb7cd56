"""Tentang: what runs here, what the books are, and where their chain stands."""

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.base import logkeeping, paths
from sentra_pos.reports import about
from sentra_pos.reports.about import About
from sentra_pos.ui import theme
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings.diagnostics_panel import DiagnosticsPanel
from sentra_pos.ui.widgets import facts, toast
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.facts import Facts
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.screen import Act


class AboutPage(Page):
    def __init__(self, post: Post, machine: Machine) -> None:
        super().__init__(name="aboutPage")
        self._post, self._machine = post, machine
        self._known: About | None = None
        self._libraries = 0
        self.panel: DiagnosticsPanel | None = None
        self.versions_title, self.books_title = Label("", Kind.CARD_TITLE), Label("", Kind.CARD_TITLE)
        self.versions, self.books = Facts(name="aboutVersions"), Facts(name="aboutBooks")
        self.books_note = Label("", Kind.SECOND, wrap=True)
        self.copy_button = Button(name="aboutCopy", icon="copy")
        self.log_button = Button(name="aboutLog", icon="folder-open")
        self.text_button = Button(name="aboutText", icon="file-text")
        self._lay_out()
        self.copy_button.clicked.connect(self._copy)
        self.log_button.clicked.connect(self._open_log)
        self.text_button.clicked.connect(self._open_text)
        self.reword()

    def come(self) -> None:
        self._post.desk.ask(self, about.look, self._show)
        if not self._libraries:
            self._post.desk.send(self, lambda _report: len(about.libraries()), self._count)

    def acts(self) -> Sequence[Act]:
        if self.panel is not None:
            return self.panel.acts()
        return [
            Act(self.tr("Copy all of this"), self.copy_button.click, "Ctrl+Shift+C", "copy"),
            Act(self.tr("Open the folder of the log"), self.log_button.click, "", "folder-open"),
            Act(self.tr("Text for whoever helps"), self.text_button.click, "Ctrl+Shift+D", "file-text"),
        ]

    def reword(self) -> None:
        self.versions_title.setText(self.tr("Versions"))
        self.books_title.setText(self.tr("Books"))
        self.books_note.setText(
            self.tr(
                "The code stands on every receipt: whoever holds a paper can tell whether the books still match it."
            )
        )
        self.copy_button.setText(self.tr("Copy all of this"))
        self.log_button.setText(self.tr("Open the folder of the log"))
        self.text_button.setText(self.tr("Text for whoever helps"))
        if self.panel is not None:
            self.panel.reword()
        if self._known is not None:
            self._show(self._known)

    def _lay_out(self) -> None:
        for title, shown, under in (
            (self.versions_title, self.versions, None),
            (self.books_title, self.books, self.books_note),
        ):
            card = Card(padding=20, gap=12)
            card.column.addWidget(title)
            card.column.addWidget(shown)
            if under is not None:
                card.column.addWidget(under)
            self.column.addWidget(card)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.current().px(12))
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.log_button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        below = QHBoxLayout()  # at 150 % three of them are wider than the page
        below.addWidget(self.text_button)
        below.addStretch(1)
        self.column.addLayout(below)
        self.column.addStretch(1)

    def _show(self, known: About) -> None:
        self._known = known
        own = [("SQLite", known.sqlite)] if known.is_server else []
        installed = [(self.tr("Libraries"), str(self._libraries))] if self._libraries else []
        self.versions.show_facts(
            [
                ("Sentra POS", known.app),
                ("Python", known.python),
                ("Qt", QtCore.qVersion()),
                (self.tr("Database"), known.engine),
                *own,
                *installed,
                (self.tr("Log"), facts.path(paths.data_folder() / logkeeping.NAME)),
            ]
        )
        kind = self.tr("on a server") if known.is_server else self.tr("one file on this computer")
        told = self.tr("{entries} entries, code {code}")
        heads = [
            (one.register, told.format(entries=f"{one.entries:,}".replace(",", "."), code=one.code))
            for one in known.heads
        ]
        self.books.show_facts([(self.tr("Kept"), kind), (self.tr("Layout"), f"{known.step:04d}"), *heads])

    def _count(self, libraries: int) -> None:
        self._libraries = libraries
        if self._known is not None:
            self._show(self._known)

    def _open_text(self) -> None:
        if self.panel is None:
            self.panel = DiagnosticsPanel(self.ground(), self._post, self._machine.preferences)
            self.panel.closed.connect(self._let_go)
            self.panel.start()
            self.acts_changed.emit()

    def _let_go(self) -> None:
        self.panel = None
        self.acts_changed.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.versions.text()}\n{self.books.text()}")
        toast.show(self, self.tr("Copied"), icon="copy")

    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.data_folder())))
