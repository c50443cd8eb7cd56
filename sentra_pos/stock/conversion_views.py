"""The paper by which goods became the shop's own: read again from the books, so a copy says the same for ever."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from sentra_pos.books import chain
from sentra_pos.books.tables import JournalEntry
from sentra_pos.catalogue.tables import Product
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import profile, staff
from sentra_pos.stock.conversions import OneProducerOnly
from sentra_pos.stock.tables import Conversion, Lot
from sentra_pos.stock.write_off_views import NoSuchReport


@dataclass(frozen=True)
class Bought:
    """A lot that changed hands; quantity in smallest units, price and amount in rupiah."""

    number: str
    product: str
    unit: str
    decimals: int
    lot: int
    house_lot: int
    quantity: int
    price: int
    expiry: date | None
    amount: int


@dataclass(frozen=True)
class ConversionView:
    """What the shop bought of one producer at once, each lot under a number of its own."""

    shop: Letterhead
    written_at: datetime
    producer: str
    producer_code: str
    owner: str
    signed_by: str
    lines: tuple[Bought, ...]
    made_by: str
    approved_by: str
    code: str
    """Of the last entry: its hash stands on those before it."""

    @property
    def number(self) -> str:
        """The number, or the first and the last."""
        first, last = self.lines[0].number, self.lines[-1].number
        return first if first == last else f"{first} s.d. {last}"

    @property
    def amount(self) -> int:
        """What the producer is credited in all, in rupiah."""
        return sum(line.amount for line in self.lines)


def view(session: Session, numbers: Sequence[str]) -> ConversionView:
    """The paper of these numbers, written together for one producer; raise NoSuchReport or OneProducerOnly."""
    wanted = [number.strip().upper() for number in numbers]
    query = (
        select(Conversion, JournalEntry, Lot, Product)
        .join(JournalEntry, col(JournalEntry.id) == Conversion.entry)
        .join(Lot, col(Lot.id) == Conversion.from_lot)
        .join(Product, col(Product.id) == Lot.product)
        .where(col(Conversion.number).in_(wanted))
        .order_by(col(Conversion.number))
    )
    found = session.exec(query).all()
    known = {row.number for row, *_ in found}
    for number in wanted or [""]:
        if number not in known:
            raise NoSuchReport(number=number[:40])
    if len({lot.producer for _, _, lot, _ in found}) > 1:
        raise OneProducerOnly
    opened = select(Lot.id, Lot.number).where(col(Lot.id).in_([row.to_lot for row, *_ in found]))
    new = dict(session.exec(opened).all())
    row, entry, lot, _ = found[-1]
    producer = session.get_one(Producer, lot.producer)
    return ConversionView(
        shop=profile.letterhead(profile.read(session)),
        written_at=entry.occurred_at,
        producer=producer.name,
        producer_code=producer.code,
        owner=producer.owner,
        signed_by=row.signed_by,
        lines=tuple(_bought(one, old, product, new[one.to_lot]) for one, _, old, product in found),
        made_by=staff.name_of(session, entry.actor),
        approved_by=staff.name_of(session, entry.approver) if entry.approver else "",
        code=chain.code(entry.hash),
    )


def _bought(row: Conversion, lot: Lot, product: Product, house_lot: int) -> Bought:
    return Bought(
        number=row.number,
        product=product.name,
        unit=product.unit,
        decimals=product.decimals,
        lot=lot.number,
        house_lot=house_lot,
        quantity=row.quantity,
        price=lot.price,
        expiry=lot.expiry,
        amount=row.amount,
    )
