"""Sales as they were made: lines with everybody's share, and how they were paid; sealed, never changed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, Text
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


class SaleCartLine(SQLModel, table=True):
    """What was out of the ordinary on a cart line: a note, another price than the list's, a price typed at the till."""

    __tablename__ = "sale_cart_line"
    __table_args__ = (SEALED,)

    sale: UUID = Field(primary_key=True, foreign_key="sale.id")
    cart_line: int = Field(primary_key=True, sa_type=Whole)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    note: str = ""
    list_price: int | None = Field(default=None, sa_type=Whole)
    is_open_price: bool = False


class KeptCart(SQLModel, table=True):
    """A cart that is not paid yet, as JSON; `place` 1 to 9 is where it lies at its register, 0 is parked.

    `number` is what a pre-counted cart is called by at the counter. Gone with the sale or when it is cleared.
    """

    __tablename__ = "kept_cart"
    __table_args__ = (Index("ix_kept_cart_register", "register_code"),)

    id: UUID = Field(primary_key=True)
    register_code: str
    place: int = Field(sa_type=Whole)
    name: str = ""
    number: str | None = Field(default=None, unique=True)
    content: str = Field(sa_type=Text)
    kept_at: datetime = Field(sa_type=Moment)
    kept_by: str


class CartRemoval(SQLModel, table=True):
    """Goods that were taken out of a cart before it was paid, or put back again: the entry's kind says which.

    `amount` in rupiah is what the line came to after its own discount; `cart` is the id the sale would have had.
    """

    __tablename__ = "cart_removal"
    __table_args__ = (Index("ix_cart_removal_cart", "cart"), SEALED)

    entry: UUID = Field(primary_key=True, foreign_key="journal_entry.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    cart: UUID
    product: UUID = Field(foreign_key="product.id")
    quantity: int = Field(sa_type=Whole)
    price: int = Field(sa_type=Whole)
    amount: int = Field(sa_type=Whole)


class Refund(SQLModel, table=True):
    """Goods came back, or a whole sale was voided; all amounts negative, `paid` is what went back to the buyer.

    `kind` is refund or void; `sale` is None without a receipt. net + rounding = paid.
    """

    __table_args__ = (Index("ix_refund_sale", "sale"), Index("ix_refund_shift", "shift"), SEALED)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    kind: str
    sale: UUID | None = Field(default=None, foreign_key="sale.id")
    shift: UUID = Field(foreign_key="shift.id")
    refunded_at: datetime = Field(sa_type=Moment)
    net: int = Field(sa_type=Whole)
    rounding: int = Field(sa_type=Whole)
    paid: int = Field(sa_type=Whole)


class RefundLine(SQLModel, table=True):
    """The exact telescoped negatives of units of one stored sale line; `quantity` > 0 in smallest units.

    `goods` is the place they went to; `bearer` who answers for them if they are damaged.
    """

    __tablename__ = "refund_line"
    __table_args__ = (
        Index("ix_refund_line_refund", "refund"),
        Index("ix_refund_line_sale_line", "sale_line"),
        SEALED,
    )

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    refund: UUID = Field(foreign_key="refund.id")
    position: int = Field(sa_type=Whole)
    sale_line: UUID | None = Field(default=None, foreign_key="sale_line.id")
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
    payable_from: date
    goods: str
    bearer: str = ""


class RefundPayment(SQLModel, table=True):
    """Money that went back to a buyer, negative rupiah by one method."""

    __tablename__ = "refund_payment"
    __table_args__ = (SEALED,)

    refund: UUID = Field(primary_key=True, foreign_key="refund.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    method: str
    amount: int = Field(sa_type=Whole)
    reference: str = ""


class PaymentCorrection(SQLModel, table=True):
    """A payment was booked under the wrong method: `amount` rupiah are moved to the right one."""

    __tablename__ = "payment_correction"
    __table_args__ = (Index("ix_payment_correction_sale", "sale"), SEALED)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    sale: UUID = Field(foreign_key="sale.id")
    from_method: str
    to_method: str
    amount: int = Field(sa_type=Whole)
    reference: str = ""


class PaymentMatch(SQLModel, table=True):
    """A QRIS, card or bank payment was found in the acquirer's list, or given up; until then it is unverified."""

    __tablename__ = "payment_match"
    __table_args__ = (SEALED,)

    sale: UUID = Field(primary_key=True, foreign_key="sale.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    outcome: str


class GroupVisit(SQLModel, table=True):
    """A bus or a guide's group is in the shop: until it ends, every sale of its register counts for it."""

    __tablename__ = "group_visit"
    __table_args__ = (Index("ix_group_visit_register", "register_code", "ended_at"),)

    id: UUID = Field(primary_key=True)
    register_code: str
    name: str
    guide: str = ""
    commission_bps: int = Field(default=0, sa_type=Whole)
    started_at: datetime = Field(sa_type=Moment)
    started_by: str
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_by: str = ""


class VisitSale(SQLModel, table=True):
    """Which group a sale was made to."""

    __tablename__ = "visit_sale"
    __table_args__ = (Index("ix_visit_sale_visit", "visit"), SEALED)

    sale: UUID = Field(primary_key=True, foreign_key="sale.id")
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    visit: UUID = Field(foreign_key="group_visit.id")


class GuideCommission(SQLModel, table=True):
    """What a guide gets for a visit: `bps` of `base` rupiah, borne by the shop."""

    __tablename__ = "guide_commission"
    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    visit: UUID = Field(foreign_key="group_visit.id", unique=True)
    guide: str
    sales: int = Field(sa_type=Whole)
    base: int = Field(sa_type=Whole)
    bps: int = Field(sa_type=Whole)
    amount: int = Field(sa_type=Whole)
