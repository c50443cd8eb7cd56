"""A cut-off as files: one workbook of three sheets whose sums are figures and never formulas, or three CSV tables."""

from pathlib import Path

from sentra_pos.reports import export, export_files
from sentra_pos.reports.export_files import SheetOfRows
from sentra_pos.reports.run_tables import CHARGED, CHARGES, GOODS, RUPIAH, SUMMARY, RunTables

_SUM = "Jumlah"
_GOODS, _CHARGES = "Barang", "Potongan dan lainnya"


def write(tables: RunTables, path: Path) -> list[Path]:
    """Write one XLSX, or for a `.csv` one for each table beside it; give what was written; raise CannotWrite."""
    sheets = sheets_of(tables)
    if path.suffix.lower() != ".csv":
        export.whole(path, lambda part: export_files.write_book(part, sheets))
        return [path]
    made = [path, *(path.with_name(f"{path.stem} {one.title.lower()}.csv") for one in sheets[1:])]
    for file, one in zip(made, sheets, strict=True):
        export.whole(file, lambda part, one=one: export_files.write_csv(part, one.header, one.rows))  # type: ignore[misc]
    return made


def sheets_of(tables: RunTables) -> list[SheetOfRows]:
    """The three tables; the sums stand below their columns."""
    before = (_SUM, *[None] * (RUPIAH.start - 1))
    return [
        SheetOfRows(
            f"Penyelesaian {tables.until:%Y-%m-%d}", SUMMARY, tables.summary,
            (9, 30, 15, 12, 12, 12, *[15] * len(RUPIAH), 11, 16, 20, 15, 20),
            rupiah=frozenset(RUPIAH), total=(*before, *tables.totals), fixed=2,
        ),
        SheetOfRows(_GOODS, GOODS, tables.goods, (9, 30, 34, 9), fixed=2),
        SheetOfRows(
            _CHARGES, CHARGES, tables.charges, (9, 30, 15, 12, 24, 18, 44, 15), rupiah=frozenset({CHARGED}),
            total=(_SUM, *[None] * (CHARGED - 1), tables.charged), fixed=2,
        ),
    ]  # fmt: skip
