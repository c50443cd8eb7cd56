"""Advances are paid back out of what is earned: an instalment a statement, never more than it pays."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Select, func, select, union_all
from sqlmodel import Session, col

from sentra_pos.base import money
from sentra_pos.books import accounts, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.settlement import kinds
from sentra_pos.settlement.rows import POSTING
from sentra_pos.settlement.tables import Advance, Opening, OpeningAdvance


def outstanding(session: Session, producer: UUID) -> int:
    """What the producer still owes of all advances, in rupiah."""
    return _left(session, [producer]).get(producer, 0)


def planned(session: Session, producers: Sequence[UUID] | None) -> dict[UUID, int]:
    """What the next statement takes off as agreed, in rupiah, of these producers or of all.

    The oldest advance is paid back first; one that is paid back takes nothing off any more.
    """
    given: defaultdict[UUID, list[tuple[int, int]]] = defaultdict(list)
    undone = select(col(Opening.corrects)).where(col(Opening.corrects).is_not(None))
    brought = _given(OpeningAdvance, producers).where(col(OpeningAdvance.opening).not_in(undone))
    all_given = union_all(brought, _given(Advance, producers)).subquery()
    for producer, amount, instalment, _ in session.execute(select(all_given).order_by(all_given.c.entry)):
        given[producer].append((amount, instalment))
    left = _left(session, list(given)) if given else {}
    plans = {producer: _off_next(advances, left.get(producer, 0)) for producer, advances in given.items()}
    return {producer: amount for producer, amount in plans.items() if amount}


def at_most(session: Session, wanted: Mapping[UUID, int]) -> dict[UUID, int]:
    """The `wanted` instalments in rupiah by producer, none of them more than is owed of advances."""
    left = _left(session, list(wanted)) if wanted else {}
    return {producer: min(amount, max(0, left.get(producer, 0))) for producer, amount in wanted.items()}


def take(session: Session, *, producer: UUID, wanted: int, net: int, on: Occasion) -> int:
    """Post an instalment of `wanted` rupiah, capped by a positive `net` and by what is outstanding; what it was."""
    left = outstanding(session, producer)
    amount = min(wanted, left, max(0, net))
    if amount <= 0:
        return 0
    reason = f"angsuran uang muka, sesudah ini tersisa {money.plain(left - amount)}"
    entry = journal.open_entry(session, kind=kinds.INSTALMENT, on=on.because(reason))
    entry.post(accounts.PRODUCER_PAYABLE, amount, producer=producer)
    entry.post(accounts.PRODUCER_ADVANCE, -amount, producer=producer)
    journal.seal(session, entry)
    return amount


def _off_next(advances: Sequence[tuple[int, int]], left: int) -> int:
    """The instalments of those (amount, instalment) that are not paid back, of which `left` is owed in all."""
    repaid, off = sum(amount for amount, _ in advances) - left, 0
    for amount, instalment in advances:
        still = amount - max(0, min(repaid, amount))
        repaid -= amount - still
        off += min(instalment, still)
    return min(off, max(0, left))


def _given(
    kind: type[OpeningAdvance | Advance], producers: Sequence[UUID] | None
) -> Select[UUID, int, int, UUID]:
    query = select(col(kind.producer), col(kind.amount), col(kind.instalment), col(kind.entry))
    return query if producers is None else query.where(col(kind.producer).in_(producers))


def _left(session: Session, producers: Sequence[UUID]) -> dict[UUID, int]:
    query = (
        select(POSTING.c.producer, func.sum(POSTING.c.amount))
        .where(POSTING.c.producer.in_(producers), POSTING.c.account == accounts.PRODUCER_ADVANCE)
        .group_by(POSTING.c.producer)
    )
    return {producer: int(amount) for producer, amount in session.execute(query)}
