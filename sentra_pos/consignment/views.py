"""What the papers of a delivery say: the note both sides sign, and the labels of its lots."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import quantity
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import chain
from sentra_pos.books.tables import JournalEntry
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment.tables import (
    ConsignmentLine,
    ConsignmentNote,
    CounterNote,
    RejectedLine,
)
from sentra_pos.paper import symbols
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers import directory
from sentra_pos.producers.tables import Agreement, Producer
from sentra_pos.producers.terms import Bearer, Terms, TermsKind, share
from sentra_pos.shop import profile, staff
from sentra_pos.stock.tables import Lot

MOST_LABELS = 5_000
"""More at once is a slip of the keyboard, or a job for several rolls."""


@dataclass(eq=False)
class UnknownNote(RuleBroken):
    """No consignment note has this number."""

    sentence = "There is no consignment note {number}."

    number: str


@dataclass(eq=False)
class TooManyLabels(RuleBroken):
    """More labels than are printed at once."""

    sentence = "{count} labels are too many at once: say how many of each are needed, {most} at most."

    count: int
    most: int


@dataclass(frozen=True)
class NoteLine:
    """A line of a note: parts in rupiah a unit as they were signed, and what both get if all of it is sold."""

    product: str
    quantity: int
    unit: str
    decimals: int
    price: int
    terms: Terms
    is_house: bool
    shop_part: int
    producer_part: int
    value: int
    shop_total: int
    producer_total: int
    expiry: date | None
    lot: int
    made_on: date | None = None


@dataclass(frozen=True)
class NotTaken:
    """Smallest units that were brought and not taken, with the reason both sides read."""

    product: str
    quantity: int
    unit: str
    decimals: int
    reason: str


@dataclass(frozen=True)
class Conditions:
    """Who answers for what, and how many days after a sale the producer's part is held."""

    discount_bearers: frozenset[Bearer]
    damage_bearer: Bearer
    loss_bearer: Bearer
    expiry_bearer: Bearer
    hold_days: int


@dataclass(frozen=True)
class NoteView:
    """A consignment note as it is printed; `code` is the chain's, `agreement_since` the day it holds from."""

    shop: Letterhead
    number: str
    received_at: datetime
    received_by: str
    producer: str
    owner: str
    producer_code: str
    phone: str
    agreement: str
    agreement_since: date | None
    conditions: Conditions
    lines: tuple[NoteLine, ...]
    code: str
    not_taken: tuple[NotTaken, ...] = ()
    corrected_by: tuple[str, ...] = ()
    """Numbers of the counter-notes that undo lines of it."""
    photo: str = ""
    """SHA-256 of a picture of what was brought."""


@dataclass(frozen=True)
class LabelView:
    """A label: `code` is the lot's (28…), `price` rupiah a `unit`, which is a weight if `is_weighed`."""

    code: str
    name: str
    producer: str
    price: int
    unit: str
    is_weighed: bool
    expiry: date | None = None
    pirt: str = ""
    halal: str = ""


def note(session: Session, number: str) -> NoteView:
    """The note `number` (TTB-26-00045) as it was signed; raise UnknownNote."""
    head, entry, producer = _head(session, number)
    rows = _lots(session, head.id)
    agreement = session.exec(select(Agreement).where(Agreement.number == head.agreement)).one_or_none()
    shop = profile.read(session)
    return NoteView(
        shop=profile.letterhead(shop),
        number=head.number,
        received_at=head.received_at,
        received_by="" if entry.actor == "cli" else staff.name_of(session, entry.actor),
        producer=producer.name,
        owner=producer.owner,
        producer_code=producer.code,
        phone=directory.shown_phone(producer.phone) if producer.phone else "",
        agreement=head.agreement or "",
        agreement_since=agreement.from_day if agreement else None,
        conditions=_conditions([lot for _, lot, _ in rows]),
        lines=tuple(_line(line, lot, product) for line, lot, product in rows),
        code=chain.code(entry.hash),
        not_taken=_not_taken(session, head.id),
        corrected_by=counter_numbers(session, head.id),
        photo=head.photo or "",
    )


def counter_numbers(session: Session, note: UUID) -> tuple[str, ...]:
    """The counter-notes of a note, in the order they were written."""
    query = select(CounterNote.number).where(CounterNote.note == note).order_by(col(CounterNote.id))
    return tuple(session.exec(query))


def labels_of(
    session: Session, note_number: str, counts: Mapping[UUID, int] | None = None
) -> list[LabelView]:
    """The labels for the goods of a note, in the order of its lines; raise UnknownNote or TooManyLabels.

    One for each piece, one for each line of weighed goods; `counts` says otherwise for a lot.
    """
    head, _, producer = _head(session, note_number)
    training = profile.read(session).training
    wanted: list[tuple[LabelView, int]] = []
    for line, lot, product in _lots(session, head.id):
        usual = usual_labels(line.quantity, decimals=product.decimals)
        wanted.append((_label(lot, product, producer, training=training), (counts or {}).get(lot.id, usual)))
    refuse_mountains(sum(number for _, number in wanted))
    return [label for label, number in wanted for _ in range(number)]


