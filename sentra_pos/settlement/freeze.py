"""Freezing: what is seen now is counted once and for ever, numbered and chained; what comes later is the next one's."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from sentra_pos.base import numbering
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import chain, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry
from sentra_pos.settlement import draft as drafts
from sentra_pos.settlement import (
    history,
    instalments,
    kinds,
    picking,
    proof,
    rack_fees,
    signing,
    turns,
)
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.picking import Picked
from sentra_pos.settlement.rows import MOVE_LINK, POSTING_LINK
from sentra_pos.settlement.tables import Statement
from sentra_pos.shop import permissions, profile
from sentra_pos.shop.permissions import Act


@dataclass(eq=False)
class NothingToSettle(RuleBroken):
    """Nothing moved and the balance is 0."""

    sentence = "There is nothing to settle for {producer} until {until}."

    producer: str
    until: date


@dataclass(eq=False)
class AlreadySettledLater(RuleBroken):
    """A later statement of the producer is frozen; nothing goes in before it any more."""

    sentence = "{producer} is already settled until {last} ({number}); {until} is before that."

    producer: str
    until: date
    last: date
    number: str


@dataclass(frozen=True)
class StatementDone:
    """A frozen statement; amounts in rupiah, `code` the 8 characters of its entry."""

    id: UUID
    number: str
    producer: UUID
    until: date
    net: int
    to_pay: int
    method: str
    closing: int
    code: str


def freeze(
    session: Session,
    *,
    producer: UUID,
    until: date,
    pay_day: date | None = None,
    on: Occasion,
    instalment: int | None = None,
) -> StatementDone:
    """The producer's statement up to `until`, frozen now, or the one frozen for that day before.

    Rack fees that are due are charged first, then an instalment of at most `instalment` rupiah, else of what was
    agreed, is taken off a positive net. Raises NothingToSettle, AlreadySettledLater, NeedsApproval or
    MayNotApprove. One transaction, under
    `key(producer, until)`.
    """
    turns.take(session, producer)
    last = _last(session, producer, until)
    if last is not None:
        return _same(session, last, producer, until)
    on = on.because(on.reason, permissions.require(session, Act.FREEZE, on))
    signing.ensure(session, on=on)
    _charge(session, producer, until, instalment, on)
    entry = journal.open_entry(session, kind=kinds.STATEMENT, on=on)
    entry.document_no = numbering.paper(
        session, "LPK", epoch=entry.epoch, year=on.business_day.year, digits=5
    )
    picked = picking.pick(session, producer=producer, until=until)
    draft = _composed(session, picked, producer, until, pay_day)
    if draft.is_empty:
        raise NothingToSettle(producer=draft.code, until=until)
    draft = replace(draft, statement=entry.id, number=entry.document_no)
    entry.attach(Statement, [_row(draft, on, proof.links_hash(picked.postings, picked.moves))])
    journal.seal(session, entry)
    _link(session, entry.id, picked)
    return _done(draft, entry.code)


def freeze_once(
    books: Books,
    *,
    producer: UUID,
    until: date,
    pay_day: date | None = None,
    on: Occasion,
    instalment: int | None = None,
) -> StatementDone:
    """`freeze` in its transaction; asked again for the same producer and day it answers with the same statement."""
    return books.writing(
        lambda session: freeze(
            session, producer=producer, until=until, pay_day=pay_day, on=on, instalment=instalment
        ),
        key=key(producer, until),
        content=(producer, until),
        answer=StatementDone,
    )


def find(session: Session, number: str) -> StatementDone | None:
    """The frozen statement with this number (LPK-26-00031), or None."""
    wanted = number.strip().upper()
    row = session.exec(select_rows(Statement).where(Statement.number == wanted)).one_or_none()
    return None if row is None else _stored(session, row)


def with_code(session: Session, code: str) -> StatementDone | None:
    """The frozen statement whose paper shows `code` (7F3A-92C1; case and hyphen do not matter), or None."""
    wanted = "".join(sign for sign in code.lower() if sign.isalnum())
    query = select_rows(Statement).join(JournalEntry, col(JournalEntry.id) == Statement.entry)
    row = session.exec(query.where(col(JournalEntry.hash).startswith(wanted, autoescape=True))).first()
    found = None if row is None else _stored(session, row)
    return found if found is not None and found.code.replace("-", "").lower() == wanted else None


def key(producer: UUID, until: date) -> str:
    """The natural key of a statement: there is one for each producer and cut-off."""
    return f"statement:{producer}:{until.isoformat()}"


def _charge(session: Session, producer: UUID, until: date, instalment: int | None, on: Occasion) -> None:
    """Post what the statement takes off, so that it counts it: of a day it counts, however late it is frozen."""
    if instalment is None:
        instalment = instalments.planned(session, [producer]).get(producer, 0)
    settled = history.settled(session, producer)
    fees = rack_fees.due(session, [producer], settled=settled, until=until).get(producer, ())
    on = on.on_day(min(until, on.business_day))
    rack_fees.charge(session, fees, producer=producer, on=on)
    if instalment:
        (draft,) = drafts.of_producers(session, until=until, producers=[producer])
        net = draft.net + draft.instalment
        instalments.take(session, producer=producer, wanted=instalment, net=net, on=on)


def _composed(session: Session, picked: Picked, producer: UUID, until: date, pay_day: date | None) -> Draft:
    past = history.read(session, until=until, producers=[producer])
    counted = drafts.Counted(picked.totals, moved_since=picked.moved_since)
    (party,) = past.parties
    shop = profile.read(session)
    return drafts.compose(party, past, counted, until=until, pay_day=pay_day, shop=shop)


def _last(session: Session, producer: UUID, until: date) -> Statement | None:
    """The producer's last statement if it is of `until` or later."""
    query = (
        select_rows(Statement)
        .where(Statement.producer == producer, Statement.until >= until)
        .order_by(col(Statement.until).desc())
    )
    return session.exec(query).first()


