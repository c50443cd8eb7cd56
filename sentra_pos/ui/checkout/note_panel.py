"""Alt+N: a word about the chosen line that stands on the receipt."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sentra_pos.checkout.cart import LONGEST_NOTE, CartLine
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel


class NotePanel(SidePanel):
    """Made anew each time; usual words are there to be touched."""

    kept = Signal(str)

    def __init__(self, over: QWidget, line: CartLine) -> None:
        super().__init__(over, name="lineNotePanel", width=480)
        self._line = line
        self.field = Field(" ", name="lineNoteEdit", height=56, text_size=18)
        self.field.edit.setMaxLength(LONGEST_NOTE)
        self.words = [Button("", name=f"lineNoteWord{at}", text_size=15) for at in range(6)]
        self.keep_button = Button("", name="keepNoteButton", weight=Weight.MAIN, key=MAIN_KEY, height=64)
        look = theme.current()
        self.body.addWidget(self.field)
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        for at, button in enumerate(self.words):
            grid.addWidget(button, at // 2, at % 2)
            button.clicked.connect(lambda _=False, button=button: self._add(button.text()))
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.body.addWidget(self.keep_button)
        self.field.edit.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.field.set_text(self._line.note)
        self.open(self.field.edit)

    def acts(self) -> Sequence[Act]:
        return [Act(self.keep_button.text(), self.keep_button.click, MAIN_KEY, "sticky-note")]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Note on the line"))
        self.setAccessibleName(self.title.text())
        self.note.setText(self._line.name)
        self.field.set_label(self.tr("Stands on the receipt"))
        for button, word in zip(self.words, self._usual(), strict=True):
            button.setText(word)
        self.keep_button.setText(self.tr("Keep the note"))

    def _usual(self) -> list[str]:
        return [
            self.tr("gift, wrapped"),
            self.tr("box is dented"),
            self.tr("without chilli"),
            self.tr("picked up later"),
            self.tr("size can be changed"),
            self.tr("display piece"),
        ]

    def _add(self, word: str) -> None:
        so_far = self.field.text()
        self.field.set_text(f"{so_far}, {word}" if so_far else word)
        self.field.edit.setFocus()

    def _keep(self) -> None:
        note = self.field.text()
        self.shut()
        self.kept.emit(note)
