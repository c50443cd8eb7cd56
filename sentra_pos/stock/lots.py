"""The lots: how they come in, what is on the shelf of a product, and which ones a sale takes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

import sqlalchemy
from sqlalchemy import Row, Table, and_, bindparam, func, or_
from sqlmodel import Session, col, select

from sentra_pos.base import ids, numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import places
from sentra_pos.books.journal import Entry
from sentra_pos.books.tables import LotBalance, StockMove
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer, LotTerms, Terms, TermsKind
from sentra_pos.stock import fefo
from sentra_pos.stock.fefo import LotOnHand, NotEnoughStock
from sentra_pos.stock.tables import Lot


@dataclass(eq=False)
class ExpiredLot(RuleBroken):
    """The lot's last good day is past: it is never sold (UU 8/1999 art. 8 and 62)."""

    sentence = "{product} expired on {expiry}. It is not sold: take it off the shelf."

    product: str
    expiry: date


@dataclass(frozen=True)
class ShelfLot:
    """A lot with units on the shelf, with what selling it needs to know."""

    lot: UUID
    number: int
    quantity: int
    expiry: date | None
    received_at: datetime
    price: int
    producer: UUID
    producer_code: str
    is_house: bool
    terms: Terms
    hold_days: int
    discount_bearers: frozenset[Bearer]
    cost: int | None = None
    """What the shop paid for all of the lot, if it bought it."""


@dataclass(frozen=True)
class Taken:
    """`quantity` smallest units out of one lot."""

    lot: ShelfLot
    quantity: int


@dataclass(frozen=True)
class NewLot:
    """Goods of one line of a delivery, about to become a lot; `price` in rupiah a unit, `cost` in rupiah for all."""

    product: UUID
    producer: UUID
    quantity: int
    expiry: date | None
    price: int
    terms: LotTerms
    made_on: date | None = None
    cost: int | None = None


def bring_in(session: Session, entry: Entry, goods: NewLot) -> Lot:
    """A new lot on the shelf, as part of `entry`; its number is what its label (28…) shows."""
    agreed = goods.terms
    row: dict[str, object] = {
        "id": ids.new(),
        "number": numbering.take(session, "lot"),
        "product": goods.product,
        "producer": goods.producer,
        "received_at": entry.on.at,
        "expiry": goods.expiry,
        "price": goods.price,
        "terms_kind": agreed.terms.kind.value,
        "commission_bps": agreed.terms.commission_bps,
        "fixed_price": agreed.terms.fixed_price,
        "rule": agreed.rule,
        "hold_days": agreed.hold_days,
        "discount_bearers": " ".join(sorted(bearer.value for bearer in agreed.discount_bearers)),
        "damage_bearer": agreed.damage_bearer.value,
        "loss_bearer": agreed.loss_bearer.value,
        "expiry_bearer": agreed.expiry_bearer.value,
        "made_on": goods.made_on,
        "cost": goods.cost,
    }
    lot = Lot.model_validate(row | {"entry": entry.id})
    entry.attach(Lot, [row])
    entry.move(lot.id, places.PRODUCER, places.SHELF, goods.quantity)
    return lot


def on_shelf(session: Session, product: UUID) -> list[ShelfLot]:
    """The product's lots with units on the shelf, the expired ones too, in no order."""
    return shelf_of(session, [product]).get(product, [])


def shelf_of(session: Session, products: Sequence[UUID]) -> dict[UUID, list[ShelfLot]]:
    """The lots with units on the shelf, the expired ones too, by product and in no order."""
    found: dict[UUID, list[ShelfLot]] = {}
    for row in session.execute(_ON_SHELF, {"products": list(products)}):
        found.setdefault(row.product, []).append(_shelf_lot(row, row.on_shelf))
    return found


def get(session: Session, lot: UUID) -> ShelfLot:
    """One lot with what is on the shelf of it, perhaps nothing."""
    row = session.execute(_ONE_LOT, {"wanted": lot}).one()
    return _shelf_lot(row, row.on_shelf or 0)


def newest(session: Session, product: UUID, *, day: date) -> ShelfLot | None:
    """The newest lot of the product that may be sold on `day`, whether or not units of it are on the shelf."""
    query = (
        select(Lot.id)
        .where(Lot.product == product)
        .where(or_(col(Lot.expiry).is_(None), col(Lot.expiry) >= day))
        .order_by(col(Lot.received_at).desc(), col(Lot.number).desc())
    )
    found = session.exec(query).first()
    return None if found is None else get(session, found)


def sellable(lots: Iterable[ShelfLot], day: date) -> list[ShelfLot]:
    """Those that may be sold on `day`: a lot that expires that day still may."""
    return [lot for lot in lots if lot.expiry is None or lot.expiry >= day]


