"""A producer as a person: everything that is kept of him, and making it anonymous.

The books are kept ten years, so a producer is never deleted: his name, numbers and pictures are.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import column, delete, func, or_, table, union_all
from sqlmodel import Session, SQLModel, col, select

from sentra_pos.base import text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, balances, journal, places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import LotBalance, MoneyPosting
from sentra_pos.producers import decisions, delegates, payees
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.tables import (
    Agreement,
    Producer,
    ProducerDelegate,
    ProducerFields,
    ProducerPaper,
    SpecialTerm,
)
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.tables import Picture

ANONYMOUS = "Produsen anonim"

# Rooms further down: of their tables only what is asked here is named.
_LOT = table("lot", column("id"), column("producer"))
_PICTURED = (table("product", column("picture")), table("consignment_note", column("photo")))


@dataclass(eq=False)
class StillOwed(RuleBroken):
    """There is money between the shop and the producer."""

    sentence = "There are still {amount} between the shop and {producer}. Settle them first."

    producer: str
    amount: int


@dataclass(eq=False)
class GoodsHere(RuleBroken):
    """Goods of the producer are still with the shop."""

    sentence = "Goods of {producer} are still in the shop ({count} lots). Give them back first."

    producer: str
    count: int


def data_of(session: Session, producer: UUID) -> dict[str, object]:
    """Everything that is kept of the producer as a person, for himself to take away."""
    row = session.get_one(Producer, producer)
    money = select(MoneyPosting).where(MoneyPosting.producer == producer)
    return {
        "code": row.code,
        **{name: getattr(row, name) for name in ProducerFields.model_fields},
        "made_at": row.made_at,
        "status": row.status,
        "story": row.story,
        "photo": row.photo,
        "consented_on": row.consented_on,
        "agreements": [_facts(one) for one in _of(session, Agreement, producer)],
        "special_terms": [_facts(one) for one in _of(session, SpecialTerm, producer)],
        "permits": [_facts(one) for one in _of(session, ProducerPaper, producer)],
        "decisions": [asdict(one) for one in decisions.history(session, producer)],
        "payee_changes": [asdict(one) for one in payees.changes(session, producer)],
        "delegates": [_facts(one) for one in _of(session, ProducerDelegate, producer)],
        "owed": balances.owed_to(session, producer),
        "postings": [
            {"account": one.account, "amount": one.amount, "payable_from": one.payable_from}
            for one in session.exec(money.order_by(col(MoneyPosting.entry), col(MoneyPosting.position)))
        ],
    }


def pictures_of(session: Session, producer: UUID) -> list[tuple[str, str]]:
    """What is in a picture and its SHA-256: every permit's scan and the photo that buyers see."""
    found = [
        (f"{paper.kind} {paper.number}", paper.picture)
        for paper in _of(session, ProducerPaper, producer)
        if paper.picture
    ]
    photo = session.get_one(Producer, producer).photo
    return [*found, ("foto", photo)] if photo else found


def hand_out(session: Session, *, producer: UUID, on: Occasion) -> str:
    """Write down that everything about the producer is taken out, before it is; the entry's code. Raises NeedsApproval …"""
    row = session.get_one(Producer, producer)
    approver = permissions.require(session, Act.PRODUCER_DATA, on)
    entry = journal.open_entry(session, kind="person_handed_out", on=on.because(row.code, approver))
    journal.seal(session, entry)
    return entry.code


def anonymise(session: Session, *, producer: UUID, on: Occasion) -> None:
    """Forget who the producer was; what he sold stays. Raises StillOwed, GoodsHere, NotAStep or NeedsApproval."""
    row = session.get_one(Producer, producer)
    approver = permissions.require_two(session, Act.ANONYMISE, on)
    hindrance = in_the_way(session, producer)
    if hindrance is not None:
        raise hindrance
    entry = journal.open_entry(session, kind="anonymised", on=on.because(row.code, approver))
    journal.seal(session, entry)
    named = {name for _, name in pictures_of(session, producer)}
    for name in ProducerFields.model_fields:
        if name not in ("name", "group"):
            setattr(row, name, "")
    row.name, row.search = f"{ANONYMOUS} {row.code}", text.search_form(row.code)
    row.story, row.photo, row.consented_on, row.is_anonymous = "", "", None, True
    session.add(row)
    session.flush()
    session.execute(delete(ProducerPaper).where(col(ProducerPaper.producer) == producer))
    delegates.forget(session, producer)
    _forget_pictures(session, named)


def in_the_way(session: Session, producer: UUID) -> RuleBroken | None:
    """What keeps the producer from being forgotten now: money, goods, or that he is not ended; None if nothing does."""
    row = session.get_one(Producer, producer)
    for account in sorted(accounts.OF_A_PRODUCER):
        open_amount = _balance(session, producer, account)
        if open_amount:
            return StillOwed(producer=row.name, amount=abs(open_amount))
    count = _lots_here(session, producer)
    if count:
        return GoodsHere(producer=row.name, count=count)
    if Status(row.status) is not Status.ENDED:
        return decisions.NotAStep(producer=row.name, before=Status(row.status), after=Status.ENDED)
    return None


def _lots_here(session: Session, producer: UUID) -> int:
    """Lots on the shelf or out on a bazaar; what is written off waits for nobody."""
    query = (
        select(func.count(func.distinct(LotBalance.lot)))
        .join(_LOT, _LOT.c.id == col(LotBalance.lot))
        .where(_LOT.c.producer == producer, LotBalance.quantity > 0)
        .where(
            or_(col(LotBalance.place) == places.SHELF, col(LotBalance.place).startswith(places.bazaar("")))
        )
    )
    return session.exec(query).one()


def _forget_pictures(session: Session, names: Iterable[str]) -> None:
    """Let pictures go that nobody else shows."""
    wanted = list(names)
    others = [
        select(col(ProducerPaper.picture).label("name")),
        select(col(Producer.photo).label("name")),
        *(select(next(iter(one.c)).label("name")) for one in _PICTURED),
    ]
    shown = set(session.scalars(select(union_all(*others).subquery().c.name)))
    gone = [name for name in wanted if name not in shown]
    session.execute(delete(Picture).where(col(Picture.sha256).in_(gone)))


def _of(session: Session, kind: Any, producer: UUID) -> list[Any]:
    return list(session.exec(select(kind).where(kind.producer == producer).order_by(kind.id)))


def _facts(row: SQLModel) -> dict[str, object]:
    return row.model_dump(exclude={"id", "producer"})


def _balance(session: Session, producer: UUID, account: str) -> int:
    query = select(MoneyPosting.amount).where(
        MoneyPosting.producer == producer, MoneyPosting.account == account
    )
    return sum(session.exec(query))
