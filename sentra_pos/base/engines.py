"""The two engines: how each is opened, what each one's errors mean.

SQLite comes from `pysqlite3`, whose wheels bundle a version of their own: the system's may be older than 3.51.3,
which can corrupt a WAL file that two connections use (the WAL-reset bug). PostgreSQL comes through psycopg 3.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from sentra_pos.base import causes
from sentra_pos.base.errors import BooksTrouble

WRITES = "sentra_writes"
"""Execution option of connections that run a deed: on SQLite they take the write lock when they begin."""
WRITTEN = "sentra_written"
"""Key in a connection's `info` under which the written tables are gathered."""
EXECUTED = "sentra_executed"
"""Key in a connection's `info` under which what changes anything is taken down as it is executed."""
APPLICATION_ID = 0x53504F53
"""In the header of our SQLite files ("SPOS"), so that a foreign file is known before it is touched."""
APPLICATION_ROLE = "sentra_pos_app"
"""PostgreSQL role that may only INSERT and SELECT on the journals; every connection works as it."""
_OLDEST_SQLITE = (3, 51, 3)
_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: a commit that was answered survives a power cut
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "trusted_schema": 0,
    "recursive_triggers": 1,  # else INSERT OR REPLACE would overwrite a guarded row unseen
    "wal_autocheckpoint": 4000,  # pages; the checkpoint inside a commit is what a cashier would wait for
}
LOCK_TIMEOUT_MS = 4000
"""PostgreSQL stops waiting for a lock then; the deed is tried again until its deadline."""
_PASSING = {"40001", "40P01", "55P03", "57P01", "57P02", "57P03", "08000", "08003", "08006", "08001", "08004"}

_REFUSED = (
    "authentication failed",
    "no password supplied",
    "no pg_hba.conf entry",
    "fatal:  database",
    "fatal:  role",
)
"""How a server says that it will not let us in, however often we ask."""


@dataclass(eq=False)
class BooksDamaged(BooksTrouble):
    """The file is not ours, or no longer readable."""

    sentence = "The books at {where} cannot be read: {detail}."

    where: str
    detail: str


@dataclass(eq=False)
class BooksNotWritable(BooksTrouble):
    """The disk is full, the file is read-only, or the device failed."""

    sentence = (
        "The books cannot be written: {detail}. Nothing of this deed was kept; what was there before is safe."
    )

    detail: str


@dataclass(eq=False)
class BadAddress(BooksTrouble):
    """The address of a server cannot be read; it is not repeated, for it may hold a password."""

    sentence = "The address of the books cannot be read. Write it as postgresql://user:password@computer:5432/database."


def is_server(where: str) -> bool:
    """Whether `where` names a PostgreSQL database rather than a file."""
    return where.startswith(("postgresql://", "postgres://", "postgresql+psycopg://"))


def make(where: str, *, as_owner: bool = False) -> Engine:
    """An engine for the books at `where`; nothing is opened yet.

    `as_owner` keeps the rights of who connects: only making and migrating books needs them.
    """
    return _postgresql(where, as_owner) if is_server(where) else _sqlite(Path(where))


def url_of(where: str) -> URL:
    """The address of a server in its parts; raise BadAddress.

    What stands before the last @ is name and password, so that a password may hold @ and / as they are.
    """
    rest = where.partition("://")[2]
    who, at, place = rest.rpartition("@")
    name, colon, password = who.partition(":")
    try:
        where.encode()  # what is no text can be shown nowhere
        return make_url(f"postgresql+psycopg://{name}{colon}{quote(password, safe='%')}{at}{place}")
    except (ArgumentError, ValueError) as error:
        raise BadAddress from error


def may_pass(error: DBAPIError) -> bool:
    """Whether the same deed, tried again a moment later, may go through (locks, deadlocks, a lost connection)."""
    if error.connection_invalidated:
        return True
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        return state in _PASSING
    said = str(error.orig).lower()
    if any(sign in said for sign in _REFUSED):
        return False
    return isinstance(error, OperationalError) and any(
        sign in said
        for sign in ("locked", "busy", "connection", "server closed", "could not receive", "resolve host")
    )


def is_locked(error: Exception) -> bool:
    """Whether another program has the file for writing."""
    return isinstance(error, DBAPIError) and "database is locked" in str(error.orig).lower()


