"""What stands in some books and not in others: what would be lost if a backup took the place of the books."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.base import clock


@dataclass(frozen=True)
class Papers:
    """Entries of one kind; `first` and `last` are numbers of papers, empty where they have none."""

    kind: str
    count: int
    first: str
    last: str


@dataclass(frozen=True)
class Lost:
    """Entries that the other books do not have; `sold` is their sales in rupiah after rounding."""

    entries: int = 0
    papers: tuple[Papers, ...] = ()
    sales: int = 0
    sold: int = 0
    first: datetime | None = None
    last: datetime | None = None


def beyond(session: Session, other: Session) -> Lost:
    """What these books have beyond the `other` ones; where two chains part, all of it counts."""
    papers: dict[str, Papers] = {}
    sales = sold = 0
    moments: list[datetime] = []
    theirs = _ends(other)
    for chain, last in _ends(session).items():
        shared = min(last, theirs.get(chain, 0))
        here = {"register": chain[0], "epoch": chain[1], "sequence": shared}
        if session.execute(_HASH, here).scalar() != other.execute(_HASH, here).scalar():
            here["sequence"] = 0
        if here["sequence"] == last:
            continue
        for row in session.execute(_KINDS, here):
            papers[row.kind] = _added(papers.get(row.kind), row)
            moments += [clock.from_micros(row.began), clock.from_micros(row.ended)]
        found = session.execute(_SALES, here).one()
        sales, sold = sales + int(found.sales), sold + int(found.sold)
    return Lost(
        entries=sum(one.count for one in papers.values()),
        papers=tuple(papers[kind] for kind in sorted(papers)),
        sales=sales,
        sold=sold,
        first=min(moments, default=None),
        last=max(moments, default=None),
    )


def _ends(session: Session) -> dict[tuple[str, str], int]:
    return {(row.register_code, row.epoch): row.sequence for row in session.execute(_ENDS)}


def _added(before: Papers | None, row: Any) -> Papers:
    first, last = row.first or "", row.last or ""
    if before is None:
        return Papers(row.kind, row.entries, first, last)
    return Papers(
        row.kind, before.count + row.entries, min(before.first or first, first), max(before.last, last)
    )


_ENDS = text(
    "SELECT register_code, epoch, MAX(sequence) AS sequence FROM journal_entry GROUP BY register_code, epoch"
)
_HASH = text(
    "SELECT hash FROM journal_entry WHERE register_code = :register AND epoch = :epoch AND sequence = :sequence"
)
_KINDS = text(
    "SELECT kind, COUNT(*) AS entries, MIN(document_no) AS first, MAX(document_no) AS last,"
    " MIN(occurred_at) AS began, MAX(occurred_at) AS ended FROM journal_entry"
    " WHERE register_code = :register AND epoch = :epoch AND sequence > :sequence GROUP BY kind"
)
_SALES = text(
    "SELECT COUNT(*) AS sales, COALESCE(SUM(s.total), 0) AS sold FROM sale s JOIN journal_entry e ON e.id = s.entry"
    " WHERE register_code = :register AND epoch = :epoch AND sequence > :sequence"
)
