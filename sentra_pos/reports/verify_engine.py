"""Asks the engine itself: foreign keys and the file are sound (I15), and the guards stand (I17)."""

from functools import cache

from sqlalchemy import ForeignKeyConstraint, TextClause, text
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, SQLModel

from sentra_pos.base import engines
from sentra_pos.books import guards
from sentra_pos.reports.findings import MOST_OF_A_KIND, Finding
from sentra_pos.settlement import open_items

_AT_ONCE = 10
"""So many foreign keys are asked about in one question."""


def prepare(session: Session) -> None:
    """Let PostgreSQL join whole tables at once: all of them are read, also when it does not know yet how long they are.

    It holds for this transaction only.
    """
    if not _is_sqlite(session):
        session.execute(text("SET LOCAL enable_nestloop = off"))


def damage(session: Session) -> list[Finding]:
    """What is wrong with the file itself; asking it anything else then leads nowhere."""
    if not _is_sqlite(session):
        return []
    try:
        said = [str(line) for (line,) in session.execute(text("PRAGMA quick_check(10)"))]
    except DatabaseError as error:
        said = [engines.short(error)]
    return [Finding("I15", f"The file is damaged: {line}.") for line in said if line != "ok"]


def look(session: Session) -> list[Finding]:
    """What the engine finds wrong with the foreign keys or the guards."""
    if _is_sqlite(session):
        return [*_sqlite_orphans(session), *_sqlite_guards(session)]
    return [*_postgresql_sound(session), *_postgresql_orphans(session), *_postgresql_guards(session)]


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _sqlite_orphans(session: Session) -> list[Finding]:
    orphans = session.execute(
        text("SELECT * FROM pragma_foreign_key_check LIMIT :most"), {"most": MOST_OF_A_KIND}
    )
    return [
        Finding("I15", f"A row of {table} (no. {row}) names something in {parent} that is not there.")
        for table, row, parent, _ in orphans
    ]


def _sqlite_guards(session: Session) -> list[Finding]:
    rows = session.execute(text("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"))
    there = {name: (table, " ".join(str(sql).split())) for name, table, sql in rows}
    wanted = [
        *(
            (one.table, one.name, one.sql)
            for one in guards.triggers("sqlite", SQLModel.metadata.tables.values())
        ),
        *((one.table, one.name, one.sql("sqlite")) for one in open_items.KEEPERS),
    ]
    return [_missing_guard(name, table) for table, name, sql in wanted if there.get(name) != (table, sql)]


def _missing_guard(name: str, table: str) -> Finding:
    return Finding("I17", f"The guard {name} of {table} is missing or was changed.")


def _postgresql_sound(session: Session) -> list[Finding]:
    constraints = session.execute(_NOT_VALID).scalars()
    indexes = session.execute(_BROKEN_INDEXES).scalars()
    return [
        *(Finding("I15", f"The constraint {name} was never checked.") for name in constraints),
        *(Finding("I15", f"The index {name} is not valid.") for name in indexes),
    ]


def _postgresql_orphans(session: Session) -> list[Finding]:
    """Rows that name what is not there: possible once somebody switched the server's own checks off."""
    return [
        Finding("I15", f"A row of {table} names something in {parent} that is not there.")
        for some in _orphans()
        for table, parent in session.execute(some)
    ]


@cache
def _orphans() -> tuple[TextClause, ...]:
    """A hundred ways to the server and back take longer than the answers; what is asked all at once takes long to plan."""
    asked = [
        _orphan_sql(constraint)
        for table in SQLModel.metadata.sorted_tables
        for constraint in sorted(table.foreign_key_constraints, key=_place_of)
    ]
    return tuple(text(" UNION ALL ".join(asked[at : at + _AT_ONCE])) for at in range(0, len(asked), _AT_ONCE))


def _place_of(constraint: ForeignKeyConstraint) -> tuple[str, ...]:
    return tuple(constraint.column_keys)


def _orphan_sql(constraint: ForeignKeyConstraint) -> str:
    table, parent = constraint.table.name, constraint.referred_table.name
    pairs = [(key.parent.name, key.column.name) for key in constraint.elements]
    same = " AND ".join(f"p.{theirs} = c.{ours}" for ours, theirs in pairs)
    named = " AND ".join(f"c.{ours} IS NOT NULL" for ours, _ in pairs)
    return (
        f"SELECT '{table}', '{parent}' WHERE EXISTS (SELECT 1 FROM {table} c WHERE {named}"  # noqa: S608 - names of our own tables
        f" AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE {same}))"
    )


def _postgresql_guards(session: Session) -> list[Finding]:
    # A: enabled always, also when the server is told to replay what another one did.
    there = {
        (table, name, function)
        for table, name, enabled, function, kind in session.execute(_TRIGGERS)
        if enabled == "A" and kind == (_REFUSES if function == guards.FUNCTION else _KEEPS)
    }
    wanted = [
        (guard.table, guard.name, guards.FUNCTION)
        for guard in guards.triggers("postgresql", SQLModel.metadata.tables.values())
    ] + [(one.table, one.name, one.function) for one in open_items.KEEPERS]
    bodies = {guards.FUNCTION: guards.FUNCTION_BODY}
    bodies |= {one.function: one.function_body for one in open_items.KEEPERS}
    return [
        *(_missing_guard(one[1], one[0]) for one in wanted if one not in there),
        *(
            Finding("I17", f"The function {name} that the guards call was changed.")
            for name, body in bodies.items()
            if " ".join(str(session.execute(_BODY, {"name": name}).scalar() or "").split()) != body
        ),
    ]


_NOT_VALID = text(
    """SELECT c.conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
    WHERE n.nspname = 'public' AND NOT c.convalidated ORDER BY c.conname"""
)
_BROKEN_INDEXES = text(
    """SELECT r.relname FROM pg_index i JOIN pg_class r ON r.oid = i.indexrelid
    JOIN pg_namespace n ON n.oid = r.relnamespace
    WHERE n.nspname = 'public' AND NOT i.indisvalid ORDER BY r.relname"""
)
_TRIGGERS = text(
    """SELECT r.relname, t.tgname, CAST(t.tgenabled AS text), f.proname, t.tgtype
    FROM pg_trigger t JOIN pg_class r ON r.oid = t.tgrelid
    JOIN pg_proc f ON f.oid = t.tgfoid
    JOIN pg_namespace n ON n.oid = r.relnamespace
    WHERE n.nspname = 'public' AND NOT t.tgisinternal AND f.proname LIKE 'sentra\\_pos\\_%'"""
)
_REFUSES = 2 + 8 + 16 + 32
"""Before, delete, update, truncate; for the statement, not the row."""
_KEEPS = 1 + 4
"""For the row, insert; after it."""
_BODY = text("SELECT prosrc FROM pg_proc WHERE proname = :name")
