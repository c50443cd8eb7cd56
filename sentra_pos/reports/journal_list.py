"""Reading the journal: who did what, when and why, who gave leave for it, and all that one entry moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from uuid import UUID

from sqlalchemy import Row as SqlRow
from sqlalchemy import Select, Table, func, or_, select
from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import chain
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import Approval, JournalEntry, MoneyPosting, StockMove
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import permissions, staff
from sentra_pos.shop.permissions import Act
from sentra_pos.stock.tables import Lot

MOST = 200
"""Entries of one page."""

_ENTRY = cast("Table", JournalEntry.__table__)  # type: ignore[attr-defined]
_MONEY = cast("Table", MoneyPosting.__table__)  # type: ignore[attr-defined]
_MOVE = cast("Table", StockMove.__table__)  # type: ignore[attr-defined]
_LEAVE = cast("Table", Approval.__table__)  # type: ignore[attr-defined]


@dataclass(eq=False)
class NoSuchEntry(RuleBroken):
    """No entry bears this number, id or code."""

    sentence = "The journal has no entry {number}."

    number: str


@dataclass(frozen=True)
class Wanted:
    """Which entries: of these business days, this person (as actor or approver), kind and register; a number."""

    first: date | None = None
    last: date | None = None
    person: str = ""
    kinds: tuple[str, ...] = ()
    register: str = ""
    number: str = ""
    approved_only: bool = False
    reversals_only: bool = False


@dataclass(frozen=True)
class Line:
    """One entry; `amount` is what it debits in all, in rupiah, and `code` what its papers bear."""

    id: UUID
    kind: str
    register: str
    sequence: int
    epoch: str
    actor: str
    approver: str
    occurred_at: datetime
    business_day: date
    booked_day: date
    number: str
    reason: str
    amount: int
    code: str
    is_reversal: bool


@dataclass(frozen=True)
class Posted:
    """Rupiah on an account, debit positive; whose, or in which box."""

    account: str
    of: str
    amount: int


@dataclass(frozen=True)
class Moved:
    """Units of a lot from one place to another."""

    product: str
    lot: int
    from_place: str
    to_place: str
    quantity: int
    decimals: int


@dataclass(frozen=True)
class Leave:
    """Somebody else's leave for one act of the entry."""

    act: str
    approver: str
    amount: int


@dataclass(frozen=True)
class Whole:
    """An entry with all it moved; `reverses` and `reversed_by` name other entries by number or code."""

    line: Line
    recorded_at: datetime
    postings: tuple[Posted, ...]
    moves: tuple[Moved, ...]
    leaves: tuple[Leave, ...]
    reverses: str
    reversed_by: tuple[str, ...]
    hash: str


def look(
    session: Session, wanted: Wanted, *, on: Occasion, before: UUID | None = None, most: int = MOST
) -> list[Line]:
    """The newest entries that are wanted, before the entry `before`; raise NeedsApproval."""
    permissions.require(session, Act.SEE_JOURNAL, on)
    asked = _filtered(select(_ENTRY), wanted)
    if before is not None:
        asked = asked.where(_ENTRY.c.id < before)
    rows = session.execute(asked.order_by(_ENTRY.c.id.desc()).limit(most)).all()
    return _lines(session, rows)


def whole(session: Session, number: str, *, on: Occasion) -> Whole:
    """The entry of that paper's number, id or code, with all it moved; raise NoSuchEntry or NeedsApproval."""
    permissions.require(session, Act.SEE_JOURNAL, on)
    row = _find(session, number.strip())
    (line,) = _lines(session, [row])
    reverses = session.get(JournalEntry, row.reverses) if row.reverses else None
    by = session.execute(select(_ENTRY).where(_ENTRY.c.reverses == row.id)).all() if row.document_no else []
    leaves = session.execute(select(_LEAVE).where(_LEAVE.c.entry == row.id).order_by(_LEAVE.c.position))
    return Whole(
        line=line,
        recorded_at=row.recorded_at,
        postings=_postings(session, row.id),
        moves=_moves(session, row.id),
        leaves=tuple(Leave(one.act, staff.name_of(session, one.approver), one.amount) for one in leaves),
        reverses="" if reverses is None else reverses.document_no or chain.code(reverses.hash),
        reversed_by=tuple(one.document_no or chain.code(one.hash) for one in by),
        hash=row.hash,
    )


