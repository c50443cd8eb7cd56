"""What else a statement counts beside sales: refunds, losses, fees and advances, each with its paper."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Subquery, func, or_, select
from sqlmodel import Session

from sentra_pos.base import money, quantity
from sentra_pos.books import places
from sentra_pos.settlement import kinds, sums
from sentra_pos.settlement.counted import Counted
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.rows import (
    ENTRY,
    LOT,
    MOVE,
    PRODUCT,
    REFUND,
    REFUND_LINE,
    SALE,
    SALE_LINE,
)
from sentra_pos.settlement.statement_words import INDONESIAN, Say, Speech

_LOSSES = {places.DAMAGED: Say.DAMAGED, places.LOST: Say.LOST, places.EXPIRED: Say.GONE_EXPIRED}
_BEARER = {"shop": Say.SHOP_ANSWERS, "producer": Say.PRODUCER_ANSWERS, "shared": Say.BOTH_ANSWER}
_GROUPS = (
    Say.REFUNDS, Say.GROUP_VOID, Say.GROUP_LOSS, Say.GROUP_COMPENSATION, Say.FEES, Say.GROUP_ADVANCE,
    Say.GROUP_CORRECTION,
)  # fmt: skip
_LONG_NAME = 44
"""Signs of a name that leave room for the figures after it; tables above have it in full."""
_NO_DOCUMENT = {kinds.FEE: Say.A_FEE, kinds.INSTALMENT: Say.AN_INSTALMENT}


@dataclass(frozen=True)
class ChargeRow:
    """One line of it, in rupiah to the producer's favour; `late` if it belongs to an earlier period."""

    group: str
    day: date
    document: str
    what: str
    amount: int
    term: Term
    late: bool


@dataclass(frozen=True)
class _Telling:
    """In which language rows are told, and up to when they are late."""

    say: Speech
    previous_until: date | None

    def charge(
        self, row: Any, group: Say, document: str, what: str, amount: int, term: Term
    ) -> tuple[Say, ChargeRow]:
        is_settled = self.previous_until is not None and row.business_day <= self.previous_until
        late = is_settled or row.booked_day != row.business_day
        told = ChargeRow(self.say(group), row.business_day, document, what, int(amount), term, late)
        return group, told


@dataclass
class _Loss:
    """A loss as one deed wrote it: what goods in which state, and what the producer gets for them."""

    entry: Any
    goods: dict[Say, list[str]] = field(default_factory=dict)
    bearers: set[str] = field(default_factory=set)
    amount: int = 0

    def what(self, say: Speech) -> str:
        parts = "; ".join(f"{', '.join(named)} {say(state)}" for state, named in self.goods.items())
        if self.amount:
            return f"{parts}: {say(Say.SHOP_ANSWERS)}"
        return f"{parts}: {say(_BEARER[min(self.bearers)])}" if len(self.bearers) == 1 else parts


def rows(
    session: Session, counted: Counted, previous_until: date | None, say: Speech = INDONESIAN
) -> tuple[ChargeRow, ...]:
    """The rows in the order of the paper; a loss the producer bears is there with 0, so that it is seen."""
    telling = _Telling(say, previous_until)
    found = [
        _of_a_line(row, telling)
        for query in (_refunds(counted), _refunds_without_receipt(counted))
        for row in session.execute(query)
    ]
    losses = _losses(session, counted)
    for row in session.execute(_beside(counted)):
        term = kinds.term(row.kind, of_a_line=False)
        if row.id in losses and term is Term.COMPENSATION:
            losses[row.id].amount += int(row.amount)
        elif term is not Term.OPENING or previous_until is not None:
            found.append(_plain(row, term, telling))
    found += [_loss(loss, telling) for loss in losses.values()]
    found.sort(key=lambda told: (_GROUPS.index(told[0]), told[1].day, told[1].document, told[1].what))
    return tuple(row for _, row in found)


