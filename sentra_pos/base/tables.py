"""What any books keep beside their truths: deeds done, counters, settings, and whose books they are."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole


class Deed(SQLModel, table=True):
    """A key that was used, with what was asked (its digest) and what was answered."""

    key: str = Field(primary_key=True)
    digest: str
    result: str = Field(sa_type=Text)
    recorded_at: datetime = Field(sa_type=Moment)


class Counter(SQLModel, table=True):
    """The last number given in a series."""

    series: str = Field(primary_key=True)
    value: int = Field(sa_type=Whole)


class SettingRow(SQLModel, table=True):
    """A setting that differs from its default."""

    __tablename__ = "setting"

    name: str = Field(primary_key=True)
    value: str = Field(sa_type=Text)


class BooksIdentity(SQLModel, table=True):
    """Whose books these are: one row, made with them."""

    __tablename__ = "books_identity"

    id: UUID = Field(primary_key=True)
    made_at: datetime = Field(sa_type=Moment)
    made_by: str
