"""The columns of a year by months: as many as there is room for, the most telling ones first."""

from collections.abc import Callable

from sentra_pos.base import money
from sentra_pos.reports.year import Clearing, Month
from sentra_pos.ui.reports import year_words as says
from sentra_pos.ui.reports.year_rows import YearRow
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, Total

_WIDE = 132
_ROOMY = 900
Amount = Callable[[YearRow], int]


def of_producer(room: int) -> list[Column[YearRow]]:
    """`room` in px at 100 %."""
    found = [
        (_month(says.PASSED if room >= _ROOMY else says.PASSED_SHORT), 0),
        (_amount(says.GROSS, lambda row: row.month.gross), 0),
        (_amount(says.DISCOUNTS, lambda row: row.month.discounts), 1_000),
        (_amount(says.NET, lambda row: row.month.net), 1_120),
        (_amount(says.COMMISSION, lambda row: row.month.shop_part), 740),
        (_amount(says.PART, lambda row: row.month.part), 0),
        (_amount(says.SO_FAR, lambda row: row.so_far, width=176, bold=True), 0),
    ]
    return [column for column, least in found if room >= least]


def of_shop(room: int) -> list[Column[YearRow]]:
    """`room` in px at 100 %."""
    found = [
        (_month(), 0),
        (_amount(says.CONSIGNED, lambda row: row.month.gross, width=148), 0),
        (_amount(says.COMMISSION, lambda row: row.month.shop_part, bold=True), 0),
        (_amount(says.OWN, lambda row: _own(row).gross, width=148), 600),
        (_amount(says.PAID, lambda row: _way(row).paid, width=148), 1_150),
        (_amount(says.ARRIVED, lambda row: _way(row).arrived, width=156), 900),
        (_amount(says.COST, lambda row: _way(row).cost), 1_020),
        (_amount(says.STILL, lambda row: _way(row).still, width=184, bold=True), 0),
    ]
    return [column for column, least in found if room >= least]


def total(columns: list[Column[YearRow]], whole: YearRow, word: str) -> Total:
    """The line below: what the amounts come to, after `word`."""
    cells: dict[str, str | Cell] = {
        column.key: Cell(column.cell(whole).text, bold=True) for column in columns[1:]
    }
    return Total({"month": Cell(word, bold=True), **cells})


def _month(passed: object = "") -> Column[YearRow]:
    """The month's name, and `passed` beside the one that passes the threshold."""

    def cell(row: YearRow) -> Cell:
        chip = Chip(says.tr(passed), "triangle-alert", Tone.WARN) if row.passes else None
        return Cell(says.month(row.month.first), bold=True, chip=chip)

    return Column(says.tr(says.MONTH), cell, key="month")


def _amount(name: object, amount: Amount, *, width: int = _WIDE, bold: bool = False) -> Column[YearRow]:
    def cell(row: YearRow) -> Cell:
        return Cell(money.plain(amount(row)) if row.has_begun else says.NOTHING, bold=bold)

    return Column(says.tr(name), cell, width, Align.RIGHT, key=str(name))


def _own(row: YearRow) -> Month:
    return row.own or Month(row.month.first)


def _way(row: YearRow) -> Clearing:
    return row.money or Clearing(row.month.first)
