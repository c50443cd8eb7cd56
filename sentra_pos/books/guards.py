"""The triggers and rights that keep the journals and all sealed rows as they were written.

They stand in the migrations, `verify` looks for them, and the tests try to get past them. On SQLite they also stop
INSERT OR REPLACE, as every connection sets `recursive_triggers`; on PostgreSQL the application works as a role that
may only read and add to what is guarded, and the triggers hold for the owner too.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Table

from sentra_pos.base.engines import APPLICATION_ROLE

JOURNALS = ("journal_entry", "money_posting", "stock_move", "statement_posting", "statement_move")
"""Guarded besides every table whose `info` says `sealed`."""
FUNCTION = "sentra_pos_refuse"
"""What the triggers call on PostgreSQL."""
REFUSAL = "what is written in the journals stays as it is"
"""What both engines answer to whoever tries."""
FUNCTION_BODY = (
    f"BEGIN RAISE EXCEPTION USING MESSAGE = '{REFUSAL}: ' || TG_TABLE_NAME, ERRCODE = '23000'; END"
)
"""So verify can see that the function still refuses."""


@dataclass(frozen=True)
class Guard:
    """One trigger: its table, its name, and the statement that makes it."""

    table: str
    name: str
    sql: str


def guarded(tables: Iterable[Table]) -> list[str]:
    """Names of those of `tables` whose rows never change, sorted."""
    return sorted(table.name for table in tables if table.name in JOURNALS or table.info.get("sealed"))


def triggers(dialect: str, tables: Iterable[Table]) -> list[Guard]:
    """The triggers that must be there on `dialect` ("sqlite" or "postgresql")."""
    names = guarded(tables)
    if dialect == "postgresql":
        return [_postgresql_guard(name) for name in names]
    return [_sqlite_guard(name, verb) for name in names for verb in ("UPDATE", "DELETE")]


def statements(dialect: str, tables: Iterable[Table]) -> list[str]:
    """SQL that guards `tables` once they exist; on PostgreSQL the role and its rights too. Run by the owner."""
    tables = list(tables)
    made = [guard.sql for guard in triggers(dialect, tables)]
    if dialect != "postgresql":
        return made
    always = [
        f"ALTER TABLE {guard.table} ENABLE ALWAYS TRIGGER {guard.name}" for guard in triggers(dialect, tables)
    ]
    return [_REFUSE, *made, *always, _ROLE, _MEMBER, *_rights(tables)]


def _sqlite_guard(table: str, verb: str) -> Guard:
    name = f"guard_{verb.lower()}_{table}"
    refusal = f"SELECT RAISE(ABORT, '{REFUSAL}: {table}');"
    return Guard(table, name, f"CREATE TRIGGER {name} BEFORE {verb} ON {table} BEGIN {refusal} END")


def _postgresql_guard(table: str) -> Guard:
    name = f"guard_{table}"
    when = f"BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
    return Guard(
        table, name, f"CREATE TRIGGER {name} {when} FOR EACH STATEMENT EXECUTE FUNCTION {FUNCTION}()"
    )


def _rights(tables: list[Table]) -> list[str]:
    kept = guarded(tables)
    others = sorted(table.name for table in tables if table.name not in kept)
    return [
        f"GRANT USAGE ON SCHEMA public TO {APPLICATION_ROLE}",
        # all: Alembic's own table stands beside ours, and the program asks it for the version
        f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {APPLICATION_ROLE}",
        *(f"GRANT INSERT ON {name} TO {APPLICATION_ROLE}" for name in kept),
        *(f"GRANT INSERT, UPDATE, DELETE ON {name} TO {APPLICATION_ROLE}" for name in others),
    ]


_REFUSE = (
    f"CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $refuse$\n"
    f"{FUNCTION_BODY}\n$refuse$"
)
# A role belongs to the whole server: the books of another shop may have made it already, or make it right now.
_ROLE = f"""DO $role$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{APPLICATION_ROLE}') THEN
        CREATE ROLE {APPLICATION_ROLE} NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
END
$role$"""  # noqa: S608 - our own constant
_MEMBER = f"""DO $member$
BEGIN
    IF NOT pg_has_role(current_user, '{APPLICATION_ROLE}', 'MEMBER') THEN
        GRANT {APPLICATION_ROLE} TO CURRENT_USER;
    END IF;
END
$member$"""
