"""How values become columns that read the same on SQLite and on PostgreSQL."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Dialect
from sqlalchemy.types import TypeDecorator

from sentra_pos.base import clock


class Whole(TypeDecorator[int]):
    """A whole number of 64 bits (rupiah, grams, pieces); True, "12" and 12.0 are refused with TypeError.

    SQLModel would make a plain `int` an INTEGER, which overflows on PostgreSQL at Rp2,1 billion.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        """Let only a true `int` through."""
        if value is not None and type(value) is not int:
            raise TypeError(f"a whole number is needed, not {value!r}")
        return value


class Moment(TypeDecorator[datetime]):
    """A moment, stored as microseconds since 1970 in UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Aware moment to microseconds."""
        return None if value is None else clock.micros(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Microseconds to an aware moment in UTC."""
        return None if value is None else clock.from_micros(value)


def stored_day(value: object) -> date | None:
    """A day as a column gives it when it is not made into an object: its signs on SQLite, a day on PostgreSQL."""
    return value if value is None or isinstance(value, date) else date.fromisoformat(str(value))
