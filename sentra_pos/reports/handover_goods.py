"""The goods of a hand-over: every lot on the shelf with both parts of its price, and what was taken off it."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session, col

from sentra_pos.books import places
from sentra_pos.producers import terms
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Terms, TermsKind
from sentra_pos.reports.handover_pack import Aside, StockLot, StockOf
from sentra_pos.settlement.rows import BALANCE, LOT
from sentra_pos.stock import watch
from sentra_pos.stock.watch import LotOnShelf


def on_shelf(session: Session, *, day: date) -> tuple[StockOf, ...]:
    """The lots by producer's code, product and lot, at the prices the window shows."""
    agreed = _terms(session)
    found: dict[tuple[str, str, bool], list[StockLot]] = defaultdict(list)
    houses = set(session.execute(select(col(Producer.id)).where(col(Producer.house))).scalars())
    for one in watch.look(session, day=day, most=None):
        whose = (one.producer_code, one.producer_name, one.producer in houses)
        found[whose].append(_lot(one, terms.HOUSE if whose[2] else agreed[one.lot]))
    return tuple(
        StockOf(code, name, is_house, tuple(sorted(lots, key=lambda lot: (lot.product.casefold(), lot.lot))))
        for (code, name, is_house), lots in sorted(found.items())
    )


def aside(session: Session) -> tuple[Aside, ...]:
    """How many lots lie at each place that is neither the shelf nor a loss."""
    query = (
        select(BALANCE.c.place, func.count())
        .where(BALANCE.c.place.not_in((places.SHELF, places.LOST)), BALANCE.c.quantity > 0)
        .group_by(BALANCE.c.place)
        .order_by(BALANCE.c.place)
    )
    return tuple(Aside(place, int(count)) for place, count in session.execute(query))


def _terms(session: Session) -> dict[UUID, Terms]:
    query = (
        select(LOT.c.id, LOT.c.terms_kind, LOT.c.commission_bps, LOT.c.fixed_price)
        .join(BALANCE, BALANCE.c.lot == LOT.c.id)
        .where(BALANCE.c.place == places.SHELF, BALANCE.c.quantity > 0)
    )
    return {
        lot: Terms(TermsKind(kind), commission_bps=bps, fixed_price=fixed)
        for lot, kind, bps, fixed in session.execute(query)
    }


def _lot(one: LotOnShelf, agreed: Terms) -> StockLot:
    parts = terms.share(agreed, gross=one.value, quantity_sold=one.quantity, decimals=one.decimals)
    return StockLot(
        product=one.name,
        lot=one.number,
        expiry=one.expiry,
        quantity=one.quantity,
        decimals=one.decimals,
        unit=one.unit,
        price=one.price,
        value=one.value,
        shop_part=parts.shop,
        producer_part=parts.producer,
    )
