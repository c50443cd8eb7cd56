"""Rack fees as agreed: each is due on the first day of its week, month or year, once, on the statement with that day.

A time that has begun before the agreement did costs nothing, and whoever changes from one kind of time to another
pays nothing twice: the next one begins after what was charged already.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from sentra_pos.base import clock
from sentra_pos.books import accounts, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.paper import words
from sentra_pos.producers.tables import Agreement
from sentra_pos.settlement import kinds
from sentra_pos.settlement.tables import RackFee

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """`amount` rupiah for the days `first` to `last`, by the agreement of this number."""

    agreement: UUID
    number: str
    first: date
    last: date
    amount: int

    @property
    def what(self) -> str:
        """As papers say it."""
        if self.last - self.first == 6 * _DAY:
            return f"sewa rak {words.period(self.first, self.last)}"
        if self.first.month != self.last.month:
            return f"sewa rak tahun {self.first.year}"
        return f"sewa rak {words.month(self.first)}"


def due(
    session: Session, producers: Sequence[UUID] | None, *, settled: Mapping[UUID, date], until: date
) -> dict[UUID, tuple[Due, ...]]:
    """What the next statement up to `until` charges of these producers or of all, if anything.

    `settled` is the last day of each one's newest statement: a fee that was due before it is not made good later, nor
    one of the time before the agreement was written down here.
    """
    versions = _versions(session, producers, until)
    if not versions:
        return {}
    query = (
        select(col(RackFee.producer), func.max(col(RackFee.last)))
        .where(col(RackFee.producer).in_(list(versions)))
        .group_by(col(RackFee.producer))
    )
    charged: dict[UUID, date] = dict(session.execute(query).all())
    found = {}
    for producer, agreed in versions.items():
        before = [day for day in (settled.get(producer), charged.get(producer)) if day is not None]
        since = max((day + _DAY for day in before), default=_begun(agreed[0]))
        fees = tuple(_of(agreed, since, until))
        if fees:
            found[producer] = fees
    return found


def charge(session: Session, fees: Iterable[Due], *, producer: UUID, on: Occasion) -> None:
    """Post these fees, each with an entry of its own."""
    for fee in fees:
        entry = journal.open_entry(session, kind=kinds.FEE, on=on.because(fee.what))
        entry.document_no = fee.number
        entry.post(accounts.PRODUCER_PAYABLE, fee.amount, producer=producer)
        entry.post(accounts.FEE_INCOME, -fee.amount)
        row: journal.Row = {
            "producer": producer,
            "first": fee.first,
            "last": fee.last,
            "agreement": fee.agreement,
            "amount": fee.amount,
        }
        entry.attach(RackFee, [row])
        journal.seal(session, entry)


def _versions(session: Session, producers: Sequence[UUID] | None, until: date) -> dict[UUID, list[Agreement]]:
    """Every version up to `until`, the oldest first, of the producers of whom a rack fee was ever agreed."""
    with_fee = select(col(Agreement.producer)).where(col(Agreement.rack_fee) > 0)
    if producers is not None:
        with_fee = with_fee.where(col(Agreement.producer).in_(producers))
    query = (
        select_rows(Agreement)
        .where(col(Agreement.producer).in_(with_fee), Agreement.from_day <= until)
        .order_by(col(Agreement.from_day), col(Agreement.made_at), col(Agreement.id))
    )
    found: dict[UUID, list[Agreement]] = defaultdict(list)
    for row in session.exec(query):
        found[row.producer].append(row)
    return dict(found)


def _of(versions: Sequence[Agreement], since: date, until: date) -> Iterator[Due]:
    day = since
    while day <= until:
        holds = next((one for one in reversed(versions) if _holds(one, day)), None)
        if holds is None or not holds.rack_fee or _first(holds.rack_period, day) != day:
            day += _DAY
            continue
        last = _next(holds.rack_period, day) - _DAY
        yield Due(holds.id, holds.number, day, last, holds.rack_fee)
        day = last + _DAY


def _begun(version: Agreement) -> date:
    return max(version.from_day, clock.day_of(version.made_at))


def _holds(version: Agreement, day: date) -> bool:
    return version.from_day <= day and (version.ended_day is None or day <= version.ended_day)


def _first(period: str, day: date) -> date:
    """The first day of the time that `day` lies in."""
    match period:
        case "weekly":
            return day - timedelta(days=day.weekday())
        case "yearly":
            return day.replace(month=1, day=1)
        case _:
            return day.replace(day=1)


def _next(period: str, first: date) -> date:
    """The first day after the time that begins on `first`."""
    longest = {"weekly": 7, "yearly": 366}.get(period, 31)
    return _first(period, first + timedelta(days=longest))
