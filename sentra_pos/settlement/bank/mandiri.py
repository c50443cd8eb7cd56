"""Bank Mandiri, payroll CSV of MCM and Kopra: a line of sums, then 44 cells a transfer, also to other banks."""

from collections.abc import Sequence
from datetime import datetime

from sentra_pos.base import clock
from sentra_pos.settlement.bank import rows
from sentra_pos.settlement.bank.source import Source
from sentra_pos.settlement.bank.transfers import Reach, Transfer, said

REACH = Reach(needs_code=True)
OWN_CODE = "008"
_CELLS = 44
_WITHIN, _OUTSIDE = "IBU", "BAU"
_SHOP_BEARS = "OUR"
"""Who bears the cost of a transfer: never the producer."""


def write(transfers: Sequence[Transfer], source: Source, at: datetime) -> bytes:
    """The file as it would be uploaded at `at`."""
    day, total = clock.day_of(at), sum(one.amount for one in transfers)
    head = ("P", f"{day:%Y%m%d}", source.account, len(transfers), total)
    return rows.csv([head, *map(_line, transfers)])


def _line(one: Transfer) -> list[object]:
    is_own = one.bank_code == OWN_CODE
    cells = rows.filled([one.account, said(one.holder, 35)], _CELLS)
    cells[5:8] = ["IDR", one.amount, one.number]
    cells[9:11] = [_WITHIN, ""] if is_own else [_OUTSIDE, one.bank_code]
    cells[16], cells[21] = "N", "Y"
    cells[38:41] = [_SHOP_BEARS, 1, "E"]
    return cells
