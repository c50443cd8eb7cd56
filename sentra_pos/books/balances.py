"""How much of a lot is where, how much is in a box, what an account holds: kept or summed from the journals."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import BigInteger, Uuid, bindparam, func, text
from sqlmodel import Session, col, select

from sentra_pos.base.database import TryAgain
from sentra_pos.books import places
from sentra_pos.books.tables import MoneyPosting, OpenPosting, ProducerSettled


def apply(session: Session, moves: Iterable[Mapping[str, object]]) -> None:
    """Bring the kept balances in line with `moves`, in sorted order; TryAgain if a lot does not hold enough."""
    changes: dict[tuple[UUID, str], int] = defaultdict(int)
    for move in moves:
        lot, quantity = move["lot"], move["quantity"]
        assert isinstance(lot, UUID) and isinstance(quantity, int)  # noqa: S101, PT018 - `Entry.move` made them
        changes[lot, str(move["from_place"])] -= quantity
        changes[lot, str(move["to_place"])] += quantity
    kept = [
        {"lot": lot, "place": place, "change": change}
        for (lot, place), change in sorted(changes.items(), key=lambda item: (item[0][0].int, item[0][1]))
        if change != 0 and place not in places.OUTSIDE
    ]
    if kept and all(_is_take(facts) for facts in kept):
        _take(session, kept)
        return
    for facts in kept:
        if _is_take(facts):
            _take(session, [facts])
        else:
            session.execute(_ADD, facts)


def at_place(session: Session, lot: UUID, place: str) -> int:
    """Smallest units of `lot` at `place` now."""
    return int(session.execute(_AT, {"lot": lot, "place": place}).scalar() or 0)


def of_box(session: Session, box: str) -> int:
    """Cash that should be in `box`: the sum of its postings, in rupiah."""
    total = session.exec(select(func.sum(MoneyPosting.amount)).where(col(MoneyPosting.box) == box)).one()
    return int(total or 0)


def owed_to(session: Session, producer: UUID) -> int:
    """What the shop owes `producer` in all, in rupiah; negative if the producer owes."""
    return owed(session, producer).get(producer, 0)


def owed(session: Session, producer: UUID | None = None) -> dict[UUID, int]:
    """What the shop owes each producer, or this one, in rupiah: what was settled, and what is open beside it."""
    opened = select(OpenPosting.producer, -func.sum(OpenPosting.amount)).group_by(col(OpenPosting.producer))
    settled = select(ProducerSettled.producer, ProducerSettled.amount)
    if producer is not None:
        opened = opened.where(col(OpenPosting.producer) == producer)
        settled = settled.where(col(ProducerSettled.producer) == producer)
    found: dict[UUID, int] = {}
    for part in (settled, opened):
        for whose, amount in session.execute(part):
            found[whose] = found.get(whose, 0) + int(amount)
    return found


def _is_take(facts: Mapping[str, object]) -> bool:
    change = facts["change"]
    return isinstance(change, int) and change < 0 and facts["place"] not in places.MAY_GO_BELOW_ZERO


def _take(session: Session, takes: Sequence[Mapping[str, object]]) -> None:
    """All of `takes` in one go, as a sale of many lines wants it; TryAgain if one lot does not hold enough."""
    if session.connection().execute(_TAKE, takes).rowcount != len(takes):
        raise TryAgain(f"of {len(takes)} lots one holds less than planned")


_LOT = bindparam("lot", type_=Uuid())
_CHANGE = bindparam("change", type_=BigInteger())
_TAKE = text(
    "UPDATE lot_balance SET quantity = quantity + :change"
    " WHERE lot = :lot AND place = :place AND quantity >= -:change"
).bindparams(_LOT, _CHANGE)
_ADD = text(
    "INSERT INTO lot_balance (lot, place, quantity) VALUES (:lot, :place, :change)"
    " ON CONFLICT (lot, place) DO UPDATE SET quantity = lot_balance.quantity + excluded.quantity"
).bindparams(_LOT, _CHANGE)
_AT = text("SELECT quantity FROM lot_balance WHERE lot = :lot AND place = :place").bindparams(_LOT)
