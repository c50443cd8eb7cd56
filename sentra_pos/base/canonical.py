"""One spelling for every value, so that a hash of it means the same on every machine and in every year.

Canonical JSON: keys sorted, no blanks, NFC, integers only; UUIDs in lower case, moments as microseconds, days in
ISO form. None is left out, so that a column added later does not change what was sealed before.
"""

import dataclasses
import hashlib
import json
import unicodedata
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from sentra_pos.base import clock


def text(value: object) -> str:
    """`value` in its one spelling; a float or an unknown type is refused with TypeError."""
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(domain: str, value: object) -> str:
    """SHA-256 (64 hex digits) over the word `domain` and the one spelling of `value`."""
    return hashlib.sha256(f"{domain}\n{text(value)}".encode()).hexdigest()


def _plain(value: object) -> object:
    match value:
        case None | bool() | int():
            return value.value if isinstance(value, Enum) else value
        case Enum():
            return _plain(value.value)
        case str():
            return unicodedata.normalize("NFC", value)
        case UUID():
            return str(value)
        case datetime():
            return clock.micros(value)
        case date():
            return value.isoformat()
        case dict():
            return {_key(name): _plain(inner) for name, inner in value.items() if inner is not None}
        case list() | tuple():
            return [_plain(inner) for inner in value]
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = ((f.name, getattr(value, f.name)) for f in dataclasses.fields(value))
            return {name: _plain(inner) for name, inner in fields if inner is not None}
        case _:
            raise TypeError(f"{type(value).__name__} has no canonical spelling")


def _key(name: object) -> str:
    return unicodedata.normalize("NFC", str(_plain(name)))
