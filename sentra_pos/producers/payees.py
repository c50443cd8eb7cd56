"""Where a producer's money goes: changed only by two people, and told on the next payout (temptation is normal)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import ids
from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers.tables import PayeeChange, Producer, ProducerFields
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

FIELDS = ("bank", "account", "account_name")
_LAST_DIGITS = 4


@dataclass(frozen=True)
class Change:
    """When the payee was changed, and to what: only the last digits are told."""

    changed_at: datetime
    bank: str
    last_digits: str


def differs(row: Producer, fields: ProducerFields) -> bool:
    """Whether `fields` would send the producer's money elsewhere; a first payee is no change."""
    before = tuple(getattr(row, name) for name in FIELDS)
    after = tuple(getattr(fields, name) for name in FIELDS)
    return any(before) and before != after


def journalled(session: Session, row: Producer, fields: ProducerFields, *, on: Occasion) -> None:
    """Write down that the payee changes to `fields`; raise NeedsApproval or MayNotApprove without a second person."""
    approver = permissions.require_two(session, Act.PAYEE, on)
    entry = journal.open_entry(session, kind="payee_change", on=on.because(on.reason, approver))
    facts: journal.Row = {"id": ids.new(), "producer": row.id, "changed_at": on.at, "bank": fields.bank}
    entry.attach(PayeeChange, [facts | {"last_digits": fields.account[-_LAST_DIGITS:]}])
    journal.seal(session, entry)


def changes(session: Session, producer: UUID, *, since: datetime | None = None) -> list[Change]:
    """The changes of the producer's payee after `since` (all if None), the newest first."""
    query = select(PayeeChange).where(PayeeChange.producer == producer)
    if since is not None:
        query = query.where(PayeeChange.changed_at > since)
    found = session.exec(query.order_by(col(PayeeChange.id).desc()))
    return [Change(row.changed_at, row.bank, row.last_digits) for row in found]


def newest(session: Session) -> dict[UUID, Change]:
    """The last change of the payee of every producer whose payee was ever changed."""
    found = session.exec(select(PayeeChange).order_by(col(PayeeChange.id)))
    return {row.producer: Change(row.changed_at, row.bank, row.last_digits) for row in found}
