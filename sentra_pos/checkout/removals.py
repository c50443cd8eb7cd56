"""What leaves a cart before it is paid: journalled with its goods, its actor and, above a limit, who approved it (C8)."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session

from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import Approval
from sentra_pos.checkout import parked
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.checkout.tables import CartRemoval
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.till import shifts

LINE_REMOVED, LINE_PUT_BACK, CART_CLEARED = "line_removed", "line_put_back", "cart_cleared"
"""Kinds of entries."""


def line_removed(session: Session, *, cart: UUID, line: CartLine, on: Occasion) -> UUID:
    """Note that `line` was taken out of `cart`; the entry's id. Raises NeedsApproval or MayNotApprove above the limit."""
    amount = amount_of([line])
    approver = permissions.require(session, Act.REMOVE_LINE, on, amount=amount)
    return _journal(session, LINE_REMOVED, cart, [line], on.because(on.reason, approver), Act.REMOVE_LINE)


def line_put_back(
    session: Session, *, cart: UUID, line: CartLine, removal: UUID | None, on: Occasion
) -> UUID:
    """Note that a line which `removal` took out is in `cart` again."""
    permissions.require(session, Act.SERVE, on)
    return _journal(session, LINE_PUT_BACK, cart, [line], on, reverses=removal)


def cart_cleared(session: Session, *, cart: Cart, on: Occasion) -> UUID:
    """Note that all of `cart` was given up, and forget it. Raises NeedsApproval or MayNotApprove above the limit."""
    approver = permissions.require(session, Act.CLEAR_CART, on, amount=amount_of(cart.lines))
    entry = _journal(
        session, CART_CLEARED, cart.id, cart.lines, on.because(on.reason, approver), Act.CLEAR_CART
    )
    parked.forget(session, cart.id)
    return entry


def parked_cart_cleared(session: Session, *, cart: UUID, on: Occasion) -> UUID:
    """The same of a cart that is parked, wherever it came from; one that cannot be read has no goods to name.

    Raises CartTaken or CartGone if somebody was faster.
    """
    kept = parked.find(session, cart)
    if kept is not None and kept.place != parked.PARKED:
        raise parked.CartTaken(register=kept.register)
    lines = kept.cart.lines if kept is not None and kept.cart is not None else ()
    approver = permissions.require(session, Act.CLEAR_CART, on, amount=amount_of(lines))
    if not parked.forget(session, cart):
        raise parked.CartGone
    return _journal(session, CART_CLEARED, cart, lines, on.because(on.reason, approver), Act.CLEAR_CART)


def amount_of(lines: Sequence[CartLine]) -> int:
    """What `lines` come to after their own discounts, in rupiah: this is held against the limit."""
    return sum(line.gross - line.discounted for line in lines)


def _journal(
    session: Session,
    kind: str,
    cart: UUID,
    lines: Sequence[CartLine],
    on: Occasion,
    act: Act | None = None,
    reverses: UUID | None = None,
) -> UUID:
    shift = shifts.current(session, on.register)
    entry = journal.open_entry(
        session, kind=kind, on=on.on_day(shift.business_day) if shift else on, reverses=reverses
    )
    entry.attach(CartRemoval, [_row(cart, line, place) for place, line in enumerate(lines, start=1)])
    if act is not None and on.approver is not None:
        leave: journal.Row = {"position": 1, "act": act.value, "approver": on.approver}
        entry.attach(Approval, [leave | {"amount": amount_of(lines)}])
    journal.seal(session, entry)
    return entry.id


def _row(cart: UUID, line: CartLine, place: int) -> journal.Row:
    return {
        "position": place,
        "cart": cart,
        "product": line.product,
        "quantity": line.quantity,
        "price": line.price,
        "amount": amount_of([line]),
    }
