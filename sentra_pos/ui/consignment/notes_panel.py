"""The notes that were written: found again, opened as a copy, sent by WhatsApp, labelled again, corrected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sentra_pos.base import clock
from sentra_pos.consignment import note_list
from sentra_pos.consignment.note_list import NoteRow
from sentra_pos.ui import paper_files, pictures, theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty


class NotesPanel(SidePanel):
    """Made anew each time; what is done with a note is done by whoever listens."""

    copy_wanted = Signal(str)
    message_wanted = Signal(str)
    labels_wanted = Signal(str)
    correction_wanted = Signal(str)

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="notesPanel", width=860)
        self._post = post
        self._found: list[NoteRow] = []
        self.search = Field(name="notesSearch", icon="search", height=56, with_hint=False)
        self.empty = Empty("", "", icon="file-text", name="notesEmpty")
        self.rows: Rows[NoteRow] = Rows(
            [], name="notesRows", says="", key=lambda row: row.number, row_height=60, empty=self.empty
        )
        self.told = Label("", Kind.HINT, name="notesTold", wrap=True)
        self.copy_button = Button(name="notesCopy", icon="file-text", key="Ctrl+P", height=56)
        self.message_button = Button(name="notesMessage", icon="message-circle", key="Ctrl+W", height=56)
        self.labels_button = Button(name="notesLabels", icon="tags", key="Ctrl+B", height=56)
        self.correct_button = Button(
            name="notesCorrect", weight=Weight.DANGER, icon="undo-dot", key="Ctrl+R", height=56
        )
        self.photo_button = Button(name="notesPhoto", icon="camera", key="Ctrl+F", height=56)
        self._fill()
        self._connect()
        self.reword()

    def start(self, words: str = "") -> None:
        """Come in at the search."""
        self.search.set_text(words)
        self.open(self.search.edit)
        self.look()

    def acts(self) -> Sequence[Act]:
        buttons = (
            (self.copy_button, "Ctrl+P", "file-text"),
            (self.message_button, "Ctrl+W", "message-circle"),
            (self.labels_button, "Ctrl+B", "tags"),
            (self.correct_button, "Ctrl+R", "undo-dot"),
            (self.photo_button, "Ctrl+F", "camera"),
        )
        return [Act(button.text(), button.click, key, icon) for button, key, icon in buttons]

    def take_scan(self, code: str) -> bool:
        """The code on a note's paper holds its number."""
        number = code.split(maxsplit=1)[0] if code.split() else ""
        if not number.startswith("TTB"):
            return False
        self.search.set_text(number)
        self.look()
        return True

    def look(self) -> None:
        """Ask for what is looked for now."""
        words = self.search.text()
        self._post.desk.ask(self, lambda session: note_list.look(session, words), self._show)

    def reword(self) -> None:
        self.title.setText(self.tr("Notes"))
        self.setAccessibleName(self.title.text())
        self.search.edit.setPlaceholderText(self.tr("Number or producer"))
        self.search.edit.setAccessibleName(self.tr("Search notes"))
        self.rows.view.setAccessibleName(self.tr("Notes"))
        self.empty.set_words(self.tr("No note by that name"), self.tr("Try its number or one word."))
        self.told.setText(
            self.tr("Opened again a note is a numbered copy. A wrong one is never changed: correct it.")
        )
        self.copy_button.setText(self.tr("Open a copy"))
        self.message_button.setText(self.tr("WhatsApp"))
        self.labels_button.setText(self.tr("Labels"))
        self.correct_button.setText(self.tr("Correct the note"))
        self.photo_button.setText(self.tr("Photo of the delivery"))
        self._show(self._found)

    def _connect(self) -> None:
        self.search.edited.connect(lambda _: self.look())
        self.search.edit.returnPressed.connect(self.rows.view.setFocus)
        self.rows.chosen.connect(lambda _: self._fit_buttons())
        self.rows.opened.connect(lambda row: self.copy_wanted.emit(row.number))
        self.copy_button.clicked.connect(self._saying(self.copy_wanted.emit))
        self.message_button.clicked.connect(self._saying(self.message_wanted.emit))
        self.labels_button.clicked.connect(self._saying(self.labels_wanted.emit))
        self.correct_button.clicked.connect(self._saying(self.correction_wanted.emit))
        self.photo_button.clicked.connect(self._open_photo)
        self.closed.connect(self.deleteLater)

    def _open_photo(self) -> None:
        row = self.rows.current()
        if row is None or not row.photo:
            return
        known = pictures.find(row.photo)
        if known is not None:
            paper_files.show(known)
        else:
            pictures.bring(self, self._post.desk, [row.photo], self._open_photo)

    def _saying(self, tell: Callable[[str], None]) -> Callable[[], None]:
        """Tell which note is chosen."""

        def say() -> None:
            row = self.rows.current()
            if row is not None:
                tell(row.number)

        return say

    def _show(self, found: list[NoteRow]) -> None:
        self._found = found
        self.rows.model.set_columns(self._columns())
        self.rows.show_rows(found)
        if found and self.rows.current() is None:
            self.rows.choose_first()
        self._fit_buttons()

    def _columns(self) -> list[Column[NoteRow]]:
        return [
            Column(self.tr("Number"), self._number, 260),
            Column(self.tr("Producer"), lambda row: Cell(row.producer_name, row.producer_code)),
            Column(self.tr("When"), lambda row: f"{clock.local(row.at):%d/%m/%Y %H:%M}", 156, muted=True),
            Column(self.tr("Lines"), lambda row: str(row.lines), 72, Align.RIGHT),
        ]

    def _number(self, row: NoteRow) -> Cell:
        if row.corrects:
            said = self.tr("corrects {number}").format(number=row.corrects)
            return Cell(row.number, bold=True, chip_under=Chip(said, "undo-dot", Tone.ACCENT))
        if row.corrected_by:
            said = self.tr("corrected by {number}").format(number=row.corrected_by[-1])
            return Cell(row.number, bold=True, chip_under=Chip(said, "undo-dot", Tone.WARN))
        return Cell(row.number, bold=True)

    def _fit_buttons(self) -> None:
        row = self.rows.current()
        is_note = row is not None and not row.corrects
        self.copy_button.setEnabled(row is not None)
        for button in (self.message_button, self.labels_button, self.correct_button):
            button.setEnabled(is_note)
        self.photo_button.setVisible(row is not None and bool(row.photo))

    def _fill(self) -> None:
        look = theme.current()
        self.body.addWidget(self.search)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.told)
        grid = QGridLayout()
        grid.setSpacing(look.px(12))
        buttons = (self.copy_button, self.message_button, self.labels_button, self.correct_button)
        for at, button in enumerate(buttons):
            grid.addWidget(button, at // 2, at % 2)
        grid.addWidget(self.photo_button, 2, 0, 1, 2)
        self.body.addLayout(grid)
