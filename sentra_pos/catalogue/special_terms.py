"""The terms that single products or groups of a producer come in on, by name, as screens list them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.tables import SpecialTerm
from sentra_pos.producers.terms import Terms, TermsKind


@dataclass(frozen=True)
class SpecialLine:
    """A term for one product (`name`) or one group; `ended_day` is its last, `is_replaced` says that a newer one won."""

    id: UUID
    name: str
    group: str
    terms: Terms
    from_day: date
    product: UUID | None = None
    ended_day: date | None = None
    is_replaced: bool = False

    def holds(self, day: date) -> bool:
        """Whether goods that come in on `day` come in on it."""
        is_over = self.ended_day is not None and self.ended_day < day
        return self.from_day <= day and not is_over and not self.is_replaced

    def is_to_come(self, day: date) -> bool:
        """Whether it begins after `day`."""
        return self.from_day > day and (self.ended_day is None or self.ended_day >= self.from_day)


def in_force(session: Session, producer: UUID, *, day: date) -> list[SpecialLine]:
    """The newest terms that hold on `day`: groups first, then products by name."""
    found = [line for line in history(session, producer, day=day) if line.holds(day)]
    return sorted(found, key=lambda line: (line.name, line.group))


def history(session: Session, producer: UUID, *, day: date) -> list[SpecialLine]:
    """Every term there ever was: what holds on `day` first, then what is to come, then what is over, the newest first."""
    query = (
        select(SpecialTerm, Product.name)
        .join(Product, col(Product.id) == SpecialTerm.product, isouter=True)
        .where(SpecialTerm.producer == producer)
        .order_by(
            col(SpecialTerm.from_day).desc(), col(SpecialTerm.made_at).desc(), col(SpecialTerm.id).desc()
        )
    )
    lines: list[SpecialLine] = []
    won: set[object] = set()
    for row, name in session.execute(query):
        line = SpecialLine(
            id=row.id,
            name=name or "",
            group=row.group or "",
            terms=Terms(TermsKind(row.kind), row.commission_bps, row.fixed_price),
            from_day=row.from_day,
            product=row.product,
            ended_day=row.ended_day,
            is_replaced=(row.product or row.group) in won,
        )
        lines.append(line)
        if line.holds(day):
            won.add(row.product or row.group)
    return sorted(lines, key=lambda line: (not line.holds(day), not line.is_to_come(day)))
