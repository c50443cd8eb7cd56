"""Berita acara on paper: what happened to which goods, who answers for it, what the producer gets; signed by three."""

from datetime import datetime

from sentra_pos.base import clock, money, quantity, text
from sentra_pos.paper import pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A5, Align, Furniture, Sheet
from sentra_pos.paper.pdf_table import Cell, Column, Row, Style, Table
from sentra_pos.producers.terms import Bearer
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
_STYLE = Style(size=9.4, row=6.1, leading=3.5, head_size=8, head=8.1, head_leading=3.05)
_SIGNS = 46.0
"""Millimetres that the last words and the signatures need."""
_QR = 21.5
_LABEL = 20.0


def draw(view: ReportView, *, copy_no: int = 0, printed_at: datetime, printed_by: str = "") -> bytes:
    """The report on A5 lying down; the same bytes for the same facts."""
    mark = parts.copy_mark(copy_no)
    by = f" oleh {printed_by}" if printed_by else ""
    left = f"Rangkap: toko dan produsen · {view.number} · dicetak {words.moment(printed_at)}{by}"
    about = f"{view.producer} · kode {view.producer_code} · {words.moment(view.written_at)}"
    furniture = Furniture(
        head=lambda sheet: parts.continued(
            sheet, title=f"Berita acara {view.number} (lanjutan)", about=about, copy=mark
        ),
        foot=lambda sheet: parts.foot(sheet, left=left, code=view.code),
    )
    return pdf.made(
        A5,
        lambda sheet: _body(sheet, view, mark),
        title=f"Berita acara {view.number}",
        author=view.shop.name,
        furniture=furniture,
    )


def _body(sheet: Sheet, view: ReportView, mark: str) -> None:
    parts.letterhead(sheet, parts.PageHead(view.shop, _TITLES[view.loss], view.number, mark))
    layout, y = sheet.layout, sheet.y
    at = clock.local(view.written_at)
    said = f"{words.weekday_day(at.date())} {words.hour(at)}, {_SAID[view.loss]}"
    sheet.text(layout.left, y + 5.4, said, 10.2)
    owner = f" · {view.owner}" if view.owner else ""
    sheet.text(layout.left, y + 10.4, f"{view.producer}{owner} · kode {view.producer_code}", 11, Face.BOLD)
    sheet.y = y + 12.4
    total = _total(view)
    rows = [_row(number, line) for number, line in enumerate(view.lines, start=1)]
    tables.draw(sheet, Table(_COLUMNS, rows, total=total, style=_STYLE))
    sheet.needs(_SIGNS)
    _closing(sheet, view)


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


def _total(view: ReportView) -> Row:
    empty = Cell("", Face.BOLD)
    return (empty, "Jumlah", empty, empty, empty, empty, empty, money.plain(view.compensation))


def _closing(sheet: Sheet, view: ReportView) -> None:
    layout, y = sheet.layout, sheet.y
    room = layout.room - _QR - 8 - _LABEL
    parts.code(sheet, _qr_text(view), view.code, layout.right - _QR, y + 3, _QR)
    for label, said in (("Kejadian", _happened(view)), ("Akibat", _meaning(view))):
        sheet.text(layout.left, y + 4.8, label, 9.2, Face.STRONG)
        y = sheet.paragraph(layout.left + _LABEL, y + 4.8, said, room, size=9.2, most=3)
    people = [
        parts.Signature("Dibuat", view.made_by, "petugas toko"),
        parts.Signature("Saksi", "", "nama dan tanda tangan"),
        parts.Signature("Disetujui", view.approved_by, "pengelola"),
    ]
    parts.signatures(sheet, y + 8.4, people, x=layout.left, pitch=53, room=46)


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


def _qr_text(view: ReportView) -> str:
    lines = (
        f"{view.number} {words.day(clock.day_of(view.written_at))}",
        f"{view.producer_code} {view.producer[:40]}",
        f"{len(view.lines)} baris, ganti rugi {money.show(view.compensation)}",
        f"Kode {view.code}",
    )
    return "\n".join(text.ascii(line) for line in lines)
