"""The second journal: what it is for, how it stands, and the folder on another device where it is written."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sentra_pos.shop.safekeeping import Known, Second
from sentra_pos.ui import theme
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.settings import second_words
from sentra_pos.ui.widgets import facts
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.facts import Facts
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act


class SecondPanel(FormPanel):
    """Asks for the folder; what is chosen counts at once."""

    chosen = Signal(str)
    """The folder; empty for none."""

    def __init__(self, over: QWidget, known: Known, how: Second) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        super().__init__(over, fields, name="secondPanel", width=640)
        self._known, self._how = known, how
        self.text = Label("", Kind.BODY, wrap=True)
        self.facts = Facts(name="secondFacts")
        self.stop_button = Button(name="stopSecond", weight=Weight.DANGER, height=56)
        for part in (self.text, self.facts, self.stop_button):
            column.addWidget(part)
        column.addStretch(1)
        self.save_button.set_icon("folder-open")
        self.stop_button.setVisible(how is not Second.OFF)
        self.stop_button.clicked.connect(lambda: self._choose(""))
        self.wanted.connect(self._ask_folder)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.save_button)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "folder-open")]

    def reword(self) -> None:
        self.say(self.tr("Second journal"), self.tr("Choose a folder"), self.tr("Close"))
        self.text.setText(
            self.tr(
                "Every deed is also written to a stick or another disk before it counts as done. If the disk of this "
                "computer breaks, a backup and the second journal together bring back everything up to the last "
                "receipt. If the stick is missing, selling goes on and the strip at the top says so."
            )
        )
        self.stop_button.setText(self.tr("Write it no more"))
        known = self._known
        told = [(self.tr("State"), second_words.state(known, self._how))]
        if known.kept.second:
            told.append((self.tr("Folder"), facts.path(Path(known.kept.second))))
        self.facts.show_facts(told)

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.window(), self.save_button.text())
        if chosen:
            self._choose(chosen)

    def _choose(self, folder: str) -> None:
        self.chosen.emit(folder)
        self.shut()
