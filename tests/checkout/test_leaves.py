"""What is not everybody's to do at the till: limits, another person's leave, and what is written down of it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shelf_story import Shelves
from sqlmodel import select

from sentra_pos.books import places
from sentra_pos.books.tables import Approval, JournalEntry
from sentra_pos.catalogue import prices
from sentra_pos.checkout import sales
from sentra_pos.checkout.cart import Cart, Discount, Method, PriceAboveList
from sentra_pos.checkout.leaves import WhyForNothing
from sentra_pos.checkout.offers import CheckTheDate
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.checkout.tables import SaleCartLine
from sentra_pos.paper import symbols
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop.permissions import Act, MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.stock import tasks
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.tables import Lot
from sentra_pos.stock.tasks import TaskKind
from sentra_pos.stock.write_offs import Loss

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def till(story):
    story.delivers(
        MELATI, gipang=10, emping=6, price=40_000, commission_bps=2_000, expiry=+30, discounts_by=Bearer
    )
    story.opens_shift()
    story.rani, story.dewi, story.sari = (
        story.hires(name, role)
        for name, role in (("Rani", Role.CASHIER), ("Dewi", Role.SUPERVISOR), ("Sari", Role.MANAGER))
    )
    story.actor = story.rani
    return story


def cart(story, **goods):
    made = Cart()
    for name, units in goods.items():
        made = made.add(story.offer(story.code(name)), times=units)
    return made


def sells(story, of, payments=Exact.CASH, **more):
    on = story.occasion(**more)
    return story.deed(lambda session: sales.complete(session, cart=of, payments=payments, on=on), SaleDone)


def split(net, by_qris):
    """So many per cent by QRIS, the rest with too large a note."""
    part = net * by_qris // 100
    return (
        [Payment(Method.QRIS, part, "14:03"), Payment(Method.CASH, net - part + 9_000)]
        if part
        else Exact.CASH
    )


def approvals(story):
    found = story.ask(lambda session: session.exec(select(Approval)).all())
    return [(row.act, row.approver, row.line, row.amount) for row in found]


def test_a_cashier_gives_ten_percent_alone_and_more_with_somebodys_leave(till):
    small = cart(till, gipang=1).with_discount(0, Discount(bps=1_000))
    large = cart(till, gipang=1).with_discount(0, Discount(bps=1_001))

    sells(till, small)
    with pytest.raises(NeedsApproval) as refused:
        sells(till, large)
    sale = sells(till, large.with_leave(0, till.dewi))

    assert (refused.value.act, refused.value.bps, refused.value.amount) == (Act.LINE_DISCOUNT, 1_001, 4_004)
    assert approvals(till) == [("line_discount", till.dewi, 1, 4_004)]
    entry = till.ask(
        lambda session: session.exec(
            select(JournalEntry).where(JournalEntry.document_no == sale.receipt)
        ).one()
    )
    assert (entry.actor, entry.approver) == (till.rani, till.dewi)
    till.holds()


@pytest.mark.parametrize("who", ["rani", "another cashier"])
def test_neither_the_actor_nor_somebody_without_the_right_can_approve(till, who):
    approver = till.rani if who == "rani" else till.hires("Budi", Role.CASHIER)
    dear = cart(till, gipang=1).with_discount(0, Discount(bps=5_000)).with_leave(0, approver)

    with pytest.raises(MayNotApprove):
        sells(till, dear)

    assert till.on_hand("gipang") == 10


def test_leave_for_one_line_is_none_for_the_next(till):
    both = cart(till, gipang=1, emping=1)
    both = both.with_discount(0, Discount(bps=2_000)).with_leave(0, till.dewi)

    with pytest.raises(NeedsApproval):
        sells(till, both.with_discount(1, Discount(bps=2_000)))
    sells(till, both)

    assert approvals(till) == [("line_discount", till.dewi, 1, 8_000)]


@pytest.mark.parametrize(
    "change",
    [
        lambda made: made.with_discount(0, Discount(bps=3_000)),
        lambda made: made.with_price(0, 39_000),
        lambda made: made.with_quantity(0, 3),
    ],
    ids=["another discount", "another price", "more of it"],
)
def test_what_is_changed_after_it_was_approved_needs_leave_again(till, change):
    made = cart(till, gipang=2).with_discount(0, Discount(bps=2_000)).with_leave(0, till.dewi)

    with pytest.raises(NeedsApproval):
        sells(till, change(made))
    sells(till, made.with_quantity(0, 1).with_note(0, "kado"))

    assert approvals(till) == [("line_discount", till.dewi, 1, 8_000)]


def test_leave_to_sell_two_too_many_is_none_for_three(till):
    two = cart(till, emping=8).sold_short(0, till.dewi)

    with pytest.raises(NotEnoughStock):
        sells(till, two.with_quantity(0, 9))
    sells(till, two)


def test_a_supervisors_own_limit_is_a_limit_for_what_he_approves(till):
    half = cart(till, gipang=1).with_discount(0, Discount(bps=5_000))

    with pytest.raises(MayNotApprove):
        sells(till, half.with_leave(0, till.dewi))
    sells(till, half.with_leave(0, till.sari))

    till.holds()


def test_a_discount_on_the_cart_has_a_limit_of_its_own(till):
    both = cart(till, gipang=1, emping=1)

    sells(till, both.with_cart_discount(Discount(bps=500)))
    with pytest.raises(NeedsApproval, match="cart_discount"):
        sells(till, cart(till, gipang=1, emping=1).with_cart_discount(Discount(amount=4_001)))
    sells(till, cart(till, gipang=1).with_cart_discount(Discount(bps=1_000), till.dewi))

    assert approvals(till) == [("cart_discount", till.dewi, None, 4_000)]
    till.holds()


def test_a_special_price_is_lower_never_higher_and_keeps_the_shown_one(till):
    made = cart(till, gipang=2)

    with pytest.raises(PriceAboveList):
        made.with_price(0, 40_001)
    lower = made.with_price(0, 36_000)
    with pytest.raises(NeedsApproval, match="price_change"):
        sells(till, lower)
    sale = sells(till, lower.with_leave(0, till.dewi).with_note(0, "toples penyok"))

    assert (sale.total, sale.lines[0].producer_part) == (72_000, 57_600)
    (row,) = till.ask(lambda session: session.exec(select(SaleCartLine)).all())
    assert (row.note, row.list_price, row.is_open_price) == ("toples penyok", 40_000, False)
    assert made.with_price(0, 36_000).with_price(0, 40_000).lines[0].list_price is None
    till.holds()


def test_a_note_or_a_special_price_is_never_merged_into(till):
    made = cart(till, gipang=1).with_note(0, "kado")

    both = made.add(till.offer(till.code("gipang")))

    assert [(line.quantity, line.note) for line in both.lines] == [(1, "kado"), (1, "")]


def test_goods_for_nothing_want_a_reason_and_a_leave(till):
    free = cart(till, gipang=1).with_cart_discount(Discount(bps=10_000))

    with pytest.raises(WhyForNothing):
        sells(till, free)
    reasoned = replace(free, reason="contoh untuk dicicipi")
    with pytest.raises(NeedsApproval):
        sells(till, reasoned)
    sale = sells(till, replace(reasoned, approver=till.sari))

    assert (sale.total, till.balance(MELATI)) == (0, 32_000)
    assert [act for act, *_ in approvals(till)] == ["cart_discount", "free_sale", "shop_loss"]
    till.holds()


def test_what_the_books_do_not_have_is_sold_only_with_leave_and_somebody_counts(till):
    made = cart(till, emping=8)

    with pytest.raises(NotEnoughStock):
        sells(till, made)
    with pytest.raises(MayNotApprove):
        sells(till, made.sold_short(0, till.rani))
    sale = sells(till, made.sold_short(0, till.dewi))

    assert sale.lines[0].quantity == 8
    shelves = Shelves(till)
    assert (till.on_hand("emping"), shelves.at("emping", places.LOST)) == (0, -2)
    (task,) = till.ask(tasks.waiting)
    assert (task.kind, task.name) == (TaskKind.COUNT, "emping")
    (row,) = [row for row in till.draft(MELATI).goods if row.name == "emping"]
    assert (row.came_in, row.sold, row.lost, row.left) == (6, 8, -2, 0)
    till.holds()


def test_what_has_expired_is_not_sold_short_either(till):
    made = cart(till, emping=1).sold_short(0, till.sari)
    till.later(days=31)

    with pytest.raises(CheckTheDate):
        sells(till, made)
    till.actor = till.sari
    Shelves(till).written_off(Loss.EXPIRED, "lewat tanggal", emping=6)
    till.actor = till.rani
    with pytest.raises(NotEnoughStock):
        sells(till, made)


def test_an_old_label_costs_the_lower_price_and_asks_for_a_new_one(till):
    (lot,) = Shelves(till).lots("gipang")
    number = till.ask(lambda session: session.get_one(Lot, lot).number)
    till.later(days=1)
    till.do(
        lambda session: prices.put(
            session,
            product=till.product_id("gipang"),
            amount=45_000,
            from_day=till.today,
            on=till.occasion(),
        )
    )
    made = Cart().add(till.offer(symbols.lot_code(number)))
    till.closes_shift(0)
    till.opens_shift()
    sale = sells(till, made)

    assert sale.total == 40_000
    (task,) = till.ask(tasks.waiting)
    assert (task.kind, task.name, task.lot) == (TaskKind.RELABEL, "gipang", number)


BEARERS = st.sampled_from(list(Bearer))
DISCOUNTS = st.one_of(
    st.none(),
    st.builds(Discount, bps=st.integers(0, 10_000), bearer=BEARERS),
    st.builds(Discount, amount=st.integers(0, 40_000), bearer=BEARERS),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    lines=st.lists(
        st.tuples(st.sampled_from(["gipang", "emping"]), st.integers(1, 2), DISCOUNTS), max_size=3, min_size=1
    ),
    whole=st.one_of(st.none(), st.builds(Discount, bps=st.integers(0, 9_000), bearer=BEARERS)),
    price=st.integers(0, 40_000),
    by_qris=st.integers(0, 100),
)
def test_whatever_is_taken_off_and_whoever_bears_it_everything_adds_up(till, lines, whole, price, by_qris):
    till.actor = "cli"
    till.later(minutes=1)
    till.delivers(MELATI, gipang=6, emping=6)
    made = Cart()
    for name, units, _ in lines:
        made = made.add(till.offer(till.code(name)), times=units)
    for place, (_, _, discount) in enumerate(lines[: len(made.lines)]):
        if discount is not None:
            made = made.with_discount(place, discount)
    if made.lines[0].discount is None:
        made = made.with_price(0, price)
    made = made.with_cart_discount(whole)

    sale = sells(till, made, split(made.totals.net, by_qris))

    assert sum(line.net for line in sale.lines) + sale.rounding == sale.total == sale.paid - sale.change
    assert all(line.producer_part + line.shop_part == line.net for line in sale.lines)
    till.holds()


def test_a_markdown_is_taken_off_by_itself_and_needs_nobodys_leave(till):
    till.actor = till.sari
    Shelves(till).marked_down("gipang", 3_000, Bearer.PRODUCER)
    till.actor = till.rani

    made = cart(till, gipang=2)
    sale = sells(till, made)

    assert (sale.total, sale.lines[0].producer_part, sale.lines[0].shop_part) == (56_000, 40_000, 16_000)
    assert approvals(till) == []
    till.holds()


def test_a_discount_that_only_says_it_is_a_markdown_needs_a_leave(till):
    made = cart(till, gipang=1)
    forged = replace(made, lines=(replace(made.lines[0], discount=Discount(bps=3_000), is_markdown=True),))

    with pytest.raises(NeedsApproval):
        sells(till, forged)
