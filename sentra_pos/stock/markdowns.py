"""Short-lived goods are sold for less before they expire: a discount with a bearer, by lot, from a moment on.

Rules propose, a person decides. Nothing here changes a price: the discount is taken off at the till and stands on the
receipt and on the statement.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import clock, ids
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.settings import Setting
from sentra_pos.books import journal, places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock.tables import Lot, Markdown

HIGHEST_BPS = 9_000


@dataclass(eq=False)
class BearerNotInTerms(RuleBroken):
    """The lot's terms do not let a discount fall on that bearer."""

    sentence = "The agreement for {product} does not let a markdown be borne by: {bearer}."

    product: str
    bearer: Bearer


@dataclass(frozen=True)
class Rule:
    """Goods of `group` that expire in `days_left` days or sooner are proposed at `bps` off, on the last day from `hour` on."""

    group: str
    days_left: int
    bps: int
    hour: int = 0
    bearer: Bearer = Bearer.SHOP


@dataclass(frozen=True)
class Marked:
    """The markdown in force for a lot."""

    lot: UUID
    bps: int
    bearer: Bearer


@dataclass(frozen=True)
class Proposal:
    """A lot that a rule would mark down now; quantity in smallest units, prices in rupiah a unit."""

    lot: UUID
    number: int
    product: str
    quantity: int
    decimals: int
    expiry: date
    price: int
    bps: int
    bearer: Bearer


_RULES = Setting(
    "stock.markdown_rules",
    tuple[Rule, ...],
    (
        Rule("jajanan", 0, 3_000, 15),
        Rule("tahu", 0, 3_000, 15),
        Rule("bandeng", 1, 2_000),
        Rule("gipang", 3, 2_000),
    ),
)


def rules(session: Session) -> tuple[Rule, ...]:
    """The shop's rules, in order: the first that fits a lot proposes."""
    return _RULES.read(session)


def keep_rules(session: Session, changed: Sequence[Rule]) -> None:
    """Let these be the rules from now on; raise BadField."""
    for rule in changed:
        if not 0 < rule.bps <= HIGHEST_BPS or rule.days_left < 0 or not 0 <= rule.hour <= 23:
            raise BadField(field="markdown", value=rule.group, hint="From 1 to 90 %, hours from 0 to 23.")
    _RULES.write(session, tuple(changed))


def proposals(session: Session, *, at: datetime) -> list[Proposal]:
    """Lots on the shelf that a rule would mark down at `at` and nobody has yet, the soonest to expire first."""
    day, hour = clock.day_of(at), clock.local(at).time()
    ordered = rules(session)
    marked = in_force(session)
    query = (
        select(Lot, Product, LotBalance.quantity)
        .join(Product, col(Product.id) == Lot.product)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(LotBalance.place == places.SHELF, LotBalance.quantity > 0)
        .where(col(Lot.expiry).is_not(None), col(Lot.expiry) >= day)
        .order_by(col(Lot.expiry), Product.search, col(Lot.number))
    )
    found = []
    for lot, product, quantity in session.exec(query):
        rule = next((rule for rule in ordered if _fits(rule, product.group, lot.expiry, day, hour)), None)
        if rule is None or lot.id in marked or lot.expiry is None:
            continue
        bearer = rule.bearer if rule.bearer.value in lot.discount_bearers.split() else Bearer.SHOP
        found.append(
            Proposal(
                lot.id,
                lot.number,
                product.name,
                quantity,
                product.decimals,
                lot.expiry,
                lot.price,
                rule.bps,
                bearer,
            )
        )
    return found


def mark(session: Session, *, lots: Sequence[UUID], bps: int, bearer: Bearer, on: Occasion) -> int:
    """Sell `lots` for `bps` less from now on, 0 ends it; how many.

    Raises BearerNotInTerms, BadField, NeedsApproval or MayNotApprove.
    """
    if not 0 <= bps <= HIGHEST_BPS:
        raise BadField(field="markdown", value=str(bps), hint="From 0 to 90 %.")
    on = on.because(on.reason, permissions.require(session, Act.MARKDOWN, on, bps=bps))
    rows: list[journal.Row] = []
    for lot_id in lots:
        lot = session.get_one(Lot, lot_id)
        if bearer is not Bearer.SHOP and bearer.value not in lot.discount_bearers.split():
            product = session.get_one(Product, lot.product)
            raise BearerNotInTerms(product=product.name, bearer=bearer)
        row: journal.Row = {"id": ids.new(), "lot": lot_id, "bps": bps, "bearer": bearer.value}
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


def _fits(rule: Rule, group: str, expiry: date | None, day: date, hour: time) -> bool:
    if rule.group != group or expiry is None:
        return False
    days = (expiry - day).days
    return days < rule.days_left or (days == rule.days_left and hour >= time(rule.hour))
