"""Stok opname on A4: along the shelves, blank to write on while counting, or what was found, with who signs for it."""

from datetime import datetime

from sentra_pos.base import clock, quantity
from sentra_pos.paper import pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, Align, Sheet
from sentra_pos.paper.pdf_table import Column, Row, Style, Table
from sentra_pos.stock.count_views import CountView
from sentra_pos.stock.counts import Difference, ToCount

_BLANK = (
    Column("No", 10, Align.LEFT),
    Column("Rak", 26, Align.LEFT),
    Column("Barang", 84, Align.LEFT, Face.STRONG, lines=2),
    Column("Satuan", 24, Align.LEFT),
    Column("Dihitung", 33),
)
_FOUND = (
    Column("No", 9, Align.LEFT),
    Column("Rak", 18, Align.LEFT),
    Column("Barang", 48, Align.LEFT, Face.STRONG, lines=2),
    Column("Dihitung", 22, face=Face.STRONG),
    Column("Tercatat", 22),
    Column("Selisih", 18, face=Face.STRONG),
    Column("", 3),
    Column("Keterangan", 37, Align.LEFT, lines=3),
)
_STYLE = Style(size=9.4, row=7.4, leading=3.5, head_size=8, head=6.1)
_SIGNS = 52.0
_LINE = "…………………"


def draw(view: CountView, *, printed_at: datetime, printed_by: str = "") -> bytes:
    """The sheet, or the result once the count has ended; the same bytes for the same facts."""
    title = "HASIL STOK OPNAME" if view.ended_at else "LEMBAR HITUNG"
    furniture = parts.furniture(
        title=f"{title.capitalize()} (lanjutan)",
        about=f"{_what(view)} · mulai {words.moment(view.started_at)}",
        copy=parts.copy_mark(0),
        left=f"{title.capitalize()} · {words.printed(printed_at, printed_by)}",
        code=view.code,
    )
    return pdf.made(
        A4,
        lambda sheet: _body(sheet, view, title),
        title=f"{title.capitalize()}: {_what(view)}",
        author=view.shop.name,
        furniture=furniture,
    )


def _what(view: CountView) -> str:
    if view.is_daily:
        return "Sepuluh barang acak"
    return f"{view.name[:1].upper()}{view.name[1:]}" if view.name else "Semua barang"


def _body(sheet: Sheet, view: CountView, title: str) -> None:
    number = words.day(clock.day_of(view.started_at))
    parts.letterhead(sheet, parts.PageHead(view.shop, title, number, parts.copy_mark(0)))
    layout, y = sheet.layout, sheet.y
    sheet.text(layout.left, y + 6, _what(view), 13, Face.BOLD)
    sheet.text(layout.left, y + 11.4, _when(view), 9.6)
    sheet.y = y + 15
    if view.ended_at is None:
        rows: list[Row] = [_blank(number, line) for number, line in enumerate(view.lines, start=1)]
        tables.draw(sheet, Table(_BLANK, rows, style=_STYLE))
    else:
        differs = {one.product: one for one in view.differences}
        rows = [
            _found(number, line, differs.get(line.product))
            for number, line in enumerate(view.counted, start=1)
        ]
        tables.draw(sheet, Table(_FOUND, rows, style=_STYLE))
    sheet.needs(_SIGNS)
    _closing(sheet, view)


def _when(view: CountView) -> str:
    begun = f"Dimulai {words.moment(view.started_at)} oleh {view.started_by}"
    if view.ended_at is None:
        return f"{begun}. Tulis yang terlihat di rak; penjualan tetap berjalan."
    return f"{begun}, ditutup {words.moment(view.ended_at)} oleh {view.ended_by}"


def _blank(number: int, line: ToCount) -> Row:
    said = _LINE if line.counted is None else quantity.show(line.counted, line.decimals)
    return (str(number), line.shelf_place or "–", line.name, line.unit, said)


def _found(number: int, line: ToCount, one: Difference | None) -> Row:
    counted = line.counted or 0
    expected = counted if one is None else one.expected
    return (
        str(number),
        line.shelf_place or "–",
        line.name,
        quantity.show(counted, line.decimals, line.unit),
        quantity.show(expected, line.decimals, line.unit),
        "cocok" if one is None else _signed(one),
        "",
        "" if one is None else " · ".join(filter(None, (one.explanation, one.report))),
    )


def _signed(one: Difference) -> str:
    sign = "-" if one.difference < 0 else "+"
    return f"{sign}{quantity.show(abs(one.difference), one.decimals)}"


def _closing(sheet: Sheet, view: CountView) -> None:
    y = sheet.y
    if view.ended_at is not None:
        said = f"{len(view.counted)} barang dihitung, {len(view.differences)} berselisih."
        sheet.text(sheet.layout.left, y + 6, said, 9.8, Face.STRONG)
    people = [
        parts.Signature("Dihitung", view.started_by, "petugas toko"),
        parts.Signature("Saksi", "", "nama dan tanda tangan"),
        parts.Signature("Disetujui", "", "pengelola"),
    ]
    parts.signatures(sheet, y + 12, people, x=sheet.layout.left, pitch=62, room=54)
