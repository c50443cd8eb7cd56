"""Which version of an agreement held from when to when, and which one holds now, so that its history can be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from sentra_pos.producers.overview import AgreementVersion


class Standing(Enum):
    """Where a version stands on a day."""

    HOLDS = "holds"
    TO_COME = "to come"
    REPLACED = "replaced"
    ENDED = "ended"
    NEVER = "never"
    """It was replaced or ended before it began."""


@dataclass(frozen=True)
class VersionLine:
    """A version with the last day on which it holds (None: nobody has said), and where it stands."""

    version: AgreementVersion
    last_day: date | None
    standing: Standing


def lines(versions: Sequence[AgreementVersion], *, day: date) -> list[VersionLine]:
    """`versions`, the newest first, as they stand on `day`."""
    made: list[VersionLine] = []
    next_from: date | None = None
    for version in versions:
        before_next = None if next_from is None else next_from - timedelta(days=1)
        last = min((one for one in (version.ended_day, before_next) if one is not None), default=None)
        line = VersionLine(version, last, _standing(version, last, day))
        made.append(line)
        if line.standing is not Standing.NEVER:
            next_from = version.from_day
    return made


def _standing(version: AgreementVersion, last: date | None, day: date) -> Standing:
    if last is not None and last < version.from_day:
        return Standing.NEVER
    if version.from_day > day:
        return Standing.TO_COME
    if last is None or last >= day:
        return Standing.HOLDS
    return Standing.ENDED if version.ended_day == last else Standing.REPLACED
