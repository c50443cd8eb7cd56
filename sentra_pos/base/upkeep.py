"""Makes new books, and brings older ones up to date on a copy: a newer or foreign file is never touched.

On SQLite the file is copied with the backup API, the copy is migrated and checked, and only then takes the file's
place in one rename; the old file is kept beside it. What the check is, is handed in: this room knows no shop.
"""

import os
import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Uuid, bindparam, inspect, text
from sqlalchemy.exc import DBAPIError

from sentra_pos import __version__
from sentra_pos.base import books_file, causes, clock, engines, file_place, ids, paths
from sentra_pos.base.database import Books, BooksBusy
from sentra_pos.base.engines import BooksDamaged, BooksNotWritable
from sentra_pos.base.errors import BooksTrouble

Check = Callable[[Books], list[str]]
"""What must hold after a migration: the sentences that do not."""

_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\x00"
_STEP = re.compile(r"(\d{4})_[a-z0-9_]+\.py")


@dataclass(eq=False)
class NoBooks(BooksTrouble):
    """There are no books at that place yet."""

    sentence = "There are no books at {where}. Make them with “sentra-pos init”."

    where: str


@dataclass(eq=False)
class BooksExist(BooksTrouble):
    """Something is already there, and it is left alone."""

    sentence = "There is already something at {where}; it was left as it is."

    where: str


@dataclass(eq=False)
class BooksForeign(BooksTrouble):
    """The file or database is not one of ours."""

    sentence = "{where} is not a file of Sentra POS; it was left as it is."

    where: str


@dataclass(eq=False)
class BooksNewer(BooksTrouble):
    """The books were written by a newer version of the program."""

    sentence = "{where} was written by a newer Sentra POS (step {theirs}, this one knows {ours}). Update the program."

    where: str
    theirs: int
    ours: int


@dataclass(eq=False)
class BooksOlder(BooksTrouble):
    """The books are of an older version and must be migrated before they are opened."""

    sentence = "{where} is of an older version. Run “sentra-pos migrate”."

    where: str


@dataclass(eq=False)
class MigrationFailed(BooksTrouble):
    """The migrated copy does not hold what it must; the books are as they were."""

    sentence = "{where} could not be brought up to date: {detail}. The books are as they were."

    where: str
    detail: str


@dataclass(eq=False)
class MigratedWrong(BooksTrouble):
    """Books on a server are at the newest step, and their check found something."""

    sentence = (
        "{where} was brought up to date, and something in it does not hold: {detail}. Let nobody work in it: put the"
        " backup of before into an empty database, and ask whoever looks after the till."
    )

    where: str
    detail: str


def newest_step() -> int:
    """The number of the newest migration this program brings."""
    steps = (_STEP.fullmatch(file.name) for file in (paths.migrations() / "versions").iterdir())
    return max(int(step[1]) for step in steps if step)


def create(where: str) -> Books:
    """New, empty books at `where`; raise BooksExist, BooksNotWritable, BooksOnShare or BooksSynced."""
    if engines.is_server(where):
        return _create_on_server(where)
    path = Path(where)
    if path.exists():
        raise BooksExist(where=where)
    file_place.check(path)
    # Under another name until they are whole: half-made books would be taken for somebody else's file.
    making = path.with_name(f"{path.name}.making")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _discard(making)
        making.touch(mode=0o600)
    except OSError as error:
        raise BooksNotWritable(detail=causes.of(error)) from error
    try:
        bring_up(str(making))
        books_file.check_whole(making)
        books_file.sync(making)
        if path.exists():
            raise BooksExist(where=where)
        making.replace(path)
        books_file.sync(path.parent)
    finally:
        _discard(making)
    return Books.connect(where)


def open_books(where: str) -> Books:
    """The books at `where`, ready for work.

    Raises NoBooks, BooksForeign, BooksNewer, BooksOlder or BooksDamaged, and BooksOnShare or BooksSynced for a file that
    lies where no books should.
    """
    if not engines.is_server(where):
        file_place.check(Path(where))
    step = step_of(where)
    if step < newest_step():
        raise BooksOlder(where=shown(where))
    return Books.connect(where)


def step_of(where: str) -> int:
    """The migration step of the books at `where`, found without changing a byte of them."""
    step = _step_on_server(where) if engines.is_server(where) else _step_of_file(Path(where))
    if step > newest_step():
        raise BooksNewer(where=shown(where), theirs=step, ours=newest_step())
    return step


def migrate(where: str, check: Check) -> int:
    """Bring the books at `where` up to date and give the step they were at before; `check` must find nothing.

    Raises MigrationFailed, BooksInUse if anybody has the file open, or what `step_of` raises; the books are as they were.
    On a server it is BooksBusy if others work in them; and MigratedWrong, for there nothing can be looked at before it is
    written.
    """
    before = step_of(where)
    if before == newest_step():
        return before
    if engines.is_server(where):
        bring_up(where)
        with closing(Books.connect(where)) as books:
            if wrong := check(books):
                raise MigratedWrong(where=shown(where), detail=wrong[0])
        return before
    _migrate_file(Path(where), check, before)
    return before


def shown(where: str) -> str:
    """`where` for a sentence: a server's address without the password in it."""
    # A password may hold every sign, also / and @, so it ends at the last @ there is.
    return re.sub(r"(://[^:/@]*):.*@", r"\1:•••@", where, flags=re.DOTALL)


