"""Products, their prices from a day, and the codes they are scanned by."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole

_OWN, _OF_A_LOT = text("lot IS NULL"), text("lot IS NOT NULL")
"""A product's own codes stand apart from those on the labels of its lots: of these there are more every day."""


class ProductFields(SQLModel):
    """What a person types about a product; `products.check` cleans it."""

    name: str
    group: str = "lain"
    unit: str = "pcs"
    decimals: int = Field(default=0, sa_type=Whole)
    shelf_life_days: int | None = Field(default=None, sa_type=Whole)
    priced_by_lot: bool = False
    shelf_place: str = ""
    """Where it stands in the shop, so that a count goes along the shelves."""
    drying_bps: int = Field(default=0, sa_type=Whole)
    """How much of it may dry away when it is repacked, in basis points."""


class Product(ProductFields, table=True):
    """What can be sold: it belongs to one producer, perhaps the shop itself."""

    __table_args__ = (Index("ix_product_producer", "producer"), Index("ix_product_search", "search"))

    id: UUID = Field(primary_key=True)
    producer: UUID = Field(foreign_key="producer.id")
    scale_item: int | None = Field(default=None, sa_type=Whole, unique=True)
    picture: str = ""
    active: bool = True
    search: str
    made_at: datetime = Field(sa_type=Moment)


class Price(SQLModel, table=True):
    """The price of a unit (a whole piece, or a kg or metre of weighed goods) from a day; the latest made wins."""

    __table_args__ = (Index("ix_price_product", "product", "from_day"),)

    id: UUID = Field(primary_key=True)
    product: UUID = Field(foreign_key="product.id")
    from_day: date
    amount: int = Field(sa_type=Whole)
    made_at: datetime = Field(sa_type=Moment)
    actor: str


class Barcode(SQLModel, table=True):
    """A code stands for one product, or one lot of it, and so many units a scan."""

    __table_args__ = (
        Index("ix_barcode_product", "product", "lot", "code", sqlite_where=_OWN, postgresql_where=_OWN),
        Index("ix_barcode_lot", "lot", sqlite_where=_OF_A_LOT, postgresql_where=_OF_A_LOT),
    )

    code: str = Field(primary_key=True)
    product: UUID = Field(foreign_key="product.id")
    lot: UUID | None = Field(default=None, foreign_key="lot.id")
    quantity_per_scan: int = Field(default=1, sa_type=Whole)
    label_price: int | None = Field(default=None, sa_type=Whole)
    """The price on labels with this code, where it is another than the lot's own (C15)."""
    is_shared: bool = False
    """Several makers print this code on their goods: it names none of them, our own labels do."""
