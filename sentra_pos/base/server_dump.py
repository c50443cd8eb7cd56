"""Backups of books on a server, by PostgreSQL's own pg_dump and pg_restore.

The two programs come with PostgreSQL; they are looked for in the folder `SENTRA_POS_PG_BIN`, then on the path. The
password goes to them in their environment: a command line can be read by everybody on the machine.
"""

import os
import shutil
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from sentra_pos.base import engines, numbering
from sentra_pos.base.books_file import Marks, NotWhole, Told
from sentra_pos.base.database import Books
from sentra_pos.base.errors import BooksTrouble

_PATIENCE_SECONDS = 3_600


@dataclass(eq=False)
class NoServerTool(BooksTrouble):
    """The programs that copy a server are not installed here."""

    sentence = (
        "{program} was not found. Install the PostgreSQL client, or name its folder in SENTRA_POS_PG_BIN."
    )

    program: str


@dataclass(eq=False)
class ServerToolFailed(BooksTrouble):
    """pg_dump or pg_restore ended with an error."""

    sentence = "{program} could not do it: {detail}."

    program: str
    detail: str


def dump(where: str, target: Path, told: Told) -> Marks:
    """Write a dump of the books at `where` into the file `target` (0600), look through it, and give its marks.

    Raises NoServerTool, ServerToolFailed or NotWhole.
    """
    found = marks(where)
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    _run("pg_dump", where, ["--format=custom", "--no-owner", f"--file={target}"])
    told(1, 2)
    check_dump(target)
    told(2, 2)
    return found


def check_dump(path: Path) -> None:
    """Have pg_restore read the dump to its end, writing nowhere; raise NotWhole if it cannot."""
    try:
        _run("pg_restore", "", ["--file=-", str(path)], kept=False)
    except ServerToolFailed as error:
        raise NotWhole(where=path.name, detail=error.detail) from error


def restore(dump_file: Path, where: str) -> None:
    """Fill the empty database at `where` with what the dump holds, in one transaction."""
    engine = engines.make(where, as_owner=True)
    try:
        with engine.begin() as connection:
            known = connection.execute(_KNOWN_ROLE, {"role": engines.APPLICATION_ROLE}).scalar()
            if not known:
                connection.execute(text(f"CREATE ROLE {engines.APPLICATION_ROLE} NOLOGIN"))
            connection.execute(text(f"GRANT {engines.APPLICATION_ROLE} TO CURRENT_USER"))
    finally:
        engine.dispose()
    _run(
        "pg_restore",
        where,
        ["--no-owner", "--exit-on-error", "--single-transaction", "--dbname", str(dump_file)],
    )


def marks(where: str) -> Marks:
    """By what the books at `where` are known again."""
    with closing(Books.connect(where)) as books, books.engine.connect() as connection:
        identity = connection.execute(text("SELECT id FROM books_identity")).scalar_one()
        deeds = connection.execute(text("SELECT COUNT(*) FROM deed")).scalar_one()
        epochs = connection.execute(text("SELECT epoch FROM register_head")).scalars().all()
    return Marks(identity, deeds, numbering.newest_epoch(epochs))


def _run(program: str, where: str, arguments: list[str], *, kept: bool = True) -> None:
    environment = dict(os.environ)
    command = [_found(program), *arguments]
    if where:
        url = engines.url_of(where)
        if url.password:
            environment["PGPASSWORD"] = str(url.password)
        bare = url.set(drivername="postgresql", password=None).render_as_string(hide_password=False)
        if program == "pg_restore":
            command.insert(command.index("--dbname") + 1, bare)
        else:
            command.append(bare)
    done = subprocess.run(  # noqa: S603 - a list, no shell, and the program was looked up
        command,
        env=environment,
        stdout=subprocess.PIPE if kept else subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        timeout=_PATIENCE_SECONDS,
        check=False,
    )
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ServerToolFailed(program=program, detail=said[-1] if said else "it ended without a word")


def _found(program: str) -> str:
    folder = os.environ.get("SENTRA_POS_PG_BIN")
    found = shutil.which(program, path=folder) if folder else None
    found = found or shutil.which(program)
    if found is None:
        raise NoServerTool(program=program)
    return found


_KNOWN_ROLE = text("SELECT 1 FROM pg_roles WHERE rolname = :role")
