"""Shifts: who answers for a drawer, from the float to the count."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole
from sentra_pos.books.tables import SEALED


class Shift(SQLModel, table=True):
    """A drawer was opened with a float; its number is also the name of its box of cash."""

    __table_args__ = (SEALED,)

    id: UUID = Field(primary_key=True)
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    number: str = Field(unique=True)
    register_code: str
    opened_by: str
    opened_at: datetime = Field(sa_type=Moment)
    business_day: date
    float_amount: int = Field(sa_type=Whole)


class ShiftClose(SQLModel, table=True):
    """The drawer was counted blind; a difference is posted with its reason."""

    __tablename__ = "shift_close"
    __table_args__ = (SEALED,)

    shift: UUID = Field(primary_key=True, foreign_key="shift.id")
    entry: UUID = Field(foreign_key="journal_entry.id", index=True)
    closed_by: str
    closed_at: datetime = Field(sa_type=Moment)
    expected: int = Field(sa_type=Whole)
    counted: int = Field(sa_type=Whole)


class OpenShift(SQLModel, table=True):
    """The one open shift of a register; gone when it closes."""

    __tablename__ = "open_shift"

    register_code: str = Field(primary_key=True)
    shift: UUID = Field(foreign_key="shift.id", unique=True)


class CountedNotes(SQLModel, table=True):
    """How many notes or coins of a denomination were counted, in a drawer at its close or in the safe."""

    __tablename__ = "counted_notes"
    __table_args__ = (SEALED,)

    entry: UUID = Field(primary_key=True, foreign_key="journal_entry.id")
    denomination: int = Field(primary_key=True, sa_type=Whole)
    count: int = Field(sa_type=Whole)


class SafeCount(SQLModel, table=True):
    """The safe was counted; a difference is posted with its reason."""

    __tablename__ = "safe_count"
    __table_args__ = (SEALED,)

    entry: UUID = Field(primary_key=True, foreign_key="journal_entry.id")
    counted_by: str
    counted_at: datetime = Field(sa_type=Moment)
    expected: int = Field(sa_type=Whole)
    counted: int = Field(sa_type=Whole)
