"""Berita acara on paper: what happened to which goods, who answers for it, what the producer gets; signed by three."""

from datetime import datetime

from sentra_pos.base import money, quantity
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import words
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Align
from sentra_pos.paper.pdf_table import Cell, Column, Row, Table
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import signed_report_pdf
from sentra_pos.stock.signed_report_pdf import SignedReport
from sentra_pos.stock.write_off_views import ReportLine, ReportView
from sentra_pos.stock.write_offs import Loss

_TITLES = {
    Loss.DAMAGED: "BERITA ACARA BARANG RUSAK",
    Loss.LOST: "BERITA ACARA BARANG HILANG",
    Loss.EXPIRED: "BERITA ACARA KEDALUWARSA",
    Loss.FOUND: "BERITA ACARA BARANG DITEMUKAN",
}
_SAID = {
    Loss.DAMAGED: "barang titipan berikut rusak dan tidak dijual lagi:",
    Loss.LOST: "barang titipan berikut tidak ditemukan di toko:",
    Loss.EXPIRED: "barang titipan berikut melewati tanggalnya dan ditarik dari rak:",
    Loss.FOUND: "barang titipan berikut, yang tercatat hilang, ditemukan dan kembali ke rak:",
}
_BEARERS = {Bearer.SHOP: "toko", Bearer.PRODUCER: "produsen", Bearer.SHARED: "bersama"}
_COLUMNS = (
    Column("No", 8, Align.LEFT),
    Column("Produk", 56, Align.LEFT, Face.STRONG, lines=2),
    Column("Lot", 18, Align.LEFT),
    Column("EXP", 22, Align.LEFT),
    Column("Jumlah", 22, face=Face.STRONG),
    Column("Harga jual", 20),
    Column("Ditanggung", 19),
    Column("Hak\nprodusen", 19, face=Face.STRONG),
)


def draw(view: ReportView, *, copy_no: int = 0, printed_at: datetime, printed_by: str = "") -> bytes:
    """The report on A5 lying down; the same bytes for the same facts."""
    report = SignedReport(
        shop=view.shop,
        title=_TITLES[view.loss],
        number=view.number,
        written_at=view.written_at,
        producer=view.producer,
        producer_code=view.producer_code,
        owner=view.owner,
        said=_SAID[view.loss],
        table=_table(view),
        meaning=(("Kejadian", _happened(view)), ("Akibat", _meaning(view))),
        people=(
            parts.Signature("Dibuat", view.made_by, "petugas toko"),
            parts.Signature("Saksi", "", "nama dan tanda tangan"),
            parts.Signature("Disetujui", view.approved_by, "pengelola"),
        ),
        told=f"{len(view.lines)} baris, ganti rugi {money.show(view.compensation)}",
        code=view.code,
    )
    return signed_report_pdf.draw(report, copy_no=copy_no, printed_at=printed_at, printed_by=printed_by)


def _table(view: ReportView) -> Table:
    empty = Cell("", Face.BOLD)
    total: Row = (empty, "Jumlah", *[empty] * 5, money.plain(view.compensation))
    rows = [_row(number, line) for number, line in enumerate(view.lines, start=1)]
    return Table(_COLUMNS, rows, total=total, style=signed_report_pdf.STYLE)


def _row(number: int, line: ReportLine) -> Row:
    return (
        str(number),
        line.product,
        f"L-{line.lot:05}",
        words.day(line.expiry) if line.expiry else "tidak ada",
        quantity.show(line.quantity, line.decimals, line.unit),
        money.plain(line.price),
        _BEARERS[line.bearer],
        money.plain(line.compensation),
    )


def _happened(view: ReportView) -> str:
    """Every reason once; where they differ, for which lines."""
    reasons: dict[str, list[str]] = {}
    for number, line in enumerate(view.lines, start=1):
        reasons.setdefault(line.reason, []).append(str(number))
    if len(reasons) == 1:
        return next(iter(reasons))
    return "; ".join(f"no. {', '.join(numbers)}: {reason}" for reason, numbers in reasons.items())


def _meaning(view: ReportView) -> str:
    """What it means for the producer, in one or two sentences."""
    if view.loss is Loss.FOUND:
        back = money.show(-view.compensation)
        return (
            f"Ganti rugi {back} yang pernah dicatat ditarik kembali pada laporan titip jual berikutnya."
            if view.compensation
            else "Tidak ada ganti rugi yang pernah dicatat untuk barang ini."
        )
    if view.compensation:
        return (
            f"Toko mengganti {money.show(view.compensation)}, seperti bila laku, pada laporan titip jual berikutnya."
            " Barang yang sudah diganti menjadi milik toko."
        )
    return "Menurut perjanjian tidak ada ganti rugi. Barang dapat diambil produsen dalam 7 hari."
