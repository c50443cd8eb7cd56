"""F14 on a server: a migration killed at any moment leaves the old books or the new ones, whole, and is done again.

A child kills itself before its N-th statement or commit, for N = 1, 2, 3 … until it ends by itself, for the books of
every released step, and for books that are made (step 0). Two registers that begin at once bring them up to date once.

At the end a migration that commits each of its statements, and two registers of which neither waits, must be noticed.

PYTHONPATH=tests .venv/bin/python -m faults.server_migrating [--step 4] [--every 3]
"""

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import alembic.command  # noqa: F401 - loaded before the first child is forked
from base import released_books
from conftest import PostgresServer, roomy_folder
from faults import traced
from faults.traced import Child
from sqlalchemy import Engine, event, text

from sentra_pos.base import engines, upkeep
from sentra_pos.base.database import Books
from sentra_pos.base.errors import KnownTrouble
from sentra_pos.reports import verify

MOST = 2_000
"""No migration makes so many statements."""
_SHAPE = (
    "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
    "SELECT event_object_table, trigger_name, event_manipulation FROM information_schema.triggers ORDER BY 1, 2, 3",
    "SELECT table_name, grantee, privilege_type FROM information_schema.role_table_grants WHERE table_schema = 'public' ORDER BY 1, 2, 3",
)


@dataclass
class Figures:
    """How it went."""

    kills: int = 0
    old: int = 0
    new: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Seen:
    """Tables, indexes, triggers and rights, and the rows of each table."""

    shape: list[object]
    rows: dict[str, list[object]]


class Server:
    """Old books on a server, from which as many are made as are killed."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._old: dict[int, str] = {0: "template1"}
        self._seen: dict[int, Seen] = {}
        with self.books("template1") as where:
            upkeep.create(where).close()
            self.newest = look(where).shape

    def of_step(self, step: int) -> str:
        """The name of a database with the books of that step."""
        if step not in self._old:
            name = self._server.new_database("template1")
            released_books.make_on_server(step, self._server.url_of(name))
            self._old[step] = name
        return self._old[step]

    def before(self, step: int) -> Seen:
        """What is in the books of that step."""
        if step not in self._seen:
            with self.books(self.of_step(step)) as where:
                self._seen[step] = look(where)
        return self._seen[step]

    @contextmanager
    def books(self, template: str) -> Iterator[str]:
        """A copy of a database, which is gone afterwards."""
        name = self._server.new_database(template)
        try:
            yield self._server.url_of(name)
        finally:
            self._server.drop_database(name)


def run(
    server: Server, *, step: int, at: Iterable[int] = range(1, MOST), is_careless: bool = False
) -> Figures:
    """Kill the migration of the books of `step` before each of its statements `at`."""
    figures = Figures()
    for number in at:
        with server.books(server.of_step(step)) as where:
            before = server.before(step)
            child = _migrating(step, kill_at=number, is_careless=is_careless)
            child.does(where)
            if child.ends() != -signal.SIGKILL:
                return figures
            figures.kills += 1
            wrong = _judged(server, where, before, figures) + _again(server, where, step, before)
            figures.wrong += [f"step {step}, before statement {number}: {one}" for one in wrong]
    return figures


def at_once(server: Server, *, step: int, registers: int = 2, is_careless: bool = False) -> list[str]:
    """What is wrong after several registers began at once: each must have come through, and each step was done once."""
    with server.books(server.of_step(step)) as where:
        before = server.before(step)
        children = [_migrating(step, is_slow=True, waits=not is_careless) for _ in range(registers)]
        for child in children:
            child.orders.write(f"{where}\n")
            child.orders.flush()
        said = [child.answers.readline().strip() for child in children]
        for child in reversed(children):  # a later one has the earlier one's pipes open, too
            child.ends()
        done = sum(int(one) for one in said if one.isdigit())
        wrong = [one for one in said if not one.isdigit()]
        if done != upkeep.newest_step() - step:
            wrong.append(f"{done} steps were done")
        return wrong + _new(server, look(where), before)


def look(where: str) -> Seen:
    """All that is there."""
    engine = engines.make(where, as_owner=True)
    try:
        with engine.connect() as connection:
            shape: list[object] = [connection.execute(text(asked)).all() for asked in _SHAPE]
            names = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
            rows: dict[str, list[object]] = {
                name: sorted(connection.execute(text(f'SELECT * FROM "{name}"')).all(), key=repr)
                for name in names.scalars()
            }
    finally:
        engine.dispose()
    return Seen(shape, rows)


def _migrating(
    step: int, *, kill_at: int = 0, is_slow: bool = False, is_careless: bool = False, waits: bool = True
) -> Child:
    """A child that answers with how many steps it has done, or with why it has not."""

    def work(where: str, at_work: Any) -> None:
        _, out = at_work
        done: list[str] = []
        vars(upkeep)["engines"] = _Watched(lambda engine: _watch(engine, done, kill_at, is_slow, is_careless))
        if not waits:
            vars(upkeep)["_take_turn"] = lambda _connection: None
        try:
            if step:
                upkeep.migrate(where, verify.check)
            else:
                upkeep.create(where).close()
            out.write(f"{len(done)}\n")
        except Exception as error:
            out.write(f"{type(error).__name__}: {error!s:.90}\n".replace("\n", " ") + "\n")

    return traced.forked(work)


class _Watched:
    """The module `engines`, whose owner's engines are watched."""

    def __init__(self, watch: Callable[[Engine], None]) -> None:
        self._watch = watch

    def __getattr__(self, name: str) -> Any:
        return getattr(engines, name)

    def make(self, where: str, *, as_owner: bool = False) -> Engine:
        """As the module does."""
        engine = engines.make(where, as_owner=as_owner)
        self._watch(engine)
        return engine


