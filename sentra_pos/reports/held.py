"""What is held now at today's prices: a row a lot at a place, or a row a product; the books do the sums.

A shop of 20.000 products answers at once only if what is summed up never becomes an object of Python's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Row,
    Select,
    String,
    Subquery,
    case,
    cast,
    func,
    select,
    type_coerce,
)
from sqlmodel import Session

from sentra_pos.base import clock, money, quantity, text
from sentra_pos.books import places
from sentra_pos.catalogue.tables import Price
from sentra_pos.producers.terms import TermsKind
from sentra_pos.settlement.rows import BALANCE, LOT, PRODUCER, PRODUCT
from sentra_pos.stock import watch

_PRICE = Price.metadata.tables["price"]
_MOST_DECIMALS = 6


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

    @property
    def names_lots(self) -> bool:
        """Whether a word may be a lot's number, so that other lots of its product are left out."""
        return any(word.removeprefix("l-").isdecimal() for word in text.search_form(self.words).split())


@dataclass(frozen=True)
class Amount:
    """Smallest units of one measure; `unit` is empty where pieces of several products are counted together."""

    quantity: int
    decimals: int = 0
    unit: str = ""


def lots(session: Session, wanted: Filter, *, day: date) -> Sequence[Row[Any]]:
    """Each lot at each place: its facts (ids as they are stored), units, value, the producer's part and the price.

    What was found too much is negative, and so is its worth.
    """
    price = _prices(day)
    query = select(
        *_about_product(), _raw(LOT.c.id).label("lot"), LOT.c.number, BALANCE.c.place, BALANCE.c.quantity,
        _value(price).label("value"), _part(price).label("part"), _asked(price).label("price"), _raw(LOT.c.expiry).label("expiry"),
        type_coerce(LOT.c.received_at, BigInteger).label("micros"),
    )  # fmt: skip
    return session.execute(_among(query, price, wanted)).all()


def products(
    session: Session, wanted: Filter, *, day: date, until_days: Sequence[int] = ()
) -> Sequence[Row[Any]]:
    """Each product with all its lots there: as `lots`, with their count, the nearest expiry and the oldest arrival.

    `price` is its dearest lot's. With `until_days` the row's columns `age0`, `age1`, … are the value of lots that came
    up to so many days ago, and at last of all that came before; they are the last of its columns.
    """
    price = _prices(day)
    query = select(
        *_about_product(),
        func.count(LOT.c.id.distinct()).label("lots"),
        _sum(BALANCE.c.quantity).label("quantity"),
        _sum(_value(price)).label("value"),
        _sum(_part(price)).label("part"),
        func.max(_asked(price)).label("price"),
        _raw(func.min(LOT.c.expiry)).label("expiry"),
        type_coerce(func.min(LOT.c.received_at), BigInteger).label("micros"),
        *_ages(price, day, until_days),
    )
    return session.execute(_among(query, price, wanted).group_by(PRODUCT.c.id, PRODUCER.c.id)).all()


def amounts(rows: Iterable[Row[Any]]) -> tuple[Amount, ...]:
    """Of all of these: pieces of whatever unit are counted together, what is weighed by its unit."""
    found: dict[tuple[int, str], int] = {}
    for row in rows:
        measure = (row.decimals, row.unit if row.decimals else "")
        found[measure] = found.get(measure, 0) + row.quantity
    return measured(found)


def measured(amounts: dict[tuple[int, str], int]) -> tuple[Amount, ...]:
    """Pieces first."""
    ordered = sorted(amounts.items()) if len(amounts) > 1 else amounts.items()
    return tuple(Amount(units, *measure) for measure, units in ordered)


def shown(amounts: Sequence[Amount]) -> str:
    """`24 bungkus`, `3,500 kg`, or `240 + 3,500 kg` of several."""
    return " + ".join(quantity.show(one.quantity, one.decimals, one.unit) for one in amounts) or "0"