def _migrate_file(path: Path, check: Check, before: int) -> None:
    """Killed at any moment, the name holds either the old file, as it was, or the new one, whole."""
    copy = path.with_name(f"{path.name}.migrating")
    _discard(copy)  # what one that was killed left
    try:
        # What others wrote between the copy and its place would be lost: nobody may have the books open.
        with books_file.held_alone(path) as held:
            _copy(held, copy)
            bring_up(str(copy))
            with closing(Books.connect(str(copy))) as books:
                _refuse_if_wrong(str(path), check(books))
            books_file.check_whole(copy)
            books_file.sync(copy)
            _swap(held, path, copy, _kept_name(path, before + 1))
    finally:
        _discard(copy)


def _copy(held: Any, target: Path) -> None:
    books_file.write_synced(target, b"")
    with closing(books_file.connect(target)) as new:
        held.backup(new)


def _swap(held: Any, path: Path, copy: Path, kept: Path) -> None:
    """Each name is on the disk before the next one changes."""
    # The old file goes on without a log, so that none of its name lies beside the new one.
    held.execute("PRAGMA journal_mode = DELETE")
    held.execute("BEGIN EXCLUSIVE")
    if not kept.exists():
        os.link(path, kept)
    books_file.sync(path.parent)
    if os.name != "posix":
        held.close()  # a file that is open cannot be replaced there
    copy.replace(path)
    books_file.sync(path.parent)


def _kept_name(path: Path, step: int) -> Path:
    """Under which name the old file stays; never that of another one."""
    wanted = path.with_name(f"{path.name}.before-step-{step:04d}")
    others = (wanted.with_name(f"{wanted.name}-{number}") for number in count(2))
    return next(name for name in chain((wanted,), others) if not name.exists() or name.samefile(path))


def _discard(copy: Path) -> None:
    copy.unlink(missing_ok=True)
    books_file.remove_logs(copy)


def _refuse_if_wrong(where: str, findings: list[str]) -> None:
    if findings:
        raise MigrationFailed(where=shown(where), detail=findings[0])


def bring_up(where: str) -> None:
    """Migrate what is at `where` itself, unchecked: for copies, and for databases of a server."""
    from alembic import command  # here: 0,36 s that only new and old books need
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    engine = engines.make(where, as_owner=True)
    try:
        with engine.connect() as connection:
            if engines.is_server(where):
                _take_turn(connection)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if engine.dialect.name == "sqlite":
                connection.exec_driver_sql(f"PRAGMA application_id = {engines.APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {newest_step()}")
            _introduce(connection)
            connection.commit()
    except DBAPIError as error:
        if engines.may_pass(error):
            raise BooksBusy(detail=causes.of(error)) from error
        raise engines.trouble(error, shown(where)) from error
    finally:
        engine.dispose()


def _take_turn(connection: Connection) -> None:
    """Begin the one transaction of all steps; who comes second finds them done, and has nothing to do."""
    connection.execute(_PATIENCE, {"most": f"{_TURN_MS}"})
    connection.execute(_TURN, {"key": engines.APPLICATION_ID})
    connection.execute(_PATIENCE, {"most": f"{engines.LOCK_TIMEOUT_MS}"})


def _introduce(connection: Connection) -> None:
    if connection.execute(text("SELECT 1 FROM books_identity")).first() is None:
        made_by = f"sentra-pos {__version__}"
        connection.execute(
            _INTRODUCE, {"id": ids.new(), "at": clock.micros(datetime.now(UTC)), "by": made_by}
        )


def check_empty(where: str) -> None:
    """Raise BooksExist if the database at `where` holds anything."""
    with closing(Books.connect(where)) as books:
        if _tables(books, where):
            raise BooksExist(where=shown(where))


def _create_on_server(where: str) -> Books:
    check_empty(where)
    bring_up(where)
    return Books.connect(where)


def _tables(books: Books, where: str) -> set[str]:
    try:
        with books.engine.connect() as connection:
            return set(inspect(connection).get_table_names())
    except DBAPIError as error:
        if engines.may_pass(error):
            raise BooksBusy(detail=causes.of(error)) from error
        raise engines.trouble(error, shown(where)) from error


def _step_on_server(where: str) -> int:
    books = Books.connect(where)
    with closing(books):
        tables = _tables(books, where)
        if not tables:
            raise NoBooks(where=shown(where))
        if not {"books_identity", "alembic_version"} <= tables:
            raise BooksForeign(where=shown(where))
        with books.engine.connect() as connection:
            return int(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def _step_of_file(path: Path) -> int:
    if not path.exists():
        raise NoBooks(where=str(path))
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise BooksDamaged(where=str(path), detail=causes.of(error)) from error
    # The header of an SQLite file: its magic, at 60 the user version, at 68 the application id (big-endian).
    ours = int.from_bytes(header[68:72], "big") == engines.APPLICATION_ID
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC) or not ours:
        raise BooksForeign(where=str(path))
    return int.from_bytes(header[60:64], "big")


_TURN_MS = 600_000
"""So long a register waits for another one that brings the same books up to date."""
_TURN = text("SELECT pg_advisory_xact_lock(:key)")
_PATIENCE = text("SELECT set_config('lock_timeout', :most, true)")
_INTRODUCE = text("INSERT INTO books_identity (id, made_at, made_by) VALUES (:id, :at, :by)").bindparams(
    bindparam("id", type_=Uuid())
)
