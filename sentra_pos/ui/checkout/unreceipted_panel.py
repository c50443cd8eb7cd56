"""Goods nobody has a receipt for: they are scanned or found by name, at no more than they cost, with a manager's leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.base.money import CashRounding
from sentra_pos.catalogue import barcodes, products
from sentra_pos.catalogue.barcodes import UnknownCode
from sentra_pos.checkout import unreceipted
from sentra_pos.checkout.giving_back import Back, Goods
from sentra_pos.checkout.unreceipted import BroughtBack, LastSold
from sentra_pos.producers.directory import FOOD
from sentra_pos.ui import trouble
from sentra_pos.ui.checkout import back_layout
from sentra_pos.ui.checkout.back_row import BackRow, Returnable
from sentra_pos.ui.checkout.back_side import BackSide
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_WIDE = 922


@dataclass(frozen=True)
class Brought:
    """What a person wants given back without a receipt; `cash` in rupiah leaves the drawer."""

    goods: tuple[BroughtBack, ...]
    cash: int
    back: Back
    reason: str
    reference: str


class UnreceiptedPanel(SidePanel):
    """Made anew each time."""

    wanted = Signal(object)
    """A Brought."""

    def __init__(self, over: QWidget, post: Post, *, rounding: CashRounding) -> None:
        super().__init__(over, name="unreceiptedPanel", width=_WIDE)
        self._post, self._rounding = post, rounding
        self._found: list[tuple[LastSold, BackRow, MoneyField]] = []
        self.words = Field(" ", name="broughtEdit", height=56, text_size=18, icon="search", with_hint=False)
        self.side = BackSide(over.height(), with_exchange=False)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        back_layout.fill(self, (self.words,), self._rows, self.side)
        self._connect()
        self.reword()

    def start(self) -> None:
        self.open(self.words.edit)

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Give money back"), self.side.main_button.click, "F9", "rotate-ccw")]

    def take_scan(self, code: str) -> bool:
        """Goods that come back."""
        self._look(code)
        return True

    def refused(self, error: Exception) -> None:
        """It could not be done: what was brought stays."""
        self.side.set_ready(ready=True)
        trouble.show(self, error)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Refund without a receipt"))
        self.setAccessibleName(self.title.text())
        self.close_button.setText(self.tr("Back to the cart"))
        self.words.set_label(self.tr("Scan the goods, or type their name"))
        for found, row, price in self._found:
            row.reword()
            self._say_price(found, price)
        self.side.reword()
        self.refresh()

    def refresh(self) -> None:
        """The amounts for what is chosen now."""
        whole = 0
        for _found, row, price in self._found:
            amount = self._amount(row, price)
            row.set_amount(amount)
            whole += amount
        self.side.show_amount(self._cash(whole) if self.side.back is Back.CASH else whole)
        self.side.set_ready(ready=bool(self._goods()))

    # --- what is brought

    def _look(self, words: str) -> None:
        on = self._post.occasion()

        def ask(session: "Session") -> LastSold | None:
            product = _product(session, words, on.business_day)
            return None if product is None else unreceipted.last_sold(session, product, on=on)

        def answered(found: LastSold | None) -> None:
            self.words.set_text("")
            if found is None:
                said = self.tr("No product, or more than one, has all of “{words}”. Scan it.")
                toast.show(self, said.format(words=words), error=True)
            else:
                self._take(found)

        self._post.desk.ask(self, ask, answered)

    def _take(self, found: LastSold) -> None:
        for known, row, _price in self._found:
            if known.product == found.product:
                row.take(row.units + 10**found.decimals)
                return
        line = Returnable(
            number=len(self._found) + 1,
            name=found.name,
            maker=found.maker,
            unit=found.unit,
            decimals=found.decimals,
            price=found.price,
            bought=found.sold,
            left=found.sold,
            usual=Goods.DAMAGED if found.group in FOOD else Goods.SHELF,
        )
        row = BackRow(line, says_bought=False)
        price = MoneyField(name=f"broughtPrice{line.number}", placeholder="0", with_hint=False)
        price.set_amount(found.price)
        row.put_aside(price)
        self._found.append((found, row, price))
        self._rows.insertWidget(self._rows.count() - 1, row)
        row.changed.connect(self.refresh)
        price.changed.connect(lambda _amount: self.refresh())
        self._say_price(found, price)
        row.take(10**found.decimals)

    def _say_price(self, found: LastSold, price: MoneyField) -> None:
        said = self.tr("Price of {product}, at most {amount}")
        price.edit.setAccessibleName(said.format(product=found.name, amount=money.show(found.highest)))

    def _goods(self) -> tuple[BroughtBack, ...]:
        return tuple(
            BroughtBack(found.product, row.units, price.amount() or 0, row.goods)
            for found, row, price in self._found
            if row.units
        )

    @staticmethod
    def _amount(row: BackRow, price: MoneyField) -> int:
        return quantity.gross(price.amount() or 0, row.units, row.line.decimals)

    def _cash(self, whole: int) -> int:
        return money.round_cash(whole, self._rounding)

    def _connect(self) -> None:
        self.words.edit.returnPressed.connect(lambda: self._look(self.words.text()))
        self.side.changed.connect(self.refresh)
        self.side.wanted.connect(self._ask)
        self.closed.connect(self.deleteLater)

    def _ask(self) -> None:
        goods = self._goods()
        if not goods or self.side.missing_reason():
            return
        self.side.set_ready(ready=False)
        whole = sum(self._amount(row, price) for _found, row, price in self._found)
        cash = self._cash(whole) if self.side.back is Back.CASH else 0
        self.wanted.emit(Brought(goods, cash, self.side.back, self.side.reason, self.side.reference.text()))


def _product(session: "Session", words: str, day: date) -> UUID | None:
    """The one product a code stands for, or whose name holds all of the words."""
    try:
        return barcodes.read(session, words).product
    except UnknownCode:
        found = products.search(session, words, day=day, limit=2)
        return found[0].id if len(found) == 1 else None
