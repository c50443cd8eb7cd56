"""Which questions read a growing table from end to end: what is asked of the books, and how SQLite would find it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from sentra_pos.base.database import Books

GROWING = frozenset(
    {
        "approval", "barcode", "cart_removal", "consignment_line", "consignment_note", "conversion", "counted_notes",
        "counter_line", "counter_note", "deed", "group_visit", "guide_commission", "journal_entry", "lot",
        "lot_balance", "markdown", "money_posting", "payment_correction", "payment_match", "payout",
        "payout_reversal", "price", "print_job", "quick_note", "refund", "refund_line", "refund_payment",
        "rejected_line", "repacking", "sale", "sale_cart_line", "sale_line", "sale_payment", "shift", "shift_close",
        "statement", "statement_move", "statement_posting", "stock_count", "stock_count_line", "stock_move",
        "take_back", "take_back_line", "task", "visit_sale", "write_off", "write_off_line",
    }
)  # fmt: skip
"""Tables that get longer with every day of trade."""
BOUNDED = frozenset({"ix_barcode_product", "ix_lot_balance_there"})
"""Indexes of a part of such a table that does not: codes without the labels of lots, lots of which something is there."""


@dataclass
class Asked:
    """Every statement of a stretch of work, once each, with values it was asked with."""

    statements: dict[str, Any] = field(default_factory=dict)

    def end_to_end(self, books: Books) -> list[str]:
        """The statements that read a growing table through, with the line of the plan that says so."""
        found = []
        with books.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            for statement, values in self.statements.items():
                plan = raw.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
                named = _names(statement)
                if _is_an_end(statement, [row[3] for row in plan]):
                    continue
                through = [row[3] for row in plan if _is_scan(row[3], named)]
                found += [f"{line}: {' '.join(statement.split())}" for line in through]
        return found


@dataclass
class Steps:
    """How many steps SQLite's machine has taken: the same on every computer, however busy it is."""

    taken: int = 0

    def _one_more(self) -> int:
        self.taken += 1
        return 0


@contextmanager
def steps(books: Books) -> Iterator[Steps]:
    """Count the steps that questions and deeds take meanwhile in `books`, which are a file."""
    counted = Steps()

    def watch(connection: Any, _record: Any, _proxy: Any) -> None:
        connection.set_progress_handler(counted._one_more, 1)

    def leave(connection: Any, _record: Any) -> None:
        if connection is not None:
            connection.set_progress_handler(None, 0)

    event.listen(books.engine, "checkout", watch)
    event.listen(books.engine, "checkin", leave)
    try:
        yield counted
    finally:
        event.remove(books.engine, "checkout", watch)
        event.remove(books.engine, "checkin", leave)


@contextmanager
def asked() -> Iterator[Asked]:
    """Take down what is asked meanwhile, of whatever books."""
    seen = Asked()

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "WITH", "UPDATE", "DELETE", "INSERT")):
            seen.statements.setdefault(statement, values[0] if many else values)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def _is_an_end(statement: str, plan: list[str]) -> bool:
    """Whether it reads along an index from one end and no further than so many rows: each row it meets is wanted."""
    ordered = not any("TEMP B-TREE" in line for line in plan)
    return (
        ordered
        and "LIMIT" in statement
        and not {"WHERE", "GROUP", "DISTINCT", "JOIN"} & set(statement.split())
    )


def _names(statement: str) -> dict[str, str]:
    """The tables of a statement by the names it gives them."""
    words = statement.replace(",", " ").replace("(", " ").replace(")", " ").split()
    named = {}
    for place, word in enumerate(words):
        if word in {"FROM", "JOIN", "UPDATE", "INTO"} and place + 1 < len(words):
            table = words[place + 1].strip('"')
            named[table] = table
            if place + 3 < len(words) and words[place + 2] == "AS":
                named[words[place + 3].strip('"')] = table
    return named


def _is_scan(line: str, named: dict[str, str]) -> bool:
    """A plan says SCAN for a table read from its first row to its last."""
    words = line.split()
    return words[0] == "SCAN" and named.get(words[1], words[1]) in GROWING and words[-1] not in BOUNDED
