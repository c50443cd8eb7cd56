"""Told weeks written again and again, each later by their length: the rows of all tables, chained as `journal` does."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pysqlite3.dbapi2 as pysqlite3
from sqlalchemy import Table, Uuid

from sentra_pos import schema
from sentra_pos.base import ids
from sentra_pos.bench import old_rows
from sentra_pos.bench.old_rows import EntryForm, Known, Row, Sheet, Values, picking
from sentra_pos.books import chain
from sentra_pos.paper import symbols
from sentra_pos.reports import verify_chain
from sentra_pos.settlement import open_items, proof

HEADS = ("counter", "register_head", "setting", *open_items.KEPT)
"""Tables whose rows are moved on, or follow by themselves, instead of being copied."""
_MICROS_A_DAY = 86_400_000_000


@dataclass(frozen=True)
class Before:
    """How far the tables were before the told weeks: the last row of each, and each counter."""

    rows: dict[str, int]
    counters: dict[str, int]


@dataclass
class Stencil:
    """The told weeks, ready to be copied."""

    sheet: Sheet
    entries: list[EntryForm]
    tables: list[tuple[str, list[Callable[[Values], tuple[Any, ...]]]]]
    """For each table the statement that adds rows, and where each row stands."""
    links: list[tuple[int, list[tuple[int, int]], list[tuple[int, int]]]]
    """For each statement the place of its hash, of its postings and of its moves."""
    papers: list[tuple[int, str, str, int]]
    """In order, for each paper: its place, what it is called by, its day, and how many digits it has."""
    per_copy: dict[str, int]
    """How far each other counter goes in one copy."""
    heads: dict[str, tuple[int, str]]
    counters: dict[str, int]


def look(connection: Any) -> Before:
    """How far everything is now."""
    rows = {
        name: int(connection.execute(f'SELECT COALESCE(MAX(rowid), 0) FROM "{name}"').fetchone()[0])  # noqa: S608
        for name in schema.metadata.tables
        if name not in HEADS
    }
    return Before(rows, _counters(connection))


def stencil(connection: Any, before: Before) -> Stencil:
    """What was written since `before`, as a stencil."""
    fresh = {
        name: _rows(connection, name, "rowid > ?", before.rows[name])
        for name in schema.metadata.tables
        if name not in HEADS
    }
    sheet = Sheet(_known(connection, before, fresh))
    entries, links = _entries(sheet, fresh), _links(sheet, fresh)
    tables = _tables(sheet, fresh)
    papers = _papers(sheet, fresh["journal_entry"])
    series = {_series(called, day) for _, called, day, _ in papers}
    counters = _counters(connection)
    heads = _rows(connection, "register_head", "1 = ?", 1)
    return Stencil(
        sheet=sheet,
        entries=entries,
        tables=tables,
        links=links,
        papers=papers,
        per_copy={
            name: value - before.counters.get(name, 0)
            for name, value in counters.items()
            if name not in series
        },
        heads={row["register_code"]: (row["sequence"], row["hash"]) for row in heads},
        counters=counters,
    )


@dataclass
class Copier:
    """Writes copies of a stencil of so many days, one after the other, and moves the heads on at the end."""

    connection: Any
    made_of: Stencil
    days: int
    done: int = 0
    _carried: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        places = self.made_of.sheet.places
        self._by_kind: dict[str, list[tuple[Any, int]]] = defaultdict(list)
        for (kind, value), place in places.items():
            self._by_kind[kind].append((value, place))
        self._by_kind["id"].sort()
        self._carried = dict(self.made_of.sheet.known.carried)
        self._length = Counter(entry.register for entry in self.made_of.entries)

    def copy(self) -> None:
        """One more copy behind the last."""
        self.done += 1
        made, values = self.made_of, list(self.made_of.sheet.first)
        self._fill(values)
        for text in made.sheet.early:
            text.fill(values)
        for place, postings, moves in made.links:
            pairs = [
                [(values[entry], values[position]) for entry, position in some] for some in (postings, moves)
            ]
            values[place] = proof.links_hash(*pairs)
        for entry in made.entries:
            sequence, previous = made.heads[entry.register]
            made.heads[entry.register] = (sequence + 1, entry.seal(values, previous))
        for text in made.sheet.late:
            text.fill(values)
        for statement, picks in made.tables:
            self.connection.executemany(statement, (pick(values) for pick in picks))

    def finish(self) -> None:
        """Let counters and heads stand where the last copy ended."""
        made, run = self.made_of, self.connection.execute
        for name, value in made.counters.items():
            at = value + made.per_copy.get(name, 0) * self.done
            run(
                "INSERT INTO counter (series, value) VALUES (?, ?)"
                " ON CONFLICT (series) DO UPDATE SET value = excluded.value",
                (name, at),
            )
        for register, (sequence, digest) in made.heads.items():
            run(
                "UPDATE register_head SET sequence = ?, hash = ? WHERE register_code = ?",
                (sequence, digest, register),
            )

    def _fill(self, values: Values) -> None:
        """What another copy has instead: new ids in the same order, later days, the next numbers."""
        kinds, later = self._by_kind, timedelta(days=self.days * self.done)
        fresh: dict[str, str] = {}
        for told, place in kinds["id"]:
            fresh[told] = values[place] = self._carried.get(told) or ids.new().hex
        for told, place in kinds["signs"]:
            one = fresh[told]
            values[place] = f"{one[:8]}-{one[8:12]}-{one[12:16]}-{one[16:20]}-{one[20:]}"
        self._carried = {old: fresh[new] for old, new in self.made_of.sheet.known.carried.items()}
        for told, place in kinds["day"]:
            values[place] = (date.fromisoformat(told) + later).isoformat()
        for told, place in kinds["at"]:
            values[place] = told + later.days * _MICROS_A_DAY
        lots = self.made_of.per_copy.get("lot", 0) * self.done
        for told, place in kinds["lot"]:
            values[place] = told + lots
        for told, place in kinds["label"]:
            values[place] = symbols.lot_code(told + lots)
        for (register, told), place in kinds["sequence"]:
            values[place] = told + self._length[register] * self.done
        for told, place in kinds["digest"]:
            values[place] = old_rows.digest_of([self._asked(one, fresh, later) for one in told])
        self._number(values, later)

    def _asked(self, told: str, fresh: dict[str, str], later: timedelta) -> str:
        """An id or a day of a deed's key, as this copy has it."""
        if told.count("-") == 2:
            return (date.fromisoformat(told) + later).isoformat()
        plain = told.replace("-", "")
        return fresh.get(plain, plain)

    def _number(self, values: Values, later: timedelta) -> None:
        counters = self.made_of.counters
        for place, called, day, digits in self.made_of.papers:
            series = _series(called, (date.fromisoformat(day) + later).isoformat())
            counters[series] = counters.get(series, 0) + 1
            values[place] = f"{series}-{counters[series]:0{digits}d}"


