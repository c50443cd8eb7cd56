"""Selling: one function sees a paid cart through, from the lots to the receipt, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import diskroom, ids, numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import (
    leaves,
    parked,
    paying,
    picking,
    pricing,
    sale_receipt,
    sale_rows,
    visits,
)
from sentra_pos.checkout.cart import Cart, EmptyCart
from sentra_pos.checkout.paying import Exact, Payment, Settled
from sentra_pos.checkout.pricing import Part
from sentra_pos.checkout.receipt import Returned
from sentra_pos.checkout.sale_rows import SoldPart
from sentra_pos.checkout.tables import Sale
from sentra_pos.shop import permissions, profile
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import costs
from sentra_pos.till import shifts


@dataclass(frozen=True)
class DoneLine:
    """A cart line as it was sold; its parts of different lots added up. Quantities in smallest units."""

    product: str
    producer: str
    quantity: int
    net: int
    producer_part: int
    shop_part: int
    lots: tuple[tuple[UUID, int], ...]


@dataclass(frozen=True)
class SaleDone:
    """A sale that is in the books; amounts in rupiah, `cash` is what stayed in the drawer.

    In an exchange `refund` is the number under which goods came back, and `given_back` what they were worth above
    the sale: it goes back to the buyer like change.
    """

    id: UUID
    receipt: str
    total: int
    rounding: int
    paid: int
    change: int
    cash: int
    lines: tuple[DoneLine, ...]
    code: str
    job: UUID
    refund: str = ""
    given_back: int = 0


@dataclass(eq=False)
class SoldBefore(RuleBroken):
    """The cart is in the books as it was when it was paid first; the answer of then was lost."""

    sentence = (
        "This cart was sold already as {receipt}, before it was changed. Take it away: nothing counts twice."
        " A copy of {receipt} shows what was sold."
    )

    receipt: str


def key(sale: UUID) -> str:
    """The key a cart is paid under, from wherever: the same cart is never sold twice."""
    return f"sale:{sale}"


def sold_before(session: Session, cart: UUID) -> SoldBefore | None:
    """What to say of a cart that is refused because it was paid with other facts; None if it is not in the books."""
    sale = session.get(Sale, cart)
    return None if sale is None else SoldBefore(receipt=sale.receipt)


def complete(
    session: Session,
    *,
    cart: Cart,
    payments: Sequence[Payment] | Exact,
    on: Occasion,
    returned: Returned | None = None,
) -> SaleDone:
    """Sell `cart`: take its lots, credit each producer, put the money where it belongs, number and queue the receipt.

    Only `exchanges` gives `returned`, what came back: it stands on the receipt. Raises NoOpenShift, EmptyCart,
    NotEnoughStock, ExpiredLot, CheckTheDate, PaymentTooSmall, PaymentTooLarge, BadPayment, DiscountTooLarge,
    BearerNotAgreed, WhyForNothing, NeedsApproval, MayNotApprove or DiskNearlyFull; then nothing was written.
    """
    permissions.require(session, Act.SERVE, on)
    if not cart.lines:
        raise EmptyCart
    if returned is None:
        diskroom.require(session)
        paying.refuse_exchange(payments)
    shift = shifts.hold(session, on.register)
    on = on.on_day(shift.business_day)
    shop = profile.read(session)
    plan = picking.plan(session, cart, on)
    parts = pricing.price(cart, [line.taken for line in plan])
    leaves_given = leaves.require(session, cart, parts, on)
    on = on.because(on.reason or cart.reason or None, leaves.approver(leaves_given))
    settled = paying.settle(cart.totals.net, payments, shop.cash_rounding)
    entry = _open_entry(session, on)
    sold = [SoldPart(ids.new(), part) for part in parts]
    sale_rows.attach(entry, cart, shift.id, sold, settled)
    leaves.attach(entry, leaves_given)
    visits.count_sale(session, entry, cart.id)
    picking.bring_up(entry, plan)
    _post(session, entry, sold, settled, box=shift.number)
    journal.seal(session, entry)
    picking.ask_to_look(session, plan, on)
    parked.forget(session, cart.id)
    job = sale_receipt.queue(session, cart, settled, shop, entry, returned)
    return _done(cart, parts, settled, entry, job)


def _open_entry(session: Session, on: Occasion) -> Entry:
    entry = journal.open_entry(session, kind="sale", on=on)
    entry.document_no = numbering.paper(
        session, on.register, epoch=entry.epoch, year=on.business_day.year, digits=6
    )
    return entry


def _post(session: Session, entry: Entry, sold: Sequence[SoldPart], settled: Settled, *, box: str) -> None:
    sale_rows.post_money(entry, settled, box=box)
    sale_rows.credit_and_move(entry, sold)
    if any(pick.lot.cost is not None for one in sold for pick in one.part.taken):
        costs.settle(session, entry)


def _done(cart: Cart, parts: Sequence[Part], settled: Settled, entry: Entry, job: UUID) -> SaleDone:
    return SaleDone(
        id=cart.id,
        receipt=entry.document_no or "",
        total=settled.total,
        rounding=settled.rounding,
        paid=settled.paid,
        change=settled.change,
        cash=settled.cash,
        lines=tuple(_line(cart, place, parts) for place in range(len(cart.lines))),
        code=entry.code,
        job=job,
    )


def _line(cart: Cart, place: int, parts: Sequence[Part]) -> DoneLine:
    mine = [part for part in parts if part.cart_line == place]
    return DoneLine(
        product=cart.lines[place].name,
        producer=mine[0].lot.producer_code,
        quantity=sum(part.quantity for part in mine),
        net=sum(part.net for part in mine),
        producer_part=sum(part.producer_part for part in mine),
        shop_part=sum(part.shop_part for part in mine),
        lots=tuple((pick.lot.lot, pick.quantity) for part in mine for pick in part.taken),
    )
