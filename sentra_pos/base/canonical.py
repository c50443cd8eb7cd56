"""One spelling for every value, so that a hash of it means the same on every machine and in every year.

Canonical JSON: keys sorted, no blanks, NFC, integers only; UUIDs in lower case, moments as microseconds, days in
ISO form. None is left out, so that a column added later does not change what was sealed before.
"""

import dataclasses
import hashlib
import json
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any
from uuid import UUID

from sentra_pos.base import clock


def text(value: object) -> str:
    """`value` in its one spelling; a float or an unknown type is refused with TypeError."""
    return _JSON.encode(_plain(value))


def digest(domain: str, value: object) -> str:
    """SHA-256 (64 hex digits) over the word `domain` and the one spelling of `value`."""
    return hashlib.sha256(f"{domain}\n{text(value)}".encode()).hexdigest()


def _plain(value: object) -> object:
    spell = _SPELLINGS.get(type(value))
    if spell is not None:
        return spell(value)
    if isinstance(value, Enum):
        return _plain(value.value)
    if isinstance(value, str | int):
        return _plain(str(value) if isinstance(value, str) else int(value))
    if isinstance(value, Mapping):
        return _of_mapping(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = _field_names(type(value))
        return _of_mapping({name: getattr(value, name) for name in names})
    raise TypeError(f"{type(value).__name__} has no canonical spelling")


def _of_text(value: str) -> str:
    return value if value.isascii() else unicodedata.normalize("NFC", value)


def _of_mapping(value: Mapping[Any, object]) -> dict[str, object]:
    return {_key(name): _plain(inner) for name, inner in value.items() if inner is not None}


def _of_row(value: Sequence[object]) -> list[object]:
    return [_plain(inner) for inner in value]


def _key(name: object) -> str:
    return name if type(name) is str and name.isascii() else _of_text(str(_plain(name)))


@cache
def _field_names(of: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(of))


def _same(value: object) -> object:
    return value


_JSON = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)

# By exact type and not by a chain of questions: every row of every deed comes through here.
_SPELLINGS: Mapping[type, Callable[[Any], object]] = {
    type(None): _same,
    bool: _same,
    int: _same,
    str: _of_text,
    UUID: str,
    datetime: clock.micros,
    date: date.isoformat,
    dict: _of_mapping,
    list: _of_row,
    tuple: _of_row,
}
