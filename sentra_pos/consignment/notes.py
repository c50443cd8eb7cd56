"""Goods in: a delivery becomes lots, a number and a note both sides sign, in one entry."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import ids, numbering, quantity, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, prices
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment.tables import ConsignmentLine, ConsignmentNote, RejectedLine
from sentra_pos.paper import symbols
from sentra_pos.producers import agreements, decisions
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import LotTerms, Terms, TermsKind, share
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import lots
from sentra_pos.stock.tables import Lot

MOST_UNITS = 1_000_000
LONGEST_LIFE_DAYS = 3_650
MOST_LINES = 1_000
LONGEST_REASON = 120


@dataclass(eq=False)
class NotTheirProduct(RuleBroken):
    """The product belongs to another producer."""

    sentence = "{product} is not a product of {producer}."

    product: str
    producer: str


@dataclass(eq=False)
class EmptyDelivery(RuleBroken):
    """A note without a line."""

    sentence = "There is nothing on this note yet."


@dataclass(frozen=True)
class DeliveryLine:
    """One line of a delivery; quantity in smallest units, prices in rupiah a unit.

    `price` None takes the product's price, `expiry` None its shelf life, from the day it was made on if that is known;
    `titip_price` makes fixed terms.
    """

    product: UUID
    quantity: int
    expiry: date | None = None
    price: int | None = None
    titip_price: int | None = None
    made_on: date | None = None


@dataclass(frozen=True)
class Rejected:
    """Smallest units that were brought and not taken, and why."""

    product: UUID
    quantity: int
    reason: str


@dataclass(frozen=True)
class Resolved:
    """A line with everything it will be signed for; both parts in rupiah a unit."""

    product: Product
    quantity: int
    expiry: date | None
    price: int
    terms: LotTerms
    producer_part: int
    shop_part: int
    made_on: date | None = None

    @property
    def value(self) -> int:
        """What the line sells for in all, in rupiah."""
        return quantity.gross(self.price, self.quantity, self.product.decimals)


@dataclass(frozen=True)
class ReceivedLot:
    """A lot of a note: its label's code and what came in of it."""

    lot: UUID
    number: int
    code: str
    product: str
    quantity: int


@dataclass(frozen=True)
class NotePaper:
    """What the note of a delivery says beside its lines; `photo` is the SHA-256 of a picture."""

    number: str
    rejected: tuple[Rejected, ...] = ()
    photo: str | None = None


@dataclass(frozen=True)
class Brought:
    """Resolved lines with the lots they became, on the note with this id."""

    note: UUID
    lines: tuple[Resolved, ...]
    lots: tuple[Lot, ...]


@dataclass(frozen=True)
class NoteDone:
    """A note that was written, with its lots in the order of its lines."""

    id: UUID
    number: str
    producer: str
    lots: tuple[ReceivedLot, ...]
    code: str


def resolve(session: Session, *, producer: Producer, line: DeliveryLine, day: date) -> Resolved:
    """What `line` would be signed for on `day`; raise NotTheirProduct, NoPrice or BadField."""
    product = session.get_one(Product, line.product)
    if product.producer != producer.id:
        raise NotTheirProduct(product=product.name, producer=producer.name)
    if not 0 < line.quantity <= MOST_UNITS:
        raise BadField(
            field="quantity", value=str(line.quantity), hint="More than nothing, at most 1.000.000."
        )
    price = line.price if line.price is not None else prices.at(session, product.id, day)
    if price is None:
        raise prices.NoPrice
    if not 0 <= price <= prices.HIGHEST:
        raise BadField(field="price", value=str(price), hint="From 0 to Rp1.000.000.000.")
    terms = agreements.resolve(session, producer=producer, product=product.id, group=product.group, day=day)
    if line.titip_price is not None:
        terms = _titip(terms, line.titip_price)
    one = 10**product.decimals
    parts = share(terms.terms, gross=price, quantity_sold=one, decimals=product.decimals)
    return Resolved(
        product=product,
        quantity=line.quantity,
        expiry=_expiry(line, product, day),
        price=price,
        terms=terms,
        producer_part=parts.producer,
        shop_part=parts.shop,
        made_on=line.made_on,
    )


