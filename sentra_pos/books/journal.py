"""The only writer of both journals: an entry is gathered in memory and sealed in one go.

    entry = journal.open_entry(session, kind="sale", on=occasion)   # takes the register's turn
    entry.post(accounts.CASH, 12_500, box=…)                        # debit
    entry.post(accounts.PRODUCER_PAYABLE, -12_500, producer=…)      # credit
    entry.move(lot, places.SHELF, places.CUSTOMER, 1)
    entry.attach(SaleLine, rows)                                    # what else the deed writes
    journal.seal(session, entry)

Sealing writes in one order for every deed, so that registers never wait for each other in a ring: entry,
documents, postings, moves, and last, sorted, the conditional updates of the lots.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID
from weakref import WeakSet

from sqlalchemy import Column, Connection, Engine, Table, insert, text
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlmodel import Session, SQLModel

from sentra_pos.base import ids
from sentra_pos.books import accounts, balances, chain, days
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry, MoneyPosting, StockMove

Row = dict[str, object]


class NotBalanced(Exception):
    """An entry whose postings do not sum to zero was about to be written."""


class OutOfTurn(Exception):
    """Two entries of one register were gathered at once: the second would not follow the first."""


@dataclass
class Entry:
    """One deed being gathered; nothing of it is written before `seal`."""

    kind: str
    on: Occasion
    epoch: str
    sequence: int
    previous_hash: str
    booked_day: date
    id: UUID = field(default_factory=ids.new)
    document_no: str | None = None
    reverses: UUID | None = None
    postings: list[Row] = field(default_factory=list)
    moves: list[Row] = field(default_factory=list)
    documents: list[tuple[type[SQLModel], list[Row]]] = field(default_factory=list)
    hash: str = ""

    @property
    def code(self) -> str:
        """The eight characters for paper; there once the entry is sealed."""
        return chain.code(self.hash)

    def post(
        self,
        account: str,
        amount: int,
        *,
        producer: UUID | None = None,
        box: str | None = None,
        line: UUID | None = None,
        payable_from: date | None = None,
    ) -> None:
        """Post whole rupiah, debit positive; 0 posts nothing. A float, text or bool is refused with TypeError."""
        if type(amount) is not int:
            raise TypeError(f"rupiah are whole numbers, not {amount!r}")
        if account not in accounts.ALL or (account in accounts.OF_A_PRODUCER) != (producer is not None):
            raise ValueError(f"{account} with producer {producer} is no account of ours")
        if (account == accounts.CASH) != (box is not None):
            raise ValueError("cash is always in a named box, and nothing else is")
        if amount != 0:
            row: Row = {"entry": self.id, "position": len(self.postings) + 1, "account": account}
            row |= {"producer": producer, "box": box, "line": line, "payable_from": payable_from}
            self.postings.append(row | {"amount": amount})

    def move(
        self, lot: UUID, from_place: str, to_place: str, quantity: int, *, line: UUID | None = None
    ) -> None:
        """Move `quantity` > 0 smallest units of `lot`."""
        if type(quantity) is not int:
            raise TypeError(f"a quantity is a whole number, not {quantity!r}")
        if quantity <= 0 or from_place == to_place:
            raise ValueError("a move takes more than nothing to another place")
        row: Row = {"entry": self.id, "position": len(self.moves) + 1, "lot": lot}
        row |= {"from_place": from_place, "to_place": to_place, "line": line, "quantity": quantity}
        self.moves.append(row)

    def attach(self, table: type[SQLModel], rows: Sequence[Row]) -> None:
        """Add rows of a sealed table (one with an `entry` column) that this deed writes; hashed with the entry.

        Columns left out get their default; an unknown column is refused with ValueError.
        """
        if rows:
            self.documents.append((table, [_whole(_table(table), row | {"entry": self.id}) for row in rows]))


def open_entry(session: Session, *, kind: str, on: Occasion, reverses: UUID | None = None) -> Entry:
    """Take the register's turn (others on it wait) and start to gather an entry of `kind`."""
    connection = session.connection()
    _keep_order(connection)
    head = connection.execute(_TURN, {"register": on.register}).one_or_none()
    if head is None:
        connection.execute(_START, {"register": on.register, "start": chain.START})
        head = connection.execute(_TURN, {"register": on.register}).one()
    return Entry(
        kind=kind,
        on=on,
        epoch=head.epoch,
        sequence=head.sequence + 1,
        previous_hash=head.hash,
        booked_day=days.open_day(session, on.business_day),
        reverses=reverses,
    )


