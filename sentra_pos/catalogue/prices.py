"""What a product costs: versions from a day, the newest in force."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import ScalarSelect
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from sentra_pos.base import bulk, ids, money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue.tables import Price, Product
from sentra_pos.producers.directory import BadField

HIGHEST = 1_000_000_000
"""Rupiah a unit; more is a slip of the keyboard."""


class NoPrice(RuleBroken):
    """The product has no price on that day."""

    sentence = "This product has no price yet."


def put(session: Session, *, product: UUID, amount: int, from_day: date, on: Occasion) -> None:
    """The product costs `amount` rupiah a unit from `from_day`; the same price again writes nothing."""
    if at(session, product, from_day) == amount:
        return
    session.add(
        Price(
            id=ids.new(),
            product=product,
            from_day=from_day,
            amount=check(amount),
            made_at=on.recorded_at,
            actor=on.actor,
        )
    )
    session.flush()


def check(amount: int) -> int:
    """`amount` if a unit can cost that; raise BadField."""
    if not 0 <= amount <= HIGHEST:
        raise BadField(field="price", value=money.plain(amount), hint="From 0 to Rp1.000.000.000.")
    return amount


def put_many(session: Session, amounts: Mapping[UUID, int], *, from_day: date, on: Occasion) -> None:
    """Many products cost other amounts from `from_day`, in rupiah a unit; the caller left out what stays."""
    rows = (
        {
            "id": ids.new(),
            "product": product,
            "from_day": from_day,
            "amount": check(amount),
            "made_at": on.recorded_at,
            "actor": on.actor,
        }
        for product, amount in amounts.items()
    )
    bulk.add(session, Price, rows)


def everything(session: Session, day: date) -> dict[UUID, int]:
    """The price in force on `day` of every product that has one, in rupiah a unit."""
    query = (
        select(Price.product, Price.amount)
        .where(Price.from_day <= day)
        .order_by(col(Price.from_day), col(Price.made_at), col(Price.id))
    )
    return dict(session.exec(query).all())


def at(session: Session, product: UUID, day: date) -> int | None:
    """The price in force on `day`, in rupiah a unit; None if there is none."""
    return session.exec(_newest(day).where(Price.product == product)).first()


def asked(of_lot: int, current: int | None, *, priced_by_lot: bool) -> int:
    """What a unit of a lot costs a buyer now: its own price if it is priced by lot, else the product's (R2b)."""
    return of_lot if priced_by_lot or current is None else current


def current(day: date) -> ScalarSelect[int]:
    """The price in force on `day` as a column of a query over products."""
    return _newest(day).where(Price.product == Product.id).correlate(Product).scalar_subquery()


def _newest(day: date) -> SelectOfScalar[int]:
    return (
        select(Price.amount)
        .where(Price.from_day <= day)
        .order_by(col(Price.from_day).desc(), col(Price.made_at).desc(), col(Price.id).desc())
        .limit(1)
    )