def receive(
    session: Session,
    *,
    producer: Producer,
    delivery: list[DeliveryLine],
    on: Occasion,
    rejected: Sequence[Rejected] = (),
    photo: str | None = None,
    is_opening: bool = False,
) -> NoteDone:
    """Take a delivery in: a numbered note (TTB-26-00045), a lot a line, all on the shelf; refused whole or done whole.

    A price that differs from the product's becomes its next version, unless it is priced by lot. What was `rejected`
    stands on the note and does not come in; `photo` is the SHA-256 of a picture that is kept. Goods of an opening were
    on the shelf before the books began.
    Raises EmptyDelivery, NotAccepted, NeedsApproval, MayNotApprove, BadField, or what `resolve` raises.
    """
    approver = permissions.require(session, Act.OPENING_DAY if is_opening else Act.RECEIVE, on)
    on = on.because(on.reason, approver)
    if not delivery:
        raise EmptyDelivery
    refuse_size(len(delivery))
    decisions.require_accepted(session, producer.id)
    lines = [resolve(session, producer=producer, line=line, day=on.business_day) for line in delivery]
    put_prices(session, lines, on=on)
    for one in rejected:
        _check_rejected(session, producer, one)
    entry = journal.open_entry(session, kind="opening" if is_opening else "receive", on=on)
    entry.document_no = next_number(session, entry)
    paper = NotePaper(entry.document_no, tuple(rejected), photo)
    brought = bring_in(session, entry, producer=producer, lines=lines, paper=paper)
    journal.seal(session, entry)
    return NoteDone(
        brought.note, entry.document_no, producer.code, issue_labels(session, brought), entry.code
    )


def refuse_size(lines: int) -> None:
    """Raise BadField for more than stand on one note."""
    if lines > MOST_LINES:
        raise BadField(field="lines", value=str(lines), hint="At most 1.000 lines on one note.")


def put_prices(session: Session, lines: Sequence[Resolved], *, on: Occasion) -> None:
    """A price that differs from the product's becomes its next version, unless it is priced by lot."""
    for line in lines:
        if not line.product.priced_by_lot:
            prices.put(session, product=line.product.id, amount=line.price, from_day=on.business_day, on=on)


def next_number(session: Session, entry: journal.Entry) -> str:
    """The next number of a note, TTB-26-00045."""
    year = entry.on.business_day.year
    return numbering.paper(session, "TTB", epoch=entry.epoch, year=year, digits=5)


def bring_in(
    session: Session,
    entry: journal.Entry,
    *,
    producer: Producer,
    lines: Sequence[Resolved],
    paper: NotePaper,
    costs: Sequence[int | None] = (),
) -> Brought:
    """Put resolved lines on the shelf and on their note, as part of `entry`; they are labelled once it is sealed.

    `costs` are what the shop paid for each line, in rupiah, of goods that are its own.
    """
    paid = costs or [None] * len(lines)
    news = [replace(_new_lot(producer, line), cost=cost) for line, cost in zip(lines, paid, strict=True)]
    brought = Brought(ids.new(), tuple(lines), tuple(lots.bring_in(session, entry, new) for new in news))
    _attach_note(entry, producer, brought, paper)
    return brought


def issue_labels(session: Session, brought: Brought) -> tuple[ReceivedLot, ...]:
    """A code of its own for each lot, for its label; the entry that brought them is sealed."""
    pairs = zip(brought.lines, brought.lots, strict=True)
    return tuple(_labelled(session, line, lot) for line, lot in pairs)


