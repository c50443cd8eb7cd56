"""A whole cut-off as three tables: what each producer gets, his goods, and what else was counted, all read at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlmodel import Session

from sentra_pos.books.occasion import Occasion
from sentra_pos.reports.export_tables import Value
from sentra_pos.settlement import draft as drafts
from sentra_pos.settlement import kinds, scope, standing, sums
from sentra_pos.settlement.draft import TRANSFER, Draft
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.rows import ENTRY, PAYOUT, PRODUCER
from sentra_pos.settlement.scope import Rows
from sentra_pos.settlement.view import masked
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

Lines = tuple[tuple[Value, ...], ...]

SUMMARY = (
    "Kode", "Produsen", "Laporan", "Dari", "Batas hitung", "Hari bayar", "Saldo awal", "Penjualan kotor",
    "Potongan harga", "Potongan ditanggung toko", "Komisi", "Bagian produsen", "Pengembalian", "Ganti rugi",
    "Biaya", "Angsuran", "Hasil bersih", "Dibayar", "Saldo akhir", "Ditahan", "Belum diambil", "Cara bayar",
    "Bank", "Rekening", "Bukti bayar", "Dibayar pada",
)  # fmt: skip
RUPIAH = range(6, 21)
"""The columns of SUMMARY that hold money."""
TO_PAY = SUMMARY.index("Dibayar")
GOODS = (
    "Kode", "Produsen", "Produk", "Satuan", "Desimal", "Awal", "Masuk", "Laku", "Kembali dari pembeli", "Ditarik",
    "Rusak", "Hilang", "Kedaluwarsa", "Sisa",
)  # fmt: skip
CHARGES = ("Kode", "Produsen", "Laporan", "Hari", "Jenis", "Surat", "Uraian", "Jumlah")
CHARGED = 7
"""The column of CHARGES that holds money."""
_KIND = {
    Term.OPENING: "Saldo awal",
    Term.REFUNDS: "Pengembalian",
    Term.COMPENSATION: "Ganti rugi dan koreksi",
    Term.FEES: "Biaya",
    Term.INSTALMENTS: "Angsuran",
}
_METHOD = {drafts.CASH: "tunai", TRANSFER: "transfer"}


@dataclass(frozen=True)
class RunTables:
    """Everything of a cut-off, in rupiah and smallest units; `totals` stand below `summary`, `charged` below `charges`."""

    until: date
    summary: Lines
    totals: tuple[int, ...]
    goods: Lines
    charges: Lines

    @property
    def charged(self) -> int:
        return sum(amount for line in self.charges if isinstance(amount := line[CHARGED], int))


def read(session: Session, *, until: date, on: Occasion) -> RunTables:
    """The drafts and statements up to `until`; raise NeedsApproval or MayNotApprove for who may not see accounts."""
    permissions.require(session, Act.SEE_ACCOUNTS, on)
    found = drafts.of_producers(session, until=until)
    accounts, paid = _accounts(session), _paid(session, found)
    summary = tuple(_summary(one, accounts[one.producer], paid.get(one.payout or "")) for one in found)
    columns = [[line[place] for line in summary] for place in RUPIAH]
    totals = tuple(sum(amount for amount in column if isinstance(amount, int)) for column in columns)
    return RunTables(until, summary, totals, _goods(found), tuple(_charges(session, found, until)))


def _summary(one: Draft, account: tuple[str, str], paid_at: datetime | None) -> tuple[Value, ...]:
    of = one.sums
    bank, number = account if one.method == TRANSFER else ("", "")
    return (
        one.code, one.name, one.number, one.period_from, one.until, one.pay_day, of.opening, of.sales_gross,
        of.discounts, of.shop_discounts, of.commission, of.earned, of.refunds, of.compensation, of.fees,
        of.instalments, one.net, one.to_pay, one.closing, one.held, one.unclaimed,
        _METHOD.get(one.method, one.method), bank, masked(number), one.payout, paid_at,
    )  # fmt: skip


def _goods(found: Sequence[Draft]) -> Lines:
    return tuple(
        (
            one.code, one.name, row.name, row.unit, row.decimals, row.opening, row.came_in, row.sold, row.refunded,
            row.taken_back, row.damaged, row.lost, row.expired, row.left,
        )
        for one in found
        for row in one.goods
    )  # fmt: skip


def _charges(session: Session, found: Sequence[Draft], until: date) -> list[tuple[Value, ...]]:
    """What was counted beside the sales, a line for each posting, by producer and day."""
    of = {one.producer: one for one in found}
    frozen = [one.statement for one in found if one.statement is not None]
    asked = [(scope.linked_postings(frozen), False)] if frozen else []
    if len(frozen) < len(found):
        asked.append((scope.open_postings(None).where(scope.up_to(until)), True))
    lines: list[tuple[UUID, Any, Term, int]] = []
    for query, is_open in asked:
        for row in session.execute(_beside(query, until)):
            whose = of.get(row.producer)
            term = kinds.term(row.kind, of_a_line=row.line is not None)
            if whose is None or (whose.statement is None) is not is_open:
                continue
            if term is Term.OPENING and whose.previous is not None:
                term = Term.COMPENSATION
            lines.append((row.producer, row, term, -int(row.amount)))
    order = {one.producer: place for place, one in enumerate(found)}
    lines.sort(key=lambda line: (order[line[0]], line[1].business_day, line[1].document_no or ""))
    told = [
        (of[whose].code, of[whose].name, of[whose].number, row.business_day, _KIND[term], row.document_no,
         row.reason, amount)
        for whose, row, term, amount in lines
    ]  # fmt: skip
    return told + [line for one in found for line in _planned(one)]


def _planned(one: Draft) -> list[tuple[Value, ...]]:
    """What freezing will take off a draft."""
    lines: list[tuple[Value, ...]] = [
        (one.code, one.name, None, one.until, _KIND[Term.FEES], fee.number, fee.what, -fee.amount)
        for fee in one.rack_fees
    ]
    if one.instalment and one.statement is None:
        kind = _KIND[Term.INSTALMENTS]
        lines.append((one.code, one.name, None, one.until, kind, None, None, -one.instalment))
    return lines


def _beside(postings: Rows, until: date) -> Any:
    each = postings.subquery()
    columns = (each.c.producer, each.c.kind, each.c.line, each.c.amount)
    return (
        select(*columns, ENTRY.c.business_day, ENTRY.c.document_no, ENTRY.c.reason)
        .select_from(each.join(ENTRY, ENTRY.c.id == each.c.entry))
        .where(~sums.waits(each, until), or_(each.c.kind != kinds.SALE, each.c.line.is_(None)))
    )


def _accounts(session: Session) -> dict[UUID, tuple[str, str]]:
    query = select(PRODUCER.c.id, PRODUCER.c.bank, PRODUCER.c.account)
    return {id: (bank, account) for id, bank, account in session.execute(query)}


def _paid(session: Session, found: Sequence[Draft]) -> dict[str, datetime]:
    of = [one.statement for one in found if one.payout is not None]
    query = select(PAYOUT.c.number, PAYOUT.c.paid_at).where(PAYOUT.c.statement.in_(of), standing.stands())
    return {row.number: row.paid_at for row in session.execute(query)} if of else {}
