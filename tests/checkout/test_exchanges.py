"""Goods for goods: one difference, one slip, two sealed entries, and a deposit that ends as it began."""

from dataclasses import replace

import pytest
from sqlmodel import col, select

from sentra_pos.base import ids
from sentra_pos.base.money import CashRounding
from sentra_pos.books import accounts
from sentra_pos.books.tables import JournalEntry
from sentra_pos.checkout import exchanges, receipt, sales
from sentra_pos.checkout.cart import Cart, Discount, Method, line_of
from sentra_pos.checkout.exchanges import Exchange
from sentra_pos.checkout.giving_back import Goods, MoreThanLeft, Wanted
from sentra_pos.checkout.paying import BadPayment, Exact, Payment, PaymentTooSmall
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.paper import slip
from sentra_pos.paper.tables import PrintJob
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.stock.fefo import NotEnoughStock

OMBAK, MELATI, SHIFT = "Batik Ombak Selat", "Dapur Gipang Melati", "SHF-K1-26-0001"


@pytest.fixture
def shop(story):
    """Cloth in three prices and jars at an odd one; one dear cloth was sold for cash."""
    story.delivers(OMBAK, kain=2, price=185_000, commission_bps=2_500, group="batik")
    story.delivers(OMBAK, syal=5, price=85_000, group="batik")
    story.delivers(OMBAK, kemeja=5, price=225_000, group="batik")
    story.delivers(MELATI, gipang=20, price=12_345, commission_bps=2_000)
    story.opens_shift(float_=500_000)
    story.sold = story.sells(kain=1)
    return story


def cart_of(story, **goods):
    return Cart(lines=tuple(line_of(story.offer(story.code(name)), units) for name, units in goods.items()))


ONE = (Wanted(1, 1, Goods.SHELF),)


def exchange(story, cart, payments=Exact.CASH, *, wanted=ONE, sale=None, **facts):
    sale = sale or story.sold
    back = Exchange(ids.new(), sale.receipt, tuple(wanted), sale.total, reason="salah ukuran", **facts)
    return again(story, cart, payments, back)


def again(story, cart, payments, back):
    on = story.occasion()
    return story.books.writing(
        lambda session: exchanges.complete(session, exchange=back, cart=cart, payments=payments, on=on),
        key=sales.key(cart.id),
        content=(cart, payments, back),
        answer=SaleDone,
    )


def slips(story):
    jobs = story.ask(lambda session: list(session.exec(select(PrintJob).order_by(col(PrintJob.id)))))
    return {job.document_no: slip.as_text(receipt.slip(receipt.from_json(job.content)), 42) for job in jobs}


def test_dearer_goods_cost_the_difference(shop):
    done = exchange(shop, cart_of(shop, kemeja=1), [Payment(Method.CASH, 50_000)])

    assert (done.total, done.change, done.given_back) == (225_000, 10_000, 0)
    assert (done.refund, done.receipt) == ("K1-26-000002", "K1-26-000003")
    assert shop.box(SHIFT) == 500_000 + 225_000
    assert shop.account(accounts.CUSTOMER_DEPOSIT) == 0
    assert (shop.on_hand("kain"), shop.on_hand("kemeja")) == (2, 4)
    assert shop.balance(OMBAK) == 168_750
    shop.holds()


def test_cheaper_goods_bring_money_back(shop):
    done = exchange(shop, cart_of(shop, syal=1))

    assert (done.total, done.change, done.given_back) == (85_000, 0, 100_000)
    assert shop.box(SHIFT) == 500_000 + 85_000
    assert shop.account(accounts.CUSTOMER_DEPOSIT) == 0
    shop.holds()


def test_what_is_worth_the_same_moves_no_money(shop):
    done = exchange(shop, cart_of(shop, kain=1), [])

    assert (done.change, done.given_back, shop.box(SHIFT)) == (0, 0, 685_000)
    assert [job.opens_drawer for job in jobs(shop)][-1] is False
    shop.holds()


def jobs(story):
    return story.ask(lambda session: list(session.exec(select(PrintJob).order_by(col(PrintJob.id)))))


