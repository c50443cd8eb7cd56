"""What to bring on A4: a table a producer, each line with how it was reckoned."""

from collections.abc import Sequence
from datetime import datetime

from sentra_pos.base import quantity
from sentra_pos.consignment import restock_words
from sentra_pos.consignment.restock import Restock, Suggestion
from sentra_pos.paper import pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.pdf import A4, Align, Sheet
from sentra_pos.paper.pdf_table import Column, Row, Style, Table, Title

_COLUMNS = (
    Column("Barang", 52, Align.LEFT, Face.STRONG, lines=2),
    Column("Sisa", 22),
    Column("Perkiraan\nlaku", 20),
    Column("Bawa", 24, face=Face.BOLD),
    Column("Perhitungan", 60, Align.LEFT, lines=3),
)
_STYLE = Style(size=9.4, row=5.6, leading=3.6)
_NOTE = (
    "Usulan dari penjualan 8 minggu terakhir menurut hari; hari ketika barang sudah habis tidak dihitung sebagai sepi."
    " Bukan pesanan."
)


def draw(found: Sequence[Restock], *, shop: Letterhead, printed_at: datetime, printed_by: str = "") -> bytes:
    """The suggestions as PDF, one producer under the other; the same bytes for the same facts."""
    number = found[0].producer_code if len(found) == 1 else f"{len(found)} produsen"

    def body(sheet: Sheet) -> None:
        parts.letterhead(sheet, parts.PageHead(shop, "USULAN BAWAAN", number, parts.copy_mark(0)))
        sheet.paragraph(sheet.layout.left, sheet.y + 6, _NOTE, sheet.layout.room, size=8.8)
        sheet.y += 11
        for one in found:
            _of_producer(sheet, one)

    furniture = parts.furniture(
        title="Usulan bawaan (lanjutan)",
        about=shop.name,
        copy=parts.copy_mark(0),
        left=f"Usulan bawaan · {words.printed(printed_at, printed_by)}",
    )
    return pdf.made(A4, body, title="Usulan bawaan", author=shop.name, furniture=furniture)


def _of_producer(sheet: Sheet, one: Restock) -> None:
    rows = [_row(line) for line in one.suggestions if line.bring or line.expires or line.sells]
    days = f"bawa {words.weekday_day(one.bring_on)}, cukup sampai sebelum {words.weekday_day(one.until)}"
    title = Title(f"{one.producer_name} ({one.producer_code})", days)
    if not rows:
        rows = [("Stok masih cukup, belum perlu membawa barang.", "", "", "", "")]
    tables.section(sheet, title, Table(_COLUMNS, rows, style=_STYLE))
    sheet.y += 4


def _row(one: Suggestion) -> Row:
    return (
        one.name,
        quantity.show(one.left, one.decimals, one.unit),
        quantity.show(one.sells, one.decimals),
        quantity.show(one.bring, one.decimals, one.unit) if one.bring else "–",
        restock_words.reckoned(one),
    )
