"""How each engine is opened, and what its errors mean."""

import time
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from sentra_pos.base import engines, numbering
from sentra_pos.base.database import Books


@pytest.mark.sqlite
def test_sqlite_is_opened_so_that_an_answered_commit_survives(books, books_url):
    with books.engine.connect() as connection:
        got = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "recursive_triggers",
                "trusted_schema",
            )
        }

    assert got == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
    }


@pytest.mark.sqlite
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "letter.db"
    path.write_bytes(b"Dear customer, " * 1_000)

    with pytest.raises(engines.BooksDamaged, match=r"letter\.db"):
        Books.connect(str(path)).reading(lambda s: s.execute(text("SELECT 1")))

    assert path.read_bytes() == b"Dear customer, " * 1_000


@pytest.mark.sqlite
def test_a_file_that_may_not_be_written_is_said_to_be_so(books, monkeypatch):
    def full(session):
        session.execute(text("PRAGMA query_only = 1"))
        return numbering.take(session, "S")

    with pytest.raises(engines.BooksNotWritable, match="only be read"):
        books.writing(full, key="a", content=1, answer=int)

    assert books.writing(lambda session: numbering.take(session, "S"), key="b", content=1, answer=int) == 1


@pytest.mark.postgresql
def test_a_server_that_refuses_us_is_asked_once(postgres_url):
    started = time.monotonic()

    with pytest.raises(engines.BooksDamaged, match="no database of that name"):
        Books.connect(postgres_url.replace("/books_", "/nobody_")).reading(
            lambda s: s.execute(text("SELECT 1"))
        )

    assert time.monotonic() - started < 3


def test_a_mistake_of_ours_stays_a_mistake(books):
    with pytest.raises(DBAPIError):
        books.reading(lambda s: s.execute(text("SELECT nothing FROM nowhere")))


def test_paths_are_private(tmp_path):
    path = Path(tmp_path / "books.db")
    books = Books.connect(str(path))
    books.reading(lambda s: s.execute(text("SELECT 1")))
    books.close()

    assert path.stat().st_mode & 0o077 == 0
