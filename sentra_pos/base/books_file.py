"""A file of books looked at from outside, with SQLite itself: is it whole, whose is it, and how far is it."""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sentra_pos.base import causes, numbering
from sentra_pos.base.errors import BooksTrouble

AT_ONCE = 1 << 20
"""Bytes that are read or written in one step; progress is told after each."""

Told = Callable[[int, int], None]
"""Hears how many of how many bytes are done."""


@dataclass(eq=False)
class NotWhole(BooksTrouble):
    """The file is damaged, cut short, or no database at all."""

    sentence = "{where} is damaged: {detail}. It was not used."

    where: str
    detail: str


@dataclass(eq=False)
class BooksInUse(BooksTrouble):
    """Somebody has the books open that are to be replaced."""

    sentence = (
        "{where} is open in another program. Close every window of Sentra POS that uses it, then try again."
    )

    where: str


@dataclass(frozen=True)
class Marks:
    """By what a copy is known again: whose books, how many deeds were done in them, the epoch of their papers."""

    identity: UUID
    deeds: int
    epoch: str


def connect(path: Path, *, read_only: bool = False) -> Any:
    """A plain connection to the file, that never waits long for anybody."""
    import pysqlite3.dbapi2 as pysqlite3  # here: a shop on PostgreSQL does not need it

    mode = "ro" if read_only else "rw"
    return pysqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=5, isolation_level=None
    )


@contextmanager
def held_alone(path: Path) -> Iterator[Any]:
    """A connection that nobody else has beside it, and that changes no byte; raise BooksInUse.

    Whoever comes meanwhile finds the file locked.
    """
    with closing(connect(path)) as held:
        try:
            held.execute("PRAGMA busy_timeout = 1000")
            # Said before the first page is read: the lock is then kept until the connection is closed.
            held.execute("PRAGMA locking_mode = EXCLUSIVE")
            held.execute("BEGIN EXCLUSIVE")
            held.execute("COMMIT")
        except errors() as error:
            if "locked" in str(error) or "busy" in str(error):
                raise BooksInUse(where=str(path)) from error
            raise NotWhole(where=path.name, detail=causes.of(error)) from error
        yield held


def marks(connection: Any) -> Marks:
    """The marks of the books behind a plain connection."""
    (identity,) = connection.execute("SELECT id FROM books_identity").fetchone()
    (deeds,) = connection.execute("SELECT COUNT(*) FROM deed").fetchone()
    epochs = connection.execute("SELECT epoch FROM register_head").fetchall()
    return Marks(UUID(str(identity)), int(deeds), numbering.newest_epoch(epoch for (epoch,) in epochs))


def check_whole(path: Path) -> Marks:
    """Open the file, let SQLite look through all of its pages, and give its marks; raise NotWhole."""
    _check_versions(path)
    try:
        with closing(connect(path)) as copy:
            (said,) = copy.execute("PRAGMA quick_check(1)").fetchone()
            if said != "ok":
                raise NotWhole(where=path.name, detail=causes.Cause.DAMAGED.value)
            found = marks(copy)
            # What lies in its log goes into it, so that it can be moved alone.
            copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except errors() as error:
        raise NotWhole(where=path.name, detail=causes.of(error)) from error
    except (TypeError, ValueError) as error:
        raise NotWhole(where=path.name, detail="it names no shop") from error
    remove_logs(path)
    return found


def _check_versions(path: Path) -> None:
    """SQLite reads a file of a later format without a word, and then refuses to write in it."""
    try:
        with path.open("rb") as file:
            versions = file.read(20)[18:]
    except OSError as error:
        raise NotWhole(where=path.name, detail=causes.of(error)) from error
    if any(version not in (1, 2) for version in versions):
        raise NotWhole(where=path.name, detail=causes.Cause.DAMAGED.value)


def remove_logs(path: Path) -> None:
    """Take away the log and its index beside a copy that nobody has open."""
    for end in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def copy(source: Path, target: Path, told: Told) -> str:
    """Copy the bytes of `source` into the new file `target`, synced; give their SHA-256."""
    size, done, digest = source.stat().st_size, 0, hashlib.sha256()
    with source.open("rb") as old, os.fdopen(_new(target), "wb") as new:
        while block := old.read(AT_ONCE):
            digest.update(block)
            new.write(block)
            done += len(block)
            told(done, max(size, done))
        new.flush()
        os.fsync(new.fileno())
    return digest.hexdigest()


def sum_of(path: Path, told: Told = lambda _done, _of: None) -> str:
    """The SHA-256 of the file's bytes."""
    size, done, digest = path.stat().st_size, 0, hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(AT_ONCE):
            digest.update(block)
            done += len(block)
            told(done, max(size, done))
    return digest.hexdigest()


def write_synced(path: Path, content: bytes) -> None:
    """Make the new file `path` hold `content`, on the disk before this returns."""
    with os.fdopen(_new(path), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync(path: Path) -> None:
    """Have what was written to a file, or the names in a folder, on the disk before this returns."""
    if os.name != "posix" and path.is_dir():
        return  # Windows keeps names by itself and opens no folder
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _new(path: Path) -> int:
    """Only the owner of the account may read it: books hold other people's money."""
    path.unlink(missing_ok=True)
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)


def errors() -> type[Exception]:
    """What SQLite raises, for those who look at files that may be spoilt."""
    import pysqlite3.dbapi2 as pysqlite3  # here: as in `connect`

    error: type[Exception] = pysqlite3.Error
    return error
