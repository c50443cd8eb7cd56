"""Pay day: payouts taken back or fetched by somebody else, advances, objections, and the key that signs statements."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

GUARDED = (
    "advance",
    "envelope_given_up",
    "objection",
    "objection_outcome",
    "payout_reversal",
    "signing_key",
    "transfer_seen",
)
"""Rows of these only ever grow."""
OTHERS = ("producer_delegate",)
ROLE = "sentra_pos_app"
REFUSAL = "what is written in the journals stays as it is"
_FIRST = sa.text("replaces IS NULL")


def upgrade() -> None:
    """Let a statement be paid again after a reversal, make the tables, then guard them."""
    _delegate()
    on_server = op.get_bind().dialect.name == "postgresql"
    _let_pay_again_on_postgresql() if on_server else _let_pay_again_on_sqlite()
    op.create_index(op.f("ix_payout_statement"), "payout", ["statement"], unique=False)
    op.create_index(
        "ix_payout_first",
        "payout",
        ["statement"],
        unique=True,
        sqlite_where=_FIRST,
        postgresql_where=_FIRST,
    )
    for make in (
        _payout_reversal,
        _given_up,
        _transfer_seen,
        _advance,
        _objection,
        _outcome,
        _key,
    ):
        make()
    _guard_on_postgresql() if on_server else _guard_on_sqlite(GUARDED)


def _let_pay_again_on_postgresql() -> None:
    op.drop_constraint("payout_statement_key", "payout", type_="unique")
    op.add_column("payout", sa.Column("received_by", sa.Uuid(), nullable=True))
    op.add_column("payout", sa.Column("replaces", sa.Uuid(), nullable=True))
    op.create_foreign_key(None, "payout", "payout", ["replaces"], ["id"])
    op.create_foreign_key(None, "payout", "producer_delegate", ["received_by"], ["id"])
    op.create_unique_constraint(None, "payout", ["replaces"])


def _let_pay_again_on_sqlite() -> None:
    """SQLite cannot drop a constraint: the rows move into a new table, which gets the guards of the old one."""
    kept = "id, entry, number, statement, producer, method, box, reference, amount, paid_at"
    op.execute("ALTER TABLE payout RENAME TO payout_before")
    op.drop_index(op.f("ix_payout_entry"), table_name="payout_before")
    op.create_table(
        "payout",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("statement", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("box", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("paid_at", sa.BigInteger(), nullable=False),
        sa.Column("received_by", sa.Uuid(), nullable=True),
        sa.Column("replaces", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["entry"], ["journal_entry.id"]),
        sa.ForeignKeyConstraint(["producer"], ["producer.id"]),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"]),
        sa.ForeignKeyConstraint(["received_by"], ["producer_delegate.id"]),
        sa.ForeignKeyConstraint(["replaces"], ["payout.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("replaces"),
    )
    op.execute(f"INSERT INTO payout ({kept}) SELECT {kept} FROM payout_before")  # noqa: S608 - our own names
    op.execute("DROP TABLE payout_before")
    op.create_index(op.f("ix_payout_entry"), "payout", ["entry"], unique=False)
    _guard_on_sqlite(("payout",))


def _payout_reversal() -> None:
    _sealed(
        "payout_reversal",
        sa.Column("payout", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("statement", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("reversed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["payout"], ["payout.id"]),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"]),
        sa.PrimaryKeyConstraint("payout"),
        indexed=("statement",),
    )


def _given_up() -> None:
    _sealed(
        "envelope_given_up",
        sa.Column("statement", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("given_up_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"]),
        sa.ForeignKeyConstraint(["producer"], ["producer.id"]),
        sa.PrimaryKeyConstraint("statement"),
        indexed=("producer",),
    )


def _transfer_seen() -> None:
    _sealed(
        "transfer_seen",
        sa.Column("payout", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("booked_on", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["payout"], ["payout.id"]),
        sa.PrimaryKeyConstraint("payout"),
    )


def _advance() -> None:
    _sealed(
        "advance",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("instalment", sa.BigInteger(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("box", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("received_by", sa.Uuid(), nullable=True),
        sa.Column("given_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["producer"], ["producer.id"]),
        sa.ForeignKeyConstraint(["received_by"], ["producer_delegate.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        indexed=("producer",),
    )


def _objection() -> None:
    _sealed(
        "objection",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("statement", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"]),
        sa.ForeignKeyConstraint(["producer"], ["producer.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        indexed=("statement", "producer"),
    )


def _outcome() -> None:
    _sealed(
        "objection_outcome",
        sa.Column("objection", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["objection"], ["objection.id"]),
        sa.PrimaryKeyConstraint("objection"),
    )


def _key() -> None:
    _sealed(
        "signing_key",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _delegate() -> None:
    op.create_table(
        "producer_delegate",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("named_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["producer"], ["producer.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_producer_delegate_producer", "producer_delegate", ["producer"], unique=False)


def _sealed(name: str, *parts: sa.Column[object] | sa.Constraint, indexed: tuple[str, ...] = ()) -> None:
    """A table whose rows an entry seals: with an index on it, and on the columns `indexed`."""
    op.create_table(name, *parts, sa.ForeignKeyConstraint(["entry"], ["journal_entry.id"]))
    for column in ("entry", *indexed):
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column], unique=False)


def _guard_on_sqlite(tables: tuple[str, ...]) -> None:
    for table in tables:
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
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {ROLE}")
    for table in OTHERS:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {ROLE}")
