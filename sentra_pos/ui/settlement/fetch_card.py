"""What to fetch from the bank: the notes and coins that fill every cash envelope that still waits."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.base import money
from sentra_pos.base.money import Notes
from sentra_pos.settlement import payday
from sentra_pos.settlement.payday import Payday
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, Total
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty

WIDE, HIGH = 312, 560
_RIGHT = Align.RIGHT


class FetchCard(Card):
    def __init__(self) -> None:
        super().__init__(name="paydayFetch", padding=12, gap=4)
        self._payday: Payday | None = None
        self.title = Label("", Kind.AMOUNT)
        self.about = Label("", Kind.HINT, name="paydayFetchAbout", wrap=True)
        self.empty = Empty("", "", icon="circle-check", name="paydayFetchEmpty")
        self.rows: Rows[Notes] = Rows(
            self._columns(),
            name="paydayNotesToFetch",
            says="",
            key=lambda one: one.denomination,
            row_height=40,
            head_height=36,
            empty=self.empty,
        )
        self.rows.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.safe_word, self.safe = Label("", Kind.SECOND), _amount("paydaySafe")
        self.short_word, self.short = Label("", Kind.SECOND), _amount("paydayShort")
        self.print_button = Button(name="printFetchListButton", icon="printer", key="Ctrl+Shift+P")
        self._build()
        self.reword()

    def notes(self) -> list[Notes]:
        """The notes and coins for all cash envelopes that wait."""
        return payday.notes_to_fetch(self._payday.waiting(cash=True)) if self._payday is not None else []

    def show_payday(self, shown: Payday) -> None:
        self._payday = shown
        self.reword()

    def reword(self) -> None:
        self.title.setText(self.tr("Fetch from the bank"))
        self.print_button.setText(self.tr("Print the list"))
        self.rows.view.setAccessibleName(self.tr("Notes to fetch"))
        self.empty.set_words(self.tr("No cash to fetch"), self.tr("No cash envelope is waiting."))
        self.rows.model.set_columns(self._columns())
        self.safe_word.setText(self.tr("In the safe"))
        self.short_word.setText(self.tr("Missing there"))
        notes = self.notes()
        total = sum(one.denomination * one.count for one in notes)
        count = len(self._payday.waiting(cash=True)) if self._payday is not None else 0
        self.about.setText(self.tr("notes for %n envelope(s)", "", count))
        self.rows.show_rows(notes, total=self._total(notes, total) if notes else None)
        self.print_button.setEnabled(bool(notes))
        in_safe = max(0, self._payday.safe) if self._payday is not None else 0
        self.safe.setText(money.plain(in_safe))
        self.short.setText(money.plain(max(0, total - in_safe)))
        self.short.set_tone(Tone.ACCENT if total > in_safe else Tone.GOOD)

    def _columns(self) -> list[Column[Notes]]:
        return [
            Column(self.tr("Note"), lambda one: money.plain(one.denomination), 88, _RIGHT, key="note"),
            Column(
                self.tr("Count"), lambda one: Cell(money.plain(one.count), bold=True, size=17), 72, _RIGHT,
                key="count",
            ),
            Column(
                self.tr("Sum"), lambda one: money.plain(one.denomination * one.count), 0, _RIGHT, muted=True,
                key="sum",
            ),
        ]  # fmt: skip

    def _total(self, notes: Sequence[Notes], total: int) -> Total:
        count = sum(one.count for one in notes)
        return Total(
            {
                "note": self.tr("Total"),
                "count": money.plain(count),
                "sum": Cell(money.plain(total), bold=True, size=15),
            }
        )

    def _build(self) -> None:
        look = theme.current()
        self.column.addWidget(self.title)
        self.column.addWidget(self.about)
        self.column.addSpacing(look.px(4))
        self.column.addWidget(self.rows, 1)
        self.column.addSpacing(look.px(4))
        for word, amount in ((self.safe_word, self.safe), (self.short_word, self.short)):
            row = QHBoxLayout()
            row.addWidget(word, 1)
            row.addWidget(amount)
            self.column.addLayout(row)
        self.column.addSpacing(look.px(4))
        self.column.addWidget(self.print_button)


def _amount(name: str) -> Label:
    return Label("", Kind.BODY_STRONG, name=name, align=Qt.AlignmentFlag.AlignRight)
