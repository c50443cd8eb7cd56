"""Computes every hash of the chain again from what is in the tables, and follows the links between entries (I11).

The rows of all tables are read side by side in the order of their entries, so that ten years of books need no more
memory than a day.
"""

from collections.abc import Callable, Generator
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, Table, func, select, true
from sqlmodel import Session, SQLModel

from sentra_pos import schema
from sentra_pos.books import chain
from sentra_pos.books.tables import JournalEntry, MoneyPosting, StockMove
from sentra_pos.reports.findings import MOST_OF_A_KIND, Finding, Question, about, ask

ROWS_AT_ONCE = 2_000

_Rows = Generator[dict[str, object], None, None]

QUESTIONS = (
    Question(
        "I11",
        "{where}: does not name the hash of the entry before it.",
        """SELECT entry FROM (
            SELECT id AS entry, register_code, epoch, previous_hash,
                LAG(hash) OVER (PARTITION BY register_code, epoch ORDER BY sequence) AS before
            FROM journal_entry
        ) e
        WHERE previous_hash <> COALESCE(before, '0000000000000000000000000000000000000000000000000000000000000000')
            AND NOT (before IS NULL AND EXISTS (
                SELECT 1 FROM journal_entry o
                WHERE o.register_code = e.register_code AND o.epoch <> e.epoch AND o.hash = e.previous_hash
            ))
        ORDER BY entry""",
    ),
    Question(
        "I11",
        "Register {register_code}: its chain should end with no. {sequence}, which is not the last entry that is there.",
        """SELECT h.register_code, h.sequence FROM register_head h
        LEFT JOIN (
            SELECT register_code, epoch, MAX(sequence) AS last FROM journal_entry GROUP BY register_code, epoch
        ) m ON m.register_code = h.register_code AND m.epoch = h.epoch
        LEFT JOIN journal_entry e
            ON e.register_code = h.register_code AND e.epoch = h.epoch AND e.sequence = h.sequence
        WHERE h.sequence <> COALESCE(m.last, 0) OR e.hash <> h.hash ORDER BY h.register_code""",
    ),
    Question(
        "I11",
        "Register {register_code} has {entries} entries, but the end of its chain is not kept.",
        """SELECT register_code, COUNT(*) AS entries FROM journal_entry
        WHERE register_code NOT IN (SELECT register_code FROM register_head)
        GROUP BY register_code ORDER BY register_code""",
    ),
)


def look(
    session: Session,
    *,
    newest: int | None = None,
    told: Callable[[int, int], None] = lambda _done, _of: None,
) -> list[Finding]:
    """The entries that were changed, or whose rows were, and those that were taken out or put in.

    With `newest` the hashes of only so many entries are computed again. `told` hears how many of how many are done.
    """
    return [*ask(session, QUESTIONS), *_changed(session, newest, told)]


def sealed_tables() -> list[Table]:
    """The tables whose rows are hashed into their entry, in the order of their names."""
    return sorted(
        (table for table in schema.metadata.tables.values() if table.info.get("sealed")),
        key=lambda table: table.name,
    )


def _changed(session: Session, newest: int | None, told: Callable[[int, int], None]) -> list[Finding]:
    found: list[Finding] = []
    entries = _table(JournalEntry)
    first = None if newest is None else _first_of(session, newest)
    count = newest or session.execute(select(func.count()).select_from(entries)).scalar_one()
    postings = _Stream(session, _table(MoneyPosting), "position", first=first)
    moves = _Stream(session, _table(StockMove), "position", first=first)
    documents = [_Stream(session, table, first=first) for table in sealed_tables()]
    for done, row in enumerate(_rows(session, entries, entries.c.id, since=_since(entries.c.id, first))):
        if done % ROWS_AT_ONCE == 0:
            told(min(done, count), count)
        if len(found) < MOST_OF_A_KIND:
            found += _compare(session, row, postings, moves, documents)
    for stream in (postings, moves, *documents):
        found += stream.strays()
    return found


def _compare(
    session: Session,
    entry: dict[str, object],
    postings: "_Stream",
    moves: "_Stream",
    documents: list["_Stream"],
) -> list[Finding]:
    id = cast("UUID", entry["id"])
    facts = {"entry": id}
    written = [(stream.name, row) for stream in documents for row in stream.of(id)]
    digest = chain.entry_hash(str(entry["previous_hash"]), entry, postings.of(id), moves.of(id))
    if chain.documents_hash(written) != entry["document_hash"]:
        return [about(session, "I11", "{where}: what was written with it was changed.", facts)]
    if digest != entry["hash"]:
        return [about(session, "I11", "{where}: it, its postings or its moves were changed.", facts)]
    return []


class _Stream:
    """The rows of one table, handed out entry by entry."""

    def __init__(self, session: Session, table: Table, *then_by: str, first: UUID | None = None) -> None:
        self.name = table.name
        order = (table.c.entry, *(table.c[name] for name in then_by))
        self._rows = _rows(session, table, *order, since=_since(table.c.entry, first))
        self._next = next(self._rows, None)
        self._stray: UUID | None = None

    def of(self, entry: UUID) -> list[dict[str, object]]:
        """The rows of `entry`; those before it belong to no entry at all."""
        taken = []
        while self._next is not None and (named := cast("UUID", self._next["entry"])) <= entry:
            if named == entry:
                taken.append(self._next)
            else:
                self._stray = self._stray or named
            self._next = next(self._rows, None)
        return taken

    def strays(self) -> list[Finding]:
        """The first row that belongs to no entry, once all entries have taken theirs."""
        left = None if self._next is None else cast("UUID", self._next["entry"])
        stray = self._stray or left
        self._rows.close()
        if stray is None:
            return []
        return [
            Finding("I11", f"A row of {self.name} belongs to entry {stray}, which is not there.", entry=stray)
        ]


def _first_of(session: Session, newest: int) -> UUID | None:
    """The first of so many of the newest entries; None if there are not so many."""
    id = _table(JournalEntry).c.id
    return session.execute(select(id).order_by(id.desc()).offset(newest - 1).limit(1)).scalar()


def _since(id: ColumnElement[object], first: UUID | None) -> ColumnElement[bool]:
    return true() if first is None else id >= first


def _rows(session: Session, table: Table, *order: ColumnElement[object], since: ColumnElement[bool]) -> _Rows:
    names = table.columns.keys()
    query = select(table).where(since).order_by(*order)
    with session.execute(query, execution_options={"yield_per": ROWS_AT_ONCE}) as found:
        for row in found:
            yield dict(zip(names, row, strict=True))


def _table(model: type[SQLModel]) -> Table:
    return cast("Table", model.__table__)  # type: ignore[attr-defined]
