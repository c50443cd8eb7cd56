"""Freezing: a producer's statement after another, against bare SQL that adds up and writes the same rows."""

import hashlib
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pysqlite3.dbapi2 as pysqlite3

from sentra_pos.base import ids
from sentra_pos.base.database import Books
from sentra_pos.bench import stock, week
from sentra_pos.bench.measure import Line, median, turn_by_turn
from sentra_pos.settlement import statements
from sentra_pos.settlement.draft import Draft

_POSTINGS = (
    "SELECT m.entry, m.position, e.kind, m.line, -m.amount, l.gross, l.shop_discount,"
    " l.producer_discount + l.shared_discount, e.business_day"
    " FROM money_posting m JOIN journal_entry e ON e.id = m.entry LEFT JOIN sale_line l ON l.id = m.line"
    " LEFT JOIN statement_posting s ON s.entry = m.entry AND s.position = m.position"
    " WHERE m.producer = ? AND m.account = 'PRODUCER_PAYABLE' AND e.kind NOT IN ('payout', 'payout_reversal')"
    " AND s.statement IS NULL AND e.business_day <= ? AND coalesce(m.payable_from, ?) <= ?"
)
_MOVES = (
    "SELECT m.entry, m.position FROM lot JOIN stock_move m ON m.lot = lot.id JOIN journal_entry e ON e.id = m.entry"
    " LEFT JOIN statement_move s ON s.entry = m.entry AND s.position = m.position"
    " WHERE lot.producer = ? AND s.statement IS NULL AND e.business_day <= ?"
)
_ENTRY = (
    "INSERT INTO journal_entry (id, kind, register_code, epoch, sequence, actor, occurred_at, recorded_at,"
    " business_day, booked_day, document_no, document_hash, previous_hash, hash)"
    " VALUES (?, 'statement', 'K6', '', ?, 'cli:bench', 0, 0, ?, ?, ?, ?, ?, ?)"
)
_STATEMENT = (
    "INSERT INTO statement (id, entry, number, producer, period_from, until, pay_day, frozen_at, opening,"
    " sales_gross, discounts, shop_discounts, commission, earned, refunds, compensation, fees, instalments, net,"
    " to_pay, method, pay_rounding, closing, held, unclaimed, links_hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?, 'cash', 500, ?, 0, 0, ?)"
)


def line(books: Books, path: Path, drafts: Sequence[Draft], *, rounds: int, size: str) -> Line:
    """`rounds` of these drafts frozen, one after the other and turn by turn with bare SQL on a copy of the books."""
    wanted = iter(drafts)
    same = iter(drafts)
    with closing(_copied(path)) as bare:

        def ours() -> None:
            statements.freeze_once(
                books, producer=next(wanted).producer, until=week.UNTIL, on=stock.occasion()
            )

        def theirs() -> None:
            _freeze(bare, next(same).producer.hex)

        taken = turn_by_turn([ours, theirs], rounds=rounds, warm_up=10)
    return Line(
        f"freezing one of {len(drafts)} producers, {size}",
        median(taken[0]),
        baseline=median(taken[1]),
        against="bare SQL in a transaction of its own: the same rows, added up, hashed and written",
        aim=2.0,
        detail=f"{len(drafts)} of them: {median(taken[0]) * len(drafts) / 1_000:.0f} s",
    )


def _copied(path: Path) -> pysqlite3.Connection:
    """A copy of the books beside them, opened bare with the same promises."""
    copy = path.with_name("week-bare.db")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    connection = pysqlite3.connect(str(copy), isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _freeze(connection: pysqlite3.Connection, producer: str) -> None:
    until = week.UNTIL.isoformat()
    connection.execute("BEGIN IMMEDIATE")
    postings = connection.execute(_POSTINGS, (producer, until, until, until)).fetchall()
    moves = connection.execute(_MOVES, (producer, until)).fetchall()
    earned, gross, off, shared = (sum(row[place] or 0 for row in postings) for place in (4, 5, 6, 7))
    entry, digest = ids.new().hex, _digest(postings, moves)
    number = f"BARE-{entry}"
    (sequence,) = connection.execute(
        "SELECT coalesce(max(sequence), 0) + 1 FROM journal_entry WHERE register_code = 'K6' AND epoch = ''"
    ).fetchone()
    connection.execute(_ENTRY, (entry, sequence, until, until, number, digest, digest, digest))
    paid = earned // 500 * 500
    sums = (gross, shared, off, gross - shared - earned, earned, earned, paid, earned - paid, digest)
    first = min((row[8] for row in postings), default=until)
    connection.execute(_STATEMENT, (entry, entry, number, producer, first, until, until, *sums))
    for table, rows in (("statement_posting", postings), ("statement_move", moves)):
        connection.executemany(
            f"INSERT INTO {table} (entry, position, statement) VALUES (?, ?, ?)",  # noqa: S608 - our own names
            [(row[0], row[1], entry) for row in rows],
        )
    connection.execute("COMMIT")


def _digest(postings: list[tuple[str, int]], moves: list[tuple[str, int]]) -> str:
    pairs = sorted(f"{row[0]}:{row[1]}" for row in (*postings, *moves))
    return hashlib.sha256("\n".join(pairs).encode()).hexdigest()
