"""What was sold on a statement: a row for each product, price and terms, what is still held, and when people came."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, exists, select, union_all
from sqlmodel import Session

from sentra_pos.base import clock
from sentra_pos.books import accounts
from sentra_pos.settlement import kinds, scope, sums
from sentra_pos.settlement.counted import Counted
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.rows import ENTRY, MOVE_LINK, POSTING, PRODUCT, SALE_LINE, STATEMENT

_AMOUNTS = ("quantity", "gross", "shop_discount", "producer_discount", "shared_discount", "producer_part")
_MOST_DAYS, _MOST_HOURS, _HOURS = 3, 2, 2


@dataclass(frozen=True)
class SoldRow:
    """One product at one price on one set of terms, with one kind of discount; amounts in rupiah.

    `late` is the true day of what belongs to an earlier period. gross − own and shared discount − commission = part.
    """

    product: str
    decimals: int
    unit: str
    price: int
    commission_bps: int | None
    fixed_price: int | None
    bearers: tuple[str, ...]
    late: date | None
    quantity: int = 0
    gross: int = 0
    shop_discount: int = 0
    producer_discount: int = 0
    shared_discount: int = 0
    producer_part: int = 0

    @property
    def discount(self) -> int:
        """What touches the producer; the shop's own discount stands outside."""
        return self.producer_discount + self.shared_discount

    @property
    def commission(self) -> int:
        return self.gross - self.discount - self.producer_part


@dataclass(frozen=True)
class HeldRow:
    """Units that were sold and become payable only on `payable_from`; `amount` is the producer's part."""

    product: str
    decimals: int
    unit: str
    quantity: int
    amount: int
    payable_from: date


@dataclass(frozen=True)
class Busy:
    """When most was sold: weekdays (0 is Monday) with their units, and hours as (from, to)."""

    days: tuple[tuple[int, int], ...]
    hours: tuple[tuple[int, int], ...]


def rows(session: Session, counted: Counted, previous_until: date | None) -> tuple[tuple[SoldRow, ...], Busy]:
    """The sales rows by product, what is late last, and when the goods were bought."""
    lines = session.execute(_lines(counted)).all()
    found: dict[tuple[Any, ...], Counter[Any]] = {}
    for line in lines:
        is_settled = previous_until is not None and line.business_day <= previous_until
        late = line.business_day if is_settled or line.booked_day != line.business_day else None
        key = (
            line.name, line.decimals, line.unit, line.price, line.commission_bps, line.fixed_price, _bearers(line),
            late,
        )  # fmt: skip
        found.setdefault(key, Counter()).update({name: getattr(line, name) for name in _AMOUNTS})
    made = [SoldRow(*key, *(amounts[name] for name in _AMOUNTS)) for key, amounts in found.items()]
    return tuple(sorted(made, key=_order)), _busy(lines)


def held(session: Session, draft: Draft, counted: Counted) -> tuple[HeldRow, ...]:
    """What left the shelf and is not payable yet: with what was refunded of it taken off."""
    if draft.held == 0:
        return ()
    postings = counted.postings if draft.statement is None else _held_at_freezing(draft)
    each = postings.subquery()
    query = (
        select(
            each.c.kind,
            each.c.amount,
            each.c.payable_from,
            SALE_LINE,
            PRODUCT.c.name,
            PRODUCT.c.decimals,
            PRODUCT.c.unit,
        )
        .select_from(
            each.join(SALE_LINE, SALE_LINE.c.id == each.c.line).join(
                PRODUCT, PRODUCT.c.id == SALE_LINE.c.product
            )
        )
        .where(sums.waits(each, draft.until))
    )
    found: dict[tuple[Any, ...], list[int]] = {}
    for row in session.execute(query):
        quantity = row.quantity if row.kind == kinds.SALE else -_share_of(row)
        totals = found.setdefault((row.name, row.decimals, row.unit, row.payable_from), [0, 0])
        totals[0] += quantity
        totals[1] -= row.amount
    return tuple(
        HeldRow(name, decimals, unit, quantity, amount, day)
        for (name, decimals, unit, day), (quantity, amount) in sorted(found.items())
        if quantity or amount
    )


def _lines(counted: Counted) -> Select[Any]:
    """The counted sale lines, those with a posting and those sold for nothing, with the moment of the sale."""
    each = counted.postings.subquery()
    ids = union_all(
        select(each.c.line.label("id")).where(each.c.kind == kinds.SALE, ~sums.waits(each, counted.until)),
        select(counted.for_nothing.subquery().c.id),
    ).subquery()
    amounts = [SALE_LINE.c[name] for name in _AMOUNTS]
    terms = (SALE_LINE.c.price, SALE_LINE.c.commission_bps, SALE_LINE.c.fixed_price)
    product = (PRODUCT.c.name, PRODUCT.c.decimals, PRODUCT.c.unit)
    return (
        select(*product, *terms, *amounts, ENTRY.c.business_day, ENTRY.c.booked_day, ENTRY.c.occurred_at)
        .select_from(
            ids.join(SALE_LINE, SALE_LINE.c.id == ids.c.id)
            .join(PRODUCT, PRODUCT.c.id == SALE_LINE.c.product)
            .join(ENTRY, ENTRY.c.id == SALE_LINE.c.entry)
        )
        .order_by(ENTRY.c.occurred_at, SALE_LINE.c.id)
    )


def _held_at_freezing(draft: Draft) -> scope.Rows:
    """Postings payable after the cut-off whose goods were counted by then; later ones came too late to be seen."""
    moved = (
        exists()
        .where(MOVE_LINK.c.entry == POSTING.c.entry, MOVE_LINK.c.statement == STATEMENT.c.id)
        .where(STATEMENT.c.producer == draft.producer, STATEMENT.c.until <= draft.until)
    )
    theirs = and_(POSTING.c.producer == draft.producer, POSTING.c.account == accounts.PRODUCER_PAYABLE)
    columns = (*POSTING.c, ENTRY.c.kind)
    query = select(*columns).select_from(POSTING.join(ENTRY, ENTRY.c.id == POSTING.c.entry))
    return query.where(theirs, POSTING.c.payable_from > draft.until, moved)


def _share_of(row: Any) -> int:
    """How many units a refund took back, from the part of the producer's share it did."""
    return int(row.quantity * row.amount // row.producer_part) if row.producer_part else 0


def _bearers(line: Any) -> tuple[str, ...]:
    found = (
        ("shop", line.shop_discount), ("producer", line.producer_discount), ("shared", line.shared_discount)
    )  # fmt: skip
    return tuple(name for name, amount in found if amount)


def _order(row: SoldRow) -> tuple[Any, ...]:
    late = row.late or date.max
    return (row.late is not None, late, row.product.casefold(), row.price, row.bearers)


def _busy(lines: Iterable[Any]) -> Busy:
    days: Counter[int] = Counter()
    hours: Counter[int] = Counter()
    for line in lines:
        units = line.quantity if line.decimals == 0 else 1
        days[line.business_day.weekday()] += units
        hours[clock.local(line.occurred_at).hour // _HOURS * _HOURS] += units
    best_hours = sorted(hour for hour, _ in _best(hours, _MOST_HOURS))
    return Busy(tuple(_best(days, _MOST_DAYS)), tuple((hour, hour + _HOURS) for hour in best_hours))


def _best(counts: Counter[int], most: int) -> Sequence[tuple[int, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
