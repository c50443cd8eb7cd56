"""The money journal as a Beancount ledger: one transaction an entry, accepted by bean-check.

Producers and boxes of cash are sub-accounts. What people typed stands in quoted text only.
"""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import func, select
from sqlmodel import Session

from sentra_pos.base import clock
from sentra_pos.base.text import one_line
from sentra_pos.books import accounts
from sentra_pos.reports.export_tables import AT_ONCE, Span
from sentra_pos.settlement.rows import ENTRY, POSTING, PRODUCER
from sentra_pos.shop import profile

NAMES = {
    accounts.CASH: "Assets:Cash",
    accounts.BANK: "Assets:Bank",
    accounts.QRIS_CLEARING: "Assets:Clearing:QRIS",
    accounts.CARD_CLEARING: "Assets:Clearing:Card",
    accounts.PRODUCER_ADVANCE: "Assets:Advances",
    accounts.INVENTORY: "Assets:Inventory",
    accounts.PRODUCER_PAYABLE: "Liabilities:Producers",
    accounts.GUIDE_PAYABLE: "Liabilities:Guides",
    accounts.CUSTOMER_DEPOSIT: "Liabilities:CustomerDeposits",
    accounts.COMMISSION: "Income:Commission",
    accounts.SHOP_SALES: "Income:ShopSales",
    accounts.FEE_INCOME: "Income:Fees",
    accounts.OTHER_INCOME: "Income:Other",
    accounts.COST_OF_GOODS: "Expenses:CostOfGoods",
    accounts.ROUNDING: "Expenses:Rounding",
    accounts.LOSS_COMPENSATION: "Expenses:LossCompensation",
    accounts.CASH_DIFFERENCE: "Expenses:CashDifference",
    accounts.PAYMENT_COST: "Expenses:PaymentCost",
    accounts.GUIDE_COMMISSION: "Expenses:GuideCommission",
    accounts.EXPENSE: "Expenses:General",
    accounts.OWNER: "Equity:Owner",
    accounts.OPENING_BALANCE: "Equity:OpeningBalance",
}


def write(session: Session, path: Path, span: Span) -> int:
    """Write the entries booked into `span` that moved money; give their number."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'option "title" {quoted(profile.read(session).name)}\n')
        file.write('option "operating_currency" "IDR"\n\n')
        for line in _openings(session, span):
            file.write(line)
        return _write_transactions(session, file, span)


def quoted(value: str) -> str:
    """`value` as Beancount reads text: quoted, on one line, its quotes and backslashes escaped."""
    plain = one_line(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def account_of(account: str, producer: str | None, box: str | None) -> str:
    """Beancount's name of an account: its parts are letters, digits and hyphens and begin with a capital or digit."""
    part = producer or box
    if part is None:
        return NAMES[account]
    tidy = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in part)
    return f"{NAMES[account]}:{tidy if tidy[:1].isupper() or tidy[:1].isdigit() else f'X{tidy}'}"


def _openings(session: Session, span: Span) -> Iterator[str]:
    query = (
        select(
            POSTING.c.account, PRODUCER.c.code, PRODUCER.c.name, POSTING.c.box,
            func.min(ENTRY.c.booked_day).label("first"),
        )
        .join(ENTRY, ENTRY.c.id == POSTING.c.entry)
        .outerjoin(PRODUCER, PRODUCER.c.id == POSTING.c.producer)
        .where(*span.holds(ENTRY.c.booked_day))
        .group_by(POSTING.c.account, PRODUCER.c.code, PRODUCER.c.name, POSTING.c.box)
    )  # fmt: skip
    opened: dict[str, tuple[date, str | None]] = {}
    for account, code, name, box, first in session.execute(query):
        name_here = account_of(account, code, box)
        earlier = opened.get(name_here, (first, None))[0]
        opened[name_here] = (min(first, earlier), name)
    for account, (first, name) in sorted(opened.items()):
        yield f"{first.isoformat()} open {account} IDR\n"
        if name is not None:
            yield f"  name: {quoted(name)}\n"
    yield "\n"


def _write_transactions(session: Session, file: TextIO, span: Span) -> int:
    query = (
        select(
            ENTRY.c.id, ENTRY.c.kind, ENTRY.c.booked_day, ENTRY.c.occurred_at,
            ENTRY.c.register_code, ENTRY.c.epoch, ENTRY.c.sequence, ENTRY.c.document_no,
            ENTRY.c.actor, ENTRY.c.approver, ENTRY.c.reason, ENTRY.c.hash,
            POSTING.c.account, POSTING.c.box, POSTING.c.amount, PRODUCER.c.code.label("producer"),
        )
        .join(ENTRY, ENTRY.c.id == POSTING.c.entry)
        .outerjoin(PRODUCER, PRODUCER.c.id == POSTING.c.producer)
        .where(*span.holds(ENTRY.c.booked_day))
        .order_by(POSTING.c.entry, POSTING.c.position)
    )  # fmt: skip
    count = 0
    with closing(session.execute(query, execution_options={"yield_per": AT_ONCE})) as rows:
        for _, entry in groupby(rows, key=lambda row: row.id):
            file.write(_transaction(list(entry)))
            count += 1
    return count


def _transaction(rows: list[Any]) -> str:
    first = rows[0]
    facts = {
        "entry": str(first.id),
        "register": first.register_code + first.epoch,
        "at": clock.local(first.occurred_at).isoformat(timespec="seconds"),
        "actor": first.actor,
        "approver": first.approver,
        "reason": first.reason,
        "hash": first.hash,
    }
    lines = [f"{first.booked_day.isoformat()} * {quoted(first.document_no or '')} {quoted(first.kind)}"]
    lines += [f"  {name}: {quoted(value)}" for name, value in facts.items() if value]
    lines.append(f"  sequence: {first.sequence}")
    lines += [f"  {account_of(row.account, row.producer, row.box)}  {row.amount} IDR" for row in rows]
    return "\n".join(lines) + "\n\n"
