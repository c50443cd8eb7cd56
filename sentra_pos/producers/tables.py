"""Producers, their agreements, and the terms for single products or groups; versions from a day, never deleted."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole


class ProducerFields(SQLModel):
    """What a person types about a producer; `directory.check` cleans it."""

    name: str
    owner: str = ""
    group: str = "lain"
    phone: str = ""
    address: str = ""
    kecamatan: str = ""
    kelurahan: str = ""
    nib: str = ""
    pirt: str = ""
    halal: str = ""
    bank: str = ""
    account: str = ""
    account_name: str = ""


class Producer(ProducerFields, table=True):
    """Who entrusts goods to us and owns them until they are sold; one of them is the shop itself."""

    id: UUID = Field(primary_key=True)
    code: str = Field(unique=True)
    house: bool = False
    active: bool = True
    search: str = ""
    made_at: datetime = Field(sa_type=Moment)


class Agreement(SQLModel, table=True):
    """On which terms a producer entrusts goods, from a day; the newest in force wins."""

    __table_args__ = (Index("ix_agreement_producer", "producer", "from_day"),)

    id: UUID = Field(primary_key=True)
    number: str = Field(unique=True)
    producer: UUID = Field(foreign_key="producer.id")
    from_day: date
    ended_day: date | None = None
    kind: str
    commission_bps: int | None = Field(default=None, sa_type=Whole)
    hold_days: int | None = Field(default=None, sa_type=Whole)
    discount_bearers: str = "shop"
    damage_bearer: str = "shop"
    loss_bearer: str = "shop"
    expiry_bearer: str = "producer"
    pay_method: str = "cash"
    made_at: datetime = Field(sa_type=Moment)
    actor: str


class SpecialTerm(SQLModel, table=True):
    """A term of a producer's agreement for one product or one group of goods, from a day."""

    __tablename__ = "special_term"
    __table_args__ = (Index("ix_special_term_producer", "producer", "from_day"),)

    id: UUID = Field(primary_key=True)
    producer: UUID = Field(foreign_key="producer.id")
    product: UUID | None = Field(default=None, foreign_key="product.id")
    group: str | None = None
    from_day: date
    ended_day: date | None = None
    kind: str
    commission_bps: int | None = Field(default=None, sa_type=Whole)
    fixed_price: int | None = Field(default=None, sa_type=Whole)
    made_at: datetime = Field(sa_type=Moment)
    actor: str
