"""The first day: every table of the shop, and the guards of what is never changed."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

GUARDED = (
    "consignment_line",
    "consignment_note",
    "journal_entry",
    "lot",
    "money_posting",
    "payout",
    "sale",
    "sale_line",
    "sale_payment",
    "shift",
    "shift_close",
    "statement",
    "statement_move",
    "statement_posting",
    "stock_move",
)
"""Rows of these only ever grow."""
OTHERS = (
    "agreement",
    "barcode",
    "books_identity",
    "closed_day",
    "counter",
    "deed",
    "lot_balance",
    "open_shift",
    "price",
    "print_job",
    "producer",
    "product",
    "register",
    "register_head",
    "setting",
    "settled_mark",
    "special_term",
    "staff",
)
ROLE = "sentra_pos_app"
REFUSAL = "what is written in the journals stays as it is"


def upgrade() -> None:
    """Make the tables, then guard them."""
    _books_identity()
    _closed_day()
    _counter()
    _deed()
    _journal_entry()
    _print_job()
    _producer()
    _register()
    _register_head()
    _setting()
    _settled_mark()
    _staff()
    _agreement()
    _consignment_note()
    _money_posting()
    _product()
    _shift()
    _statement()
    _lot()
    _open_shift()
    _payout()
    _price()
    _sale()
    _shift_close()
    _special_term()
    _statement_posting()
    _barcode()
    _consignment_line()
    _lot_balance()
    _sale_line()
    _sale_payment()
    _stock_move()
    _statement_move()
    if op.get_bind().dialect.name == "postgresql":
        _guard_on_postgresql()
    else:
        _guard_on_sqlite()


def _books_identity() -> None:
    op.create_table(
        "books_identity",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _closed_day() -> None:
    op.create_table(
        "closed_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("day"),
    )


def _counter() -> None:
    op.create_table(
        "counter",
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("series"),
    )


def _deed() -> None:
    op.create_table(
        "deed",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )


def _journal_entry() -> None:
    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("register_code", sa.String(), nullable=False),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("approver", sa.String(), nullable=True),
        sa.Column("occurred_at", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("booked_day", sa.Date(), nullable=False),
        sa.Column("document_no", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("reverses", sa.Uuid(), nullable=True),
        sa.Column("document_hash", sa.String(), nullable=False),
        sa.Column("previous_hash", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reverses"],
            ["journal_entry.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("register_code", "epoch", "sequence"),
    )
    op.create_index("ix_journal_entry_day", "journal_entry", ["business_day"], unique=False)
    op.create_index("ix_journal_entry_document", "journal_entry", ["document_no"], unique=False)


def _print_job() -> None:
    op.create_table(
        "print_job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("document_no", sa.String(), nullable=False),
        sa.Column("register_code", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("copy_no", sa.BigInteger(), nullable=False),
        sa.Column("opens_drawer", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("tries", sa.BigInteger(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("finished_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_print_job_document", "print_job", ["document_no"], unique=False)
    op.create_index("ix_print_job_state", "print_job", ["state", "register_code"], unique=False)


def _producer() -> None:
    op.create_table(
        "producer",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("kecamatan", sa.String(), nullable=False),
        sa.Column("kelurahan", sa.String(), nullable=False),
        sa.Column("nib", sa.String(), nullable=False),
        sa.Column("pirt", sa.String(), nullable=False),
        sa.Column("halal", sa.String(), nullable=False),
        sa.Column("bank", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("account_name", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("house", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
    )


def _register() -> None:
    op.create_table(
        "register",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("habits", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code"),
    )


def _register_head() -> None:
    op.create_table(
        "register_head",
        sa.Column("register_code", sa.String(), nullable=False),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("register_code"),
    )


def _setting() -> None:
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )


def _settled_mark() -> None:
    op.create_table(
        "settled_mark",
        sa.Column("register_code", sa.String(), nullable=False),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("register_code", "epoch"),
    )


def _staff() -> None:
    op.create_table(
        "staff",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("secret_hash", sa.String(), nullable=False),
        sa.Column("failed_tries", sa.BigInteger(), nullable=False),
        sa.Column("wait_until", sa.BigInteger(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )


def _agreement() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("ended_day", sa.Date(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("commission_bps", sa.BigInteger(), nullable=True),
        sa.Column("hold_days", sa.BigInteger(), nullable=True),
        sa.Column("discount_bearers", sa.String(), nullable=False),
        sa.Column("damage_bearer", sa.String(), nullable=False),
        sa.Column("loss_bearer", sa.String(), nullable=False),
        sa.Column("expiry_bearer", sa.String(), nullable=False),
        sa.Column("pay_method", sa.String(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index("ix_agreement_producer", "agreement", ["producer", "from_day"], unique=False)


def _consignment_note() -> None:
    op.create_table(
        "consignment_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("agreement", sa.String(), nullable=True),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
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
        info={"sealed": True},
    )
    op.create_index(op.f("ix_consignment_note_entry"), "consignment_note", ["entry"], unique=False)
    op.create_index(op.f("ix_consignment_note_producer"), "consignment_note", ["producer"], unique=False)


def _money_posting() -> None:
    op.create_table(
        "money_posting",
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=True),
        sa.Column("box", sa.String(), nullable=True),
        sa.Column("line", sa.Uuid(), nullable=True),
        sa.Column("payable_from", sa.Date(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.PrimaryKeyConstraint("entry", "position"),
    )
    op.create_index("ix_money_posting_box", "money_posting", ["box"], unique=False)
    op.create_index("ix_money_posting_line", "money_posting", ["line"], unique=False)
    op.create_index("ix_money_posting_producer", "money_posting", ["producer", "account"], unique=False)


def _product() -> None:
    op.create_table(
        "product",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("decimals", sa.BigInteger(), nullable=False),
        sa.Column("shelf_life_days", sa.BigInteger(), nullable=True),
        sa.Column("priced_by_lot", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("scale_item", sa.BigInteger(), nullable=True),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("scale_item"),
    )
    op.create_index("ix_product_producer", "product", ["producer"], unique=False)
    op.create_index("ix_product_search", "product", ["search"], unique=False)


def _shift() -> None:
    op.create_table(
        "shift",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("register_code", sa.String(), nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("float_amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        info={"sealed": True},
    )
    op.create_index(op.f("ix_shift_entry"), "shift", ["entry"], unique=False)


def _statement() -> None:
    op.create_table(
        "statement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("previous", sa.Uuid(), nullable=True),
        sa.Column("period_from", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("pay_day", sa.Date(), nullable=False),
        sa.Column("frozen_at", sa.BigInteger(), nullable=False),
        sa.Column("opening", sa.BigInteger(), nullable=False),
        sa.Column("sales_gross", sa.BigInteger(), nullable=False),
        sa.Column("discounts", sa.BigInteger(), nullable=False),
        sa.Column("shop_discounts", sa.BigInteger(), nullable=False),
        sa.Column("commission", sa.BigInteger(), nullable=False),
        sa.Column("earned", sa.BigInteger(), nullable=False),
        sa.Column("refunds", sa.BigInteger(), nullable=False),
        sa.Column("compensation", sa.BigInteger(), nullable=False),
        sa.Column("fees", sa.BigInteger(), nullable=False),
        sa.Column("instalments", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("to_pay", sa.BigInteger(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("pay_rounding", sa.BigInteger(), nullable=False),
        sa.Column("closing", sa.BigInteger(), nullable=False),
        sa.Column("held", sa.BigInteger(), nullable=False),
        sa.Column("unclaimed", sa.BigInteger(), nullable=False),
        sa.Column("links_hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["previous"],
            ["statement.id"],
        ),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("producer", "until"),
        info={"sealed": True},
    )
    op.create_index(op.f("ix_statement_entry"), "statement", ["entry"], unique=False)


def _lot() -> None:
    op.create_table(
        "lot",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("product", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("expiry", sa.Date(), nullable=True),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("terms_kind", sa.String(), nullable=False),
        sa.Column("commission_bps", sa.BigInteger(), nullable=True),
        sa.Column("fixed_price", sa.BigInteger(), nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("hold_days", sa.BigInteger(), nullable=False),
        sa.Column("discount_bearers", sa.String(), nullable=False),
        sa.Column("damage_bearer", sa.String(), nullable=False),
        sa.Column("loss_bearer", sa.String(), nullable=False),
        sa.Column("expiry_bearer", sa.String(), nullable=False),
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
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        info={"sealed": True},
    )
    op.create_index(op.f("ix_lot_entry"), "lot", ["entry"], unique=False)
    op.create_index("ix_lot_producer", "lot", ["producer"], unique=False)
    op.create_index("ix_lot_product", "lot", ["product"], unique=False)


def _open_shift() -> None:
    op.create_table(
        "open_shift",
        sa.Column("register_code", sa.String(), nullable=False),
        sa.Column("shift", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["shift"],
            ["shift.id"],
        ),
        sa.PrimaryKeyConstraint("register_code"),
        sa.UniqueConstraint("shift"),
    )


def _payout() -> None:
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
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["statement.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("statement"),
        info={"sealed": True},
    )
    op.create_index(op.f("ix_payout_entry"), "payout", ["entry"], unique=False)


def _price() -> None:
    op.create_table(
        "price",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product", sa.Uuid(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["product"],
            ["product.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_price_product", "price", ["product", "from_day"], unique=False)


def _sale() -> None:
    op.create_table(
        "sale",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("receipt", sa.String(), nullable=False),
        sa.Column("shift", sa.Uuid(), nullable=False),
        sa.Column("sold_at", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("rounding", sa.BigInteger(), nullable=False),
        sa.Column("paid", sa.BigInteger(), nullable=False),
        sa.Column("change", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["shift"],
            ["shift.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("receipt"),
        info={"sealed": True},
    )
    op.create_index(op.f("ix_sale_entry"), "sale", ["entry"], unique=False)
    op.create_index("ix_sale_shift", "sale", ["shift"], unique=False)


def _shift_close() -> None:
    op.create_table(
        "shift_close",
        sa.Column("shift", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("closed_by", sa.String(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=False),
        sa.Column("expected", sa.BigInteger(), nullable=False),
        sa.Column("counted", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["shift"],
            ["shift.id"],
        ),
        sa.PrimaryKeyConstraint("shift"),
        info={"sealed": True},
    )
    op.create_index(op.f("ix_shift_close_entry"), "shift_close", ["entry"], unique=False)


def _special_term() -> None:
    op.create_table(
        "special_term",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("producer", sa.Uuid(), nullable=False),
        sa.Column("product", sa.Uuid(), nullable=True),
        sa.Column("group", sa.String(), nullable=True),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("ended_day", sa.Date(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("commission_bps", sa.BigInteger(), nullable=True),
        sa.Column("fixed_price", sa.BigInteger(), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["producer"],
            ["producer.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product"],
            ["product.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_special_term_producer", "special_term", ["producer", "from_day"], unique=False)


def _statement_posting() -> None:
    op.create_table(
        "statement_posting",
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("statement", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry", "position"],
            ["money_posting.entry", "money_posting.position"],
        ),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["statement.id"],
        ),
        sa.PrimaryKeyConstraint("entry", "position"),
    )
    op.create_index("ix_statement_posting_statement", "statement_posting", ["statement"], unique=False)


def _barcode() -> None:
    op.create_table(
        "barcode",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("product", sa.Uuid(), nullable=False),
        sa.Column("lot", sa.Uuid(), nullable=True),
        sa.Column("quantity_per_scan", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lot"],
            ["lot.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product"],
            ["product.id"],
        ),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_index("ix_barcode_product", "barcode", ["product"], unique=False)


def _consignment_line() -> None:
    op.create_table(
        "consignment_line",
        sa.Column("note", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("lot", sa.Uuid(), nullable=False),
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
            ["note"],
            ["consignment_note.id"],
        ),
        sa.PrimaryKeyConstraint("note", "position"),
        info={"sealed": True},
    )
    op.create_index(op.f("ix_consignment_line_entry"), "consignment_line", ["entry"], unique=False)


def _lot_balance() -> None:
    op.create_table(
        "lot_balance",
        sa.Column("lot", sa.Uuid(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lot"],
            ["lot.id"],
        ),
        sa.PrimaryKeyConstraint("lot", "place"),
    )


def _sale_line() -> None:
    op.create_table(
        "sale_line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("sale", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("cart_line", sa.BigInteger(), nullable=False),
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
        sa.Column("terms_kind", sa.String(), nullable=False),
        sa.Column("commission_bps", sa.BigInteger(), nullable=True),
        sa.Column("fixed_price", sa.BigInteger(), nullable=True),
        sa.Column("payable_from", sa.Date(), nullable=False),
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
            ["sale"],
            ["sale.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"sealed": True},
    )
    op.create_index(op.f("ix_sale_line_entry"), "sale_line", ["entry"], unique=False)
    op.create_index("ix_sale_line_product", "sale_line", ["product"], unique=False)
    op.create_index("ix_sale_line_sale", "sale_line", ["sale"], unique=False)


def _sale_payment() -> None:
    op.create_table(
        "sale_payment",
        sa.Column("sale", sa.Uuid(), nullable=False),
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
            ["sale"],
            ["sale.id"],
        ),
        sa.PrimaryKeyConstraint("sale", "position"),
        info={"sealed": True},
    )
    op.create_index(op.f("ix_sale_payment_entry"), "sale_payment", ["entry"], unique=False)


def _stock_move() -> None:
    op.create_table(
        "stock_move",
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("lot", sa.Uuid(), nullable=False),
        sa.Column("from_place", sa.String(), nullable=False),
        sa.Column("to_place", sa.String(), nullable=False),
        sa.Column("line", sa.Uuid(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["journal_entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["lot"],
            ["lot.id"],
        ),
        sa.PrimaryKeyConstraint("entry", "position"),
    )
    op.create_index("ix_stock_move_line", "stock_move", ["line"], unique=False)
    op.create_index("ix_stock_move_lot", "stock_move", ["lot"], unique=False)


def _statement_move() -> None:
    op.create_table(
        "statement_move",
        sa.Column("entry", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("statement", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry", "position"],
            ["stock_move.entry", "stock_move.position"],
        ),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["statement.id"],
        ),
        sa.PrimaryKeyConstraint("entry", "position"),
    )
    op.create_index("ix_statement_move_statement", "statement_move", ["statement"], unique=False)


def _guard_on_sqlite() -> None:
    for table in GUARDED:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER guard_{verb.lower()}_{table} BEFORE {verb} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}: {table}'); END"
            )


def _guard_on_postgresql() -> None:
    for statement in (REFUSE, MAKE_ROLE, JOIN_ROLE):
        op.execute(statement)
    for table in GUARDED:
        op.execute(
            f"CREATE TRIGGER guard_{table} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION sentra_pos_refuse()"
        )
        op.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER guard_{table}")
        op.execute(f"GRANT INSERT ON {table} TO {ROLE}")
    for table in OTHERS:
        op.execute(f"GRANT INSERT, UPDATE, DELETE ON {table} TO {ROLE}")
    op.execute(f"GRANT USAGE ON SCHEMA public TO {ROLE}")
    op.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {ROLE}")


REFUSE = f"""CREATE OR REPLACE FUNCTION sentra_pos_refuse() RETURNS trigger LANGUAGE plpgsql AS $refuse$
BEGIN RAISE EXCEPTION USING MESSAGE = '{REFUSAL}: ' || TG_TABLE_NAME, ERRCODE = '23000'; END
$refuse$"""
# A role belongs to the whole server: the books of another shop may have made it already, or make it right now.
MAKE_ROLE = f"""DO $role$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{ROLE}') THEN
        CREATE ROLE {ROLE} NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
END
$role$"""  # noqa: S608 - our own constant
JOIN_ROLE = f"""DO $member$
BEGIN
    IF NOT pg_has_role(current_user, '{ROLE}', 'MEMBER') THEN
        GRANT {ROLE} TO CURRENT_USER;
    END IF;
END
$member$"""
