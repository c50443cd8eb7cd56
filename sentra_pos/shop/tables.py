"""The people who work here and the numbered tills."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary, Text
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole


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
