"""BRI, payroll CSV of its CMS: lines between accounts of BRI, then count, total and a check over both."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from sentra_pos.settlement.bank import rows
from sentra_pos.settlement.bank.source import Source
from sentra_pos.settlement.bank.transfers import Reach, Transfer, said

REACH = Reach(bank="BRI")
_NAMED = ("NO", "NAMA", "ACCOUNT", "AMOUNT", "EMAIL", "CUSTOMERREFF")
_END_OF_ACCOUNT = 4


def write(transfers: Sequence[Transfer], source: Source, at: datetime) -> bytes:
    """The file; `source` and `at` are chosen at the bank."""
    del source, at
    total = sum(one.amount for one in transfers)
    lines = [
        (place, said(one.holder, 40), one.account, one.amount, "", one.number)
        for place, one in enumerate(transfers, start=1)
    ]
    ends = (("COUNT", len(transfers)), ("TOTAL", total), ("CHECK", check(transfers)))
    return rows.csv([_NAMED, *lines, *((name, "", "", value, "", "") for name, value in ends)])


def check(transfers: Sequence[Transfer]) -> str:
    """What the bank recomputes: MD5 over count, total and the sum of the last four digits of each account."""
    ends = sum(int(one.account[-_END_OF_ACCOUNT:]) for one in transfers)
    said_of = f"{len(transfers)}{sum(one.amount for one in transfers)}{ends}"
    return hashlib.md5(said_of.encode(), usedforsecurity=False).hexdigest()
