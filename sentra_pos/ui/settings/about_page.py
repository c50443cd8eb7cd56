"""Tentang: what runs here, what the books are, and where their chain stands."""

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.base import paths
from sentra_pos.reports import about
from sentra_pos.reports.about import About
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import facts, toast
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.facts import Facts
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.screen import Act


class AboutPage(Page):
    def __init__(self, post: Post) -> None:
        super().__init__(name="aboutPage")
        self._post = post
        self._known: About | None = None
        self.versions_title, self.books_title = Label("", Kind.CARD_TITLE), Label("", Kind.CARD_TITLE)
        self.versions, self.books = Facts(name="aboutVersions"), Facts(name="aboutBooks")
        self.books_note = Label("", Kind.SECOND, wrap=True)
        self.copy_button = Button(name="aboutCopy", icon="copy")
        self.log_button = Button(name="aboutLog", icon="folder-open")
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
        self.column.addStretch(1)
        self.copy_button.clicked.connect(self._copy)
        self.log_button.clicked.connect(self._open_log)
        self.reword()

    def come(self) -> None:
        self._post.desk.ask(self, about.look, self._show)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Copy all of this"), self.copy_button.click, "Ctrl+Shift+C", "copy"),
            Act(self.tr("Open the folder of the log"), self.log_button.click, "", "folder-open"),
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
        if self._known is not None:
            self._show(self._known)

    def _show(self, known: About) -> None:
        self._known = known
        self.versions.show_facts(
            [
                ("Sentra POS", known.app),
                ("Python", known.python),
                ("Qt", QtCore.qVersion()),
                (self.tr("Database"), known.engine),
                (self.tr("Log"), facts.path(paths.data_folder() / "sentra-pos.log")),
            ]
        )
        kind = self.tr("on a server") if known.is_server else self.tr("one file on this computer")
        told = self.tr("{entries} entries, code {code}")
        heads = [
            (one.register, told.format(entries=f"{one.entries:,}".replace(",", "."), code=one.code))
            for one in known.heads
        ]
        self.books.show_facts([(self.tr("Kept"), kind), (self.tr("Layout"), f"{known.step:04d}"), *heads])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.versions.text()}\n{self.books.text()}")
        toast.show(self, self.tr("Copied"), icon="copy")

    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.data_folder())))
