"""Patut dilihat: what was counted in each shift beside what is usual; it says how often, never why."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.reports import patterns
from sentra_pos.reports.patterns import Pattern, Seen
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports.entry_page import EntryPage
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, State
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import Empty

_DAYS: Final = {"week": 7, "month": 31, "quarter": 92}
_LONGEST_NUMBER: Final = 24
"""An entry without a paper is known by its id, which nobody wants to read."""
_CONTEXT = "PatternWords"
_WORDS = {
    Pattern.LATE_VOIDS: QT_TRANSLATE_NOOP("PatternWords", "Voids in the last 30 minutes of the shift"),
    Pattern.VOIDS: QT_TRANSLATE_NOOP("PatternWords", "Voids"),
    Pattern.UNRECEIPTED: QT_TRANSLATE_NOOP("PatternWords", "Refunds without a receipt"),
    Pattern.DRAWER: QT_TRANSLATE_NOOP("PatternWords", "Drawer opened without a sale"),
    Pattern.REMOVED: QT_TRANSLATE_NOOP("PatternWords", "Lines removed or carts cleared"),
    Pattern.CORRECTED: QT_TRANSLATE_NOOP("PatternWords", "Payments corrected"),
    Pattern.DISCOUNTS: QT_TRANSLATE_NOOP("PatternWords", "Leave for discounts and prices"),
}


class PatternsPage(EntryPage):
    """The most unusual first; each line leads to the entries behind it."""

    def __init__(self, post: Post) -> None:
        super().__init__(post, name="patternsPage")
        self._at = 0
        self.note = Label("", Kind.SECOND, wrap=True)
        self.days = Segmented([], name="patternDays", says=" ")
        self.empty = Empty("", "", icon="eye", name="patternsEmpty")
        self.rows: Rows[Seen] = Rows(
            [],
            name="patternRows",
            says=" ",
            key=lambda one: (one.pattern, one.shift, one.person),
            state=lambda one: State.NEEDS_EYE if one.is_much else State.NORMAL,
            row_height=56,
            empty=self.empty,
        )
        self.rows.setMinimumHeight(theme.current().px(360))
        self.open_button = Button(name="patternOpen", icon="eye", key=MAIN_KEY, height=56)
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.days)
        top.addStretch(1)
        foot.addStretch(1)
        foot.addWidget(self.open_button)
        self.column.addWidget(self.note)
        self.column.addLayout(top)
        self.column.addWidget(self.rows, 1)
        self.column.addLayout(foot)
        self.days.chosen.connect(lambda _: self.come())
        self.rows.opened.connect(self._open)
        self.rows.chosen.connect(self._begin_anew)
        self.open_button.clicked.connect(lambda: self._open(self.rows.current()))
        self.reword()

    def come(self) -> None:
        last, on = self._post.today(), self._post.occasion()
        first = last - timedelta(days=_DAYS[self.days.current() or "week"] - 1)
        self._post.desk.ask(self, partial(patterns.look, first=first, last=last, on=on), self._show)

    def own_acts(self) -> Sequence[Act]:
        return [Act(self.open_button.text(), self.open_button.click, MAIN_KEY, "eye")]

    def reword(self) -> None:
        self.note.setText(
            self.tr(
                "Counted per shift and person, beside the middle of all shifts of these days. A number says how "
                "often, not why: ask before you judge."
            )
        )
        self.days.set_choices(
            [
                Choice("week", self.tr("7 days")),
                Choice("month", self.tr("31 days")),
                Choice("quarter", self.tr("92 days")),
            ]
        )
        self.days.setAccessibleName(self.tr("Which days"))
        self.empty.set_words(
            self.tr("Nothing was counted"), self.tr("No voids, no openings of the drawer, no lines removed.")
        )
        self.rows.view.setAccessibleName(self.tr("Worth a look"))
        self.rows.model.set_columns(
            [
                Column(self.tr("What"), self._what),
                Column(self.tr("Who"), lambda one: one.person, 170),
                Column(self.tr("Shift"), lambda one: Cell(one.shift, f"{one.day:%d/%m/%Y}"), 190),
                Column(
                    self.tr("So often"), lambda one: Cell(str(one.count), bold=one.is_much), 110, Align.RIGHT
                ),
                Column(self.tr("Usually"), lambda one: str(one.usual), 120, Align.RIGHT),
            ]
        )
        self.open_button.setText(self.tr("See the entries"))

    def _what(self, one: Seen) -> Cell:
        papers = [number for number in one.entries if len(number) < _LONGEST_NUMBER]
        return Cell(QCoreApplication.translate(_CONTEXT, str(_WORDS[one.pattern])), ", ".join(papers[:4]))

    def _show(self, found: list[Seen]) -> None:
        self.rows.show_rows(found)
        if found and self.rows.current() is None:
            self.rows.choose_first()
        self.open_button.setEnabled(bool(found))

    def _begin_anew(self, _row: object) -> None:
        self._at = 0

    def _open(self, one: Seen | None) -> None:
        """The entries behind a line, one after the other at each Enter."""
        if one is not None and self._panel is None:
            self.open_entry(one.entries[self._at % len(one.entries)])
            self._at += 1
