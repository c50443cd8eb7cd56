"""Every lot at every place, with what it is worth at today's price and the producer's part of that."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, Row, Select, String, select, type_coerce
from sqlmodel import Session

from sentra_pos.base import ids, quantity, text
from sentra_pos.books import places
from sentra_pos.catalogue import prices
from sentra_pos.producers.terms import Terms, TermsKind, share
from sentra_pos.settlement.rows import BALANCE, LOT, PRODUCER, PRODUCT
from sentra_pos.stock import watch


class Where(Enum):
    """Which places are looked at; `here` is everything that can still be sold: shelves and bazaars."""

    HERE = "here"
    SHELF = "shelf"
    BAZAAR = "bazaar"
    DAMAGED = "damaged"
    EXPIRED = "expired"
    LOST = "lost"
    ALL = "all"


@dataclass(frozen=True)
class Filter:
    """What is looked at; `words` are looked for in product, producer and lot number, in any order."""

    where: Where = Where.HERE
    words: str = ""
    producer: UUID | None = None
    product: UUID | None = None
    group: str = ""


class Held(NamedTuple):
    """A lot at a place: its row (ids as they are stored), its worth in rupiah, and its price a unit."""

    row: Any
    value: int
    part: int
    price: int


@dataclass(frozen=True)
class Amount:
    """Smallest units of one measure; `unit` is empty where pieces of several products are counted together."""

    quantity: int
    decimals: int = 0
    unit: str = ""


def each(session: Session, wanted: Filter, *, day: date) -> Iterator[Held]:
    """What is held now at the prices of `day`: two questions, however much there is."""
    price_of = {ids.hexed(product): price for product, price in prices.everything(session, day).items()}
    for row in session.execute(_query(wanted)):
        price = price_of.get(ids.hexed(row.product))
        asked = row.price if row.priced_by_lot or price is None else price
        yield Held(row, *_worth(row, asked), asked)


def together(amounts: Sequence[dict[tuple[int, str], int]]) -> tuple[Amount, ...]:
    """Pieces of whatever unit are counted together, what is weighed by its unit."""
    whole: dict[tuple[int, str], int] = {}
    for one in amounts:
        for (decimals, unit), units in one.items():
            measure = (decimals, unit if decimals else "")
            whole[measure] = whole.get(measure, 0) + units
    return measured(whole)


def measured(amounts: dict[tuple[int, str], int]) -> tuple[Amount, ...]:
    """Pieces first."""
    ordered = sorted(amounts.items()) if len(amounts) > 1 else amounts.items()
    return tuple(Amount(units, *measure) for measure, units in ordered)


def shown(amounts: Sequence[Amount]) -> str:
    """`24 bungkus`, `3,500 kg`, or `240 + 3,500 kg` of several."""
    return " + ".join(quantity.show(one.quantity, one.decimals, one.unit) for one in amounts) or "0"


def _query(wanted: Filter) -> Select[Any]:
    query = (
        select(
            BALANCE.c.quantity, BALANCE.c.place,
            _raw(LOT.c.id).label("lot"), LOT.c.number, LOT.c.expiry, LOT.c.price,
            type_coerce(LOT.c.received_at, BigInteger).label("micros"),
            LOT.c.terms_kind, LOT.c.commission_bps, LOT.c.fixed_price,
            _raw(PRODUCT.c.id).label("product"), PRODUCT.c.name, PRODUCT.c.search, PRODUCT.c.group, PRODUCT.c.unit,
            PRODUCT.c.decimals, PRODUCT.c.priced_by_lot, PRODUCT.c.shelf_place,
            _raw(PRODUCER.c.id).label("producer"), PRODUCER.c.name.label("producer_name"),
        )
        .join(LOT, LOT.c.id == BALANCE.c.lot)
        .join(PRODUCT, PRODUCT.c.id == LOT.c.product)
        .join(PRODUCER, PRODUCER.c.id == LOT.c.producer)
        .where(BALANCE.c.quantity != 0, *_at(wanted.where))
        .where(*(watch.holds(word) for word in text.search_form(wanted.words).split()))
    )  # fmt: skip
    if wanted.producer is not None:
        query = query.where(LOT.c.producer == wanted.producer)
    if wanted.product is not None:
        query = query.where(LOT.c.product == wanted.product)
    return query.where(PRODUCT.c.group == wanted.group) if wanted.group else query


def _raw(column: ColumnElement[Any]) -> ColumnElement[str]:
    """An id as it is stored: to make objects of 100.000 ids costs more than the question itself."""
    return type_coerce(column, String)


def _at(where: Where) -> Sequence[ColumnElement[bool]]:
    match where:
        case Where.ALL:
            return ()
        case Where.HERE:
            return (BALANCE.c.place.not_in((places.DAMAGED, places.EXPIRED, places.LOST)),)
        case Where.BAZAAR:
            return (BALANCE.c.place.startswith(places.bazaar("")),)
        case _:
            return (BALANCE.c.place == where.value.upper(),)


def _worth(row: Row[Any], price: int) -> tuple[int, int]:
    """The value at the sale price and the producer's part of it; what was found too much is negative."""
    units, sign = abs(row.quantity), 1 if row.quantity > 0 else -1
    gross = quantity.gross(price, units, row.decimals)
    terms = _terms(row.terms_kind, row.commission_bps, row.fixed_price)
    part = share(terms, gross=gross, quantity_sold=units, decimals=row.decimals).producer
    return sign * gross, sign * part


@lru_cache(maxsize=256)
def _terms(kind: str, commission_bps: int | None, fixed_price: int | None) -> Terms:
    return Terms(TermsKind(kind), commission_bps, fixed_price)
