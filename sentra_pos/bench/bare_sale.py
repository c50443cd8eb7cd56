"""The rows of a sale written by hand: no layer, no hash, no rule; only what the engine itself costs."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as pysqlite3

from sentra_pos.base import clock, ids
from sentra_pos.bench import stock

HASH = "0" * 64
CONTENT = json.dumps({"lines": ["x" * 150] * 5, "shop": "x" * 300})


class BareSale:
    """Sells one piece of each of five lots, again and again, on a connection set as ours are."""

    def __init__(self, path: Path, codes: list[str]) -> None:
        self._connection = pysqlite3.connect(str(path), isolation_level=None)
        for pragma in ("synchronous=2", "foreign_keys=1", "recursive_triggers=1", "wal_autocheckpoint=4000"):
            self._connection.execute(f"PRAGMA {pragma}")
        found = "SELECT l.id, l.product, l.producer FROM lot l JOIN barcode b ON b.product = l.product"
        self._lots: list[Any] = [
            self._connection.execute(f"{found} WHERE b.code = ?", (code,)).fetchone() for code in codes
        ]
        (self._shift,) = self._connection.execute("SELECT id FROM shift").fetchone()

    def close(self) -> None:
        """Give the connection back."""
        self._connection.close()

    def sell(self) -> None:
        """One sale: the same tables, as many rows, one commit."""
        entry, sale, at = ids.new().hex, ids.new().hex, clock.micros(stock.AT)
        lines = [ids.new().hex for _ in self._lots]
        with closing(self._connection.cursor()) as run:
            run.execute("BEGIN IMMEDIATE")
            run.execute("INSERT INTO deed VALUES (?, ?, '', ?)", (f"sale:{sale}", HASH, at))
            sequence = run.execute(
                "UPDATE register_head SET sequence = sequence + 1 WHERE register_code = 'K1' RETURNING sequence"
            ).fetchone()[0]
            number = run.execute(
                "UPDATE counter SET value = value + 1 WHERE series = 'K1-26' RETURNING value"
            ).fetchone()
            if number is None:
                run.execute("INSERT INTO counter VALUES ('K1-26', 1)")
                number = (1,)
            receipt = f"K1-26-{number[0]:06d}"
            self._documents(run, entry, sale, receipt, lines, sequence)
            self._journals(run, entry, lines)
            run.execute("UPDATE register_head SET hash = ? WHERE register_code = 'K1'", (HASH,))
            run.executemany(
                "UPDATE lot_balance SET quantity = quantity - 1 WHERE lot = ? AND place = 'SHELF' AND quantity >= 1",
                [(lot,) for lot, _, _ in self._lots],
            )
            job = (ids.new().hex, "receipt", receipt, "K1", CONTENT, 0, 1, "waiting", at, "x", 0, "", None)
            run.execute(f"INSERT INTO print_job VALUES ({','.join('?' * 13)})", job)  # noqa: S608
            run.execute("UPDATE deed SET result = ? WHERE key = ?", (CONTENT, f"sale:{sale}"))
            run.execute("COMMIT")

    def _documents(
        self, run: Any, entry: str, sale: str, receipt: str, lines: list[str], sequence: int
    ) -> None:
        at, day = clock.micros(stock.AT), stock.DAY.isoformat()
        run.execute(
            "INSERT INTO journal_entry (id, kind, register_code, epoch, sequence, actor, occurred_at, recorded_at,"
            " business_day, booked_day, document_no, document_hash, previous_hash, hash)"
            " VALUES (?, 'sale', 'K1', '', ?, 'cli', ?, ?, ?, ?, ?, ?, ?, ?)",
            (entry, sequence, at, at, day, day, receipt, HASH, HASH, HASH),
        )
        run.execute(
            "INSERT INTO sale (id, entry, receipt, shift, sold_at, total, rounding, paid, change)"
            " VALUES (?, ?, ?, ?, ?, 5000, 0, 5000, 0)",
            (sale, entry, receipt, self._shift, at),
        )
        run.executemany(
            "INSERT INTO sale_line (id, entry, sale, position, cart_line, product, producer, quantity, price, gross,"
            " shop_discount, producer_discount, shared_discount, net, producer_part, shop_part, terms_kind,"
            " commission_bps, payable_from)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1000, 1000, 0, 0, 0, 1000, 800, 200, 'percent', 2000, ?)",
            [
                (line, entry, sale, place, place, product, producer, day)
                for place, (line, (_, product, producer)) in enumerate(zip(lines, self._lots, strict=True), 1)
            ],
        )
        run.execute(
            "INSERT INTO sale_payment (sale, position, entry, method, amount, reference)"
            " VALUES (?, 1, ?, 'cash', 5000, '')",
            (sale, entry),
        )

    def _journals(self, run: Any, entry: str, lines: list[str]) -> None:
        day = stock.DAY.isoformat()
        pairs = list(zip(lines, self._lots, strict=True))
        postings: list[tuple[Any, ...]] = [(entry, 1, "CASH", None, "SHF-K1-26-0001", None, None, 5_000)]
        postings += [
            (entry, place, "PRODUCER_PAYABLE", producer, None, line, day, -800)
            for place, (line, (_, _, producer)) in enumerate(pairs, 2)
        ]
        postings.append((entry, len(pairs) + 2, "COMMISSION", None, None, None, None, -1_000))
        run.executemany(
            "INSERT INTO money_posting (entry, position, account, producer, box, line, payable_from, amount)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            postings,
        )
        run.executemany(
            "INSERT INTO stock_move (entry, position, lot, from_place, to_place, line, quantity)"
            " VALUES (?, ?, ?, 'SHELF', 'CUSTOMER', ?, 1)",
            [(entry, place, lot, line) for place, (line, (lot, _, _)) in enumerate(pairs, 1)],
        )