def _same(session: Session, last: Statement, producer: UUID, until: date) -> StatementDone:
    found = session.exec(
        select_rows(Statement).where(Statement.producer == producer, Statement.until == until)
    ).one_or_none()
    if found is None:
        (party,) = history.parties(session, until=until, producers=[producer])
        raise AlreadySettledLater(producer=party.code, until=until, last=last.until, number=last.number)
    return _stored(session, found)


def _stored(session: Session, row: Statement) -> StatementDone:
    """What freezing the stored statement answered."""
    entry = history.entry_of(session, row.entry)
    return StatementDone(
        id=row.id,
        number=row.number,
        producer=row.producer,
        until=row.until,
        net=row.net,
        to_pay=row.to_pay,
        method=row.method,
        closing=row.closing,
        code=chain.code(entry.hash),
    )


def _row(draft: Draft, on: Occasion, digest: str) -> journal.Row:
    return {
        "id": draft.statement,
        "number": draft.number,
        "producer": draft.producer,
        "previous": draft.previous,
        "period_from": draft.period_from,
        "until": draft.until,
        "pay_day": draft.pay_day,
        "frozen_at": on.at,
        "net": draft.net,
        "commission": draft.sums.commission,
        "to_pay": draft.to_pay,
        "method": draft.method,
        "pay_rounding": draft.pay_rounding,
        "closing": draft.closing,
        "held": draft.held,
        "unclaimed": draft.unclaimed,
        "links_hash": digest,
    } | asdict(draft.sums)


def _link(session: Session, statement: UUID, picked: Picked) -> None:
    for table, pairs in ((POSTING_LINK, picked.postings), (MOVE_LINK, picked.moves)):
        if pairs:
            rows = [{"entry": entry, "position": place, "statement": statement} for entry, place in pairs]
            session.execute(insert(table), rows)


def _done(draft: Draft, code: str) -> StatementDone:
    assert draft.statement is not None  # noqa: S101 - it was just frozen
    assert draft.number is not None  # noqa: S101 - as above
    return StatementDone(
        id=draft.statement,
        number=draft.number,
        producer=draft.producer,
        until=draft.until,
        net=draft.net,
        to_pay=draft.to_pay,
        method=draft.method,
        closing=draft.closing,
        code=code,
    )
