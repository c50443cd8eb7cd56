"""Asks the shop's own goods: what INVENTORY holds is what their lots on the shelf cost (I6)."""

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.reports.findings import Finding
from sentra_pos.stock import costs


def look(session: Session) -> list[Finding]:
    """Whether the account is worth the lots; what an opening entered without goods belongs to no lot and is left out."""
    held, opened, brought = (int(session.execute(question).scalar() or 0) for question in _SUMS)
    worth = sum(lot.worth(lot.on_shelf) for lot in costs.all_costed(session))
    of_lots = held - (opened - brought)
    if of_lots == worth:
        return []
    return [Finding("I6", f"INVENTORY holds {of_lots}, but the shop's own goods on the shelf cost {worth}.")]


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
