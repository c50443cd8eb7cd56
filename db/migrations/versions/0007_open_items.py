"""Open items: what no statement has counted and which envelopes nobody has fetched are kept beside the journals."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

ROLE = "sentra_pos_app"
_ADD = " ON CONFLICT (producer) DO UPDATE SET amount = producer_settled.amount + excluded.amount"
KEEPERS = (
    (
        "money_posting",
        "keep_open_posting",
        " WHEN (NEW.account = 'PRODUCER_PAYABLE')",
        (
            "INSERT INTO open_posting (producer, entry, position, amount)"
            " SELECT NEW.producer, NEW.entry, NEW.position, NEW.amount FROM journal_entry"
            " WHERE id = NEW.entry AND kind NOT IN ('payout', 'payout_reversal')"
            " AND NOT (kind = 'give_up' AND NEW.amount > 0);"
        ),
    ),
    (
        "statement_posting",
        "keep_counted_posting",
        "",
        (
            "DELETE FROM open_posting WHERE entry = NEW.entry AND position = NEW.position AND producer ="
            " (SELECT producer FROM money_posting WHERE entry = NEW.entry AND position = NEW.position);"
        ),
    ),
    (
        "stock_move",
        "keep_open_move",
        "",
        (
            "INSERT INTO open_move (producer, entry, position)"
            " SELECT l.producer, NEW.entry, NEW.position FROM lot l JOIN producer p ON p.id = l.producer"
            " WHERE l.id = NEW.lot AND NOT p.house;"
        ),
    ),
    (
        "statement_move",
        "keep_counted_move",
        "",
        (
            "DELETE FROM open_move WHERE entry = NEW.entry AND position = NEW.position AND producer ="
            " (SELECT l.producer FROM stock_move m JOIN lot l ON l.id = m.lot"
            " WHERE m.entry = NEW.entry AND m.position = NEW.position);"
        ),
    ),
    (
        "statement",
        "keep_statement",
        "",
        (
            "INSERT INTO open_envelope (producer, statement, until, amount)"  # noqa: S608 - our own words
            " SELECT NEW.producer, NEW.id, NEW.until, NEW.to_pay WHERE NEW.to_pay > 0;"
            " INSERT INTO producer_settled (producer, amount) SELECT NEW.producer,"
            " NEW.net - COALESCE((SELECT closing FROM statement WHERE id = NEW.previous), 0) WHERE true"
            f"{_ADD};"
        ),
    ),
    (
        "payout",
        "keep_payout",
        "",
        (
            "DELETE FROM open_envelope WHERE producer = NEW.producer AND statement = NEW.statement;"  # noqa: S608 - our own words
            f" INSERT INTO producer_settled (producer, amount) SELECT NEW.producer, -NEW.amount WHERE true{_ADD};"
        ),
    ),
    (
        "payout_reversal",
        "keep_payout_reversal",
        "",
        (
            "INSERT INTO open_envelope (producer, statement, until, amount)"  # noqa: S608 - our own words
            " SELECT producer, id, until, to_pay FROM statement WHERE id = NEW.statement AND to_pay > 0;"
            " INSERT INTO producer_settled (producer, amount) SELECT producer, NEW.amount FROM statement"
            f" WHERE id = NEW.statement{_ADD};"
        ),
    ),
    (
        "envelope_given_up",
        "keep_given_up",
        "",
        (
            "DELETE FROM open_envelope WHERE producer = NEW.producer AND statement = NEW.statement;"  # noqa: S608 - our own words
            f" INSERT INTO producer_settled (producer, amount) SELECT NEW.producer, -NEW.amount WHERE true{_ADD};"
        ),
    ),
)
"""For each trigger its table, its name, when it acts, and what it does."""
FILL = (
    (
        "INSERT INTO open_posting (producer, entry, position, amount)"
        " SELECT p.producer, p.entry, p.position, p.amount FROM money_posting p JOIN journal_entry e ON e.id = p.entry"
        " WHERE p.account = 'PRODUCER_PAYABLE' AND e.kind NOT IN ('payout', 'payout_reversal')"
        " AND NOT (e.kind = 'give_up' AND p.amount > 0) AND NOT EXISTS"
        " (SELECT 1 FROM statement_posting s WHERE s.entry = p.entry AND s.position = p.position)"
    ),
    (
        "INSERT INTO open_move (producer, entry, position)"
        " SELECT l.producer, m.entry, m.position FROM stock_move m JOIN lot l ON l.id = m.lot"
        " JOIN producer p ON p.id = l.producer WHERE NOT p.house AND NOT EXISTS"
        " (SELECT 1 FROM statement_move s WHERE s.entry = m.entry AND s.position = m.position)"
    ),
    (
        "INSERT INTO open_envelope (producer, statement, until, amount)"
        " SELECT s.producer, s.id, s.until, s.to_pay FROM statement s WHERE s.to_pay > 0"
        " AND NOT EXISTS (SELECT 1 FROM envelope_given_up g WHERE g.statement = s.id)"
        " AND NOT EXISTS (SELECT 1 FROM payout p WHERE p.statement = s.id"
        " AND NOT EXISTS (SELECT 1 FROM payout_reversal r WHERE r.payout = p.id))"
    ),
    (
        "INSERT INTO producer_settled (producer, amount)"
        " SELECT s.producer, SUM(s.net - COALESCE(b.closing, 0)) FROM statement s"
        " LEFT JOIN statement b ON b.id = s.previous GROUP BY s.producer"
    ),
    (
        "UPDATE producer_settled SET amount = amount"
        " - COALESCE((SELECT SUM(p.amount) FROM payout p WHERE p.producer = producer_settled.producer), 0)"
        " + COALESCE((SELECT SUM(r.amount) FROM payout_reversal r JOIN payout p ON p.id = r.payout"
        " WHERE p.producer = producer_settled.producer), 0)"
        " - COALESCE((SELECT SUM(g.amount) FROM envelope_given_up g WHERE g.producer = producer_settled.producer), 0)"
    ),
)
"""What is open in the books as they are."""


def upgrade() -> None:
    """Make the tables, fill them, and let triggers keep them; the marks that did less are not needed any more."""
    _kept("open_posting", _id("producer"), _id("entry"), _whole("position"), others=(_whole("amount"),))
    _kept("open_move", _id("producer"), _id("entry"), _whole("position"))
    until = sa.Column("until", sa.Date(), nullable=False)
    _kept("open_envelope", _id("producer"), _id("statement"), others=(until, _whole("amount")))
    _kept("producer_settled", _id("producer"), others=(_whole("amount"),), with_rowid=True)
    for sql in FILL:
        op.execute(sql)
    op.drop_table("settled_mark")
    _index("ix_statement_previous", "statement", ["previous"])
    _index("ix_payout_paid_at", "payout", ["paid_at"])
    op.drop_index("ix_barcode_product", table_name="barcode")
    _index("ix_barcode_product", "barcode", ["product", "lot", "code"], where="lot IS NULL")
    _index("ix_barcode_lot", "barcode", ["lot"], where="lot IS NOT NULL")
    _index("ix_lot_balance_there", "lot_balance", ["lot", "place", "quantity"], where="quantity <> 0")
    _index("ix_journal_entry_reverses", "journal_entry", ["reverses"], where="reverses IS NOT NULL")
    _keep_on_postgresql() if op.get_bind().dialect.name == "postgresql" else _keep_on_sqlite()


def _kept(
    name: str,
    *key: "sa.Column[Any]",
    others: Sequence["sa.Column[Any]"] = (),
    with_rowid: bool = False,
) -> None:
    op.create_table(
        name,
        *key,
        *others,
        sa.PrimaryKeyConstraint(*(column.name for column in key)),
        sqlite_with_rowid=with_rowid,
    )


def _index(name: str, table: str, columns: list[str], *, where: str = "") -> None:
    only = sa.text(where) if where else None
    op.create_index(name, table, columns, unique=False, sqlite_where=only, postgresql_where=only)


def _id(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.Uuid(), nullable=False)


def _whole(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _keep_on_sqlite() -> None:
    for table, name, when, body in KEEPERS:
        op.execute(f"CREATE TRIGGER {name} AFTER INSERT ON {table}{when} BEGIN {body} END")


def _keep_on_postgresql() -> None:
    for table, name, when, body in KEEPERS:
        op.execute(
            f"CREATE FUNCTION sentra_pos_{name}() RETURNS trigger LANGUAGE plpgsql AS"
            f" $keep$BEGIN {body} RETURN NULL; END$keep$"
        )
        op.execute(
            f"CREATE TRIGGER {name} AFTER INSERT ON {table} FOR EACH ROW{when} EXECUTE FUNCTION sentra_pos_{name}()"
        )
        op.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")
    for name in ("open_posting", "open_move", "open_envelope", "producer_settled"):
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {name} TO {ROLE}")