def take(
    lots: Sequence[ShelfLot], wanted: int, *, day: date, product_name: str, only: UUID | None = None
) -> list[Taken]:
    """Which of `lots` cover `wanted` smallest units on `day`, first expired first; changes nothing.

    `only` takes the lot whose label was scanned. Raises NotEnoughStock, or ExpiredLot for a scanned expired one.
    """
    if only is not None:
        lots = [lot for lot in lots if lot.lot == only]
        for lot in lots:
            if lot.expiry is not None and lot.expiry < day:
                raise ExpiredLot(product=product_name, expiry=lot.expiry)
    good = {lot.lot: lot for lot in sellable(lots, day)}
    waiting = [LotOnHand(lot.lot, lot.quantity, lot.expiry, lot.received_at) for lot in good.values()]
    try:
        picks = fefo.pick(waiting, wanted)
    except NotEnoughStock as short:
        raise NotEnoughStock(wanted=short.wanted, on_hand=short.on_hand, product=product_name) from None
    return [Taken(good[pick.lot], pick.quantity) for pick in picks]


def on_hand(session: Session, products: Sequence[UUID], *, day: date) -> dict[UUID, tuple[int, date | None]]:
    """What may still be sold on `day` of each product, in smallest units, with the nearest expiry."""
    query = (
        select(Lot.product, func.sum(LotBalance.quantity), func.min(Lot.expiry))
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(Lot.product).in_(products))
        .where(LotBalance.place == places.SHELF, LotBalance.quantity > 0)
        .where(or_(col(Lot.expiry).is_(None), col(Lot.expiry) >= day))
        .group_by(col(Lot.product))
    )
    return {product: (int(quantity), expiry) for product, quantity, expiry in session.execute(query)}


def with_expired(session: Session, products: Sequence[UUID], *, day: date) -> set[UUID]:
    """Those of `products` of which units that have expired by `day` still lie on the shelf."""
    query = (
        select(Lot.product)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(Lot.product).in_(products), col(Lot.expiry) < day)
        .where(LotBalance.place == places.SHELF, LotBalance.quantity > 0)
    )
    return set(session.exec(query))


def owned_by_shop(session: Session, lot: UUID, place: str) -> int:
    """Units of `lot` that lie at `place` and that the shop has paid for: they are the shop's, not the producer's.

    Written off, or given back broken by a buyer: if the lot's terms let the shop answer for it, its producer was
    credited as if they had been sold.
    """
    row = session.get_one(Lot, lot)
    answers = {
        places.DAMAGED: row.damage_bearer,
        places.LOST: row.loss_bearer,
        places.EXPIRED: row.expiry_bearer,
    }
    if answers.get(place) != Bearer.SHOP.value:
        return 0
    came = select(func.sum(StockMove.quantity)).where(StockMove.lot == lot, StockMove.to_place == place)
    return int(session.exec(came).one() or 0)


def name_of(session: Session, product: UUID) -> str:
    """The product's name, for a sentence about its lots."""
    return session.get_one(Product, product).name


def _shelf_lot(row: Row[Any], quantity: int) -> ShelfLot:
    return ShelfLot(
        lot=row.id,
        number=row.number,
        quantity=quantity,
        expiry=row.expiry,
        received_at=row.received_at,
        price=row.price,
        producer=row.producer,
        producer_code=row.code,
        is_house=row.house,
        terms=Terms(TermsKind(row.terms_kind), row.commission_bps, row.fixed_price),
        hold_days=row.hold_days,
        discount_bearers=frozenset(Bearer(word) for word in row.discount_bearers.split()),
        cost=row.cost,
    )


# Columns instead of rows of their own class: this is read at every scan and every sale.
_COLUMNS = (
    *(column for column in cast("Table", Lot.__table__).columns if column.name != "entry"),  # type: ignore[attr-defined]
    col(LotBalance.quantity).label("on_shelf"),
    col(Producer.code),
    col(Producer.house),
)
_SHELF = and_(col(LotBalance.lot) == Lot.id, col(LotBalance.place) == places.SHELF)
_ON_SHELF = (
    sqlalchemy.select(*_COLUMNS)
    .join(LotBalance, _SHELF)
    .join(Producer, col(Producer.id) == Lot.producer)
    .where(col(Lot.product).in_(bindparam("products", expanding=True)), col(LotBalance.quantity) > 0)
)
_ONE_LOT = (
    sqlalchemy.select(*_COLUMNS)
    .outerjoin(LotBalance, _SHELF)
    .join(Producer, col(Producer.id) == Lot.producer)
    .where(col(Lot.id) == bindparam("wanted"))
)
