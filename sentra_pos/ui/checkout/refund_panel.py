"""Alt+R: a receipt is scanned, what comes back is chosen, and the money goes back or pays for other goods."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import clock, ids, money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import CashRounding
from sentra_pos.checkout import giving_back
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.giving_back import Back, Step, Wanted
from sentra_pos.checkout.taken_home import Line, TakenHome
from sentra_pos.ui import trouble
from sentra_pos.ui.checkout import back_layout, wording
from sentra_pos.ui.checkout.back_row import BackRow, Returnable
from sentra_pos.ui.checkout.back_side import BackSide
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

WIDE = 922


@dataclass(frozen=True)
class Asked:
    """What a person wants given back; `credit` is its worth in rupiah, `id` the refund's."""

    id: UUID
    sold: TakenHome
    wanted: tuple[Wanted, ...]
    ways: Mapping[Method, int]
    back: Back
    reason: str
    reference: str

    @property
    def credit(self) -> int:
        return sum(self.ways.values())

    @property
    def cash(self) -> int:
        return self.ways.get(Method.CASH, 0)


class RefundPanel(SidePanel):
    """Made anew for each receipt; `today` decides what may go back on the shelf."""

    wanted = Signal(object)
    """An Asked: give its money back."""
    exchange_wanted = Signal(object)
    """An Asked whose worth pays for other goods."""
    product_scanned = Signal(str)
    """A code that is no receipt: perhaps of goods on this one."""

    def __init__(self, over: QWidget, sold: TakenHome, *, rounding: CashRounding, today: date) -> None:
        super().__init__(over, name="refundPanel", width=WIDE)
        self.sold, self._rounding, self._today = sold, rounding, today
        self._id = ids.new()
        self.head = Label("", Kind.BODY_STRONG, name="refundHead", wrap=True)
        self.under = Label("", Kind.HINT, name="refundUnder", wrap=True)
        self.rows = [BackRow(_row_of(line, today)) for line in sold.lines]
        self.side = BackSide(over.height(), with_exchange=True)
        self._fill()
        self._connect()
        self.side.choose(self._usual_way())
        self.reword()

    def start(self) -> None:
        row = next((row for row in self.rows if row.line.left), None)
        self.open(row.first() if row else self.close_button)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Give money back"), self.side.main_button.click, "F9", "rotate-ccw"),
            Act(self.tr("Exchange for other goods"), self.side.exchange_button.click, "Alt+T"),
            Act(self.tr("All of the receipt"), self.take_all, "Alt+A"),
        ]

    def take_scan(self, code: str) -> bool:
        """Goods that are scanned now are those that come back."""
        self.product_scanned.emit(code)
        return True

    def take_product(self, product: UUID) -> None:
        """One more of `product` comes back, if the receipt has it."""
        mine = [row for row, line in zip(self.rows, self.sold.lines, strict=True) if line.product == product]
        row = next((row for row in mine if row.units < row.line.left), None)
        if row is None:
            said = self.tr("All of it is chosen.") if mine else self.tr("This is not on the receipt.")
            toast.show(self, said, error=True)
            return
        row.take(row.units + 10**row.line.decimals)

    def take_all(self) -> None:
        """Everything that is left."""
        for row in self.rows:
            row.take(row.line.left)

    def refused(self, error: Exception) -> None:
        """It could not be done: what was chosen stays."""
        self.side.set_ready(ready=True)
        trouble.show(self, error)

    def reword(self) -> None:
        """All words in the language that is on."""
        sold = self.sold
        self.title.setText(self.tr("Refund"))
        self.setAccessibleName(self.title.text())
        self.close_button.setText(self.tr("Back to the cart"))
        self.head.setText(self.tr("Receipt {number}").format(number=sold.receipt))
        paid = ", ".join(f"{wording.method(by)} {money.plain(rupiah)}" for by, rupiah in sold.money.items())
        parts = [f"{clock.local(sold.sold_at):%d/%m/%Y %H:%M}", money.show(sold.total), paid]
        if sold.reversals:
            parts.append(self.tr("given back before: {numbers}").format(numbers=", ".join(sold.reversals)))
        self.under.setText(" · ".join(part for part in parts if part))
        for row in self.rows:
            row.reword()
        self.side.reword()
        self.refresh()

    def refresh(self) -> None:
        """The amounts for what is chosen now."""
        steps = self._steps()
        for row in self.rows:
            mine = [step for step in steps if step.line.number == row.line.number]
            row.set_amount(-sum(step.net for step in mine))
        ways = self._ways(steps)
        told = [f"{wording.method(by)} {money.plain(amount)}" for by, amount in ways.items()]
        self.side.show_amount(sum(ways.values()), " + ".join(told) if len(told) > 1 else "")
        self.side.set_ready(ready=bool(steps))

    def _fill(self) -> None:
        back_layout.fill(self, (self.head, self.under), back_layout.column_of(self.rows), self.side)

    def _connect(self) -> None:
        for row in self.rows:
            row.changed.connect(self.refresh)
        self.side.changed.connect(self.refresh)
        self.side.wanted.connect(lambda: self._ask(self.wanted))
        self.side.exchange_wanted.connect(lambda: self._ask(self.exchange_wanted))
        self.closed.connect(self.deleteLater)

    def _ask(self, signal: object) -> None:
        steps = self._steps()
        if not steps or self.side.missing_reason():
            return
        self.side.set_ready(ready=False)
        asked = Asked(
            id=self._id,
            sold=self.sold,
            wanted=self._wanted(),
            ways=self._ways(steps),
            back=self.side.back,
            reason=self.side.reason,
            reference=self.side.reference.text(),
        )
        signal.emit(asked)  # type: ignore[attr-defined]  # one of this panel's own

    def _wanted(self) -> tuple[Wanted, ...]:
        return tuple(Wanted(row.line.number, row.units, row.goods) for row in self.rows if row.units)

    def _steps(self) -> tuple[Step, ...]:
        wanted = self._wanted()
        if not wanted:
            return ()
        try:
            return giving_back.plan(self.sold, wanted, today=self._today)
        except RuleBroken as error:
            trouble.show(self, error)
            return ()

    def _ways(self, steps: Sequence[Step]) -> Mapping[Method, int]:
        return giving_back.ways(self.sold, self.side.back, self._rounding, steps) if steps else {}

    def _usual_way(self) -> Back:
        """In cash, unless all of it came by transfer."""
        return Back.TRANSFER if set(self.sold.money) == {Method.TRANSFER} else Back.CASH


def _row_of(line: Line, today: date) -> Returnable:
    return Returnable(
        number=line.number,
        name=line.name,
        maker=line.maker,
        unit=line.unit,
        decimals=line.decimals,
        price=line.price,
        bought=line.quantity,
        left=line.left,
        usual=giving_back.usual_place(line, today),
        expires=line.expires,
    )
