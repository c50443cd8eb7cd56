"""Producers, their agreements, and the terms for single products or groups; versions from a day, never deleted."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole
from sentra_pos.books.tables import SEALED


class ProducerFields(SQLModel):
    """What a person types about a producer; `directory.check` cleans it.

    `city` is where a producer lives who does not live in Cilegon, in free words; empty within the city.
    """

    name: str
    owner: str = ""
    group: str = "lain"
    phone: str = ""
    address: str = ""
    kecamatan: str = ""
    kelurahan: str = ""
    city: str = ""
    postcode: str = ""
    nib: str = ""
    pirt: str = ""
    halal: str = ""
    bank: str = ""
    account: str = ""
    account_name: str = ""


class Producer(ProducerFields, table=True):
    """Who entrusts goods to us and owns them until they are sold; one of them is the shop itself.

    `status` is the newest decision's. Story and photo (its SHA-256) are shown to buyers only since `consented_on`.
    """

    id: UUID = Field(primary_key=True)
    code: str = Field(unique=True)
    house: bool = False
    active: bool = True
    search: str = ""
    made_at: datetime = Field(sa_type=Moment)
    status: str = "accepted"
    story: str = Field(default="", sa_type=Text)
    photo: str = ""
    consented_on: date | None = None
    is_anonymous: bool = False


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
    minimum_payout: int | None = Field(default=None, sa_type=Whole)
    pay_rhythm: str = "weekly"
    rack_fee: int = Field(default=0, sa_type=Whole)
    rack_period: str = "monthly"
    signed_on: date | None = None
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


class ProducerPaper(SQLModel, table=True):
    """A permit or certificate of a producer, with its number, its end and a scan; the newest of a kind holds."""

    __tablename__ = "producer_paper"
    __table_args__ = (Index("ix_producer_paper_producer", "producer", "kind"),)

    id: UUID = Field(primary_key=True)
    producer: UUID = Field(foreign_key="producer.id")
    kind: str
    number: str
    issued: date | None = None
    expires: date | None = None
    picture: str = ""
    made_at: datetime = Field(sa_type=Moment)
    actor: str


class ProducerDecision(SQLModel, table=True):
    """Applied, accepted, refused, paused, resumed or ended, with the reason anyone may read."""

    __tablename__ = "producer_decision"
    __table_args__ = (Index("ix_producer_decision_producer", "producer"), SEALED)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    producer: UUID = Field(foreign_key="producer.id")
    status: str
    decided_on: date
    reason: str


class PayeeChange(SQLModel, table=True):
    """Where a producer's money goes was changed, with somebody's approval; only the last digits are kept here."""

    __tablename__ = "payee_change"
    __table_args__ = (Index("ix_payee_change_producer", "producer"), SEALED)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    producer: UUID = Field(foreign_key="producer.id")
    changed_at: datetime = Field(sa_type=Moment)
    bank: str
    last_digits: str


class ProducerDelegate(SQLModel, table=True):
    """Somebody who may fetch a producer's money and sign for him, until `ended_at`.

    Not sealed, for a name must be forgotten when the producer is; that somebody was named is in the journal.
    """

    __tablename__ = "producer_delegate"
    __table_args__ = (Index("ix_producer_delegate_producer", "producer"),)

    id: UUID = Field(primary_key=True)
    producer: UUID = Field(foreign_key="producer.id")
    name: str
    relation: str
    named_at: datetime = Field(sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