def _entries(sheet: Sheet, fresh: dict[str, list[Row]]) -> list[EntryForm]:
    tables = dict(schema.metadata.tables)
    mine: dict[str, dict[str, list[Row]]] = {
        name: _by_entry(fresh[name])
        for name in (*_JOURNALS[1:], *(table.name for table in verify_chain.sealed_tables()))
    }
    forms = []
    for entry in sorted(fresh["journal_entry"], key=lambda row: (row["register_code"], row["sequence"])):
        documents = [
            (table.name, row)
            for table in verify_chain.sealed_tables()
            for row in mine[table.name].get(entry["id"], ())
        ]
        postings, moves = (
            sorted(mine[name].get(entry["id"], ()), key=lambda row: row["position"]) for name in _JOURNALS[1:]
        )
        forms.append(old_rows.entry_form(sheet, tables, entry, postings, moves, documents))
    return forms


def _tables(
    sheet: Sheet, fresh: dict[str, list[Row]]
) -> list[tuple[str, list[Callable[[Values], tuple[Any, ...]]]]]:
    sealed = {table.name for table in verify_chain.sealed_tables()} | set(_JOURNALS)
    tables = []
    # What others name comes first, for triggers look it up.
    for table in schema.metadata.sorted_tables:
        name = table.name
        rows = fresh.get(name)
        if rows:
            names = table.columns.keys()
            picks = [
                picking([sheet.of(table, row, column, sealed=name in sealed) for column in names])
                for row in rows
            ]
            tables.append((_insert(table), picks))
    return tables


