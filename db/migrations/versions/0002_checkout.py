"""A checkout cashiers love: kept carts, refunds, corrections, counts of the safe, groups, approvals, tasks."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

GUARDED = (
    "approval",
    "cart_removal",
    "counted_notes",
    "guide_commission",
    "payment_correction",
    "payment_match",
    "refund",
    "refund_line",
    "refund_payment",
    "safe_count",
    "sale_cart_line",
    "visit_sale",
)
"""Rows of these only ever grow."""
OTHERS = ("group_visit", "kept_cart", "task")
ROLE = "sentra_pos_app"
REFUSAL = "what is written in the journals stays as it is"


def upgrade() -> None:
    """Make the tables, then guard them."""
    _group_visit()
    _kept_cart()
    _approval()
    _cart_removal()
    _counted_notes()
    _guide_commission()
    _safe_count()
    _payment_correction()
    _payment_match()
    _refund()
    _sale_cart_line()
    _task()
    _visit_sale()
    _refund_line()
    _refund_payment()
    if op.get_bind().dialect.name == "postgresql":
        _guard_on_postgresql()
    else:
        _guard_on_sqlite()


def _group_visit() -> None:
    op.create_table(
        "group_visit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("register_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("guide", sa.String(), nullable=False),
        sa.Column("commission_bps", sa.BigInteger(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("started_by", sa.String(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_group_visit_register", "group_visit", ["register_code", "ended_at"], unique=False)


def _kept_cart() -> None:
    op.create_table(
        "kept_cart",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("register_code", sa.String(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.BigInteger(), nullable=False),
        sa.Column("kept_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index("ix_kept_cart_register", "kept_cart", ["register_code"], unique=False)


def _approval() -> None:
    op.create_table(
        "approval",
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("approver", sa.String(), nullable=False),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.PrimaryKeyConstraint("entry", "position"),
    )


def _cart_removal() -> None:
    op.create_table(
        "cart_removal",
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("cart", sa.Uuid(), nullable=False),
        sa.Column("product", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product"],
            ["product.id"],
        ),
        sa.PrimaryKeyConstraint("entry", "position"),
    )
    op.create_index("ix_cart_removal_cart", "cart_removal", ["cart"], unique=False)


def _counted_notes() -> None:
    op.create_table(
        "counted_notes",
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("denomination", sa.BigInteger(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.PrimaryKeyConstraint("entry", "denomination"),
    )


def _guide_commission() -> None:
    op.create_table(
        "guide_commission",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("visit", sa.Uuid(), nullable=False),
        sa.Column("guide", sa.String(), nullable=False),
        sa.Column("sales", sa.BigInteger(), nullable=False),
        sa.Column("base", sa.BigInteger(), nullable=False),
        sa.Column("bps", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["visit"],
            ["group_visit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("visit"),
    )
    op.create_index(op.f("ix_guide_commission_entry"), "guide_commission", ["entry"], unique=False)


def _safe_count() -> None:
    op.create_table(
        "safe_count",
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("counted_by", sa.String(), nullable=False),
        sa.Column("counted_at", sa.BigInteger(), nullable=False),
        sa.Column("expected", sa.BigInteger(), nullable=False),
        sa.Column("counted", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.PrimaryKeyConstraint("entry"),
    )


def _payment_correction() -> None:
    op.create_table(
        "payment_correction",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("sale", sa.Uuid(), nullable=False),
        sa.Column("from_method", sa.String(), nullable=False),
        sa.Column("to_method", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["sale"],
            ["sale.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_payment_correction_entry"), "payment_correction", ["entry"], unique=False)
    op.create_index("ix_payment_correction_sale", "payment_correction", ["sale"], unique=False)


def _payment_match() -> None:
    op.create_table(
        "payment_match",
        sa.Column("sale", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["sale"],
            ["sale.id"],
        ),
        sa.PrimaryKeyConstraint("sale", "position"),
    )
    op.create_index(op.f("ix_payment_match_entry"), "payment_match", ["entry"], unique=False)


def _refund() -> None:
    op.create_table(
        "refund",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sale", sa.Uuid(), nullable=True),
        sa.Column("shift", sa.Uuid(), nullable=False),
        sa.Column("refunded_at", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("rounding", sa.BigInteger(), nullable=False),
        sa.Column("paid", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["sale"],
            ["sale.id"],
        ),
        sa.ForeignKeyConstraint(
            ["shift"],
            ["shift.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index(op.f("ix_refund_entry"), "refund", ["entry"], unique=False)
    op.create_index("ix_refund_sale", "refund", ["sale"], unique=False)
    op.create_index("ix_refund_shift", "refund", ["shift"], unique=False)


def _sale_cart_line() -> None:
    op.create_table(
        "sale_cart_line",
        sa.Column("sale", sa.Uuid(), nullable=False),
        sa.Column("cart_line", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("list_price", sa.BigInteger(), nullable=True),
        sa.Column("is_open_price", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["sale"],
            ["sale.id"],
        ),
        sa.PrimaryKeyConstraint("sale", "cart_line"),
    )
    op.create_index(op.f("ix_sale_cart_line_entry"), "sale_cart_line", ["entry"], unique=False)


def _task() -> None:
    op.create_table(
        "task",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("product", sa.Uuid(), nullable=False),
        sa.Column("lot", sa.Uuid(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("done_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lot"],
            ["lot.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product"],
            ["product.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_task_open", "task", ["done_at"], unique=False)


def _visit_sale() -> None:
    op.create_table(
        "visit_sale",
        sa.Column("sale", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("visit", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["sale"],
            ["sale.id"],
        ),
        sa.ForeignKeyConstraint(
            ["visit"],
            ["group_visit.id"],
        ),
        sa.PrimaryKeyConstraint("sale"),
    )
    op.create_index(op.f("ix_visit_sale_entry"), "visit_sale", ["entry"], unique=False)
    op.create_index("ix_visit_sale_visit", "visit_sale", ["visit"], unique=False)


def _refund_line() -> None:
    op.create_table(
        "refund_line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("refund", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("sale_line", sa.Uuid(), nullable=True),
        sa.Column("product", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("shop_discount", sa.BigInteger(), nullable=False),
        sa.Column("producer_discount", sa.BigInteger(), nullable=False),
        sa.Column("shared_discount", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("producer_part", sa.BigInteger(), nullable=False),
        sa.Column("shop_part", sa.BigInteger(), nullable=False),
        sa.Column("payable_from", sa.Date(), nullable=False),
        sa.Column("goods", sa.String(), nullable=False),
        sa.Column("bearer", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product"],
            ["product.id"],
        ),
        sa.ForeignKeyConstraint(
            ["refund"],
            ["refund.id"],
        ),
        sa.ForeignKeyConstraint(
            ["sale_line"],
            ["sale_line.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_refund_line_entry"), "refund_line", ["entry"], unique=False)
    op.create_index("ix_refund_line_refund", "refund_line", ["refund"], unique=False)
    op.create_index("ix_refund_line_sale_line", "refund_line", ["sale_line"], unique=False)


def _refund_payment() -> None:
    op.create_table(
        "refund_payment",
        sa.Column("refund", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["refund"],
            ["refund.id"],
        ),
        sa.PrimaryKeyConstraint("refund", "position"),
    )
    op.create_index(op.f("ix_refund_payment_entry"), "refund_payment", ["entry"], unique=False)
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
