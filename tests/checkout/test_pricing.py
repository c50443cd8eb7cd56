"""What a cart comes to, line by line and lot by lot, with everybody's share (R3b, R4)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.checkout import pricing
from sentra_pos.checkout.cart import Cart, CartLine, Discount
from sentra_pos.checkout.pricing import BearerNotAgreed
from sentra_pos.producers.terms import Bearer, Terms, TermsKind
from sentra_pos.stock.lots import ShelfLot, Taken

ANYBODY = frozenset(Bearer)
MELATI = UUID(int=2)


def percent(bps):
    return Terms(TermsKind.PERCENT, bps)


def fixed(price):
    return Terms(TermsKind.FIXED, fixed_price=price)


def lot(number, terms, *, hold_days=0, bearers=ANYBODY):
    return ShelfLot(
        lot=UUID(int=number),
        number=number,
        quantity=1_000,
        expiry=date(2026, 12, number),
        received_at=datetime(2026, 11, 22, tzinfo=UTC),
        price=0,
        producer=MELATI,
        producer_code="P-0001",
        is_house=False,
        terms=terms,
        hold_days=hold_days,
        discount_bearers=frozenset(bearers),
    )


def line(price, quantity, *, number=1, decimals=0, discount=None):
    return CartLine(
        product=UUID(int=number),
        name="Gipang",
        producer=MELATI,
        producer_name="Dapur Gipang Melati",
        unit="pcs",
        decimals=decimals,
        price=price,
        quantity=quantity,
        discount=discount,
    )


def priced(*lines, discount=None):
    """Each of `lines` is (cart line, (lot, quantity)…)."""
    cart = Cart(lines=tuple(first for first, *_ in lines), discount=discount)
    return pricing.price(cart, [[Taken(one, taken) for one, taken in rest] for _, *rest in lines])


def test_a_line_of_one_lot_is_one_part():
    (part,) = priced((line(12_500, 3), (lot(1, percent(2_000)), 3)))

    assert (part.gross, part.net, part.producer_part, part.shop_part) == (37_500, 37_500, 30_000, 7_500)


def test_lots_on_the_same_terms_are_rounded_once():
    same = percent(1_250)

    (part,) = priced((line(3_335, 3), (lot(1, same), 1), (lot(2, same), 2)))

    assert (part.quantity, part.gross, part.producer_part) == (3, 10_005, 8_754)
    assert [pick.quantity for pick in part.taken] == [1, 2]


def test_a_line_over_lots_of_two_terms_is_stored_as_one_line_for_each():
    """1 at 15 % and 2 at 20 %: the gross telescopes over the quantities, in FEFO order."""
    old, new = lot(1, percent(1_500)), lot(2, percent(2_000))

    first, second = priced((line(3_335, 3), (old, 1), (new, 2)))

    assert (first.quantity, first.gross, first.producer_part, first.shop_part) == (1, 3_335, 2_835, 500)
    assert (second.quantity, second.gross, second.producer_part, second.shop_part) == (2, 6_670, 5_336, 1_334)


def test_the_discount_of_a_split_line_goes_by_largest_remainder():
    """10.000 for 3 with 100 off: 3.333 and 6.667 of gross, 33 and 67 of discount."""
    old, new = lot(1, percent(1_500)), lot(2, fixed(2_000))
    bag = replace(line(10_000, 3, discount=Discount(amount=100)), label_amount=10_000)

    first, second = priced((bag, (old, 1), (new, 2)))

    assert [part.gross for part in (first, second)] == [3_333, 6_667]
    assert [part.shop_discount for part in (first, second)] == [33, 67]
    assert [part.producer_part for part in (first, second)] == [2_833, 4_000]


def test_lots_with_another_hold_are_parts_of_their_own():
    same = percent(2_000)

    parts = priced((line(12_500, 2), (lot(1, same), 1), (lot(2, same, hold_days=3), 1)))

    assert [part.lot.hold_days for part in parts] == [0, 3]


def test_a_discount_on_the_cart_is_spread_exactly():
    three = [(line(25_000, 1, number=n), (lot(n, percent(2_000)), 1)) for n in (1, 2, 3)]

    parts = priced(*three, discount=Discount(amount=10_000))

    assert [part.shop_discount for part in parts] == [3_334, 3_333, 3_333]


def test_the_carts_discount_goes_by_what_the_lines_come_to():
    first = (line(20_000, 1, discount=Discount(amount=10_000)), (lot(1, percent(2_000)), 1))
    second = (line(30_000, 1, number=2), (lot(2, percent(2_000)), 1))

    parts = priced(first, second, discount=Discount(bps=1_000))

    assert [part.shop_discount for part in parts] == [11_000, 3_000]
    assert [part.net for part in parts] == [9_000, 27_000]


def test_two_discounts_of_two_bearers_stand_side_by_side():
    own = line(99_900, 1, discount=Discount(amount=9_990, bearer=Bearer.PRODUCER))

    (part,) = priced((own, (lot(1, percent(1_500)), 1)), discount=Discount(amount=5_000))

    assert (part.producer_discount, part.shop_discount, part.net) == (9_990, 5_000, 84_910)
    assert (part.producer_part, part.shop_part) == (74_925, 9_985)


@pytest.mark.parametrize(
    ("bearer", "producer_part", "shop_part"),
    [(Bearer.SHOP, 84_915, 4_995), (Bearer.SHARED, 76_423, 13_487), (Bearer.PRODUCER, 74_925, 14_985)],
)
def test_who_bears_a_discount_decides_whose_share_it_lowers(bearer, producer_part, shop_part):
    cut = line(99_900, 1, discount=Discount(bps=1_000, bearer=bearer))

    (part,) = priced((cut, (lot(1, percent(1_500)), 1)))

    assert (part.producer_part, part.shop_part) == (producer_part, shop_part)


def test_on_fixed_terms_a_shared_discount_is_the_shops():
    cut = line(99_900, 1, discount=Discount(bps=1_000, bearer=Bearer.SHARED))

    (part,) = priced((cut, (lot(1, fixed(80_000)), 1)))

    assert (part.shop_discount, part.shared_discount) == (9_990, 0)
    assert (part.producer_part, part.shop_part) == (80_000, 9_910)


@pytest.mark.parametrize("bearer", [Bearer.PRODUCER, Bearer.SHARED])
def test_a_bearer_who_did_not_agree_is_not_made_to_pay(bearer):
    only_shop = lot(1, percent(2_000), bearers={Bearer.SHOP})
    cut = Discount(amount=1_000, bearer=bearer)

    with pytest.raises(BearerNotAgreed, match=bearer.value):
        priced((line(12_500, 1, discount=cut), (only_shop, 1)))
    with pytest.raises(BearerNotAgreed):
        priced((line(12_500, 1), (only_shop, 1)), discount=cut)


def test_every_lot_of_a_line_must_allow_the_bearer():
    """Two deliveries on the same commission, but only the first agreed to bear discounts."""
    asked, not_asked = lot(1, percent(2_000)), lot(2, percent(2_000), bearers={Bearer.SHOP})
    cut = Discount(amount=1_000, bearer=Bearer.PRODUCER)

    with pytest.raises(BearerNotAgreed):
        priced((line(12_500, 2, discount=cut), (asked, 1), (not_asked, 1)))


TERMS = st.one_of(st.integers(0, 10_000).map(percent), st.integers(0, 20_000).map(fixed))
CUTS = st.builds(Discount, bps=st.integers(0, 10_000), bearer=st.sampled_from(Bearer))


@given(
    lines=st.lists(
        st.tuples(
            st.integers(0, 200_000),
            st.lists(st.tuples(TERMS, st.integers(1, 40)), min_size=1, max_size=4),
            st.none() | CUTS,
        ),
        min_size=1,
        max_size=5,
    ),
    off=st.none() | CUTS,
)
def test_however_a_cart_is_cut_its_parts_add_up(lines, off):
    asked = []
    for number, (price, takes, cut) in enumerate(lines, start=1):
        picks = [(lot(place, terms), quantity) for place, (terms, quantity) in enumerate(takes, start=1)]
        whole = sum(quantity for _, quantity in takes)
        asked.append((line(price, whole, number=number, discount=cut), *picks))
    cart = Cart(lines=tuple(first for first, *_ in asked), discount=off)

    parts = priced(*asked, discount=off)

    assert sum(part.net for part in parts) == cart.totals.net
    for number, bought in enumerate(cart.lines):
        mine = [part for part in parts if part.cart_line == number]
        assert sum(part.gross for part in mine) == bought.gross
        assert sum(part.quantity for part in mine) == bought.quantity
    for part in parts:
        cuts = part.shop_discount + part.producer_discount + part.shared_discount
        assert part.gross - cuts == part.net == part.producer_part + part.shop_part
        assert min(part.net, part.producer_part, part.shop_discount, part.producer_discount) >= 0
