"""The list of payments by day, with a tick before each that is still to be found."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal

from sentra_pos.base import clock, money
from sentra_pos.checkout.unverified import Key, Outcome, Unverified
from sentra_pos.paper import words
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, Group
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty


class ClearingRows(Rows[Unverified]):
    """A touch anywhere on a row ticks it, and so does `tick_current`."""

    ticked = Signal()
    """Other payments are ticked than before."""

    def __init__(self, *, is_roomy: bool) -> None:
        self.nothing = Empty("", "", icon="list-checks", name="nothingToMatch")
        super().__init__([], name="clearingView", says="", key=lambda row: row.key, empty=self.nothing)
        self._is_roomy = is_roomy
        self._shown: list[Unverified] = []
        self._ticks: set[Key] = set()
        self.view.clicked.connect(lambda index: self._tick(self.model.row_at(index)))

    def show_payments(self, shown: Sequence[Unverified]) -> None:
        """These, the newest day first; ticks of others are forgotten."""
        self._shown = sorted(shown, key=lambda one: (one.day, one.at), reverse=True)
        self._ticks &= {one.key for one in shown if one.outcome is None}
        lines: list[Unverified | Group] = []
        for day, ones in groupby(self._shown, key=lambda one: one.day):
            of_day = list(ones)
            waits = sum(one.amount for one in of_day if one.outcome is None)
            lines += [Group(words.day(day), amount=money.show(waits)), *of_day]
        self.show_rows(lines)
        if self.current() is None:
            self.choose_first()
        self._tell()

    def chosen_ones(self) -> list[Unverified]:
        """What is ticked."""
        return [one for one in self._shown if one.key in self._ticks]

    def tick_current(self) -> None:
        """Tick the row the keys are on, or not any more."""
        self._tick(self.current())

    def tick_all(self) -> None:
        """Tick everything that is shown; nothing, if all of it is ticked already."""
        there = {one.key for one in self._shown if one.outcome is None}
        self._ticks = set() if there <= self._ticks else there
        self._tell()

    def untick(self) -> None:
        """Nothing is ticked any more."""
        self._ticks.clear()
        self._tell()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.nothing.set_words(
            self.tr("Nothing to match here"), self.tr("Look further back, or at another method.")
        )
        self.view.setAccessibleName(self.tr("Payments"))
        self.model.set_columns(self._columns())
        self.view.fit_columns()

    def _tick(self, row: Unverified | None) -> None:
        if row is not None and row.outcome is None:
            self._ticks ^= {row.key}
            self._tell()

    def _tell(self) -> None:
        self.view.viewport().update()
        self.ticked.emit()

    def _columns(self) -> list[Column[Unverified]]:
        amount = Column[Unverified](
            self.tr("Amount"), lambda row: money.plain(row.amount), 124, Align.RIGHT, bold=True
        )
        if not self._is_roomy:
            return [
                Column("", self._tick_cell, 48, key="tick"),
                Column(self.tr("Receipt"), self._whole_cell),
                amount,
            ]
        return [
            Column("", self._tick_cell, 56, key="tick"),
            Column(self.tr("Time"), lambda row: f"{clock.local(row.at):%H:%M}", 84),
            Column(self.tr("Receipt"), lambda row: row.receipt, 164),
            Column(self.tr("Note"), self._note_cell),
            amount,
        ]

    def _tick_cell(self, row: Unverified) -> Cell:
        if row.outcome is not None:
            return Cell()
        is_on = row.key in self._ticks
        icon, tone = ("square-check", Tone.PRIMARY) if is_on else ("square", Tone.NEUTRAL)
        return Cell(icon=icon, icon_tone=tone, icon_size=24)

    def _note_cell(self, row: Unverified) -> Cell:
        chip = None
        if row.deposit is not None:
            said = self.tr("given back") if row.is_back else self.tr("paid twice")
            chip = Chip(said, "copy", Tone.NEUTRAL if row.is_back else Tone.WARN)
        elif row.outcome is Outcome.ARRIVED:
            chip = Chip(self.tr("arrived"), "circle-check", Tone.GOOD)
        elif row.outcome is Outcome.MISSING:
            chip = Chip(self.tr("never came"), "circle-x", Tone.DANGER)
        elif row.position < 0:
            chip = Chip(self.tr("corrected"), "replace", Tone.NEUTRAL)
        return Cell(row.reference, chip=chip)

    def _whole_cell(self, row: Unverified) -> Cell:
        """Time and note under the receipt, where there is no room beside it."""
        note = self._note_cell(row)
        under = f"{clock.local(row.at):%H:%M} {note.text}".strip()
        return Cell(row.receipt, under, chip=note.chip)
