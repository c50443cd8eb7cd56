"""A cart holds what was scanned, scan by scan, and never changes under anybody's hands (C4, C9)."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sentra_pos.checkout import cart as carts
from sentra_pos.checkout.cart import Cart, Discount, DiscountTooLarge, NoSuchLine, TooMany
from sentra_pos.checkout.offers import Offer
from sentra_pos.producers.terms import Bearer

GIPANG = Offer(
    product=UUID(int=1),
    name="Gipang",
    producer_id=UUID(int=2),
    producer="Dapur Gipang Melati",
    producer_code="P-0001",
    group="gipang",
    unit="pcs",
    decimals=0,
    price=12_500,
    quantity=1,
    on_hand=40,
    expiry=None,
)
SATE = replace(
    GIPANG, product=UUID(int=3), name="Sate bandeng", price=80_000, decimals=3, unit="kg", quantity=750
)
DOZEN = replace(GIPANG, quantity=12)
LABEL = replace(SATE, quantity=329, amount=26_300)


def test_ten_fast_scans_are_ten():
    cart = Cart()
    for _ in range(10):
        cart = cart.add(GIPANG)

    assert [(line.name, line.quantity, line.gross) for line in cart.lines] == [("Gipang", 10, 125_000)]


def test_three_before_a_scan_means_three_and_a_pack_counts_twelve():
    cart = Cart().add(GIPANG, times=3).add(DOZEN, times=2)

    assert (cart.pieces, cart.totals.net) == (27, 337_500)


def test_what_was_scanned_last_stands_last():
    cart = Cart().add(GIPANG).add(replace(GIPANG, product=UUID(int=9), name="Emping")).add(GIPANG)

    assert [(line.name, line.quantity) for line in cart.lines] == [("Emping", 1), ("Gipang", 2)]


@pytest.mark.parametrize(
    "other",
    [replace(GIPANG, price=12_000), replace(GIPANG, lot=UUID(int=7)), replace(GIPANG, product=UUID(int=9))],
)
def test_what_is_not_the_same_gets_a_line_of_its_own(other):
    assert len(Cart().add(GIPANG).add(other).lines) == 2


def test_a_discounted_line_does_not_grow():
    cart = Cart().add(GIPANG).with_discount(0, Discount(amount=500)).add(GIPANG)

    assert [line.discounted for line in cart.lines] == [500, 0]


def test_every_weighed_bag_is_a_line_of_its_own():
    cart = Cart().add(SATE).add(SATE)

    assert [line.gross for line in cart.lines] == [60_000, 60_000]
    assert cart.pieces == 2


def test_a_label_with_a_price_fixes_what_the_bag_costs():
    (line,) = Cart().add(LABEL).lines

    assert (line.quantity, line.gross) == (329, 26_300)
    with pytest.raises(TooMany):
        Cart().add(LABEL, times=2)


def test_another_weight_than_the_label_says_is_priced_anew():
    cart = Cart().add(LABEL).with_quantity(0, 500)

    assert cart.lines[0].gross == 40_000


def test_a_change_makes_a_new_cart_and_leaves_the_old_one():
    before = Cart().add(GIPANG)

    after = before.with_quantity(0, 5)

    assert (before.lines[0].quantity, after.lines[0].quantity, before.id) == (1, 5, after.id)
    assert after.without(0).lines == ()


def test_the_last_line_takes_the_carts_discount_with_it():
    cart = replace(Cart().add(GIPANG), discount=Discount(amount=5_000)).without(0)

    assert (cart.totals.net, cart.discount) == (0, None)


def test_discounts_are_in_rupiah_or_in_basis_points():
    cart = Cart().add(GIPANG, times=4).with_discount(0, Discount(bps=1_000))
    cart = replace(cart, discount=Discount(amount=5_000))

    assert (cart.totals.subtotal, cart.totals.discount, cart.totals.net) == (50_000, 10_000, 40_000)


@pytest.mark.parametrize("discount", [Discount(amount=12_501), Discount(amount=-1), Discount(bps=10_001)])
def test_a_discount_is_never_more_than_what_it_is_taken_from(discount):
    with pytest.raises(DiscountTooLarge):
        Cart().add(GIPANG).with_discount(0, discount)
    with pytest.raises(DiscountTooLarge):
        _ = replace(Cart().add(GIPANG), discount=discount).totals


def test_everything_may_be_given_away():
    cart = Cart().add(GIPANG).with_discount(0, Discount(bps=10_000, bearer=Bearer.SHOP))

    assert cart.totals.net == 0


@pytest.mark.parametrize("wanted", [0, -1, 10**9 + 1])
def test_a_quantity_that_can_only_be_a_slip_is_refused(wanted):
    with pytest.raises(TooMany):
        Cart().add(GIPANG).with_quantity(0, wanted)


def test_a_line_beyond_ten_billion_is_refused():
    with pytest.raises(TooMany):
        Cart().add(GIPANG, times=800_001)


@pytest.mark.parametrize("line", [-1, 1])
def test_a_line_that_is_not_there_cannot_be_changed(line):
    cart = Cart().add(GIPANG)

    for change in (
        lambda: cart.without(line),
        lambda: cart.with_quantity(line, 2),
        lambda: cart.with_discount(line, None),
    ):
        with pytest.raises(NoSuchLine):
            change()


def test_a_cart_has_an_end():
    cart = Cart(lines=Cart().add(SATE).lines * 500)

    with pytest.raises(TooMany):
        cart.add(SATE)


@pytest.mark.parametrize(
    ("offer", "quantity", "asks"),
    [
        (GIPANG, 999, False),
        (GIPANG, 1_000, True),
        (SATE, 999_000 // 2, False),
        (SATE, 1_000_000, True),
        (replace(GIPANG, price=50_000_000), 1, False),
        (replace(GIPANG, price=50_000_001), 1, True),
    ],
)
def test_a_cashier_is_asked_before_a_line_that_is_very_large(offer, quantity, asks):
    assert carts.must_ask(carts.line_of(offer, quantity)) is asks


@given(
    st.lists(
        st.tuples(st.integers(1, 900), st.integers(0, 100_000), st.integers(0, 10_000)),
        min_size=1,
        max_size=9,
    ),
    st.integers(0, 10_000),
)
def test_the_totals_of_a_cart_always_agree(lines, cart_bps):
    cart = Cart()
    for number, (quantity, price, bps) in enumerate(lines):
        cart = cart.add(replace(GIPANG, product=UUID(int=number), price=price), times=quantity)
        cart = cart.with_discount(number, Discount(bps=bps))
    totals = replace(cart, discount=Discount(bps=cart_bps)).totals

    assert totals.subtotal == sum(quantity * price for quantity, price, _ in lines)
    assert totals.subtotal - totals.discount == totals.net >= 0
