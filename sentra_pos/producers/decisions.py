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
    before: Status | None = None
    """Where the producer stood; None for the first."""

    @property
    def is_resumption(self) -> bool:
        """Whether a pause ends."""
        return self.before is Status.PAUSED and self.status is Status.ACCEPTED


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


def decide(
    session: Session,
    *,
    producer: UUID,
    status: Status,
    reason: str,
    on: Occasion,
    decided_on: date | None = None,
) -> Decision:
    """Let the producer stand at `status` from now on, because of `reason`; raise NotAStep, BadField or NeedsApproval.

    It may have been decided on an earlier day than the one on which it is written down.
    """
    row = session.get_one(Producer, producer)
    before = Status(row.status)
    if status not in _NEXT[before]:
        raise NotAStep(producer=row.name, before=before, after=status)
    reason, day = _checked(reason), decided_on or on.business_day
    if day > on.business_day:
        raise BadField(field="decided_on", value=day.isoformat(), hint="That day has not come yet.")
    approver = permissions.require(session, Act.PRODUCER_STATUS, on)
    _write(session, row, status, reason, on.because(reason, approver), day)
    return Decision(row.name, row.code, status, day, reason, before)


def accept_new(session: Session, *, producer: UUID, reason: str, on: Occasion) -> None:
    """A producer who has just been entered may bring goods at once; raise BadField or NeedsApproval."""
    row, reason = session.get_one(Producer, producer), _checked(reason)
    approver = permissions.require(session, Act.PRODUCER_STATUS, on)
    _write(session, row, Status.ACCEPTED, reason, on.because(reason, approver), on.business_day)


def apply(session: Session, *, producer: UUID, on: Occasion, what: str) -> None:
    """A new producer asks to bring `what`; nothing is taken from him before he is accepted."""
    row = session.get_one(Producer, producer)
    _write(session, row, Status.APPLIED, text.clean(what, LONGEST_REASON) or "-", on, on.business_day)


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
    stood: dict[UUID, Status] = {}
    told: list[Decision] = []
    for row, who in session.exec(query.order_by(col(ProducerDecision.id))):
        status = Status(row.status)
        told.append(Decision(who.name, who.code, status, row.decided_on, row.reason, stood.get(who.id)))
        stood[who.id] = status
    return told[::-1]


def _checked(reason: str) -> str:
    reason = text.clean(reason, LONGEST_REASON)
    if not reason:
        raise BadField(field="reason", value="", hint="Say why: the producer may ask for it.")
    return reason


def _write(
    session: Session, row: Producer, status: Status, reason: str, on: Occasion, decided_on: date
) -> None:
    entry = journal.open_entry(session, kind="producer_decision", on=on)
    facts: journal.Row = {"id": ids.new(), "producer": row.id, "status": status.value}
    entry.attach(ProducerDecision, [facts | {"decided_on": decided_on, "reason": reason}])
    journal.seal(session, entry)
    row.status = status.value
    # Who has ended is found as before: goods of his may still lie here, and money.
    row.active = status is not Status.REFUSED
    session.add(row)
    session.flush()
