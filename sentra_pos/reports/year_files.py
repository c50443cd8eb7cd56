"""A year as tables for a spreadsheet: the same figures as its paper."""

from pathlib import Path

from sentra_pos.reports import export_files
from sentra_pos.reports.export_files import SheetOfRows
from sentra_pos.reports.export_tables import Value
from sentra_pos.reports.year import Month, Year

HEAD = ("month", "gross", "discounts", "net", "producer_part", "shop_part")
CLEARING = ("month", "paid", "settled", "cost", "still")
Rows = list[tuple[Value, ...]]


def write(path: Path, view: Year) -> int:
    """Write `view` to `path`, a workbook or the months as CSV by its ending; give the number of rows."""
    sold = _rows(view.months)
    if path.suffix.lower() == ".csv":
        return export_files.write_csv(path, HEAD, sold)
    sheets = [SheetOfRows("Titipan" if view.to is None else view.to.code, HEAD, sold)]
    if view.to is None:
        clearing: Rows = [(one.first, one.paid, one.settled, one.cost, one.still) for one in view.clearing]
        sheets += [
            SheetOfRows("Toko sendiri", HEAD, _rows(view.own)),
            SheetOfRows("QRIS dan kartu", CLEARING, clearing),
        ]
    return export_files.write_book(path, sheets)


def _rows(months: tuple[Month, ...]) -> Rows:
    return [(one.first, one.gross, one.discounts, one.net, one.part, one.shop_part) for one in months]
