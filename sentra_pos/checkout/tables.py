"""Sales as they were made: lines with everybody's share, and how they were paid; sealed, never changed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole
from sentra_pos.books.tables import SEALED


class Sale(SQLModel, table=True):
    """A cart that was paid; `total` is what was due after rounding, `paid` what was handed over before change."""

    __table_args__ = (Index("ix_sale_shift", "shift"), SEALED)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    receipt: str = Field(unique=True)
    shift: UUID = Field(foreign_key="shift.id")
    sold_at: datetime = Field(sa_type=Moment)
    total: int = Field(sa_type=Whole)
    rounding: int = Field(sa_type=Whole)
    paid: int = Field(sa_type=Whole)
    change: int = Field(sa_type=Whole)


class SaleLine(SQLModel, table=True):
    """Units of one product on one set of terms; a line of the cart is stored as one or more of these.

    gross − shop, producer and shared discount = net = producer_part + shop_part. Quantities in smallest units.
    """

    __tablename__ = "sale_line"
    __table_args__ = (
        Index("ix_sale_line_sale", "sale"),
        Index("ix_sale_line_product", "product"),
        SEALED,
    )

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    sale: UUID = Field(foreign_key="sale.id")
    position: int = Field(sa_type=Whole)
    cart_line: int = Field(sa_type=Whole)
    product: UUID = Field(foreign_key="product.id")
    producer: UUID = Field(foreign_key="producer.id")
    quantity: int = Field(sa_type=Whole)
    price: int = Field(sa_type=Whole)
    gross: int = Field(sa_type=Whole)
    shop_discount: int = Field(default=0, sa_type=Whole)
    producer_discount: int = Field(default=0, sa_type=Whole)
    shared_discount: int = Field(default=0, sa_type=Whole)
    net: int = Field(sa_type=Whole)
    producer_part: int = Field(sa_type=Whole)
    shop_part: int = Field(sa_type=Whole)
    terms_kind: str
    commission_bps: int | None = Field(default=None, sa_type=Whole)
    fixed_price: int | None = Field(default=None, sa_type=Whole)
    payable_from: date


class SalePayment(SQLModel, table=True):
    """One payment towards a sale; cash is what was handed over, change included."""

    __tablename__ = "sale_payment"
    __table_args__ = (SEALED,)

    sale: UUID = Field(primary_key=True, foreign_key="sale.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    method: str
    amount: int = Field(sa_type=Whole)
    reference: str = ""
