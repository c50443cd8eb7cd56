"""Goods damaged, lost or expired leave the shelf, and what was lost may be found again: a report to sign (BA-26-00007).

Who answers for them says the lot's terms, frozen when it came in. If that is the shop, the producer is credited as if
they had been sold at the price of the day; shared, half of it. What was paid for so belongs to the shop from then on.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

from sqlmodel import Session, col, func, select

from sentra_pos.base import ids, money, numbering, text
from sentra_pos.base import quantity as quantities
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, balances, journal, places
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import prices, products
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer, Terms, TermsKind, share
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import costs
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.tables import Lot, WriteOff, WriteOffLine

LONGEST_REASON = 200
MOST_LINES = 1_000
HALF_BPS = 5_000


class Loss(Enum):
    """What happened to the goods."""

    DAMAGED = "damaged"
    LOST = "lost"
    EXPIRED = "expired"
    FOUND = "found"


@dataclass(eq=False)
class NothingToWriteOff(RuleBroken):
    """Nobody said what is gone."""

    sentence = "Nothing was chosen. Choose the goods first."


@dataclass(eq=False)
class NotExpiredYet(RuleBroken):
    """The lot may still be sold."""

    sentence = "{product} does not expire before {expiry}: it may still be sold."

    product: str
    expiry: date


@dataclass(eq=False)
class NeverLost(RuleBroken):
    """More would be found than is missing."""

    sentence = "Of {product} only {missing} are missing; {found} cannot be found."

    product: str
    missing: int
    found: int


@dataclass(frozen=True)
class Gone:
    """`quantity` smallest units of a lot that were written off, with the reason."""

    lot: UUID
    quantity: int
    reason: str


@dataclass(frozen=True)
class WrittenLine:
    """A line of a report: who answers for it, and what the producer is credited, in rupiah."""

    lot: UUID
    number: int
    product: str
    unit: str
    decimals: int
    quantity: int
    price: int
    bearer: Bearer
    compensation: int
    reason: str


@dataclass(frozen=True)
class WriteOffDone:
    """A report that was written; `compensation` in rupiah, negative if goods were found that were paid for."""

    id: UUID
    number: str
    loss: Loss
    producer: str
    lines: tuple[WrittenLine, ...]
    compensation: int
    code: str


@dataclass(frozen=True)
class _Planned:
    lot: Lot
    product: Product
    gone: Gone
    bearer: Bearer
    price: int
    compensation: int
    takes_back: UUID | None = None


def write_off(
    session: Session,
    *,
    loss: Loss,
    goods: Sequence[Gone],
    on: Occasion,
    may_exceed: bool = False,
    at_closing: bool = False,
    act: Act = Act.WRITE_OFF,
) -> list[WriteOffDone]:
    """Write `goods` off, a report for each producer in the order they appear; all in one go or nothing.

    Raises NothingToWriteOff, NotEnoughStock, NotExpiredYet, BadField, NeedsApproval or MayNotApprove; for found goods
    NeverLost, unless a count `may_exceed` what is missing: then it was never counted right when it came in. Goods whose
    last day is today are expired only `at_closing`.
    """
    if not goods:
        raise NothingToWriteOff
    refuse_size(len(goods))
    planned: dict[UUID, list[_Planned]] = {}
    # One lot may stand on several lines, each with its own reason: later ones see what earlier ones took.
    taken: Counter[UUID] = Counter()
    for gone in goods:
        if loss is Loss.FOUND:
            lines = _found(session, gone, on.business_day, taken, may_exceed=may_exceed)
        else:
            # At closing the last day is over: nobody will come and buy any more.
            over = on.business_day + timedelta(days=at_closing)
            lines = [_lost(session, loss, gone, on.business_day, taken, sellable_from=over)]
        for one in lines:
            taken[one.lot.id] += one.gone.quantity
            if one.takes_back is not None:
                taken[one.takes_back] += one.gone.quantity
            planned.setdefault(one.lot.producer, []).append(one)
    worth = sum(_worth(one) for lines in planned.values() for one in lines)
    on = on.because(on.reason, permissions.require(session, act, on, amount=worth))
    return [_report(session, loss, producer, lines, on) for producer, lines in planned.items()]


def refuse_size(lines: int) -> None:
    """Raise BadField for more than are written off in one go."""
    if lines > MOST_LINES:
        raise BadField(field="lines", value=str(lines), hint="At most 1.000 lines at a time.")


def _worth(one: _Planned) -> int:
    return quantities.gross(one.price, one.gone.quantity, one.product.decimals)


def _report(
    session: Session, loss: Loss, producer: UUID, planned: Sequence[_Planned], on: Occasion
) -> WriteOffDone:
    owner = session.get_one(Producer, producer)
    entry = journal.open_entry(session, kind=f"write_off_{loss.value}", on=on)
    number = numbering.paper(session, "BA", epoch=entry.epoch, year=on.business_day.year, digits=5)
    entry.document_no = number
    report = ids.new()
    head: journal.Row = {"id": report, "number": number, "kind": loss.value}
    entry.attach(WriteOff, [head | {"producer": producer, "written_at": on.at}])
    entry.attach(WriteOffLine, [_row(report, place, loss, one) for place, one in enumerate(planned, start=1)])
    total = sum(one.compensation for one in planned)
    _post(entry, owner, total)
    for one in planned:
        entry.move(one.lot.id, *_way(loss), one.gone.quantity)
    if owner.house:
        costs.settle(session, entry)
    journal.seal(session, entry)
    return WriteOffDone(
        report, number, loss, owner.code, tuple(_told(one) for one in planned), total, entry.code
    )


def _post(entry: Entry, owner: Producer, total: int) -> None:
    if not owner.house:
        entry.post(accounts.LOSS_COMPENSATION, total)
        entry.post(accounts.PRODUCER_PAYABLE, -total, producer=owner.id, payable_from=entry.on.business_day)


def _lost(
    session: Session, loss: Loss, gone: Gone, day: date, taken: Counter[UUID], *, sellable_from: date
) -> _Planned:
    lot, product = _checked(session, gone)
    there = balances.at_place(session, lot.id, places.SHELF) - taken[lot.id]
    if there < gone.quantity:
        raise NotEnoughStock(wanted=gone.quantity, on_hand=max(0, there), product=product.name)
    if loss is Loss.EXPIRED and (lot.expiry is None or lot.expiry >= sellable_from):
        raise NotExpiredYet(product=product.name, expiry=lot.expiry or date.max)
    bearer = Bearer(
        {
            Loss.DAMAGED: lot.damage_bearer,
            Loss.LOST: lot.loss_bearer,
            Loss.EXPIRED: lot.expiry_bearer,
        }[loss]
    )
    price = _price(session, lot, product, day)
    credited = _compensation(session, lot, product, gone, bearer, price)
    return _Planned(lot, product, gone, bearer, price, credited)


def _found(
    session: Session, gone: Gone, day: date, taken: Counter[UUID], *, may_exceed: bool
) -> list[_Planned]:
    """The newest losses are taken back first, with exactly what was credited for so many units of them."""
    lot, product = _checked(session, gone)
    missing = balances.at_place(session, lot.id, places.LOST) - taken[lot.id]
    if missing < gone.quantity and not may_exceed:
        raise NeverLost(product=product.name, missing=max(0, missing), found=gone.quantity)
    left, planned = gone.quantity, []
    for line, open_units in _open_losses(session, lot.id):
        still = open_units - taken[line.id]
        back = min(left, still)
        if back:
            credited = money.telescoped(line.compensation, still, back, line.quantity)
            part = Gone(gone.lot, back, gone.reason)
            planned.append(_Planned(lot, product, part, Bearer(line.bearer), line.price, -credited, line.id))
            left -= back
    if left:
        price = _price(session, lot, product, day)
        planned.append(
            _Planned(lot, product, Gone(gone.lot, left, gone.reason), Bearer(lot.loss_bearer), price, 0)
        )
    return planned


def _open_losses(session: Session, lot: UUID) -> list[tuple[WriteOffLine, int]]:
    """Lines that lost units of `lot`, newest first, with how many of each were not found yet."""
    lines = session.exec(
        select(WriteOffLine)
        .where(WriteOffLine.lot == lot, WriteOffLine.to_place == places.LOST)
        .order_by(col(WriteOffLine.id).desc())
    ).all()
    sums = session.exec(
        select(WriteOffLine.found, func.sum(WriteOffLine.quantity))
        .where(WriteOffLine.lot == lot, col(WriteOffLine.found).is_not(None))
        .group_by(col(WriteOffLine.found))
    ).all()
    found = {line: int(units) for line, units in sums}
    return [(line, line.quantity - found.get(line.id, 0)) for line in lines]


def _checked(session: Session, gone: Gone) -> tuple[Lot, Product]:
    lot = session.get_one(Lot, gone.lot)
    product = products.get(session, lot.product)
    if gone.quantity <= 0:
        raise BadField(field="quantity", value=str(gone.quantity), hint="More than nothing.")
    if not text.clean(gone.reason, LONGEST_REASON):
        raise BadField(field="reason", value="", hint="Say what happened: it stands on the report.")
    return lot, product


def _price(session: Session, lot: Lot, product: Product, day: date) -> int:
    now = None if product.priced_by_lot else prices.at(session, product.id, day)
    return lot.price if now is None else now


def _compensation(
    session: Session, lot: Lot, product: Product, gone: Gone, bearer: Bearer, price: int
) -> int:
    """What the producer is credited: his part as if sold, half of it if the loss is shared, nothing if it is his."""
    if bearer is Bearer.PRODUCER or session.get_one(Producer, lot.producer).house:
        return 0
    parts = share(
        Terms(TermsKind(lot.terms_kind), lot.commission_bps, lot.fixed_price),
        gross=quantities.gross(price, gone.quantity, product.decimals),
        quantity_sold=gone.quantity,
        decimals=product.decimals,
    )
    return parts.producer if bearer is Bearer.SHOP else money.share(parts.producer, HALF_BPS)


def _way(loss: Loss) -> tuple[str, str]:
    return {
        Loss.DAMAGED: (places.SHELF, places.DAMAGED),
        Loss.LOST: (places.SHELF, places.LOST),
        Loss.EXPIRED: (places.SHELF, places.EXPIRED),
        Loss.FOUND: (places.LOST, places.SHELF),
    }[loss]


def _row(report: UUID, place: int, loss: Loss, one: _Planned) -> journal.Row:
    start, end = _way(loss)
    row: journal.Row = {"id": ids.new(), "write_off": report, "position": place, "lot": one.lot.id}
    row |= {"from_place": start, "to_place": end, "quantity": one.gone.quantity, "price": one.price}
    row |= {"bearer": one.bearer.value, "compensation": one.compensation, "found": one.takes_back}
    return row | {"reason": text.clean(one.gone.reason, LONGEST_REASON)}


def _told(one: _Planned) -> WrittenLine:
    return WrittenLine(
        lot=one.lot.id,
        number=one.lot.number,
        product=one.product.name,
        unit=one.product.unit,
        decimals=one.product.decimals,
        quantity=one.gone.quantity,
        price=one.price,
        bearer=one.bearer,
        compensation=one.compensation,
        reason=one.gone.reason,
    )
