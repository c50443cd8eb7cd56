"""What a producer does not agree with: linked to a line of a frozen statement, answered on the next one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import clock, numbering, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, chain, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers.tables import Producer
from sentra_pos.settlement import history, kinds, turns
from sentra_pos.settlement.history import NoSuchStatement
from sentra_pos.settlement.tables import Objection, Outcome, Payout, Statement
from sentra_pos.shop import permissions, profile, staff
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.till import boxes

DAYS_TO_OBJECT = 7
"""They run from the day the statement is handed over: with its money, or on its pay day."""
LONGEST = 500
LONGEST_SUBJECT = 120


class Section(Enum):
    """The part of the statement the line stands in."""

    GOODS = "goods"
    SALES = "sales"
    CHARGES = "charges"
    OTHER = "other"


class Verdict(Enum):
    """How an objection ended."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    EXPLAINED = "explained"


@dataclass(eq=False)
class NothingSaid(RuleBroken):
    """An objection, and its answer, are said in words."""

    sentence = "Write in the producer's own words what does not fit, and later what the answer is."


@dataclass(eq=False)
class NoSuchObjection(RuleBroken):
    """No objection bears this number."""

    sentence = "There is no objection {number}."

    number: str


@dataclass(eq=False)
class AnsweredAlready(RuleBroken):
    """The objection has its answer, and a paper may have told it."""

    sentence = "{number} was answered before. Take a new objection down if there is more to say."

    number: str


@dataclass(eq=False)
class OnlyIfAccepted(RuleBroken):
    """Money is corrected only where the producer was right."""

    sentence = "An amount is corrected only if the objection is accepted."


@dataclass(frozen=True)
class Answer:
    """How it ended; `amount` in rupiah was added to what the producer is owed (or taken off, if negative)."""

    verdict: Verdict
    said: str
    amount: int
    decided_at: datetime
    code: str


@dataclass(frozen=True)
class Raised:
    """An objection; `answer` is None while it is open. `is_late`: raised after the days to object."""

    id: UUID
    number: str
    statement: str
    producer: UUID
    code: str
    name: str
    section: Section
    subject: str
    said: str
    raised_at: datetime
    is_late: bool
    answer: Answer | None = None

    def age(self, today: date) -> int:
        """Days since it was raised."""
        return (today - clock.day_of(self.raised_at)).days


@dataclass(frozen=True)
class ObjectionView:
    """An objection as its receipt shows it; `owner` is who signs."""

    raised: Raised
    shop: ShopProfile
    owner: str
    made_by: str
    code: str


def view(session: Session, number: str) -> ObjectionView:
    """Everything its receipt shows; raise NoSuchObjection."""
    one = find(session, number)
    entry, row = history.entry_of(session, one.id), session.get_one(Producer, one.producer)
    return ObjectionView(
        raised=one,
        shop=profile.read(session),
        owner=row.owner or row.name,
        made_by=staff.name_of(session, entry.actor),
        code=chain.code(entry.hash),
    )


def raise_one(
    session: Session, *, statement: str, section: Section, subject: str, said: str, on: Occasion
) -> Raised:
    """Take down what the producer objects to; raise NoSuchStatement, NothingSaid or NotPlainText."""
    permissions.require(session, Act.SERVE, on)
    row = session.exec(select(Statement).where(Statement.number == statement.strip().upper())).one_or_none()
    if row is None:
        raise NoSuchStatement(number=statement)
    said = text.clean_lines(said, LONGEST)
    if not said:
        raise NothingSaid
    entry = journal.open_entry(session, kind=kinds.OBJECTION, on=on)
    entry.document_no = numbering.paper(
        session, "KBR", epoch=entry.epoch, year=on.business_day.year, digits=5
    )
    facts: journal.Row = {"id": entry.id, "number": entry.document_no, "statement": row.id}
    facts |= {"producer": row.producer, "section": section.value, "said": said, "raised_at": on.at}
    entry.attach(Objection, [facts | {"subject": text.clean(subject, LONGEST_SUBJECT)}])
    journal.seal(session, entry)
    return find(session, entry.document_no)


