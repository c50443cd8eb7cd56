"""The queue of pay day: cash first, then transfers, then who gets nothing, and what is done; found by typing or scanning."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import clock, money, text
from sentra_pos.producers import cards
from sentra_pos.settlement.payday import Envelope, Payday
from sentra_pos.ui import theme
from sentra_pos.ui.settlement.grouped_rows import GroupedRows
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, Group
from sentra_pos.ui.widgets.states import Empty

_WIDE, _NARROW = 344, 280
_FEWEST_SIGNS = 4
_STEPS: Mapping[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class QueueCard(QWidget):
    chosen = Signal(object)
    """The Envelope somebody stands at the counter for, or None."""
    entered = Signal(str)
    """Enter was pressed in the search, which says this."""

    def __init__(self) -> None:
        super().__init__()
        self._payday: Payday | None = None
        self._skipped: list[UUID] = []
        self._is_short = False
        self.field = Field(name="paydaySearchEdit", says=" ", icon="search", key="F2", with_hint=False)
        self.empty = Empty("", "", icon="search", name="paydayEmpty")
        self.rows: GroupedRows[Envelope] = GroupedRows(
            [Column("", self._who), Column("", _amount, 108, Align.RIGHT)],
            name="paydayQueue",
            key=lambda one: one.statement,
            row_height=60,
            head_height=0,
            empty=self.empty,
        )
        self.setFixedWidth(theme.current().px(_WIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(8))
        column.addWidget(self.field)
        column.addWidget(self.rows, 1)
        self.field.edited.connect(lambda _: self._find())
        self.field.edit.returnPressed.connect(self._enter)
        self.field.edit.installEventFilter(self)
        self.rows.chosen.connect(self.chosen)
        self.reword()

    def show_payday(self, payday: Payday, skipped: Sequence[UUID]) -> None:
        """Show the queue anew; what was found by typing stays found."""
        self._payday, self._skipped = payday, list(skipped)
        self.rows.show_rows(self._grouped(payday))

    def set_short(self, *, short: bool) -> None:
        """Take no more width than names need at least."""
        self._is_short = short
        self.setFixedWidth(theme.current().px(_NARROW if short else _WIDE))
        self.reword()

    def choose(self, statement: UUID) -> None:
        self.rows.choose(statement)

    def choose_next(self) -> None:
        """The first one that waits, those who were put off last."""
        for one in self.rows.model.rows():
            if one.is_open:
                self.rows.choose(one.statement)
                return
        self.rows.choose_first()

    def current(self) -> Envelope | None:
        return self.rows.current()

    def to_field(self) -> None:
        self.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.edit.selectAll()

    def show_found(self, words: str) -> bool:
        """Look for `words` as if they were typed, and take the first one found; whether there is one."""
        self.field.set_text(words)
        self._find()
        self._take()
        return self.current() is not None

    def clear(self) -> None:
        """Show all again."""
        self.field.set_text("")
        if self._payday is not None:
            self.show_payday(self._payday, self._skipped)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk through the queue while the search has the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in _STEPS:
            return False
        self._walk(_STEPS[event.key()])
        return True

    def reword(self) -> None:
        self.field.edit.setAccessibleName(self.tr("Find a producer"))
        self.field.edit.setPlaceholderText(self.tr("Name, code, or scan"))
        self.rows.view.setAccessibleName(self.tr("Envelopes"))
        if self.field.text():
            self.empty.set_words(self.tr("Nobody found"), self.tr("Esc shows the whole queue again."))
        else:
            self.empty.set_words(
                self.tr("No envelopes"),
                self.tr("Freeze the statements first, then their money is paid here."),
            )
        if self._payday is not None:
            self.rows.show_rows(self._grouped(self._payday))

    def _find(self) -> None:
        self.reword()
        if self.rows.current() is None:
            self.choose_next()

    def _walk(self, by: int) -> None:
        rows, here = self.rows.model.rows(), self.rows.current()
        at = next((at for at, one in enumerate(rows) if here and one.statement == here.statement), -1)
        if 0 <= at + by < len(rows):
            self.rows.choose(rows[at + by].statement)

    def _enter(self) -> None:
        self._take()
        self.entered.emit(self.field.text())

    def _take(self) -> None:
        """Enter: the first one found is meant."""
        if self.field.text():
            self.choose_next()
            self.field.edit.selectAll()

    def _grouped(self, payday: Payday) -> list[Envelope | Group]:
        cash, transfers = self._found(payday.waiting(cash=True)), self._found(payday.waiting(cash=False))
        nothing, done = self._found(payday.nothing_to_pay), self._found(payday.handed_over)
        shown: list[Envelope | Group] = []
        if cash:
            said = self.tr("Cash, %n envelope(s)", "", len(cash))
            shown += [Group(said, "banknote", amount=_sum(cash)), *cash]
        if transfers:
            said = self.tr("Transfer, %n producer(s)", "", len(transfers))
            shown += [Group(said, "landmark", amount=_sum(transfers)), *transfers]
        if nothing:
            shown += [Group(self.tr("Nothing to pay"), "info"), *nothing]
        if done:
            said = self.tr("Handed over today: {count}").format(count=len(done))
            shown += [Group(said, "circle-check", amount=_sum(done)), *done]
        return shown

    def _found(self, envelopes: Sequence[Envelope]) -> list[Envelope]:
        typed = cards.code_in(self.field.text())
        words = text.search_form(typed).split()
        found = [one for one in envelopes if _has_sign(one, typed) or all(w in _searched(one) for w in words)]
        last = {statement: place for place, statement in enumerate(self._skipped, 1)}
        return sorted(found, key=lambda one: last.get(one.statement, 0))

    def _who(self, one: Envelope) -> Cell:
        if one.paid_at is not None:
            at = clock.local(one.paid_at).strftime("%H:%M")
            under = self.tr("paid {time} · {number}").format(time=at, number=one.payout)
            return Cell(one.name, under, tone=Tone.NEUTRAL, under_tone=Tone.GOOD)
        if one.to_pay <= 0 and one.net != 0:
            under = self.tr("negative, carried") if one.net < 0 else self.tr("too little, carried")
        elif self._is_short:
            under = one.number
        elif one.statement in self._skipped:
            under = self.tr("put off · {number}").format(number=one.number)
        else:
            under = self.tr("{number} · up to {day}").format(
                number=one.number, day=one.last.strftime("%d/%m")
            )
        return Cell(one.name, under, bold=True)


def _amount(one: Envelope) -> Cell:
    if one.to_pay <= 0:
        return Cell(
            money.plain(one.net), bold=True, size=17, tone=Tone.DANGER if one.net < 0 else Tone.NEUTRAL
        )
    is_done = one.payout is not None
    return Cell(
        money.plain(one.to_pay), bold=not is_done, size=17, tone=Tone.NEUTRAL if is_done else Tone.PLAIN
    )


def _searched(one: Envelope) -> str:
    return text.search_form(f"{one.name} {one.owner} {one.code} {one.number} {one.payout or ''}")


def _has_sign(one: Envelope, typed: str) -> bool:
    """Whether the 8 signs of its paper begin with what was typed, in any case, with or without their hyphen."""
    signs = "".join(sign for sign in typed.casefold() if sign not in "- ")
    return len(signs) >= _FEWEST_SIGNS and one.sign.replace("-", "").casefold().startswith(signs)


def _sum(envelopes: Sequence[Envelope]) -> str:
    return money.plain(sum(one.to_pay for one in envelopes))
