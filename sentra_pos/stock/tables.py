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
