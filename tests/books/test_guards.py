"""What is written in the journals stays as it is, on both engines and whoever tries."""

from datetime import date

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from sentra_pos import schema
from sentra_pos.base import engines, ids
from sentra_pos.base.database import Books
from sentra_pos.books import accounts, guards, journal
from sentra_pos.books.occasion import Occasion

TABLES = guards.guarded(schema.metadata.tables.values())


@pytest.fixture
def owner(books_url, books, clock):
    """The books with one entry in them, opened by who owns the tables."""
    books.writing(
        lambda s: write_one(s, Occasion("cli", "K1", clock.now())), key="one", content=1, answer=int
    )
    engine = engines.make(books_url, as_owner=True)
    yield engine
    engine.dispose()


def write_one(session, occasion):
    entry = journal.open_entry(session, kind="cash", on=occasion)
    entry.post(accounts.BANK, 5_000)
    entry.post(accounts.CASH, -5_000, box=accounts.SAFE)
    journal.seal(session, entry)
    return entry.sequence


def refusal(engine: Engine, statement: str) -> str:
    with pytest.raises(DBAPIError) as refused, engine.begin() as connection:
        connection.execute(text(statement))
    return str(refused.value.orig)


def test_the_journals_and_every_sealed_table_are_guarded():
    assert set(guards.JOURNALS) <= set(TABLES)
    assert {"sale", "sale_line", "sale_payment", "lot", "statement", "payout", "shift_close"} <= set(TABLES)
    assert "lot_balance" not in TABLES


@pytest.mark.sqlite
def test_no_row_is_changed_or_deleted_in_a_file(owner):
    for change in (
        "UPDATE money_posting SET amount = 1",
        "DELETE FROM money_posting",
        "UPDATE journal_entry SET actor = 'x'",
        "INSERT OR REPLACE INTO money_posting SELECT * FROM money_posting",
        "REPLACE INTO journal_entry SELECT * FROM journal_entry",
    ):
        assert guards.REFUSAL in refusal(owner, change)


@pytest.mark.postgresql
@pytest.mark.parametrize("table", TABLES)
def test_not_even_the_owner_changes_a_guarded_table(owner, table):
    column = "id" if table == "journal_entry" else "entry"

    for change in (
        f"UPDATE {table} SET {column} = {column}",
        f"DELETE FROM {table}",
        f"TRUNCATE {table} CASCADE",
    ):
        assert guards.REFUSAL in refusal(owner, change)


@pytest.mark.postgresql
def test_the_everyday_connection_works_as_the_application_role(books):
    with books.engine.connect() as connection:
        user, superuser = connection.execute(
            text("SELECT current_user, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)")
        ).one()

    assert (user, superuser) == (engines.APPLICATION_ROLE, False)


@pytest.mark.postgresql
@pytest.mark.parametrize("table", TABLES)
def test_the_application_role_has_no_right_to_change_a_guarded_table(books, table):
    with books.engine.connect() as connection:
        granted = {
            right
            for right in ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE")
            if connection.execute(text(f"SELECT has_table_privilege('{table}', '{right}')")).scalar()
        }

    assert granted == {"SELECT", "INSERT"}


@pytest.mark.postgresql
def test_the_application_role_cannot_take_a_guard_away(books):
    assert "must be owner" in refusal(books.engine, "DROP TRIGGER guard_money_posting ON money_posting")
    assert "must be owner" in refusal(
        books.engine, "ALTER TABLE money_posting DISABLE TRIGGER guard_money_posting"
    )


def test_without_guards_a_row_can_be_changed(owner):
    """The control: it is the guards that refuse, nothing else."""
    drop = "DROP TRIGGER guard_update_money_posting"
    if owner.dialect.name == "postgresql":
        drop = "DROP TRIGGER guard_money_posting ON money_posting"
    with owner.begin() as connection:
        connection.execute(text(drop))
        changed = connection.execute(text("UPDATE money_posting SET amount = 1")).rowcount

    assert changed == 2


def test_what_is_not_sealed_can_be_changed(books: Books):
    def add(session):
        day = {"day": date(2026, 11, 22).isoformat(), "id": ids.new().hex}
        session.execute(text("INSERT INTO counter (series, value) VALUES ('x', 1)"))
        session.execute(text("UPDATE counter SET value = 2"))
        return len(day)

    assert books.writing(add, key="k", content=1, answer=int) == 2
