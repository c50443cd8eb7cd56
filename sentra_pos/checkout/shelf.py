"""The shelf as a till shows it: products with their price, what may still be sold of them, and their nearest date."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from sentra_pos.base import clock
from sentra_pos.catalogue import products
from sentra_pos.catalogue.products import ProductCard
from sentra_pos.catalogue.tables import Product
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.checkout.offers import Offer
from sentra_pos.checkout.tables import Sale, SaleLine
from sentra_pos.stock import lots
from sentra_pos.stock.fefo import NotEnoughStock

MOST_TILES = 300
FAVOURITES = "favourites"
"""Instead of a group: what was sold most often lately."""
_MOST_FAVOURITES = 15
_LATELY = timedelta(days=30)


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
    has_favourites: bool


def look(session: Session, *, day: date, group: str = "", words: str = "") -> Shelf:
    """The products of `group` (all if empty) that hold every one of `words`, by name, as they stand on `day`.

    The group FAVOURITES is what was sold most often in the last 30 days, the most often first.
    """
    if group == FAVOURITES:
        found = [products.card(session, product, day=day) for product in _favourites(session, day)]
    else:
        found = products.search(session, words, day=day, group=group, limit=MOST_TILES)
    tiles = _tiles(session, found, day)
    return Shelf(tiles, _groups(session), has_favourites=bool(_favourites(session, day, most=1)))


def require(cart: Cart, offer: Offer) -> None:
    """Raise NotEnoughStock if `cart` holds more of what `offer` stands for than lies there (C7)."""
    wanted = sum(line.quantity for line in cart.lines if _is_of(line, offer))
    if wanted > offer.on_hand:
        raise NotEnoughStock(wanted=wanted, on_hand=offer.on_hand, product=offer.name)


def _tiles(session: Session, found: list[ProductCard], day: date) -> tuple[ShelfTile, ...]:
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
    return tuple(tiles)


def _is_of(line: CartLine, offer: Offer) -> bool:
    return line.product == offer.product and offer.lot in (None, line.lot)


def _favourites(session: Session, day: date, *, most: int = _MOST_FAVOURITES) -> list[UUID]:
    since = clock.start_of(day - _LATELY)
    sold = (
        select(SaleLine.product)
        .join(Sale, col(Sale.id) == SaleLine.sale)
        .where(Sale.sold_at >= since)
        .group_by(col(SaleLine.product))
        .order_by(func.count().desc(), col(SaleLine.product))
        .limit(most)
    )
    return list(session.exec(sold))


def _groups(session: Session) -> tuple[str, ...]:
    query = select(Product.group).where(col(Product.active)).distinct().order_by(Product.group)
    return tuple(session.exec(query))
