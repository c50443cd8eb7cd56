"""What an opening says: the goods, debts and advances of a producer, or the money and goods of the shop itself."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from pydantic import TypeAdapter
from sqlmodel import Session

from sentra_pos.base import quantity
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import Notes
from sentra_pos.consignment import notes as deliveries
from sentra_pos.consignment.notes import DeliveryLine, Resolved
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer
from sentra_pos.till import counting

HIGHEST = 100_000_000_000
MOST_LINES = deliveries.MOST_LINES
MOST_ADVANCES = 12


@dataclass(eq=False)
class BothOwe(RuleBroken):
    """Each side owes the other: only the difference is a debt."""

    sentence = "The shop owes Rp{owed} and is owed Rp{owes} at once. Enter only the difference."

    owed: int
    owes: int


@dataclass(eq=False)
class InstalmentTooHigh(RuleBroken):
    """An instalment pays back more than there is."""

    sentence = "An instalment of Rp{instalment} is more than the advance of Rp{amount}."

    instalment: int
    amount: int


@dataclass(frozen=True)
class OpeningGoods:
    """Goods on the shelf: quantity in smallest units, price, titip price and cost in rupiah a unit.

    Only goods of the shop's own have a `cost`; `worth` is what they cost in all, worked out when they are checked.
    """

    product: UUID
    quantity: int
    expiry: date | None = None
    price: int | None = None
    titip_price: int | None = None
    cost: int | None = None
    made_on: date | None = None
    worth: int = 0

    @property
    def line(self) -> DeliveryLine:
        """The same as a line of a delivery."""
        return DeliveryLine(
            product=self.product,
            quantity=self.quantity,
            expiry=self.expiry,
            price=self.price,
            titip_price=self.titip_price,
            made_on=self.made_on,
        )


@dataclass(frozen=True)
class Advance:
    """An advance that was not paid back yet, and what each statement takes off for it, in rupiah."""

    amount: int
    instalment: int = 0


@dataclass(frozen=True)
class Content:
    """All of one opening, in rupiah. `owed` is what the shop owes the producer, `owes` what the producer owes.

    `safe` is made of `notes` if those were counted; `stock` are goods of the shop's own that are not entered one by
    one, at cost.
    """

    goods: tuple[OpeningGoods, ...] = ()
    owed: int = 0
    owes: int = 0
    advances: tuple[Advance, ...] = ()
    safe: int = 0
    notes: tuple[Notes, ...] = ()
    bank: int = 0
    qris: int = 0
    card: int = 0
    stock: int = 0

    @property
    def advanced(self) -> int:
        """All advances together."""
        return sum(one.amount for one in self.advances)

    @property
    def inventory(self) -> int:
        """Goods of the shop's own, at cost."""
        return self.stock + sum(one.worth for one in self.goods)

    @property
    def assets(self) -> int:
        """What the shop has, and is owed."""
        money = self.safe + self.bank + self.qris + self.card
        return money + self.inventory + self.owes + self.advanced

    @property
    def rest(self) -> int:
        """Assets against debts: the opening balance, in the shop's favour if positive."""
        return self.assets - self.owed

    @property
    def is_empty(self) -> bool:
        """Nothing is said."""
        return not self.goods and not self.assets and not self.owed


@dataclass(frozen=True)
class Checked:
    """A content whose every part can be posted, and its goods with everything they will be signed for."""

    content: Content
    lines: tuple[Resolved, ...]


def check(session: Session, content: Content, *, owner: Producer | None, day: date) -> Checked:
    """The content as it would be posted on `day`; `owner` is whose goods they are, the house's for the shop.

    Raises BothOwe, InstalmentTooHigh, BadCount, BadField, or what a line of a delivery raises.
    """
    amounts = {"owed": content.owed, "owes": content.owes, "safe": content.safe, "bank": content.bank}
    amounts |= {"qris": content.qris, "card": content.card, "inventory": content.stock}
    for field, amount in amounts.items():
        _check_amount(field, amount)
    if content.owed and content.owes:
        raise BothOwe(owed=content.owed, owes=content.owes)
    if len(content.advances) > MOST_ADVANCES or len(content.goods) > MOST_LINES:
        raise BadField(field="lines", value=str(len(content.goods)), hint="At most 1.000 lines on one note.")
    for one in content.advances:
        _check_advance(one)
    if content.notes:
        counting.total(content.safe, content.notes)
    lines = [_resolve(session, one, owner, day) for one in content.goods]
    goods = [_worth(one, line) for one, line in zip(content.goods, lines, strict=True)]
    return Checked(replace(content, goods=tuple(goods)), tuple(lines))


def to_json(content: Content) -> str:
    """The content as it is kept."""
    return _CONTENT.dump_json(content).decode()


def from_json(kept: str) -> Content:
    """The content that `to_json` kept."""
    return _CONTENT.validate_json(kept)


def _resolve(session: Session, one: OpeningGoods, owner: Producer | None, day: date) -> Resolved:
    assert owner is not None  # noqa: S101 - whoever has goods is among the producers
    if one.cost is not None:
        _check_amount("cost", one.cost)
    return deliveries.resolve(session, producer=owner, line=one.line, day=day)


def _worth(one: OpeningGoods, line: Resolved) -> OpeningGoods:
    cost = one.cost or 0
    return replace(one, worth=quantity.gross(cost, one.quantity, line.product.decimals))


def _check_amount(field: str, amount: int) -> None:
    if not 0 <= amount <= HIGHEST:
        raise BadField(field=field, value=str(amount), hint="From 0 to Rp100.000.000.000.")


def _check_advance(one: Advance) -> None:
    if not 0 < one.amount <= HIGHEST:
        raise BadField(field="advance", value=str(one.amount), hint="From 0 to Rp100.000.000.000.")
    if one.instalment < 0 or one.instalment > one.amount:
        raise InstalmentTooHigh(instalment=one.instalment, amount=one.amount)


_CONTENT: TypeAdapter[Content] = TypeAdapter(Content)
