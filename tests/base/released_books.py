"""Books as each release left them: dumps beside this file, `released/0001.sql` to the newest; none is ever made again.

A new step gets its dump when it is released, from a day in the shop entered by the deeds of then:

PYTHONPATH=tests .venv/bin/python -m base.released_books 6
"""

import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from pysqlite3 import dbapi2 as pysqlite3
from shelf_story import Shelves
from sqlalchemy import Column, MetaData

from sentra_pos.base import clock as clocks
from sentra_pos.base import engines, paths, upkeep
from sentra_pos.base.clock import StoppedClock
from sentra_pos.settlement import signing
from sentra_pos.stock.write_offs import Loss
from shop_story import Story

DUMPS = Path(__file__).parent / "released"


def steps() -> list[int]:
    """The steps that were released."""
    return sorted(int(file.stem) for file in DUMPS.glob("*.sql"))


def make(step: int, path: Path) -> Path:
    """The books of that step at `path`."""
    with closing(pysqlite3.connect(path)) as books:
        books.executescript((DUMPS / f"{step:04d}.sql").read_text("utf-8"))
        books.execute("PRAGMA journal_mode = WAL")
    return path


def make_on_server(step: int, where: str) -> None:
    """The books of that step in the empty database at `where`."""
    empty(step, where)
    engine = engines.make(where, as_owner=True)
    with tempfile.TemporaryDirectory() as folder, engine.begin() as server:
        file = make(step, Path(folder) / "old.db")
        server.exec_driver_sql(
            "SET LOCAL session_replication_role = replica"
        )  # rows come in no order, unguarded
        known = MetaData()
        known.reflect(server)
        with closing(pysqlite3.connect(file)) as old:
            for table in known.tables.values():
                if table.name == "alembic_version":
                    continue
                found = old.execute(f'SELECT * FROM "{table.name}"')
                names = [name for name, *_ in found.description]
                rows = [
                    {name: _meant(table.c[name], value) for name, value in zip(names, row, strict=True)}
                    for row in found
                ]
                if rows:
                    server.execute(table.insert(), rows)
    engine.dispose()


def _meant(column: "Column[Any]", value: Any) -> Any:
    """What SQLite keeps in its own way."""
    match column.type.python_type:
        case kind if value is None or kind is str:
            return value
        case kind if kind is UUID or kind is bool:
            return kind(value)
        case kind if kind is date:
            return date.fromisoformat(value)
        case _:
            return value


def contents(path: Path) -> list[object]:
    """All that is written in the books, to be compared."""
    with closing(pysqlite3.connect(path)) as books:
        made = books.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
        tables = [name for kind, name, _ in made if kind == "table"]
        return [
            made,
            *(books.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables),
        ]


def empty(step: int, where: Path | str) -> None:
    """Empty books as the release of that step made them."""
    from alembic import command  # here: the dumps are there already
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(paths.migrations()))
    engine = engines.make(str(where), as_owner=True)
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, f"{step:04d}")
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {engines.APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {step}")
        connection.commit()
    engine.dispose()


def carry_back(new: str, old: Path) -> dict[str, list[str]]:
    """Every row of `new` into `old`, as far as its tables and columns go; gives those."""
    with closing(pysqlite3.connect(old, isolation_level=None)) as there:
        there.execute("PRAGMA foreign_keys = OFF")
        there.execute("ATTACH ? AS new", (new,))
        tables = [
            name
            for (name,) in there.execute(
                "SELECT name FROM main.sqlite_master WHERE type = 'table'"
                " AND name IN (SELECT name FROM new.sqlite_master)"
            )
        ]
        columns = {
            table: [row[1] for row in there.execute(f"PRAGMA main.table_info({table})")] for table in tables
        }
        there.execute("BEGIN")
        for table in tables:
            if table != "alembic_version":
                these = ", ".join(f'"{name}"' for name in columns[table])
                there.execute(f"INSERT INTO main.{table} ({these}) SELECT {these} FROM new.{table}")
        there.execute("COMMIT")
    return columns


def tell(story: Story, step: int) -> None:
    """Some days in a shop, as far as the program of that step knew how."""
    if step < 5:
        vars(signing)["ensure"] = lambda _session, *, on: None  # no statement was signed then
    story.delivers("Dapur Gipang Melati", gipang=40, price=12_500, commission_bps=2_000, expiry=+30)
    story.delivers("Batik Kembang", batik=6, price=185_000, commission_bps=3_000)
    story.opens_shift(300_000)
    first = story.sells(gipang=3, paid=50_000)
    story.sells(batik=1, gipang=2)
    if step >= 2:
        story.voids(first.receipt)
    if step >= 3:
        Shelves(story).written_off(Loss.DAMAGED, gipang=2)
    if step >= 2:  # before, less was written of cash and of the end of a shift
        story.closes_shift(300_000 + 210_000)
        story.later(days=1)
        story.opens_shift(300_000)
        story.cash_in(500_000, "pemilik menyetor")
        story.drops(400_000)
    statement = story.settles("Dapur Gipang Melati")
    if step >= 2:
        story.pays_out(statement.number)
    story.sells(gipang=1)


def main() -> None:
    """Make the dump of a step that has none yet."""
    step = int(sys.argv[1])
    file = DUMPS / f"{step:04d}.sql"
    assert not file.exists(), f"{file.name} was released"
    with tempfile.TemporaryDirectory() as folder:
        new, old = Path(folder) / "new.db", Path(folder) / "old.db"
        with closing(upkeep.create(str(new))) as books:
            tell(Story(books, StoppedClock(datetime(2026, 11, 22, 9, tzinfo=clocks.SHOP_ZONE))), step)
        empty(step, old)
        carry_back(str(new), old)
        head = f"PRAGMA application_id = {engines.APPLICATION_ID};\nPRAGMA user_version = {step};\n"
        with closing(sqlite3.connect(old)) as books:
            file.write_text(head + "\n".join(books.iterdump()) + "\n", "utf-8")


if __name__ == "__main__":
    main()
