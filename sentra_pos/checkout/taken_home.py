"""What a buyer took home on a receipt, and what of it was not given back yet: read for refunds, voids and exchanges."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, case, func, select
from sqlmodel import Session, col

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import places
from sentra_pos.books.tables import StockMove
from sentra_pos.catalogue.tables import Product
from sentra_pos.checkout import paid_by
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.tables import Refund, RefundLine, Sale, SaleLine
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock.tables import Lot

AMOUNTS = ("gross", "shop_discount", "producer_discount", "shared_discount", "producer_part")
"""What telescopes (R6); net and the shop's part follow by subtraction."""


_NUMBER = re.compile(r"[A-Z]{1,2}[0-9]{1,3}[A-Z]*-[0-9]{2}-[0-9]{6}")
"""Register, epoch after a restore, year, and six digits: no other paper has so many."""


@dataclass(eq=False)
class NoSuchReceipt(RuleBroken):
    """No sale bears this number."""

    sentence = "There is no receipt {number}. Check the number, or refund without a receipt."

    number: str


@dataclass(frozen=True)
class LotTaken:
    """Units of one lot that left with a stored line and did not come back, in smallest units."""

    lot: UUID
    quantity: int
    expiry: date | None
    damage_bearer: Bearer


@dataclass(frozen=True)
class Part:
    """A stored sale line: `kept` of its `quantity` are still with the buyer; amounts in rupiah as they were sold.

    `lots` in the order in which they were taken.
    """

    id: UUID
    producer: UUID
    is_house: bool
    quantity: int
    kept: int
    gross: int
    shop_discount: int
    producer_discount: int
    shared_discount: int
    producer_part: int
    payable_from: date
    lots: tuple[LotTaken, ...]

    @property
    def net(self) -> int:
        return self.gross - self.shop_discount - self.producer_discount - self.shared_discount


@dataclass(frozen=True)
class Line:
    """What the buyer sees as one line, numbered from 1; `parts` in the order in which they are stored."""

    number: int
    product: UUID
    name: str
    maker: str
    maker_code: str
    group: str
    unit: str
    decimals: int
    price: int
    parts: tuple[Part, ...]

    @property
    def quantity(self) -> int:
        return sum(part.quantity for part in self.parts)

    @property
    def left(self) -> int:
        """What can still be given back, in smallest units."""
        return sum(part.kept for part in self.parts)

    @property
    def net(self) -> int:
        """What the whole line came to after all discounts, in rupiah."""
        return sum(part.net for part in self.parts)

    @property
    def expires(self) -> date | None:
        """The nearest date among what is left."""
        dates = [lot.expiry for part in self.parts for lot in part.lots if lot.expiry and lot.quantity]
        return min(dates, default=None)


@dataclass(frozen=True)
class TakenHome:
    """A sale with what is left of it; money in rupiah, `paid_back` and `net_back` are positive.

    `money` is what each method brought, change taken off and corrected methods counted where they belong;
    `sent_back` what already went back by transfer.
    """

    sale: UUID
    entry: UUID
    receipt: str
    sold_at: datetime
    shift: UUID
    lines: tuple[Line, ...]
    total: int
    paid_back: int
    net_back: int
    money: dict[Method, int]
    sent_back: int
    reversals: tuple[str, ...]

    @property
    def net(self) -> int:
        return sum(line.net for line in self.lines)

    @property
    def is_whole(self) -> bool:
        """Nothing of it has come back."""
        return not self.reversals

    @property
    def is_gone(self) -> bool:
        """All of it has come back."""
        return all(line.left == 0 for line in self.lines)


def number_in(code: str) -> str:
    """`K1-26-000123` if `code` is the number of a receipt, however it was written, else nothing."""
    wanted = code.strip().upper()
    return wanted if _NUMBER.fullmatch(wanted) else ""


