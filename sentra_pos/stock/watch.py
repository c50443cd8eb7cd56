"""What lies on the shelf lot by lot, what expires first, and what is to be done about it today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

import sqlalchemy
from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col

from sentra_pos.base import clock, text
from sentra_pos.base import quantity as quantities
from sentra_pos.books import places
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue import prices
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import markdowns
from sentra_pos.stock.tables import Lot

MOST_ROWS = 2_000
_LONGEST_NUMBER = 9


class Urgency(Enum):
    """How near the last day is; a lot that expires today may still be sold."""

    OVER = "over"
    TODAY = "today"
    TOMORROW = "tomorrow"
    THREE_DAYS = "three_days"
    WEEK = "week"
    LATER = "later"
    NEVER = "never"


_UNTIL = ((Urgency.TODAY, 0), (Urgency.TOMORROW, 1), (Urgency.THREE_DAYS, 3), (Urgency.WEEK, 7))
WATCHED = (Urgency.OVER, Urgency.TODAY, Urgency.TOMORROW, Urgency.THREE_DAYS, Urgency.WEEK)


@dataclass(frozen=True)
class LotOnShelf:
    """A lot with units on the shelf; quantities in smallest units, price in rupiah a unit, value in rupiah.

    `marked_bps` is the markdown in force, 0 for none.
    """

    lot: UUID
    number: int
    product: UUID
    name: str
    group: str
    unit: str
    decimals: int
    producer: UUID
    producer_name: str
    producer_code: str
    shelf_place: str
    received_on: date
    expiry: date | None
    urgency: Urgency
    quantity: int
    price: int
    value: int
    expiry_bearer: Bearer
    marked_bps: int


@dataclass(frozen=True)
class Due:
    """How many lots stand at an urgency, and what they are worth in rupiah."""

    urgency: Urgency
    lots: int
    value: int


@dataclass(frozen=True)
class AtHand:
    """How many lots on the shelf are over, have their last day today, tomorrow, or later within three and seven days."""

    over: int
    today: int
    tomorrow: int
    three_days: int = 0
    week: int = 0


def urgency(expiry: date | None, day: date) -> Urgency:
    """How near `expiry` is on `day`."""
    if expiry is None:
        return Urgency.NEVER
    if expiry < day:
        return Urgency.OVER
    days = (expiry - day).days
    return next((name for name, until in _UNTIL if days <= until), Urgency.LATER)


def look(
    session: Session,
    *,
    day: date,
    words: str = "",
    producer: UUID | None = None,
    product: UUID | None = None,
    within_days: int | None = None,
) -> list[LotOnShelf]:
    """The lots on the shelf on `day`, the soonest to expire first, undated last.

    `words` are looked for in product, producer and lot number, in any order; `within_days` leaves out what keeps
    longer.
    """
    query = (
        sqlalchemy.select(Lot, Product, Producer, col(LotBalance.quantity), prices.current(day))
        .join(Product, col(Product.id) == Lot.product)
        .join(Producer, col(Producer.id) == Lot.producer)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(LotBalance.place) == places.SHELF, col(LotBalance.quantity) > 0)
        .order_by(col(Lot.expiry).is_(None), col(Lot.expiry), col(Product.search), col(Lot.number))
        .limit(MOST_ROWS)
    )
    if producer is not None:
        query = query.where(col(Lot.producer) == producer)
    if product is not None:
        query = query.where(col(Lot.product) == product)
    if within_days is not None:
        query = query.where(col(Lot.expiry) <= day + timedelta(days=within_days))
    query = query.where(*(holds(word) for word in text.search_form(words).split()))
    found = session.execute(query).all()
    marked = markdowns.in_force(session, [lot.id for lot, *_ in found])
    return [
        _row(lot, product, maker, units, price, marked.get(lot.id), day)
        for lot, product, maker, units, price in found
    ]


def due(lots: Sequence[LotOnShelf]) -> list[Due]:
    """How many of `lots` stand at each watched urgency, in that order."""
    sums = {name: [0, 0] for name in WATCHED}
    for lot in lots:
        if lot.urgency in sums:
            sums[lot.urgency][0] += 1
            sums[lot.urgency][1] += lot.value
    return [Due(name, count, value) for name, (count, value) in sums.items()]


def at_hand(session: Session, *, day: date) -> AtHand:
    """What the shop should know of in the morning of `day`, in one small question."""
    expiry, ends, last = col(Lot.expiry), [day + timedelta(days=until) for _, until in _UNTIL], day
    wanted = [expiry < day, expiry == day]
    for end in ends[1:]:
        wanted.append((expiry > last) & (expiry <= end))
        last = end
    query = (
        sqlalchemy.select(*(sqlalchemy.func.count().filter(which) for which in wanted))
        .select_from(Lot)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(LotBalance.place) == places.SHELF, col(LotBalance.quantity) > 0, expiry <= last)
    )
    return AtHand(*session.execute(query).one())


def holds(word: str) -> ColumnElement[bool]:
    """Whether product, producer or lot number of a query over lots, products and producers holds `word`."""
    named = (
        col(Product.search).contains(word, autoescape=True),
        col(Producer.search).contains(word, autoescape=True),
    )
    digits = word.removeprefix("l-")
    if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER:
        return or_(*named, col(Lot.number) == int(digits))
    return or_(*named)


def _row(
    lot: Lot,
    product: Product,
    producer: Producer,
    units: int,
    price: int | None,
    marked: markdowns.Marked | None,
    day: date,
) -> LotOnShelf:
    asked = prices.asked(lot.price, price, priced_by_lot=product.priced_by_lot)
    return LotOnShelf(
        lot=lot.id,
        number=lot.number,
        product=product.id,
        name=product.name,
        group=product.group,
        unit=product.unit,
        decimals=product.decimals,
        producer=producer.id,
        producer_name=producer.name,
        producer_code=producer.code,
        shelf_place=product.shelf_place,
        received_on=clock.day_of(lot.received_at),
        expiry=lot.expiry,
        urgency=urgency(lot.expiry, day),
        quantity=units,
        price=asked,
        value=quantities.gross(asked, units, product.decimals),
        expiry_bearer=Bearer(lot.expiry_bearer),
        marked_bps=marked.bps if marked else 0,
    )
