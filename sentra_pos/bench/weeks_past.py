"""The weeks before the measured one: copies of it further back, each settled and paid for every producer."""

from collections import defaultdict
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import Table, func, insert, select, text
from sqlmodel import Session

from sentra_pos.base import ids
from sentra_pos.bench import stock
from sentra_pos.books import accounts
from sentra_pos.settlement import kinds
from sentra_pos.settlement.rows import ENTRY, MOVE, PAYOUT, POSTING, SALE, SALE_LINE, STATEMENT

_SETTLED_AT = "K7"
"""The register of the statements and payouts."""
_WEEK = 7 * 86_400 * 1_000_000
"""Microseconds, as moments are stored."""
_NOW = int("01a", 16)
"""The first digits of every id of these years; a week's copies get smaller ones, so that they stay in order."""

Row = dict[str, object]
Rows = defaultdict[Table, list[Row]]


def fill(session: Session, *, weeks: int) -> int:
    """Copy the sold week `weeks` times, the oldest first, and settle each; how many statements there are now."""
    sales = session.execute(select(func.count()).where(ENTRY.c.kind == kinds.SALE)).scalar_one()
    for back in range(weeks, 0, -1):
        for table in (ENTRY, SALE, SALE_LINE, POSTING, MOVE):
            _copy(session, table, back, sales)
    _settle(session, weeks)
    for link in _LINKS:
        session.execute(text(link), {"first": stock.DAY.isoformat()})
    return int(session.execute(select(func.count()).select_from(STATEMENT)).scalar_one())


def _copy(session: Session, table: Table, back: int, sales: int) -> None:
    """The rows of the measured week once more, `back` weeks earlier; inside the database, as it is much faster."""
    columns = ", ".join(f'"{column.name}"' for column in table.c)
    moved = ", ".join(_moved(column.name, back, sales) for column in table.c)
    entry = "id" if table is ENTRY else "entry"
    session.execute(
        text(
            f'INSERT INTO "{table.name}" ({columns}) SELECT {moved} FROM "{table.name}"'  # noqa: S608 - our own names
            f" WHERE {entry} IN (SELECT id FROM journal_entry WHERE kind = :kind AND business_day >= :first)"
        ),
        {"kind": kinds.SALE, "first": stock.DAY.isoformat()},
    )


def _moved(name: str, back: int, sales: int) -> str:
    match name:
        case "id" | "entry" | "sale" | "line":
            return f"'{_NOW - back:03x}' || substr(\"{name}\", 4)"
        case "business_day" | "booked_day" | "payable_from":
            return f"date({name}, '-{7 * back} days')"
        case "occurred_at" | "recorded_at" | "sold_at":
            return f"{name} - {back * _WEEK}"
        case "sequence":
            return f"sequence - {back * sales}"
        case "receipt" | "document_no":
            return f"'W{back}-' || {name}"
        case _:
            return f'"{name}"'


def _settle(session: Session, weeks: int) -> None:
    """A statement of every producer for each week, paid by transfer on the Tuesday after."""
    earned = session.execute(
        select(SALE_LINE.c.producer, func.sum(SALE_LINE.c.gross), func.sum(SALE_LINE.c.producer_part))
        .join(ENTRY, ENTRY.c.id == SALE_LINE.c.entry)
        .where(ENTRY.c.business_day >= stock.DAY)
        .group_by(SALE_LINE.c.producer)
    ).all()
    previous: dict[UUID, UUID] = {}
    number = 0
    for back in range(weeks, 0, -1):
        rows: Rows = defaultdict(list)
        for producer, gross, part in earned:
            number += 1
            facts = _statement(number, back, producer, previous.get(producer), int(gross), int(part))
            previous[producer] = _paid(rows, number, facts)
        for table, some in rows.items():
            session.execute(insert(table), some)


def _statement(number: int, back: int, producer: UUID, previous: UUID | None, gross: int, part: int) -> Row:
    first = stock.DAY - timedelta(days=7 * back)
    row: Row = {"id": ids.new(), "entry": ids.new(), "number": f"LPK-25-{number:05d}", "producer": producer}
    row |= {"previous": previous, "period_from": first, "until": first + timedelta(days=6)}
    row |= {"pay_day": first + timedelta(days=9), "frozen_at": stock.AT - timedelta(days=7 * back - 7)}
    row |= dict.fromkeys(_NOUGHT, 0)
    row |= {"sales_gross": gross, "commission": gross - part, "earned": part, "net": part, "to_pay": part}
    return row | {"method": "transfer", "links_hash": stock.NO_HASH}


def _paid(rows: Rows, number: int, facts: Row) -> UUID:
    """Add the statement with its payout; the statement's id."""
    statement, producer, amount = facts["id"], facts["producer"], facts["to_pay"]
    payout, paper = ids.new(), f"KWT-25-{number:05d}"
    assert isinstance(statement, UUID)  # noqa: S101 - narrows the type
    rows[ENTRY].append(_entry(kinds.STATEMENT, facts["entry"], number * 2 - 1, facts, str(facts["number"])))
    rows[ENTRY].append(_entry(kinds.PAYOUT, payout, number * 2, facts, paper))
    rows[STATEMENT].append(facts)
    row: Row = {"id": payout, "entry": payout, "number": paper, "statement": statement, "producer": producer}
    rows[PAYOUT].append(row | {"method": "transfer", "amount": amount, "paid_at": facts["frozen_at"]})
    assert isinstance(amount, int)  # noqa: S101 - narrows the type
    posting: Row = {"entry": payout, "box": None, "line": None, "payable_from": None}
    owed = {"position": 1, "account": accounts.PRODUCER_PAYABLE, "producer": producer, "amount": amount}
    rows[POSTING].append(posting | owed)
    bank = {"position": 2, "account": accounts.BANK, "producer": None, "amount": -amount}
    rows[POSTING].append(posting | bank)
    return statement


def _entry(kind: str, id: object, sequence: int, facts: Row, document: str) -> Row:
    day, at = facts["pay_day"], facts["frozen_at"]
    assert isinstance(day, date)  # noqa: S101 - narrows the type
    head = stock.entry(kind, _SETTLED_AT, sequence, day, document)
    return head | {"id": id, "occurred_at": at, "recorded_at": at}


_NOUGHT = (
    "opening", "discounts", "shop_discounts", "refunds", "compensation", "fees", "instalments", "pay_rounding",
    "closing", "held", "unclaimed",
)  # fmt: skip
_LINKS = (
    (
        "INSERT INTO statement_posting (entry, position, statement)"
        " SELECT m.entry, m.position, s.id FROM journal_entry e"
        " JOIN money_posting m ON m.entry = e.id AND m.account = 'PRODUCER_PAYABLE' AND e.kind = 'sale'"
        " JOIN statement s ON s.producer = m.producer AND s.until = date(e.business_day, 'weekday 6')"
        " WHERE e.business_day < :first"
    ),
    (
        "INSERT INTO statement_move (entry, position, statement)"
        " SELECT m.entry, m.position, s.id FROM journal_entry e"
        " JOIN stock_move m ON m.entry = e.id JOIN lot l ON l.id = m.lot"
        " JOIN statement s ON s.producer = l.producer AND s.until = date(e.business_day, 'weekday 6')"
        " WHERE e.business_day < :first"
    ),
)
"""Weeks run from Sunday to Saturday here: a statement is found by its index, not by its period."""
