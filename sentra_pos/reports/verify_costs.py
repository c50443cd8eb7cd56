"""Asks the shop's own goods: INVENTORY holds what their lots on the shelf cost, and gives it to COST_OF_GOODS (I6)."""

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.reports.findings import Finding
from sentra_pos.stock import costs


def look(session: Session) -> list[Finding]:
    """Whether the account is worth the lots, and whether all that left it is what the sold and lost goods cost."""
    return _worth(session) + _gone(session)


def _worth(session: Session) -> list[Finding]:
    """What an opening entered without goods belongs to no lot and is left out."""
    held, opened, brought = (int(session.execute(question).scalar() or 0) for question in _SUMS)
    worth = sum(lot.worth(lot.on_shelf) for lot in costs.all_costed(session))
    of_lots = held - (opened - brought)
    if of_lots == worth:
        return []
    return [Finding("I6", f"INVENTORY holds {of_lots}, but the shop's own goods on the shelf cost {worth}.")]


def _gone(session: Session) -> list[Finding]:
    """Only what was bought, or was there on the opening day, comes from elsewhere."""
    return [
        Finding("I6", f"{number or kind} takes {-held} from INVENTORY, but {cost} went to COST_OF_GOODS.")
        for kind, number, held, cost in session.execute(_APART)
    ]


_APART = text(
    """SELECT e.kind, e.document_no, SUM(CASE WHEN m.account = 'INVENTORY' THEN m.amount ELSE 0 END),
        SUM(CASE WHEN m.account = 'COST_OF_GOODS' THEN m.amount ELSE 0 END)
    FROM money_posting m JOIN journal_entry e ON e.id = m.entry
    WHERE m.account IN ('INVENTORY', 'COST_OF_GOODS')
        AND e.kind NOT IN ('conversion', 'opening', 'opening_correction')
    GROUP BY e.id, e.kind, e.document_no HAVING SUM(m.amount) <> 0 ORDER BY e.id LIMIT 100"""
)
_SUMS = (
    text("SELECT SUM(amount) FROM money_posting WHERE account = 'INVENTORY'"),
    text(
        """SELECT SUM(m.amount) FROM money_posting m JOIN journal_entry e ON e.id = m.entry
        WHERE m.account = 'INVENTORY' AND e.kind IN ('opening', 'opening_correction')"""
    ),
    text(
        """SELECT SUM(l.cost) FROM lot l JOIN journal_entry e ON e.id = l.entry WHERE e.kind = 'opening'
        AND NOT EXISTS (SELECT 1 FROM journal_entry c WHERE c.reverses = e.id AND c.kind = 'opening_correction')"""
    ),
)
