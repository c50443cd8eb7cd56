"""Identities are made before the work starts: UUIDv7, and never smaller than the one before."""

import threading
from uuid import UUID

from uuid_utils.compat import uuid7

_last = UUID(int=0)
_lock = threading.Lock()


def new() -> UUID:
    """A UUIDv7 (RFC 9562) greater than every one this process made or was told of, even if the clock jumps back."""
    global _last
    with _lock:
        made = uuid7()
        if made <= _last:
            made = UUID(int=_last.int + 1)
        _last = made
        return made


def not_before(seen: UUID) -> None:
    """Keep the order across a restart: what `new()` gives from now on is greater than `seen`."""
    global _last
    with _lock:
        _last = max(_last, seen)


def stored(value: object) -> UUID:
    """An id as a column gives it when it is not made into an object: 32 digits on SQLite, an id on PostgreSQL."""
    return value if isinstance(value, UUID) else UUID(str(value))


def hexed(value: object) -> str:
    """The 32 digits of an id, or of what `stored` takes."""
    return value.hex if isinstance(value, UUID) else str(value)
