"""A sack becomes bags: units of one lot are used up, a new lot of another product is made of them, the rest dried away.

For the producer nothing is sold or lost by it: the old lot goes back to him and comes in again as the new one, on the
old lot's terms. What is missing beyond what the product may lose by drying is lost, not dried: it takes a word, and is
written off.
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import ids, money, numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import balances, journal, places
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, prices, products
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment.notes import NotTheirProduct
from sentra_pos.consignment.tables import Repacking
from sentra_pos.paper import symbols
from sentra_pos.producers import agreements
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer, LotTerms, Terms, TermsKind
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import costs, lots, write_offs
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.lots import NewLot
from sentra_pos.stock.tables import Lot
from sentra_pos.stock.write_offs import Gone, Loss


@dataclass(eq=False)
class DriedTooMuch(RuleBroken):
    """More went missing in repacking than this product may lose by drying."""

    sentence = "{dried} of {product} are missing after repacking; at most {allowed} may dry away. Weigh again, or say why the rest is lost."

    product: str
    dried: int
    allowed: int


@dataclass(frozen=True)
class RepackDone:
    """`used` smallest units became `made` of the new lot, `dried` of them are gone; `report` tells of more that was lost."""

    number: str
    product: str
    lot: UUID
    lot_code: str
    used: int
    made: int
    dried: int
    lost: int = 0
    report: str = ""


def repack(
    session: Session,
    *,
    lot: UUID,
    used: int,
    into: UUID,
    made: int,
    each: int,
    on: Occasion,
    why_lost: str = "",
) -> RepackDone:
    """Make `made` units of the product `into` out of `used` smallest units of `lot`, `each` going into one.

    What is missing (used − made × each) dried away as far as the product may; the rest is written off as lost, for
    `why_lost`. Raises NotEnoughStock, NotTheirProduct, DriedTooMuch where nothing is said, BadField, NoPrice,
    NeedsApproval or MayNotApprove.
    """
    on = on.because(on.reason, permissions.require(session, Act.RECEIVE, on))
    old = session.get_one(Lot, lot)
    source, target, owner = _sides(session, old, used, into)
    dried, lost = _dried(source, used=used, made=made, each=each, may_lose=bool(why_lost))
    report = _written_off(session, lot, lost, why_lost, on) if lost else ""
    used -= lost
    units = made * 10**target.decimals
    new_lot = _planned(session, old, owner, target, units, on.business_day)
    new_lot = replace(new_lot, cost=costs.released(session, lot, used))
    entry = journal.open_entry(session, kind="repack", on=on)
    entry.document_no = numbering.paper(
        session, "KMS", epoch=entry.epoch, year=on.business_day.year, digits=5
    )
    entry.move(lot, places.SHELF, places.PRODUCER, used)
    new = lots.bring_in(session, entry, new_lot)
    row: journal.Row = {"id": ids.new(), "number": entry.document_no, "from_lot": lot, "to_lot": new.id}
    entry.attach(Repacking, [row | {"used": used, "made": units, "dried": dried}])
    journal.seal(session, entry)
    code = symbols.lot_code(new.number)
    barcodes.add(session, code=code, product=into, lot=new.id, quantity=10**target.decimals)
    return RepackDone(entry.document_no, target.name, new.id, code, used, made, dried, lost, report)


def _sides(session: Session, old: Lot, used: int, into: UUID) -> tuple[Product, Product, Producer]:
    """What is opened, what is made of it, and whose both are; raise NotTheirProduct or NotEnoughStock."""
    source, target = products.get(session, old.product), products.get(session, into)
    owner = session.get_one(Producer, old.producer)
    if target.producer != old.producer:
        raise NotTheirProduct(product=target.name, producer=owner.name)
    there = balances.at_place(session, old.id, places.SHELF)
    if there < used:
        raise NotEnoughStock(wanted=used, on_hand=max(0, there), product=source.name)
    return source, target, owner


def _written_off(session: Session, lot: UUID, lost: int, why: str, on: Occasion) -> str:
    """The number of the report to sign."""
    (done,) = write_offs.write_off(session, loss=Loss.LOST, goods=[Gone(lot, lost, why)], on=on)
    return done.number


def _planned(session: Session, old: Lot, owner: Producer, target: Product, units: int, day: date) -> NewLot:
    """The lot that is made, with the old one's last day; raise NoPrice."""
    price = prices.at(session, target.id, day)
    if price is None:
        raise prices.NoPrice
    terms = _terms(session, old, owner, target, day)
    return NewLot(target.id, owner.id, units, old.expiry, price, terms, made_on=old.made_on)


def _dried(source: Product, *, used: int, made: int, each: int, may_lose: bool) -> tuple[int, int]:
    """What dried away and what was lost beside it; raise BadField, or DriedTooMuch unless it `may_lose` any."""
    if made <= 0 or each <= 0 or used < made * each:
        raise BadField(field="made", value=str(made), hint="It cannot be more than what was used.")
    dried, allowed = used - made * each, money.share(used, source.drying_bps)
    if dried > allowed and not may_lose:
        raise DriedTooMuch(product=source.name, dried=dried, allowed=allowed)
    return min(dried, allowed), max(0, dried - allowed)


def _terms(session: Session, old: Lot, owner: Producer, target: Product, day: date) -> LotTerms:
    """The old lot's terms; a fixed price was for another unit, so then it is what is agreed for the new product."""
    if old.terms_kind == TermsKind.FIXED.value:
        return agreements.resolve(session, producer=owner, product=target.id, group=target.group, day=day)
    return LotTerms(
        terms=Terms(TermsKind(old.terms_kind), old.commission_bps, old.fixed_price),
        rule=old.rule,
        hold_days=old.hold_days,
        discount_bearers=frozenset(Bearer(word) for word in old.discount_bearers.split()),
        damage_bearer=Bearer(old.damage_bearer),
        loss_bearer=Bearer(old.loss_bearer),
        expiry_bearer=Bearer(old.expiry_bearer),
    )
