"""Consignment notes: what was handed over on one paper, sealed with the goods."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text
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
    photo: str | None = None
    """SHA-256 of a picture of what was brought."""


class ConsignmentLine(SQLModel, table=True):
    """A line of a note: so many units of one new lot."""

    __tablename__ = "consignment_line"
    __table_args__ = (SEALED,)

    note: UUID = Field(primary_key=True, foreign_key="consignment_note.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    lot: UUID = Field(foreign_key="lot.id")
    quantity: int = Field(sa_type=Whole)


class RejectedLine(SQLModel, table=True):
    """Pieces that were brought and not taken, with the reason both sides read on the note."""

    __tablename__ = "rejected_line"
    __table_args__ = (SEALED,)

    note: UUID = Field(primary_key=True, foreign_key="consignment_note.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    product: UUID = Field(foreign_key="product.id")
    quantity: int = Field(sa_type=Whole)
    reason: str


class CounterNote(SQLModel, table=True):
    """A note was wrong: this one takes lines of it back to the producer, as if they had never come."""

    __tablename__ = "counter_note"
    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    note: UUID = Field(foreign_key="consignment_note.id", index=True)
    corrected_at: datetime = Field(sa_type=Moment)


class CounterLine(SQLModel, table=True):
    """So many units of a lot that a counter-note undoes."""

    __tablename__ = "counter_line"
    __table_args__ = (SEALED,)

    counter: UUID = Field(primary_key=True, foreign_key="counter_note.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    lot: UUID = Field(foreign_key="lot.id")
    quantity: int = Field(sa_type=Whole)


class QuickNote(SQLModel, table=True):
    """Goods were left by a producer who could not wait: so many pieces of this and that, to be entered the same day.

    `content` is JSON of what was said; `note` is the note it became.
    """

    __tablename__ = "quick_note"

    id: UUID = Field(primary_key=True)
    number: str = Field(unique=True)
    producer: UUID = Field(foreign_key="producer.id", index=True)
    content: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=Moment)
    made_by: str
    note: UUID | None = Field(default=None, foreign_key="consignment_note.id")
    called_off: str = ""
    """Why the goods went back before they were entered."""


class TakeBack(SQLModel, table=True):
    """Goods went back to their producer (ditarik), signed by who fetched them."""

    __tablename__ = "take_back"
    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    producer: UUID = Field(foreign_key="producer.id", index=True)
    taken_at: datetime = Field(sa_type=Moment)
    fetched_by: str = ""


class TakeBackLine(SQLModel, table=True):
    """So many units of a lot, from the shelf or from what was written off."""

    __tablename__ = "take_back_line"
    __table_args__ = (SEALED,)

    take_back: UUID = Field(primary_key=True, foreign_key="take_back.id")
    position: int = Field(primary_key=True, sa_type=Whole)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    lot: UUID = Field(foreign_key="lot.id")
    from_place: str
    quantity: int = Field(sa_type=Whole)


class Repacking(SQLModel, table=True):
    """A sack became bags: `used` units of one lot are gone, `made` units of a new one are there, `dried` were lost."""

    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    from_lot: UUID = Field(foreign_key="lot.id")
    to_lot: UUID = Field(foreign_key="lot.id")
    used: int = Field(sa_type=Whole)
    made: int = Field(sa_type=Whole)
    dried: int = Field(default=0, sa_type=Whole)
