"""Whether this machine's clock can be right: it stands before what is written already, or long after it (T3).

Order never depends on it: entries are numbered, and ids only grow. Days do: what expires today is told by the clock.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.base import clock, ids
from sentra_pos.base.settings import Setting
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import changes, permissions
from sentra_pos.shop.permissions import Act

BEHIND = timedelta(minutes=5)
"""So much two clocks may differ before somebody is asked."""
AHEAD = timedelta(days=14)
"""After so long without an entry the day may be wrong, or the shop was closed."""
ACCEPTED = "clock_accepted"
"""Kind of the entry that says who goes on with a clock that went back."""


class Doubt(Enum):
    """What is odd about the clock."""

    BEHIND = "behind"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Odd:
    """The clock says `now`, though the books have an entry of `last`."""

    doubt: Doubt
    now: datetime
    last: datetime


_ACCEPTED = Setting("shop.clock_accepted", int, 0)
"""The moment of the newest entry, in milliseconds since 1970, up to which somebody has said that it is fine."""


def look(session: Session, now: datetime) -> Odd | None:
    """What is odd about a clock that says `now`, unless somebody has accepted it."""
    made = _furthest(session)
    if not made:
        return None
    last = clock.from_micros(made * 1_000)
    if last - now > BEHIND and _ACCEPTED.read(session) < made:
        return Odd(Doubt.BEHIND, now, last)
    return Odd(Doubt.AHEAD, now, last) if now - last > AHEAD else None


def accept(session: Session, *, on: Occasion) -> bool:
    """Go on although the clock went back; raise NeedsApproval or MayNotApprove. Fine clocks make no entry."""
    odd = look(session, on.recorded_at)
    if odd is None or odd.doubt is not Doubt.BEHIND:
        return False
    approver = permissions.require(session, Act.CLOCK, on)
    told = f"{odd.last.isoformat(timespec='seconds')} -> {odd.now.isoformat(timespec='seconds')}"
    changes.record(session, ACCEPTED, Act.CLOCK, told, on, approver)
    _ACCEPTED.write(session, _furthest(session))
    return True


def _furthest(session: Session) -> int:
    """Milliseconds since 1970 in the newest entry's id, whose first 48 bits they are (RFC 9562); ids never go back."""
    newest = session.execute(_NEWEST).scalar()
    return 0 if newest is None else ids.stored(newest).int >> 80


_NEWEST = text("SELECT id FROM journal_entry ORDER BY id DESC LIMIT 1")
