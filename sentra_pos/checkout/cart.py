"""The cart: what the buyer wants so far; pure values, each change gives a new cart."""

from dataclasses import dataclass, field, replace
from enum import Enum
from uuid import UUID

from sentra_pos.base import ids, money, quantity, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.checkout.offers import Offer
from sentra_pos.producers.terms import Bearer

ASK_QUANTITY = 999
ASK_LINE = 50_000_000
MOST_LINES = 500
HIGHEST_LINE = 10_000_000_000
LONGEST_NOTE = 80


class Method(Enum):
    """How money is paid."""

    CASH = "cash"
    QRIS = "qris"
    CARD = "card"
    TRANSFER = "transfer"
    EXCHANGE = "exchange"
    """By goods that came back; only an exchange pays so, nobody chooses it."""


TENDERS = (Method.CASH, Method.QRIS, Method.CARD, Method.TRANSFER)
"""The methods a buyer chooses from."""


@dataclass(eq=False)
class EmptyCart(RuleBroken):
    """There is nothing to sell."""

    sentence = "The cart is empty. Scan something first."


@dataclass(eq=False)
class DiscountTooLarge(RuleBroken):
    """A discount above what it is taken from."""

    sentence = "A discount of {discount} is more than {amount}."

    discount: int
    amount: int


@dataclass(eq=False)
class TooMany(RuleBroken):
    """A quantity or amount beyond what a line may be."""

    sentence = "{quantity} is too many for one line."

    quantity: int


@dataclass(eq=False)
class PriceAboveList(RuleBroken):
    """The buyer never pays more than the price that is shown at the goods."""

    sentence = "{price} is more than the shown price of {list_price}. The buyer pays at most what is shown."

    price: int
    list_price: int


@dataclass(eq=False)
class NoSuchLine(RuleBroken):
    """The cart has no such line any more."""

    sentence = "There is no line {line} in this cart."

    line: int


@dataclass(frozen=True)
class Discount:
    """A discount of `bps` basis points or of `amount` rupiah, and who bears it."""

    bps: int | None = None
    amount: int | None = None
    bearer: Bearer = Bearer.SHOP

    def of(self, value: int) -> int:
        """The discount on `value` rupiah; raise DiscountTooLarge."""
        wanted = money.share(value, self.bps) if self.bps is not None else self.amount or 0
        if not 0 <= wanted <= value:
            raise DiscountTooLarge(discount=wanted, amount=value)
        return wanted


@dataclass(frozen=True)
class CartLine:
    """So many smallest units of one offer; `label_amount` is the price a scale's label fixed for all of them.

    `list_price` is there if `price` is another, or was typed at the till (`is_open_price`). `approver` is the id of
    who approved the line's discount or price, `short_by` of who approved selling more than the books have; both are
    empty if nobody was asked.
    """

    product: UUID
    name: str
    producer: UUID
    producer_name: str
    unit: str
    decimals: int
    price: int
    quantity: int
    lot: UUID | None = None
    label_amount: int | None = None
    discount: Discount | None = None
    note: str = ""
    list_price: int | None = None
    is_open_price: bool = False
    approver: str = ""
    short_by: str = ""
    is_markdown: bool = False
    """The discount is the markdown of its lot, which a manager has decided on already."""
    label_price: int | None = None
    """What the label that was scanned says, if it is an old one: the lower of both prices is asked (C15)."""

    @property
    def gross(self) -> int:
        """Price × quantity, rounded half up once, in rupiah."""
        if self.label_amount is not None:
            return self.label_amount
        return quantity.gross(self.price, self.quantity, self.decimals)

    @property
    def discounted(self) -> int:
        """What the line's own discount takes off, in rupiah."""
        return 0 if self.discount is None else self.discount.of(self.gross)


@dataclass(frozen=True)
class Totals:
    """subtotal − discount = net, in rupiah."""

    subtotal: int
    discount: int
    net: int