def is_read_only(error: DBAPIError) -> bool:
    """Whether the books were opened for reading only: that connection stays so, also when they can be written again."""
    said = str(error.orig).lower()
    return "readonly" in said or "read-only" in said


def trouble(error: DBAPIError, where: str) -> Exception:
    """The error in the shop's words if it is the books' trouble, else the error itself: then it is a bug."""
    said = str(error.orig).lower()
    if any(sign in said for sign in (*_REFUSED, "not a database", "malformed", "unable to open")):
        return BooksDamaged(where=where, detail=causes.of(error))
    if any(sign in said for sign in ("disk is full", "readonly", "read-only", "disk i/o", "no space")):
        return BooksNotWritable(detail=causes.of(error))
    if any(sign in said for sign in ("no such table: deed", 'relation "deed" does not exist')):
        return BooksDamaged(where=where, detail=causes.of(error))
    return error


def short(error: Exception) -> str:
    """The first line of what the engine said, without the statement and its values (they may be personal)."""
    origin = getattr(error, "orig", None) or error
    lines = str(origin).splitlines()
    return lines[0] if lines else type(origin).__name__


def note_written_tables(engine: Engine) -> None:
    """Gather the names of written tables in each connection's `info[WRITTEN]`, and all that is executed in
    `info[EXECUTED]`, where they are there.
    """

    @event.listens_for(engine, "before_cursor_execute")
    def _note(connection: Connection, cursor: Any, statement: str, *_rest: Any) -> None:
        written = connection.info.get(WRITTEN)
        if written is None or not statement.startswith(("INSERT INTO ", "UPDATE ", "DELETE FROM ")):
            return
        words = statement.split(None, 3)
        written.add((words[1] if words[0] == "UPDATE" else words[2]).strip('"'))

    @event.listens_for(engine, "after_cursor_execute")
    def _take_down(
        connection: Connection, cursor: Any, statement: str, values: Any, _context: Any, many: bool
    ) -> None:
        executed = connection.info.get(EXECUTED)
        if executed is None or statement.startswith(("SELECT ", "PRAGMA ")):
            return
        rows = [tuple(row) for row in values] if many else [tuple(values)]
        executed.append((statement, rows, cursor.rowcount))


def _sqlite(path: Path) -> Engine:
    import pysqlite3.dbapi2 as pysqlite3  # here: a shop on PostgreSQL does not need it

    if pysqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise BooksDamaged(where=str(path), detail="the SQLite of this program is too old")
    engine = create_engine(
        f"sqlite:///{path}",
        module=pysqlite3,
        hide_parameters=True,  # else an error would repeat what was to be written: names, accounts, hashes
        connect_args={"check_same_thread": False, "cached_statements": 256},
    )
    fresh = not path.exists()

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        set_pragmas(connection, path)
        if fresh and os.name == "posix":
            path.chmod(0o600)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A writer that begins by reading fails at once when another writes: busy_timeout does not help it.
        writes = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def set_pragmas(connection: Any, path: Path) -> None:
    """Set a plain connection to the file at `path` as ours are; raises BooksDamaged if the file does not let us."""
    for name, wanted in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name}={wanted}")
        (got,) = connection.execute(f"PRAGMA {name}").fetchone()
        if got != wanted:
            raise BooksDamaged(where=str(path), detail="this disk or folder does not let them be used safely")


def _postgresql(where: str, as_owner: bool) -> Engine:
    engine = create_engine(
        url_of(where),
        pool_pre_ping=True,
        hide_parameters=True,  # as above
        connect_args={
            "connect_timeout": 5,
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 2,
            "tcp_user_timeout": 8_000,  # a question nobody takes is asked again; the system would wait for minutes
            # no jit: translating a question into machine code takes longer than any of ours does without it
            "options": f"-c lock_timeout={LOCK_TIMEOUT_MS} -c timezone=UTC -c jit=off",
        },
    )

    if not as_owner:
        event.listen(engine, "connect", _become_application)
    return engine


def _become_application(connection: Any, _record: Any) -> None:
    # The owner of the tables migrates; the everyday connection gives its rights away, so that not even
    # a mistake of ours can change what is written in the journals.
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM pg_roles WHERE rolname = %s AND pg_has_role(current_user, oid, 'MEMBER')",
            (APPLICATION_ROLE,),
        )
        if cursor.fetchone():
            cursor.execute(f"SET ROLE {APPLICATION_ROLE}")
    connection.commit()
