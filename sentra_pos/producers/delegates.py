"""Who may fetch a producer's money instead of him and sign for it: named and taken away by two people."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import ids, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers.tables import Producer, ProducerDelegate
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

LONGEST = 60


@dataclass(eq=False)
class NoName(RuleBroken):
    """A delegate has a name, and everybody knows what he is to the producer."""

    sentence = "Write the person's name, and what he is to {producer}: wife, son, driver."

    producer: str


@dataclass(eq=False)
class NamedAlready(RuleBroken):
    """The person is on the list."""

    sentence = "{name} may fetch money for {producer} already."

    name: str
    producer: str


@dataclass(eq=False)
class NotADelegate(RuleBroken):
    """The person is not on the producer's list, or not any more."""

    sentence = "{name} is not on the list of those who may fetch money for {producer}."

    name: str
    producer: str


@dataclass(frozen=True)
class Delegate:
    """A person on a producer's list."""

    id: UUID
    name: str
    relation: str
    named_at: datetime

    @property
    def spoken(self) -> str:
        """As papers call him: name, and what he is to the producer."""
        return f"{self.name} ({self.relation})"


def of(session: Session, producer: UUID) -> list[Delegate]:
    """Who may fetch the producer's money now, by name."""
    query = (
        select(ProducerDelegate)
        .where(ProducerDelegate.producer == producer, col(ProducerDelegate.ended_at).is_(None))
        .order_by(col(ProducerDelegate.name))
    )
    return [_delegate(row) for row in session.exec(query)]


def all_of(session: Session) -> dict[UUID, list[Delegate]]:
    """Everybody who may fetch somebody's money now, by producer and name."""
    query = select(ProducerDelegate).where(col(ProducerDelegate.ended_at).is_(None))
    found: dict[UUID, list[Delegate]] = {}
    for row in session.exec(query.order_by(col(ProducerDelegate.name))):
        found.setdefault(row.producer, []).append(_delegate(row))
    return found


def name(session: Session, *, producer: UUID, name: str, relation: str, on: Occasion) -> Delegate:
    """Put a person on the producer's list; raise NoName, NamedAlready, NotPlainText, NeedsApproval or MayNotApprove."""
    row = session.get_one(Producer, producer)
    name, relation = text.clean(name, LONGEST), text.clean(relation, LONGEST)
    if not name or not relation:
        raise NoName(producer=row.name)
    if any(text.search_form(one.name) == text.search_form(name) for one in of(session, producer)):
        raise NamedAlready(name=name, producer=row.name)
    _write_down(session, "delegate_named", row, on)
    made = ProducerDelegate(id=ids.new(), producer=producer, name=name, relation=relation, named_at=on.at)
    session.add(made)
    session.flush()
    return _delegate(made)


def end(session: Session, *, delegate: UUID, on: Occasion) -> None:
    """Take a person off the list; raise NotADelegate, NeedsApproval or MayNotApprove."""
    found = session.get_one(ProducerDelegate, delegate)
    row = session.get_one(Producer, found.producer)
    if found.ended_at is not None:
        raise NotADelegate(name=found.name, producer=row.name)
    _write_down(session, "delegate_ended", row, on)
    found.ended_at = on.at
    session.add(found)
    session.flush()


def find(session: Session, producer: UUID, name: str) -> Delegate:
    """The person of this name on the producer's list; raise NotADelegate."""
    wanted = text.search_form(name)
    for one in of(session, producer):
        if text.search_form(one.name) == wanted:
            return one
    raise NotADelegate(name=name, producer=session.get_one(Producer, producer).name)


def require(session: Session, delegate: UUID, producer: UUID) -> Delegate:
    """The person, who may fetch money for this producer; raise NotADelegate."""
    found = session.get_one(ProducerDelegate, delegate)
    if found.ended_at is not None or found.producer != producer:
        raise NotADelegate(name=found.name, producer=session.get_one(Producer, producer).name)
    return _delegate(found)


def spoken(session: Session, delegate: UUID | None) -> str:
    """Who signed, as papers call him; empty for the producer himself, and for who was forgotten."""
    found = None if delegate is None else session.get(ProducerDelegate, delegate)
    return "" if found is None or not found.name else _delegate(found).spoken


def forget(session: Session, producer: UUID) -> None:
    """Let the names of all delegates of the producer go; what they signed stays."""
    for row in session.exec(select(ProducerDelegate).where(ProducerDelegate.producer == producer)):
        row.name, row.relation = "", ""
        session.add(row)
    session.flush()


def _write_down(session: Session, kind: str, row: Producer, on: Occasion) -> None:
    """That the list changed, without the name: it must be forgotten one day."""
    approver = permissions.require_two(session, Act.DELEGATE, on)
    entry = journal.open_entry(session, kind=kind, on=on.because(row.code, approver))
    journal.seal(session, entry)


def _delegate(row: ProducerDelegate) -> Delegate:
    return Delegate(row.id, row.name, row.relation, row.named_at)