def planned(draft: Draft, say: Speech = INDONESIAN) -> tuple[ChargeRow, ...]:
    """The fees and the instalment that freezing will take off."""
    term, day = Term.FEES, draft.until
    found = [
        ChargeRow(say(_GROUP[term]), day, fee.number, fee.what, -fee.amount, term, late=False)
        for fee in draft.rack_fees
    ]
    if draft.instalment:
        term = Term.INSTALMENTS
        said, document = say(_WITHOUT_REASON[term]), say(_NO_DOCUMENT[kinds.INSTALMENT])
        found.append(ChargeRow(say(_GROUP[term]), day, document, said, -draft.instalment, term, late=False))
    return tuple(found)


def _refunds(counted: Counted) -> Select[Any]:
    """What reversals took back of sale lines, with the receipt of the sale (R10)."""
    each = _payable(counted)
    returned = (
        select(func.sum(MOVE.c.quantity))
        .where(MOVE.c.entry == each.c.entry, MOVE.c.line == each.c.line, MOVE.c.from_place == places.CUSTOMER)
        .scalar_subquery()
    )
    line = SALE_LINE.c
    return (
        select(
            *_ENTRY, each.c.amount, SALE.c.receipt, PRODUCT.c.name, PRODUCT.c.decimals, PRODUCT.c.unit,
            line.price, line.quantity, line.gross, line.net, returned.label("returned"),
        )
        .select_from(
            each.join(ENTRY, ENTRY.c.id == each.c.entry)
            .join(SALE_LINE, line.id == each.c.line)
            .join(SALE, SALE.c.id == line.sale)
            .join(PRODUCT, PRODUCT.c.id == line.product)
        )
        .where(ENTRY.c.kind.in_((kinds.REFUND, kinds.VOID)))
    )  # fmt: skip


def _refunds_without_receipt(counted: Counted) -> Select[Any]:
    """The same where nobody had the receipt: the refund's own line and number stand for the sale's."""
    each, line = _payable(counted), REFUND_LINE.c
    return (
        select(
            *_ENTRY, each.c.amount, REFUND.c.number.label("receipt"), PRODUCT.c.name, PRODUCT.c.decimals,
            PRODUCT.c.unit, line.price, line.quantity, line.gross, line.net, line.quantity.label("returned"),
        )
        .select_from(
            each.join(ENTRY, ENTRY.c.id == each.c.entry)
            .join(REFUND_LINE, line.id == each.c.line)
            .join(REFUND, REFUND.c.id == line.refund)
            .join(PRODUCT, PRODUCT.c.id == line.product)
        )
    )  # fmt: skip


def _beside(counted: Counted) -> Select[Any]:
    """What was posted beside sale lines, a row for each deed."""
    each, undone = _payable(counted), ENTRY.alias("undone")
    columns = (*_ENTRY, undone.c.reason.label("undone"))
    return (
        select(*columns, (-func.sum(each.c.amount)).label("amount"))
        .select_from(
            each.join(ENTRY, ENTRY.c.id == each.c.entry).outerjoin(undone, undone.c.id == ENTRY.c.reverses)
        )
        .where(or_(each.c.line.is_(None), ENTRY.c.kind.not_in(_OF_LINES)))
        .group_by(*columns)
    )


def _losses(session: Session, counted: Counted) -> dict[UUID, _Loss]:
    """What was written off, or found again, by the deed that did it."""
    moves = counted.moves.subquery()
    bearers = (LOT.c.damage_bearer, LOT.c.loss_bearer, LOT.c.expiry_bearer)
    query = (
        select(*_ENTRY, moves, PRODUCT.c.name, PRODUCT.c.decimals, PRODUCT.c.unit, *bearers)
        .select_from(
            moves.join(ENTRY, ENTRY.c.id == moves.c.entry)
            .join(LOT, LOT.c.id == moves.c.lot)
            .join(PRODUCT, PRODUCT.c.id == moves.c.product)
        )
        .where(or_(moves.c.to_place.in_(_LOSSES), moves.c.from_place.in_(_LOSSES)))
        .where(moves.c.to_place != places.PRODUCER)
        .order_by(ENTRY.c.id, moves.c.position)
    )
    found: dict[UUID, _Loss] = {}
    for row in session.execute(query):
        loss = found.setdefault(row.entry, _Loss(row))
        state = _LOSSES.get(row.to_place, Say.FOUND_AGAIN)
        loss.goods.setdefault(state, []).append(_units(row.quantity, row))
        loss.bearers.add(getattr(row, _WHO.get(row.to_place, "loss_bearer")))
    return found


