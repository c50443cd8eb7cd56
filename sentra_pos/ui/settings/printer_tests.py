"""Trying the chosen printer: its width by a ruler, its knife, the drawer, and whether it confirms its papers."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.shop import registers
from sentra_pos.shop.registers import Habits
from sentra_pos.ui import theme
from sentra_pos.ui.settings.fold_row import FoldRow
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone

SIMPLE = "simple"
_TWO = 520


class PrinterTests(Card):
    """What a person saw on the paper is said here; whoever has this card does the printing."""

    ruler_wanted = Signal()
    drawer_wanted = Signal()
    answer_wanted = Signal()
    sample_wanted = Signal()
    stop_wanted = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__(name="printerTests", padding=20, gap=12)
        self.title = Label("", Kind.CARD_TITLE)
        self.ruler_button = Button(name="printRuler", weight=Weight.SECOND, icon="ruler")
        self.sample_button = Button(name="printSample", icon="receipt-text")
        self.width_label = Label("", Kind.BODY_STRONG, wrap=True)
        self.width_choice = Segmented(
            [Choice(str(count), str(count)) for count in (32, 42, 48)], name="printerColumns", says=" "
        )
        self.cutter = Check("", name="printerCutter")
        self.drawer_button = Button(name="tryDrawer", icon="wallet-minimal")
        self.drawer = Check("", name="printerDrawer")
        self.answer_button = Button(name="tryAnswer", icon="circle-help")
        self.proves = Check("", name="printerProves")
        self.profile = DropDown(" ", [Choice(SIMPLE, SIMPLE)], name="printerProfile")
        self.sign = IconLabel("", Tone.NEUTRAL, 22)
        self.result = Label("", Kind.BODY, name="printerResult", wrap=True)
        self.stop_button = Button(name="stopTrying", icon="x")
        self._profiles: list[str] = [SIMPLE]
        self.is_busy = False
        """The printer has not answered the last try yet."""
        self._build()
        self._connect()

    def fill(self, habits: Habits) -> None:
        """Show what is kept of this printer."""
        self.width_choice.choose(str(habits.columns))
        self.cutter.setChecked(habits.has_cutter)
        self.drawer.setChecked(habits.has_drawer)
        self.proves.setChecked(habits.proves_printing)
        if habits.profile not in self._profiles:
            self._profiles.append(habits.profile)
        self._show_profiles()
        self.profile.choose(habits.profile)

    def read(self, before: Habits) -> Habits:
        """`before` with what was seen here."""
        return replace(
            before,
            columns=registers.columns(int(self.width_choice.current())),
            has_cutter=self.cutter.isChecked(),
            has_drawer=self.drawer.isChecked(),
            proves_printing=self.proves.isChecked(),
            profile=self.profile.current() or SIMPLE,
        )

    def offer_profiles(self, names: Sequence[str]) -> None:
        """The models that the library knows by name."""
        chosen = self.profile.current()
        self._profiles = [SIMPLE, *(name for name in names if name != SIMPLE)]
        if chosen and chosen not in self._profiles:
            self._profiles.append(chosen)
        self._show_profiles()
        self.profile.choose(chosen)

    def tell(self, words: str, icon: str, tone: Tone) -> None:
        """How the last try went, or what is under way."""
        self.sign.set_icon(icon, tone)
        self.sign.setVisible(bool(words))
        self.result.setText(words)

    def show_busy(self, *, on: bool) -> None:
        """While the printer is tried, it can be called off."""
        self.is_busy = on
        self.stop_button.setVisible(on)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("2. Try it"))
        self.ruler_button.setText(self.tr("Print the test page"))
        self.sample_button.setText(self.tr("Print a sample receipt"))
        self.width_label.setText(self.tr("Which is the last number on the dotted line of the test page?"))
        self.width_choice.setAccessibleName(self.tr("Signs on a line of paper"))
        self.cutter.setText(self.tr("It cuts the paper by itself"))
        self.drawer_button.setText(self.tr("Try the drawer"))
        self.drawer.setText(self.tr("A drawer is connected and springs open"))
        self.answer_button.setText(self.tr("Ask whether it answers"))
        self.proves.setText(self.tr("It confirms every paper"))
        self.profile.set_label(self.tr("Model (leave it as it is if you are not sure)"))
        self.stop_button.setText(self.tr("Stop"))
        for check in (self.cutter, self.drawer, self.proves):
            check.setAccessibleName(check.text())
            check.updateGeometry()
        self._show_profiles()

    def _show_profiles(self) -> None:
        chosen = self.profile.current()
        words = {SIMPLE: self.tr("Any printer (safest)")}
        self.profile.set_choices([Choice(name, words.get(name, name)) for name in self._profiles])
        self.profile.choose(chosen)

    def _build(self) -> None:
        look = theme.current()
        told = QHBoxLayout()
        told.setSpacing(look.px(10))
        told.addWidget(self.sign)
        told.addWidget(self.result, 1)
        told.addWidget(self.stop_button)
        self.column.addWidget(self.title)
        self.column.addWidget(FoldRow([self.ruler_button, self.sample_button], least=_TWO))
        self.column.addLayout(told)
        self.column.addWidget(self.width_label)
        self.column.addWidget(self.width_choice)
        self.column.addWidget(self.cutter)
        for part in (self.drawer_button, self.drawer, self.answer_button, self.proves, self.profile):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.stop_button.hide()
        self.sign.hide()

    def _connect(self) -> None:
        self.ruler_button.clicked.connect(self.ruler_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.drawer_button.clicked.connect(self.drawer_wanted)
        self.answer_button.clicked.connect(self.answer_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        for check in (self.cutter, self.drawer, self.proves):
            check.clicked.connect(self.edited)
        self.width_choice.chosen.connect(lambda _key: self.edited.emit())
        self.profile.chosen.connect(lambda _key: self.edited.emit())
