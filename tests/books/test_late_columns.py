"""Books of the first day gain columns in sealed tables, and every hash of their chain still holds."""

from contextlib import closing

import pytest
from base import released_books
from sqlalchemy import text

from sentra_pos.base import upkeep
from sentra_pos.base.database import Books
from sentra_pos.reports import verify


@pytest.mark.sqlite
def test_what_was_sealed_before_still_verifies(story, books, books_url, tmp_path):
    story.delivers("Dapur Gipang Melati", gipang=10, price=12_500, commission_bps=2_000, expiry=+7)
    story.opens_shift(300_000)
    story.sells(gipang=3)
    old = tmp_path / "first-day.db"
    released_books.empty(1, old)

    columns = released_books.carry_back(books_url, old)
    assert "made_on" not in columns["lot"]
    assert "photo" not in columns["consignment_note"]
    assert upkeep.migrate(str(old), verify.check) == 1

    with closing(Books.connect(str(old))) as migrated:
        assert verify.check(migrated) == []
        assert migrated.reading(
            lambda session: session.execute(text("SELECT made_on, cost FROM lot")).all()
        ) == [(None, None)]


@pytest.mark.sqlite
def test_what_a_late_column_says_is_sealed(story, books):
    story.delivers("Dapur Gipang Melati", gipang=10, price=12_500, commission_bps=2_000, expiry=+7)
    with books.engine.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER guard_update_lot")
        connection.exec_driver_sql("UPDATE lot SET made_on = '2026-11-20'")
        connection.commit()

    found = [one for one in verify.check(books) if one.startswith("I11")]

    assert len(found) == 1
