"""Consignment nobody can dispute: opening day, hand-over of the office, production dates and costs of lots."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

GUARDED = ("handover", "opening", "opening_advance", "rack_fee")
"""Rows of these only ever grow."""
OTHERS = ("opening_draft",)
ROLE = "sentra_pos_app"
REFUSAL = "what is written in the journals stays as it is"
ADDED = {
    "agreement": (sa.Column("rack_period", sa.String(), nullable=False, server_default="monthly"),),
    "producer": (sa.Column("city", sa.String(), nullable=False, server_default=""),),
    "lot": (
        sa.Column("made_on", sa.Date(), nullable=True),
        sa.Column("cost", sa.BigInteger(), nullable=True),
    ),
    "consignment_note": (sa.Column("photo", sa.String(), nullable=True),),
    "task": (sa.Column("label_price", sa.BigInteger(), nullable=True),),
}
"""Columns that older tables gain.

Of guarded ones they are empty in every row that was sealed before, and what is empty is left out of what is hashed: the
chain stays whole. Adding a column keeps the guards where they are.
"""


def upgrade() -> None:
    """Add the columns, make the tables, then guard them."""
    for table, columns in ADDED.items():
        for column in columns:
            op.add_column(table, column)
    _handover()
    _opening_draft()
    _opening()
    _opening_advance()
    _rack_fee()
    if op.get_bind().dialect.name == "postgresql":
        _guard_on_postgresql()
    else:
        _guard_on_sqlite()


def _handover() -> None:
    op.create_table(
        "handover",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["journal_entry.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index(op.f("ix_handover_entry"), "handover", ["entry"], unique=False)


def _opening_draft() -> None:
    op.create_table(
        "opening_draft",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("subject"),
    )


def _opening() -> None:
    op.create_table(
        "opening",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=True),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("corrects", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["entry"], ["journal_entry.id"]),
        sa.ForeignKeyConstraint(["producer"], ["producer.id"]),
        sa.ForeignKeyConstraint(["corrects"], ["opening.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("corrects"),
    )
    op.create_index(op.f("ix_opening_entry"), "opening", ["entry"], unique=False)
    op.create_index(op.f("ix_opening_producer"), "opening", ["producer"], unique=False)


def _opening_advance() -> None:
    op.create_table(
        "opening_advance",
        sa.Column("opening", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("instalment", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["opening"], ["opening.id"]),
        sa.ForeignKeyConstraint(["entry"], ["journal_entry.id"]),
        sa.ForeignKeyConstraint(["producer"], ["producer.id"]),
        sa.PrimaryKeyConstraint("opening", "position"),
    )
    op.create_index(op.f("ix_opening_advance_entry"), "opening_advance", ["entry"], unique=False)
    op.create_index(op.f("ix_opening_advance_producer"), "opening_advance", ["producer"], unique=False)


def _rack_fee() -> None:
    op.create_table(
        "rack_fee",
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("agreement", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["producer"], ["producer.id"]),
        sa.ForeignKeyConstraint(["entry"], ["journal_entry.id"]),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"]),
        sa.PrimaryKeyConstraint("producer", "first"),
    )
    op.create_index(op.f("ix_rack_fee_entry"), "rack_fee", ["entry"], unique=False)


def _guard_on_sqlite() -> None:
    for table in GUARDED:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER guard_{verb.lower()}_{table} BEFORE {verb} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}: {table}'); END"
            )


def _guard_on_postgresql() -> None:
    for table in GUARDED:
        op.execute(
            f"CREATE TRIGGER guard_{table} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION sentra_pos_refuse()"
        )
        op.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER guard_{table}")
        op.execute(f"GRANT INSERT ON {table} TO {ROLE}")
    for table in OTHERS:
        op.execute(f"GRANT INSERT, UPDATE, DELETE ON {table} TO {ROLE}")
    for table in (*GUARDED, *OTHERS):
        op.execute(f"GRANT SELECT ON {table} TO {ROLE}")
