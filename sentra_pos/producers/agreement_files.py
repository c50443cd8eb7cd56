"""Agreements from a table: each row is the next version of one producer's agreement, from a day."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import clock
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.rowreport import Action, RowResult, refusal, settled
from sentra_pos.base.tablefile import BadCell, Columns, Table, TableRow
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import agreements, directory
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.tables import Agreement
from sentra_pos.producers.terms import Bearer

COLUMNS = Columns(
    required=("producer",),
    optional=(
        "from_day",
        "commission_bps",
        "hold_days",
        "discount_bearers",
        "damage_bearer",
        "loss_bearer",
        "expiry_bearer",
        "pay_method",
        "minimum_payout",
        "pay_rhythm",
        "rack_fee",
        "rack_period",
    ),
)


@dataclass(frozen=True)
class Agreed:
    """The next version of a producer's agreement."""

    producer: UUID
    from_day: date
    facts: AgreementFacts


def read(session: Session, table: Table, *, day: date) -> list[Agreed]:
    """The versions of `table` (of COLUMNS), from `day` where a row names none; what a row leaves empty stays as agreed.

    Raises ImportRefused with the reason for each row that cannot be.
    """
    found: list[Agreed] = []
    results: list[RowResult] = []
    for row in table.rows:
        try:
            found.append(_agreed(session, row, day))
        except RuleBroken as refused:
            results.append(refusal(row.number, row.get("producer"), refused))
        else:
            results.append(RowResult(row.number, Action.NEW, row.get("producer")))
    settled(results, dry_run=False)
    return found


def agree(session: Session, agreed: list[Agreed], *, on: Occasion) -> list[Agreement]:
    """Write all of them, or none."""
    return [
        agreements.agree(session, producer=one.producer, facts=one.facts, from_day=one.from_day, on=on)
        for one in agreed
    ]


def _agreed(session: Session, row: TableRow, day: date) -> Agreed:
    producer = directory.find(session, row.get("producer")).id
    from_day = _day(row, day)
    before = agreements.in_force(session, producer=producer, day=from_day)
    return Agreed(producer, from_day, replace(agreements.facts_of(before), **_changes(row)))


def _changes(row: TableRow) -> dict[str, Any]:
    """What the row says, by the names of AgreementFacts."""
    changes: dict[str, Any] = {
        "commission_bps": row.whole("commission_bps", most=10_000),
        "hold_days": row.whole("hold_days", most=agreements.LONGEST_HOLD_DAYS),
        "minimum_payout": row.amount("minimum_payout"),
        "rack_fee": row.amount("rack_fee"),
    }
    for column in ("damage_bearer", "loss_bearer", "expiry_bearer"):
        if row.get(column):
            changes[column] = _bearer(column, row.get(column))
    if row.get("discount_bearers"):
        named = row.get("discount_bearers").split()
        changes["discount_bearers"] = frozenset(_bearer("discount_bearers", word) for word in named)
    if row.get("pay_rhythm"):
        changes["pay_rhythm"] = _often("pay_rhythm", row.get("pay_rhythm"), agreements.RHYTHMS)
    if row.get("rack_period"):
        changes["rack_period"] = _often("rack_period", row.get("rack_period"), agreements.RACK_PERIODS)
    if row.get("pay_method"):
        changes["pay_method"] = _method(row.get("pay_method"))
    return {name: value for name, value in changes.items() if value is not None}


def _day(row: TableRow, day: date) -> date:
    typed = row.get("from_day")
    if not typed:
        return day
    try:
        return clock.read_day(typed)
    except ValueError:
        raise BadCell(column="from_day", value=typed[:60], hint="A day such as 2026-11-22.") from None


def _bearer(column: str, word: str) -> Bearer:
    try:
        return _BEARERS.get(word.lower()) or Bearer(word.lower())
    except ValueError:
        raise BadCell(column=column, value=word[:60], hint="One of shop, producer, shared.") from None


def _often(column: str, word: str, known: tuple[str, ...]) -> str:
    found = _OFTEN.get(word.lower(), word.lower())
    if found not in known:
        raise BadCell(column=column, value=word[:60], hint=f"One of {' '.join(known)}.")
    return found


def _method(word: str) -> str:
    known = {"cash": "cash", "tunai": "cash", "transfer": "transfer", "bank": "transfer"}
    if word.lower() not in known:
        raise BadCell(column="pay_method", value=word[:60], hint="One of cash, transfer.")
    return known[word.lower()]


_BEARERS = {"toko": Bearer.SHOP, "produsen": Bearer.PRODUCER, "bersama": Bearer.SHARED}
_OFTEN = {
    "harian": "daily",
    "mingguan": "weekly",
    "dua-mingguan": "fortnightly",
    "bulanan": "monthly",
    "tahunan": "yearly",
}
