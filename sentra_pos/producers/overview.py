"""The producers as a list and one by one: who they are, what was agreed and what the shop owes them now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import clock, text
from sentra_pos.books import balances
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import (
    account,
    agreements,
    decisions,
    delegates,
    directory,
    payees,
    permits,
    stories,
)
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.decisions import Decision, Status
from sentra_pos.producers.delegates import Delegate
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.producers.permits import Papers, Permit
from sentra_pos.producers.stories import Story
from sentra_pos.producers.tables import Agreement, Producer, ProducerFields
from sentra_pos.shop import permissions, profile
from sentra_pos.shop.permissions import Act


@dataclass(frozen=True)
class ProducerLine:
    """A producer in a list; `owed` in rupiah, negative if the producer owes the shop; `search` is what words find."""

    card: ProducerCard
    owed: int
    agreement: str
    status: Status = Status.ACCEPTED
    place: str = ""
    search: str = ""


class Order(Enum):
    """How a list of producers is sorted."""

    NAME = "name"
    CODE = "code"
    OWED = "owed"
    """Who is owed most comes first."""
    NEWEST = "newest"


@dataclass(frozen=True)
class Wanted:
    """Which producers are looked for; None is every status, an empty group every group."""

    words: str = ""
    status: Status | None = None
    group: str = ""
    order: Order = Order.NAME


@dataclass(frozen=True)
class Entrance:
    """How a new producer comes in: accepted at once or asking first, and why or what for."""

    status: Status
    reason: str


@dataclass(frozen=True)
class AgreementVersion:
    """An agreement with its number and day; `ended_day` is its last."""

    number: str
    from_day: date
    ended_day: date | None
    facts: AgreementFacts
    signed_on: date | None = None


@dataclass(frozen=True)
class ProducerFile:
    """Everything about one producer; `versions` newest first, `in_force` is the one that holds."""

    card: ProducerCard
    fields: ProducerFields
    owed: int
    in_force: AgreementVersion | None
    versions: tuple[AgreementVersion, ...]
    shop_bps: int
    status: Status
    entered_on: date
    decisions: tuple[Decision, ...]
    papers: Papers
    missing: tuple[Permit, ...]
    story: Story | None
    delegates: tuple[Delegate, ...]
    """Who may fetch the money instead of the producer."""


def everyone(session: Session, words: str = "", *, day: date) -> list[ProducerLine]:
    """Every producer by name, the refused and ended ones too, of whom every one of `words` is known, in any order.

    Three questions, however many producers there are.
    """
    owed = balances.owed(session)
    agreed = agreements.all_in_force(session, day=day)
    rows = session.exec(select(Producer).order_by(Producer.name, Producer.code))
    return among((_line(row, owed.get(row.id, 0), agreed.get(row.id)) for row in rows), Wanted(words=words))


def among(lines: Iterable[ProducerLine], wanted: Wanted) -> list[ProducerLine]:
    """Those of `lines` that are wanted, in the order that is wanted; `lines` come by name."""
    words = text.search_form(wanted.words).split()
    found = [
        line
        for line in lines
        if (wanted.status is None or line.status is wanted.status)
        and wanted.group in ("", line.card.group)
        and all(word in line.search for word in words)
    ]
    match wanted.order:
        case Order.NAME:
            return found
        case Order.CODE:
            return sorted(found, key=lambda line: line.card.code)
        case Order.OWED:
            return sorted(found, key=lambda line: -line.owed)
        case Order.NEWEST:
            return sorted(found, key=lambda line: line.card.id.int, reverse=True)


def read(session: Session, producer: UUID, *, day: date) -> ProducerFile:
    """The file of a producer as it stands on `day`."""
    row = directory.get(session, producer)
    names = ProducerFields.model_fields
    query = (
        select(Agreement)
        .where(Agreement.producer == producer)
        .order_by(col(Agreement.from_day).desc(), col(Agreement.made_at).desc(), col(Agreement.id).desc())
    )
    agreed = agreements.in_force(session, producer=producer, day=day)
    held = permits.all_of(session, producer)
    return ProducerFile(
        card=directory.card(row),
        fields=ProducerFields(**{name: getattr(row, name) for name in names}),
        owed=account.balance(session, producer),
        in_force=None if agreed is None else _version(agreed),
        versions=tuple(_version(one) for one in session.exec(query)),
        shop_bps=profile.read(session).commission_bps,
        status=Status(row.status),
        entered_on=clock.day_of(row.made_at),
        decisions=tuple(decisions.history(session, producer)),
        papers=held,
        missing=() if row.house else tuple(permits.needed(row.group, held.held, day=day)),
        story=stories.of(row),
        delegates=tuple(delegates.of(session, producer)),
    )


def enter(session: Session, fields: ProducerFields, *, entrance: Entrance, on: Occasion) -> ProducerCard:
    """A new producer, who may bring goods at once or only asks to; raise BadField, NotPlainText or NeedsApproval."""
    permissions.require(session, Act.SERVE, on)
    row = directory.add(session, fields, at=on.recorded_at)
    if entrance.status is Status.ACCEPTED:
        decisions.accept_new(session, producer=row.id, reason=entrance.reason, on=on)
    else:
        decisions.apply(session, producer=row.id, on=on, what=entrance.reason)
    return directory.card(row)


def write(
    session: Session, fields: ProducerFields, *, on: Occasion, producer: UUID | None = None
) -> ProducerCard:
    """The producer with these fields from now on; None makes a new one. Raises BadField or NotPlainText.

    Where money goes is changed only with a second person's approval: NeedsApproval or MayNotApprove.
    """
    permissions.require(session, Act.PRODUCER, on)
    if producer is None:
        return directory.card(directory.add(session, fields, at=on.recorded_at))
    row, checked = directory.get(session, producer), directory.check(fields)
    if payees.differs(row, checked):
        payees.journalled(session, row, checked, on=on)
    return directory.card(directory.change(session, producer, fields))


def _version(row: Agreement) -> AgreementVersion:
    return AgreementVersion(row.number, row.from_day, row.ended_day, agreements.facts_of(row), row.signed_on)


def _line(row: Producer, owed: int, agreement: Agreement | None) -> ProducerLine:
    card = directory.card(row)
    place = row.city or row.kelurahan or row.kecamatan
    digits = row.phone.replace("+62", "0", 1)
    known = (
        card.code, card.name, card.owner, card.group, card.phone, digits, row.address, row.kelurahan,
        row.kecamatan, row.city,
    )  # fmt: skip
    return ProducerLine(
        card=card,
        owed=owed,
        agreement=agreement.number if agreement else "",
        status=Status(row.status),
        place=place,
        search=text.search_form(" ".join(known)),
    )
