"""The producers as a list and one by one: who they are, what was agreed and what the shop owes them now."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from sentra_pos.books import accounts
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import MoneyPosting
from sentra_pos.producers import account, agreements, directory, payees
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.producers.tables import Agreement, ProducerFields
from sentra_pos.shop import profile


@dataclass(frozen=True)
class ProducerLine:
    """A producer in a list; `owed` in rupiah, negative if the producer owes the shop."""

    card: ProducerCard
    owed: int
    agreement: str


@dataclass(frozen=True)
class AgreementVersion:
    """An agreement with its number and day; `ended_day` is its last."""

    number: str
    from_day: date
    ended_day: date | None
    facts: AgreementFacts


@dataclass(frozen=True)
class ProducerFile:
    """Everything about one producer; `versions` newest first, `in_force` is the one that holds."""

    card: ProducerCard
    fields: ProducerFields
    owed: int
    in_force: AgreementVersion | None
    versions: tuple[AgreementVersion, ...]
    shop_bps: int


def everyone(session: Session, words: str = "", *, day: date) -> list[ProducerLine]:
    """Producers by name that `directory.everyone` finds, with what is owed to each and the agreement in force."""
    owed = _owed(session)
    agreed = agreements.all_in_force(session, day=day)
    return [
        ProducerLine(card, owed.get(card.id, 0), agreed[card.id].number if card.id in agreed else "")
        for card in directory.everyone(session, words)
    ]


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
    return ProducerFile(
        card=directory.card(row),
        fields=ProducerFields(**{name: getattr(row, name) for name in names}),
        owed=account.balance(session, producer),
        in_force=None if agreed is None else _version(agreed),
        versions=tuple(_version(one) for one in session.exec(query)),
        shop_bps=profile.read(session).commission_bps,
    )


def write(
    session: Session, fields: ProducerFields, *, on: Occasion, producer: UUID | None = None
) -> ProducerCard:
    """The producer with these fields from now on; None makes a new one. Raises BadField or NotPlainText.

    Where money goes is changed only with a second person's approval: NeedsApproval or MayNotApprove.
    """
    if producer is None:
        return directory.card(directory.add(session, fields, at=on.recorded_at))
    row, checked = directory.get(session, producer), directory.check(fields)
    if payees.differs(row, checked):
        payees.journalled(session, row, checked, on=on)
    return directory.card(directory.change(session, producer, fields))


def _version(row: Agreement) -> AgreementVersion:
    return AgreementVersion(row.number, row.from_day, row.ended_day, agreements.facts_of(row))


def _owed(session: Session) -> dict[UUID, int]:
    query = (
        select(MoneyPosting.producer, func.sum(MoneyPosting.amount))
        .where(col(MoneyPosting.account) == accounts.PRODUCER_PAYABLE)
        .group_by(col(MoneyPosting.producer))
    )
    return {producer: -int(amount) for producer, amount in session.execute(query) if producer is not None}
