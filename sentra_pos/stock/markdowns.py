"""Short-lived goods are sold for less before they expire: a discount with a bearer, by lot, from a moment on.

Rules propose, a person decides. Nothing here changes a price: the discount is taken off at the till and stands on the
receipt and on the statement.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

import sqlalchemy
from sqlmodel import Session, col, select

from sentra_pos.base import clock, ids, money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal, places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue import prices
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import markdown_rules
from sentra_pos.stock.markdown_rules import Rule
from sentra_pos.stock.tables import Lot, Markdown


@dataclass(eq=False)
class BearerNotInTerms(RuleBroken):
    """The lot's terms do not let a discount fall on that bearer."""

    sentence = "The agreement for {product} does not let a markdown be borne by: {bearer}."

    product: str
    bearer: Bearer


@dataclass(frozen=True)
class Mark:
    """A lot is to be sold for `bps` less, borne by `bearer`; 0 ends it."""

    lot: UUID
    bps: int
    bearer: Bearer = Bearer.SHOP


@dataclass(frozen=True)
class Marked:
    """The markdown in force for a lot."""

    lot: UUID
    bps: int
    bearer: Bearer


@dataclass(frozen=True)
class Proposal:
    """A lot that a rule would mark down now; quantity in smallest units, prices in rupiah a unit.

    `marked_bps` is what it is marked down by already, 0 for nothing.
    """

    lot: UUID
    number: int
    product: str
    producer: str
    quantity: int
    unit: str
    decimals: int
    expiry: date
    price: int
    bps: int
    bearer: Bearer
    marked_bps: int = 0

    @property
    def reduced(self) -> int:
        """What a unit costs then, in rupiah."""
        return self.price - money.share(self.price, self.bps)


def proposals(session: Session, *, at: datetime) -> list[Proposal]:
    """Lots on the shelf that a rule would mark down at `at` and nobody has so far yet, the soonest to expire first."""
    day, known = clock.day_of(at), markdown_rules.read(session)
    query = (
        sqlalchemy.select(Lot, Product, Producer, col(LotBalance.quantity), prices.current(day))
        .join(Product, col(Product.id) == Lot.product)
        .join(Producer, col(Producer.id) == Lot.producer)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(LotBalance.place) == places.SHELF, col(LotBalance.quantity) > 0)
        .where(col(Lot.expiry) >= day, col(Lot.expiry) <= day + timedelta(days=markdown_rules.LONGEST_DAYS))
        .order_by(col(Lot.expiry), col(Product.search), col(Lot.number))
    )
    rows, found = session.execute(query).all(), []
    marked = in_force(session, [row.Lot.id for row in rows])
    for lot, product, maker, quantity, price in rows:
        rule = markdown_rules.deciding(
            known, product=product.id, group=product.group, expiry=lot.expiry, at=at
        )
        before = marked[lot.id].bps if lot.id in marked else 0
        if rule is not None and rule.bps > before:
            asked = prices.asked(lot.price, price, priced_by_lot=product.priced_by_lot)
            found.append(_proposal(lot, product, maker.name, quantity, asked, rule, before))
    return found


def _proposal(
    lot: Lot, product: Product, producer: str, quantity: int, price: int, rule: Rule, before: int
) -> Proposal:
    return Proposal(
        lot=lot.id,
        number=lot.number,
        product=product.name,
        producer=producer,
        quantity=quantity,
        unit=product.unit,
        decimals=product.decimals,
        expiry=lot.expiry or date.max,
        price=price,
        bps=rule.bps,
        bearer=rule.bearer if rule.bearer.value in lot.discount_bearers.split() else Bearer.SHOP,
        marked_bps=before,
    )


def mark(session: Session, *, lots: Sequence[UUID], bps: int, bearer: Bearer, on: Occasion) -> int:
    """Sell `lots` for `bps` less from now on, 0 ends it; how many. Raises as `mark_each`."""
    return mark_each(session, [Mark(lot, bps, bearer) for lot in lots], on=on)


def mark_each(session: Session, marks: Sequence[Mark], *, on: Occasion) -> int:
    """Sell each lot for so much less from now on; how many.

    Raises BearerNotInTerms, BadField, NeedsApproval or MayNotApprove.
    """
    for one in marks:
        if not 0 <= one.bps <= markdown_rules.HIGHEST_BPS:
            raise BadField(field="markdown", value=str(one.bps), hint="From 0 to 90 %.")
    most = max((one.bps for one in marks), default=0)
    on = on.because(on.reason, permissions.require(session, Act.MARKDOWN, on, bps=most))
    rows: list[journal.Row] = []
    for one in marks:
        lot = session.get_one(Lot, one.lot)
        if one.bearer is not Bearer.SHOP and one.bearer.value not in lot.discount_bearers.split():
            product = session.get_one(Product, lot.product)
            raise BearerNotInTerms(product=product.name, bearer=one.bearer)
        row: journal.Row = {"id": ids.new(), "lot": one.lot, "bps": one.bps, "bearer": one.bearer.value}
        rows.append(row | {"from_at": on.at})
    if rows:
        entry = journal.open_entry(session, kind="markdown", on=on)
        entry.attach(Markdown, rows)
        journal.seal(session, entry)
    return len(rows)


def in_force(session: Session, lots: Sequence[UUID] | None = None) -> dict[UUID, Marked]:
    """The markdown of each of `lots` (of all if None) that has one: the newest row, unless it ended it."""
    query = select(Markdown).order_by(col(Markdown.id))
    if lots is not None:
        query = query.where(col(Markdown.lot).in_(lots))
    newest = {row.lot: row for row in session.exec(query)}
    return {lot: Marked(lot, row.bps, Bearer(row.bearer)) for lot, row in newest.items() if row.bps}
