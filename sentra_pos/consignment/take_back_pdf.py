"""Tanda terima barang ditarik on paper: which unsold goods went back to their producer, signed by both sides."""

from datetime import datetime

from sentra_pos.base import clock, money, quantity, text
from sentra_pos.books import places
from sentra_pos.consignment import two_copies
from sentra_pos.consignment.take_back_views import BackLine, TakeBackView
from sentra_pos.consignment.two_copies import Paper
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper import words
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Align, Sheet
from sentra_pos.paper.pdf_table import Cell, Column, Row, Style, Table

TITLE = "BARANG DITARIK PRODUSEN"
"""Rangkap 1 and 2."""

_COLUMNS = (
    Column("No", 8, Align.LEFT),
    Column("Produk", 66, Align.LEFT, Face.STRONG, lines=2),
    Column("Lot", 18, Align.LEFT),
    Column("EXP", 22, Align.LEFT),
    Column("Dari", 22, Align.LEFT),
    Column("Jumlah", 24, face=Face.STRONG),
    Column("Harga jual", 24),
)
_STYLE = Style(size=9.4, row=6.1, leading=3.5, head_size=8, head=6, head_leading=3.05)
_FROM = {places.SHELF: "rak", places.DAMAGED: "barang rusak", places.EXPIRED: "kedaluwarsa"}
_SIGNS = 34.0
_QR = 21.5


def draw(view: TakeBackView, *, copy_no: int = 0, printed_at: datetime, printed_by: str = "") -> bytes:
    """The note as A4 with both copies, the producer's above and the shop's below."""
    paper = Paper(
        shop=view.shop.name,
        title=f"Barang ditarik {view.number}",
        running="Barang ditarik",
        number=view.number,
        about=f"{view.producer} · kode {view.producer_code} · {words.moment(view.taken_at)}",
        code=view.code,
    )
    return two_copies.draw(
        paper,
        lambda sheet, mark: _body(sheet, view, mark),
        copy_no=copy_no,
        printed_at=printed_at,
        printed_by=printed_by,
    )


def _body(sheet: Sheet, view: TakeBackView, mark: str) -> None:
    parts.letterhead(sheet, parts.PageHead(view.shop, TITLE, view.number, mark))
    layout, y = sheet.layout, sheet.y
    at = clock.local(view.taken_at)
    sheet.right(layout.right, y + 5.6, f"{words.weekday_day(at.date())} {words.hour(at)}", 10.5, Face.STRONG)
    sheet.text(layout.left, y + 5.6, view.producer, 13, Face.BOLD)
    who = " · ".join(filter(None, (view.owner, f"kode {view.producer_code}", view.phone)))
    sheet.text(layout.left, y + 10.1, who, 9.2)
    sheet.y = y + 12.4
    rows = [_row(number, line) for number, line in enumerate(view.lines, start=1)]
    tables.draw(sheet, Table(_COLUMNS, rows, total=_total(view), style=_STYLE))
    sheet.needs(_SIGNS)
    _closing(sheet, view)


def _row(number: int, line: BackLine) -> Row:
    return (
        str(number),
        line.product,
        f"L-{line.lot:05}",
        words.day(line.expiry) if line.expiry else "tidak ada",
        _FROM.get(line.from_place, line.from_place),
        quantity.show(line.quantity, line.decimals, line.unit),
        money.plain(line.price),
    )


def _total(view: TakeBackView) -> Row:
    empty = Cell("", Face.BOLD)
    value = money.plain(sum(line.value for line in view.lines))
    return (empty, f"{len(view.lines)} baris, nilai jual", empty, empty, empty, empty, value)


def _closing(sheet: Sheet, view: TakeBackView) -> None:
    layout, y = sheet.layout, sheet.y
    said = (
        "Barang di atas kembali kepada produsen dan tidak lagi menjadi tanggung jawab toko. Ia keluar dari tabel barang"
        " pada laporan titip jual berikutnya sebagai “ditarik”."
    )
    sheet.paragraph(layout.left, y + 4.6, said, layout.room - _QR - 8, size=9.2, most=2)
    parts.code(sheet, _qr_text(view), view.code, layout.right - _QR, y + 3, _QR)
    fetched = view.fetched_by or view.owner or view.producer
    people = [
        parts.Signature("Yang menerima kembali", fetched, "produsen atau yang mewakili"),
        parts.Signature("Yang menyerahkan", view.made_by, "petugas toko"),
    ]
    parts.signatures(sheet, y + 14, people, x=layout.left, pitch=74, room=66)


def _qr_text(view: TakeBackView) -> str:
    lines = (
        f"{view.number} {words.day(clock.day_of(view.taken_at))}",
        f"{view.producer_code} {view.producer[:40]}",
        f"{len(view.lines)} baris ditarik",
        f"Kode {view.code}",
    )
    return "\n".join(text.ascii(line) for line in lines)
