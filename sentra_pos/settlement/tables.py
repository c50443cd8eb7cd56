"""Frozen statements, payouts that settle them, fees on them, and the opening day before; sealed, never changed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole
from sentra_pos.books.tables import SEALED


class Statement(SQLModel, table=True):
    """What a producer earned up to a day and what is paid for it, in rupiah.

    net = opening + earned − refunds + compensation − fees − instalments (the last four stored with their sign, so
    that net is their plain sum), closing = net − to_pay. `held` and `unclaimed` stand outside the sums.
    `links_hash` is over the postings and moves it counted. One for each producer and cut-off.
    """

    __table_args__ = (
        UniqueConstraint("producer", "until"),
        Index("ix_statement_until", "until"),
        Index("ix_statement_previous", "previous"),
        SEALED,
    )

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    producer: UUID = Field(foreign_key="producer.id")
    previous: UUID | None = Field(default=None, foreign_key="statement.id")
    period_from: date
    until: date
    pay_day: date
    frozen_at: datetime = Field(sa_type=Moment)
    opening: int = Field(sa_type=Whole)
    sales_gross: int = Field(sa_type=Whole)
    discounts: int = Field(sa_type=Whole)
    shop_discounts: int = Field(sa_type=Whole)
    commission: int = Field(sa_type=Whole)
    earned: int = Field(sa_type=Whole)
    refunds: int = Field(sa_type=Whole)
    compensation: int = Field(sa_type=Whole)
    fees: int = Field(sa_type=Whole)
    instalments: int = Field(sa_type=Whole)
    net: int = Field(sa_type=Whole)
    to_pay: int = Field(sa_type=Whole)
    method: str
    pay_rounding: int = Field(sa_type=Whole)
    closing: int = Field(sa_type=Whole)
    held: int = Field(sa_type=Whole)
    unclaimed: int = Field(sa_type=Whole)
    links_hash: str


_FIRST = text("replaces IS NULL")


class Payout(SQLModel, table=True):
    """Money handed over for one statement; `box` names where cash came from, empty for a transfer.

    A statement has one payout, or one more for each that was reversed: it `replaces` that one. `received_by` is who
    signed instead of the producer.
    """

    __table_args__ = (
        Index("ix_payout_first", "statement", unique=True, sqlite_where=_FIRST, postgresql_where=_FIRST),
        Index("ix_payout_paid_at", "paid_at"),
        SEALED,
    )

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    statement: UUID = Field(foreign_key="statement.id", index=True)
    producer: UUID = Field(foreign_key="producer.id")
    method: str
    box: str = ""
    reference: str = ""
    amount: int = Field(sa_type=Whole)
    paid_at: datetime = Field(sa_type=Moment)
    received_by: UUID | None = Field(default=None, foreign_key="producer_delegate.id")
    replaces: UUID | None = Field(default=None, foreign_key="payout.id", unique=True)


class PayoutReversal(SQLModel, table=True):
    """A payout that is taken back: its money is in the box again, in rupiah, and its envelope is open again."""

    __tablename__ = "payout_reversal"
    __table_args__ = (SEALED,)

    payout: UUID = Field(primary_key=True, foreign_key="payout.id")
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    statement: UUID = Field(foreign_key="statement.id", index=True)
    amount: int = Field(sa_type=Whole)
    reversed_at: datetime = Field(sa_type=Moment)


class GivenUp(SQLModel, table=True):
    """An envelope that nobody fetched, given up for good: its rupiah come back on the next statement."""

    __tablename__ = "envelope_given_up"
    __table_args__ = (SEALED,)

    statement: UUID = Field(primary_key=True, foreign_key="statement.id")
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    producer: UUID = Field(foreign_key="producer.id", index=True)
    amount: int = Field(sa_type=Whole)
    given_up_at: datetime = Field(sa_type=Moment)


class TransferSeen(SQLModel, table=True):
    """A transfer that was found on the bank's own list; `text` is what the bank wrote beside it."""

    __tablename__ = "transfer_seen"
    __table_args__ = (SEALED,)

    payout: UUID = Field(primary_key=True, foreign_key="payout.id")
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    booked_on: date
    text: str
    seen_at: datetime = Field(sa_type=Moment)