def seal(session: Session, entry: Entry) -> None:
    """Write the entry whole: it balances, is numbered and chained, or nothing of it is there.

    Raises NotBalanced for money that does not sum to zero, OutOfTurn for a second entry opened before the first
    was sealed, and TryAgain (from `balances`) when a lot no longer holds what was planned.
    """
    if sum(_amount(row) for row in entry.postings) != 0:
        raise NotBalanced(f"{entry.kind}: {entry.postings}")
    row = _entry_row(entry)
    head = {"register": entry.on.register, "sequence": entry.sequence, "hash": entry.hash}
    # On the connection itself: a session asks much of itself at each statement, and knows nothing of these rows.
    connection = session.connection()
    if connection.execute(_HEAD, head | {"previous": entry.previous_hash}).rowcount != 1:
        raise OutOfTurn(f"{entry.kind}: the register's last entry is no longer {entry.previous_hash}")
    connection.execute(insert(_table(JournalEntry)), [row])
    for model, rows in entry.documents:
        connection.execute(insert(_table(model)), rows)
    if entry.postings:
        connection.execute(insert(_table(MoneyPosting)), entry.postings)
    if entry.moves:
        connection.execute(insert(_table(StockMove)), entry.moves)
    balances.apply(session, entry.moves)


def _keep_order(connection: Connection) -> None:
    """Once for each engine: ids go on behind the newest entry, also if the clock was put back meanwhile."""
    if connection.engine not in _IN_ORDER:
        newest = connection.execute(_NEWEST).scalar()
        if newest is not None:
            ids.not_before(ids.stored(newest))
        _IN_ORDER.add(connection.engine)


def _entry_row(entry: Entry) -> Row:
    on = entry.on
    row: Row = {
        "id": entry.id,
        "kind": entry.kind,
        "register_code": on.register,
        "epoch": entry.epoch,
        "sequence": entry.sequence,
        "actor": on.actor,
        "approver": on.approver,
        "occurred_at": on.at,
        "recorded_at": on.recorded_at,
        "business_day": on.business_day,
        "booked_day": entry.booked_day,
        "document_no": entry.document_no,
        "reason": on.reason,
        "reverses": entry.reverses,
        "document_hash": chain.documents_hash(
            (_table(model).name, one) for model, rows in entry.documents for one in rows
        ),
    }
    entry.hash = chain.entry_hash(entry.previous_hash, row, entry.postings, entry.moves)
    return row | {"previous_hash": entry.previous_hash, "hash": entry.hash}


def _amount(row: Row) -> int:
    amount = row["amount"]
    assert isinstance(amount, int)  # noqa: S101 - `post` let nothing else in
    return amount


def _whole(table: Table, row: Row) -> Row:
    """`row` with every column, as it will be read again: what is hashed now must be what verify finds later."""
    if not table.info.get("sealed") or not row.keys() <= set(table.columns.keys()):
        raise ValueError(f"{table.name} is not sealed, or has no {row.keys() - set(table.columns.keys())}")
    return {name: _plain(row.get(name, _default(column))) for name, column in table.columns.items()}


def _default(column: Column[Any]) -> object:
    return column.default.arg if isinstance(column.default, ScalarElementColumnDefault) else None


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value


def _table(model: type[SQLModel]) -> Table:
    table = model.__table__  # type: ignore[attr-defined]
    assert isinstance(table, Table)  # noqa: S101 - narrows the type; every row class has one
    return table


_IN_ORDER: WeakSet[Engine] = WeakSet()
_NEWEST = text("SELECT id FROM journal_entry ORDER BY id DESC LIMIT 1")
_TURN = text(
    "UPDATE register_head SET sequence = sequence WHERE register_code = :register RETURNING epoch, sequence, hash"
)
_START = text(
    "INSERT INTO register_head (register_code, epoch, sequence, hash) VALUES (:register, COALESCE(("
    "SELECT epoch FROM register_head ORDER BY LENGTH(epoch) DESC, epoch DESC LIMIT 1"
    "), ''), 0, :start) ON CONFLICT (register_code) DO NOTHING"
)
"""A register that is new after a restore numbers its papers in the epoch of the others."""
_HEAD = text(
    "UPDATE register_head SET sequence = :sequence, hash = :hash"
    " WHERE register_code = :register AND sequence = :sequence - 1 AND hash = :previous"
)
