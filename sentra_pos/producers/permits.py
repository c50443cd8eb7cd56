"""Permits and certificates of a producer: number, end, scan; which are due, and which his goods would need.

Nothing here blocks: the shop looks at the papers with the producer (rules, Formats). A number that was only typed on
the producer's sheet, or came in a file, is a paper too: it holds until a paper with another number is kept.
"""

import string
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import ids, text
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory, papers
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.papers import Doubt
from sentra_pos.producers.tables import Producer, ProducerPaper
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

DUE_DAYS = (30, 90)
"""A paper that ends within the first is urgent, within the second it is time to think of it."""
HALAL_DUTY = date(2026, 10, 17)
"""From this day small producers' food, drink and goods of animal origin need a halal certificate."""
ANIMAL = frozenset({"kulit"})


class Permit(Enum):
    """Kinds of papers."""

    NIB = "nib"
    PIRT = "pirt"
    HALAL = "halal"
    BPOM = "bpom"
    TKDN = "tkdn"
    BRAND = "merek"


@dataclass(frozen=True)
class PermitFacts:
    """What is typed about a paper; `expires` None lasts until it is replaced."""

    kind: Permit
    number: str
    issued: date | None = None
    expires: date | None = None
    picture: str = ""


@dataclass(frozen=True)
class PermitView:
    """A paper; `doubt` says what looks wrong about its number. Without `id` it is a number of the sheet alone."""

    facts: PermitFacts
    doubt: Doubt | None
    made_at: datetime
    id: UUID | None = None

    def days_left(self, day: date) -> int | None:
        """Days from `day` to its end, negative if it has ended; None if it has no end."""
        return None if self.facts.expires is None else (self.facts.expires - day).days


@dataclass(frozen=True)
class Papers:
    """The papers in force, in the order of `Permit`, and those they replaced, the newest first."""

    held: tuple[PermitView, ...] = ()
    older: tuple[PermitView, ...] = ()


@dataclass(frozen=True)
class Due:
    """A paper that ends on `expires`, `days` from today (negative if it has ended); `phone` as it is kept."""

    producer: UUID
    code: str
    name: str
    owner: str
    phone: str
    kind: Permit
    number: str
    expires: date
    days: int


def keep(session: Session, *, producer: UUID, facts: PermitFacts, on: Occasion) -> PermitView:
    """The paper `facts` from now on; the one before stays to be looked up. Raises BadField."""
    permissions.require(session, Act.PRODUCER, on)
    number = text.clean(facts.number, 60)
    if not number:
        raise BadField(field="number", value="", hint="The number that stands on the paper.")
    expires = facts.expires or end_of(facts.kind, number)
    if facts.issued is not None and expires is not None and expires < facts.issued:
        raise BadField(field="expires", value=expires.isoformat(), hint="It ends before it begins.")
    row = ProducerPaper(
        id=ids.new(),
        producer=producer,
        kind=facts.kind.value,
        number=number,
        issued=facts.issued,
        expires=expires,
        picture=facts.picture,
        made_at=on.recorded_at,
        actor=on.actor,
    )
    owner = session.get_one(Producer, producer)
    if facts.kind in _ON_SHEET:
        setattr(owner, facts.kind.value, number)
        session.add(owner)
    session.add(row)
    session.flush()
    return _view(row)


def end_of(kind: Permit, number: str) -> date | None:
    """The end that the number itself tells: the last two of a P-IRT's 15 digits are the year."""
    digits = "".join(sign for sign in number if sign in string.digits)
    if kind is Permit.PIRT and len(digits) == 15:
        return date(2000 + int(digits[-2:]), 12, 31)
    return None


def doubt(kind: Permit, number: str) -> Doubt | None:
    """What looks wrong about the number of such a paper."""
    check = _CHECKS.get(kind)
    return check(number) if check else None


def of(session: Session, producer: UUID) -> list[PermitView]:
    """The papers in force, in the order of `Permit`."""
    return list(all_of(session, producer).held)


