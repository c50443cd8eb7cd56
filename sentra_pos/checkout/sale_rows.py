"""What a sale writes: its rows, its postings and its moves; each stored line has its own posting to its producer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sentra_pos.books import accounts, journal, places
from sentra_pos.books.journal import Entry
from sentra_pos.checkout import paid_by
from sentra_pos.checkout.cart import Cart
from sentra_pos.checkout.paying import Settled
from sentra_pos.checkout.pricing import Part
from sentra_pos.checkout.tables import Sale, SaleCartLine, SaleLine, SalePayment


@dataclass(frozen=True)
class SoldPart:
    """A part of a cart with the id of the line it is stored as."""

    id: UUID
    part: Part


def attach(entry: Entry, cart: Cart, shift: UUID, sold: Sequence[SoldPart], settled: Settled) -> None:
    """Add the sale of `cart`, its lines, what was out of the ordinary on them, and its payments to `entry`."""
    sale = cart.id
    head: journal.Row = {"id": sale, "receipt": entry.document_no, "shift": shift, "sold_at": entry.on.at}
    head |= {
        "total": settled.total,
        "rounding": settled.rounding,
        "paid": settled.paid,
        "change": settled.change,
    }
    entry.attach(Sale, [head])
    entry.attach(SaleLine, [_line(entry, sale, place, one) for place, one in enumerate(sold, start=1)])
    entry.attach(
        SaleCartLine,
        [
            {"sale": sale, "cart_line": place, "note": line.note, "list_price": line.list_price}
            | {"is_open_price": line.is_open_price}
            for place, line in enumerate(cart.lines, start=1)
            if line.note or line.list_price is not None or line.is_open_price
        ],
    )
    entry.attach(
        SalePayment,
        [
            {"sale": sale, "position": place, "method": one.method.value, "amount": one.amount}
            | {"reference": one.reference}
            for place, one in enumerate(settled.payments, start=1)
        ],
    )


def post_money(entry: Entry, settled: Settled, *, box: str) -> None:
    """Debit what came in, and what was rounded off."""
    entry.post(accounts.CASH, settled.cash, box=box)
    for method, account in paid_by.ACCOUNTS.items():
        entry.post(account, settled.by(method))
    entry.post(accounts.ROUNDING, -settled.rounding)


def credit_and_move(entry: Entry, sold: Sequence[SoldPart]) -> None:
    """Credit each producer line by line and the shop with the rest; the goods go to the customer."""
    commission = shop_sales = 0
    for one in sold:
        part = one.part
        if part.lot.is_house:
            shop_sales += part.net
        else:
            entry.post(
                accounts.PRODUCER_PAYABLE,
                -part.producer_part,
                producer=part.lot.producer,
                line=one.id,
                payable_from=entry.on.business_day + timedelta(days=part.lot.hold_days),
            )
            commission += part.shop_part
        for pick in part.taken:
            entry.move(pick.lot.lot, places.SHELF, places.CUSTOMER, pick.quantity, line=one.id)
    entry.post(accounts.COMMISSION, -commission)
    entry.post(accounts.SHOP_SALES, -shop_sales)


def _line(entry: Entry, sale: UUID, place: int, sold: SoldPart) -> journal.Row:
    part = sold.part
    return {
        "id": sold.id,
        "sale": sale,
        "position": place,
        "cart_line": part.cart_line + 1,
        "product": part.line.product,
        "producer": part.lot.producer,
        "quantity": part.quantity,
        "price": part.line.price,
        "gross": part.gross,
        "shop_discount": part.shop_discount,
        "producer_discount": part.producer_discount,
        "shared_discount": part.shared_discount,
        "net": part.net,
        "producer_part": part.producer_part,
        "shop_part": part.shop_part,
        "terms_kind": part.lot.terms.kind.value,
        "commission_bps": part.lot.terms.commission_bps,
        "fixed_price": part.lot.terms.fixed_price,
        "payable_from": entry.on.business_day + timedelta(days=part.lot.hold_days),
    }
