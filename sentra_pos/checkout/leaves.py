"""What in a cart is not everybody's to do, and whose leave it has: asked again in the deed that sells it (C8, C9)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import Approval
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.checkout.pricing import Part
from sentra_pos.shop import permissions, staff
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import markdowns

_WHOLE_BPS = 10_000
_FOLLOWS = frozenset({Act.FREE_SALE, Act.SHOP_LOSS})
"""What nobody does by itself: it follows from discounts and prices, and whoever approved those may approve it too."""


@dataclass(eq=False)
class WhyForNothing(RuleBroken):
    """Goods that cost nothing leave with a reason (C9)."""

    sentence = "This sale costs nothing. Say why first, for example: sample for tasting."


@dataclass(frozen=True)
class Need:
    """One act of a cart; `line` counts from 1, None for the whole cart. `approver` is who has approved it already."""

    act: Act
    amount: int = 0
    bps: int = 0
    line: int | None = None
    approver: str = ""


@dataclass(frozen=True)
class Leave:
    """A need and whose leave it has; None if the actor may do it alone."""

    need: Need
    approver: str | None


def needs(session: Session, cart: Cart, parts: Sequence[Part]) -> list[Need]:
    """Every act in `cart` that has a limit, line by line, then of the whole."""
    decided = _decided(session, cart, parts)
    found = [
        need
        for place, line in enumerate(cart.lines, start=1)
        for need in _of_line(line, place)
        if not (need.act is Act.LINE_DISCOUNT and place in decided)
    ]
    totals = cart.totals
    if cart.discount is not None:
        off = totals.discount - sum(line.discounted for line in cart.lines)
        before = totals.net + off
        found.append(Need(Act.CART_DISCOUNT, off, _bps(off, before), approver=cart.approver))
    if totals.net == 0:
        found.append(Need(Act.FREE_SALE, totals.subtotal))
    lost = -sum(part.shop_part for part in parts if part.shop_part < 0)
    if lost:
        found.append(Need(Act.SHOP_LOSS, lost))
    return found


def require(session: Session, cart: Cart, parts: Sequence[Part], on: Occasion) -> list[Leave]:
    """Whose leave each need of `cart` has; raise NeedsApproval, MayNotApprove or WhyForNothing."""
    if cart.totals.net == 0 and not cart.reason and not permissions.is_office(on.actor):
        raise WhyForNothing
    return [
        Leave(
            need,
            permissions.require(
                session,
                need.act,
                on,
                amount=need.amount,
                bps=need.bps,
                approver=need.approver or _whoever_may(session, cart, need, on),
            ),
        )
        for need in needs(session, cart, parts)
    ]


def has_leave(session: Session, cart: Cart, need: Need, on: Occasion) -> bool:
    """Whether the actor may do it alone, or whoever approved it may."""
    who = need.approver or _whoever_may(session, cart, need, on)
    return any(
        permissions.may(session, one, need.act, amount=need.amount, bps=need.bps)
        for one in (on.actor, who)
        if one
    )


def attach(entry: Entry, leaves: Sequence[Leave]) -> None:
    """Write down who approved what, with the entry that did it."""
    rows: list[journal.Row] = []
    for leave in leaves:
        if leave.approver not in (None, staff.WAIVED):
            row: journal.Row = {"position": len(rows) + 1, "act": leave.need.act.value}
            row |= {"approver": leave.approver, "line": leave.need.line, "amount": leave.need.amount}
            rows.append(row)
    entry.attach(Approval, rows)


def approver(leaves: Sequence[Leave]) -> str | None:
    """Who stands as the approver of the whole entry: the first of them."""
    return next((leave.approver for leave in leaves if leave.approver is not None), None)


def _decided(session: Session, cart: Cart, parts: Sequence[Part]) -> set[int]:
    """The lines (from 1) whose discount is what their lots are marked down by: somebody has decided on it already."""
    lots = {
        place: [pick.lot.lot for part in parts if part.cart_line == place - 1 for pick in part.taken]
        for place, line in enumerate(cart.lines, start=1)
        if line.is_markdown and line.discount is not None
    }
    marked = markdowns.in_force(session, [lot for found in lots.values() for lot in found]) if lots else {}
    return {
        place
        for place, found in lots.items()
        if (discount := cart.lines[place - 1].discount) is not None
        and any(lot in marked and marked[lot].bps == discount.bps for lot in found)
    }


def _whoever_may(session: Session, cart: Cart, need: Need, on: Occasion) -> str | None:
    """Of what follows from discounts that were approved, who approved them and may approve this too.

    Of any other act only who was asked about all of the sale: an approval is for one act.
    """
    if need.act not in _FOLLOWS:
        return on.approver
    given = [on.approver, cart.approver, *(line.approver for line in cart.lines)]
    return next(
        (
            who
            for who in given
            if who
            and who != on.actor
            and permissions.may(session, who, need.act, amount=need.amount, bps=need.bps)
        ),
        on.approver,
    )


def _of_line(line: CartLine, place: int) -> Iterator[Need]:
    if line.discounted:
        yield Need(
            Act.LINE_DISCOUNT, line.discounted, _bps(line.discounted, line.gross), place, line.approver
        )
    if line.is_open_price:
        yield Need(Act.OPEN_PRICE, line.gross, 0, place, line.approver)
    elif line.list_price is not None and line.price < line.list_price:
        cut = line.list_price - line.price
        whole = line.quantity * cut // 10**line.decimals
        yield Need(Act.PRICE_CHANGE, whole, _bps(cut, line.list_price), place, line.approver)
    if line.short_by:
        yield Need(Act.SELL_SHORT, line.gross, 0, place, line.short_by)


def _bps(part: int, whole: int) -> int:
    """`part` of `whole` in basis points, rounded up: a hair above the limit is above it."""
    return -(-part * _WHOLE_BPS // whole) if whole else _WHOLE_BPS
