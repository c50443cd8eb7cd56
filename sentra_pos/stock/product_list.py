"""The products as a list shows them: what they are, what they cost, and what is left of them on the shelf."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import Session, col, select

from sentra_pos.base import text
from sentra_pos.books import places
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue import prices
from sentra_pos.catalogue.tables import Barcode, Product
from sentra_pos.producers.tables import Producer
from sentra_pos.stock import lots
from sentra_pos.stock.tables import Lot

MOST_LISTED = 300


@dataclass(frozen=True)
class ProductLine:
    """A product; `left` in smallest units without what has expired, `price` in rupiah a unit or None yet."""

    id: UUID
    name: str
    producer: str
    producer_code: str
    group: str
    unit: str
    decimals: int
    price: int | None
    code: str
    left: int
    expiry: date | None
    expired: int


@dataclass(frozen=True)
class ProductList:
    """What was found, by name; `count` is how many there are in all if some were left out."""

    lines: tuple[ProductLine, ...]
    count: int
    groups: tuple[str, ...]


def look(session: Session, words: str = "", *, day: date, group: str = "") -> ProductList:
    """Products of `group` (all if empty) whose name, producer, group or a code holds every one of `words`."""
    wanted: list[ColumnElement[bool]] = [col(Product.active).is_(True)]
    for word in text.search_form(words).split():
        coded = select(Barcode.product).where(
            col(Barcode.lot).is_(None), col(Barcode.code).contains(word, autoescape=True)
        )
        named = col(Product.search).contains(word, autoescape=True)
        wanted.append(or_(named, col(Product.id).in_(coded)))
    if group:
        wanted.append(col(Product.group) == group)
    query = (
        select(Product, Producer.name, Producer.code, prices.current(day))
        .join(Producer, col(Producer.id) == Product.producer)
        .where(*wanted)
        .order_by(col(Product.name), col(Product.id))
        .limit(MOST_LISTED)
    )
    rows = session.execute(query).all()
    count = session.exec(select(func.count()).select_from(Product).where(*wanted)).one()
    found = [row[0].id for row in rows]
    left, expired = lots.on_hand(session, found, day=day), _expired(session, found, day)
    codes = _codes(session, found)
    lines = [
        _line(product, name, code, price, codes, left.get(product.id, (0, None)), expired)
        for product, name, code, price in rows
    ]
    return ProductList(tuple(lines), int(count), _groups(session))


def _line(
    product: Product,
    producer: str,
    producer_code: str,
    price: int | None,
    codes: dict[UUID, str],
    left: tuple[int, date | None],
    expired: dict[UUID, int],
) -> ProductLine:
    return ProductLine(
        id=product.id,
        name=product.name,
        producer=producer,
        producer_code=producer_code,
        group=product.group,
        unit=product.unit,
        decimals=product.decimals,
        price=price,
        code=codes.get(product.id, ""),
        left=left[0],
        expiry=left[1],
        expired=expired.get(product.id, 0),
    )


def _expired(session: Session, products: list[UUID], day: date) -> dict[UUID, int]:
    query = (
        select(Lot.product, func.sum(LotBalance.quantity))
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(Lot.product).in_(products), col(Lot.expiry) < day)
        .where(LotBalance.place == places.SHELF, LotBalance.quantity > 0)
        .group_by(col(Lot.product))
    )
    return {product: int(quantity) for product, quantity in session.execute(query)}


def _codes(session: Session, products: list[UUID]) -> dict[UUID, str]:
    """One code of each product: that of a single unit before that of a pack."""
    query = (
        select(Barcode.product, Barcode.code)
        .where(col(Barcode.product).in_(products), col(Barcode.lot).is_(None))
        .order_by(col(Barcode.quantity_per_scan).desc(), col(Barcode.code).desc())
    )
    return {product: code for product, code in session.execute(query)}  # noqa: C416 - rows are no pairs to dict()


def _groups(session: Session) -> tuple[str, ...]:
    query = select(Product.group).where(col(Product.active)).distinct()
    return tuple(sorted(session.exec(query)))