def _about_product() -> Sequence[ColumnElement[Any]]:
    return (
        _raw(PRODUCT.c.id).label("product"), PRODUCT.c.name, PRODUCT.c.search, PRODUCT.c.group, PRODUCT.c.unit,
        PRODUCT.c.decimals, PRODUCT.c.shelf_place, _raw(PRODUCER.c.id).label("producer"),
        PRODUCER.c.name.label("producer_name"),
    )  # fmt: skip


def _among(query: Select[Any], price: Subquery, wanted: Filter) -> Select[Any]:
    query = (
        query.select_from(BALANCE)
        .join(LOT, LOT.c.id == BALANCE.c.lot)
        .join(PRODUCT, PRODUCT.c.id == LOT.c.product)
        .join(PRODUCER, PRODUCER.c.id == LOT.c.producer)
        .outerjoin(price, (price.c.product == PRODUCT.c.id) & (price.c.rank == 1))
        .where(BALANCE.c.quantity != 0, *_at(wanted.where))
        .where(*(watch.holds(word) for word in text.search_form(wanted.words).split()))
    )
    if wanted.producer is not None:
        query = query.where(LOT.c.producer == wanted.producer)
    if wanted.product is not None:
        query = query.where(LOT.c.product == wanted.product)
    return query.where(PRODUCT.c.group == wanted.group) if wanted.group else query


def _prices(day: date) -> Subquery:
    """The versions of every product up to `day`, the one in force with rank 1.

    Ranked, and not asked for lot by lot: SQLite would work it out anew at each place where the price is used.
    """
    newest = (_PRICE.c.from_day.desc(), _PRICE.c.made_at.desc(), _PRICE.c.id.desc())
    rank = func.row_number().over(partition_by=_PRICE.c.product, order_by=newest)
    query = select(_PRICE.c.product, _PRICE.c.amount, rank.label("rank"))
    return query.where(_PRICE.c.from_day <= day).subquery()


def _asked(price: Subquery) -> ColumnElement[int]:
    """As prices.asked."""
    return case((PRODUCT.c.priced_by_lot, LOT.c.price), else_=func.coalesce(price.c.amount, LOT.c.price))


def _value(price: Subquery) -> ColumnElement[int]:
    return _sign() * _gross(_asked(price))


def _part(price: Subquery) -> ColumnElement[int]:
    """As producers.terms.share of a line without discounts."""
    gross = _gross(_asked(price))
    shop = (2 * gross * func.coalesce(LOT.c.commission_bps, 0) + money.WHOLE_BPS) // (2 * money.WHOLE_BPS)
    fixed = _gross(func.coalesce(LOT.c.fixed_price, 0))
    return _sign() * case((LOT.c.terms_kind == TermsKind.PERCENT.value, gross - shop), else_=fixed)


def _gross(price: ColumnElement[int]) -> ColumnElement[int]:
    """As base.quantity.gross of what is there, without its sign."""
    whole = case(
        {decimals: 10**decimals for decimals in range(1, _MOST_DECIMALS + 1)},
        value=PRODUCT.c.decimals,
        else_=1,
    )
    return (2 * price * func.abs(BALANCE.c.quantity) + whole) // (2 * whole)


def _sign() -> ColumnElement[int]:
    return case((BALANCE.c.quantity < 0, -1), else_=1)


def _ages(price: Subquery, day: date, until_days: Sequence[int]) -> Sequence[ColumnElement[int]]:
    if not until_days:
        return ()
    since = [clock.start_of(day - timedelta(days=days)) for days in until_days]
    value, came = _value(price), LOT.c.received_at
    spans = [came >= since[0]]
    spans += [(came >= start) & (came < end) for end, start in pairwise(since)]
    spans.append(came < since[-1])
    return [_sum(case((span, value), else_=0)).label(f"age{place}") for place, span in enumerate(spans)]


def _sum(of: ColumnElement[int]) -> ColumnElement[int]:
    """PostgreSQL adds whole numbers of 64 bits up to a numeric, which is no whole number here."""
    return cast(func.sum(of), BigInteger)


def _raw(column: ColumnElement[Any]) -> ColumnElement[str]:
    """As it is stored: to make objects of 100.000 ids or days costs more than the question itself."""
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
