"""What the books hold of one producer, table by table: what he brought, what was sold, and what he was paid."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, literal, select
from sqlmodel import Session

from sentra_pos.consignment.tables import ConsignmentNote, CounterNote, TakeBack
from sentra_pos.reports import export_tables
from sentra_pos.reports.export_tables import ExportTable, Rows, Span
from sentra_pos.settlement.rows import (
    AGREEMENT,
    ENTRY,
    PAYOUT,
    PRODUCER,
    PRODUCT,
    REFUND,
    REFUND_LINE,
    STATEMENT,
)
from sentra_pos.stock.tables import WriteOff

NOTE = ConsignmentNote.metadata.tables["consignment_note"]
COUNTER = CounterNote.metadata.tables["counter_note"]
TAKE_BACK = TakeBack.metadata.tables["take_back"]
WRITE_OFF = WriteOff.metadata.tables["write_off"]


@dataclass(frozen=True)
class PersonTable:
    """A table as a sheet of its own, under a title of at most 31 signs, and by `key` in JSON."""

    key: str
    title: str
    table: ExportTable

    def rows(self, session: Session, producer: UUID, today: date) -> Rows:
        """All of one producer's, from the first day on."""
        return self.table.rows(session, Span(today, producer=producer))


def _refunds(session: Session, span: Span) -> Rows:
    query = (
        select(
            REFUND.c.number, REFUND_LINE.c.position, ENTRY.c.business_day, PRODUCT.c.name, REFUND_LINE.c.quantity,
            PRODUCT.c.decimals, PRODUCT.c.unit, REFUND_LINE.c.price, REFUND_LINE.c.net, REFUND_LINE.c.producer_part,
            REFUND_LINE.c.shop_part, REFUND_LINE.c.payable_from, REFUND_LINE.c.goods,
        )
        .join(REFUND, REFUND.c.id == REFUND_LINE.c.refund)
        .join(ENTRY, ENTRY.c.id == REFUND_LINE.c.entry)
        .join(PRODUCT, PRODUCT.c.id == REFUND_LINE.c.product)
        .where(*span.whose(REFUND_LINE.c.producer))
        .order_by(REFUND_LINE.c.entry, REFUND_LINE.c.position)
    )  # fmt: skip
    return _each(session, query)


def _statements(session: Session, span: Span) -> Rows:
    query = (
        select(*(STATEMENT.c[name] for name in _STATEMENT_WORDS))
        .where(*span.whose(STATEMENT.c.producer))
        .order_by(STATEMENT.c.until)
    )
    return _each(session, query)


def _payouts(session: Session, span: Span) -> Rows:
    query = (
        select(
            PAYOUT.c.number, STATEMENT.c.number, PAYOUT.c.paid_at, PAYOUT.c.method, PAYOUT.c.reference, PAYOUT.c.amount
        )
        .join(STATEMENT, STATEMENT.c.id == PAYOUT.c.statement)
        .where(*span.whose(PAYOUT.c.producer))
        .order_by(PAYOUT.c.paid_at, PAYOUT.c.number)
    )  # fmt: skip
    return _each(session, query)


def _papers(session: Session, span: Span) -> Rows:
    """The index of every paper there is of him; each is printed again in the shop by its number."""
    queries = (
        _numbered("Tanda terima titipan", NOTE.c.number, NOTE.c.received_at, span.whose(NOTE.c.producer)),
        _numbered(
            "Koreksi tanda terima", COUNTER.c.number, COUNTER.c.corrected_at, span.whose(NOTE.c.producer)
        ).join(NOTE, NOTE.c.id == COUNTER.c.note),
        _numbered("Tanda ambil kembali", TAKE_BACK.c.number, TAKE_BACK.c.taken_at, span.whose(TAKE_BACK.c.producer)),
        _numbered("Berita acara", WRITE_OFF.c.number, WRITE_OFF.c.written_at, span.whose(WRITE_OFF.c.producer)),
        _numbered("Laporan titip jual", STATEMENT.c.number, STATEMENT.c.frozen_at, span.whose(STATEMENT.c.producer)),
        _numbered("Bukti bayar", PAYOUT.c.number, PAYOUT.c.paid_at, span.whose(PAYOUT.c.producer)),
        _numbered("Perjanjian", AGREEMENT.c.number, AGREEMENT.c.made_at, span.whose(AGREEMENT.c.producer)),
    )  # fmt: skip
    for query in queries:
        yield from _each(session, query)


def _numbered(kind: str, number: Any, at: Any, whose: list[Any]) -> Select[Any]:
    return select(literal(kind), number, at).where(*whose).order_by(number)


def _goods(session: Session, span: Span) -> Rows:
    query = (
        select(PRODUCT.c.name, PRODUCT.c.group, PRODUCT.c.unit, PRODUCT.c.made_at)
        .join(PRODUCER, PRODUCER.c.id == PRODUCT.c.producer)
        .where(*span.whose(PRODUCT.c.producer))
        .order_by(PRODUCT.c.name)
    )
    return _each(session, query)


def _each(session: Session, query: Select[Any]) -> Rows:
    with session.execute(query, execution_options={"yield_per": export_tables.AT_ONCE}) as found:
        for row in found:
            yield tuple(row)


_STATEMENT_WORDS = (
    "number", "period_from", "until", "pay_day", "opening", "sales_gross", "discounts", "commission", "earned",
    "refunds", "compensation", "fees", "instalments", "net", "to_pay", "method", "closing",
)  # fmt: skip
_REFUND_WORDS = (
    "refund", "line", "business_day", "product", "quantity", "decimals", "unit", "price", "net", "producer_part",
    "shop_part", "payable_from", "goods",
)  # fmt: skip
_PAYOUT_WORDS = ("payout", "statement", "paid_at", "method", "reference", "amount")

TABLES = (
    PersonTable("products", "Produk", ExportTable(("name", "group", "unit", "made_at"), _goods)),
    PersonTable("sales", "Penjualan", export_tables.SALES),
    PersonTable("refunds", "Pengembalian", ExportTable(_REFUND_WORDS, _refunds)),
    PersonTable("moves", "Gerak barang", export_tables.MOVES),
    PersonTable("postings", "Uang", export_tables.POSTINGS),
    PersonTable("statements", "Laporan", ExportTable(_STATEMENT_WORDS, _statements)),
    PersonTable("payouts", "Pembayaran", ExportTable(_PAYOUT_WORDS, _payouts)),
    PersonTable("papers", "Surat", ExportTable(("kind", "number", "made_at"), _papers)),
)
