"""The goods of a hand-over: every lot on the shelf with both parts of its price, and what was taken off it."""

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select
from sqlmodel import Session, col

from sentra_pos.base import quantity
from sentra_pos.books import places
from sentra_pos.catalogue import prices
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers import terms
from sentra_pos.producers.terms import Terms, TermsKind
from sentra_pos.reports.handover_pack import Aside, StockLot, StockOf
from sentra_pos.settlement.rows import BALANCE, LOT, PRODUCER


def on_shelf(session: Session, *, day: date) -> tuple[StockOf, ...]:
    """The lots by producer's code, product and lot, at the prices the window shows: one question for all."""
    query = (
        select(
            PRODUCER.c.code, PRODUCER.c.name.label("producer"), PRODUCER.c.house, col(Product.name),
            col(Product.decimals), col(Product.unit), col(Product.priced_by_lot), LOT.c.number, LOT.c.expiry,
            LOT.c.price, LOT.c.terms_kind, LOT.c.commission_bps, LOT.c.fixed_price, BALANCE.c.quantity,
            prices.current(day).label("current"),
        )
        .join(BALANCE, BALANCE.c.lot == LOT.c.id)
        .join(Product, col(Product.id) == LOT.c.product)
        .join(PRODUCER, PRODUCER.c.id == LOT.c.producer)
        .where(BALANCE.c.place == places.SHELF, BALANCE.c.quantity > 0)
        .order_by(PRODUCER.c.code, col(Product.search), LOT.c.number)
    )  # fmt: skip
    found: dict[tuple[str, str, bool], list[StockLot]] = defaultdict(list)
    for row in session.execute(query):
        found[row.code, row.producer, row.house].append(_lot(row))
    return tuple(StockOf(code, name, is_house, tuple(lots)) for (code, name, is_house), lots in found.items())


def aside(session: Session) -> tuple[Aside, ...]:
    """How many lots lie at each place that is neither the shelf nor a loss."""
    query = (
        select(BALANCE.c.place, func.count())
        .where(BALANCE.c.place.not_in((places.SHELF, places.LOST)), BALANCE.c.quantity > 0)
        .group_by(BALANCE.c.place)
        .order_by(BALANCE.c.place)
    )
    return tuple(Aside(place, int(count)) for place, count in session.execute(query))


def _lot(row: Row[Any]) -> StockLot:
    price = prices.asked(row.price, row.current, priced_by_lot=row.priced_by_lot)
    value = quantity.gross(price, row.quantity, row.decimals)
    agreed = Terms(TermsKind(row.terms_kind), commission_bps=row.commission_bps, fixed_price=row.fixed_price)
    parts = terms.share(
        terms.HOUSE if row.house else agreed,
        gross=value,
        quantity_sold=row.quantity,
        decimals=row.decimals,
    )
    return StockLot(
        product=row.name,
        lot=row.number,
        expiry=row.expiry,
        quantity=row.quantity,
        decimals=row.decimals,
        unit=row.unit,
        price=price,
        value=value,
        shop_part=parts.shop,
        producer_part=parts.producer,
    )