def all_of(session: Session, producer: UUID) -> Papers:
    """Every paper of the producer: those in force, and those they replaced."""
    query = select(ProducerPaper).where(ProducerPaper.producer == producer).order_by(col(ProducerPaper.id))
    return _sorted(session.get_one(Producer, producer), list(session.exec(query)))


def due(session: Session, *, day: date, within: int = DUE_DAYS[-1]) -> list[Due]:
    """Papers in force that end within so many days, or have ended; the soonest first.

    Of producers who have left or were refused nothing is due. Two questions, however many producers there are.
    """
    kept: dict[UUID, list[ProducerPaper]] = {}
    for row in session.exec(select(ProducerPaper).order_by(col(ProducerPaper.id))):
        kept.setdefault(row.producer, []).append(row)
    left = (Status.REFUSED.value, Status.ENDED.value)
    last = day + timedelta(days=within)
    who = select(Producer).where(col(Producer.status).not_in(left), col(Producer.house).is_(False))
    found = [
        _due(one, view.facts, end, day)
        for one in session.exec(who)
        for view in _sorted(one, kept.get(one.id, [])).held
        if (end := view.facts.expires) is not None and end <= last
    ]
    return sorted(found, key=lambda one: (one.expires, one.code, one.kind.value))


def _due(who: Producer, facts: PermitFacts, end: date, day: date) -> Due:
    left = (end - day).days
    return Due(who.id, who.code, who.name, who.owner, who.phone, facts.kind, facts.number, end, left)


def missing(session: Session, producer: UUID, *, day: date) -> list[Permit]:
    """What the producer's group of goods would need and he has not, or no longer."""
    row = session.get_one(Producer, producer)
    return needed(row.group, of(session, producer), day=day)


def needed(group: str, held: Iterable[PermitView], *, day: date) -> list[Permit]:
    """What goods of `group` would need beyond the papers `held` that have not ended on `day`."""
    valid = {view.facts.kind for view in held if view.facts.expires is None or view.facts.expires >= day}
    wanted = [Permit.NIB]
    if group in directory.FOOD and Permit.BPOM not in valid:
        wanted.append(Permit.PIRT)
    if group in directory.FOOD | ANIMAL and day >= HALAL_DUTY:
        wanted.append(Permit.HALAL)
    return [kind for kind in wanted if kind not in valid]


def _sorted(owner: Producer, rows: list[ProducerPaper]) -> Papers:
    """`rows` are all papers of `owner`, the oldest first."""
    held: dict[Permit, PermitView] = {}
    older: list[PermitView] = []
    for row in rows:
        view = _view(row)
        if view.facts.kind in held:
            older.append(held[view.facts.kind])
        held[view.facts.kind] = view
    for kind in _ON_SHEET:
        number = str(getattr(owner, kind.value))
        before = held.get(kind)
        if number and (before is None or before.facts.number != number):
            facts = PermitFacts(kind, number, expires=end_of(kind, number))
            held[kind] = PermitView(facts, doubt(kind, number), owner.made_at)
            older += [before] if before else []
    older.sort(key=lambda view: view.made_at, reverse=True)
    return Papers(tuple(held[kind] for kind in Permit if kind in held), tuple(older))


def _view(row: ProducerPaper) -> PermitView:
    kind = Permit(row.kind)
    facts = PermitFacts(kind, row.number, row.issued, row.expires, row.picture)
    return PermitView(facts, doubt(kind, row.number), row.made_at, row.id)


_ON_SHEET = (Permit.NIB, Permit.PIRT, Permit.HALAL)
"""Of these the newest number stands on the producer's sheet too, where papers of the shop and files read it."""
_CHECKS = {
    Permit.NIB: papers.nib,
    Permit.PIRT: papers.pirt,
    Permit.HALAL: papers.halal,
    Permit.BPOM: papers.bpom,
}
