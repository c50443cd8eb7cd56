"""Berita acara on paper by which consigned goods become the shop's: which lots, for how much, who signed."""

from datetime import datetime

from sentra_pos.base import money, quantity
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import terbilang, words
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Align
from sentra_pos.paper.pdf_table import Cell, Column, Row, Table
from sentra_pos.stock import signed_report_pdf
from sentra_pos.stock.conversion_views import Bought, ConversionView
from sentra_pos.stock.signed_report_pdf import SignedReport

_COLUMNS = (
    Column("No", 8, Align.LEFT),
    Column("Produk", 54, Align.LEFT, Face.STRONG, lines=2),
    Column("Lot titip", 20, Align.LEFT),
    Column("Lot toko", 20, Align.LEFT),
    Column("EXP", 22, Align.LEFT),
    Column("Jumlah", 22, face=Face.STRONG),
    Column("Harga jual", 18),
    Column("Dibeli\nseharga", 20, face=Face.STRONG),
)


def draw(view: ConversionView, *, copy_no: int = 0, printed_at: datetime, printed_by: str = "") -> bytes:
    """The paper on A5 lying down; the same bytes for the same facts."""
    price = f"{money.show(view.amount)} ({terbilang.rupiah(view.amount)}) menjadi hak produsen"
    report = SignedReport(
        shop=view.shop,
        title="BERITA ACARA PEMBELIAN TITIPAN",
        number=view.number,
        written_at=view.written_at,
        producer=view.producer,
        producer_code=view.producer_code,
        owner=view.owner,
        said="toko membeli barang titipan berikut dari:",
        table=_table(view),
        meaning=(
            ("Harga beli", f"{price} pada laporan titip jual berikutnya."),
            ("Akibat", "Mulai saat ini barang di atas milik toko: lot titip ditutup, lot toko dibuka."),
        ),
        people=(
            parts.Signature("Dibuat", view.made_by, "petugas toko"),
            parts.Signature("Menyetujui", view.signed_by, "produsen"),
            parts.Signature("Disetujui", view.approved_by, "pengelola"),
        ),
        told=f"{len(view.lines)} lot dibeli toko, {money.show(view.amount)}",
        code=view.code,
    )
    return signed_report_pdf.draw(report, copy_no=copy_no, printed_at=printed_at, printed_by=printed_by)


def _table(view: ConversionView) -> Table:
    empty = Cell("", Face.BOLD)
    total: Row = (empty, "Jumlah", *[empty] * 5, money.plain(view.amount))
    rows = [_row(number, line) for number, line in enumerate(view.lines, start=1)]
    return Table(_COLUMNS, rows, total=total, style=signed_report_pdf.STYLE)


def _row(number: int, line: Bought) -> Row:
    return (
        str(number),
        line.product,
        f"L-{line.lot:05}",
        f"L-{line.house_lot:05}",
        words.day(line.expiry) if line.expiry else "tidak ada",
        quantity.show(line.quantity, line.decimals, line.unit),
        money.plain(line.price),
        money.plain(line.amount),
    )
