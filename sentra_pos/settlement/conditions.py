"""The terms a statement was made on, as the goods on it carry them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlmodel import Session

from sentra_pos.producers import agreements
from sentra_pos.settlement.counted import Counted
from sentra_pos.settlement.goods import LotLeft
from sentra_pos.settlement.rows import LOT, PRODUCT


@dataclass(frozen=True)
class Rate:
    """What the shop keeps of a group's goods; None where the producer's price is fixed."""

    group: str
    commission_bps: int | None


@dataclass(frozen=True)
class Conditions:
    """Agreement, rates by group, and who bears what: shop, producer or shared, several if the lots differ."""

    agreement: str | None
    since: date | None
    rates: tuple[Rate, ...]
    discounts: frozenset[str]
    damage: frozenset[str]
    loss: frozenset[str]
    expiry: frozenset[str]


def read(session: Session, counted: Counted, left: Sequence[LotLeft]) -> Conditions:
    """The terms of every lot that moved or is left, and the agreement in force at the cut-off."""
    moved = select(counted.moves.subquery().c.lot)
    columns = (
        PRODUCT.c.group, LOT.c.commission_bps, LOT.c.discount_bearers, LOT.c.damage_bearer, LOT.c.loss_bearer,
        LOT.c.expiry_bearer,
    )  # fmt: skip
    query = (
        select(*columns)
        .select_from(LOT.join(PRODUCT, PRODUCT.c.id == LOT.c.product))
        .where(or_(LOT.c.id.in_(moved), LOT.c.id.in_([lot.lot for lot in left])))
        .distinct()
    )
    lots = session.execute(query).all()
    agreement = agreements.in_force(session, producer=counted.producer, day=counted.until)
    return Conditions(
        agreement=None if agreement is None else agreement.number,
        since=None if agreement is None else agreement.from_day,
        rates=_rates({(lot.group, lot.commission_bps) for lot in lots}),
        discounts=frozenset(word for lot in lots for word in lot.discount_bearers.split()),
        damage=frozenset(lot.damage_bearer for lot in lots),
        loss=frozenset(lot.loss_bearer for lot in lots),
        expiry=frozenset(lot.expiry_bearer for lot in lots),
    )


def _rates(found: set[tuple[str, int | None]]) -> tuple[Rate, ...]:
    in_order = sorted(found, key=lambda pair: (pair[0], pair[1] is None, -(pair[1] or 0)))
    return tuple(Rate(group, bps) for group, bps in in_order)
