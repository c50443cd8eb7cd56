"""BCA, Multi Payroll of KlikBCA Bisnis: columns of fixed width, between accounts of BCA."""

from collections.abc import Sequence
from datetime import datetime

from sentra_pos.base import clock
from sentra_pos.settlement.bank.source import Source
from sentra_pos.settlement.bank.transfers import Reach, Transfer, said

_ACCOUNT = 10
REACH = Reach(bank="BCA", digits=_ACCOUNT)
_REFERENCE, _HOLDER, _DEPARTMENT = 10, 30, 4


def write(transfers: Sequence[Transfer], source: Source, at: datetime) -> bytes:
    """The file as it would be uploaded at `at`, amounts with two digits of sen."""
    day, total = clock.day_of(at), sum(one.amount for one in transfers)
    head = (
        f"{'0' * 11}{source.company.upper()}{day:%d}01{source.account:0>{_ACCOUNT}}"
        f"00MF{len(transfers):05d}{total:014d}.00{day:%m%Y}"
    )
    return "".join(f"{line}\r\n" for line in (head, *map(_line, transfers))).encode("ascii")


def _line(one: Transfer) -> str:
    """The number of the statement stands where a worker's number would, without its hyphens."""
    reference = one.number.replace("-", "")[-_REFERENCE:]
    holder = said(one.holder, _HOLDER).upper()
    return (
        f"0{one.account:0>{_ACCOUNT}}{one.amount:013d}00{reference:<{_REFERENCE}}{holder:<{_HOLDER}}"
        f"{'':<{_DEPARTMENT}}"
    )
