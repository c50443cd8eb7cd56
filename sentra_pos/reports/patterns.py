"""What is worth a look: counted, beside what is usual in this shop, and without a word about why.

Each pattern is counted per shift and person; `usual` is the middle of all shifts of the same days, so that a number
can be read without knowing the shop.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from statistics import median_low

from sqlalchemy import Date, String, TextClause, bindparam, column, text
from sqlmodel import Session

from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import permissions, staff
from sentra_pos.shop.permissions import Act

LATE = timedelta(minutes=30)
"""Before the end of a shift."""


class Pattern(Enum):
    """What was counted in a shift."""

    LATE_VOIDS = "late_voids"
    """Sales voided in the last half hour of their shift."""
    VOIDS = "voids"
    UNRECEIPTED = "unreceipted"
    """Refunds without a receipt."""
    DRAWER = "drawer"
    """The drawer opened without a sale."""
    REMOVED = "removed"
    """Lines taken out of a cart, and carts cleared, before they were paid."""
    CORRECTED = "corrected"
    """Payments corrected after the sale."""
    DISCOUNTS = "discounts"
    """Approvals given for discounts and prices."""


@dataclass(frozen=True)
class Seen:
    """So many of a pattern in one shift; `usual` is the middle of all shifts, `entries` are the numbers behind it."""

    pattern: Pattern
    person: str
    shift: str
    day: date
    count: int
    usual: int
    entries: tuple[str, ...]

    @property
    def is_much(self) -> bool:
        """Whether it is more than twice the usual, and more than one."""
        return self.count > 1 and self.count > 2 * self.usual


def look(session: Session, *, first: date, last: date, on: Occasion) -> list[Seen]:
    """What was counted in the shifts of these business days, the most unusual first; raise NeedsApproval."""
    permissions.require(session, Act.SEE_JOURNAL, on)
    span = {"first": first, "last": last}
    shifts = {str(row.number): row for row in session.execute(_SHIFTS, span)}
    found: list[Seen] = []
    for pattern, question in _QUESTIONS.items():
        by_shift: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in session.execute(question, span):
            if row.shift in shifts:
                by_shift[row.shift, row.actor].append(row.entry_no or str(row.entry))
        found += _beside_the_usual(session, pattern, by_shift, shifts)
    return sorted(found, key=lambda one: (not one.is_much, -(one.count - 2 * one.usual), one.shift))


def _beside_the_usual(
    session: Session,
    pattern: Pattern,
    by_shift: Mapping[tuple[str, str], list[str]],
    shifts: Mapping[str, object],
) -> list[Seen]:
    counts = [0] * max(0, len(shifts) - len({shift for shift, _ in by_shift}))
    counts += [len(entries) for entries in by_shift.values()]
    usual = median_low(counts) if counts else 0
    return [
        Seen(
            pattern=pattern,
            person=staff.name_of(session, actor),
            shift=shift,
            day=shifts[shift].business_day,  # type: ignore[attr-defined]
            count=len(entries),
            usual=usual,
            entries=tuple(entries),
        )
        for (shift, actor), entries in by_shift.items()
    ]


_HEAD = "SELECT s.number AS shift, e.actor, e.document_no AS entry_no, e.id AS entry"
_IN_SHIFT = """
    FROM journal_entry e JOIN shift s ON s.business_day = e.business_day
    JOIN journal_entry o ON o.id = s.entry AND o.register_code = e.register_code AND o.epoch = e.epoch
    LEFT JOIN shift_close c ON c.shift = s.id LEFT JOIN journal_entry z ON z.id = c.entry
    WHERE e.business_day BETWEEN :first AND :last AND e.sequence > o.sequence
    AND (z.id IS NULL OR e.sequence < z.sequence)
"""
_DAYS = (bindparam("first", type_=Date()), bindparam("last", type_=Date()))


def _asked(what: str) -> TextClause:
    return text(f"{_HEAD} {_IN_SHIFT} AND {what}").bindparams(*_DAYS)


_SHIFTS = (
    text("SELECT number, business_day FROM shift WHERE business_day BETWEEN :first AND :last")
    .bindparams(*_DAYS)
    .columns(column("number", String()), column("business_day", Date()))
)
_QUESTIONS: Mapping[Pattern, TextClause] = {
    Pattern.LATE_VOIDS: _asked(
        "e.kind = 'void' AND z.id IS NOT NULL"
        f" AND z.occurred_at - e.occurred_at <= {LATE // timedelta(microseconds=1)}"
    ),
    Pattern.VOIDS: _asked("e.kind = 'void'"),
    Pattern.UNRECEIPTED: _asked(
        "e.kind = 'refund' AND EXISTS (SELECT 1 FROM refund r WHERE r.entry = e.id AND r.sale IS NULL)"
    ),
    Pattern.DRAWER: _asked("e.kind = 'drawer_open'"),
    Pattern.REMOVED: _asked("e.kind IN ('line_removed', 'cart_cleared')"),
    Pattern.CORRECTED: _asked("e.kind = 'payment_correction'"),
    Pattern.DISCOUNTS: _asked(
        "EXISTS (SELECT 1 FROM approval a WHERE a.entry = e.id"
        " AND a.act IN ('line_discount', 'cart_discount', 'price_change', 'open_price', 'shop_loss'))"
    ),
}
