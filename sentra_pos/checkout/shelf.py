"""The shelf as a till shows it: products with their price, what may still be sold of them, and their nearest date."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from sentra_pos.books.tables import JournalEntry
from sentra_pos.catalogue import products
from sentra_pos.catalogue.products import ProductCard
from sentra_pos.catalogue.tables import Product
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.checkout.offers import Offer
from sentra_pos.checkout.tables import SaleLine
from sentra_pos.shop import registers
from sentra_pos.stock import lots
from sentra_pos.stock.fefo import NotEnoughStock

MOST_TILES = 300
MOST_FOUND = 40
FAVOURITES = "favourites"
"""Instead of a group: what has a star at this register, or else what was sold most often lately."""
_MOST_FAVOURITES = 15
_LATELY = timedelta(days=30)


@dataclass(frozen=True)
class ShelfTile:
    """One product; `on_hand` in smallest units without what has expired, `price` in rupiah a unit or None yet.

    `must_check` says that an expired lot of it still lies on the shelf: its own code is not sold (C6).
    """

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
    must_check: bool = False


@dataclass(frozen=True)
class Shelf:
    """What a till shows to be touched, the groups it can be narrowed to, and which products have a star here."""

    tiles: tuple[ShelfTile, ...]
    groups: tuple[str, ...]
    has_favourites: bool
    starred: frozenset[UUID] = frozenset()


def look(session: Session, *, day: date, group: str = "", words: str = "", register: str = "") -> Shelf:
    """The products of `group` (all if empty) that hold every one of `words`, by name, as they stand on `day`.

    The group FAVOURITES is what has a star at `register`; without any star what was sold most often in the last
    30 days, the most often first.
    """
    stars = registers.usual(session, register).favourites if register else ()
    if group == FAVOURITES:
        found = products.cards(session, stars or _best_sellers(session, day), day=day)
    else:
        found = products.search(session, words, day=day, group=group, limit=MOST_TILES)
    has_favourites = bool(stars) or _sold_lately(session, day)
    return Shelf(_tiles(session, found, day), _groups(session), has_favourites, frozenset(stars))


def find(session: Session, words: str, *, day: date) -> tuple[ShelfTile, ...]:
    """What holds every one of `words`, the nearest first, as it stands on `day`; asked at every key that is typed."""
    return _tiles(session, products.search(session, words, day=day, limit=MOST_FOUND), day)


def require(cart: Cart, offer: Offer) -> None:
    """Raise NotEnoughStock if `cart` holds more of what `offer` stands for than lies there (C7)."""
    wanted = sum(line.quantity for line in cart.lines if _is_of(line, offer))
    if wanted > offer.on_hand:
        raise NotEnoughStock(wanted=wanted, on_hand=offer.on_hand, product=offer.name)


def _tiles(session: Session, found: list[ProductCard], day: date) -> tuple[ShelfTile, ...]:
    if not found:
        return ()
    wanted = [card.id for card in found]
    left = lots.on_hand(session, wanted, day=day)
    expired = lots.with_expired(session, wanted, day=day)
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
                must_check=card.id in expired,
            )
        )
    return tuple(tiles)


def _is_of(line: CartLine, offer: Offer) -> bool:
    return line.product == offer.product and offer.lot in (None, line.lot)


def _sold_lately(session: Session, day: date) -> bool:
    sold = (
        select(SaleLine.id)
        .select_from(JournalEntry)
        .join(SaleLine, col(SaleLine.entry) == JournalEntry.id)
        .where(JournalEntry.business_day >= day - _LATELY)
        .limit(1)
    )
    return session.exec(sold).first() is not None


def _best_sellers(session: Session, day: date) -> list[UUID]:
    # Grouped by no column: both engines would walk its index, and so read every line that was ever sold.
    product = func.coalesce(col(SaleLine.product), col(SaleLine.product))
    sold = (
        select(product)
        .select_from(JournalEntry)
        .join(SaleLine, col(SaleLine.entry) == JournalEntry.id)
        .where(JournalEntry.business_day >= day - _LATELY)
        .group_by(product)
        .order_by(func.count().desc(), product)
        .limit(_MOST_FAVOURITES)
    )
    return list(session.exec(sold))


def _groups(session: Session) -> tuple[str, ...]:
    query = select(Product.group).where(col(Product.active)).distinct().order_by(Product.group)
    return tuple(session.exec(query))