def _attach_note(entry: journal.Entry, producer: Producer, brought: Brought, paper: NotePaper) -> None:
    """What the paper says, under its number."""
    agreed = next((line.terms.agreement for line in brought.lines if line.terms.agreement), None)
    head: journal.Row = {
        "id": brought.note,
        "number": paper.number,
        "producer": producer.id,
        "received_at": entry.on.at,
    }
    entry.attach(ConsignmentNote, [head | {"agreement": agreed, "photo": paper.photo or None}])
    rows = [
        {"note": brought.note, "position": place, "lot": lot.id, "quantity": line.quantity}
        for place, (line, lot) in enumerate(zip(brought.lines, brought.lots, strict=True), start=1)
    ]
    entry.attach(ConsignmentLine, rows)
    entry.attach(
        RejectedLine,
        [_rejected(brought.note, place, one) for place, one in enumerate(paper.rejected, start=1)],
    )


def _labelled(session: Session, line: Resolved, lot: Lot) -> ReceivedLot:
    """The lot with a code of its own for its label."""
    code = symbols.lot_code(lot.number)
    barcodes.add(session, code=code, product=lot.product, lot=lot.id, quantity=10**line.product.decimals)
    return ReceivedLot(lot.id, lot.number, code, line.product.name, line.quantity)


def _check_rejected(session: Session, producer: Producer, one: Rejected) -> None:
    product = session.get_one(Product, one.product)
    if product.producer != producer.id:
        raise NotTheirProduct(product=product.name, producer=producer.name)
    if not 0 < one.quantity <= MOST_UNITS:
        raise BadField(
            field="quantity", value=str(one.quantity), hint="More than nothing, at most 1.000.000."
        )
    if not text.clean(one.reason, LONGEST_REASON):
        raise BadField(field="reason", value="", hint="Say why it was not taken: it stands on the note.")


def _rejected(note: UUID, place: int, one: Rejected) -> journal.Row:
    row: journal.Row = {"note": note, "position": place, "product": one.product, "quantity": one.quantity}
    return row | {"reason": text.clean(one.reason, LONGEST_REASON)}


def _new_lot(producer: Producer, line: Resolved) -> lots.NewLot:
    return lots.NewLot(
        product=line.product.id,
        producer=producer.id,
        quantity=line.quantity,
        expiry=line.expiry,
        price=line.price,
        terms=line.terms,
        made_on=line.made_on,
    )


def _titip(terms: LotTerms, price: int) -> LotTerms:
    if not 0 <= price <= prices.HIGHEST:
        raise BadField(field="titip_price", value=str(price), hint="From 0 to Rp1.000.000.000.")
    return LotTerms(
        terms=Terms(TermsKind.FIXED, fixed_price=price),
        rule="note",
        hold_days=terms.hold_days,
        agreement=terms.agreement,
        discount_bearers=terms.discount_bearers,
        damage_bearer=terms.damage_bearer,
        loss_bearer=terms.loss_bearer,
        expiry_bearer=terms.expiry_bearer,
    )


def usual_expiry(life_days: int | None, *, made_on: date | None, day: date) -> date | None:
    """The last good day of what keeps `life_days`: counted from the day it was made, else from `day` when it comes in."""
    return None if life_days is None else (made_on or day) + timedelta(days=life_days)


def _expiry(line: DeliveryLine, product: Product, day: date) -> date | None:
    made = line.made_on
    if made is not None and made > day:
        raise BadField(
            field="made_on", value=made.isoformat(), hint="Nothing is made after the day it comes in."
        )
    last = line.expiry or usual_expiry(product.shelf_life_days, made_on=made, day=day)
    if last is None:
        return None
    if made is not None and made > last:
        raise BadField(field="made_on", value=made.isoformat(), hint="It cannot be made after its last day.")
    if last < day:
        raise BadField(field="expiry", value=last.isoformat(), hint=f"{product.name} is expired already.")
    if line.expiry is not None and last > day + timedelta(days=LONGEST_LIFE_DAYS):
        raise BadField(field="expiry", value=last.isoformat(), hint="More than ten years ahead.")
    return last
