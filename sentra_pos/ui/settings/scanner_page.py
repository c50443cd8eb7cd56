"""Pemindai: try the scanner, say how it is plugged in and what it sends, and how loud the till answers."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.devices import serial_scanner
from sentra_pos.devices.scanner_signs import Heard
from sentra_pos.shop import permissions, registers
from sentra_pos.shop.registers import Habits, Volume
from sentra_pos.ui import sounds
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings.fold_row import FoldRow
from sentra_pos.ui.settings.scan_card import ScanCard
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_BAUDS = (9600, 19_200, 38_400, 57_600, 115_200)
_VOLUMES: tuple[Volume, ...] = (0, 25, 60, 100)
_LONGEST_MARK = 24
_TWO, _THREE = 480, 640
"""What two or three parts need beside each other, in px at 100 %."""


class ScannerPage(Page):
    """What is kept here belongs to this register."""

    def __init__(self, post: Post, machine: Machine) -> None:
        super().__init__(name="scannerPage")
        self._post, self._machine = post, machine
        self._habits = Habits()
        self._last: Heard | None = None
        self.card = ScanCard(post)
        self.setup_title, self.tones_title = Label("", Kind.CARD_TITLE), Label("", Kind.CARD_TITLE)
        self.port = DropDown(" ", [], name="scannerPort")
        self.baud = DropDown(" ", [Choice(str(one), str(one)) for one in _BAUDS], name="scannerBaud")
        self.line = Label("", Kind.SECOND, name="scannerLine", wrap=True)
        self.prefix = Field(" ", name="scannerPrefix", hint=" ")
        self.suffix = Field(" ", name="scannerSuffix", hint=" ")
        self.separator = Field(" ", name="scannerSeparator", hint=" ")
        self.save_button = Button(name="scannerSave", weight=Weight.MAIN, key=MAIN_KEY, height=64)
        self.volume = Segmented([], name="scannerVolume", says=" ")
        self.tones = {name: Button(name=f"tone_{name}", icon="play") for name in sounds.ALL[:3]}
        self._build()
        self._connect()
        self.reword()

    def come(self) -> None:
        register = self._post.register
        self._post.desk.ask(self, lambda session: registers.usual(session, register), self._fill)
        self.card.field.edit.setFocus()

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Keep how the scanner sends"), self.save_button.click, MAIN_KEY, "check")]

    def take_scan(self, code: str) -> bool:
        last = self._last
        self.card.show_scan(last if last is not None and last.code == code else Heard(code, tuple(code)))
        return True

    def reword(self) -> None:
        self.card.reword()
        self.setup_title.setText(self.tr("How the scanner sends"))
        self.port.set_label(self.tr("Plugged in as"))
        self.baud.set_label(self.tr("Signs a second (baud)"))
        self.prefix.set_label(self.tr("Before each code"))
        self.prefix.set_hint(self.tr("Such as ~ or <STX>; best empty"))
        self.suffix.set_label(self.tr("After each code"))
        self.suffix.set_hint(self.tr("Empty: Enter, Tab or a pause"))
        self.separator.set_label(self.tr("Between GS1 elements"))
        self.separator.set_hint(self.tr("Empty: GS or <F8>"))
        self.save_button.setText(self.tr("Save"))
        self.tones_title.setText(self.tr("Tones"))
        self.volume.setAccessibleName(self.tr("How loud"))
        words = (self.tr("Off"), self.tr("Soft"), self.tr("Middle"), self.tr("Loud"))
        self.volume.set_choices([Choice(str(one), word) for one, word in zip(_VOLUMES, words, strict=True)])
        said = (self.tr("In the cart"), self.tr("Unknown"), self.tr("Not for sale"))
        for button, word in zip(self.tones.values(), said, strict=True):
            button.setText(word)
        self._show_ports()

    def _build(self) -> None:
        setup, tones = Card(padding=20, gap=12), Card(padding=20, gap=12)
        setup.column.addWidget(self.setup_title)
        setup.column.addWidget(FoldRow([self.port, self.baud], least=_TWO))
        setup.column.addWidget(FoldRow([self.prefix, self.suffix, self.separator], least=_THREE))
        foot = QHBoxLayout()
        foot.addWidget(self.line, 1)
        foot.addWidget(self.save_button)
        setup.column.addLayout(foot)
        tones.column.addWidget(self.tones_title)
        tones.column.addWidget(self.volume)
        tones.column.addWidget(FoldRow(list(self.tones.values()), least=_THREE))
        for card in (self.card, setup, tones):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._machine.scanner.heard.connect(self._hear)
        self._machine.scanner_habits.line_changed.connect(self._show_line)
        self.port.chosen.connect(lambda _: self._fit())
        self.save_button.clicked.connect(self._save)
        self.volume.chosen.connect(self._set_volume)
        for name, button in self.tones.items():
            button.clicked.connect(partial(sounds.play, name))

    def _hear(self, heard: Heard) -> None:
        self._last = heard

    def _fill(self, habits: Habits) -> None:
        self._habits = habits
        self._show_ports()
        self.port.choose(habits.scanner_port)
        self.baud.choose(str(habits.scanner_baud))
        self.prefix.set_text(habits.scanner_prefix)
        self.suffix.set_text(habits.scanner_suffix)
        self.separator.set_text(habits.scanner_separator)
        self.volume.choose(str(habits.volume))
        self.line.setText("")
        self._fit()

    def _show_ports(self) -> None:
        """The ports of this machine, and the one that is kept although it is not plugged in now."""
        there = {
            one.name: f"{one.name} · {one.says}" if one.says else one.name for one in serial_scanner.ports()
        }
        kept = self._habits.scanner_port
        names = {**({kept: kept} if kept else {}), **there}
        self.port.set_choices(
            [
                Choice("", self.tr("A keyboard (USB, Bluetooth)")),
                *(Choice(name, says) for name, says in names.items()),
            ]
        )

    def _fit(self) -> None:
        self.baud.setVisible(bool(self.port.current()))

    def _show_line(self, there: bool) -> None:
        self.line.set_tone(Tone.GOOD if there else Tone.WARN)
        waits = self.tr("The scanner on {port} is not there; it is looked for every two seconds.")
        said = self.tr("The scanner on {port} is there.") if there else waits
        self.line.setText(said.format(port=self._habits.scanner_port))

    def _save(self) -> None:
        fields = (self.prefix, self.suffix, self.separator)
        for field in fields:
            if len(field.text()) > _LONGEST_MARK:
                field.set_error(self.tr("At most {count} signs.").format(count=_LONGEST_MARK))
                field.edit.setFocus()
                return
        prefix, suffix, separator = (field.text() for field in fields)
        wanted = replace(
            self._habits,
            scanner_port=self.port.current(),
            scanner_baud=int(self.baud.current()),
            scanner_prefix=prefix,
            scanner_suffix=suffix,
            scanner_separator=separator,
        )
        self._keep(wanted, self.tr("The scanner is kept for {register}"))

    def _set_volume(self, percent: str) -> None:
        volume = next(one for one in _VOLUMES if str(one) == percent)
        self._keep(replace(self._habits, volume=volume), self.tr("The tones are kept for {register}"))

    def _keep(self, wanted: Habits, said: str) -> None:
        """Only what this page is about is changed: the rest may have been, meanwhile."""
        on, register = self._post.occasion(), self._post.register

        def note(session: "Session") -> Habits:
            permissions.require(session, permissions.Act.SETTINGS, on)
            now = registers.ensure(session, register)
            kept = replace(
                now,
                scanner_port=wanted.scanner_port,
                scanner_baud=wanted.scanner_baud,
                scanner_prefix=wanted.scanner_prefix,
                scanner_suffix=wanted.scanner_suffix,
                scanner_separator=wanted.scanner_separator,
                volume=wanted.volume,
            )
            registers.keep(session, register, kept)
            return kept

        def told(kept: Habits) -> None:
            self._habits = kept
            toast.show(self, said.format(register=register))

        self._post.desk.keep(self, note, told)
