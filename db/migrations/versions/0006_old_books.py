"""Old books: what lies at a place, what is in a box and what a producer is owed are found without all that ever was."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Sums are answered by their index alone, and lots that are gone stand apart from those that are there."""
    op.create_index("ix_lot_balance_place", "lot_balance", ["place", "quantity"], unique=False)
    op.drop_index("ix_money_posting_producer", table_name="money_posting")
    op.drop_index("ix_money_posting_box", table_name="money_posting")
    op.create_index(
        "ix_money_posting_producer", "money_posting", ["producer", "account", "amount"], unique=False
    )
    op.create_index("ix_money_posting_box", "money_posting", ["box", "amount"], unique=False)
    op.create_index("ix_statement_until", "statement", ["until"], unique=False)