class Advance(SQLModel, table=True):
    """Money given to a producer before it is earned, in rupiah, and what each statement takes off for it."""

    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    producer: UUID = Field(foreign_key="producer.id", index=True)
    amount: int = Field(sa_type=Whole)
    instalment: int = Field(sa_type=Whole)
    method: str
    box: str = ""
    reference: str = ""
    received_by: UUID | None = Field(default=None, foreign_key="producer_delegate.id")
    given_at: datetime = Field(sa_type=Moment)


class Objection(SQLModel, table=True):
    """What a producer does not agree with: a frozen statement and one line of it, as it was printed.

    `section` is the table of the paper the line stands in, `subject` what the line is about.
    """

    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    statement: UUID = Field(foreign_key="statement.id", index=True)
    producer: UUID = Field(foreign_key="producer.id", index=True)
    section: str
    subject: str
    said: str = Field(sa_type=Text)
    raised_at: datetime = Field(sa_type=Moment)


class Outcome(SQLModel, table=True):
    """How an objection ended, told on the producer's next statement; `amount` is what the shop corrected, in rupiah."""

    __tablename__ = "objection_outcome"
    __table_args__ = (SEALED,)

    objection: UUID = Field(primary_key=True, foreign_key="objection.id")
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    verdict: str
    answer: str = Field(sa_type=Text)
    amount: int = Field(sa_type=Whole)
    decided_at: datetime = Field(sa_type=Moment)


class SigningKey(SQLModel, table=True):
    """The shop's Ed25519 key for its statements, both halves in hexadecimal; the newest one signs.

    `id` is the first eight hexadecimal digits of the SHA-256 of the public half.
    """

    __tablename__ = "signing_key"
    __table_args__ = (SEALED,)

    id: str = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    public: str
    secret: str = Field(repr=False)
    made_at: datetime = Field(sa_type=Moment)


class OpenEnvelope(SQLModel, table=True):
    """A statement that pays something nobody has fetched, and that can still be fetched: derived, kept by triggers."""

    __tablename__ = "open_envelope"
    __table_args__ = {"sqlite_with_rowid": False}

    producer: UUID = Field(primary_key=True)
    statement: UUID = Field(primary_key=True)
    until: date
    amount: int = Field(sa_type=Whole)


class OpeningDraft(SQLModel, table=True):
    """What is gathered for the opening day of a producer, or of the shop itself, until it is posted; JSON.

    `subject` is the producer's id, or `shop`.
    """

    __tablename__ = "opening_draft"

    subject: str = Field(primary_key=True)
    content: str = Field(sa_type=Text)
    changed_at: datetime = Field(sa_type=Moment)
    changed_by: str


class Opening(SQLModel, table=True):
    """The opening day of a producer, or of the shop itself if `producer` is empty: a numbered report both sides sign.

    `note` is the consignment note its goods came in on. One that `corrects` another takes all of it back.
    """

    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    producer: UUID | None = Field(default=None, foreign_key="producer.id", index=True)
    opened_at: datetime = Field(sa_type=Moment)
    note: str = ""
    corrects: UUID | None = Field(default=None, foreign_key="opening.id", unique=True)


class OpeningAdvance(SQLModel, table=True):
    """An advance that was not paid back when the books began, and what each statement takes off for it."""

    __tablename__ = "opening_advance"
    __table_args__ = (SEALED,)

    opening: UUID = Field(primary_key=True, foreign_key="opening.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    producer: UUID = Field(foreign_key="producer.id", index=True)
    amount: int = Field(sa_type=Whole)
    instalment: int = Field(sa_type=Whole)


class RackFee(SQLModel, table=True):
    """A rack fee that was charged for the days `first` to `last`, in rupiah: never twice for the same first day."""

    __tablename__ = "rack_fee"
    __table_args__ = (SEALED,)

    producer: UUID = Field(primary_key=True, foreign_key="producer.id")
    first: date = Field(primary_key=True)
    last: date
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    agreement: UUID = Field(foreign_key="agreement.id")
    amount: int = Field(sa_type=Whole)