def _links(
    sheet: Sheet, fresh: dict[str, list[Row]]
) -> list[tuple[int, list[tuple[int, int]], list[tuple[int, int]]]]:
    postings, moves = (
        _by_entry(fresh[name], "statement") for name in ("statement_posting", "statement_move")
    )

    def places(rows: list[Row]) -> list[tuple[int, int]]:
        return [(sheet.id(row["entry"]), sheet.place("same", row["position"])) for row in rows]

    return [
        (
            sheet.place("links hash", row["entry"]),
            places(postings.get(row["id"], [])),
            places(moves.get(row["id"], [])),
        )
        for row in fresh["statement"]
    ]


def _papers(sheet: Sheet, entries: list[Row]) -> list[tuple[int, str, str, int]]:
    """Each paper once, as its first entry numbered it."""
    found: dict[str, tuple[int, str, str, int]] = {}
    for row in sorted(entries, key=lambda row: str(row["id"])):
        paper = row["document_no"]
        if paper is not None and paper not in found:
            called, _, digits = paper.rsplit("-", 2)
            found[paper] = (sheet.place("paper", paper), called, row["business_day"], len(digits))
    return list(found.values())


def _series(called: str, day: str) -> str:
    return f"{called}-{day[2:4]}"


def _known(connection: Any, before: Before, fresh: dict[str, list[Row]]) -> Known:
    old = {
        value
        for name, table in schema.metadata.tables.items()
        for column in table.primary_key
        if isinstance(column.type, Uuid) and name not in HEADS
        for (value,) in connection.execute(
            f'SELECT "{column.name}" FROM "{name}" WHERE rowid <= ?',  # noqa: S608 - our own names
            (before.rows[name],),
        )
    }
    last = {row["producer"]: row["id"] for row in sorted(fresh["statement"], key=lambda row: row["until"])}
    return Known(
        old_ids=frozenset(old),
        carried={
            row["previous"]: last[row["producer"]] for row in fresh["statement"] if row["previous"] in old
        },
        papers=frozenset(row["document_no"] for row in fresh["journal_entry"] if row["document_no"]),
        codes={chain.code(row["hash"]): row["id"] for row in fresh["journal_entry"]},
        lots=frozenset(row["number"] for row in fresh["lot"]),
    )


def _by_entry(rows: list[Row], name: str = "entry") -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[name]].append(row)
    return found


def _rows(connection: Any, name: str, condition: str, value: int) -> list[Row]:
    names = list(schema.metadata.tables[name].columns.keys())
    listed = ", ".join(f'"{one}"' for one in names)
    found = connection.execute(f'SELECT {listed} FROM "{name}" WHERE {condition} ORDER BY rowid', (value,))  # noqa: S608
    return [dict(zip(names, row, strict=True)) for row in found]


def _counters(connection: Any) -> dict[str, int]:
    return dict(connection.execute("SELECT series, value FROM counter").fetchall())


def _insert(table: Table) -> str:
    names = ", ".join(f'"{name}"' for name in table.columns.keys())  # noqa: SIM118
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({", ".join("?" * len(table.columns))})'  # noqa: S608


def connect(path: str) -> Any:
    """The file alone in our hands: nothing of it outlives a power cut before it is closed."""
    connection = pysqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "cache_size=-400000"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


_JOURNALS = ("journal_entry", "money_posting", "stock_move")


def copies(connection: Any, made: Stencil, *, days: int, count: int) -> Iterator[int]:
    """Write so many copies in one transaction; tells after each how many there are."""
    copier = Copier(connection, made, days)
    connection.execute("BEGIN")
    for _ in range(count):
        copier.copy()
        yield copier.done
    copier.finish()
    connection.execute("COMMIT")
