"""The paper of an agreement with the producer's goods and special terms by name, as they stand on a day."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlmodel import Session, col, select

from sentra_pos.base import clock
from sentra_pos.catalogue import prices, special_terms
from sentra_pos.catalogue.special_terms import SpecialLine
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers import agreement_deeds, agreement_view
from sentra_pos.producers.agreement_view import AgreementView, SpecialPaper
from sentra_pos.producers.tables import Agreement


def read(session: Session, number: str, *, day: date) -> AgreementView:
    """The agreement with this number as it is printed on `day`; raise NoSuchAgreement.

    Its special terms are those of `day`, within the days for which this version holds.
    """
    row = agreement_deeds.find(session, number)
    versions = list(
        session.exec(
            select(Agreement)
            .where(Agreement.producer == row.producer)
            .order_by(col(Agreement.from_day), col(Agreement.made_at), col(Agreement.id))
        )
    )
    place = next(number for number, one in enumerate(versions) if one.id == row.id)
    at = _within(row, versions[place + 1] if place + 1 < len(versions) else None, day)
    return agreement_view.read(
        session,
        row,
        goods=_goods(session, row),
        specials=_specials(session, special_terms.in_force(session, row.producer, day=at), at),
        made_on=clock.day_of(row.made_at),
        replaces=versions[place - 1].number if place else None,
    )


def _within(row: Agreement, next_one: Agreement | None, day: date) -> date:
    """The day of `day` or before on which the version held, at least its first."""
    ends = [
        one
        for one in (row.ended_day, next_one.from_day - timedelta(days=1) if next_one else None)
        if one is not None
    ]
    return max(row.from_day, min([day, *ends]))


def _goods(session: Session, row: Agreement) -> tuple[str, ...]:
    query = (
        select(Product.name)
        .where(Product.producer == row.producer, col(Product.active))
        .order_by(Product.name)
    )
    return tuple(session.exec(query))


def _specials(session: Session, lines: Sequence[SpecialLine], day: date) -> tuple[SpecialPaper, ...]:
    named = [line.product for line in lines if line.product is not None]
    query = select(Product.id, Product.unit, prices.current(day)).where(col(Product.id).in_(named))
    known = {id: (unit, price) for id, unit, price in session.execute(query)} if named else {}
    made = []
    for line in lines:
        unit, price = known.get(line.product, ("", None))
        made.append(SpecialPaper(line.name, line.group, unit, line.terms, line.from_day, price))
    return tuple(made)
