"""Tampilan: light or dark, how large the letters are, the language, and the display turned to the buyer."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.ui import language, theme
from sentra_pos.ui.language import Language
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page

SCALES = (90, 100, 110, 125, 150)


class LookPage(Page):
    """What is chosen is on at once, and kept on this machine only."""

    def __init__(self, machine: Machine) -> None:
        super().__init__(name="lookPage")
        self._machine = machine
        self.themes = Segmented([], name="lookTheme", says=" ")
        self.scales = Segmented([Choice(str(one), f"{one} %") for one in SCALES], name="lookScale", says=" ")
        self.languages = Segmented(
            [Choice("id", "Bahasa Indonesia"), Choice("en", "English")], name="lookLanguage", says=" "
        )
        self.modes = Segmented([], name="lookMode", says=" ")
        self.display = Check("", name="lookDisplay")
        self.note = Label("", Kind.SECOND, wrap=True)
        self._says: list[tuple[Label, QWidget, Callable[[], str]]] = []
        card = Card(padding=20, gap=16)
        for part, says in (
            (self.themes, lambda: self.tr("Colours")),
            (self.scales, lambda: self.tr("Size of letters")),
            (self.languages, lambda: self.tr("Language")),
            (self.modes, lambda: self.tr("The checkout begins with")),
            (self.display, lambda: self.tr("Second screen")),
        ):
            card.column.addLayout(self._row(part, says))
        card.column.addWidget(self.note)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.themes.chosen.connect(self._set_theme)
        self.scales.chosen.connect(self._set_scale)
        self.languages.chosen.connect(lambda code: machine.spoken.emit(Language(code)))
        self.modes.chosen.connect(self._set_mode)
        self.display.clicked.connect(self._set_display)
        self.reword()

    def come(self) -> None:
        kept = self._machine.preferences
        self.themes.choose(kept.theme)
        self.scales.choose(str(kept.scale))
        self.languages.choose(language.current().value)
        self.modes.choose(kept.checkout_mode)
        self.display.setChecked(kept.customer_display)

    def reword(self) -> None:
        self.themes.set_choices(
            [Choice("light", self.tr("Light"), "sun"), Choice("dark", self.tr("Dark"), "moon")]
        )
        self.modes.set_choices(
            [
                Choice("touch", self.tr("Pictures to touch"), "layout-grid"),
                Choice("scan", self.tr("Wide cart for scanning"), "rows-3"),
            ]
        )
        self.display.setText(self.tr("Show the buyer what is scanned"))
        self.display.updateGeometry()
        self.note.setText(self.tr("All of this is kept on this computer, for everybody who works at it."))
        for label, part, says in self._says:
            label.setText(says())
            part.setAccessibleName(says() if part is not self.display else self.display.text())
        self.come()

    def _row(self, part: QWidget, says: Callable[[], str]) -> QVBoxLayout:
        label = Label("", Kind.BODY_STRONG)
        self._says.append((label, part, says))
        row = QVBoxLayout()
        row.setSpacing(theme.current().px(4))
        row.addWidget(label)
        row.addWidget(part)
        return row

    def _set_theme(self, name: str) -> None:
        self._machine.preferences.theme = name
        self._machine.restyled.emit()

    def _set_scale(self, percent: str) -> None:
        self._machine.preferences.scale = int(percent)
        self._machine.restyled.emit()

    def _set_mode(self, mode: str) -> None:
        self._machine.preferences.checkout_mode = mode
        self._machine.restyled.emit()

    def _set_display(self) -> None:
        self._machine.preferences.customer_display = self.display.isChecked()
        self._machine.display_changed.emit()
