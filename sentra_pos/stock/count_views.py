"""A count as it stands on paper: a sheet to write on before, and what was found to sign afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.shop import profile, staff
from sentra_pos.stock import count_scopes, counts
from sentra_pos.stock.counts import Difference, ToCount
from sentra_pos.stock.tables import StockCount


@dataclass(frozen=True)
class CountView:
    """`name` is whose or where the goods are, empty for the daily ten (`is_daily`) and for everything.

    What the books expected is known only of a count that has ended.
    """

    shop: Letterhead
    name: str
    is_daily: bool
    started_at: datetime
    started_by: str
    ended_at: datetime | None
    ended_by: str
    lines: tuple[ToCount, ...]
    differences: tuple[Difference, ...]
    code: str
    """Eight signs that tell this count from others."""

    @property
    def counted(self) -> Sequence[ToCount]:
        """The products somebody counted."""
        return [line for line in self.lines if line.counted is not None]


def view(session: Session, count: UUID) -> CountView:
    """The count as it is now; while it is open nothing of what is expected is told."""
    row = session.get_one(StockCount, count)
    scope = count_scopes.from_json(row.scope)
    has_ended = row.ended_at is not None
    return CountView(
        shop=profile.letterhead(profile.read(session)),
        name=count_scopes.name_of(session, scope),
        is_daily=scope.day is not None,
        started_at=row.started_at,
        started_by=staff.name_of(session, row.started_by),
        ended_at=row.ended_at,
        ended_by=staff.name_of(session, row.ended_by) if has_ended else "",
        lines=tuple(counts.to_count(session, count)),
        differences=tuple(counts.differences(session, count)) if has_ended else (),
        code=f"{count.hex[-8:-4]}-{count.hex[-4:]}".upper(),
    )
