"""A year as tables for a spreadsheet: the same figures as its paper."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sentra_pos.reports import export, export_files
from sentra_pos.reports.export_files import SheetOfRows
from sentra_pos.reports.export_tables import Value
from sentra_pos.reports.year import THRESHOLD, Month, Year

_SOLD = ("Omzet kotor", "Potongan harga", "Penjualan bersih", "Komisi toko", "Bagian produsen")
PRODUCER = ("Bulan", *_SOLD, "Omzet sejak Januari", "Lewat Rp500.000.000")
SHOP = ("Bulan", *_SOLD, "Toko sendiri kotor", "Toko sendiri potongan", "Toko sendiri bersih")
CLEARING = (
    "Bulan",
    "Dibayar pembeli",
    "Masuk rekening",
    "Biaya",
    "Tidak pernah masuk",
    "Belum masuk akhir bulan",
)
_MONEY = 24
Row = tuple[Value, ...]


def write(path: Path, view: Year) -> int:
    """Write `view` whole to `path`, a workbook or one table as CSV by its ending; give the number of rows.

    Raise CannotWrite.
    """
    if path.suffix.lower() != ".csv":
        return export.whole(path, lambda part: export_files.write_book(part, _sheets(view)))
    head, rows = _one_table(view)
    return export.whole(path, lambda part: export_files.write_csv(part, head, rows))


def _one_table(view: Year) -> tuple[tuple[str, ...], list[Row]]:
    if view.to is not None:
        return PRODUCER, _producer(view)
    rows = [(*sold, *money[1:]) for sold, money in zip(_shop(view), _clearing(view), strict=True)]
    return (*SHOP, *(f"QRIS dan kartu: {name.lower()}" for name in CLEARING[1:])), rows


def _sheets(view: Year) -> list[SheetOfRows]:
    if view.to is not None:
        name = f"{view.to.code} {view.year}"
        return [_sheet(name, PRODUCER, _producer(view), summed=len(_SOLD))]
    still: Row = (view.clearing[-1].still if view.clearing else 0,)
    return [
        _sheet(f"Penjualan {view.year}", SHOP, _shop(view), summed=len(SHOP) - 1),
        _sheet("QRIS dan kartu", CLEARING, _clearing(view), summed=len(CLEARING) - 2, last=still),
    ]


def _sheet(
    title: str, head: tuple[str, ...], rows: Sequence[Row], *, summed: int, last: Row = ()
) -> SheetOfRows:
    """A sheet whose first `summed` columns of money have a sum below them, then what is `last`."""
    columns = [[value for value in column if isinstance(value, int)] for column in zip(*rows, strict=True)]
    sums = [sum(column) for column in columns[1 : summed + 1]]
    return SheetOfRows(
        title,
        head,
        rows,
        widths=(12, *(max(18, min(_MONEY, len(name) + 2)) for name in head[1:])),
        rupiah=frozenset(range(1, len(head))),
        total=("Jumlah", *sums, *last),
        fixed=1,
    )


def _producer(view: Year) -> list[Row]:
    pairs = zip(view.months, view.cumulative, strict=True)
    return [(*_sold(one), so_far, "ya" if so_far > THRESHOLD else "") for one, so_far in pairs]


def _shop(view: Year) -> list[Row]:
    pairs = zip(view.months, view.own, strict=True)
    return [(*_sold(one), own.gross, own.discounts, own.net) for one, own in pairs]


def _clearing(view: Year) -> list[Row]:
    return [
        (_named(one.first), one.paid, one.arrived, one.cost, one.lost, one.still) for one in view.clearing
    ]


def _sold(one: Month) -> Row:
    return (_named(one.first), one.gross, one.discounts, one.net, one.shop_part, one.part)


def _named(first: date) -> str:
    """`2026-03`: a month, and sorted as one."""
    return f"{first:%Y-%m}"
