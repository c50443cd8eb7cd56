"""Consignment notes: what was handed over on one paper, sealed with the goods."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole
from sentra_pos.books.tables import SEALED


class ConsignmentNote(SQLModel, table=True):
    """A delivery of one producer, signed by both sides."""

    __tablename__ = "consignment_note"
    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    producer: UUID = Field(foreign_key="producer.id", index=True)
    agreement: str | None = None
    received_at: datetime = Field(sa_type=Moment)


class ConsignmentLine(SQLModel, table=True):
    """A line of a note: so many units of one new lot."""

    __tablename__ = "consignment_line"
    __table_args__ = (SEALED,)

    note: UUID = Field(primary_key=True, foreign_key="consignment_note.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    lot: UUID = Field(foreign_key="lot.id")
    quantity: int = Field(sa_type=Whole)
