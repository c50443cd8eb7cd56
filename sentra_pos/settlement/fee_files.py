"""Fees and credits from a table: one bad row and nothing of it is posted."""

from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.rowreport import Action, RowResult, refusal, settled
from sentra_pos.base.tablefile import Columns, Table, TableRow
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory
from sentra_pos.settlement import fees
from sentra_pos.settlement.fees import FeeDone
from sentra_pos.till import boxes
from sentra_pos.till.reasons import WhyMissing

COLUMNS = Columns(required=("producer", "amount", "reason"))


def charge(session: Session, table: Table, on: Occasion) -> list[FeeDone]:
    """Take off what each row of `table` says, or add it where the amount is negative; all of it or nothing.

    Raises ImportRefused with the reason for each row that cannot be.
    """
    wanted: list[tuple[UUID, int, str]] = []
    results: list[RowResult] = []
    for row in table.rows:
        try:
            wanted.append(_fee(session, row))
        except RuleBroken as refused:
            results.append(refusal(row.number, row.get("producer"), refused))
        else:
            results.append(RowResult(row.number, Action.NEW, row.get("producer")))
    settled(results, dry_run=False)
    return fees.charge_all(session, fees=wanted, on=on)


def _fee(session: Session, row: TableRow) -> tuple[UUID, int, str]:
    amount, reason = money.parse(row.get("amount")), row.get("reason").strip()
    boxes.refuse_slip(abs(amount))
    if not reason:
        raise WhyMissing
    producer = directory.find(session, row.get("producer"))
    if producer.house:
        raise fees.TheShopItself(producer=producer.name)
    return producer.id, amount, reason
