"""Brings a backup forward by the lines of its second journal: the books are then what they were before the disk was lost.

The lines are a chain that begins at the last line the backup knows. Where two follow the same line the first of them
was never committed (or was left behind by a restore): the later one counts.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sentra_pos.base import books_file, causes, clock, engines, second_journal, second_lines
from sentra_pos.base.books_file import NotWhole, Told
from sentra_pos.base.second_journal import SETTING, NoSecondJournal, Running
from sentra_pos.base.second_lines import Line, Value


@dataclass(frozen=True)
class Replayed:
    """How many deeds were brought back, until when, and how many whole lines could not be used."""

    journal: str
    deeds: int
    until: datetime | None
    unused: int


@dataclass(eq=False)
class LineDoesNotFit(NotWhole):
    """A second journal goes on from other books than those of the backup."""

    sentence = "{where} does not fit the backup from line {line} on. It was not used."

    line: int


def are_lines_in(folder: Path) -> bool:
    """Whether a second journal lies in `folder`, of whichever shop."""
    return any(second_journal.journals(folder))


def replay(
    copy: Path, folder: Path, *, identity: Any | None = None, told: Told = lambda _done, _of: None
) -> Replayed:
    """Do again in `copy` what the lines in `folder` say; `identity` is the owner's key of age.

    Raises NoSecondJournal if none belongs to the copy, LineLocked, or NotWhole if a line does not fit; the copy is
    as it was then.
    """
    with closing(books_file.connect(copy)) as books:
        running = _running(books)
        if not running.is_on:
            raise NoSecondJournal(folder=str(folder), detail="the backup was made while none was written")
        journal = second_journal.path(folder, running.file)
        try:
            lines = _read(journal, running.public)
        except OSError as error:
            raise NoSecondJournal(folder=str(folder), detail=causes.of(error)) from error
        following, unused = _chain(lines, running)
        engines.set_pragmas(books, copy)
        books.execute("PRAGMA synchronous=OFF")  # a copy: it is synced when it is whole
        books.execute("BEGIN IMMEDIATE")
        try:
            at = _do(books, following, running, journal.name, identity, told)
            books.execute("COMMIT")
        except BaseException:
            if books.in_transaction:
                books.execute("ROLLBACK")
            raise
    return Replayed(journal.name, len(following), None if at is None else clock.from_micros(at), unused)


def _running(books: Any) -> Running:
    found = books.execute("SELECT value FROM setting WHERE name = ?", (SETTING.name,)).fetchone()
    return SETTING.meant(None if found is None else found[0])


def _read(journal: Path, public: str) -> list[Line]:
    with journal.open("rb") as file:
        found = (second_lines.read(row, public) for row in file)
        return [line for line in found if line is not None]


def _chain(lines: list[Line], running: Running) -> tuple[list[Line], int]:
    """The lines behind the one the books know, in order; and how many later ones no chain leads to."""
    following = {line.previous: line for line in lines}  # of two that follow one line the later one stays
    chain: list[Line] = []
    known = running.hash
    while (line := following.get(known)) is not None and line.n == running.lines + len(chain) + 1:
        chain.append(line)
        known = line.hash
    reached = running.lines + len(chain)
    return chain, sum(line.n > reached for line in lines)


def _do(
    books: Any, lines: list[Line], running: Running, name: str, identity: Any | None, told: Told
) -> int | None:
    at: int | None = None
    for done, line in enumerate(lines, start=1):
        try:
            written = second_lines.unpack(second_lines.opened(line.body, identity))
            for sql, rows, count in written.statements:
                _execute(books, sql, rows, count)
        except (ValueError, books_file.errors()) as error:
            raise LineDoesNotFit(where=name, detail=causes.Cause.DAMAGED.value, line=line.n) from error
        at = written.at
        told(done, len(lines))
    if lines:
        state = SETTING.spelt(replace(running, lines=lines[-1].n, hash=lines[-1].hash))
        books.execute("UPDATE setting SET value = ? WHERE name = ?", (state, SETTING.name))
    return at


def _execute(books: Any, sql: str, rows: Sequence[Sequence[Value]], count: int) -> None:
    """The same statement on the same state changes as many rows, or it is another state."""
    cursor = books.execute(sql, rows[0]) if len(rows) == 1 else books.executemany(sql, rows)
    if cursor.rowcount != count:
        raise ValueError(f"{cursor.rowcount} rows instead of {count}")
    cursor.close()
