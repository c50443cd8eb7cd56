"""Lists of stock as tables for a spreadsheet: whole numbers in smallest units, rupiah, and days as days."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sentra_pos.consignment import restock_words
from sentra_pos.consignment.restock import Restock
from sentra_pos.reports import export, export_files
from sentra_pos.reports.ageing import Ageing, AgeRow
from sentra_pos.reports.export import Form
from sentra_pos.reports.export_tables import Value
from sentra_pos.reports.held import Amount
from sentra_pos.reports.lot_card import StockCard
from sentra_pos.reports.stock_list import StockList, StockRow

Cells = tuple[Value, ...]


@dataclass(frozen=True)
class StockTable:
    """A header and the rows under it."""

    header: tuple[str, ...]
    rows: Sequence[Cells]


def write(table: StockTable, path: Path) -> int:
    """Write it as CSV or XLSX, as the file's name says; give the number of rows; raise CannotWrite."""
    form = Form.CSV if path.suffix.lower() == ".csv" else Form.XLSX
    make: Callable[[Path, Iterable[str], Iterable[Cells]], int] = (
        export_files.write_csv if form is Form.CSV else export_files.write_xlsx
    )
    return export.whole(path, lambda part: make(part, table.header, table.rows))


def of_list(found: StockList) -> StockTable:
    """One row a line of the list; pieces apart from what is weighed."""
    return StockTable(
        (
            "name", "producer", "group", "lot", "place", "shelf_place", "lots", "products", "pieces", "weighed",
            "unit", "value", "producer_part", "expiry", "received_on", "days_to_sell_out",
        ),
        [_list_row(row) for row in found.rows],
    )  # fmt: skip


def of_ageing(found: Ageing) -> StockTable:
    """One row a line, with what lies there by age in rupiah."""
    return StockTable(
        (
            "name", "producer", "group", "pieces", "weighed", "unit", "value", "days_0_7", "days_8_30", "days_31_60",
            "days_61_90", "days_over_90", "oldest_days", "sold_8_weeks", "days_to_sell_out", "last_sold",
        ),
        [_age_row(row) for row in found.rows],
    )  # fmt: skip


def of_card(card: StockCard) -> StockTable:
    """Every move, with what was on the shelf after it."""
    return StockTable(
        (
            "at", "lot", "what", "document", "from", "to", "quantity", "decimals", "unit", "on_shelf", "who", "approver",
            "reason", "counted",
        ),
        [
            (
                line.at, line.lot, line.what.value, line.document, line.from_place, line.to_place, line.quantity,
                card.decimals, card.unit, line.on_shelf, line.who, line.approver, line.reason,
                "count" if line.is_counted else "",
            )
            for line in card.lines
        ],
    )  # fmt: skip


def of_restock(found: Sequence[Restock]) -> StockTable:
    """Every suggestion, with how it was reckoned."""
    return StockTable(
        (
            "bring_on", "until", "producer", "producer_name", "product", "left", "expires", "expected", "bring",
            "decimals", "unit", "reckoned",
        ),
        [
            (
                one.bring_on, one.until, one.producer_code, one.producer_name, line.name, line.left, line.expires,
                line.sells, line.bring, line.decimals, line.unit, restock_words.reckoned(line),
            )
            for one in found
            for line in one.suggestions
        ],
    )  # fmt: skip


def _list_row(row: StockRow) -> Cells:
    return (
        row.name, row.producer_name, row.group, row.lot_number or None, row.place, row.shelf_place, row.lots,
        row.products, *_amounts(row.amounts), row.value, row.producer_part, row.expiry, row.received_on,
        row.days_left,
    )  # fmt: skip


def _age_row(row: AgeRow) -> Cells:
    return (
        row.name, row.producer_name, row.group, *_amounts(row.amounts), row.value, *row.values, row.oldest,
        sum(one.quantity for one in row.sold), row.days_left, row.last_sold,
    )  # fmt: skip


def _amounts(amounts: Sequence[Amount]) -> Cells:
    """Pieces, what is weighed in smallest units, and its unit; several weighed units are not added up."""
    pieces = sum(one.quantity for one in amounts if not one.decimals)
    weighed = [one for one in amounts if one.decimals]
    unit = weighed[0].unit if weighed else amounts[0].unit if len(amounts) == 1 else ""
    return (pieces, weighed[0].quantity if len(weighed) == 1 else None, unit)
