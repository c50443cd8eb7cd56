"""The values a producer at the counter is told: his goods, his sales, his money. Quantities are in smallest units."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from pydantic import AwareDatetime

from sentra_pos.base.errors import Fact
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers.permits import Permit
from sentra_pos.settlement.kinds import Term


@dataclass(frozen=True)
class Goods:
    """So much of a product, in a unit with so many decimals."""

    product: str
    unit: str
    decimals: int
    quantity: int


@dataclass(frozen=True)
class Left(Goods):
    """What is left in the shop; the first of it expires on `expires_on`."""

    expires_on: date | None = None


@dataclass(frozen=True)
class Sold(Goods):
    """What was sold since the last statement; `part` is the producer's, in rupiah."""

    part: int = 0


@dataclass(frozen=True)
class Gone:
    """What was written off since the last statement."""

    product: str
    unit: str
    decimals: int
    damaged: int
    lost: int
    expired: int


@dataclass(frozen=True)
class Line:
    """One other thing the statement counts, in rupiah to his favour, with the number of its paper."""

    term: Term
    day: date
    document: str
    amount: int


@dataclass(frozen=True)
class Held:
    """Rupiah that become payable on `payable_from`, for these goods."""

    payable_from: date
    amount: int
    goods: tuple[Goods, ...] = ()


@dataclass(frozen=True)
class Unclaimed:
    """A statement's money that lies ready, in rupiah."""

    number: str
    until: date
    amount: int


@dataclass(frozen=True)
class Renewal:
    """A paper that ends on `expires`, `days` from the day of the look, negative if it has ended."""

    kind: Permit
    expires: date
    days: int


@dataclass(frozen=True)
class Money:
    """The terms of the next statement in rupiah, each with its sign: `available` is their plain sum."""

    opening: int
    earned: int
    refunds: int
    compensation: int
    fees: int
    instalments: int

    @property
    def available(self) -> int:
        return sum((self.opening, self.earned, self.refunds, self.compensation, self.fees, self.instalments))


@dataclass(frozen=True)
class AtCounter:
    """All of it as it stood at `seen_at`, counted from `since` to `until`.

    `number` names the look, for the slip that says the same; `advance` is what he owes of advances in rupiah;
    `to_charge` is what the next statement takes off for fees and advances, counted in `money` already.
    """

    shop: Letterhead
    number: str
    producer: UUID
    code: str
    name: str
    owner: str
    seen_at: AwareDatetime
    register: str
    seen_by: str
    since: date
    until: date
    left: tuple[Left, ...]
    sold: tuple[Sold, ...]
    gone: tuple[Gone, ...]
    lines: tuple[Line, ...]
    money: Money
    held: tuple[Held, ...]
    unclaimed: tuple[Unclaimed, ...]
    advance: int
    to_charge: int
    pay_day: date
    is_cash: bool
    renewals: tuple[Renewal, ...]
    bring_on: date
    bring: tuple[Goods, ...]

    @property
    def held_in_all(self) -> int:
        """Negative where more was refunded than sold of what is held."""
        return sum(one.amount for one in self.held)

    @property
    def unclaimed_in_all(self) -> int:
        return sum(one.amount for one in self.unclaimed)

    @property
    def owed(self) -> int:
        """Everything the shop owes him by its books, whenever it is paid."""
        return self.money.available + self.to_charge + self.held_in_all + self.unclaimed_in_all

    def documents(self, term: Term) -> tuple[str, ...]:
        """The papers behind one term, each once, in their order."""
        return tuple(dict.fromkeys(line.document for line in self.lines if line.term is term))


def as_facts(told: AtCounter) -> dict[str, Fact]:
    """The look for other programs; as with a draft, what is taken off is positive here."""
    taken = told.money
    return {
        "producer": told.code,
        "name": told.name,
        "since": told.since.isoformat(),
        "until": told.until.isoformat(),
        "opening": taken.opening,
        "earned": taken.earned,
        "refunds": -taken.refunds,
        "compensation": taken.compensation,
        "fees": -taken.fees,
        "instalments": -taken.instalments,
        "available": taken.available,
        "held": [{"payable_from": one.payable_from.isoformat(), "amount": one.amount} for one in told.held],
        "unclaimed": [{"statement": one.number, "amount": one.amount} for one in told.unclaimed],
        "owed": told.owed,
        "advance": told.advance,
        "pay_day": told.pay_day.isoformat(),
        "method": "cash" if told.is_cash else "transfer",
        "left": [_left_facts(row) for row in told.left],
        "sold": [{"product": row.product, "quantity": row.quantity, "part": row.part} for row in told.sold],
        "renewals": [{"paper": one.kind.value, "expires": one.expires.isoformat()} for one in told.renewals],
        "bring_on": told.bring_on.isoformat(),
        "bring": [{"product": row.product, "quantity": row.quantity} for row in told.bring],
    }


def _left_facts(row: Left) -> dict[str, Fact]:
    expires = row.expires_on.isoformat() if row.expires_on else None
    return {"product": row.product, "left": row.quantity, "expires": expires}
