"""Who may bring goods: applied, accepted, refused, paused or ended, each with a reason anyone may read (fairness)."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import ids, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer, ProducerDecision
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

LONGEST_REASON = 300


class Status(Enum):
    """Where a producer stands with the shop."""

    APPLIED = "applied"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(eq=False)
class NotAccepted(RuleBroken):
    """Goods are taken only from producers who are accepted."""

    sentence = "{producer} is {status} and brings no goods now. A manager decides about it under Producers."

    producer: str
    status: Status


@dataclass(eq=False)
class NotAStep(RuleBroken):
    """From where the producer stands this decision makes no sense."""

    sentence = "{producer} is {before}: that cannot become {after}."

    producer: str
    before: Status
    after: Status


@dataclass(frozen=True)
class Decision:
    """A decision as it is read later; `producer` is the business name."""

    producer: str
    code: str
    status: Status
    decided_on: date
    reason: str


_NEXT = {
    Status.APPLIED: (Status.ACCEPTED, Status.REFUSED),
    Status.ACCEPTED: (Status.PAUSED, Status.ENDED),
    Status.REFUSED: (Status.APPLIED,),
    Status.PAUSED: (Status.ACCEPTED, Status.ENDED),
    Status.ENDED: (Status.APPLIED,),
}


def of(session: Session, producer: UUID) -> Status:
    """Where the producer stands."""
    return Status(session.get_one(Producer, producer).status)


def steps(status: Status) -> tuple[Status, ...]:
    """What can be decided next."""
    return _NEXT[status]


def decide(session: Session, *, producer: UUID, status: Status, reason: str, on: Occasion) -> Decision:
    """Let the producer stand at `status` from now on, because of `reason`; raise NotAStep, BadField or NeedsApproval."""
    row = session.get_one(Producer, producer)
    before = Status(row.status)
    if status not in _NEXT[before]:
        raise NotAStep(producer=row.name, before=before, after=status)
    reason = text.clean(reason, LONGEST_REASON)
    if not reason:
        raise BadField(field="reason", value="", hint="Say why: the producer may ask for it.")
    approver = permissions.require(session, Act.PRODUCER_STATUS, on)
    _write(session, row, status, reason, on.because(reason, approver))
    return Decision(row.name, row.code, status, on.business_day, reason)


def apply(session: Session, *, producer: UUID, on: Occasion, what: str) -> None:
    """A new producer asks to bring `what`; nothing is taken from him before he is accepted."""
    row = session.get_one(Producer, producer)
    _write(session, row, Status.APPLIED, text.clean(what, LONGEST_REASON) or "-", on)


def require_accepted(session: Session, producer: UUID) -> None:
    """Raise NotAccepted unless goods may be taken from the producer now."""
    row = session.get_one(Producer, producer)
    if row.status != Status.ACCEPTED.value:
        raise NotAccepted(producer=row.name, status=Status(row.status))


def history(session: Session, producer: UUID | None = None) -> list[Decision]:
    """Every decision, the newest first: of one producer, or of all for anyone to read."""
    query = select(ProducerDecision, Producer).join(Producer, col(Producer.id) == ProducerDecision.producer)
    if producer is not None:
        query = query.where(ProducerDecision.producer == producer)
    found = session.exec(query.order_by(col(ProducerDecision.id).desc()))
    return [
        Decision(who.name, who.code, Status(row.status), row.decided_on, row.reason) for row, who in found
    ]


def _write(session: Session, row: Producer, status: Status, reason: str, on: Occasion) -> None:
    entry = journal.open_entry(session, kind="producer_decision", on=on)
    facts: journal.Row = {"id": ids.new(), "producer": row.id, "status": status.value}
    entry.attach(ProducerDecision, [facts | {"decided_on": on.business_day, "reason": reason}])
    journal.seal(session, entry)
    row.status = status.value
    row.active = status in (Status.ACCEPTED, Status.PAUSED, Status.APPLIED)
    session.add(row)
    session.flush()
