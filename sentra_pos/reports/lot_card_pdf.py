"""Kartu stok on A4: what a lot is, every move of it, and the line that proves that every unit is somewhere."""

from datetime import datetime

from sentra_pos.base import clock, money, quantity
from sentra_pos.books import places
from sentra_pos.paper import pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, Align, Sheet
from sentra_pos.paper.pdf_table import Cell, Column, Row, Style, Table, Title
from sentra_pos.producers.terms import LotTerms, TermsKind
from sentra_pos.reports import card_words
from sentra_pos.reports.lot_card import LotFacts, StockCard
from sentra_pos.reports.lot_moves import CardLine, What

WHAT = {
    What.RECEIVED: "barang masuk",
    What.OPENING: "saldo awal",
    What.UNDONE: "nota dikoreksi",
    What.SOLD: "laku",
    What.REFUNDED: "dikembalikan pembeli",
    What.VOIDED: "penjualan dibatalkan",
    What.TAKEN_BACK: "ditarik produsen",
    What.DAMAGED: "rusak",
    What.LOST: "hilang",
    What.EXPIRED: "kedaluwarsa",
    What.FOUND: "ditemukan",
    What.BOUGHT: "dibeli toko",
    What.REPACKED: "dikemas ulang",
    What.OTHER: "lain-lain",
}
PARTS = {
    "shelf": "di rak",
    "bazaar": "di bazar",
    "sold": "laku",
    "refunded": "dikembalikan",
    "taken_back": "ditarik",
    "damaged": "rusak",
    "expired": "kedaluwarsa",
    "lost": "hilang",
    "own": "dibeli toko",
    "repacked": "dikemas ulang",
}
PLACES = {
    places.PRODUCER: "produsen",
    places.SHELF: "rak",
    places.CUSTOMER: "pembeli",
    places.DAMAGED: "rusak",
    places.EXPIRED: "kedaluwarsa",
    places.LOST: "hilang",
    "BAZAAR": "bazar",
}
_LOTS = (
    Column("Lot", 20, Align.LEFT, Face.STRONG),
    Column("Nota", 30, Align.LEFT),
    Column("Diterima", 32, Align.LEFT),
    Column("Oleh", 24, Align.LEFT),
    Column("EXP", 22, Align.LEFT),
    Column("Harga", 18),
    Column("Masuk", 18, face=Face.STRONG),
    Column("Syarat", 14),
)
_LINES = (
    Column("Waktu", 26, Align.LEFT),
    Column("Lot", 17, Align.LEFT),
    Column("Dokumen", 27, Align.LEFT, Face.STRONG),
    Column("Kejadian", 33, Align.LEFT, lines=2),
    Column("Dari → ke", 28, Align.LEFT),
    Column("Jumlah", 14, face=Face.STRONG),
    Column("Di rak", 13),
    Column("Petugas", 20),
)
_STYLE = Style(size=8.8, row=4.8, leading=3.5)


def draw(card: StockCard, *, printed_at: datetime, printed_by: str = "") -> bytes:
    """The card as PDF; the same bytes for the same facts."""
    furniture = parts.furniture(
        title=f"Kartu stok {card.title} (lanjutan)",
        about=f"{card.name} · {card.producer_name} ({card.producer_code})",
        copy="KARTU",
        left=f"Kartu stok {card.title} · {words.printed(printed_at, printed_by)}",
    )
    return pdf.made(
        A4,
        lambda sheet: _body(sheet, card),
        title=f"Kartu stok {card.title}",
        author=card.shop.name,
        furniture=furniture,
    )


def _body(sheet: Sheet, card: StockCard) -> None:
    parts.letterhead(sheet, parts.PageHead(card.shop, "KARTU STOK", card.title, "KARTU"))
    y, left = sheet.y, sheet.layout.left
    sheet.text(left, y + 6, card.name, 12.5, Face.BOLD)
    owner = f" · {card.owner}" if card.owner else ""
    sheet.text(left, y + 10.8, f"{card.producer_name} ({card.producer_code}){owner}", 10)
    now = f"harga sekarang {money.plain(card.price_now)}" if card.price_now is not None else ""
    where = f"tempat {card.shelf_place}" if card.shelf_place else ""
    sheet.right(sheet.layout.right, y + 10.8, " · ".join(part for part in (where, now) if part), 10)
    sheet.y = y + 13
    tables.section(sheet, Title("Lot"), Table(_LOTS, [_lot(card, lot) for lot in card.lots], style=_STYLE))
    rows = [_line(card, line) for line in card.lines]
    tables.section(sheet, Title("Gerakan", f"dalam {card.unit}"), Table(_LINES, rows, style=_STYLE))
    sheet.needs(14)
    sums = card.sums
    said = card_words.balance(sums, card.decimals, PARTS, "Masuk")
    sheet.y = sheet.paragraph(
        left, sheet.y + 6, said, sheet.layout.room, size=10.5, face=Face.BOLD, leading=4.6
    )
    proof = "Setiap satuan terhitung." if sums.holds else "TIDAK COCOK: periksa pembukuan (Verifikasi)."
    sheet.text(left, sheet.y + 5, proof, 9.2)


def _lot(card: StockCard, lot: LotFacts) -> Row:
    return (
        f"L-{lot.number:05}",
        lot.note or "–",
        words.moment(lot.received_at),
        lot.received_by or "–",
        words.day(lot.expiry) if lot.expiry else "tidak ada",
        money.plain(lot.price),
        quantity.show(lot.came_in, card.decimals),
        _terms(lot.terms),
    )


def _terms(terms: LotTerms | None) -> str:
    """The shop's part in percent, or the producer's fixed price."""
    if terms is None:
        return "–"
    if terms.terms.kind is TermsKind.FIXED:
        return f"tetap {money.plain(terms.terms.fixed_price or 0)}"
    return words.percent(terms.terms.commission_bps or 0)


def _line(card: StockCard, line: CardLine) -> Row:
    at = clock.local(line.at)
    happened = WHAT[line.what] + (" (opname)" if line.is_counted else "")
    if line.reason:
        happened += f": {line.reason}"
    sign = "−" if line.change < 0 else "+" if line.change > 0 else ""
    return (
        f"{words.short_day(at.date())} {words.hour(at)}",
        f"L-{line.lot:05}",
        line.document or "–",
        happened,
        card_words.way(line, PLACES),
        sign + quantity.show(line.quantity, card.decimals),
        Cell(quantity.show(line.on_shelf, card.decimals), Face.BOLD),
        line.who,
    )
