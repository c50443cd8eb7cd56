"""Latihan: to the practice shop and back, and the practice shop as on its first day."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.ui import theme
from sentra_pos.ui.machine import Machine, Wanted
from sentra_pos.ui.widgets import dialog
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.screen import Act


class TrainingPage(Page):
    def __init__(self, machine: Machine) -> None:
        super().__init__(name="trainingPage")
        self._machine = machine
        self.text = Label("", Kind.BODY, wrap=True)
        self.go_button = Button(name="trainingGo", weight=Weight.MAIN, height=64)
        self.anew_button = Button(name="trainingAnew", icon="rotate-ccw", height=64)
        card = Card(padding=20, gap=16)
        card.column.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(12))
        row.addWidget(self.go_button)
        row.addWidget(self.anew_button)
        row.addStretch(1)
        card.column.addLayout(row)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.go_button.clicked.connect(self._go)
        self.anew_button.clicked.connect(self._ask)
        self.anew_button.setVisible(machine.training)
        self.reword()

    def acts(self) -> Sequence[Act]:
        return [Act(self.go_button.text(), self.go_button.click, "", "graduation-cap")]

    def reword(self) -> None:
        if self._machine.training:
            self.text.setText(
                self.tr("You are practising. The real books are closed; nothing done here reaches them.")
            )
            self.go_button.setText(self.tr("Back to the shop"))
        else:
            self.text.setText(
                self.tr(
                    "Practise selling, taking in, counting and paying in a shop with made-up goods and people. "
                    "The window has a red frame then, every paper says LATIHAN, the drawer stays shut, "
                    "and the real books are not touched."
                )
            )
            self.go_button.setText(self.tr("Begin training"))
        self.anew_button.setText(self.tr("Start training anew"))

    def _go(self) -> None:
        self._machine.books_wanted.emit(Wanted.REAL if self._machine.training else Wanted.TRAINING)

    def _ask(self) -> None:
        dialog.confirm(
            self,
            title=self.tr("Start training anew?"),
            text=self.tr("What was practised so far is thrown away. The real books are not touched."),
            stay=self.tr("Leave it"),
            act=self.tr("Start anew"),
            act_key="",
            icon="rotate-ccw",
            run=lambda: self._machine.books_wanted.emit(Wanted.TRAINING_ANEW),
        )
