"""Cadangan: how the books are kept safe, where copies go, to whose key, and the way back from one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from sentra_pos.base import clock, engines, ids
from sentra_pos.base.backup_names import Backup
from sentra_pos.shop import safekeeping
from sentra_pos.shop.safekeeping import Safekeeping
from sentra_pos.ui import approval, restoring_books, theme, trouble
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings import second_words, sheet_papers
from sentra_pos.ui.settings.backup_key_panel import BackupKeyPanel
from sentra_pos.ui.settings.restore_panel import RestorePanel
from sentra_pos.ui.settings.second_panel import SecondPanel
from sentra_pos.ui.widgets import day_words, facts, flow, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.facts import Facts
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import Empty, ProgressCard

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class BackupPage(Page):
    """Backups are made by themselves; here one sees them, and makes another by hand."""

    def __init__(self, post: Post, machine: Machine) -> None:
        super().__init__(name="backupPage")
        self._post, self._machine, self._keeper = post, machine, machine.safekeeper
        self._panel: RestorePanel | BackupKeyPanel | SecondPanel | None = None
        self.title = Label("", Kind.CARD_TITLE, wrap=True)
        self.facts = Facts(name="backupFacts")
        self.warning = Label("", Kind.SECOND, tone=Tone.WARN, name="backupWarning", wrap=True)
        self.progress = ProgressCard("", name="backupProgress")
        self.now_button = Button(
            name="backupNow", weight=Weight.MAIN, icon="archive", key=MAIN_KEY, height=56
        )
        self.folder_button = Button(name="backupFolder", icon="folder-open", height=56)
        self.key_button = Button(name="backupKey", icon="key-round", height=56)
        self.second_button = Button(name="secondJournal", icon="usb", height=56)
        self.empty = Empty("", "", icon="archive", name="noBackups")
        self.rows: Rows[Backup] = Rows(
            [], name="backupRows", says=" ", key=lambda one: one.path.name, row_height=52, empty=self.empty
        )
        self.rows.setMinimumHeight(theme.current().px(260))
        self.restore_button = Button(name="restoreBackup", icon="archive-restore", key="F7", height=56)
        self.file_button = Button(name="restoreFile", icon="usb", key="Ctrl+O", height=56)
        self.sheet_button = Button(name="backupSheet", icon="printer", height=56)
        self._lay_out()
        self._connect()
        self.reword()

    def come(self) -> None:
        self._keeper.look()
        self._show()

    def acts(self) -> Sequence[Act]:
        if self._panel is not None:
            return self._panel.acts()
        return [
            Act(self.now_button.text(), self.now_button.click, MAIN_KEY, "archive"),
            Act(self.folder_button.text(), self.folder_button.click, "", "folder-open"),
            Act(self.key_button.text(), self.key_button.click, "", "key-round"),
            Act(self.second_button.text(), self.second_button.click, "", "usb"),
            Act(self.restore_button.text(), self.restore_button.click, "F7", "archive-restore"),
            Act(self.file_button.text(), self.file_button.click, "Ctrl+O", "usb"),
            Act(self.sheet_button.text(), self.sheet_button.click, "", "printer"),
        ]

    def reword(self) -> None:
        self.title.setText(self.tr("How the books are kept safe"))
        self.now_button.setText(self.tr("Back up now"))
        self.folder_button.setText(self.tr("Another folder"))
        self.key_button.setText(self.tr("Encrypt"))
        self.second_button.setText(self.tr("Second journal"))
        self.restore_button.setText(self.tr("Restore this one"))
        self.file_button.setText(self.tr("Restore a file"))
        self.sheet_button.setText(self.tr("Backup sheet"))
        self.progress.title.setText(self.tr("The books are being copied and looked through"))
        self.rows.view.setAccessibleName(self.tr("Backups"))
        self.empty.set_words(
            self.tr("No backup yet"),
            self.tr("One is made by itself after each shift and once a day, or now with F9."),
        )
        self.rows.model.set_columns(
            [
                Column(self.tr("Made"), self._made),
                Column(self.tr("Papers"), lambda one: one.epoch or "–", 76),
                Column(self.tr("Encrypted"), lambda one: self.tr("yes") if one.is_encrypted else "–", 98),
                Column(self.tr("Size"), _size, 96, Align.RIGHT),
            ]
        )
        if self._panel is not None:
            self._panel.reword()
        self._show()

    def _lay_out(self) -> None:
        card = Card(padding=20, gap=12)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.now_button)
        card.column.addLayout(head)
        for part in (self.facts, self.warning):
            card.column.addWidget(part)
        card.column.addWidget(flow.side_by_side(self.folder_button, self.key_button, self.second_button))
        self.column.addWidget(card)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(flow.side_by_side(self.restore_button, self.file_button, self.sheet_button))
        self.progress.hide()
        self.progress.cancel_button.hide()

    def _connect(self) -> None:
        self._keeper.told.connect(self._show)
        self.now_button.clicked.connect(self._back_up)
        self.folder_button.clicked.connect(self._ask_folder)
        self.key_button.clicked.connect(self._open_key)
        self.second_button.clicked.connect(self._open_second)
        self.restore_button.clicked.connect(self._restore_chosen)
        self.rows.opened.connect(lambda one: self._restore(one.path))
        self.file_button.clicked.connect(self._ask_file)
        self.sheet_button.clicked.connect(self._draw_sheet)

    # --- what is there

    def _show(self) -> None:
        state, kept = self._keeper.state, self._kept()
        there = [] if state is None else list(state.there)
        self.rows.show_rows(there)
        if there and self.rows.current() is None:
            self.rows.choose_first()
        newest = None if state is None else state.newest
        last = self.tr("none yet") if newest is None else self._moment(newest)
        self.facts.show_facts(
            [
                (self.tr("Last backup"), last),
                (self.tr("Folder"), "" if state is None else facts.path(state.folder)),
                (
                    self.tr("Encrypted"),
                    self.tr("to the owner's key {key}").format(key=f"…{kept.recipient[-8:]}")
                    if kept.recipient
                    else self.tr("no: whoever finds a copy can read it"),
                ),
                (self.tr("Second journal"), self._second()),
            ]
        )
        self.warning.setText(self._warning())
        self.warning.setVisible(bool(self.warning.text()))
        self.restore_button.setEnabled(bool(there))
        is_real = not self._machine.training and bool(self._keeper.where)
        buttons = (self.now_button, self.folder_button, self.key_button, self.second_button, self.file_button)
        for button in buttons:
            button.setEnabled(is_real and not self._keeper.is_at_work)
        self.sheet_button.setEnabled(is_real)
        is_file = self._keeper.known is not None and not engines.is_server(self._keeper.where)
        self.second_button.setEnabled(self.second_button.isEnabled() and is_file)

    def _kept(self) -> Safekeeping:
        """What is set, as far as the keeper has been told."""
        return Safekeeping() if self._keeper.known is None else self._keeper.known.kept

    def _second(self) -> str:
        known = self._keeper.known
        return "" if known is None else second_words.state(known, safekeeping.second_state(known))

    def _warning(self) -> str:
        if self._machine.training:
            return self.tr("These are training books: nothing in them is kept.")
        if self._keeper.failure:
            return self._keeper.failure
        state = self._keeper.state
        if state is None:
            return ""
        if state.is_missing and self._kept().folder:
            return self.tr("The folder is not there. Is the stick in its place?")
        if state.is_old:
            return self.tr("The last backup is old. Is the stick in its place?")
        if state.is_beside:
            return self.tr(
                "The folder is on the same disk as the books: one broken disk would take both. "
                "Choose a folder on a stick or another disk."
            )
        return ""

    def _made(self, one: Backup) -> Cell:
        return Cell(self._moment(one), one.path.name, bold=True)

    def _moment(self, one: Backup) -> str:
        made = clock.local(one.made_at)
        return f"{day_words.short(made.date())} · {made:%H:%M}"

    # --- deeds

    def _back_up(self) -> None:
        self.progress.show()

        def done(_made: Backup) -> None:
            self.progress.hide()
            toast.show(self, self.tr("The backup is made and was looked through"), icon="archive")

        def failed(error: Exception) -> None:
            self.progress.hide()
            trouble.show(self, error)

        self._keeper.back_up(done, failed=failed, progress=self.progress.show_step)
        self._show()

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.window(), self.folder_button.text())
        if chosen:
            self.set_folder(Path(chosen))

    def set_folder(self, folder: Path) -> None:
        """Let backups go to `folder` from now on."""
        self._keep(replace(self._kept(), folder=str(folder)), self.tr("Backups go to the new folder"))

    def _keep(self, wanted: Safekeeping, said: str) -> None:
        def kept(_: Safekeeping) -> None:
            toast.show(self, said, icon="archive")
            self.come()

        approval.do(
            self.ground(),
            self._post,
            lambda session, on: safekeeping.keep(session, wanted, on=on),
            kept,
            key=str(ids.new()),
            content=str(wanted),
            answer=Safekeeping,
        )

    def _open_key(self) -> None:
        panel = BackupKeyPanel(self.ground(), self._kept().recipient)
        panel.chosen.connect(self._use_key)
        self._come_in(panel)

    def _use_key(self, public: str) -> None:
        said = self.tr("New backups are encrypted") if public else self.tr("New backups are not encrypted")
        self._keep(replace(self._kept(), recipient=public), said)

    def _open_second(self) -> None:
        known = self._keeper.known
        if known is None:
            return
        panel = SecondPanel(self.ground(), known, safekeeping.second_state(known))
        panel.chosen.connect(self.use_second)
        self._come_in(panel)

    def use_second(self, folder: str) -> None:
        """Write the second journal in `folder` from now on, or nowhere."""
        said = (
            self.tr("Every deed is written there too") if folder else self.tr("No second journal is written")
        )
        self._keep(replace(self._kept(), second=folder), said)

    def _restore_chosen(self) -> None:
        one = self.rows.current()
        if one is not None:
            self._restore(one.path)

    def _draw_sheet(self) -> None:
        sheet_papers.draw_backup_sheet(self, self._post, self._keeper.where)

    def _ask_file(self) -> None:
        title = self.file_button.text()
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, "", restoring_books.FORMS)
        if chosen:
            self._restore(Path(chosen))

    def _restore(self, file: Path) -> None:
        """Look through the file and show what restoring it would mean."""

        def may(session: "Session") -> bool:
            safekeeping.may_restore(session, self._post.occasion())
            return True

        def open_panel(_: bool) -> None:
            live, on = Path(self._keeper.where), self._post.occasion()
            panel = RestorePanel(self.ground(), self._post.desk, file, live, on)
            panel.agreed.connect(self._machine.restore_wanted)
            self._come_in(panel)

        if self._panel is None:
            self._post.desk.ask(self, may, open_panel)

    def _come_in(self, panel: "RestorePanel | BackupKeyPanel | SecondPanel") -> None:
        self._panel = panel
        panel.closed.connect(self._let_go)
        panel.start()
        self.acts_changed.emit()

    def _let_go(self) -> None:
        self._panel = None
        self.acts_changed.emit()


def _size(one: Backup) -> str:
    return f"{one.size / 1_000_000:.1f} MB".replace(".", ",")
