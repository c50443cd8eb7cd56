"""A hand-over as a book of sheets: the summary, a sheet for each table of its paper, and every lot."""

from collections.abc import Iterator
from pathlib import Path

from sentra_pos.paper import pdf_parts as parts
from sentra_pos.reports import export, export_files, handover_words
from sentra_pos.reports.export_files import SheetOfRows
from sentra_pos.reports.export_tables import Value
from sentra_pos.reports.handover_pack import Pack
from sentra_pos.reports.handover_tables import SECTIONS, STOCK
from sentra_pos.shop.handovers import HandoverLine

STOCK_HEAD = (
    "Kode", "Produsen", "Produk", "Lot", "Kedaluwarsa", "Jumlah (satuan terkecil)", "Desimal", "Satuan", "Harga",
    "Nilai jual", "Bagian toko", "Hak produsen",
)  # fmt: skip
_WIDTHS = (9, 30, 30, 9, 12, 12, 8, 8, 12, 14, 14, 14)


def write_xlsx(pack: Pack, line: HandoverLine, path: Path, *, copy_no: int = 0) -> int:
    """All sheets; give the number of rows; raise CannotWrite or TooManyRows."""
    return export.whole(path, lambda part: export_files.write_book(part, _sheets(pack, line, copy_no)))


def _sheets(pack: Pack, line: HandoverLine, copy_no: int) -> Iterator[SheetOfRows]:
    yield SheetOfRows("Ringkasan", ("Serah terima", line.number), _summary(pack, line, copy_no), (40, 30))
    for section in SECTIONS:
        columns = [column for column in section.columns if column.head.strip()]
        head = tuple(column.head.replace("\n", " ") for column in columns)
        widths = tuple(round(column.width / 2) + 4 for column in columns)
        yield SheetOfRows(section.sheet, head, section.rows(pack), widths)
    yield SheetOfRows(STOCK.sheet, STOCK_HEAD, _stock(pack), _WIDTHS)


def _summary(pack: Pack, line: HandoverLine, copy_no: int) -> Iterator[tuple[Value, ...]]:
    yield ("Salinan", parts.copy_mark(copy_no))
    yield ("Keadaan pada", pack.at)
    yield ("Dibuat oleh", pack.made_by)
    yield ("Kode", line.code)
    yield ("Program", f"Sentra POS {pack.version}, {pack.engine}, tata {pack.step:04d}")
    yield ("Pemeriksaan", handover_words.proof(pack))
    for fault in pack.checked.faults if pack.checked else ():
        yield ("Temuan", handover_words.fault(fault))
    for label, amount in handover_words.summary(pack):
        yield (label.strip(), amount)
    for one in pack.aside:
        yield (f"Lot {handover_words.place(one.place)}", one.lots)


def _stock(pack: Pack) -> Iterator[tuple[Value, ...]]:
    for one in pack.stock:
        for lot in one.lots:
            yield (
                one.code, one.name, lot.product, lot.lot, lot.expiry, lot.quantity, lot.decimals, lot.unit,
                lot.price, lot.value, lot.shop_part, lot.producer_part,
            )  # fmt: skip
