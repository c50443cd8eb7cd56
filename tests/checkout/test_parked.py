"""Carts that wait: kept at each change, parked once, resumed once, gone with their sale, never lost."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from sentra_pos.base import ids
from sentra_pos.checkout import parked, resuming
from sentra_pos.checkout.cart import Cart, CartLine, Discount, EmptyCart
from sentra_pos.checkout.parked import CartGone, CartTaken, CartUnreadable, NoSuchNumber, NumberTaken
from sentra_pos.checkout.resuming import Change
from sentra_pos.producers.terms import Bearer
from shop_story import Story


@pytest.fixture
def shop(story: Story) -> Story:
    story.delivers("Dapur Gipang Melati", gipang=20, price=40_000, commission_bps=2_000, expiry=10)
    story.delivers("Bandeng Bahari", sate_bandeng=5, price=42_000, commission_bps=1_500, expiry=10)
    story.opens_shift(float_=300_000)
    return story


def keep(story: Story, cart: Cart, place: int = 1, *, paid: int = 0) -> None:
    story.books.keeping(
        lambda session: parked.keep(
            session,
            cart,
            register=story.register,
            place=place,
            at=story.clock.now(),
            by=story.actor,
            paid=paid,
        )
    )


def park(story: Story, cart: Cart, name: str = "Ibu kerudung merah", number: str = "") -> None:
    at, by, register = story.clock.now(), story.actor, story.register
    story.do(
        lambda session: parked.park(session, cart, register=register, name=name, at=at, by=by, number=number)
    )


def resume(story: Story, cart: Cart, place: int = 1) -> Cart:
    at, by, register = story.clock.now(), story.actor, story.register
    got = []
    story.do(
        lambda session: got.append(
            parked.resume(session, cart.id, register=register, place=place, at=at, by=by)
        )
    )
    return got[0].whole


def here(story: Story) -> dict[int, Cart | None]:
    return {
        one.place: one.cart for one in story.ask(lambda session: parked.at_register(session, story.register))
    }


def waiting(story: Story) -> list[parked.Kept]:
    return story.ask(parked.parked)


def test_a_cart_lies_at_its_place_as_it_was_last_kept(shop):
    shop.scans(shop.code("gipang"), times=2)
    keep(shop, shop.cart, paid=50_000)
    shop.scans(shop.code("sate bandeng"))
    keep(shop, shop.cart, paid=0)
    other = Cart().add(shop.offer(shop.code("sate bandeng")))
    keep(shop, other, 2)

    assert here(shop) == {1: shop.cart, 2: other}
    assert waiting(shop) == []


def test_working_notes_leave_no_deed_behind(shop):
    before = shop.ask(lambda session: session.execute(text("SELECT count(*) FROM deed")).scalar())
    shop.scans(shop.code("gipang"))
    for times in range(1, 9):
        keep(shop, shop.cart.with_quantity(0, times))

    assert shop.ask(lambda session: session.execute(text("SELECT count(*) FROM deed")).scalar()) == before


def test_a_sold_cart_is_gone_and_a_late_note_does_not_bring_it_back(shop):
    shop.scans(shop.code("gipang"))
    cart = shop.cart
    keep(shop, cart)

    shop.pays()
    keep(shop, cart)

    assert here(shop) == {}
    with pytest.raises(CartGone):
        resume(shop, cart)
    shop.holds()


def test_an_emptied_cart_leaves_its_place_free(shop):
    shop.scans(shop.code("gipang"))
    keep(shop, shop.cart)
    keep(shop, Cart())

    assert here(shop) == {}


def test_a_place_holds_one_cart(shop):
    first, second = (Cart().add(shop.offer(shop.code("gipang")), times=n) for n in (1, 2))
    keep(shop, first)
    keep(shop, second)

    assert here(shop) == {1: second}


def test_a_parked_cart_is_resumed_once_at_whichever_register_comes_first(shop):
    shop.scans(shop.code("gipang"), times=3)
    keep(shop, shop.cart)
    park(shop, shop.cart)
    shop.register = "K2"
    got = resume(shop, shop.cart, 4)

    assert got == shop.cart
    assert here(shop) == {4: shop.cart}
    assert waiting(shop) == []
    shop.register = "K1"
    assert here(shop) == {}
    with pytest.raises(CartTaken, match="K2"):
        resume(shop, shop.cart)
    with pytest.raises(CartTaken, match="K2"):
        park(shop, shop.cart)


def test_who_parked_it_when_and_under_which_name_is_known(shop):
    shop.scans(shop.code("gipang"))
    park(shop, shop.cart, "  Ibu kerudung merah ")
    shop.later(minutes=5)
    other = Cart().add(shop.offer(shop.code("sate bandeng")))
    park(shop, other, "Bapak topi hitam")

    first, second = waiting(shop)
    assert (first.name, first.by, first.register, first.place) == ("Ibu kerudung merah", "Sari", "K1", 0)
    assert second.name == "Bapak topi hitam"
    assert second.at - first.at == timedelta(minutes=5)


def test_nothing_is_parked_of_an_empty_cart(shop):
    with pytest.raises(EmptyCart):
        park(shop, Cart())


def test_a_late_note_does_not_fetch_a_parked_cart_back(shop):
    shop.scans(shop.code("gipang"))
    keep(shop, shop.cart)
    park(shop, shop.cart)
    keep(shop, shop.cart)

    assert here(shop) == {}
    assert [one.cart for one in waiting(shop)] == [shop.cart]


def test_a_number_is_taken_once_and_free_again_when_fetched(shop):
    first, second = (Cart().add(shop.offer(shop.code("gipang")), times=n) for n in (1, 2))
    park(shop, first, number="KR-0007")
    with pytest.raises(NumberTaken, match="KR-0007"):
        park(shop, second, number="KR-0007")

    found = shop.ask(lambda session: parked.waiting_under(session, "KR-0007"))
    assert found == first.id
    resume(shop, first)
    with pytest.raises(NoSuchNumber):
        shop.ask(lambda session: parked.waiting_under(session, "KR-0007"))
    park(shop, second, number="KR-0007")
    assert [one.number for one in waiting(shop)] == ["KR-0007"]


def test_the_next_number_passes_over_cards_that_are_out(shop):
    park(shop, Cart().add(shop.offer(shop.code("gipang"))), number="KR-0002")
    given = []
    for _ in range(3):
        shop.do(lambda session: given.append(parked.next_number(session)))

    assert given == ["KR-0001", "KR-0003", "KR-0004"]


@pytest.mark.parametrize(
    ("code", "number"),
    [("KR-0007", "KR-0007"), ("kr0007 ", "KR-0007"), ("KR-07", ""), ("8991002101234", ""), ("XKR-0007", "")],
)
def test_a_number_is_known_however_it_is_written(code, number):
    assert parked.number_in(code) == number


def test_a_cart_of_another_version_is_read_and_what_is_none_is_told(shop):
    shop.scans(shop.code("gipang"))
    keep(shop, shop.cart)
    other = Cart().add(shop.offer(shop.code("sate bandeng")))
    keep(shop, other, 2)

    def spoil(session):
        stored = session.execute(text("SELECT content FROM kept_cart WHERE place = 1")).scalar()
        newer = json.loads(stored)
        newer["colour"] = "red"
        newer["cart"]["lines"][0]["smell"] = ["sweet"]
        del newer["cart"]["lines"][0]["note"]
        session.execute(
            text("UPDATE kept_cart SET content = :content WHERE place = 1"), {"content": json.dumps(newer)}
        )
        session.execute(text("UPDATE kept_cart SET content = '{\"cart\": 7}' WHERE place = 2"))

    shop.do(spoil)

    assert here(shop) == {1: shop.cart, 2: None}
    put_aside = []
    shop.do(lambda session: put_aside.append(parked.put_unreadable_aside(session, "K1")))
    assert put_aside == [1]
    assert here(shop) == {1: shop.cart}
    assert [(one.id, one.cart) for one in waiting(shop)] == [(other.id, None)]
    with pytest.raises(CartUnreadable):
        resume(shop, other)
    assert len(waiting(shop)) == 1


LINES = st.builds(
    CartLine,
    product=st.uuids(),
    name=st.text(min_size=1, max_size=40),
    producer=st.uuids(),
    producer_name=st.text(max_size=40),
    unit=st.sampled_from(["pcs", "kg"]),
    decimals=st.sampled_from([0, 3]),
    price=st.integers(0, 10**9),
    quantity=st.integers(1, 10**6),
    lot=st.none() | st.uuids(),
    label_amount=st.none() | st.integers(0, 10**9),
    discount=st.none() | st.builds(Discount, bps=st.integers(0, 10_000), bearer=st.sampled_from(Bearer)),
    note=st.text(max_size=20),
    list_price=st.none() | st.integers(0, 10**9),
    is_open_price=st.booleans(),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(lines=st.lists(LINES, min_size=1, max_size=6), reason=st.text(max_size=20))
def test_whatever_is_in_a_cart_comes_back_as_it_was(story, lines, reason):
    cart = Cart(id=ids.new(), lines=tuple(lines), discount=Discount(amount=0), reason=reason)
    keep(story, cart)

    assert here(story)[1] == cart


# --- looked at again


def again(story: Story, cart: Cart) -> resuming.Fresh:
    return story.ask(lambda session: resuming.look_again(session, cart, day=story.today))


def test_a_cart_that_waited_is_sold_at_the_price_of_the_day(shop):
    shop.scans(shop.code("gipang"), times=2)
    shop.delivers("Dapur Gipang Melati", gipang=5, price=45_000)

    fresh = again(shop, shop.cart)

    assert [line.price for line in fresh.cart.lines] == [45_000]
    (notice,) = fresh.notices
    assert (notice.change, notice.before, notice.now) == (Change.PRICE, 40_000, 45_000)
    assert fresh.cart.id == shop.cart.id


def test_a_price_typed_at_the_till_stays(shop):
    shop.scans(shop.code("gipang"))
    line = replace(shop.cart.lines[0], price=30_000, list_price=40_000)
    shop.delivers("Dapur Gipang Melati", gipang=5, price=45_000)

    fresh = again(shop, replace(shop.cart, lines=(line,)))

    assert (fresh.cart.lines, fresh.notices) == ((line,), ())


def test_what_was_sold_meanwhile_is_told_and_stays_in_the_cart(shop):
    shop.scans(shop.code("sate bandeng"), times=4)
    waiting_cart = shop.cart
    shop.sells(sate_bandeng=3)

    fresh = again(shop, waiting_cart)

    assert fresh.cart == waiting_cart
    (notice,) = fresh.notices
    assert (notice.change, notice.before, notice.now) == (Change.SHORT, 4, 2)


def test_what_expired_meanwhile_is_told(shop):
    shop.scans(shop.code("gipang"))
    shop.later(days=11)

    fresh = again(shop, shop.cart)

    assert fresh.cart == shop.cart
    assert [notice.change for notice in fresh.notices] == [Change.DATE]


def test_a_discount_larger_than_the_new_price_falls_away(shop):
    shop.scans(shop.code("gipang"))
    cart = shop.cart.with_discount(0, Discount(amount=35_000))
    shop.delivers("Dapur Gipang Melati", gipang=5, price=30_000)

    fresh = again(shop, cart)

    assert fresh.cart.lines[0].discount is None
    assert fresh.cart.totals.net == 30_000