@dataclass(frozen=True)
class Cart:
    """Lines in the order they were scanned; the id becomes the sale's.

    `approver` is the id of who approved the discount on all of it, or that it costs nothing; `reason` says why.
    """

    id: UUID = field(default_factory=ids.new)
    lines: tuple[CartLine, ...] = ()
    discount: Discount | None = None
    approver: str = ""
    reason: str = ""

    def add(self, offer: Offer, *, times: int = 1) -> "Cart":
        """The cart with `times` scans of `offer`; the same thing scanned again grows its line, which becomes last."""
        added = offer.quantity * times
        if times < 1 or (offer.amount is not None and times != 1):
            raise TooMany(quantity=times)
        new = line_of(offer, added)
        for place, line in enumerate(self.lines):
            if _same(line, new):
                grown = _checked(replace(line, quantity=line.quantity + added))
                return replace(self, lines=(*self.lines[:place], *self.lines[place + 1 :], grown))
        if len(self.lines) >= MOST_LINES:
            raise TooMany(quantity=len(self.lines) + 1)
        return replace(self, lines=(*self.lines, new))

    def with_quantity(self, line: int, wanted: int) -> "Cart":
        """The cart with `wanted` smallest units on `line` (from 0); of more than before nobody has approved anything."""
        before = self._line(line)
        grown = wanted > before.quantity
        changed = replace(
            before,
            quantity=wanted,
            label_amount=None,
            approver="" if grown else before.approver,
            short_by="" if grown else before.short_by,
        )
        return self._with(line, _checked(changed))

    def with_discount(self, line: int, discount: Discount | None) -> "Cart":
        """The cart with another discount on `line`, which nobody has approved yet; raise DiscountTooLarge."""
        changed = replace(self._line(line), discount=discount, is_markdown=False, approver="")
        _ = changed.discounted
        return self._with(line, changed)

    def with_note(self, line: int, note: str) -> "Cart":
        """The cart with a word about `line`, which stands on the receipt; raise NotPlainText."""
        return self._with(line, replace(self._line(line), note=text.clean(note, LONGEST_NOTE)))

    def with_price(self, line: int, price: int) -> "Cart":
        """The cart with `line` sold at `price` rupiah a unit, and its list price kept; raise PriceAboveList or TooMany.

        A price typed for goods without one may be changed freely; the list price again is no change. Nobody has
        approved it yet.
        """
        before = self._line(line)
        listed = before.price if before.list_price is None else before.list_price
        if price < 0 or (price > listed and not before.is_open_price):
            raise PriceAboveList(price=price, list_price=listed)
        kept = None if price == listed and not before.is_open_price else listed
        changed = replace(before, price=price, list_price=kept, label_amount=None, approver="")
        _ = _checked(changed).discounted
        return self._with(line, changed)

    def with_leave(self, line: int, approver: str) -> "Cart":
        """The cart with the discount or price of `line` approved by somebody."""
        return self._with(line, replace(self._line(line), approver=approver))

    def sold_short(self, line: int, approver: str) -> "Cart":
        """The cart with leave to sell more of `line` than the books have (C7)."""
        return self._with(line, replace(self._line(line), short_by=approver))

    def with_cart_discount(self, discount: Discount | None, approver: str = "") -> "Cart":
        """The cart with another discount on all of it; raise DiscountTooLarge."""
        changed = replace(self, discount=discount, approver=approver)
        _ = changed.totals
        return changed

    def without(self, line: int) -> "Cart":
        """The cart without `line`; an empty one has no discount left."""
        self._line(line)
        rest = (*self.lines[:line], *self.lines[line + 1 :])
        return replace(self, lines=rest, discount=self.discount if rest else None)

    @property
    def totals(self) -> Totals:
        """What the cart comes to before cash is rounded; raise DiscountTooLarge."""
        subtotal = sum(line.gross for line in self.lines)
        lines_off = sum(line.discounted for line in self.lines)
        cart_off = 0 if self.discount is None else self.discount.of(subtotal - lines_off)
        return Totals(subtotal, lines_off + cart_off, subtotal - lines_off - cart_off)

    @property
    def pieces(self) -> int:
        """How many things are in it: pieces, and one for each weighed line."""
        return sum(line.quantity if line.decimals == 0 else 1 for line in self.lines)

    def _line(self, line: int) -> CartLine:
        if not 0 <= line < len(self.lines):
            raise NoSuchLine(line=line + 1)
        return self.lines[line]

    def _with(self, line: int, changed: CartLine) -> "Cart":
        return replace(self, lines=(*self.lines[:line], changed, *self.lines[line + 1 :]))


def line_of(offer: Offer, quantity: int) -> CartLine:
    """A line of `quantity` smallest units of `offer`; another quantity than the scale's label says is priced anew."""
    return _checked(
        CartLine(
            product=offer.product,
            name=offer.name,
            producer=offer.producer_id,
            producer_name=offer.producer,
            unit=offer.unit,
            decimals=offer.decimals,
            price=offer.price,
            quantity=quantity,
            lot=offer.lot,
            label_amount=offer.amount if quantity == offer.quantity else None,
            discount=_markdown(offer),
            is_markdown=offer.markdown_bps > 0,
            label_price=offer.label_price,
        )
    )


def _markdown(offer: Offer) -> Discount | None:
    return Discount(bps=offer.markdown_bps, bearer=offer.markdown_bearer) if offer.markdown_bps else None


def must_ask(line: CartLine) -> bool:
    """Whether the line is so large that a cashier is asked before going on (C9)."""
    return line.quantity // 10**line.decimals > ASK_QUANTITY or line.gross > ASK_LINE


def _same(line: CartLine, new: CartLine) -> bool:
    return (
        (line.product, line.lot, line.price, line.discount) == (new.product, new.lot, new.price, new.discount)
        and (line.is_markdown, line.label_price) == (new.is_markdown, new.label_price)
        and not line.note
        and line.list_price is None
        and line.label_amount is None
        and new.label_amount is None
        and line.decimals == 0
    )


def _checked(line: CartLine) -> CartLine:
    if line.quantity <= 0 or line.quantity > 10**9 or line.gross > HIGHEST_LINE:
        raise TooMany(quantity=line.quantity)
    return line
