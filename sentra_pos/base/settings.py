"""Settings of the shop: declared once with their default, stored as text by name."""

from typing import Generic, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import text
from sqlmodel import Session

T = TypeVar("T")


class Setting(Generic[T]):
    """One named setting with its type and its default."""

    def __init__(self, name: str, type_: type[T], default: T) -> None:
        self.name = name
        self.default = default
        self._adapter: TypeAdapter[T] = TypeAdapter(type_)

    def read(self, session: Session) -> T:
        """What is set, or the default."""
        return self.meant(session.execute(_READ, {"name": self.name}).scalar())

    def meant(self, stored: str | None) -> T:
        """What the text of a row means; the default if there is no row."""
        return self.default if stored is None else self._adapter.validate_json(stored)

    def write(self, session: Session, value: T) -> None:
        """Keep `value`; a value of another type is refused with pydantic's ValidationError."""
        session.execute(_WRITE, {"name": self.name, "value": self.spelt(value)})

    def spelt(self, value: T) -> str:
        """The text of a row that means `value`; another type is refused with pydantic's ValidationError."""
        return self._adapter.dump_json(self._adapter.validate_python(value)).decode()


_READ = text("SELECT value FROM setting WHERE name = :name")
_WRITE = text(
    "INSERT INTO setting (name, value) VALUES (:name, :value)"
    " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)
