"""A lot: one product of one delivery, with one expiry and the terms both sides signed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole
from sentra_pos.books.tables import SEALED


class Lot(SQLModel, table=True):
    """Frozen when the goods come in: never recomputed, and sealed with the entry that brought it."""

    __table_args__ = (Index("ix_lot_product", "product"), Index("ix_lot_producer", "producer"), SEALED)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: int = Field(sa_type=Whole, unique=True)
    product: UUID = Field(foreign_key="product.id")
    producer: UUID = Field(foreign_key="producer.id")
    received_at: datetime = Field(sa_type=Moment)
    expiry: date | None = None
    price: int = Field(sa_type=Whole)
    terms_kind: str
    commission_bps: int | None = Field(default=None, sa_type=Whole)
    fixed_price: int | None = Field(default=None, sa_type=Whole)
    rule: str
    hold_days: int = Field(sa_type=Whole)
    discount_bearers: str
    damage_bearer: str
    loss_bearer: str
    expiry_bearer: str
    made_on: date | None = None
    """The day it was produced, where somebody said so."""
    cost: int | None = Field(default=None, sa_type=Whole)
    """What the shop paid for all of it, in rupiah: only goods it bought from a producer, or had on the opening day, have one."""


class Task(SQLModel, table=True):
    """Something to be looked after on the shelf: `count` a product, or `relabel` a lot; gone from the list when done."""

    __table_args__ = (Index("ix_task_open", "done_at"),)

    id: UUID = Field(primary_key=True)
    kind: str
    product: UUID = Field(foreign_key="product.id")
    lot: UUID | None = Field(default=None, foreign_key="lot.id")
    note: str = ""
    made_at: datetime = Field(sa_type=Moment)
    made_by: str
    done_at: datetime | None = Field(default=None, sa_type=Moment)
    done_by: str = ""
    label_price: int | None = Field(default=None, sa_type=Whole)
    """Of a lot that got new labels: the rupiah a unit that stand on them."""


class WriteOff(SQLModel, table=True):
    """Goods were damaged, lost or expired, or lost ones were found: a numbered report (berita acara) to sign.

    `kind` is damaged, lost, expired or found.
    """

    __tablename__ = "write_off"
    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    kind: str
    producer: UUID = Field(foreign_key="producer.id", index=True)
    written_at: datetime = Field(sa_type=Moment)


class WriteOffLine(SQLModel, table=True):
    """So many units of a lot and who answers for them by its terms; `compensation` is what the producer is credited.

    `found` is the line whose loss this one takes back; then quantity is what was found and compensation is negative.
    """

    __tablename__ = "write_off_line"
    __table_args__ = (Index("ix_write_off_line_lot", "lot"), SEALED)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    write_off: UUID = Field(foreign_key="write_off.id", index=True)
    position: int = Field(sa_type=Whole)
    lot: UUID = Field(foreign_key="lot.id")
    from_place: str
    to_place: str
    quantity: int = Field(sa_type=Whole)
    price: int = Field(sa_type=Whole)
    bearer: str
    compensation: int = Field(sa_type=Whole)
    reason: str
    found: UUID | None = Field(default=None, foreign_key="write_off_line.id")


class Conversion(SQLModel, table=True):
    """By a signed entry goods became the shop's own: `quantity` of a lot went into a new house lot for `amount` rupiah."""

    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    from_lot: UUID = Field(foreign_key="lot.id")
    to_lot: UUID = Field(foreign_key="lot.id")
    quantity: int = Field(sa_type=Whole)
    amount: int = Field(sa_type=Whole)
    signed_by: str


class StockCount(SQLModel, table=True):
    """A blind count of a producer's goods, a group or some products; its differences are posted when it ends."""

    __tablename__ = "stock_count"

    id: UUID = Field(primary_key=True)
    scope: str
    """JSON of what is to be counted."""
    started_at: datetime = Field(sa_type=Moment)
    started_by: str
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_by: str = ""


class StockCountLine(SQLModel, table=True):
    """What was counted of a product, or of one lot, at a moment; `expected` is what the books said at that moment."""

    __tablename__ = "stock_count_line"

    id: UUID = Field(primary_key=True)
    count: UUID = Field(foreign_key="stock_count.id", index=True)
    product: UUID = Field(foreign_key="product.id")
    lot: UUID | None = Field(default=None, foreign_key="lot.id")
    counted: int = Field(sa_type=Whole)
    expected: int = Field(sa_type=Whole)
    counted_at: datetime = Field(sa_type=Moment)
    counted_by: str
    explanation: str = ""
    write_off: UUID | None = Field(default=None, foreign_key="write_off.id")


class Markdown(SQLModel, table=True):
    """A lot is sold for less from a moment on: a discount with a bearer, never a new price; the newest row holds.

    `bps` 0 ends it.
    """

    __table_args__ = (Index("ix_markdown_lot", "lot"), SEALED)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    lot: UUID = Field(foreign_key="lot.id")
    bps: int = Field(sa_type=Whole)
    bearer: str
    from_at: datetime = Field(sa_type=Moment)
