"""Refunds without a receipt: a manager's leave, a reason, and no more than was sold lately and at what price (C10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, case, func, select
from sqlmodel import Session, col

from sentra_pos.base import ids, money, quantity, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal, places
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry, StockMove
from sentra_pos.catalogue import prices
from sentra_pos.catalogue.tables import Product
from sentra_pos.checkout import giving_back, refund_receipt, reversals
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.giving_back import Back, Goods, NothingToGiveBack, PastItsDate
from sentra_pos.checkout.refund_receipt import REFUND, NamedLine, Original
from sentra_pos.checkout.reversal_rows import Reversal, Taken
from sentra_pos.checkout.reversals import LineBack, RefundDone
from sentra_pos.checkout.tables import SaleLine
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer, Terms, TermsKind, share
from sentra_pos.shop import profile
from sentra_pos.shop.permissions import Act
from sentra_pos.stock.tables import Lot
from sentra_pos.till import shifts


@dataclass(eq=False)
class NotSoldHere(RuleBroken):
    """More is brought back than was ever sold and kept; in smallest units."""

    sentence = "Of {product} only {sold} are with buyers: {wanted} cannot come back."

    product: str
    wanted: int
    sold: int


@dataclass(eq=False)
class DearerThanSold(RuleBroken):
    """Nobody gets more back than the goods cost now or cost when they were sold last, in rupiah a unit."""

    sentence = "{product} cost at most Rp{highest}: Rp{price} is too much."

    product: str
    price: int
    highest: int


@dataclass(eq=False)
class NoReason(RuleBroken):
    """Without a receipt it is said why."""

    sentence = "Say why money goes back without a receipt."


@dataclass(frozen=True)
class BroughtBack:
    """So many smallest units of a product at a price in rupiah a unit, and where they go."""

    product: UUID
    quantity: int
    price: int
    goods: Goods


@dataclass(frozen=True)
class LastSold:
    """What a refund without a receipt is offered for: prices in rupiah a unit, `sold` units still with buyers.

    `price` is the lower of what it costs now and cost last, `highest` the higher one.
    """

    product: UUID
    name: str
    maker: str
    group: str
    unit: str
    decimals: int
    price: int
    highest: int
    sold: int


@dataclass(frozen=True)
class _Out:
    """A lot of which units are with buyers, the one sold last first."""

    lot: Lot
    left: int


def last_sold(session: Session, product: UUID, *, on: Occasion) -> LastSold:
    """What can come back of `product` without a receipt; raise NotSoldHere."""
    row = session.execute(_NAMED.where(col(Product.id) == product)).one()
    out = _outside(session, product)
    if not out:
        raise NotSoldHere(product=row.Product.name, wanted=10**row.Product.decimals, sold=0)
    found = _prices(session, product, on)
    return LastSold(
        product=product,
        name=row.Product.name,
        maker=row.maker,
        group=row.Product.group,
        unit=row.Product.unit,
        decimals=row.Product.decimals,
        price=min(found),
        highest=max(found),
        sold=sum(one.left for one in out),
    )


def refund(
    session: Session,
    *,
    id: UUID,
    goods: Sequence[BroughtBack],
    back: Back = Back.CASH,
    reference: str = "",
    on: Occasion,
) -> RefundDone:
    """Give money back for goods nobody has a receipt for; the lots sold last take them, on their terms.

    Raises NoOpenShift, NoReason, NothingToGiveBack, NotSoldHere, DearerThanSold, PastItsDate, NeedsApproval or
    MayNotApprove; then nothing was written.
    """
    reason = text.clean(on.reason or "", reversals.LONGEST_REASON)
    if not reason:
        raise NoReason
    if not goods:
        raise NothingToGiveBack
    shift = shifts.hold(session, on.register)
    entry = journal.open_entry(session, kind=REFUND, on=on.on_day(shift.business_day).because(reason))
    lines, named = list[Taken](), list[NamedLine]()
    for one in goods:
        product = session.execute(_NAMED.where(col(Product.id) == one.product)).one()
        taken = _taken(session, one, product, entry.on, lines)
        lines += taken
        named += [_named(product, line) for line in taken]
    ways = _ways(session, -sum(line.net for line in lines), back)
    reversal = Reversal(id, None, tuple(lines), ways, text.clean(reference, reversals.LONGEST_REFERENCE))
    reversals.seal(session, entry, reversal, shift, Act.REFUND_WITHOUT_RECEIPT)
    job = refund_receipt.queue(session, reversal, named, Original(), entry)
    told = tuple(_told(session, line, one) for line, one in zip(lines, named, strict=True))
    return _done(reversal, told, entry, job)


def _ways(session: Session, net: int, back: Back) -> dict[Method, int]:
    if back is Back.TRANSFER:
        return {Method.TRANSFER: net} if net else {}
    paid = money.round_cash(net, profile.read(session).cash_rounding)
    return {Method.CASH: paid} if paid else {}


def _done(reversal: Reversal, lines: tuple[LineBack, ...], entry: Entry, job: UUID) -> RefundDone:
    return RefundDone(
        id=reversal.id,
        kind=REFUND,
        number=entry.document_no or "",
        receipt="",
        net=reversal.net,
        rounding=reversal.rounding,
        paid=reversal.paid,
        cash=reversal.cash,
        payments=tuple((method.value, -amount) for method, amount in reversal.ways.items()),
        lines=lines,
        code=entry.code,
        job=job,
    )


def _taken(
    session: Session, one: BroughtBack, row: Row[Any], on: Occasion, before: Sequence[Taken]
) -> list[Taken]:
    product = row.Product
    highest = max(_prices(session, one.product, on), default=0)
    if one.price > highest:
        raise DearerThanSold(product=product.name, price=one.price, highest=highest)
    spoken_for = sum(line.quantity for line in before if line.product == one.product)
    out = _outside(session, one.product, spoken_for)
    there = sum(each.left for each in out)
    if not 0 < one.quantity <= there:
        raise NotSoldHere(product=product.name, wanted=one.quantity, sold=there)
    found, done, whole = list[Taken](), 0, quantity.gross(one.price, one.quantity, product.decimals)
    for each in out:
        units = min(each.left, one.quantity - done)
        if units:
            # Of lots on different terms each has its part of the amount, by telescoping (R3b).
            until = money.proportion(whole, done + units, one.quantity)
            gross = until - money.proportion(whole, done, one.quantity)
            found.append(_line(one, row, each.lot, units, gross, on))
            done += units
    return found


def _line(one: BroughtBack, row: Row[Any], lot: Lot, units: int, gross: int, on: Occasion) -> Taken:
    if one.goods is Goods.SHELF and lot.expiry is not None and lot.expiry < on.business_day:
        raise PastItsDate(product=row.Product.name, expiry=lot.expiry)
    terms = Terms(TermsKind(lot.terms_kind), lot.commission_bps, lot.fixed_price)
    parts = share(terms, gross=gross, quantity_sold=units, decimals=row.Product.decimals)
    # What the shop has bought from its maker sells as the shop's own.
    is_house = row.house or lot.producer != row.Product.producer
    part = 0 if is_house else parts.producer
    is_damaged = one.goods is Goods.DAMAGED
    bearer = Bearer(lot.damage_bearer)
    return Taken(
        id=ids.new(),
        mirrors=None,
        product=one.product,
        producer=lot.producer,
        is_house=is_house,
        lot=lot.id,
        goods=one.goods,
        bearer=bearer.value if is_damaged else "",
        quantity=units,
        price=one.price,
        gross=-gross,
        shop_discount=0,
        producer_discount=0,
        shared_discount=0,
        producer_part=-part,
        payable_from=on.business_day,
        compensation=giving_back.compensation(bearer, part) if is_damaged else 0,
    )


def _prices(session: Session, product: UUID, on: Occasion) -> list[int]:
    """What a unit costs now and cost when it was sold last, discounts taken off; neither may be known."""
    now = prices.at(session, product, on.business_day)
    last = session.execute(
        select(col(SaleLine.net), col(SaleLine.quantity), col(Product.decimals))
        .join(Product, col(Product.id) == SaleLine.product)
        .where(col(SaleLine.product) == product)
        .order_by(col(SaleLine.id).desc())
        .limit(1)
    ).one_or_none()
    sold = [] if last is None else [money.proportion(last.net, 10**last.decimals, last.quantity)]
    return sold if now is None else [now, *sold]


def _outside(session: Session, product: UUID, spoken_for: int = 0) -> list[_Out]:
    """The lots of which units are with buyers, the one sold last first, less what is `spoken_for` already."""
    out = case(
        (col(StockMove.to_place) == places.CUSTOMER, StockMove.quantity), else_=-col(StockMove.quantity)
    )
    sold_last = func.max(
        case((col(StockMove.to_place) == places.CUSTOMER, JournalEntry.recorded_at), else_=0)
    )
    with_buyers = (
        select(col(StockMove.lot), func.sum(out).label("left"))
        .join(Lot, col(Lot.id) == StockMove.lot)
        .join(JournalEntry, col(JournalEntry.id) == StockMove.entry)
        .where(col(Lot.product) == product)
        .where((col(StockMove.to_place) == places.CUSTOMER) | (col(StockMove.from_place) == places.CUSTOMER))
        .group_by(col(StockMove.lot))
        .having(func.sum(out) > 0)
        .order_by(sold_last.desc(), func.max(Lot.number).desc())
    )
    found = list[_Out]()
    for lot, left in session.execute(with_buyers):
        there = int(left) - spoken_for
        spoken_for = max(0, -there)
        if there > 0:
            found.append(_Out(session.get_one(Lot, lot), there))
    return found


def _named(row: Row[Any], line: Taken) -> NamedLine:
    product = row.Product
    return NamedLine(
        product.name,
        row.maker,
        product.unit,
        product.decimals,
        line.quantity,
        line.price,
        line.gross,
        line.net,
    )


def _told(session: Session, line: Taken, named: NamedLine) -> LineBack:
    return LineBack(
        product=named.name,
        producer=session.get_one(Producer, line.producer).code,
        quantity=line.quantity,
        net=line.net,
        producer_part=line.producer_part,
        shop_part=line.net - line.producer_part,
        goods=line.goods,
        lots=((line.lot, line.quantity),),
    )


_NAMED: Select[*tuple[Any, ...]] = select(
    Product, col(Producer.name).label("maker"), col(Producer.house)
).join(Producer, col(Producer.id) == Product.producer)
