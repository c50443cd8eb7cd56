"""The snapshot of a sale its receipt is drawn from, now and whenever it is printed again."""

from dataclasses import replace
from uuid import UUID

from sqlmodel import Session

from sentra_pos.books.journal import Entry
from sentra_pos.checkout import receipt
from sentra_pos.checkout.cart import Cart, CartLine, Discount
from sentra_pos.checkout.paying import Settled
from sentra_pos.checkout.receipt import Receipt, ReceiptLine, ReceiptPayment, Returned
from sentra_pos.paper import jobs, words
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop import profile, staff
from sentra_pos.shop.profile import ShopProfile


def queue(
    session: Session,
    cart: Cart,
    settled: Settled,
    shop: ShopProfile,
    entry: Entry,
    returned: Returned | None = None,
) -> UUID:
    """Let the receipt of a sealed sale wait for the printer; the drawer opens only if cash moved.

    `returned` is what came back in exchange, which stands on the same slip.
    """
    printed = replace(snapshot(session, cart, settled, shop, entry), returned=returned)
    goes_back = returned is not None and returned.in_cash != 0
    return jobs.queue(
        session,
        kind=jobs.RECEIPT,
        document_no=printed.receipt_no,
        register=entry.on.register,
        content=receipt.to_json(printed),
        at=entry.on.recorded_at,
        by=printed.cashier,
        opens_drawer=settled.cash != 0 or settled.change != 0 or goes_back,
    )


def snapshot(session: Session, cart: Cart, settled: Settled, shop: ShopProfile, entry: Entry) -> Receipt:
    """The receipt of a sealed sale: what the buyer bought, one line each as it was scanned."""
    totals = cart.totals
    return Receipt(
        shop=profile.letterhead(shop),
        receipt_no=entry.document_no or "",
        at=entry.on.at,
        register=entry.on.register,
        cashier=staff.name_of(session, entry.on.actor),
        lines=tuple(_line(line) for line in cart.lines),
        subtotal=totals.subtotal,
        discount=totals.discount,
        rounding=settled.rounding,
        total=settled.total,
        payments=tuple(ReceiptPayment(one.method.value, one.amount) for one in settled.payments),
        change=settled.change,
        code=entry.code,
        footer=shop.footer,
        thanks=shop.thanks,
    )


def _line(line: CartLine) -> ReceiptLine:
    return ReceiptLine(
        name=line.name,
        maker=line.producer_name,
        quantity=line.quantity,
        unit=line.unit,
        decimals=line.decimals,
        price=line.price,
        gross=line.gross,
        discount=line.discounted,
        discount_label=_label(line.discount),
        list_price=line.list_price,
        note=line.note,
    )


def _label(discount: Discount | None) -> str:
    """What the discount is called: how much it is, and who gives it if it is not the shop alone."""
    if discount is None:
        return _OFF
    rate = "" if discount.bps is None else f" {words.percent(discount.bps)}".replace(" %", "%")
    return f"{_OFF}{rate}{_GIVEN_BY[discount.bearer]}"


_OFF = "Potongan"
_GIVEN_BY = {Bearer.SHOP: "", Bearer.PRODUCER: " dari produsen", Bearer.SHARED: " toko dan produsen"}
