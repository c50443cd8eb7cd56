"""The transfers of a bank's file, with a tick before each that goes in, and why the others do not."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from sentra_pos.base import money
from sentra_pos.settlement.bank.transfers import Choice, Doubt, Doubtful, Why
from sentra_pos.settlement.view import masked
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty


@dataclass(frozen=True)
class BankRow:
    """An envelope: `why` it cannot go into the file, or what is doubtful about it."""

    number: str
    producer: str
    where: str
    amount: int
    why: Why | None = None
    doubts: tuple[Doubtful, ...] = ()


class BankRows(Rows[BankRow]):
    """All are ticked at first; a touch on the tick, or Enter, takes one out."""

    ticked = Signal()

    def __init__(self) -> None:
        self.nothing = Empty("", "", icon="landmark", name="bankNothing")
        super().__init__(
            [], name="bankView", says="", key=lambda one: one.number, row_height=60, empty=self.nothing
        )
        self._lines: list[BankRow] = []
        self._left_out: set[str] = set()
        self.touched.connect(lambda one, _key: self._tick(one))
        self.opened.connect(self._tick)

    def show_choice(self, choice: Choice) -> None:
        """What this form can pay, and below it what it cannot."""
        doubts: dict[str, tuple[Doubtful, ...]] = {}
        for doubt in choice.doubts:
            doubts[doubt.number] = (*doubts.get(doubt.number, ()), doubt)
        paid = [
            BankRow(one.number, one.producer, f"{one.bank} {masked(one.account)}", one.amount,
                    doubts=doubts.get(one.number, ()))
            for one in choice.transfers
        ]  # fmt: skip
        paid.sort(key=lambda one: not one.doubts)
        others = [BankRow(one.number, one.producer, "", one.amount, one.why) for one in choice.left_out]
        self._lines = [*paid, *others]
        self.show_rows(self._lines)
        if self.current() is None:
            self.choose_first()
        self.ticked.emit()

    def wanted(self) -> list[BankRow]:
        """What goes into the file."""
        return [one for one in self._lines if one.why is None and one.number not in self._left_out]

    def tick_current(self) -> None:
        """Take the row the keys are on out of the file, or in again."""
        one = self.current()
        if one is not None:
            self._tick(one)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.nothing.set_words(
            self.tr("No transfer waits"),
            self.tr("Statements of producers who are paid by transfer come here once they are frozen."),
        )
        self.view.setAccessibleName(self.tr("Transfers that wait"))
        self.model.set_columns(
            [
                Column("", self._box, 56, Align.CENTRE, key="tick"),
                Column(self.tr("Producer"), lambda one: Cell(one.producer, one.number, bold=True)),
                Column(self.tr("To"), self._to, 300),
                Column(self.tr("Amount"), lambda one: money.plain(one.amount), 130, Align.RIGHT, bold=True),
            ]
        )

    def _tick(self, one: BankRow) -> None:
        if one.why is None:
            self._left_out ^= {one.number}
            self.view.viewport().update()
            self.ticked.emit()

    def _box(self, one: BankRow) -> Cell:
        if one.why is not None:
            return Cell(icon="circle-minus", icon_tone=Tone.NEUTRAL, icon_size=24)
        is_on = one.number not in self._left_out
        icon, tone = ("square-check", Tone.PRIMARY) if is_on else ("square", Tone.NEUTRAL)
        return Cell(icon=icon, icon_tone=tone, icon_size=24)

    def _to(self, one: BankRow) -> Cell:
        if one.why is not None:
            return Cell(chip=Chip(self._why(one.why), "circle-x", Tone.NEUTRAL))
        if one.doubts:
            said = ", ".join(self._doubted(doubt) for doubt in one.doubts)
            return Cell(one.where, said, under_tone=Tone.WARN)
        return Cell(one.where)

    def _doubted(self, doubt: Doubtful) -> str:
        if doubt.doubt is Doubt.PAYEE_CHANGED:
            return self.tr("account changed")
        return self.tr("usually {digits} digits there").format(digits=doubt.digits)

    def _why(self, why: Why) -> str:
        return {
            Why.NO_ACCOUNT: self.tr("no account known"),
            Why.NOT_DIGITS: self.tr("account is not digits alone"),
            Why.NO_BANK: self.tr("bank not known"),
            Why.WALLET: self.tr("e-wallet: send it yourself"),
            Why.OTHER_BANK: self.tr("account at another bank"),
            Why.TOO_LONG: self.tr("account too long for this form"),
        }[why]
