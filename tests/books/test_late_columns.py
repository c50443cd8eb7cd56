"""Books of the first day gain columns in sealed tables, and every hash of their chain still holds."""

from contextlib import closing

import pytest
from alembic import command
from alembic.config import Config
from pysqlite3 import dbapi2 as pysqlite3
from sqlalchemy import text

from sentra_pos.base import engines, paths, upkeep
from sentra_pos.base.database import Books
from sentra_pos.reports import verify


def first_day(path):
    """Empty books as the first release made them."""
    config = Config()
    config.set_main_option("script_location", str(paths.migrations()))
    engine = engines.make(str(path), as_owner=True)
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql(f"PRAGMA application_id = {engines.APPLICATION_ID}")
        connection.exec_driver_sql("PRAGMA user_version = 1")
        connection.commit()
    engine.dispose()


def carry_back(new, old):
    """Every row of `new` into `old`, as far as the tables and columns of the first day go."""
    with closing(pysqlite3.connect(old, isolation_level=None)) as there:
        there.execute("PRAGMA foreign_keys = OFF")
        there.execute("ATTACH ? AS new", (new,))
        tables = [
            name for (name,) in there.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")
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


@pytest.mark.sqlite
def test_what_was_sealed_before_still_verifies(story, books, books_url, tmp_path):
    story.delivers("Dapur Gipang Melati", gipang=10, price=12_500, commission_bps=2_000, expiry=+7)
    story.opens_shift(300_000)
    story.sells(gipang=3)
    old = tmp_path / "first-day.db"
    first_day(old)

    columns = carry_back(books_url, old)
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
