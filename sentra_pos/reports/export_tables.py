"""What each exported table holds: its columns, and its rows read one by one, so that ten years need no memory."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlmodel import Session

from sentra_pos.catalogue import prices
from sentra_pos.catalogue.tables import Barcode
from sentra_pos.checkout.tables import SalePayment
from sentra_pos.producers import agreements, directory, papers, permits, renewals
from sentra_pos.settlement.rows import (
    ENTRY,
    LOT,
    MOVE,
    POSTING,
    POSTING_LINK,
    PRODUCER,
    PRODUCT,
    SALE,
    SALE_LINE,
    STATEMENT,
)

Value = str | int | date | datetime | UUID | None
Rows = Generator[tuple[Value, ...], None, None]

AT_ONCE = 2_000
PAYMENT = SalePayment.metadata.tables["sale_payment"]
BARCODE = Barcode.metadata.tables["barcode"]


@dataclass(frozen=True)
class Span:
    """Business days from `first` to `last`, both included; None is open. `today` is for what is in force now.

    With a `producer` the tables of sales, postings and moves hold only what is his. `masked` shows the last digits of
    accounts alone.
    """

    today: date
    first: date | None = None
    last: date | None = None
    producer: UUID | None = None
    masked: bool = False

    def whose(self, column: ColumnElement[UUID]) -> list[ColumnElement[bool]]:
        """Conditions on the producer's `column`."""
        return [] if self.producer is None else [column == self.producer]

    def holds(self, day: ColumnElement[date]) -> list[ColumnElement[bool]]:
        """Conditions on the column `day`."""
        after = [] if self.first is None else [day >= self.first]
        before = [] if self.last is None else [day <= self.last]
        return [*after, *before]


@dataclass(frozen=True)
class ExportTable:
    """The header words of a table and where its rows come from."""

    header: tuple[str, ...]
    rows: Callable[[Session, Span], Rows]


def _producers(session: Session, span: Span) -> Rows:
    in_force = agreements.all_in_force(session, day=span.today)
    for row in session.execute(select(PRODUCER).order_by(PRODUCER.c.code)):
        agreement = in_force.get(row.id)
        yield (
            row.code, row.name, row.owner, row.group, directory.shown_phone(row.phone), row.address,
            row.kecamatan, row.kelurahan, row.city, row.postcode, row.nib, row.pirt, row.halal, row.bank,
            papers.masked(row.account) if span.masked else row.account, row.account_name,
            agreement.commission_bps if agreement else None,
            agreement.hold_days if agreement else None,
        )  # fmt: skip


def _products(session: Session, span: Span) -> Rows:
    codes = {row.product: row.code for row in session.execute(_own_codes())}
    price_of = prices.everything(session, span.today)
    terms_of = agreements.product_terms(session, day=span.today)
    query = (
        select(PRODUCT, PRODUCER.c.code.label("producer_code"))
        .join(PRODUCER, PRODUCER.c.id == PRODUCT.c.producer)
        .order_by(PRODUCER.c.code, PRODUCT.c.name, PRODUCT.c.id)
    )
    for row in session.execute(query):
        terms = terms_of.get(row.id)
        yield (
            codes.get(row.id), row.name, row.producer_code, row.group, row.unit, row.decimals, price_of.get(row.id),
            terms.commission_bps if terms else None, terms.fixed_price if terms else None, row.shelf_life_days,
        )  # fmt: skip


def _sales(session: Session, span: Span) -> Rows:
    paid = (
        select(PAYMENT.c.sale, func.aggregate_strings(PAYMENT.c.method, "+").label("methods"))
        .group_by(PAYMENT.c.sale)
        .subquery()
    )
    query = (
        select(
            SALE.c.receipt, SALE_LINE.c.position, ENTRY.c.business_day, SALE.c.sold_at, ENTRY.c.register_code,
            ENTRY.c.actor, PRODUCER.c.code, PRODUCER.c.name, PRODUCT.c.name, SALE_LINE.c.quantity, PRODUCT.c.decimals,
            PRODUCT.c.unit, SALE_LINE.c.price, SALE_LINE.c.gross, SALE_LINE.c.shop_discount, SALE_LINE.c.producer_discount,
            SALE_LINE.c.shared_discount, SALE_LINE.c.net, SALE_LINE.c.producer_part, SALE_LINE.c.shop_part,
            SALE_LINE.c.terms_kind, SALE_LINE.c.commission_bps, SALE_LINE.c.fixed_price, SALE_LINE.c.payable_from,
            paid.c.methods,
        )
        .join(SALE, SALE.c.id == SALE_LINE.c.sale)
        .join(ENTRY, ENTRY.c.id == SALE_LINE.c.entry)
        .join(PRODUCER, PRODUCER.c.id == SALE_LINE.c.producer)
        .join(PRODUCT, PRODUCT.c.id == SALE_LINE.c.product)
        .outerjoin(paid, paid.c.sale == SALE.c.id)
        .where(*span.holds(ENTRY.c.business_day), *span.whose(SALE_LINE.c.producer))
        .order_by(SALE_LINE.c.entry, SALE_LINE.c.position)
    )  # fmt: skip
    return _each(session, query)


