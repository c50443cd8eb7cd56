"""Everything a statement's paper and screen show, put together from its links; a copy says what the original said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session

from sentra_pos.base import clock
from sentra_pos.books import chain
from sentra_pos.books.tables import JournalEntry
from sentra_pos.producers import directory
from sentra_pos.producers.tables import Producer
from sentra_pos.settlement import (
    charges,
    conditions,
    counted,
    history,
    objections,
    outlook,
    signing,
    sold,
    standing,
)
from sentra_pos.settlement import draft as drafts
from sentra_pos.settlement.charges import ChargeRow
from sentra_pos.settlement.conditions import Conditions
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.history import NoSuchStatement
from sentra_pos.settlement.objections import Raised
from sentra_pos.settlement.outlook import Outlook
from sentra_pos.settlement.rows import STATEMENT
from sentra_pos.settlement.signing import Said
from sentra_pos.settlement.sold import Busy, HeldRow, SoldRow
from sentra_pos.settlement.statement_words import Language, Speech
from sentra_pos.shop import profile, staff
from sentra_pos.shop.profile import ShopProfile

DAYS_AHEAD = 14
"""What expires by then is told."""
SHOWN_OF_ACCOUNT = 4


@dataclass(frozen=True)
class Addressee:
    """The producer as papers address him; empty fields are left out. Of the account only the end is shown."""

    name: str
    owner: str
    code: str
    address: str
    phone: str
    nib: str
    bank: str
    account: str
    account_name: str


@dataclass(frozen=True)
class Envelope:
    """Money of an earlier statement that nobody has fetched, in rupiah."""

    number: str
    first: date
    last: date
    amount: int


@dataclass(frozen=True)
class StatementView:
    """A statement in full; `number`, `code` and who made it are empty for a draft."""

    draft: Draft
    shop: ShopProfile
    to: Addressee
    previous: str | None
    conditions: Conditions
    sold: tuple[SoldRow, ...]
    held: tuple[HeldRow, ...]
    charges: tuple[ChargeRow, ...]
    envelopes: tuple[Envelope, ...]
    outlook: Outlook
    busy: Busy
    answers: tuple[Raised, ...]
    horizon: date
    made_on: date
    object_by: date
    made_by: str = ""
    approved_by: str = ""
    code: str = ""
    signed: str = ""
    """What its QR code says."""
    language: Language = Language.INDONESIAN

    @property
    def say(self) -> Speech:
        """The phrases of its language."""
        return Speech(self.language)


def view(session: Session, number: str, language: Language = Language.INDONESIAN) -> StatementView:
    """The frozen statement with this number (LPK-26-00031); raise NoSuchStatement."""
    wanted = number.strip().upper()
    row = session.execute(select(*STATEMENT.c).where(STATEMENT.c.number == wanted)).one_or_none()
    if row is None:
        raise NoSuchStatement(number=number)
    (draft,) = drafts.of_producers(session, until=row.until, producers=[row.producer])
    entry = history.entry_of(session, row.entry)
    return _whole(session, draft, entry, language)


def preview(
    session: Session,
    *,
    producer: UUID,
    until: date,
    pay_day: date | None = None,
    language: Language = Language.INDONESIAN,
    instalment: int | None = None,
) -> StatementView:
    """The producer's statement as it would be frozen now, with that `instalment`, without number and code."""
    once = {} if instalment is None else {producer: instalment}
    (draft,) = drafts.of_producers(session, until=until, producers=[producer], pay_day=pay_day, once=once)
    return _whole(session, draft, None, language)


def addressee(row: Producer) -> Addressee:
    """How papers address the producer."""
    return Addressee(
        name=row.name,
        owner=row.owner,
        code=row.code,
        address=directory.full_address(row),
        phone=directory.shown_phone(row.phone),
        nib=row.nib,
        bank=row.bank,
        account=masked(row.account),
        account_name=row.account_name,
    )


def masked(account: str) -> str:
    """Dots and the last four digits: enough to see a wrong account, not enough for whoever finds the paper."""
    hidden = max(0, len(account) - SHOWN_OF_ACCOUNT)
    return "•" * hidden + account[hidden:]


def _whole(session: Session, draft: Draft, entry: JournalEntry | None, language: Language) -> StatementView:
    say = Speech(language)
    what = counted.by(draft)
    made_on = draft.until if entry is None else clock.day_of(entry.occurred_at)
    horizon = made_on + timedelta(days=DAYS_AHEAD)
    ahead = outlook.look(session, draft, what, horizon)
    previous = _previous(session, draft)
    last_day = previous.until if previous else None
    rows, busy = sold.rows(session, what, last_day)
    return StatementView(
        draft=draft,
        shop=profile.read(session),
        to=addressee(directory.get(session, draft.producer)),
        previous=previous.number if previous else None,
        conditions=conditions.read(session, what, ahead.lots),
        sold=rows,
        held=sold.held(session, draft, what),
        charges=charges.rows(session, what, last_day, say) + charges.planned(draft, say),
        envelopes=_envelopes(session, draft),
        outlook=ahead,
        busy=busy,
        answers=_answers(session, previous, draft),
        horizon=horizon,
        made_on=made_on,
        object_by=max(draft.pay_day, made_on) + timedelta(days=objections.DAYS_TO_OBJECT),
        made_by=staff.name_of(session, entry.actor) if entry else "",
        approved_by=staff.name_of(session, entry.approver) if entry and entry.approver else "",
        code=chain.code(entry.hash) if entry else "",
        signed=signed_text(session, draft, entry) if entry else "",
        language=language,
    )


def signed_text(session: Session, draft: Draft, entry: JournalEntry) -> str:
    """What the QR code of a frozen statement says."""
    said = Said(
        number=draft.number or "",
        producer=draft.code,
        first=draft.period_from,
        last=draft.until,
        net=draft.net,
        code=chain.code(entry.hash),
    )
    return signing.text(session, said, entry=entry.id)


def _answers(session: Session, previous: Any, draft: Draft) -> tuple[Raised, ...]:
    """What came of objections since the statement before."""
    after = previous.entry if previous else None
    found = objections.told_on(session, producer=draft.producer, after=after, entry=draft.statement)
    return tuple(found)


def _previous(session: Session, draft: Draft) -> Any:
    if draft.previous is None:
        return None
    query = select(STATEMENT.c.number, STATEMENT.c.until, STATEMENT.c.entry).where(
        STATEMENT.c.id == draft.previous
    )
    return session.execute(query).one()


def _envelopes(session: Session, draft: Draft) -> tuple[Envelope, ...]:
    """What could still be fetched when the statement was made."""
    if draft.unclaimed == 0:
        return ()
    query = (
        select(STATEMENT.c.number, STATEMENT.c.period_from, STATEMENT.c.until, STATEMENT.c.to_pay)
        .where(STATEMENT.c.producer == draft.producer, STATEMENT.c.until < draft.until)
        .where(standing.is_unpaid(as_of=draft.statement))
        .order_by(STATEMENT.c.until)
    )
    rows: Sequence[Any] = session.execute(query).all()
    return tuple(Envelope(row.number, row.period_from, row.until, row.to_pay) for row in rows)
