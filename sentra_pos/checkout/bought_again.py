"""A sale's goods as a new cart, at the prices and with the discounts they were sold for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.books.tables import Approval
from sentra_pos.catalogue.tables import Product
from sentra_pos.checkout.cart import Cart, CartLine, Discount
from sentra_pos.checkout.tables import SaleCartLine
from sentra_pos.checkout.taken_home import Line, TakenHome
from sentra_pos.producers.terms import Bearer


def cart(session: Session, sold: TakenHome) -> Cart:
    """What was bought, line by line; a discount on all of it comes back as one in rupiah on all of it.

    What somebody approved for the sale stays approved: it is the same sale, put right.
    """
    odd = {row.cart_line: row for row in session.exec(_ODD.where(col(SaleCartLine.sale) == sold.sale))}
    leaves = session.exec(select(Approval).where(col(Approval.entry) == sold.entry)).all()
    approved = {leave.line: leave.approver for leave in leaves}
    by_lot = _by_lot(session, [line.product for line in sold.lines])
    common = _common_bearer(sold.lines)
    lines, cart_off = list[CartLine](), 0
    for line in sold.lines:
        borne = _borne(line)
        cart_off += borne.pop(common, 0) if common else 0
        made = _line(line, borne, is_by_lot=line.product in by_lot)
        note = odd.get(line.number)
        if note is not None:
            made = replace(made, note=note.note, list_price=note.list_price, is_open_price=note.is_open_price)
        lines.append(replace(made, approver=approved.get(line.number, "")))
    discount = Discount(amount=cart_off, bearer=common) if common and cart_off else None
    return Cart(lines=tuple(lines), discount=discount, approver=approved.get(None, ""))


def _line(line: Line, borne: Counter[Bearer], *, is_by_lot: bool) -> CartLine:
    gross = sum(part.gross for part in line.parts)
    amounts = [(bearer, amount) for bearer, amount in borne.items() if amount]
    made = CartLine(
        product=line.product,
        name=line.name,
        producer=line.parts[0].producer,
        producer_name=line.maker,
        unit=line.unit,
        decimals=line.decimals,
        price=line.price,
        quantity=line.quantity,
        lot=line.parts[0].lots[0].lot if is_by_lot else None,
        discount=Discount(amount=amounts[0][1], bearer=amounts[0][0]) if amounts else None,
    )
    return made if made.gross == gross else replace(made, label_amount=gross)


def _borne(line: Line) -> Counter[Bearer]:
    """What was taken off the line, by who bore it."""
    found = Counter[Bearer]()
    for part in line.parts:
        found[Bearer.SHOP] += part.shop_discount
        found[Bearer.PRODUCER] += part.producer_discount
        found[Bearer.SHARED] += part.shared_discount
    return found


def _common_bearer(lines: Sequence[Line]) -> Bearer | None:
    """Who bore a discount that must have been on all of the cart: of a line's own there is only one bearer."""
    mixed = [line for line in lines if sum(1 for amount in _borne(line).values() if amount) > 1]
    if not mixed:
        return None
    shared = [bearer for bearer in Bearer if all(_borne(line)[bearer] for line in lines if line.net)]
    return shared[0] if shared else Bearer.SHOP


def _by_lot(session: Session, products: Sequence[UUID]) -> set[UUID]:
    query = select(Product.id).where(col(Product.id).in_(products), col(Product.priced_by_lot))
    return set(session.exec(query))


_ODD = select(SaleCartLine)