def _watch(engine: Engine, done: list[str], kill_at: int, is_slow: bool, is_careless: bool) -> None:
    """Count statements and commits; die before the one that is meant."""
    count = 0

    def next_one(*_about: object) -> None:
        nonlocal count
        count += 1
        if count == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        if is_slow:
            time.sleep(0.003)

    def took_down(_connection: Any, cursor: Any, statement: str, *_about: object) -> None:
        if statement.startswith(("UPDATE alembic_version", "INSERT INTO alembic_version")):
            done.append(statement)
        if is_careless:
            cursor.connection.commit()

    event.listen(engine, "before_cursor_execute", next_one)
    event.listen(engine, "commit", next_one)
    event.listen(engine, "after_cursor_execute", took_down)


def _judged(server: Server, where: str, before: Seen, figures: Figures) -> list[str]:
    """What stands there after the kill: the old books, as they were, or the new ones."""
    seen = look(where)
    if seen == before:
        figures.old += 1
        return []
    figures.new += 1
    return _new(server, seen, before)


def _again(server: Server, where: str, step: int, before: Seen) -> list[str]:
    """Done again it ends well."""
    try:
        if step or look(where) != before:
            upkeep.migrate(where, verify.check)
        else:
            upkeep.create(where).close()
    except KnownTrouble as trouble:
        return [f"a second try is refused: {trouble}"]
    except Exception as error:
        return [f"a second try fails: {type(error).__name__} {error!s:.90}"]
    with closing(Books.connect(where)) as books:
        return [*verify.check(books), *_new(server, look(where), before)]


def _new(server: Server, seen: Seen, before: Seen) -> list[str]:
    wrong = [] if seen.shape == server.newest else ["the books are neither the old ones nor the new ones"]
    # A table that a step gives up is no loss.
    lost = [name for name, rows in seen.rows.items() if len(rows) < len(before.rows.get(name, ()))]
    if len(seen.rows.get("books_identity", ())) != 1:
        wrong.append("the books name no shop")
    return [*wrong, *([f"rows are missing in {lost}"] if lost else [])]


def told(got: Figures) -> str:
    """One line, and what was wrong."""
    line = f"{got.kills} kills, {got.old} times the old books, {got.new} times the new ones"
    return "\n".join([line, *(got.wrong[:5] or ["nothing wrong"])])


def main() -> int:
    """The full run; 0 if nothing was lost and both controls were noticed."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument(
        "--step", type=int, default=-1, help="only books of this step; 0 for books that are made"
    )
    words.add_argument("--every", type=int, default=1, help="only before each so many-th statement")
    asked = words.parse_args()
    steps: Sequence[int] = [0, *(one for one in released_books.steps() if one < upkeep.newest_step())]
    wrong: list[str] = []
    with TemporaryDirectory(prefix="sentra-pos-faults-", dir=roomy_folder()) as folder:
        borrowed = PostgresServer(Path(folder) / "postgres", "faults")
        try:
            server = Server(borrowed)
            for step in steps if asked.step < 0 else [asked.step]:
                began = time.monotonic()
                got = run(server, step=step, at=range(1, MOST, asked.every))
                together = at_once(server, step=step) if step else []
                print(f"step {step}, {time.monotonic() - began:.0f} s: {told(got)}", flush=True)
                if step:
                    print("\n".join(together) or "two registers at once: nothing wrong", flush=True)
                wrong += got.wrong + together
            careless = run(server, step=steps[-1], at=range(1, MOST, 4), is_careless=True).wrong
            hasty = at_once(server, step=steps[-1], is_careless=True)
        finally:
            borrowed.close()
    print(f"control, a migration that commits each statement: found {len(careless)} times")
    print(f"control, registers that do not wait: {hasty[0] if hasty else 'nothing noticed'}")
    return int(bool(wrong) or not careless or not hasty)


if __name__ == "__main__":
    sys.exit(main())
