"""A take-back note as it is printed and signed, read again from the books."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from sentra_pos.base import quantity
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import chain
from sentra_pos.books.tables import JournalEntry
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment.tables import TakeBack, TakeBackLine
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers import directory
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import profile, staff
from sentra_pos.stock.tables import Lot


@dataclass(eq=False)
class NoSuchTakeBack(RuleBroken):
    """There is no take-back note of this number."""

    sentence = "There is no take-back note {number}."

    number: str


@dataclass(frozen=True)
class BackLine:
    """A line of it; quantity in smallest units, price and value in rupiah."""

    product: str
    unit: str
    decimals: int
    lot: int
    quantity: int
    price: int
    expiry: date | None
    from_place: str

    @property
    def value(self) -> int:
        """What the line would have sold for, in rupiah."""
        return quantity.gross(self.price, self.quantity, self.decimals)


@dataclass(frozen=True)
class TakeBackView:
    """A note of one producer."""

    shop: Letterhead
    number: str
    taken_at: datetime
    producer: str
    producer_code: str
    owner: str
    phone: str
    fetched_by: str
    lines: tuple[BackLine, ...]
    made_by: str
    code: str


def view(session: Session, number: str) -> TakeBackView:
    """The note of this number; raise NoSuchTakeBack."""
    query = (
        select(TakeBack, JournalEntry, Producer)
        .join(JournalEntry, col(JournalEntry.id) == TakeBack.entry)
        .join(Producer, col(Producer.id) == TakeBack.producer)
        .where(TakeBack.number == number.strip().upper())
    )
    found = session.exec(query).one_or_none()
    if found is None:
        raise NoSuchTakeBack(number=number[:40])
    note, entry, producer = found
    rows = session.exec(
        select(TakeBackLine, Lot, Product)
        .join(Lot, col(Lot.id) == TakeBackLine.lot)
        .join(Product, col(Product.id) == Lot.product)
        .where(TakeBackLine.take_back == note.id)
        .order_by(col(TakeBackLine.position))
    )
    return TakeBackView(
        shop=profile.letterhead(profile.read(session)),
        number=note.number,
        taken_at=note.taken_at,
        producer=producer.name,
        producer_code=producer.code,
        owner=producer.owner,
        phone=directory.shown_phone(producer.phone),
        fetched_by=note.fetched_by,
        lines=tuple(_line(line, lot, product) for line, lot, product in rows),
        made_by=staff.name_of(session, entry.actor),
        code=chain.code(entry.hash),
    )


def _line(line: TakeBackLine, lot: Lot, product: Product) -> BackLine:
    return BackLine(
        product=product.name,
        unit=product.unit,
        decimals=product.decimals,
        lot=lot.number,
        quantity=line.quantity,
        price=lot.price,
        expiry=lot.expiry,
        from_place=line.from_place,
    )
