"""The three families of errors the shop knows by name; anything else is a bug.

Errors carry facts; the sentence in the user's language is chosen where it is shown.
"""

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import ClassVar, TypeAlias
from uuid import UUID

Fact: TypeAlias = "str | int | bool | list[Fact] | dict[str, Fact] | None"

LONGEST_FACT = 500
"""So much of what was typed, scanned or read stands in a sentence; all of it would bury what is wrong."""


@dataclass(eq=False)
class KnownTrouble(Exception):
    """What all known errors have in common: facts, and a plain English sentence made of them."""

    sentence: ClassVar[str] = ""

    def facts(self) -> dict[str, Fact]:
        """What happened, as values that fit into JSON."""
        return {field.name: _plain(getattr(self, field.name)) for field in dataclasses.fields(self)}

    def message(self) -> str:
        """One English sentence for logs and the command line."""
        facts = {name: _short(value) for name, value in self.facts().items()}
        if self.sentence:
            return self.sentence.format(**facts)
        named = ", ".join(f"{name}: {value}" for name, value in facts.items())
        return f"{type(self).__name__} ({named})" if named else type(self).__name__

    def __str__(self) -> str:
        return self.message()


@dataclass(eq=False)
class RuleBroken(KnownTrouble):
    """The shop's rules say no: nothing was changed."""


@dataclass(eq=False)
class DeviceTrouble(KnownTrouble):
    """A machine does not answer; the deed it served is already committed."""


@dataclass(eq=False)
class BooksTrouble(KnownTrouble):
    """The books cannot be read or written: stop and say what to do."""


@dataclass(eq=False)
class IdempotencyConflict(RuleBroken):
    """The same key came again with other facts."""

    sentence = "The deed {key} was already done with other facts."

    key: str


def short(words: str) -> str:
    """`words` as they stand in a sentence: cut after LONGEST_FACT signs."""
    return words if len(words) <= LONGEST_FACT else f"{words[: LONGEST_FACT - 1]}…"


def _short(fact: Fact) -> Fact:
    return short(fact) if isinstance(fact, str) else fact


def _plain(value: object) -> Fact:
    match value:
        case Enum():
            return _plain(value.value)
        case str() | bool() | int() | None:
            return value
        case datetime() | date():
            return value.isoformat()
        case UUID():
            return str(value)
        case dict():
            return {str(name): _plain(inner) for name, inner in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_plain(inner) for inner in value]
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        case _:
            return str(value)
