"""What a cart comes to: parts by lot terms, discounts spread, everybody's share; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from sentra_pos.base import money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.producers.terms import Bearer, Terms, TermsKind, share
from sentra_pos.stock.lots import ShelfLot, Taken


@dataclass(eq=False)
class BearerNotAgreed(RuleBroken):
    """The lot's terms do not let this discount fall on its producer."""

    sentence = "The agreement for {product} does not let a discount be borne by: {bearer}."

    product: str
    bearer: Bearer


@dataclass(frozen=True)
class Part:
    """Units of one cart line on one set of terms; becomes one stored sale line. Amounts in rupiah."""

    cart_line: int
    line: CartLine
    taken: tuple[Taken, ...]
    quantity: int
    gross: int
    shop_discount: int
    producer_discount: int
    shared_discount: int
    net: int
    producer_part: int
    shop_part: int

    @property
    def lot(self) -> ShelfLot:
        """One of its lots: all have the same terms and hold."""
        return self.taken[0].lot


def price(cart: Cart, taken: Sequence[Sequence[Taken]]) -> list[Part]:
    """The parts of `cart`, whose lines take `taken` (one sequence a line); raise DiscountTooLarge, BearerNotAgreed.

    A line over lots of different terms becomes one part for each, gross by telescoping over the quantities and
    discounts by largest remainder (R3b). The cart's discount is spread over the lines by what they come to (R4).
    """
    off_by_line = _spread_cart_discount(cart)
    parts: list[Part] = []
    for number, (line, picks) in enumerate(zip(cart.lines, taken, strict=True)):
        parts.extend(_parts(number, line, picks, cart, off_by_line[number]))
    return parts


def _spread_cart_discount(cart: Cart) -> list[int]:
    nets = [line.gross - line.discounted for line in cart.lines]
    if cart.discount is None:
        return [0] * len(nets)
    return money.spread(cart.discount.of(sum(nets)), nets)


def _parts(number: int, line: CartLine, picks: Sequence[Taken], cart: Cart, cart_off: int) -> list[Part]:
    groups = _by_terms(picks)
    quantities = [sum(pick.quantity for pick in group) for group in groups]
    grosses = _split_gross(line.gross, quantities)
    own = money.spread(line.discounted, grosses)
    rest = [gross - off for gross, off in zip(grosses, own, strict=True)]
    shared_out = money.spread(cart_off, rest)
    parts = []
    for place, group in enumerate(groups):
        bearers: dict[Bearer, int] = dict.fromkeys(Bearer, 0)
        for discount, amount in ((line.discount, own[place]), (cart.discount, shared_out[place])):
            if discount is not None and amount:
                bearer = _agreed_bearer(discount.bearer, line, group)
                bearers[bearer] += amount
        parts.append(_part(number, line, tuple(group), quantities[place], grosses[place], bearers))
    return parts


def _part(
    number: int,
    line: CartLine,
    group: tuple[Taken, ...],
    quantity: int,
    gross: int,
    bearers: dict[Bearer, int],
) -> Part:
    parts = share(
        group[0].lot.terms,
        gross=gross,
        quantity_sold=quantity,
        decimals=line.decimals,
        shop_discount=bearers[Bearer.SHOP],
        producer_discount=bearers[Bearer.PRODUCER],
        shared_discount=bearers[Bearer.SHARED],
    )
    return Part(
        cart_line=number,
        line=line,
        taken=group,
        quantity=quantity,
        gross=gross,
        shop_discount=bearers[Bearer.SHOP],
        producer_discount=bearers[Bearer.PRODUCER],
        shared_discount=bearers[Bearer.SHARED],
        net=parts.net,
        producer_part=parts.producer,
        shop_part=parts.shop,
    )


def _by_terms(picks: Sequence[Taken]) -> list[list[Taken]]:
    groups: dict[tuple[Terms, int], list[Taken]] = {}
    for pick in picks:
        groups.setdefault((pick.lot.terms, pick.lot.hold_days), []).append(pick)
    return list(groups.values())


def _split_gross(gross: int, quantities: list[int]) -> list[int]:
    whole, done, split = sum(quantities), 0, []
    for quantity in quantities:
        split.append(money.proportion(gross, done + quantity, whole) - money.proportion(gross, done, whole))
        done += quantity
    return split


def _agreed_bearer(bearer: Bearer, line: CartLine, group: Sequence[Taken]) -> Bearer:
    if bearer is Bearer.SHOP:
        return bearer
    # Lots on the same terms may still differ in who agreed to bear discounts.
    if any(bearer not in pick.lot.discount_bearers for pick in group):
        raise BearerNotAgreed(product=line.name, bearer=bearer)
    # On a fixed lot a shared discount is wholly the shop's (R3).
    fixed = group[0].lot.terms.kind is TermsKind.FIXED
    return Bearer.SHOP if bearer is Bearer.SHARED and fixed else bearer
