"""The journal as rows of a table, for CSV and spreadsheets."""

from sentra_pos.base import clock
from sentra_pos.reports.export_tables import Value
from sentra_pos.reports.journal_list import Line

HEADER = (
    "occurred_at",
    "business_day",
    "booked_day",
    "register",
    "epoch",
    "sequence",
    "kind",
    "number",
    "amount",
    "actor",
    "approver",
    "reason",
    "reversal",
    "code",
)


def row(line: Line) -> tuple[Value, ...]:
    """One entry, in the order of HEADER."""
    return (
        clock.local(line.occurred_at).replace(tzinfo=None),
        line.business_day,
        line.booked_day,
        line.register,
        line.epoch,
        line.sequence,
        line.kind,
        line.number,
        line.amount,
        line.actor,
        line.approver,
        line.reason,
        "yes" if line.is_reversal else "",
        line.code,
    )
