"""Whether this machine's clock can be right: it stands before what is written already, or long after it (T3).

Order never depends on it: entries are numbered, and ids only grow. Days do: what expires today is told by the clock.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.base import clock
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
"""Up to which moment, in microseconds since 1970, somebody has said that it is fine."""


def look(session: Session, now: datetime) -> Odd | None:
    """What is odd about a clock that says `now`, unless somebody has accepted it."""
    newest = session.execute(_NEWEST).scalar()
    if newest is None:
        return None
    last = clock.from_micros(newest)
    if last - now > BEHIND and _ACCEPTED.read(session) < newest:
        return Odd(Doubt.BEHIND, now, last)
    return Odd(Doubt.AHEAD, now, last) if now - last > AHEAD else None


def accept(session: Session, *, on: Occasion) -> bool:
    """Go on although the clock went back; raise NeedsApproval or MayNotApprove. Fine clocks make no entry."""
    odd = look(session, on.recorded_at)
    if odd is None or odd.doubt is not Doubt.BEHIND:
        return False
    approver = permissions.require(session, Act.CLOCK, on)
    told = f"{odd.last.isoformat(timespec='seconds')} -> {odd.now.isoformat(timespec='seconds')}"
    _ACCEPTED.write(session, clock.micros(odd.last))
    changes.record(session, ACCEPTED, Act.CLOCK, told, on, approver)
    return True


_NEWEST = text(
    "SELECT MAX(recorded_at) FROM (SELECT recorded_at FROM journal_entry ORDER BY id DESC LIMIT 500) AS newest"
)
"""Of the last entries, whose ids never go back: what a clock that went back wrote since does not hide it."""