def _postings(session: Session, span: Span) -> Rows:
    on_statement = (
        select(POSTING_LINK.c.entry, POSTING_LINK.c.position, STATEMENT.c.number)
        .join(STATEMENT, STATEMENT.c.id == POSTING_LINK.c.statement)
        .subquery()
    )
    query = (
        select(
            *_ENTRY, POSTING.c.position, POSTING.c.account, PRODUCER.c.code, POSTING.c.box,
            POSTING.c.payable_from, POSTING.c.amount, on_statement.c.number,
        )
        .join(ENTRY, ENTRY.c.id == POSTING.c.entry)
        .outerjoin(PRODUCER, PRODUCER.c.id == POSTING.c.producer)
        .outerjoin(
            on_statement,
            (on_statement.c.entry == POSTING.c.entry) & (on_statement.c.position == POSTING.c.position),
        )
        .where(*span.holds(ENTRY.c.business_day), *span.whose(POSTING.c.producer))
        .order_by(POSTING.c.entry, POSTING.c.position)
    )  # fmt: skip
    return _each(session, query)


def _moves(session: Session, span: Span) -> Rows:
    query = (
        select(
            *_ENTRY, MOVE.c.position, PRODUCER.c.code, PRODUCT.c.name, LOT.c.number, LOT.c.expiry,
            MOVE.c.from_place, MOVE.c.to_place, MOVE.c.quantity, PRODUCT.c.decimals, PRODUCT.c.unit,
        )
        .join(ENTRY, ENTRY.c.id == MOVE.c.entry)
        .join(LOT, LOT.c.id == MOVE.c.lot)
        .join(PRODUCT, PRODUCT.c.id == LOT.c.product)
        .join(PRODUCER, PRODUCER.c.id == LOT.c.producer)
        .where(*span.holds(ENTRY.c.business_day), *span.whose(LOT.c.producer))
        .order_by(MOVE.c.entry, MOVE.c.position)
    )  # fmt: skip
    return _each(session, query)


def _renewals(session: Session, span: Span) -> Rows:
    """Papers that end within 90 days, or have ended."""
    for one in permits.due(session, day=span.today):
        yield (
            one.code, one.name, one.owner, directory.shown_phone(one.phone), one.kind.value, one.number, one.expires,
            one.days, renewals.band(one).value,
        )  # fmt: skip


def _each(session: Session, query: Select[Any]) -> Rows:
    with session.execute(query, execution_options={"yield_per": AT_ONCE}) as found:
        for row in found:
            yield tuple(row)


def _own_codes() -> Select[Any]:
    """The code of each product that counts fewest units, and of these the smallest."""
    return (
        select(BARCODE.c.product, BARCODE.c.code)
        .where(BARCODE.c.lot.is_(None))
        .order_by(BARCODE.c.quantity_per_scan.desc(), BARCODE.c.code.desc())
    )


_ENTRY = (
    ENTRY.c.id, ENTRY.c.business_day, ENTRY.c.booked_day, ENTRY.c.occurred_at,
    ENTRY.c.register_code, ENTRY.c.epoch, ENTRY.c.sequence, ENTRY.c.kind,
    ENTRY.c.document_no, ENTRY.c.actor, ENTRY.c.approver, ENTRY.c.reason,
)  # fmt: skip
_ENTRY_WORDS = (
    "entry", "business_day", "booked_day", "occurred_at", "register", "epoch", "sequence", "kind", "document",
    "actor", "approver", "reason", "position",
)  # fmt: skip

PRODUCERS = ExportTable(
    (
        "code", "name", "owner", "group", "phone", "address", "kecamatan", "kelurahan", "city", "postcode", "nib",
        "pirt", "halal", "bank", "account", "account_name", "commission_bps", "hold_days",
    ),
    _producers,
)  # fmt: skip
PRODUCTS = ExportTable(
    (
        "barcode", "name", "producer", "group", "unit", "decimals", "price", "commission_bps", "fixed_price",
        "shelf_life_days",
    ),
    _products,
)  # fmt: skip
SALES = ExportTable(
    (
        "receipt", "line", "business_day", "sold_at", "register", "cashier", "producer", "producer_name",
        "product", "quantity", "decimals", "unit", "price", "gross", "shop_discount", "producer_discount",
        "shared_discount", "net", "producer_part", "shop_part", "terms", "commission_bps", "fixed_price",
        "payable_from", "paid_by",
    ),
    _sales,
)  # fmt: skip
POSTINGS = ExportTable(
    (*_ENTRY_WORDS, "account", "producer", "box", "payable_from", "amount", "statement"), _postings
)
MOVES = ExportTable(
    (
        *_ENTRY_WORDS, "producer", "product", "lot", "expiry", "from_place", "to_place", "quantity", "decimals",
        "unit",
    ),
    _moves,
)  # fmt: skip
RENEWALS = ExportTable(
    ("code", "name", "owner", "phone", "paper", "number", "expires", "days_left", "band"), _renewals
)
