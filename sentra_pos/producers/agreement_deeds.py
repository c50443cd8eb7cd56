"""What is decided about agreements: made, signed, ended, and special terms beside them; by a manager, with an entry.

None of it touches a lot that is already in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, or_, select

from sentra_pos.base import text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import agreements
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Agreement, Producer, SpecialTerm
from sentra_pos.producers.terms import Terms
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

LONGEST_REASON = 300


@dataclass(eq=False)
class NoSuchAgreement(RuleBroken):
    """No agreement has this number."""

    sentence = "There is no agreement {number}."

    number: str


@dataclass(eq=False)
class HoldsLater(RuleBroken):
    """A version cannot begin before the one that holds now: it would never win."""

    sentence = "{number} holds since {day}. The next version can begin on that day or later."

    number: str
    day: date


@dataclass(eq=False)
class AlreadySigned(RuleBroken):
    """An agreement is signed once."""

    sentence = "{number} is signed already, on {day}."

    number: str
    day: date


@dataclass(eq=False)
class NothingToEnd(RuleBroken):
    """The producer has no agreement that still runs."""

    sentence = "{producer} has no agreement that still runs."

    producer: str


@dataclass(frozen=True)
class Ended:
    """How many versions and special terms hold for the last time on `last_day`."""

    versions: int
    specials: int
    last_day: date


def find(session: Session, number: str) -> Agreement:
    """The agreement with this number; raise NoSuchAgreement."""
    row = session.exec(select(Agreement).where(Agreement.number == number.strip().upper())).one_or_none()
    if row is None:
        raise NoSuchAgreement(number=number)
    return row


def make(
    session: Session, *, producer: UUID, facts: AgreementFacts, from_day: date, on: Occasion
) -> Agreement:
    """The next version from `from_day`; raise HoldsLater, BadField, NeedsApproval or MayNotApprove."""
    approver = permissions.require(session, Act.AGREEMENT, on)
    held = agreements.in_force(session, producer=producer, day=on.business_day)
    if held is not None and from_day < held.from_day:
        raise HoldsLater(number=held.number, day=held.from_day)
    row = agreements.agree(session, producer=producer, facts=facts, from_day=from_day, on=on)
    _write_down(session, "agreement", row.number, on.because(on.reason, approver))
    return row


def sign(session: Session, *, number: str, signed_on: date, on: Occasion) -> Agreement:
    """Both sides signed the paper of `number` on that day; raise AlreadySigned, NoSuchAgreement, BadField …"""
    approver = permissions.require(session, Act.AGREEMENT, on)
    row = find(session, number)
    if row.signed_on is not None:
        raise AlreadySigned(number=row.number, day=row.signed_on)
    if signed_on > on.business_day:
        raise BadField(field="signed_on", value=signed_on.isoformat(), hint="That day has not come yet.")
    row.signed_on = signed_on
    session.add(row)
    _write_down(session, "agreement_signed", row.number, on.because(f"{signed_on:%d/%m/%Y}", approver))
    return row


def end(session: Session, *, producer: UUID, last_day: date, reason: str, on: Occasion) -> Ended:
    """Let every version and special term of the producer hold until `last_day`, for the last time, because of `reason`.

    Nothing is deleted and an older version does not come back. Raises NothingToEnd, BadField, NeedsApproval …
    """
    approver = permissions.require(session, Act.AGREEMENT, on)
    reason = text.clean(reason, LONGEST_REASON)
    if not reason:
        raise BadField(field="reason", value="", hint="Say why: the producer may ask for it.")
    if last_day < on.business_day:
        raise BadField(field="last_day", value=last_day.isoformat(), hint="Today or later.")
    open_ones = _running(session, producer, last_day)
    if not open_ones:
        raise NothingToEnd(producer=session.get_one(Producer, producer).name)
    specials = _running_specials(session, producer, last_day)
    for row in (*open_ones, *specials):
        row.ended_day = last_day
        session.add(row)
    _write_down(session, "agreement_ended", open_ones[0].number, on.because(reason, approver))
    return Ended(len(open_ones), len(specials), last_day)


def make_special(
    session: Session,
    *,
    producer: UUID,
    terms: Terms,
    from_day: date,
    on: Occasion,
    product: UUID | None = None,
    group: str | None = None,
) -> SpecialTerm:
    """A term for one product or one group from `from_day`; raise NeedsApproval or MayNotApprove."""
    approver = permissions.require(session, Act.AGREEMENT, on)
    row = agreements.agree_special(
        session, producer=producer, terms=terms, from_day=from_day, on=on, product=product, group=group
    )
    _write_down(session, "special_term", None, on.because(_about(session, row), approver))
    return row


def end_special(session: Session, *, term: UUID, last_day: date, on: Occasion) -> Ended:
    """Let the term, and older ones for the same goods, hold until `last_day` for the last time."""
    approver = permissions.require(session, Act.AGREEMENT, on)
    row = session.get_one(SpecialTerm, term)
    same = [
        other
        for other in _running_specials(session, row.producer, last_day)
        if (other.product, other.group) == (row.product, row.group)
    ]
    for other in same:
        other.ended_day = last_day
        session.add(other)
    _write_down(session, "special_term_ended", None, on.because(_about(session, row), approver))
    return Ended(0, len(same), last_day)


def _running(session: Session, producer: UUID, last_day: date) -> Sequence[Agreement]:
    """Versions that hold after `last_day` or until it, the newest first."""
    query = (
        select(Agreement)
        .where(Agreement.producer == producer)
        .where(or_(col(Agreement.ended_day).is_(None), col(Agreement.ended_day) > last_day))
        .order_by(col(Agreement.from_day).desc(), col(Agreement.made_at).desc(), col(Agreement.id).desc())
    )
    return session.exec(query).all()


def _running_specials(session: Session, producer: UUID, last_day: date) -> Sequence[SpecialTerm]:
    query = (
        select(SpecialTerm)
        .where(SpecialTerm.producer == producer)
        .where(or_(col(SpecialTerm.ended_day).is_(None), col(SpecialTerm.ended_day) > last_day))
        .order_by(col(SpecialTerm.id))
    )
    return session.exec(query).all()


def _about(session: Session, row: SpecialTerm) -> str:
    code = session.get_one(Producer, row.producer).code
    rate = f"{row.commission_bps} bps" if row.fixed_price is None else f"Rp{row.fixed_price}"
    return f"{code} {row.group or row.product}: {rate}"


def _write_down(session: Session, kind: str, number: str | None, on: Occasion) -> None:
    entry = journal.open_entry(session, kind=kind, on=on)
    entry.document_no = number
    journal.seal(session, entry)