def label_counts(session: Session, note_number: str) -> dict[UUID, int]:
    """How many labels each lot of a note usually gets, in the order of its lines; raise UnknownNote."""
    head, _, _ = _head(session, note_number)
    return {
        lot.id: usual_labels(line.quantity, decimals=product.decimals)
        for line, lot, product in _lots(session, head.id)
    }


def usual_labels(quantity: int, *, decimals: int) -> int:
    """How many labels a lot usually gets: one a piece, one for all that is weighed."""
    return 1 if decimals else quantity


def label_of(session: Session, lot: Lot) -> LabelView:
    """The label of a lot as it came in."""
    product, owner = session.get_one(Product, lot.product), session.get_one(Producer, lot.producer)
    return _label(lot, product, owner, training=profile.read(session).training)


def refuse_mountains(count: int) -> None:
    """Raise TooManyLabels for more than are printed at once."""
    if count > MOST_LABELS:
        raise TooManyLabels(count=count, most=MOST_LABELS)


def _head(session: Session, number: str) -> tuple[ConsignmentNote, JournalEntry, Producer]:
    query = (
        select(ConsignmentNote, JournalEntry, Producer)
        .join(JournalEntry, col(JournalEntry.id) == ConsignmentNote.entry)
        .join(Producer, col(Producer.id) == ConsignmentNote.producer)
        .where(ConsignmentNote.number == number.strip().upper())
    )
    found = session.exec(query).one_or_none()
    if found is None:
        raise UnknownNote(number=number[:40])
    return found


def _lots(session: Session, note: UUID) -> list[tuple[ConsignmentLine, Lot, Product]]:
    query = (
        select(ConsignmentLine, Lot, Product)
        .join(Lot, col(Lot.id) == ConsignmentLine.lot)
        .join(Product, col(Product.id) == Lot.product)
        .where(ConsignmentLine.note == note)
        .order_by(col(ConsignmentLine.position))
    )
    return list(session.exec(query))


def _not_taken(session: Session, note: UUID) -> tuple[NotTaken, ...]:
    query = (
        select(RejectedLine, Product)
        .join(Product, col(Product.id) == RejectedLine.product)
        .where(RejectedLine.note == note)
        .order_by(col(RejectedLine.position))
    )
    return tuple(
        NotTaken(product.name, row.quantity, product.unit, product.decimals, row.reason)
        for row, product in session.exec(query)
    )


def _line(line: ConsignmentLine, lot: Lot, product: Product) -> NoteLine:
    terms = Terms(TermsKind(lot.terms_kind), lot.commission_bps, lot.fixed_price)
    decimals = product.decimals
    one = share(terms, gross=lot.price, quantity_sold=10**decimals, decimals=decimals)
    value = quantity.gross(lot.price, line.quantity, decimals)
    whole = share(terms, gross=value, quantity_sold=line.quantity, decimals=decimals)
    return NoteLine(
        product=product.name,
        quantity=line.quantity,
        unit=product.unit,
        decimals=decimals,
        price=lot.price,
        terms=terms,
        is_house=lot.rule == "house",
        shop_part=one.shop,
        producer_part=one.producer,
        value=value,
        shop_total=whole.shop,
        producer_total=whole.producer,
        expiry=lot.expiry,
        lot=lot.number,
        made_on=lot.made_on,
    )


def _conditions(lots: list[Lot]) -> Conditions:
    """Those of the first lot: all lots of a note follow one agreement; the longest hold is named."""
    first = lots[0]
    return Conditions(
        discount_bearers=frozenset(Bearer(word) for word in first.discount_bearers.split()),
        damage_bearer=Bearer(first.damage_bearer),
        loss_bearer=Bearer(first.loss_bearer),
        expiry_bearer=Bearer(first.expiry_bearer),
        hold_days=max(lot.hold_days for lot in lots),
    )


def _label(lot: Lot, product: Product, producer: Producer, *, training: bool) -> LabelView:
    """A label of training books says so in front of the name: it must not stay on a jar that is sold."""
    is_food = product.group in directory.FOOD
    return LabelView(
        code=symbols.lot_code(lot.number),
        name=f"LATIHAN {product.name}" if training else product.name,
        producer=producer.name,
        price=lot.price,
        unit=product.unit,
        is_weighed=product.decimals > 0,
        expiry=lot.expiry,
        pirt=producer.pirt if is_food else "",
        halal=producer.halal if is_food else "",
    )
