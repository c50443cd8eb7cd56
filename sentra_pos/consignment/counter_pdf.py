"""Perbaikan tanda terima on paper: which lines of a note never came, and why, signed by both sides."""

from datetime import datetime

from sentra_pos.base import clock, money, quantity, text
from sentra_pos.consignment import two_copies
from sentra_pos.consignment.counter_views import CounterView, Taken
from sentra_pos.consignment.two_copies import Paper
from sentra_pos.paper import faces, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Align, Sheet
from sentra_pos.paper.pdf_table import Cell, Column, Row, Style, Table

TITLE = "PERBAIKAN TANDA TERIMA"
"""Rangkap 1 and 2."""

_COLUMNS = (
    Column("Baris", 12, Align.LEFT),
    Column("Produk", 64, Align.LEFT, Face.STRONG, lines=2),
    Column("Lot", 18, Align.LEFT),
    Column("EXP", 22, Align.LEFT),
    Column("Tertulis", 24),
    Column("Dikurangi", 24, face=Face.STRONG),
    Column("Harga jual", 20),
)
_STYLE = Style(size=9.4, row=6.1, leading=3.5, head_size=8, head=6, head_leading=3.05)
_CLOSING = 42.0
_QR = 21.5


def draw(view: CounterView, *, copy_no: int = 0, printed_at: datetime, printed_by: str = "") -> bytes:
    """The counter-note as A4 with both copies, the producer's above and the shop's below."""
    paper = Paper(
        shop=view.shop.name,
        title=f"Perbaikan {view.note} {view.number}",
        running="Perbaikan tanda terima",
        number=view.number,
        about=f"{view.producer} · kode {view.producer_code} · {words.moment(view.corrected_at)}",
        code=view.code,
    )
    return two_copies.draw(
        paper,
        lambda sheet, mark: _body(sheet, view, mark),
        copy_no=copy_no,
        printed_at=printed_at,
        printed_by=printed_by,
    )


def _body(sheet: Sheet, view: CounterView, mark: str) -> None:
    parts.letterhead(sheet, parts.PageHead(view.shop, TITLE, view.number, mark))
    layout, y = sheet.layout, sheet.y
    at = clock.local(view.corrected_at)
    sheet.right(layout.right, y + 5.6, f"{words.weekday_day(at.date())} {words.hour(at)}", 10.5, Face.STRONG)
    sheet.text(layout.left, y + 5.6, faces.cut(view.producer, 110, 13, Face.BOLD), 13, Face.BOLD)
    who = " · ".join(filter(None, (view.owner, f"kode {view.producer_code}", view.phone)))
    about = f"memperbaiki {view.note} tanggal {words.day(clock.day_of(view.noted_at))}"
    room = layout.room - faces.width(about, 9.2, Face.STRONG) - 4
    sheet.text(layout.left, y + 10.1, faces.cut(who, room, 9.2), 9.2)
    sheet.right(layout.right, y + 10.1, about, 9.2, Face.STRONG)
    sheet.y = y + 12.8
    rows = [_row(line) for line in view.lines]
    tables.draw(sheet, Table(_COLUMNS, rows, total=_total(view), style=_STYLE))
    sheet.needs(_CLOSING)
    _closing(sheet, view)


def _row(line: Taken) -> Row:
    return (
        str(line.line),
        line.product,
        f"L-{line.lot:05}",
        words.day(line.expiry) if line.expiry else "tidak ada",
        quantity.show(line.written, line.decimals, line.unit),
        quantity.show(line.quantity, line.decimals, line.unit),
        money.plain(line.price),
    )


def _total(view: CounterView) -> Row:
    empty = Cell("", Face.BOLD)
    value = money.plain(sum(line.value for line in view.lines))
    return (empty, f"{len(view.lines)} baris, nilai jual yang dikurangi", empty, empty, empty, empty, value)


def _closing(sheet: Sheet, view: CounterView) -> None:
    layout, y = sheet.layout, sheet.y
    room = layout.room - _QR - 8
    last = sheet.paragraph(
        layout.left, y + 4.8, f"Alasan: {view.reason}", room, size=9.6, face=Face.STRONG, leading=3.9, most=2
    )
    said = (
        "Jumlah di atas ternyata tidak pernah dititipkan: ia keluar dari stok toko dan dari tabel barang pada laporan"
        f" titip jual. Baris lain pada {view.note} tetap berlaku; kedua nota disimpan bersama."
    )
    sheet.paragraph(layout.left, last + 4.6, said, room, size=9.2, most=2)
    parts.code(sheet, _qr_text(view), view.code, layout.right - _QR, y + 3, _QR)
    people = [
        parts.Signature("Disetujui", view.owner or view.producer, "produsen"),
        parts.Signature("Dibuat", view.made_by, "petugas toko"),
    ]
    parts.signatures(sheet, y + 22, people, x=layout.left, pitch=74, room=66)


def _qr_text(view: CounterView) -> str:
    lines = (
        f"{view.number} {words.day(clock.day_of(view.corrected_at))}",
        f"{view.producer_code} {view.producer[:40]}",
        f"memperbaiki {view.note}, {len(view.lines)} baris",
        f"Kode {view.code}",
    )
    return "\n".join(text.ascii(line) for line in lines)
