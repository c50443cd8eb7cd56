"""New books appear whole or not at all, and older ones are brought up to date by one who has them alone."""

from contextlib import closing

import pytest
from base import released_books
from pysqlite3 import dbapi2 as pysqlite3

from sentra_pos.base import upkeep
from sentra_pos.base.books_file import BooksInUse

pytestmark = pytest.mark.sqlite


class Cut(BaseException):
    """The program ends here."""


def nothing_wrong(_books):
    return []


def test_books_half_made_are_not_there_and_are_made_the_next_time(tmp_path, monkeypatch):
    books = tmp_path / "toko.db"
    with monkeypatch.context() as cut:
        cut.setattr(upkeep, "_discard", lambda _copy: None)  # as nobody clears up after a kill
        cut.setattr(upkeep, "_introduce", lambda _connection: (_ for _ in ()).throw(Cut))
        with pytest.raises(Cut):
            upkeep.create(str(books))
    there = books.exists()
    upkeep.create(str(books)).close()

    assert not there
    assert upkeep.step_of(str(books)) == upkeep.newest_step()
    assert [file.name for file in tmp_path.iterdir()] == ["toko.db"]
    assert books.stat().st_mode & 0o777 == 0o600


def test_books_that_somebody_has_open_are_not_migrated(tmp_path):
    books = released_books.make(4, tmp_path / "toko.db")
    with closing(pysqlite3.connect(books)) as other:
        other.execute("SELECT COUNT(*) FROM deed").fetchone()
        before = books.read_bytes()
        with pytest.raises(BooksInUse):
            upkeep.migrate(str(books), nothing_wrong)
        after = books.read_bytes()

    assert after == before
    assert upkeep.step_of(str(books)) == 4


def test_old_books_that_were_kept_before_are_not_thrown_away(tmp_path):
    """A backup of an old step was restored and is migrated once more."""
    books = released_books.make(4, tmp_path / "toko.db")
    kept = tmp_path / "toko.db.before-step-0005"
    kept.write_bytes(b"of an earlier migration")
    upkeep.migrate(str(books), nothing_wrong)

    assert kept.read_bytes() == b"of an earlier migration"
    assert released_books.contents(tmp_path / "toko.db.before-step-0005-2")
