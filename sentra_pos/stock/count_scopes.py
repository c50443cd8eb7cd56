"""What a count is of: a producer's goods, a group, a shelf, some products, or the ten that nobody could foresee.

The daily ten are drawn with the hash of the last entry that was sealed before the day began: nobody knows it the evening
before, everybody can draw the same again, and the first count of the day keeps what it drew.
"""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, func, select

from sentra_pos.base import clock
from sentra_pos.books import places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry, LotBalance
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.tables import Producer
from sentra_pos.stock.tables import Lot, StockCount, StockCountLine

RANDOM_PRODUCTS = 10
"""How many products the daily count draws."""


@dataclass(frozen=True)
class Scope:
    """What is counted; everything if nothing is said. `day` marks the daily ten of that day."""

    producer: UUID | None = None
    group: str = ""
    shelf_place: str = ""
    products: tuple[UUID, ...] = ()
    day: date | None = None


@dataclass(frozen=True)
class Choice:
    """Something that can be counted by itself, with how many products of it are on the shelf."""

    scope: Scope
    name: str
    products: int


@dataclass(frozen=True)
class Choices:
    """Everything that can be counted by itself, each by name."""

    producers: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    shelves: tuple[Choice, ...]


@dataclass(frozen=True)
class OpenCount:
    """A count that was begun and not ended; `counted` products so far."""

    id: UUID
    scope: Scope
    name: str
    """The producer's name, the group, the shelf or the one product; empty for the daily ten and for everything."""
    started_at: datetime
    counted: int


def to_json(scope: Scope) -> str:
    """`scope` as it is kept."""
    return json.dumps(
        {
            "producer": None if scope.producer is None else str(scope.producer),
            "group": scope.group,
            "shelf_place": scope.shelf_place,
            "products": [str(one) for one in scope.products],
            "day": None if scope.day is None else scope.day.isoformat(),
        }
    )


def from_json(content: str) -> Scope:
    """What `to_json` kept."""
    said = json.loads(content)
    return Scope(
        producer=UUID(said["producer"]) if said["producer"] else None,
        group=said["group"],
        shelf_place=said["shelf_place"],
        products=tuple(UUID(one) for one in said["products"]),
        day=date.fromisoformat(said["day"]) if said.get("day") else None,
    )


def draw(session: Session, *, day: date, most: int = RANDOM_PRODUCTS) -> Scope:
    """The products of the daily count: so many of those on the shelf, the same for everybody who asks."""
    seed = _seed(session, day)
    held = session.execute(_held().distinct()).scalars().all()
    drawn = sorted(held, key=lambda product: hashlib.sha256(f"{seed}{product}".encode()).digest())
    return Scope(products=tuple(drawn[:most]), day=day)


def daily(session: Session, *, on: Occasion) -> StockCount | None:
    """The daily ten of the day, if somebody has begun them."""
    begun = _midnight(clock.day_of(on.at))
    query = select(StockCount).where(col(StockCount.started_at) >= begun).order_by(col(StockCount.id))
    day = clock.day_of(on.at)
    return next((row for row in session.exec(query) if from_json(row.scope).day == day), None)


def choices(session: Session) -> Choices:
    """What of the shelf can be counted by itself, in one question."""
    held = (
        _held().join(Product, col(Product.id) == Lot.product).join(Producer, col(Producer.id) == Lot.producer)
    )
    products = session.execute(
        held.with_only_columns(
            col(Product.id),
            col(Product.group),
            col(Product.shelf_place),
            col(Producer.id),
            col(Producer.name),
        ).distinct()
    ).all()
    names = {maker: name for *_, maker, name in products}
    makers = Counter(maker for *_, maker, _ in products)
    by_name = sorted(makers, key=lambda maker: names[maker])
    groups, shelves = Counter(row[1] for row in products), Counter(row[2] for row in products if row[2])
    return Choices(
        producers=tuple(Choice(Scope(producer=who), names[who], makers[who]) for who in by_name),
        groups=tuple(Choice(Scope(group=name), name, groups[name]) for name in sorted(groups)),
        shelves=tuple(Choice(Scope(shelf_place=name), name, shelves[name]) for name in sorted(shelves)),
    )


def open_counts(session: Session) -> list[OpenCount]:
    """The counts that were begun and not ended, the newest first."""
    done = (
        select(StockCountLine.count, func.count(func.distinct(StockCountLine.product)).label("products"))
        .group_by(col(StockCountLine.count))
        .subquery()
    )
    query = (
        select(StockCount, done.c.products)
        .join(done, done.c.count == StockCount.id, isouter=True)
        .where(col(StockCount.ended_at).is_(None))
        .order_by(col(StockCount.id).desc())
    )
    found = [
        OpenCount(row.id, from_json(row.scope), "", row.started_at, int(counted or 0))
        for row, counted in session.exec(query)
    ]
    return [replace(one, name=name_of(session, one.scope)) for one in found]


def name_of(session: Session, scope: Scope) -> str:
    """Whose, which or where the counted goods are; empty for the daily ten and for everything."""
    if scope.producer is not None:
        return session.get_one(Producer, scope.producer).name
    if len(scope.products) == 1 and scope.day is None:
        return session.get_one(Product, scope.products[0]).name
    return scope.group or scope.shelf_place


def _seed(session: Session, day: date) -> str:
    sealed = (
        select(JournalEntry.hash)
        .where(col(JournalEntry.recorded_at) < _midnight(day))
        .order_by(col(JournalEntry.id).desc())
        .limit(1)
    )
    return session.exec(sealed).first() or day.isoformat()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), clock.SHOP_ZONE)


def _held() -> Select[UUID]:
    """Products of which units are on the shelf, a row for each lot."""
    return (
        select_columns(col(Lot.product))
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(LotBalance.place) == places.SHELF, col(LotBalance.quantity) > 0)
    )