def _payable(counted: Counted) -> Subquery:
    """The postings the statement counts: not those of a draft that wait."""
    each = counted.postings.subquery()
    columns = (each.c.entry, each.c.line, each.c.amount)
    return select(*columns).where(~sums.waits(each, counted.until)).subquery()


def _of_a_line(row: Any, telling: _Telling) -> tuple[Say, ChargeRow]:
    returned = int(row.returned or row.quantity)
    gross = quantity.gross(row.price, returned, row.decimals)
    what = _units(returned, row)
    if row.net == row.gross:
        sum_of_it = telling.say(
            Say.LESS_COMMISSION, gross=money.plain(gross), commission=money.plain(gross - row.amount)
        )
        what += f": {sum_of_it}"
    group = Say.GROUP_VOID if row.kind == kinds.VOID else Say.REFUNDS
    return telling.charge(row, group, row.receipt, what, -row.amount, Term.REFUNDS)


def _plain(row: Any, term: Term, telling: _Telling) -> tuple[Say, ChargeRow]:
    document = row.document_no or telling.say(_NO_DOCUMENT.get(row.kind, Say.NO_DOCUMENT))
    what = _told(row, telling.say) or telling.say(_WITHOUT_REASON[term])
    group = Say.GROUP_CORRECTION if row.kind in _CORRECTIONS else _GROUP[term]
    return telling.charge(row, group, document, what, row.amount, term)


def _told(row: Any, say: Speech) -> str:
    """Its reason, in the language of the paper where the shop itself wrote it."""
    if row.kind == kinds.OBJECTION_ANSWER:
        return say(Say.WHY_ANSWER)
    if row.kind == kinds.FEE and row.undone:
        return say(Say.FEE_UNDONE, what=row.undone, why=row.reason)
    head, _, left = (row.reason or "").rpartition(" ")
    if row.kind == kinds.INSTALMENT and INDONESIAN(Say.INSTALMENT_LEFT, left="").strip() == head:
        return say(Say.INSTALMENT_LEFT, left=left)
    return row.reason or ""


def _loss(loss: _Loss, telling: _Telling) -> tuple[Say, ChargeRow]:
    document, what = loss.entry.document_no or telling.say(Say.NO_DOCUMENT), loss.what(telling.say)
    return telling.charge(loss.entry, Say.GROUP_LOSS, document, what, loss.amount, Term.COMPENSATION)


def _units(count: int, row: Any) -> str:
    shown = quantity.show(count, row.decimals, row.unit if row.decimals else "")
    name = row.name if len(row.name) <= _LONG_NAME else f"{row.name[: _LONG_NAME - 1].rstrip()}…"
    return f"{shown} {name}"


_ENTRY = (
    ENTRY.c.id,
    ENTRY.c.kind,
    ENTRY.c.business_day,
    ENTRY.c.booked_day,
    ENTRY.c.document_no,
    ENTRY.c.reason,
)
_CORRECTIONS = (kinds.GIVE_UP, kinds.OBJECTION_ANSWER)
_OF_LINES = (kinds.SALE, kinds.REFUND, kinds.VOID)
_WHO = {places.DAMAGED: "damage_bearer", places.LOST: "loss_bearer", places.EXPIRED: "expiry_bearer"}
_GROUP = {
    Term.COMPENSATION: Say.GROUP_COMPENSATION,
    Term.FEES: Say.FEES,
    Term.INSTALMENTS: Say.GROUP_ADVANCE,
    Term.OPENING: Say.GROUP_CORRECTION,
}
_WITHOUT_REASON = {
    Term.COMPENSATION: Say.WHY_COMPENSATION,
    Term.FEES: Say.WHY_FEE,
    Term.INSTALMENTS: Say.WHY_INSTALMENT,
    Term.OPENING: Say.WHY_CORRECTION,
}
