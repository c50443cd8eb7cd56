"""What files of backups are called, and which of them are kept when there are many.

`sentra-1a2b3c4d-20261126-140503-B.db.age`: of the books whose identity ends with 1a2b3c4d, made on the shop's wall
clock, with papers numbered in epoch B, encrypted. So a folder can be read without opening a file.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from uuid import UUID

from sentra_pos.base import clock

DAYS, WEEKS, MONTHS = 7, 5, 12
"""Of how many days, weeks and months with a backup the newest one stays."""
SUM = ".sha256"
"""Ends the name of the file beside a backup that says what its bytes must be."""
PART = ".part"
"""Ends the name of a backup that is not finished."""

_NAME = re.compile(
    r"sentra-(?P<shop>[0-9a-f]{8})-(?P<moment>[0-9]{8}-[0-9]{6})(?:-(?P<epoch>[A-Z]+))?(?P<kind>\.db|\.pgdump)(?P<age>\.age)?"
)
_MOMENT = "%Y%m%d-%H%M%S"


class Kind(Enum):
    """What a backup is a copy of."""

    FILE = ".db"
    SERVER = ".pgdump"


@dataclass(frozen=True)
class Backup:
    """One file of a folder of backups; `size` in bytes, 0 for one that is gone."""

    path: Path
    shop: str
    made_at: datetime
    epoch: str
    kind: Kind
    is_encrypted: bool
    size: int = 0


def name(identity: UUID, at: datetime, *, epoch: str, kind: Kind, encrypted: bool) -> str:
    """What a backup of the books `identity` made at that moment is called."""
    tail = f"-{epoch}" if epoch else ""
    moment = clock.local(at).strftime(_MOMENT)
    return f"sentra-{shop(identity)}-{moment}{tail}{kind.value}{'.age' if encrypted else ''}"


def shop(identity: UUID) -> str:
    """The end of the identity, as names bear it: its beginning is the moment it was made."""
    return identity.hex[-8:]


def read(path: Path) -> Backup | None:
    """What the name of `path` says, or None if it is no name of a backup."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        moment = datetime.strptime(found["moment"], _MOMENT).replace(tzinfo=clock.SHOP_ZONE)
        if not clock.is_sensible(moment.date()):
            return None
        size = path.lstat().st_size
    except ValueError:
        return None
    except OSError:
        size = 0
    return Backup(
        path=path,
        shop=found["shop"],
        made_at=moment.astimezone(UTC),
        epoch=found["epoch"] or "",
        kind=Kind(found["kind"]),
        is_encrypted=bool(found["age"]),
        size=size,
    )


def kept(moments: Collection[datetime], at: datetime) -> frozenset[datetime]:
    """Which of `moments` stay: the newest of each of the last 7 days, 5 weeks and 12 months that have one.

    All of today stay too, and so does what a wrong clock dated later than `at`: it takes nobody's place.
    """
    past = sorted((moment for moment in moments if moment <= at), reverse=True)
    later = {moment for moment in moments if moment > at}
    today = {moment for moment in past if clock.day_of(moment) == clock.day_of(at)}
    return frozenset(
        later
        | today
        | _newest_of(past, DAYS, clock.day_of)
        | _newest_of(past, WEEKS, lambda moment: clock.day_of(moment).isocalendar()[:2])
        | _newest_of(past, MONTHS, lambda moment: clock.day_of(moment).isoformat()[:7])
    )


def _newest_of(past: list[datetime], most: int, span: Callable[[datetime], object]) -> set[datetime]:
    """`past` is sorted, the newest first: the first of each span is its newest."""
    newest: dict[object, datetime] = {}
    for moment in past:
        newest.setdefault(span(moment), moment)
    return set(list(newest.values())[:most])
