"""What a hand-over says, as values that are kept as JSON: drawn again, it says the same; amounts in whole rupiah."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from pydantic import TypeAdapter

from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.shop.handovers import Purpose


@dataclass(frozen=True)
class Names:
    """Who signs; an empty name leaves room for a hand."""

    outgoing: str = ""
    incoming: str = ""
    witness: str = ""


@dataclass(frozen=True)
class StockLot:
    """A lot on the shelf: quantity in smallest units, price a unit, value = both parts together at that price."""

    product: str
    lot: int
    expiry: date | None
    quantity: int
    decimals: int
    unit: str
    price: int
    value: int
    shop_part: int
    producer_part: int


@dataclass(frozen=True)
class StockOf:
    """What one producer has on the shelf."""

    code: str
    name: str
    is_house: bool
    lots: tuple[StockLot, ...]

    @property
    def value(self) -> int:
        """At today's prices."""
        return sum(one.value for one in self.lots)

    @property
    def shop_part(self) -> int:
        return sum(one.shop_part for one in self.lots)

    @property
    def producer_part(self) -> int:
        return sum(one.producer_part for one in self.lots)


@dataclass(frozen=True)
class Aside:
    """Lots that left the shelf and are still in the shop: at a place (DAMAGED, EXPIRED) or out on a bazaar."""

    place: str
    lots: int


@dataclass(frozen=True)
class Owed:
    """Between the shop and a producer: balance = payable + held + unclaimed; negative if the producer owes.

    `unclaimed` are frozen statements nobody fetched, `held` may be paid only after today.
    """

    code: str
    name: str
    payable: int
    held: int
    unclaimed: int

    @property
    def balance(self) -> int:
        return self.payable + self.held + self.unclaimed


@dataclass(frozen=True)
class Unpaid:
    """A frozen statement whose money waits."""

    number: str
    code: str
    name: str
    until: date
    amount: int
    is_cash: bool


@dataclass(frozen=True)
class Lent:
    """An advance: given − repaid = outstanding; the last instalment if there was one."""

    code: str
    name: str
    given: int
    repaid: int
    last_day: date | None
    last_amount: int

    @property
    def outstanding(self) -> int:
        return self.given - self.repaid


@dataclass(frozen=True)
class Box:
    """Cash that should be in a box; `counted` and `counted_at` of its last count, None if it never was."""

    name: str
    register: str
    expected: int
    counted: int | None = None
    counted_at: datetime | None = None


@dataclass(frozen=True)
class Coming:
    """Payments of one method and day that were not found in the bank's list yet."""

    method: str
    day: date
    payments: int
    amount: int


@dataclass(frozen=True)
class Account:
    """What an account comes to, debit positive."""

    name: str
    amount: int


class Open(Enum):
    """Kinds of matters somebody must still see to."""

    SHIFT = "shift"
    CART = "cart"
    PAYMENT = "payment"
    PULL = "pull"
    COUNT_TASK = "count_task"
    RELABEL = "relabel"
    STOCK_COUNT = "stock_count"
    QUICK_NOTE = "quick_note"
    PERMIT = "permit"
    STATEMENT = "statement"


@dataclass(frozen=True)
class Matter:
    """One open matter: what, whose, since (or until) when, how much; what does not apply is empty."""

    kind: Open
    what: str
    who: str = ""
    day: date | None = None
    amount: int = 0


@dataclass(frozen=True)
class Series:
    """The last number given out of a series of papers: `LPK-26`, 31."""

    name: str
    last: int


@dataclass(frozen=True)
class ChainEnd:
    """Up to which entry of a register the pack has seen; `code` is what the paper of that entry bears."""

    register: str
    entries: int
    code: str


@dataclass(frozen=True)
class Checked:
    """When the books were proved, over how many entries, and what did not hold."""

    at: datetime
    entries: int
    faults: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        return not self.faults


@dataclass(frozen=True)
class Pack:
    """Everything the shop had and owed `at` one moment."""

    shop: Letterhead
    purpose: Purpose
    names: Names
    at: datetime
    day: date
    made_by: str
    version: str
    step: int
    engine: str
    stock: tuple[StockOf, ...]
    aside: tuple[Aside, ...]
    owed: tuple[Owed, ...]
    unpaid: tuple[Unpaid, ...]
    lent: tuple[Lent, ...]
    boxes: tuple[Box, ...]
    coming: tuple[Coming, ...]
    accounts: tuple[Account, ...]
    open: tuple[Matter, ...]
    series: tuple[Series, ...]
    chain: tuple[ChainEnd, ...]
    checked: Checked | None = field(default=None)

    @property
    def to_producers(self) -> int:
        """What the shop owes producers, those who owe the shop left out."""
        return sum(one.balance for one in self.owed if one.balance > 0)

    @property
    def from_producers(self) -> int:
        """What producers owe the shop, as a positive amount, without advances."""
        return -sum(one.balance for one in self.owed if one.balance < 0)

    @property
    def cash(self) -> int:
        return sum(one.expected for one in self.boxes)

    def account(self, name: str) -> int:
        """What `name` comes to, 0 if nothing was ever posted there."""
        return next((one.amount for one in self.accounts if one.name == name), 0)


def to_json(pack: Pack) -> str:
    """The pack as it is sealed."""
    return _ADAPTER.dump_json(pack).decode()


def from_json(content: str) -> Pack:
    """The pack that `to_json` wrote."""
    return _ADAPTER.validate_json(content)


_ADAPTER: TypeAdapter[Pack] = TypeAdapter(Pack)
