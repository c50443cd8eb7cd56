"""Producers from a table: new ones, changed ones and their agreements, all of them or none.

An empty cell, or a column the file lacks, leaves what is known as it is.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.rowreport import Action, Report, RowResult, refusal, settled
from sentra_pos.base.tablefile import BadCell, Columns, Table, TableRow
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import agreements, directory, papers, payees
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.tables import Agreement, Producer, ProducerFields
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

_TYPED = tuple(ProducerFields.model_fields)
COLUMNS = Columns(required=("code", "name"), optional=(*_TYPED[1:], "commission_bps", "hold_days"))
MOST_HOLD_DAYS = 365


@dataclass(frozen=True)
class _Plan:
    """A row that can be taken: who it is for, and what changes; None where nothing does."""

    code: str
    known: Producer | None
    fields: ProducerFields | None
    facts: AgreementFacts | None
    result: RowResult


def import_producers(session: Session, table: Table, *, on: Occasion, dry_run: bool = False) -> Report:
    """Take in every row of `table` (of COLUMNS), or only say what would happen; raise ImportRefused with each reason.

    `commission_bps` and `hold_days` make a new version of the agreement from the business day if they differ. Those, and
    where money goes, are not everybody's to change: NeedsApproval or MayNotApprove.
    """
    known = directory.by_code(session)
    agreed = agreements.all_in_force(session, day=on.business_day)
    plans: list[_Plan] = []
    results: list[RowResult] = []
    seen: dict[str, TableRow] = {}
    for row in table.rows:
        try:
            plan = _plan(row, known, agreed, seen)
        except RuleBroken as refused:
            results.append(refusal(row.number, row.get("code") or row.get("name"), refused))
        else:
            plans.append(plan)
            results.append(plan.result)
    report = settled(results, dry_run=dry_run)
    if report.written:
        permissions.require(session, Act.PRODUCER, on)
        if any(plan.facts is not None for plan in plans):
            permissions.require(session, Act.AGREEMENT, on)
        for plan in plans:
            _write(session, plan, on)
    return report


def _plan(
    row: TableRow, known: dict[str, Producer], agreed: dict[UUID, Agreement], seen: dict[str, TableRow]
) -> _Plan:
    code = directory.checked_code(row.get("code"))
    before = seen.setdefault(code, row)
    if before is not row:
        if before.cells != row.cells:
            raise BadCell(column="code", value=code, hint=f"Row {before.number} is for the same producer.")
        return _Plan(code, None, None, None, RowResult(row.number, Action.SAME, code))
    producer = known.get(code)
    fields = _fields(row, producer)
    facts = _facts(row, agreed.get(producer.id) if producer else None)
    if producer is None:
        return _Plan(code, None, fields, facts, RowResult(row.number, Action.NEW, code))
    changes = [name for name in _TYPED if getattr(fields, name) != getattr(producer, name)]
    said = changes + (["agreement"] if facts else [])
    result = RowResult(row.number, Action.CHANGED if said else Action.SAME, code, ", ".join(said))
    return _Plan(code, producer, fields if changes else None, facts, result)


def _fields(row: TableRow, producer: Producer | None) -> ProducerFields:
    known = ProducerFields.model_fields
    kept = {name: getattr(producer, name) for name in known} if producer else {"name": ""}
    typed = {name: row.plain(name, most=directory.longest(name)) for name in _TYPED if row.get(name)}
    if producer is not None and typed.get("account") == papers.masked(producer.account):
        del typed["account"]  # from a list that showed the last digits alone
    return directory.check(ProducerFields(**(kept | typed)))


def _facts(row: TableRow, agreement: Agreement | None) -> AgreementFacts | None:
    """The next version of the agreement, None if the row says nothing new."""
    commission_bps = row.whole("commission_bps", most=10_000)
    hold_days = row.whole("hold_days", most=MOST_HOLD_DAYS)
    now = agreements.facts_of(agreement)
    if commission_bps is not None:
        wanted = replace(now, commission_bps=commission_bps)
    else:
        wanted = now
    if hold_days is not None:
        wanted = replace(wanted, hold_days=hold_days)
    return None if wanted == now else wanted


def _write(session: Session, plan: _Plan, on: Occasion) -> None:
    producer = plan.known
    if plan.fields is not None:
        if producer is None:
            producer = directory.add(session, plan.fields, at=on.recorded_at, code=plan.code)
        else:
            if payees.differs(producer, plan.fields):
                payees.journalled(session, producer, plan.fields, on=on)
            directory.change(session, producer.id, plan.fields)
    if plan.facts is not None and producer is not None:
        agreements.agree(session, producer=producer.id, facts=plan.facts, from_day=on.business_day, on=on)
