"""The sales of a shift as they are looked for when one was wrong: by number, amount or time, the newest first."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session, col

from sentra_pos.base import clock, money
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.tables import Refund, Sale, SaleLine, SalePayment

MOST = 200


class State(Enum):
    """What became of a sale."""

    WHOLE = "whole"
    PARTLY = "partly"
    GONE = "gone"


@dataclass(frozen=True)
class ShiftSale:
    """One sale; `total` in rupiah, `methods` as it was paid, `lines` how many different things."""

    id: UUID
    receipt: str
    at: datetime
    total: int
    lines: int
    methods: tuple[Method, ...]
    state: State


def find(session: Session, shift: UUID, words: str = "") -> list[ShiftSale]:
    """The sales of `shift` whose number, amount or time holds all of `words`, at most MOST."""
    methods = _methods(session, shift)
    back = {sale: (net, kinds) for sale, net, kinds in session.execute(_BACK.where(col(Sale.shift) == shift))}
    found = []
    for sale, lines, net in session.execute(_SALES.where(col(Sale.shift) == shift)):
        one = ShiftSale(
            id=sale.id,
            receipt=sale.receipt,
            at=sale.sold_at,
            total=sale.total,
            lines=int(lines),
            methods=tuple(methods.get(sale.id, ())),
            state=_state(int(net), back.get(sale.id)),
        )
        if all(word in _text(one) for word in words.casefold().split()):
            found.append(one)
        if len(found) == MOST:
            break
    return found


def _state(net: int, back: tuple[int, int] | None) -> State:
    if back is None:
        return State.WHOLE
    gone, voids = back
    return State.GONE if voids or -int(gone) >= net else State.PARTLY


def _methods(session: Session, shift: UUID) -> dict[UUID, list[Method]]:
    found: dict[UUID, list[Method]] = {}
    query = (
        select(col(SalePayment.sale), col(SalePayment.method))
        .join(Sale, col(Sale.id) == SalePayment.sale)
        .where(col(Sale.shift) == shift)
        .order_by(col(SalePayment.position))
    )
    for sale, method in session.execute(query):
        mine = found.setdefault(sale, [])
        if Method(method) not in mine:
            mine.append(Method(method))
    return found


def _text(sale: ShiftSale) -> str:
    time = clock.local(sale.at).strftime("%H:%M %H.%M")
    return f"{sale.receipt} {sale.total} {money.plain(sale.total)} {time}".casefold()


_SALES = (
    select(Sale, func.count(func.distinct(SaleLine.cart_line)), func.sum(SaleLine.net))
    .join(SaleLine, col(SaleLine.sale) == Sale.id)
    .group_by(col(Sale.id))
    .order_by(col(Sale.sold_at).desc(), col(Sale.receipt).desc())
)
_BACK = (
    select(col(Refund.sale), func.sum(Refund.net), func.count().filter(col(Refund.kind) == "void"))
    .join(Sale, col(Sale.id) == Refund.sale)
    .group_by(col(Refund.sale))
)