def test_the_rest_may_be_paid_by_qris(shop):
    done = exchange(shop, cart_of(shop, kemeja=1), [Payment(Method.QRIS, 40_000, "14:03")])

    assert (done.total, shop.account(accounts.QRIS_CLEARING)) == (225_000, 40_000)
    shop.holds()


@pytest.mark.parametrize("rounding", CashRounding)
def test_odd_prices_are_rounded_once(shop, rounding):
    shop.sets(cash_rounding=rounding)
    sold = shop.sells(gipang=3)
    dearer = exchange(shop, cart_of(shop, gipang=4), sale=sold, wanted=[Wanted(1, 3, Goods.SHELF)])
    again_sold = shop.sells(gipang=3)
    cheaper = exchange(shop, cart_of(shop, gipang=1), sale=again_sold, wanted=[Wanted(1, 3, Goods.SHELF)])

    assert shop.account(accounts.CUSTOMER_DEPOSIT) == 0
    assert shop.box(SHIFT) == 685_000 + dearer.total + cheaper.total
    assert cheaper.given_back == again_sold.total - cheaper.total
    shop.holds()


def test_one_slip_tells_both_halves(shop):
    exchange(shop, cart_of(shop, kemeja=1), [Payment(Method.CASH, 50_000)])
    told = slips(shop)

    assert list(told) == ["K1-26-000001", "K1-26-000003"]
    for part in ("PENUKARAN BARANG", "Struk asal", "K1-26-000002", "BARANG KEMBALI", "-185.000", "225.000"):
        assert part in told["K1-26-000003"]
    assert "DIBAYAR" in told["K1-26-000003"]


def test_the_same_cart_is_exchanged_once(shop):
    cart = cart_of(shop, kemeja=1)
    back = Exchange(ids.new(), shop.sold.receipt, (Wanted(1, 1, Goods.SHELF),), 185_000)
    first = again(shop, cart, Exact.CASH, back)

    assert again(shop, cart, Exact.CASH, back) == first
    assert shop.on_hand("kemeja") == 4


def test_nothing_is_written_if_either_half_cannot_be(shop):
    before = shop.ask(lambda session: len(session.exec(select(JournalEntry)).all()))

    with pytest.raises(NotEnoughStock):
        exchange(shop, cart_of(shop, kain=3))
    with pytest.raises(PaymentTooSmall):
        exchange(shop, cart_of(shop, kemeja=1), [Payment(Method.CASH, 30_000)])
    with pytest.raises(MoreThanLeft):
        exchange(shop, cart_of(shop, kemeja=1), wanted=[Wanted(1, 2, Goods.SHELF)])

    assert shop.ask(lambda session: len(session.exec(select(JournalEntry)).all())) == before
    assert shop.box(SHIFT) == 685_000
    shop.holds()


def test_goods_that_came_back_can_be_sold_in_the_same_breath(shop):
    """The last cloth goes from one buyer's hands over the counter and, mended, back into them."""
    shop.sells(kain=1)

    done = exchange(shop, cart_of(shop, kain=1))

    assert (done.total, shop.on_hand("kain")) == (185_000, 0)
    shop.holds()


def test_goods_for_nothing_leave_the_refund_a_slip_of_its_own(shop):
    cart = replace(cart_of(shop, syal=1), discount=Discount(bps=10_000), reason="hadiah")
    done = exchange(shop, cart, [])

    assert (done.total, done.given_back) == (0, 185_000)
    assert "PENGEMBALIAN" in slips(shop)[done.refund]
    shop.holds()


def test_only_an_exchange_pays_with_goods(shop):
    shop.cart = cart_of(shop, syal=1)

    with pytest.raises(BadPayment):
        shop.pays([Payment(Method.EXCHANGE, 85_000)])


def test_what_comes_back_above_the_limit_needs_approval(shop):
    shop.actor = shop.hires("Rani", Role.CASHIER)
    manager = shop.hires("Dewi", Role.MANAGER)

    with pytest.raises(NeedsApproval):
        exchange(shop, cart_of(shop, kemeja=1))
    exchange(shop, cart_of(shop, kemeja=1), approver=manager)

    shop.holds()
