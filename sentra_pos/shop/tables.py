"""The people who work here, the numbered tills, and the papers by which the shop passes into other hands."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary, Text
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole
from sentra_pos.books.tables import SEALED


class Staff(SQLModel, table=True):
    """A person who may sign in; `secret_hash` is argon2id of a PIN or a password."""

    id: UUID = Field(primary_key=True)
    name: str = Field(unique=True)
    role: str
    secret_hash: str = ""
    failed_tries: int = Field(default=0, sa_type=Whole)
    wait_until: datetime | None = Field(default=None, sa_type=Moment)
    active: bool = True


class Register(SQLModel, table=True):
    """A numbered till with its printer, kept as JSON of `registers.Habits`."""

    code: str = Field(primary_key=True)
    habits: str = Field(default="{}", sa_type=Text)


class Picture(SQLModel, table=True):
    """A photo or scan by its SHA-256, re-encoded and small; kept in the books, which several registers share."""

    sha256: str = Field(primary_key=True)
    media_type: str
    width: int = Field(sa_type=Whole)
    height: int = Field(sa_type=Whole)
    content: bytes = Field(sa_type=LargeBinary)
    made_at: datetime = Field(sa_type=Moment)


class Handover(SQLModel, table=True):
    """Everything the shop had and owed at a moment, as JSON: what it says is hashed with its entry and never changes."""

    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    purpose: str
    made_at: datetime = Field(sa_type=Moment)
    content: str = Field(sa_type=Text)