def of_receipt(session: Session, number: str) -> TakenHome:
    """The sale of receipt `number`, however it was typed; raise NoSuchReceipt."""
    wanted = number.strip().upper()
    sale = session.execute(select(Sale).where(col(Sale.receipt) == wanted)).scalar()
    if sale is None:
        raise NoSuchReceipt(number=wanted)
    back = session.execute(
        select(col(Refund.number), col(Refund.net), col(Refund.paid))
        .where(col(Refund.sale) == sale.id)
        .order_by(col(Refund.number))
    ).all()
    return TakenHome(
        sale=sale.id,
        entry=sale.entry,
        receipt=sale.receipt,
        sold_at=sale.sold_at,
        shift=sale.shift,
        lines=_lines(session, sale.id),
        total=sale.total,
        paid_back=-sum(row.paid for row in back),
        net_back=-sum(row.net for row in back),
        money=paid_by.methods(session, sale),
        sent_back=paid_by.sent_back(session, sale.id),
        reversals=tuple(row.number for row in back),
    )


def _lines(session: Session, sale: UUID) -> tuple[Line, ...]:
    lots, gone = _lots(session, sale), _given_back(session, sale)
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in session.execute(_STORED.where(col(SaleLine.sale) == sale)):
        found[row.SaleLine.cart_line].append(row)
    return tuple(_line(number, rows, lots, gone) for number, rows in sorted(found.items()))


def _line(number: int, rows: list[Row[Any]], lots: dict[UUID, list[LotTaken]], gone: dict[UUID, int]) -> Line:
    first = rows[0]
    return Line(
        number=number,
        product=first.SaleLine.product,
        name=first.name,
        maker=first.maker,
        maker_code=first.code,
        group=first.group,
        unit=first.unit,
        decimals=first.decimals,
        price=first.SaleLine.price,
        parts=tuple(_part(row, lots, gone) for row in rows),
    )


def _part(row: Row[Any], lots: dict[UUID, list[LotTaken]], gone: dict[UUID, int]) -> Part:
    stored: SaleLine = row.SaleLine
    return Part(
        id=stored.id,
        producer=stored.producer,
        is_house=row.house,
        quantity=stored.quantity,
        kept=stored.quantity - gone.get(stored.id, 0),
        payable_from=stored.payable_from,
        lots=tuple(lots.get(stored.id, ())),
        **{name: getattr(stored, name) for name in AMOUNTS},
    )


def _given_back(session: Session, sale: UUID) -> dict[UUID, int]:
    query = (
        select(col(RefundLine.sale_line), func.sum(RefundLine.quantity))
        .join(SaleLine, col(SaleLine.id) == RefundLine.sale_line)
        .where(col(SaleLine.sale) == sale)
        .group_by(col(RefundLine.sale_line))
    )
    return {line: int(units) for line, units in session.execute(query)}


def _lots(session: Session, sale: UUID) -> dict[UUID, list[LotTaken]]:
    """By stored line, what went out of each lot and did not come back, in the order in which it was taken."""
    out = case(
        (col(StockMove.to_place) == places.CUSTOMER, StockMove.quantity), else_=-col(StockMove.quantity)
    )
    first = func.min(case((col(StockMove.to_place) == places.CUSTOMER, StockMove.position), else_=None))
    query = (
        select(
            col(StockMove.line), col(StockMove.lot), col(Lot.expiry), col(Lot.damage_bearer),
            func.sum(out).label("out"), first.label("first"),
        )
        .join(Lot, col(Lot.id) == StockMove.lot)
        .join(SaleLine, col(SaleLine.id) == StockMove.line)
        .where(col(SaleLine.sale) == sale)
        .where((col(StockMove.to_place) == places.CUSTOMER) | (col(StockMove.from_place) == places.CUSTOMER))
        .group_by(col(StockMove.line), col(StockMove.lot), col(Lot.expiry), col(Lot.damage_bearer))
    )  # fmt: skip
    return _by_line(session.execute(query).all())


def _by_line(rows: Iterable[Row[Any]]) -> dict[UUID, list[LotTaken]]:
    found: dict[UUID, list[LotTaken]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.first):
        taken = LotTaken(row.lot, int(row.out), row.expiry, Bearer(row.damage_bearer))
        found[row.line].append(taken)
    return found


_STORED: Select[*tuple[Any, ...]] = (
    select(
        SaleLine, col(Product.name), col(Product.group), col(Product.unit), col(Product.decimals),
        col(Producer.name).label("maker"), col(Producer.code), col(Producer.house),
    )
    .join(Product, col(Product.id) == SaleLine.product)
    .join(Producer, col(Producer.id) == SaleLine.producer)
    .order_by(col(SaleLine.position))
)  # fmt: skip
