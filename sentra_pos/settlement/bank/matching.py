"""What of a bank's list belongs to which statement: by its number and amount; by account and amount only perhaps."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlmodel import Session

from sentra_pos.settlement import standing
from sentra_pos.settlement.bank import transfers
from sentra_pos.settlement.bank.listing import Booking
from sentra_pos.settlement.draft import TRANSFER
from sentra_pos.settlement.rows import PAYOUT, PRODUCER, SEEN, STATEMENT

_NUMBER = re.compile(r"(?<![A-Z0-9])LPK ?-?([A-Z]{0,3}) ?-? ?([0-9]{2}) ?-? ?([0-9]{5,6})(?![0-9])")
"""With or without its hyphens: some forms have no place for them."""
_DIGITS = re.compile(r"[0-9]+")
_END, _LEAST = 4, 4
_AT_ONCE = 500


class Verdict(Enum):
    """What is to be thought of a row."""

    TO_RECORD = "to_record"
    """It pays a statement that waits."""
    RECORDED = "recorded"
    """It is a payout the books have, not yet seen on a list."""
    SEEN = "seen"
    PERHAPS = "perhaps"
    """Account and amount fit, the number is missing: a person decides."""
    DIFFERS = "differs"
    TWICE = "twice"
    """The bank paid the same statement more than once."""
    CLOSED = "closed"
    """The statement was paid in cash, given up, or pays nothing."""
    UNKNOWN = "unknown"


TICKABLE = frozenset({Verdict.TO_RECORD, Verdict.RECORDED, Verdict.PERHAPS})
CERTAIN = frozenset({Verdict.TO_RECORD, Verdict.RECORDED})
"""What is ticked without being asked for."""


@dataclass(frozen=True)
class Match:
    """A row with what it means; `expected` is what the statement pays, in rupiah."""

    booking: Booking
    verdict: Verdict
    number: str = ""
    producer: str = ""
    expected: int = 0
    payout: UUID | None = None
    payout_number: str = ""


@dataclass(frozen=True)
class _Known:
    number: str
    producer: str
    to_pay: int
    account: str
    is_open: bool
    payout: UUID | None
    payout_number: str
    is_transfer: bool
    seen_on: date | None


def match(session: Session, bookings: Sequence[Booking]) -> list[Match]:
    """A match for each booking, in their order."""
    numbers = {one.row: number_in(f"{one.text} {one.reference}") for one in bookings}
    known = {one.number: one for one in _named(session, {number for number in numbers.values() if number})}
    waiting = _waiting(session)
    taken: set[str] = set()
    found: list[Match] = []
    for one in bookings:
        number = numbers[one.row]
        made = _by_number(one, known[number], taken) if number in known else _perhaps(one, waiting, taken)
        if made.verdict in (*TICKABLE, Verdict.SEEN):
            taken.add(made.number)
        found.append(made)
    return found


def number_in(words: str) -> str:
    """The one statement number in what the bank wrote; empty if there is none, or more than one."""
    found = {_spelled(*one.groups()) for one in _NUMBER.finditer(words.upper())}
    return found.pop() if len(found) == 1 else ""


def _spelled(epoch: str, year: str, number: str) -> str:
    return f"LPK{epoch}-{year}-{number}"


def _by_number(one: Booking, known: _Known, taken: set[str]) -> Match:
    return Match(
        booking=one,
        verdict=_verdict(one, known, taken),
        number=known.number,
        producer=known.producer,
        expected=known.to_pay,
        payout=known.payout,
        payout_number=known.payout_number,
    )


def _verdict(one: Booking, known: _Known, taken: set[str]) -> Verdict:
    tests = (
        (Verdict.CLOSED, known.payout is not None and not known.is_transfer),
        (Verdict.CLOSED, known.payout is None and not known.is_open),
        (Verdict.TWICE, known.number in taken),
        (Verdict.TWICE, known.seen_on is not None and known.seen_on != one.day),
        (Verdict.DIFFERS, one.amount != known.to_pay),
        (Verdict.SEEN, known.seen_on is not None),
        (Verdict.RECORDED, known.payout is not None),
    )
    return next((verdict for verdict, holds in tests if holds), Verdict.TO_RECORD)


def _perhaps(one: Booking, waiting: Sequence[_Known], taken: set[str]) -> Match:
    ends = {run[-_END:] for run in _DIGITS.findall(f"{one.text} {one.reference}") if len(run) >= _LEAST}
    fits = [
        known
        for known in waiting
        if known.to_pay == one.amount and known.account[-_END:] in ends and known.number not in taken
    ]
    if len(fits) != 1:
        return Match(one, Verdict.UNKNOWN)
    (known,) = fits
    return Match(one, Verdict.PERHAPS, known.number, known.producer, known.to_pay)


def _named(session: Session, numbers: Iterable[str]) -> Iterator[_Known]:
    wanted = sorted(numbers)
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        for row in session.execute(_statements().where(STATEMENT.c.number.in_(some))):
            yield _known(row)


def _waiting(session: Session) -> list[_Known]:
    query = _statements().where(STATEMENT.c.method == TRANSFER)
    query = query.where(standing.waits())
    return [_known(row) for row in session.execute(query) if row.account]


def _statements() -> Any:
    paid = and_(PAYOUT.c.statement == STATEMENT.c.id, standing.stands())
    return select(
        STATEMENT.c.number,
        STATEMENT.c.to_pay,
        PRODUCER.c.name,
        PRODUCER.c.account,
        standing.is_given_up().label("is_given_up"),
        PAYOUT.c.id.label("payout"),
        PAYOUT.c.number.label("payout_number"),
        PAYOUT.c.method,
        SEEN.c.booked_on,
    ).select_from(
        STATEMENT.join(PRODUCER, PRODUCER.c.id == STATEMENT.c.producer)
        .outerjoin(PAYOUT, paid)
        .outerjoin(SEEN, SEEN.c.payout == PAYOUT.c.id)
    )


def _known(row: Any) -> _Known:
    return _Known(
        number=row.number,
        producer=row.name,
        to_pay=row.to_pay,
        account=transfers.digits(row.account),
        is_open=row.to_pay > 0 and row.payout is None and not row.is_given_up,
        payout=row.payout,
        payout_number=row.payout_number or "",
        is_transfer=row.method == TRANSFER,
        seen_on=row.booked_on,
    )
