"""What a cart that is not paid yet would come to for everybody: both parts of each line, and whose leave it needs."""

from dataclasses import dataclass

from sqlmodel import Session

from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import leaves, picking, pricing
from sentra_pos.checkout.cart import Cart
from sentra_pos.checkout.leaves import Need
from sentra_pos.checkout.pricing import Part
from sentra_pos.producers.terms import Bearer


@dataclass(frozen=True)
class LineNow:
    """One cart line, in rupiah; `bearers` are who may bear a discount on it by the terms of its lots."""

    net: int
    producer_part: int
    shop_part: int
    bearers: frozenset[Bearer]


@dataclass(frozen=True)
class CartNow:
    """All of it, and the acts in it that the actor may not do alone."""

    lines: tuple[LineNow, ...]
    missing: tuple[Need, ...]

    @property
    def bearers(self) -> frozenset[Bearer]:
        """Who may bear a discount on the whole cart: who may on every line."""
        found = [line.bearers for line in self.lines]
        return frozenset.intersection(*found) if found else frozenset({Bearer.SHOP})


def look(session: Session, cart: Cart, on: Occasion) -> CartNow:
    """What `cart` comes to now; nothing is written.

    Raises NotEnoughStock, ExpiredLot, CheckTheDate, DiscountTooLarge or BearerNotAgreed.
    """
    plan = picking.plan(session, cart, on)
    parts = pricing.price(cart, [line.taken for line in plan])
    missing = [
        need for need in leaves.needs(session, cart, parts) if not leaves.has_leave(session, cart, need, on)
    ]
    return CartNow(tuple(_line(place, parts) for place in range(len(cart.lines))), tuple(missing))


def _line(place: int, parts: list[Part]) -> LineNow:
    mine = [part for part in parts if part.cart_line == place]
    return LineNow(
        net=sum(part.net for part in mine),
        producer_part=sum(part.producer_part for part in mine),
        shop_part=sum(part.shop_part for part in mine),
        bearers=frozenset.intersection(*(pick.lot.discount_bearers for part in mine for pick in part.taken))
        | {Bearer.SHOP},
    )
