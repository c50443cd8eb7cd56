"""Why something could not be done is said in words of ours, whoever refused it: the system, SQLite or PostgreSQL."""

import errno
import os
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from sentra_pos.base import books_file, causes, upkeep
from sentra_pos.base.causes import Cause


def cause_of(do) -> str:
    with pytest.raises(Exception) as refused:  # noqa: PT011 - whatever it is, it has a cause
        do()
    return causes.of(refused.value)


def test_the_system_refuses(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")

    assert cause_of(lambda: (tmp_path / "none" / "file").write_bytes(b"")) == Cause.NOT_THERE.value
    assert cause_of(lambda: tmp_path.write_bytes(b"")) == Cause.IS_FOLDER.value
    assert cause_of(lambda: (file / "in it").write_bytes(b"")) == Cause.NO_FOLDER.value
    assert cause_of(lambda: (tmp_path / ("x" * 300)).write_bytes(b"")) == Cause.NAME_TOO_LONG.value
    assert cause_of(lambda: Path("/dev/full").write_bytes(b"x")) == Cause.FULL.value


@pytest.mark.parametrize(
    "number", [errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM, errno.EDQUOT, errno.ENODEV]
)
def test_no_word_of_the_system_itself_is_passed_on(number: int) -> None:
    error = OSError(number, os.strerror(number))

    assert causes.is_known(error)
    assert causes.of(error) in {cause.value for cause in Cause}


def test_what_is_not_known_is_said_as_it_was() -> None:
    assert causes.of(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert causes.of(LookupError("the queue is closed\nby root")) == "the queue is closed"
    assert causes.of(ValueError()) == "ValueError"
    assert not causes.is_known(OSError(errno.EXDEV, "Invalid cross-device link"))
    assert not causes.is_known(ValueError("the disk is full"))


def test_sqlite_refuses(tmp_path: Path) -> None:
    books, text = tmp_path / "books.db", tmp_path / "text.db"
    upkeep.create(str(books)).close()
    text.write_text("no books at all, but long enough to be looked at " * 20)

    with closing(books_file.connect(text)) as opened:
        assert cause_of(lambda: opened.execute("SELECT * FROM deed")) == Cause.NOT_BOOKS.value
    with closing(books_file.connect(books)) as opened, closing(books_file.connect(books)) as other:
        assert cause_of(lambda: opened.execute("SELECT * FROM none")) == Cause.TABLE_MISSING.value
        opened.execute("PRAGMA busy_timeout = 0")
        other.execute("BEGIN IMMEDIATE")
        assert cause_of(lambda: opened.execute("BEGIN IMMEDIATE")) == Cause.LOCKED.value
        other.execute("ROLLBACK")
        opened.execute("PRAGMA query_only = 1")
        assert cause_of(lambda: opened.execute("CREATE TABLE x (y)")) == Cause.READ_ONLY.value


def test_a_server_refuses(postgres_server) -> None:
    nobody = "host=127.0.0.1 port=1 user=x dbname=x connect_timeout=2"
    assert cause_of(lambda: psycopg.connect(nobody)) == Cause.SERVER_AWAY.value

    other = postgres_server.url_of("no_such_books").replace("postgresql+psycopg", "postgresql")
    assert cause_of(lambda: psycopg.connect(other)) == Cause.NO_DATABASE.value
