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
        "journal_entry", "money_posting", "stock_move", "sale", "sale_line", "refund", "refund_line", "deed",
        "statement", "statement_posting", "statement_move", "payout", "sale_payment", "refund_payment",
        "payment_match", "print_job", "lot", "lot_balance", "consignment_note", "consignment_line", "shift",
        "shift_close",
    }
)  # fmt: skip
"""Tables that get longer with every day of trade."""


@dataclass
class Asked:
    """Every statement of a stretch of work, once each, with values it was asked with."""

    statements: dict[str, Any] = field(default_factory=dict)

    def end_to_end(self, books: Books, *, growing: frozenset[str] = GROWING) -> list[str]:
        """The statements that read a growing table through, with the line of the plan that says so."""
        found = []
        with books.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            for statement, values in self.statements.items():
                plan = raw.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
                named = _names(statement)
                if "LIMIT" in statement and not any("TEMP B-TREE" in row[3] for row in plan):
                    continue  # in the order of an index, and no further than it must
                through = [row[3] for row in plan if _is_scan(row[3], named, growing)]
                found += [f"{line}: {' '.join(statement.split())}" for line in through]
        return found


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


def _is_scan(line: str, named: dict[str, str], growing: frozenset[str]) -> bool:
    """A plan says SCAN for a table read from its first row to its last."""
    words = line.split()
    return words[0] == "SCAN" and named.get(words[1], words[1]) in growing
