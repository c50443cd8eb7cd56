"""A write-off report as it is printed and signed: read again from the books, so a copy says the same for ever."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import chain
from sentra_pos.books.tables import JournalEntry
from sentra_pos.catalogue.tables import Product
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop import profile, staff
from sentra_pos.stock.tables import Lot, WriteOff, WriteOffLine
from sentra_pos.stock.write_offs import Loss


@dataclass(eq=False)
class NoSuchReport(RuleBroken):
    """There is no write-off report of this number."""

    sentence = "There is no report {number}."

    number: str


@dataclass(frozen=True)
class ReportLine:
    """A line of it; quantity in smallest units, price and compensation in rupiah."""

    product: str
    unit: str
    decimals: int
    lot: int
    quantity: int
    price: int
    expiry: date | None
    bearer: Bearer
    compensation: int
    reason: str


@dataclass(frozen=True)
class ReportView:
    """A report of one producer's goods."""

    shop: Letterhead
    number: str
    loss: Loss
    written_at: datetime
    producer: str
    producer_code: str
    owner: str
    lines: tuple[ReportLine, ...]
    made_by: str
    approved_by: str
    code: str

    @property
    def compensation(self) -> int:
        """What the producer is credited in all, in rupiah."""
        return sum(line.compensation for line in self.lines)


def view(session: Session, number: str) -> ReportView:
    """The report of this number; raise NoSuchReport."""
    query = (
        select(WriteOff, JournalEntry, Producer)
        .join(JournalEntry, col(JournalEntry.id) == WriteOff.entry)
        .join(Producer, col(Producer.id) == WriteOff.producer)
        .where(WriteOff.number == number.strip().upper())
    )
    found = session.exec(query).one_or_none()
    if found is None:
        raise NoSuchReport(number=number[:40])
    report, entry, producer = found
    rows = session.exec(
        select(WriteOffLine, Lot, Product)
        .join(Lot, col(Lot.id) == WriteOffLine.lot)
        .join(Product, col(Product.id) == Lot.product)
        .where(WriteOffLine.write_off == report.id)
        .order_by(col(WriteOffLine.position))
    )
    return ReportView(
        shop=profile.letterhead(profile.read(session)),
        number=report.number,
        loss=Loss(report.kind),
        written_at=report.written_at,
        producer=producer.name,
        producer_code=producer.code,
        owner=producer.owner,
        lines=tuple(_line(line, lot, product) for line, lot, product in rows),
        made_by=staff.name_of(session, entry.actor),
        approved_by=staff.name_of(session, entry.approver) if entry.approver else "",
        code=chain.code(entry.hash),
    )


def _line(line: WriteOffLine, lot: Lot, product: Product) -> ReportLine:
    return ReportLine(
        product=product.name,
        unit=product.unit,
        decimals=product.decimals,
        lot=lot.number,
        quantity=line.quantity,
        price=line.price,
        expiry=lot.expiry,
        bearer=Bearer(line.bearer),
        compensation=line.compensation,
        reason=line.reason,
    )
