"""The shelf as a till shows it: products with their price, what may still be sold of them, and their nearest date."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.catalogue import products
from sentra_pos.catalogue.tables import Product
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.checkout.offers import Offer
from sentra_pos.stock import lots
from sentra_pos.stock.fefo import NotEnoughStock

MOST_TILES = 300


@dataclass(frozen=True)
class ShelfTile:
    """One product; `on_hand` in smallest units without what has expired, `price` in rupiah a unit or None yet."""

    product: UUID
    name: str
    producer: str
    group: str
    unit: str
    decimals: int
    price: int | None
    on_hand: int
    expiry: date | None
    picture: str


@dataclass(frozen=True)
class Shelf:
    """What a till shows to be touched, and the groups it can be narrowed to."""

    tiles: tuple[ShelfTile, ...]
    groups: tuple[str, ...]


def look(session: Session, *, day: date, group: str = "", words: str = "") -> Shelf:
    """The products of `group` (all if empty) that hold every one of `words`, by name, as they stand on `day`."""
    found = products.search(session, words, day=day, group=group, limit=MOST_TILES)
    left = lots.on_hand(session, [card.id for card in found], day=day)
    tiles = []
    for card in found:
        quantity, expiry = left.get(card.id, (0, None))
        tiles.append(
            ShelfTile(
                product=card.id,
                name=card.name,
                producer=card.producer,
                group=card.group,
                unit=card.unit,
                decimals=card.decimals,
                price=card.price,
                on_hand=quantity,
                expiry=expiry,
                picture=card.picture,
            )
        )
    return Shelf(tuple(tiles), _groups(session))


def require(cart: Cart, offer: Offer) -> None:
    """Raise NotEnoughStock if `cart` holds more of what `offer` stands for than lies there (C7)."""
    wanted = sum(line.quantity for line in cart.lines if _is_of(line, offer))
    if wanted > offer.on_hand:
        raise NotEnoughStock(wanted=wanted, on_hand=offer.on_hand, product=offer.name)


def _is_of(line: CartLine, offer: Offer) -> bool:
    return line.product == offer.product and offer.lot in (None, line.lot)


def _groups(session: Session) -> tuple[str, ...]:
    query = select(Product.group).where(col(Product.active)).distinct().order_by(Product.group)
    return tuple(session.exec(query))
