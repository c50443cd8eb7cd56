"""A cart that lay for a while, looked at again: today's prices, today's dates, and what is still on the shelf."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue.prices import NoPrice
from sentra_pos.checkout import offers, shelf
from sentra_pos.checkout.cart import Cart, CartLine, DiscountTooLarge
from sentra_pos.checkout.offers import Offer
from sentra_pos.stock.fefo import NotEnoughStock


class Change(Enum):
    """What is other than when the goods were scanned."""

    PRICE = "price"
    SHORT = "short"
    DATE = "date"


@dataclass(frozen=True)
class Notice:
    """One change of one line: the price before and now in rupiah a unit, or the quantity wanted and there."""

    product: UUID
    lot: UUID | None
    name: str
    change: Change
    before: int = 0
    now: int = 0
    decimals: int = 0


@dataclass(frozen=True)
class Fresh:
    """The cart at today's prices, what has changed, and what each line stands for now."""

    cart: Cart
    notices: tuple[Notice, ...]
    offers: tuple[Offer, ...]


def look_again(session: Session, cart: Cart, *, day: date) -> Fresh:
    """`cart` as it would be scanned on `day`; nothing is taken out of it.

    A price that was typed or changed at the till stays, and so does the one on a scale's label.
    """
    lines: list[CartLine] = []
    notices: list[Notice] = []
    found: list[Offer] = []
    for line in cart.lines:
        try:
            offer = _offer(session, line, day)
        except NoPrice:
            lines.append(line)
        except RuleBroken:
            lines.append(line)
            notices.append(Notice(line.product, line.lot, line.name, Change.DATE))
        else:
            found.append(offer)
            lines.append(_at_price(line, offer, notices))
    fresh = _with_lines(cart, lines)
    notices += _short(fresh, found)
    return Fresh(fresh, tuple(notices), tuple(found))


def _offer(session: Session, line: CartLine, day: date) -> Offer:
    if line.lot is not None:
        return offers.of_lot(session, line.product, line.lot, day=day)
    return offers.of_product(session, line.product, day=day)


def _at_price(line: CartLine, offer: Offer, notices: list[Notice]) -> CartLine:
    is_fixed = line.label_amount is not None or line.is_open_price or line.list_price is not None
    if is_fixed or line.price == offer.price:
        return line
    notices.append(
        Notice(line.product, line.lot, line.name, Change.PRICE, line.price, offer.price, line.decimals)
    )
    changed = replace(line, price=offer.price)
    try:
        _ = changed.discounted
    except DiscountTooLarge:
        return replace(changed, discount=None, approver="")
    return changed


def _with_lines(cart: Cart, lines: list[CartLine]) -> Cart:
    fresh = replace(cart, lines=tuple(lines))
    try:
        _ = fresh.totals
    except DiscountTooLarge:
        return replace(fresh, discount=None, approver="")
    return fresh


def _short(cart: Cart, found: Sequence[Offer]) -> list[Notice]:
    notices: list[Notice] = []
    for offer in found:
        try:
            shelf.require(cart, offer)
        except NotEnoughStock as short:
            notices.append(
                Notice(
                    offer.product,
                    offer.lot,
                    offer.name,
                    Change.SHORT,
                    short.wanted,
                    short.on_hand,
                    offer.decimals,
                )
            )
    return notices