def kinds(session: Session) -> list[str]:
    """The kinds of entries there are, each found by one step through what is there."""
    return sorted(session.execute(select(_ENTRY.c.kind).distinct()).scalars())


def _filtered(asked: Select[tuple[object, ...]], wanted: Wanted) -> Select[tuple[object, ...]]:
    if wanted.first is not None:
        asked = asked.where(_ENTRY.c.business_day >= wanted.first)
    if wanted.last is not None:
        asked = asked.where(_ENTRY.c.business_day <= wanted.last)
    if wanted.person:
        asked = asked.where(or_(_ENTRY.c.actor == wanted.person, _ENTRY.c.approver == wanted.person))
    if wanted.kinds:
        asked = asked.where(_ENTRY.c.kind.in_(wanted.kinds))
    if wanted.register:
        asked = asked.where(_ENTRY.c.register_code == wanted.register)
    if wanted.number:
        asked = asked.where(_ENTRY.c.document_no == wanted.number)
    if wanted.approved_only:
        asked = asked.where(_ENTRY.c.approver.is_not(None), _ENTRY.c.approver != staff.WAIVED)
    if wanted.reversals_only:
        asked = asked.where(_ENTRY.c.reverses.is_not(None))
    return asked


def _lines(session: Session, rows: "Sequence[SqlRow[tuple[object, ...]]]") -> list[Line]:
    ids = [row.id for row in rows]
    debits = (
        select(_MONEY.c.entry, func.sum(_MONEY.c.amount))
        .where(_MONEY.c.entry.in_(ids), _MONEY.c.amount > 0)
        .group_by(_MONEY.c.entry)
    )
    amounts: dict[UUID, int] = {entry: int(amount) for entry, amount in session.execute(debits)}
    names: dict[str, str] = {}

    def name(who: str | None) -> str:
        if not who:
            return ""
        if who not in names:
            names[who] = staff.name_of(session, who)
        return names[who]

    return [
        Line(
            id=row.id,
            kind=row.kind,
            register=row.register_code,
            sequence=row.sequence,
            epoch=row.epoch,
            actor=name(row.actor),
            approver=name(row.approver),
            occurred_at=row.occurred_at,
            business_day=row.business_day,
            booked_day=row.booked_day,
            number=row.document_no or "",
            reason=row.reason or "",
            amount=amounts.get(row.id, 0),
            code=chain.code(row.hash),
            is_reversal=row.reverses is not None,
        )
        for row in rows
    ]


def _find(session: Session, number: str) -> "SqlRow[tuple[object, ...]]":
    asked = select(_ENTRY).where(_ENTRY.c.document_no == number).order_by(_ENTRY.c.id).limit(1)
    found = session.execute(asked).one_or_none()
    if found is None:
        try:
            found = session.execute(select(_ENTRY).where(_ENTRY.c.id == UUID(number))).one_or_none()
        except ValueError:
            found = None
    if found is None:
        raise NoSuchEntry(number=number)
    return found


def _postings(session: Session, entry: UUID) -> tuple[Posted, ...]:
    asked = (
        select(MoneyPosting, Producer.name)  # type: ignore[call-overload]
        .outerjoin(Producer, Producer.id == MoneyPosting.producer)
        .where(MoneyPosting.entry == entry)
        .order_by(MoneyPosting.position)
    )
    return tuple(
        Posted(one.account, name or one.box or "", one.amount) for one, name in session.execute(asked)
    )


def _moves(session: Session, entry: UUID) -> tuple[Moved, ...]:
    asked = (
        select(StockMove, Lot.number, Product.name, Product.decimals)  # type: ignore[call-overload]
        .join(Lot, Lot.id == StockMove.lot)
        .join(Product, Product.id == Lot.product)
        .where(StockMove.entry == entry)
        .order_by(StockMove.position)
    )
    return tuple(
        Moved(name, number, one.from_place, one.to_place, one.quantity, decimals)
        for one, number, name, decimals in session.execute(asked)
    )
