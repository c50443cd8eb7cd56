"""The table of a week: one row a producer, what needs an eye in front, and what it all adds up to."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.settlement.overview import WeekLine
from sentra_pos.settlement.statements import Draft
from sentra_pos.ui import theme
from sentra_pos.ui.settlement import wording
from sentra_pos.ui.settlement.grouped_rows import GroupedRows
from sentra_pos.ui.widgets import cells, paint
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, Group, Total
from sentra_pos.ui.widgets.states import Empty

_RIGHT = Align.RIGHT
_LEFT_OUT = ("opening", "refunds")


class WeekTable(QWidget):
    chosen = Signal(object)
    """The WeekLine the person has moved to, or None."""
    opened = Signal(object)
    """The WeekLine whose paper is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[WeekLine] = ()
        self._drawn: frozenset[str] = frozenset()
        self._is_short = False
        self.opening_button = Button(name="openingDayButton", icon="sun")
        self.empty = Empty("", "", icon="hand-coins", name="settlementEmpty", act=self.opening_button)
        self.rows: GroupedRows[WeekLine] = GroupedRows(
            self._columns(),
            name="statementsView",
            key=lambda line: line.draft.producer,
            head_height=36,
            empty=self.empty,
        )
        self.setFocusProxy(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        self.rows.chosen.connect(self.chosen)
        self.rows.opened.connect(self.opened)

    def show_lines(self, lines: Sequence[WeekLine], drawn: frozenset[str]) -> None:
        """Show a week; the row that was chosen stays chosen, else it is the first one."""
        kept = self.rows.current()
        self._lines, self._drawn = lines, drawn
        self.rows.model.set_columns(self._columns())
        self.rows.show_rows(self._grouped(), total=self._total() if lines else None)
        if kept is not None:
            self.rows.choose(kept.draft.producer)
        if self.rows.current() is None:
            self.rows.choose_first()

    def change(self, line: WeekLine) -> None:
        """Show this one anew where it stands, while the others wait for their turn."""
        self.rows.model.change(line)

    def current(self) -> WeekLine | None:
        return self.rows.current()

    def choose(self, producer: UUID) -> None:
        self.rows.choose(producer)

    def set_short(self, *, short: bool) -> None:
        """Leave out the columns that the sum of one producer says too."""
        self._is_short = short
        self.reword()

    def reword(self) -> None:
        self.rows.view.setAccessibleName(self.tr("Statements by producer"))
        self.empty.set_words(
            self.tr("Nothing to settle up to this day"),
            self.tr(
                "Choose a later cut-off, or sell something first. A new shop begins with its opening day."
            ),
        )
        self.opening_button.setText(self.tr("To the opening day"))
        self.show_lines(self._lines, self._drawn)

    def _columns(self) -> list[Column[WeekLine]]:
        titles = {
            "opening": self.tr("Opening"),
            "earned": self.tr("Earned"),
            "refunds": self.tr("Refunds"),
            "other": self.tr("Fees & other"),
            "net": self.tr("Net"),
        }
        wide = self._widths(titles)
        columns = [
            Column(self.tr("Producer"), _name, key="name"),
            *(_figures(titles[key], wide[key], key) for key in ("opening", "earned", "refunds", "other")),
            Column(titles["net"], _net, wide["net"], _RIGHT, key="net"),
            Column(self.tr("State"), self._state, 124, key="state"),
        ]
        return [column for column in columns if not self._is_short or column.key not in _LEFT_OUT]

    def _widths(self, titles: Mapping[str, str]) -> dict[str, int]:
        """So wide that neither an amount, nor a sum under them, nor a title is ever cut."""
        look = theme.current()
        wide = {}
        for key, (amount, least) in _AMOUNTS.items():
            amounts = [amount(line.draft) for line in self._lines]
            size = 17 if key == "net" else 16
            widest = max(
                paint.width_of(money.plain(one), look.font(size, 600)) for one in (*amounts, sum(amounts))
            )
            widest = max(widest, paint.width_of(titles[key], look.font(13, 600)))
            wide[key] = max(least, -(-widest * 100 // look.scale) + 2 * cells.PADDING + 2)
        return wide

    def _state(self, line: WeekLine) -> Cell:
        return Cell(chip=wording.state(line, is_drawn=(line.draft.number or "") in self._drawn))

    def _grouped(self) -> list[WeekLine | Group]:
        must = [line for line in self._lines if line.must_be_checked]
        told = [line for line in self._lines if line.notices and not line.must_be_checked]
        plain = [line for line in self._lines if not line.notices]
        shown: list[WeekLine | Group] = []
        if must:
            said = self.tr("Must be checked: {count}").format(count=len(must))
            shown += [Group(said, "triangle-alert", is_warning=True), *must]
        if told:
            shown += [Group(self.tr("For information: {count}").format(count=len(told)), "info"), *told]
        if plain:
            said = self.tr("Nothing to note: {count}").format(count=len(plain))
            shown += [Group(said, "check"), *plain]
        return shown

    def _total(self) -> Total:
        drafts = [line.draft for line in self._lines]
        shown: dict[str, str | Cell] = {"name": self.tr("Total of %n producer(s)", "", len(drafts))}
        for key, (amount, _) in _AMOUNTS.items():
            shown[key] = money.plain(sum(amount(draft) for draft in drafts))
        return Total(shown)


def _name(line: WeekLine) -> Cell:
    tone = Tone.WARN if line.must_be_checked else Tone.NEUTRAL
    return Cell(line.draft.name, wording.notices(line), bold=True, under_tone=tone)


def _figures(title: str, width: int, key: str) -> Column[WeekLine]:
    amount = _AMOUNTS[key][0]

    def cell(line: WeekLine) -> Cell:
        sum_ = amount(line.draft)
        is_debt = sum_ < 0 and key == "opening"
        tone = Tone.NEUTRAL if sum_ == 0 else Tone.DANGER if is_debt else Tone.PLAIN
        return Cell(money.plain(sum_), tone=tone)

    return Column(title, cell, width, _RIGHT, key=key)


def _net(line: WeekLine) -> Cell:
    net = line.draft.net
    return Cell(money.plain(net), bold=True, size=17, tone=Tone.DANGER if net < 0 else Tone.PLAIN)


def _other(draft: Draft) -> int:
    return draft.sums.compensation + draft.sums.fees + draft.sums.instalments


_AMOUNTS: Mapping[str, tuple[Callable[[Draft], int], int]] = {
    "opening": (lambda draft: draft.sums.opening, 94),
    "earned": (lambda draft: draft.sums.earned, 108),
    "refunds": (lambda draft: draft.sums.refunds, 112),
    "other": (_other, 98),
    "net": (lambda draft: draft.net, 108),
}
"""The amounts of a line by column, and how wide each column is at least."""
