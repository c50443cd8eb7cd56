"""The terms that single products or groups of a producer come in on, by name, as screens list them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, or_, select

from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.tables import SpecialTerm
from sentra_pos.producers.terms import Terms, TermsKind


@dataclass(frozen=True)
class SpecialLine:
    """A term that holds, for one product (`name`) or one group."""

    id: UUID
    name: str
    group: str
    terms: Terms
    from_day: date


def in_force(session: Session, producer: UUID, *, day: date) -> list[SpecialLine]:
    """The newest terms that hold on `day`: groups first, then products by name."""
    query = (
        select(SpecialTerm, Product.name)
        .join(Product, col(Product.id) == SpecialTerm.product, isouter=True)
        .where(SpecialTerm.producer == producer, SpecialTerm.from_day <= day)
        .where(or_(col(SpecialTerm.ended_day).is_(None), col(SpecialTerm.ended_day) >= day))
        .order_by(col(SpecialTerm.from_day), col(SpecialTerm.made_at), col(SpecialTerm.id))
    )
    newest: dict[object, SpecialLine] = {}
    for row, name in session.execute(query):
        newest[row.product or row.group] = SpecialLine(
            id=row.id,
            name=name or "",
            group=row.group or "",
            terms=Terms(TermsKind(row.kind), row.commission_bps, row.fixed_price),
            from_day=row.from_day,
        )
    return sorted(newest.values(), key=lambda line: (line.name, line.group))
