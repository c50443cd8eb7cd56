"""Amounts as banks write them: which sign parts the sen is decided by the whole column, never by one cell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

_AMOUNT = re.compile(
    r"(?P<minus>[-(])?\s*(?:rp\.?|idr)?\s*(?P<minus2>-)?(?P<digits>[0-9][0-9.,]*)\)?\s*(?P<way>db|dr|d|cr|c|k)?",
    re.IGNORECASE,
)
_SEN = re.compile(r"[.,][0-9]{1,2}")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*|[0-9]+")
_LONGEST = 20
"""15 digits with their dots: more money than there is, and what no column of the books would hold."""
_OUT, _IN = ("db", "dr", "d"), ("cr", "c", "k")


class Way(Enum):
    """Which way money went, as far as a cell tells."""

    OUT = "out"
    IN = "in"
    UNSAID = "unsaid"


@dataclass(frozen=True)
class Amount:
    """Rupiah without sign; `is_whole` unless there are sen too."""

    rupiah: int
    is_whole: bool
    way: Way


def decimal_sign(cells: Iterable[str]) -> str | None:
    """The sign before the sen in this column, empty if no cell shows any; None if cells contradict each other."""
    found = {
        sen[0][0]
        for cell in cells
        if (amount := _AMOUNT.fullmatch(cell.strip())) and (sen := _SEN.search(_tail(amount["digits"])))
    }
    return None if len(found) > 1 else next(iter(found), "")


def read(cell: str, decimal: str) -> Amount | None:
    """The amount in a cell of such a column; None if it is none."""
    found = _AMOUNT.fullmatch(cell.strip())
    if found is None:
        return None
    whole, sen = found["digits"], ""
    if decimal and decimal in whole:
        whole, _, sen = whole.rpartition(decimal)
        if not re.fullmatch(r"[0-9]{1,2}", sen):
            return None
    grouped = _GROUPED.fullmatch(whole)
    if grouped is None or len(whole) > _LONGEST or (decimal and grouped[1] == decimal):
        return None
    rupiah = int(re.sub(r"[.,]", "", whole))
    return Amount(rupiah, not sen.strip("0"), _way(found))


def way_of(cell: str) -> Way:
    """What a cell beside the amount says: DB, CR, D, K …"""
    word = cell.strip().casefold().rstrip(".")
    if word in (*_OUT, "debit", "debet", "keluar"):
        return Way.OUT
    return Way.IN if word in (*_IN, "credit", "kredit", "masuk") else Way.UNSAID


def _way(found: re.Match[str]) -> Way:
    if found["minus"] or found["minus2"]:
        return Way.OUT
    return way_of(found["way"]) if found["way"] else Way.UNSAID


def _tail(digits: str) -> str:
    """The end of the number if it can be sen: a sign and one or two digits."""
    return digits[-3:] if digits[-3:-2] in (".", ",") else digits[-2:] if digits[-2:-1] in (".", ",") else ""
