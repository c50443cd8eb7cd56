"""What leaves a cart unpaid is in the journal: what it was, who took it out, and who allowed it above a limit."""

from uuid import UUID

import pytest
from sqlmodel import col, select

from sentra_pos.books.tables import Approval, JournalEntry
from sentra_pos.checkout import parked, removals
from sentra_pos.checkout.cart import Cart, Discount
from sentra_pos.checkout.tables import CartRemoval
from sentra_pos.shop.permissions import MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role
from shop_story import Story


@pytest.fixture
def shop(story: Story) -> Story:
    story.delivers("Dapur Gipang Melati", gipang=20, price=40_000, commission_bps=2_000, expiry=10)
    story.delivers("Batik Ombak Selat", kain=5, price=350_000, commission_bps=2_500)
    story.opens_shift(float_=300_000)
    story.actor = story.hires("Rani", Role.CASHIER)
    return story


def cart_of(story: Story, **goods: int) -> Cart:
    cart = Cart()
    for name, times in goods.items():
        cart = cart.add(story.offer(story.code(name)), times=times)
    return cart


def removed(story: Story, cart: Cart, line: int = 0, **on: str) -> UUID:
    ids = []
    story.do(
        lambda session: ids.append(
            removals.line_removed(session, cart=cart.id, line=cart.lines[line], on=story.occasion(**on))
        )
    )
    return ids[0]


def entries(story: Story) -> list[JournalEntry]:
    kinds = [removals.LINE_REMOVED, removals.LINE_PUT_BACK, removals.CART_CLEARED]
    return story.ask(
        lambda session: list(
            session.exec(
                select(JournalEntry)
                .where(col(JournalEntry.kind).in_(kinds))
                .order_by(col(JournalEntry.sequence))
            )
        )
    )


def rows(story: Story) -> list[tuple[int, int, int]]:
    found = story.ask(
        lambda session: list(
            session.exec(select(CartRemoval).order_by(col(CartRemoval.entry), col(CartRemoval.position)))
        )
    )
    return [(row.quantity, row.price, row.amount) for row in found]


def test_a_line_taken_out_is_written_down_with_its_goods(shop):
    cart = cart_of(shop, gipang=3).with_discount(0, Discount(bps=1_000))
    removed(shop, cart, reason="salah pindai")

    (entry,) = entries(shop)
    assert (entry.kind, entry.actor, entry.approver, entry.reason) == (
        "line_removed",
        shop.actor,
        None,
        "salah pindai",
    )
    assert rows(shop) == [(3, 40_000, 108_000)]
    shop.holds()


def test_above_the_limit_somebody_else_allows_it(shop):
    cart = cart_of(shop, kain=2)
    manager = shop.hires("Sari", Role.MANAGER)
    with pytest.raises(NeedsApproval):
        removed(shop, cart)
    with pytest.raises(MayNotApprove):
        removed(shop, cart, approved_by=shop.actor)
    assert rows(shop) == []

    removed(shop, cart, approved_by=manager)

    (entry,) = entries(shop)
    assert entry.approver == manager
    leave = shop.ask(lambda session: session.exec(select(Approval)).one())
    assert (leave.act, leave.approver, leave.amount) == ("remove_line", manager, 700_000)
    shop.holds()


def test_a_line_put_back_points_at_its_removal(shop):
    cart = cart_of(shop, gipang=1)
    removal = removed(shop, cart)
    shop.do(
        lambda session: removals.line_put_back(
            session, cart=cart.id, line=cart.lines[0], removal=removal, on=shop.occasion()
        )
    )

    out, back = entries(shop)
    assert (back.kind, back.reverses) == ("line_put_back", out.id)
    shop.holds()


def test_a_cleared_cart_is_written_down_whole_and_forgotten(shop):
    cart = cart_of(shop, gipang=2, kain=1)
    shop.books.keeping(
        lambda session: parked.keep(session, cart, register="K1", place=1, at=shop.clock.now(), by=shop.actor)
    )
    shop.do(lambda session: removals.cart_cleared(session, cart=cart, on=shop.occasion()))

    (entry,) = entries(shop)
    assert (entry.kind, entry.business_day) == ("cart_cleared", shop.today)
    assert rows(shop) == [(2, 40_000, 80_000), (1, 350_000, 350_000)]
    assert shop.ask(lambda session: parked.find(session, cart.id)) is None
    shop.holds()