def answer(
    session: Session, *, number: str, verdict: Verdict, said: str, on: Occasion, amount: int = 0
) -> Raised:
    """Answer an objection; if accepted, `amount` rupiah are added to what the producer is owed, or taken off.

    Raises NoSuchObjection, AnsweredAlready, NothingSaid, OnlyIfAccepted, NotThisAmount, NeedsApproval or MayNotApprove.
    """
    row = _row(session, number)
    said = text.clean_lines(said, LONGEST)
    if not said:
        raise NothingSaid
    if amount:
        boxes.refuse_slip(abs(amount))
        if verdict is not Verdict.ACCEPTED:
            raise OnlyIfAccepted
    # In turn with freezing, so that a statement being frozen cannot miss on paper what its copy tells.
    turns.take(session, row.producer)
    reason = f"jawaban atas keberatan {row.number}"
    entry = journal.open_entry(session, kind=kinds.OBJECTION_ANSWER, on=on.because(reason))
    boxes.allow(session, entry, Act.OBJECTION, amount=abs(amount))
    if session.get(Outcome, row.id) is not None:
        raise AnsweredAlready(number=row.number)
    entry.document_no = row.number
    facts: journal.Row = {"objection": row.id, "verdict": verdict.value, "answer": said}
    entry.attach(Outcome, [facts | {"amount": amount, "decided_at": on.at}])
    entry.post(accounts.PRODUCER_PAYABLE, -amount, producer=row.producer)
    entry.post(accounts.LOSS_COMPENSATION, amount)
    journal.seal(session, entry)
    return find(session, row.number)


def find(session: Session, number: str) -> Raised:
    """The objection with this number (KBR-26-00003); raise NoSuchObjection."""
    (found,) = _read(session, Objection.id == _row(session, number).id)
    return found


def open_ones(session: Session) -> list[Raised]:
    """Objections nobody has answered yet, the oldest first."""
    return _read(session, col(Outcome.objection).is_(None))


def of_statement(session: Session, statement: UUID) -> list[Raised]:
    """Every objection to a frozen statement."""
    return _read(session, Objection.statement == statement)


def told_on(session: Session, *, producer: UUID, after: UUID | None, entry: UUID | None) -> list[Raised]:
    """The answers a statement tells: those given after the one before was frozen, up to its own `entry`.

    `after` is the entry of the statement before; ids are made in order, so that a copy tells the same.
    """
    told = [Objection.producer == producer, col(Outcome.objection).is_not(None)]
    if after is not None:
        told.append(col(Outcome.entry) > after)
    if entry is not None:
        told.append(col(Outcome.entry) < entry)
    return _read(session, *told)


def _row(session: Session, number: str) -> Objection:
    row = session.exec(select(Objection).where(Objection.number == number.strip().upper())).one_or_none()
    if row is None:
        raise NoSuchObjection(number=number)
    return row


def _read(session: Session, *wanted: Any) -> list[Raised]:
    query = (
        select(Objection, Outcome, Statement, Producer)
        .join(Statement, col(Statement.id) == Objection.statement)
        .join(Producer, col(Producer.id) == Objection.producer)
        .join(Outcome, col(Outcome.objection) == Objection.id, isouter=True)
        .where(*wanted)
        .order_by(col(Objection.raised_at), col(Objection.number))
    )
    rows = session.exec(query).all()
    handed = _handed_over(session, [statement.id for _, _, statement, _ in rows]) if rows else {}
    return [
        _raised(session, objection, outcome, statement, producer, handed.get(statement.id))
        for objection, outcome, statement, producer in rows
    ]


def _raised(
    session: Session,
    row: Objection,
    outcome: Outcome | None,
    statement: Statement,
    producer: Producer,
    handed: date | None,
) -> Raised:
    last_day = (handed or statement.pay_day) + timedelta(days=DAYS_TO_OBJECT)
    return Raised(
        id=row.id,
        number=row.number,
        statement=statement.number,
        producer=row.producer,
        code=producer.code,
        name=producer.name,
        section=Section(row.section),
        subject=row.subject,
        said=row.said,
        raised_at=row.raised_at,
        is_late=clock.day_of(row.raised_at) > last_day,
        answer=None if outcome is None else _answer(session, outcome),
    )


def _answer(session: Session, row: Outcome) -> Answer:
    code = chain.code(history.entry_of(session, row.entry).hash)
    return Answer(Verdict(row.verdict), row.answer, row.amount, row.decided_at, code)


def _handed_over(session: Session, statements: Sequence[UUID]) -> dict[UUID, date]:
    query = select(Payout.statement, Payout.paid_at).where(col(Payout.statement).in_(statements))
    return {statement: clock.day_of(at) for statement, at in session.exec(query.order_by(col(Payout.entry)))}
