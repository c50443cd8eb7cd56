"""The rows of both journals, which only ever grow, and the balances kept beside them.

Every row of a table with `info={"sealed": True}` belongs to one entry; its content is hashed into that entry's
`document_hash` when it is sealed and again when the books are verified.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole

SEALED = {"info": {"sealed": True}}
_TAKEN_BACK = text("reverses IS NOT NULL")
_THERE = text("quantity <> 0")


class JournalEntry(SQLModel, table=True):
    """One deed: balanced, numbered within its register and epoch, chained to the one before."""

    __tablename__ = "journal_entry"
    __table_args__ = (
        UniqueConstraint("register_code", "epoch", "sequence"),
        Index("ix_journal_entry_day", "business_day"),
        Index("ix_journal_entry_document", "document_no"),
        Index(
            "ix_journal_entry_reverses",
            "reverses",
            sqlite_where=_TAKEN_BACK,
            postgresql_where=_TAKEN_BACK,
        ),
    )

    id: UUID = Field(primary_key=True)
    kind: str
    register_code: str
    epoch: str
    sequence: int = Field(sa_type=Whole)
    actor: str
    approver: str | None = None
    occurred_at: datetime = Field(sa_type=Moment)
    recorded_at: datetime = Field(sa_type=Moment)
    business_day: date
    booked_day: date
    document_no: str | None = None
    reason: str | None = None
    reverses: UUID | None = Field(default=None, foreign_key="journal_entry.id")
    document_hash: str
    previous_hash: str
    hash: str


class MoneyPosting(SQLModel, table=True):
    """Whole rupiah on one account, debit positive; `position` counts the postings of its entry from 1."""

    __tablename__ = "money_posting"
    __table_args__ = (
        Index("ix_money_posting_producer", "producer", "account", "amount"),
        Index("ix_money_posting_box", "box", "amount"),
        Index("ix_money_posting_line", "line"),
    )

    entry: UUID = Field(primary_key=True, foreign_key="journal_entry.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    account: str
    producer: UUID | None = Field(default=None, foreign_key="producer.id")
    box: str | None = None
    line: UUID | None = None
    payable_from: date | None = None
    amount: int = Field(sa_type=Whole)


class StockMove(SQLModel, table=True):
    """`quantity` > 0 smallest units of one lot from one place to another."""

    __tablename__ = "stock_move"
    __table_args__ = (Index("ix_stock_move_lot", "lot"), Index("ix_stock_move_line", "line"))

    entry: UUID = Field(primary_key=True, foreign_key="journal_entry.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    lot: UUID = Field(foreign_key="lot.id")
    from_place: str
    to_place: str
    line: UUID | None = None
    quantity: int = Field(sa_type=Whole)


class StatementPosting(SQLModel, table=True):
    """Which statement counted a posting; once for ever, and never a date range afterwards."""

    __tablename__ = "statement_posting"
    __table_args__ = (
        ForeignKeyConstraint(["entry", "position"], ["money_posting.entry", "money_posting.position"]),
        Index("ix_statement_posting_statement", "statement"),
    )

    entry: UUID = Field(primary_key=True)
    position: int = Field(primary_key=True, sa_type=Whole)
    statement: UUID = Field(foreign_key="statement.id")


class StatementMove(SQLModel, table=True):
    """Which statement counted a stock move; once for ever."""

    __tablename__ = "statement_move"
    __table_args__ = (
        ForeignKeyConstraint(["entry", "position"], ["stock_move.entry", "stock_move.position"]),
        Index("ix_statement_move_statement", "statement"),
    )

    entry: UUID = Field(primary_key=True)
    position: int = Field(primary_key=True, sa_type=Whole)
    statement: UUID = Field(foreign_key="statement.id")


class LotBalance(SQLModel, table=True):
    """How many units of a lot are at a place now: derived from the moves, kept for speed and for locking."""

    __tablename__ = "lot_balance"
    __table_args__ = (
        Index("ix_lot_balance_place", "place", "quantity"),
        Index(
            "ix_lot_balance_there", "lot", "place", "quantity", sqlite_where=_THERE, postgresql_where=_THERE
        ),
    )

    lot: UUID = Field(primary_key=True, foreign_key="lot.id")
    place: str = Field(primary_key=True)
    quantity: int = Field(sa_type=Whole)


class OpenPosting(SQLModel, table=True):
    """A posting on what is owed to a producer that no statement has counted yet: derived, kept by triggers so that
    ten years behind it cost nothing. `amount` is the posting's, in rupiah.
    """

    __tablename__ = "open_posting"
    __table_args__ = {"sqlite_with_rowid": False}

    producer: UUID = Field(primary_key=True)
    entry: UUID = Field(primary_key=True)
    position: int = Field(primary_key=True, sa_type=Whole)
    amount: int = Field(sa_type=Whole)


class OpenMove(SQLModel, table=True):
    """A move of a producer's goods that no statement has counted yet: derived, kept by triggers."""

    __tablename__ = "open_move"
    __table_args__ = {"sqlite_with_rowid": False}

    producer: UUID = Field(primary_key=True)
    entry: UUID = Field(primary_key=True)
    position: int = Field(primary_key=True, sa_type=Whole)


class ProducerSettled(SQLModel, table=True):
    """What statements and payouts left a producer with, in rupiah: the last closing, and what is in envelopes.

    Derived, kept by triggers. With the open postings it is all that is owed.
    """

    __tablename__ = "producer_settled"

    producer: UUID = Field(primary_key=True)
    amount: int = Field(sa_type=Whole)


class RegisterHead(SQLModel, table=True):
    """The end of a register's chain: the last sequence and hash."""

    __tablename__ = "register_head"

    register_code: str = Field(primary_key=True)
    epoch: str
    sequence: int = Field(sa_type=Whole)
    hash: str


class ClosedDay(SQLModel, table=True):
    """A day into which nothing is booked any more."""

    __tablename__ = "closed_day"

    day: date = Field(primary_key=True)
    closed_at: datetime = Field(sa_type=Moment)
    actor: str


class Approval(SQLModel, table=True):
    """Somebody else's leave for one act of an entry; `line` is the cart's line it was about, if one."""

    __table_args__ = (SEALED,)

    entry: UUID = Field(primary_key=True, foreign_key="journal_entry.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    act: str
    approver: str
    line: int | None = Field(default=None, sa_type=Whole)
    amount: int = Field(default=0, sa_type=Whole)
