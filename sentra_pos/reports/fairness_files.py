"""The fairness list as files: a book of three sheets, or one table of the makers as CSV."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sentra_pos.paper import words
from sentra_pos.reports import export, export_files, fairness_words
from sentra_pos.reports.export_files import SheetOfRows
from sentra_pos.reports.export_tables import Value
from sentra_pos.reports.fairness import Fairness

MAKERS = (
    "Kode", "Produsen", "Kelompok", "Status", "Lamaran", "Sejak", "Produk", "Tempat", "Hari di rak", "Dari hari",
    "Titipan", "Baris tidak diterima", "Alasan tidak diterima", "Laku (potong)", "Bagian (persen)",
)  # fmt: skip
DECISIONS = ("Kode", "Produsen", "Ditawarkan", "Lamaran", "Keputusan", "Hari", "Hasil", "Alasan")
MONEY = "Bagian uang (persen)"


def write(view: Fairness, path: Path, *, printed_at: datetime, printed_by: str) -> None:
    """As PDF, CSV or XLSX, by the ending of `path`; raise CannotWrite."""
    match path.suffix.lower():
        case ".csv":
            write_csv(view, path)
        case ".pdf":
            from sentra_pos.reports import fairness_pdf  # here: it brings reportlab

            drawn = fairness_pdf.draw(view, printed_at=printed_at, printed_by=printed_by)
            export.whole(path, lambda part: part.write_bytes(drawn))
        case _:
            write_xlsx(view, path)


def write_csv(view: Fairness, path: Path) -> int:
    """The makers as one table; give the number of rows; raise CannotWrite."""
    return export.whole(path, lambda part: export_files.write_csv(part, _head(view), _makers(view)))


def write_xlsx(view: Fairness, path: Path) -> int:
    """Makers, decisions and what the figures mean, a sheet each; give the number of rows; raise CannotWrite."""
    meanings = iter(fairness_words.explained(with_money=view.with_money))
    sheets = (
        SheetOfRows("Bagian di rak", _head(view), _makers(view), (9, 34, 12, 11, 12, 12, 8, 14, 11, 10, 9, 12, 40)),
        SheetOfRows("Lamaran", DECISIONS, _decisions(view), (9, 34, 34, 12, 12, 7, 11, 50)),
        SheetOfRows("Arti angka", ("Angka", "Artinya"), meanings, (18, 90)),
    )  # fmt: skip
    return export.whole(path, lambda part: export_files.write_book(part, sheets))


def _head(view: Fairness) -> tuple[str, ...]:
    return (*MAKERS, MONEY) if view.with_money else MAKERS


def _makers(view: Fairness) -> Iterator[tuple[Value, ...]]:
    for one in view.makers:
        money = () if one.money_bps is None else (words.percent(one.money_bps),)
        yield (
            one.code, one.name, one.group, fairness_words.STATUSES[one.status], one.applied_on, one.since,
            one.products, ", ".join(one.places), one.days, view.days, one.deliveries, one.times_refused,
            "; ".join(f"{reason.reason} ({reason.times})" for reason in one.refused), one.pieces,
            words.percent(one.share_bps), *money,
        )  # fmt: skip


def _decisions(view: Fairness) -> Iterator[tuple[Value, ...]]:
    for one in view.decisions:
        yield (
            one.code, one.name, one.asked, one.applied_on, one.decided_on, one.days,
            fairness_words.STATUSES[one.status], one.reason,
        )  # fmt: skip
