"""BNI, payroll CSV: two lines of head, then a line a transfer between accounts of BNI; it has no place for a reference."""

from collections.abc import Sequence
from datetime import datetime

from sentra_pos.base import clock
from sentra_pos.settlement.bank import rows
from sentra_pos.settlement.bank.source import Source
from sentra_pos.settlement.bank.transfers import Reach, Transfer, said

REACH = Reach(bank="BNI")
_LINES_OF_HEAD = 2
_EMPTY = 13
_CELLS = 3 + _EMPTY + 4


def write(transfers: Sequence[Transfer], source: Source, at: datetime) -> bytes:
    """The file as it would be uploaded at `at`."""
    here, total = clock.local(at), sum(one.amount for one in transfers)
    first = (f"{here:%d/%m/%Y %H:%M:%S}", len(transfers) + _LINES_OF_HEAD)
    second = ("P", f"{here:%Y%m%d}", source.account, len(transfers), total)
    lines = [
        [one.account, said(one.holder, 40), one.amount, *[""] * _EMPTY, "N", "", "", "N"] for one in transfers
    ]
    return rows.csv([rows.filled(first, _CELLS), rows.filled(second, _CELLS), *lines])
