"""Consignment neither side can dispute: papers, decisions, take-backs, write-offs, counts, markdowns, pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

GUARDED = (
    "conversion",
    "counter_line",
    "counter_note",
    "markdown",
    "payee_change",
    "producer_decision",
    "rejected_line",
    "repacking",
    "take_back",
    "take_back_line",
    "write_off",
    "write_off_line",
)
"""Rows of these only ever grow."""
OTHERS = ("picture", "producer_paper", "quick_note", "stock_count", "stock_count_line")
ROLE = "sentra_pos_app"
REFUSAL = "what is written in the journals stays as it is"
TEXT = sa.String()
WHOLE = sa.BigInteger()
ADDED = {
    "producer": (
        sa.Column("status", TEXT, nullable=False, server_default="accepted"),
        sa.Column("postcode", TEXT, nullable=False, server_default=""),
        sa.Column("story", sa.Text(), nullable=False, server_default=""),
        sa.Column("photo", TEXT, nullable=False, server_default=""),
        sa.Column("consented_on", sa.Date(), nullable=True),
        sa.Column("is_anonymous", sa.Boolean(), nullable=False, server_default=sa.false()),
    ),
    "agreement": (
        sa.Column("minimum_payout", WHOLE, nullable=True),
        sa.Column("pay_rhythm", TEXT, nullable=False, server_default="weekly"),
        sa.Column("rack_fee", WHOLE, nullable=False, server_default="0"),
        sa.Column("signed_on", sa.Date(), nullable=True),
    ),
    "product": (
        sa.Column("shelf_place", TEXT, nullable=False, server_default=""),
        sa.Column("drying_bps", WHOLE, nullable=False, server_default="0"),
    ),
    "barcode": (
        sa.Column("label_price", WHOLE, nullable=True),
        sa.Column("is_shared", sa.Boolean(), nullable=False, server_default=sa.false()),
    ),
}
"""Columns that tables of the first day gain; none of these tables is guarded."""


def upgrade() -> None:
    """Make the tables and columns, then guard what only grows."""
    for table, columns in ADDED.items():
        for column in columns:
            op.add_column(table, column)
    _picture()
    _stock_count()
    _payee_change()
    _producer_decision()
    _producer_paper()
    _take_back()
    _write_off()
    _counter_note()
    _quick_note()
    _rejected_line()
    _conversion()
    _counter_line()
    _markdown()
    _repacking()
    _stock_count_line()
    _take_back_line()
    _write_off_line()
    if op.get_bind().dialect.name == "postgresql":
        _guard_on_postgresql()
    else:
        _guard_on_sqlite()


def _picture() -> None:
    op.create_table(
        "picture",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("width", sa.BigInteger(), nullable=False),
        sa.Column("height", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )


def _stock_count() -> None:
    op.create_table(
        "stock_count",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("started_by", sa.String(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _payee_change() -> None:
    op.create_table(
        "payee_change",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("bank", sa.String(), nullable=False),
        sa.Column("last_digits", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_payee_change_entry"), "payee_change", ["entry"], unique=False)
    op.create_index("ix_payee_change_producer", "payee_change", ["producer"], unique=False)


def _producer_decision() -> None:
    op.create_table(
        "producer_decision",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_producer_decision_entry"), "producer_decision", ["entry"], unique=False)
    op.create_index("ix_producer_decision_producer", "producer_decision", ["producer"], unique=False)


def _producer_paper() -> None:
    op.create_table(
        "producer_paper",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("issued", sa.Date(), nullable=True),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_producer_paper_producer", "producer_paper", ["producer", "kind"], unique=False)


def _take_back() -> None:
    op.create_table(
        "take_back",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("fetched_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index(op.f("ix_take_back_entry"), "take_back", ["entry"], unique=False)
    op.create_index(op.f("ix_take_back_producer"), "take_back", ["producer"], unique=False)


def _write_off() -> None:
    op.create_table(
        "write_off",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index(op.f("ix_write_off_entry"), "write_off", ["entry"], unique=False)
    op.create_index(op.f("ix_write_off_producer"), "write_off", ["producer"], unique=False)


def _counter_note() -> None:
    op.create_table(
        "counter_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("note", sa.Uuid(), nullable=False),
        sa.Column("corrected_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["note"],
            ["consignment_note.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index(op.f("ix_counter_note_entry"), "counter_note", ["entry"], unique=False)
    op.create_index(op.f("ix_counter_note_note"), "counter_note", ["note"], unique=False)


def _quick_note() -> None:
    op.create_table(
        "quick_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("note", sa.Uuid(), nullable=True),
        sa.Column("called_off", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["note"],
            ["consignment_note.id"],
        ),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index(op.f("ix_quick_note_producer"), "quick_note", ["producer"], unique=False)


def _rejected_line() -> None:
    op.create_table(
        "rejected_line",
        sa.Column("note", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("product", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["note"],
            ["consignment_note.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product"],
            ["product.id"],
        ),
        sa.PrimaryKeyConstraint("note", "position"),
    )
    op.create_index(op.f("ix_rejected_line_entry"), "rejected_line", ["entry"], unique=False)


def _conversion() -> None:
    op.create_table(
        "conversion",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("from_lot", sa.Uuid(), nullable=False),
        sa.Column("to_lot", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("signed_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["from_lot"],
            ["lot.id"],
        ),
        sa.ForeignKeyConstraint(
            ["to_lot"],
            ["lot.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index(op.f("ix_conversion_entry"), "conversion", ["entry"], unique=False)


def _counter_line() -> None:
    op.create_table(
        "counter_line",
        sa.Column("counter", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("lot", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["counter"],
            ["counter_note.id"],
        ),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["lot"],
            ["lot.id"],
        ),
        sa.PrimaryKeyConstraint("counter", "position"),
    )
    op.create_index(op.f("ix_counter_line_entry"), "counter_line", ["entry"], unique=False)


def _markdown() -> None:
    op.create_table(
        "markdown",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("lot", sa.Uuid(), nullable=False),
        sa.Column("bps", sa.BigInteger(), nullable=False),
        sa.Column("bearer", sa.String(), nullable=False),
        sa.Column("from_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["lot"],
            ["lot.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_markdown_entry"), "markdown", ["entry"], unique=False)
    op.create_index("ix_markdown_lot", "markdown", ["lot"], unique=False)


def _repacking() -> None:
    op.create_table(
        "repacking",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("from_lot", sa.Uuid(), nullable=False),
        sa.Column("to_lot", sa.Uuid(), nullable=False),
        sa.Column("used", sa.BigInteger(), nullable=False),
        sa.Column("made", sa.BigInteger(), nullable=False),
        sa.Column("dried", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["from_lot"],
            ["lot.id"],
        ),
        sa.ForeignKeyConstraint(
            ["to_lot"],
            ["lot.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index(op.f("ix_repacking_entry"), "repacking", ["entry"], unique=False)


def _stock_count_line() -> None:
    op.create_table(
        "stock_count_line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("count", sa.Uuid(), nullable=False),
        sa.Column("product", sa.Uuid(), nullable=False),
        sa.Column("lot", sa.Uuid(), nullable=True),
        sa.Column("counted", sa.BigInteger(), nullable=False),
        sa.Column("expected", sa.BigInteger(), nullable=False),
        sa.Column("counted_at", sa.BigInteger(), nullable=False),
        sa.Column("counted_by", sa.String(), nullable=False),
        sa.Column("explanation", sa.String(), nullable=False),
        sa.Column("write_off", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["count"],
            ["stock_count.id"],
        ),
        sa.ForeignKeyConstraint(
            ["lot"],
            ["lot.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product"],
            ["product.id"],
        ),
        sa.ForeignKeyConstraint(
            ["write_off"],
            ["write_off.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_stock_count_line_count"), "stock_count_line", ["count"], unique=False)


def _take_back_line() -> None:
    op.create_table(
        "take_back_line",
        sa.Column("take_back", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("lot", sa.Uuid(), nullable=False),
        sa.Column("from_place", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["lot"],
            ["lot.id"],
        ),
        sa.ForeignKeyConstraint(
            ["take_back"],
            ["take_back.id"],
        ),
        sa.PrimaryKeyConstraint("take_back", "position"),
    )
    op.create_index(op.f("ix_take_back_line_entry"), "take_back_line", ["entry"], unique=False)


def _write_off_line() -> None:
    op.create_table(
        "write_off_line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("write_off", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("lot", sa.Uuid(), nullable=False),
        sa.Column("from_place", sa.String(), nullable=False),
        sa.Column("to_place", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("bearer", sa.String(), nullable=False),
        sa.Column("compensation", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("found", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["found"],
            ["write_off_line.id"],
        ),
        sa.ForeignKeyConstraint(
            ["lot"],
            ["lot.id"],
        ),
        sa.ForeignKeyConstraint(
            ["write_off"],
            ["write_off.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_write_off_line_entry"), "write_off_line", ["entry"], unique=False)
    op.create_index("ix_write_off_line_lot", "write_off_line", ["lot"], unique=False)
    op.create_index(op.f("ix_write_off_line_write_off"), "write_off_line", ["write_off"], unique=False)
    # ### end Alembic commands ###


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
