"""A plain CSV of the transfers, for banks whose form is not known and for whoever types them."""

from collections.abc import Sequence
from datetime import datetime

from sentra_pos.settlement.bank import rows
from sentra_pos.settlement.bank.source import Source
from sentra_pos.settlement.bank.transfers import Reach, Transfer, said

REACH = Reach(wallets=True)
NAMED = ("no", "bank", "bank_code", "account", "account_name", "amount", "reference", "producer")


def write(transfers: Sequence[Transfer], source: Source, at: datetime) -> bytes:
    """A line a transfer below its header; `source` and `at` are not in it."""
    del source, at
    lines = [
        (place, said(one.bank, 40), one.bank_code, one.account, said(one.holder, 70), one.amount, one.number,
         said(f"{one.code} {one.producer}", 70))
        for place, one in enumerate(transfers, start=1)
    ]  # fmt: skip
    return rows.csv([NAMED, *lines])
