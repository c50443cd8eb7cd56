"""What a buyer may see of a sale: values only, already in figures; nothing of shares, stock, staff or approvals.

The checkout makes one, the display turned to the buyer shows it, and neither knows the other.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sentra_pos.base.money import CashRounding
from sentra_pos.checkout.cart import Method


class Stage(Enum):
    """How far the sale is."""

    IDLE = "idle"
    GOODS = "goods"
    PAYING = "paying"
    THANKS = "thanks"


@dataclass(frozen=True)
class ShownLine:
    """One line as the buyer sees it; `quantity` is such as `2 × 40.000`, amounts in rupiah."""

    name: str
    maker: str
    quantity: str
    amount: int
    discount: int = 0
    picture: Path | None = None


@dataclass(frozen=True)
class ShownCode:
    """A QRIS code to be scanned; the buyer types `amount` himself unless it is inside."""

    payload: str
    amount: int
    is_amount_inside: bool
    merchant: str
    nmid: str


@dataclass(frozen=True)
class CustomerView:
    """All the display is told; `total` is after `rounding`, `discount` all of it together, in rupiah."""

    stage: Stage = Stage.IDLE
    lines: tuple[ShownLine, ...] = ()
    pieces: int = 0
    total: int = 0
    discount: int = 0
    rounding: int = 0
    rule: CashRounding = CashRounding.NONE
    method: Method = Method.CASH
    code: ShownCode | None = None
    received: tuple[tuple[Method, int], ...] = ()
    missing: int = 0
    change: int = 0
    receipt: str = ""
    footer: str = ""

    @property
    def makers(self) -> tuple[str, ...]:
        """Everybody whose work is in the cart, in the order in which it was scanned."""
        return tuple(dict.fromkeys(line.maker for line in self.lines))
