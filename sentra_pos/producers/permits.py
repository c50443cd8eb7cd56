"""Permits and certificates of a producer: number, end, scan; which are due, and which his goods would need.

Nothing here blocks: the shop looks at the papers with the producer (rules, Formats).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import ids, text
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory, papers
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.papers import Doubt
from sentra_pos.producers.tables import Producer, ProducerPaper

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
    """A paper in force; `doubt` says what looks wrong about its number."""

    id: UUID
    facts: PermitFacts
    doubt: Doubt | None
    made_at: datetime


@dataclass(frozen=True)
class Due:
    """A paper that ends on `expires`, `days` from today (negative if it has ended)."""

    producer: UUID
    code: str
    name: str
    phone: str
    kind: Permit
    number: str
    expires: date
    days: int


def keep(session: Session, *, producer: UUID, facts: PermitFacts, on: Occasion) -> PermitView:
    """The paper `facts` from now on; the one before stays to be looked up. Raises BadField."""
    number = text.clean(facts.number, 60)
    if not number:
        raise BadField(field="number", value="", hint="The number that stands on the paper.")
    if facts.issued is not None and facts.expires is not None and facts.expires < facts.issued:
        raise BadField(field="expires", value=facts.expires.isoformat(), hint="It ends before it begins.")
    row = ProducerPaper(
        id=ids.new(),
        producer=producer,
        kind=facts.kind.value,
        number=number,
        issued=facts.issued,
        expires=facts.expires or end_of(facts.kind, number),
        picture=facts.picture,
        made_at=on.recorded_at,
        actor=on.actor,
    )
    session.add(row)
    session.flush()
    return _view(row)


def end_of(kind: Permit, number: str) -> date | None:
    """The end that the number itself tells: the last two of a P-IRT's 15 digits are the year."""
    digits = "".join(sign for sign in number if sign.isdigit())
    if kind is Permit.PIRT and len(digits) == 15:
        return date(2000 + int(digits[-2:]), 12, 31)
    return None


def of(session: Session, producer: UUID) -> list[PermitView]:
    """The papers in force: the newest of each kind, in the order of `Permit`."""
    newest: dict[str, ProducerPaper] = {}
    query = select(ProducerPaper).where(ProducerPaper.producer == producer).order_by(col(ProducerPaper.id))
    for row in session.exec(query):
        newest[row.kind] = row
    return [_view(newest[kind.value]) for kind in Permit if kind.value in newest]


def due(session: Session, *, day: date, within: int = DUE_DAYS[-1]) -> list[Due]:
    """Papers of accepted producers that end within so many days, or have ended; the soonest first."""
    query = (
        select(ProducerPaper, Producer)
        .join(Producer, col(Producer.id) == ProducerPaper.producer)
        .where(col(Producer.active), col(ProducerPaper.expires).is_not(None))
        .order_by(col(ProducerPaper.id))
    )
    newest: dict[tuple[UUID, str], Due] = {}
    for row, who in session.exec(query):
        if row.expires is not None:
            days = (row.expires - day).days
            newest[who.id, row.kind] = Due(
                who.id, who.code, who.name, who.phone, Permit(row.kind), row.number, row.expires, days
            )
    found = [one for one in newest.values() if one.expires <= day + timedelta(days=within)]
    return sorted(found, key=lambda one: (one.expires, one.code, one.kind.value))


def missing(session: Session, producer: UUID, *, day: date) -> list[Permit]:
    """What the producer's group of goods would need and he has not, or no longer."""
    row = session.get_one(Producer, producer)
    held = {
        view.facts.kind
        for view in of(session, producer)
        if view.facts.expires is None or view.facts.expires >= day
    }
    if row.nib:
        held.add(Permit.NIB)
    if row.pirt:
        held.add(Permit.PIRT)
    if row.halal:
        held.add(Permit.HALAL)
    wanted = [Permit.NIB]
    if row.group in directory.FOOD and Permit.BPOM not in held:
        wanted.append(Permit.PIRT)
    if row.group in directory.FOOD | ANIMAL and day >= HALAL_DUTY:
        wanted.append(Permit.HALAL)
    return [kind for kind in wanted if kind not in held]


def _view(row: ProducerPaper) -> PermitView:
    kind = Permit(row.kind)
    check = {Permit.NIB: papers.nib, Permit.PIRT: papers.pirt, Permit.HALAL: papers.halal}.get(kind)
    facts = PermitFacts(kind, row.number, row.issued, row.expires, row.picture)
    return PermitView(row.id, facts, check(row.number) if check else None, row.made_at)
