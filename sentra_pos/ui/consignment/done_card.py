"""After saving: the number both sides ask for, what was made of it, and the way to the next note."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.consignment.papers import Made
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY


class PaperState(Enum):
    """How far the papers of the note are."""

    NONE = "none"
    DRAWING = "drawing"
    MADE = "made"
    FAILED = "failed"


class DoneCard(Card):
    opening = Signal(object)
    """The Path of a paper that somebody wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="noteDone", padding=24, gap=8, parent=parent)
        self._producer, self._lines = "", 0
        self._state = PaperState.NONE
        self._made: Made | None = None
        middle = Qt.AlignmentFlag.AlignHCenter
        self.sign = IconLabel("circle-check", Tone.GOOD, 48)
        self.number = Label("", Kind.FIGURE, name="noteNumber", align=middle)
        self.words = Label("", Kind.BODY, tone=Tone.NEUTRAL, align=middle, wrap=True)
        self.papers = Label("", Kind.SECOND, name="notePapers", align=middle, wrap=True)
        self.note_button = Button(name="openNoteButton", icon="file-text", key="Ctrl+P", height=56)
        self.labels_button = Button(name="openLabelsButton", icon="tags", height=56)
        self.message_button = Button(name="sendNoteButton", icon="message-circle", height=56)
        self.more_button = Button(name="moreLabelsButton", icon="tags", height=56)
        self.visit_button = Button(name="visitAgainButton", icon="user-check", key="F8", height=56)
        self.next_button = Button(
            name="newNoteButton", weight=Weight.MAIN, icon="package-plus", key=MAIN_KEY, height=64
        )
        self._build()
        self.note_button.clicked.connect(self._open_note)
        self.labels_button.clicked.connect(self._open_labels)

    def show_done(self, number: str, producer: str, lines: int, *, is_visit: bool = False) -> None:
        """The note is in the books; its papers come later or not at all."""
        self._producer, self._lines = producer, lines
        self.visit_button.setVisible(is_visit)
        self.number.setText(number)
        self.show_papers(PaperState.NONE)
        self.reword()

    def show_papers(self, state: PaperState, made: Made | None = None) -> None:
        """How far the papers are, and those that can be opened."""
        self._state, self._made = state, made
        self.note_button.setVisible(made is not None)
        self.labels_button.setVisible(made is not None and made.labels is not None)
        self._say_papers()

    def reword(self) -> None:
        said = self.tr("%n line(s) of {producer} are on the shelf.", "", self._lines)
        self.words.setText(said.format(producer=self._producer))
        self.note_button.setText(self.tr("Open the note"))
        self.labels_button.setText(self.tr("Open the labels"))
        self.message_button.setText(self.tr("WhatsApp"))
        self.more_button.setText(self.tr("Other labels"))
        self.visit_button.setText(self.tr("Back to the visit"))
        self.next_button.setText(self.tr("Next delivery"))
        self._say_papers()

    def _say_papers(self) -> None:
        count = self._made.label_count if self._made is not None else 0
        if self._state is PaperState.MADE and self._made is not None and self._made.is_sent:
            said = self.tr("The note is ready, and %n label(s) went to the label printer.", "", count)
        elif self._state is PaperState.MADE and count:
            said = self.tr("The note and %n label(s) are ready to be printed.", "", count)
        else:
            said = {
                PaperState.NONE: "",
                PaperState.DRAWING: self.tr("Drawing the papers …"),
                PaperState.MADE: self.tr("The note is ready to be printed."),
                PaperState.FAILED: self.tr("The note is saved, but its papers could not be drawn."),
            }[self._state]
        self.papers.setText(said)

    def _open_note(self) -> None:
        if self._made is not None:
            self.opening.emit(self._made.note)

    def _open_labels(self) -> None:
        if self._made is not None and self._made.labels is not None:
            self.opening.emit(self._made.labels)

    def _build(self) -> None:
        look, middle = theme.current(), Qt.AlignmentFlag.AlignHCenter
        self.column.addStretch(1)
        self.column.addWidget(self.sign, 0, middle)
        for label in (self.number, self.words, self.papers):
            self.column.addWidget(label)
        self.column.addSpacing(look.px(16))
        upper = (self.note_button, self.labels_button, self.message_button, self.more_button)
        for buttons in (upper, (self.visit_button, self.next_button)):
            row = QHBoxLayout()
            row.setSpacing(look.px(12))
            row.addStretch(1)
            for button in buttons:
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addStretch(1)
            self.column.addLayout(row)
            self.column.addSpacing(look.px(4))
        self.column.addStretch(1)
