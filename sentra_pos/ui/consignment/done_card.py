"""After saving: the number both sides ask for, what was made of it, and the way to the next note."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY


class DoneCard(Card):
    """`opening` asks for a paper to be opened."""

    opening = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="noteDone", padding=24, gap=8, parent=parent)
        self._producer, self._lines = "", 0
        self._note: Path | None = None
        self._labels: Path | None = None
        middle = Qt.AlignmentFlag.AlignHCenter
        self.sign = IconLabel("circle-check", Tone.GOOD, 48)
        self.number = Label("", Kind.FIGURE, name="noteNumber", align=middle)
        self.words = Label("", Kind.BODY, tone=Tone.NEUTRAL, align=middle, wrap=True)
        self.papers = Label("", Kind.SECOND, name="notePapers", align=middle, wrap=True)
        self.note_button = Button(name="openNoteButton", icon="file-text", key="Ctrl+P", height=56)
        self.labels_button = Button(name="openLabelsButton", icon="tags", height=56)
        self.next_button = Button(
            name="newNoteButton", weight=Weight.MAIN, icon="package-plus", key=MAIN_KEY, height=64
        )
        self._build()
        self.note_button.clicked.connect(lambda: self.opening.emit(self._note))
        self.labels_button.clicked.connect(lambda: self.opening.emit(self._labels))

    def show_done(self, number: str, producer: str, lines: int) -> None:
        """The note is in the books; its papers come later or not at all."""
        self._producer, self._lines = producer, lines
        self.number.setText(number)
        self.say_papers("")
        self.show_papers(None, None)
        self.reword()

    def say_papers(self, text: str) -> None:
        """How far the papers are."""
        self.papers.setText(text)

    def show_papers(self, note: Path | None, labels: Path | None) -> None:
        """The papers that can be opened."""
        self._note, self._labels = note, labels
        self.note_button.setVisible(note is not None)
        self.labels_button.setVisible(labels is not None)

    def reword(self) -> None:
        said = self.tr("%n line(s) of {producer} are on the shelf.", "", self._lines)
        self.words.setText(said.format(producer=self._producer))
        self.note_button.setText(self.tr("Open the note"))
        self.labels_button.setText(self.tr("Open the labels"))
        self.next_button.setText(self.tr("Next delivery"))

    def _build(self) -> None:
        look, middle = theme.current(), Qt.AlignmentFlag.AlignHCenter
        self.column.addStretch(1)
        self.column.addWidget(self.sign, 0, middle)
        for label in (self.number, self.words, self.papers):
            self.column.addWidget(label)
        self.column.addSpacing(look.px(16))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addStretch(1)
        for button in (self.note_button, self.labels_button, self.next_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
