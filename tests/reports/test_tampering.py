"""Every column of every guarded table, changed behind the guards in turn: verify finds each one (F16)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from reports import pay_days, shelf_days
from sqlalchemy import Boolean, Connection, Date, Table, Uuid, select, text, update
from sqlmodel import Session

from sentra_pos import schema
from sentra_pos.base.columns import Moment, Whole
from sentra_pos.base.database import Books
from sentra_pos.books import guards
from sentra_pos.reports import verify
from sentra_pos.reports.verify import Part

pytestmark = [pytest.mark.slow, pytest.mark.faults]

TABLES = {table.name: table for table in schema.metadata.tables.values()}
GUARDED = guards.guarded(TABLES.values())


@pytest.fixture(scope="module")
def shop_url(shop_url):
    """The small shop, and after it a day with every paper of the shelf, and a pay day."""
    books = Books.connect(shop_url)
    shelf_days.tell(books)
    pay_days.tell(books)
    books.close()
    return shop_url


def other(column, value):
    """Another value that the column can hold."""
    match column.type:
        case Uuid():
            return uuid4()
        case Date():
            return date(2026, 1, 1) if value is None else value + timedelta(days=1)
        case Moment():
            return value + timedelta(microseconds=1)
        case Boolean():
            return not value
        case Whole():
            return 7 if value is None else value + 1_000
        case _:
            return f"{value}x"


def is_noticed(session: Session) -> bool:
    """Whether any part of verify finds it; the chain, which mostly does, is asked first: the others need not be."""
    parts = sorted(Part, key=lambda part: part is not Part.CHAIN)
    found = (finding for part in parts for finding in verify.look(session, part))
    return any(finding.invariant != "I17" for finding in found)  # the guard we took away ourselves


def undetected(connection: Connection, table: Table) -> list[str]:
    """The columns of the first row that can be changed without verify finding it."""
    row = connection.execute(select(table)).mappings().first()
    assert row is not None, f"the story leaves {table.name} empty"
    this_one = [column == row[column.name] for column in table.primary_key]
    missed = []
    for column in table.columns:
        connection.exec_driver_sql("SAVEPOINT untouched")
        connection.execute(update(table).where(*this_one).values({column: other(column, row[column.name])}))
        if not is_noticed(Session(connection)):
            missed.append(column.name)
        connection.exec_driver_sql("ROLLBACK TO untouched")
    return missed


@pytest.mark.parametrize("name", GUARDED)
def test_no_column_can_be_changed_unseen(behind_the_guards, name):
    if behind_the_guards.dialect.name == "postgresql":
        behind_the_guards.execute(text("SET LOCAL session_replication_role = replica"))
        behind_the_guards.execute(text(f"ALTER TABLE {name} DISABLE TRIGGER guard_{name}"))
    else:
        behind_the_guards.execute(text("PRAGMA defer_foreign_keys = ON"))
        behind_the_guards.execute(text(f"DROP TRIGGER guard_update_{name}"))

    assert undetected(behind_the_guards, TABLES[name]) == []
