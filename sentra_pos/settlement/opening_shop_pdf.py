"""The shop's own part of the opening day on paper: cash note by note, bank, money on its way, and goods at cost."""

from sentra_pos.base import money, quantity
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper import words
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A5, Align, Sheet
from sentra_pos.paper.pdf_parts import Signature
from sentra_pos.paper.pdf_table import Column, Row, Style, Table, Title
from sentra_pos.settlement import opening_sums_pdf
from sentra_pos.settlement.opening_sums_pdf import SumRow
from sentra_pos.settlement.opening_views import OpeningView

_STYLE = Style(size=9.4, row=5.4, leading=3.5, head_size=8, head=5.4, head_leading=3.05)
_GOODS = (
    Column("No", 8, Align.LEFT),
    Column("Produk", 70, Align.LEFT, Face.STRONG, lines=2),
    Column("Jumlah", 24, face=Face.STRONG),
    Column("Harga jual", 22),
    Column("Harga pokok", 24, face=Face.STRONG),
    Column("Kedaluwarsa", 21),
    Column("Lot", 15),
)
_SIGNS = 19.0


def body(sheet: Sheet, view: OpeningView) -> None:
    """Everything under the heading of the paper."""
    if view.goods:
        title = Title("Barang milik toko", "dengan harga pokok", size=9.6)
        tables.section(sheet, title, Table(_GOODS, _rows(view), style=_STYLE))
        sheet.y += 1.5
    rows = _amounts(view)
    sheet.needs(min(opening_sums_pdf.height(rows) + _SIGNS, A5.end - A5.top - 20))
    top = sheet.y
    opening_sums_pdf.draw(sheet, rows, label="Saldo awal toko", result=view.content.rest)
    opening_sums_pdf.code(sheet, view, view.content.rest, top)
    people = (
        Signature("Pengelola", view.made_by, "mencatat dan menghitung"),
        Signature("Saksi", "", "nama dan tanda tangan"),
        Signature("Pemilik", "", "menyetujui"),
    )
    parts.signatures(sheet, sheet.y + 4.6, people, x=sheet.layout.left, pitch=62, room=54)


def _rows(view: OpeningView) -> list[Row]:
    assert view.goods is not None  # noqa: S101 - asked before
    pairs = zip(view.goods.lines, view.costs, strict=True)
    return [
        (
            str(number),
            line.product,
            quantity.show(line.quantity, line.decimals, line.unit),
            money.plain(line.price),
            money.plain(cost),
            words.day(line.expiry) if line.expiry else "tidak ada",
            f"L-{line.lot:05}",
        )
        for number, (line, cost) in enumerate(pairs, start=1)
    ]


def _amounts(view: OpeningView) -> list[SumRow]:
    content = view.content
    safe = SumRow("Uang tunai di brankas", content.safe, _counted(view))
    others = (
        SumRow("Uang di bank", content.bank),
        SumRow("Uang QRIS dalam perjalanan", content.qris),
        SumRow("Uang kartu dalam perjalanan", content.card),
        SumRow("Barang milik toko, harga pokok", content.inventory),
    )
    return [safe, *(row for row in others if row.amount)]


def _counted(view: OpeningView) -> tuple[str, ...]:
    """The safe note by note, on as many lines as it takes."""
    said = [f"{one.count} × {money.plain(one.denomination)}" for one in view.content.notes]
    return tuple(" + ".join(said[at : at + 5]) for at in range(0, len(said), 5))
