"""A paid cart is in the books whole: lots, shares, money, number and receipt; or nothing of it is (C1 to C6)."""

import pytest
from sqlmodel import select

from sentra_pos.base.errors import IdempotencyConflict
from sentra_pos.base.money import CashRounding
from sentra_pos.books import accounts
from sentra_pos.books.tables import JournalEntry, MoneyPosting
from sentra_pos.checkout import receipt, sales
from sentra_pos.checkout.cart import Cart, Discount, EmptyCart, Method
from sentra_pos.checkout.offers import CheckTheDate
from sentra_pos.checkout.paying import Payment, PaymentTooLarge, PaymentTooSmall
from sentra_pos.checkout.pricing import BearerNotAgreed
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.checkout.tables import Sale, SaleLine, SalePayment
from sentra_pos.paper import jobs
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop.permissions import MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.lots import ExpiredLot
from sentra_pos.till.shifts import NoOpenShift

MELATI = "Dapur Gipang Melati"
KRAKATOA = "Batik Krakatoa"


@pytest.fixture
def shop(story):
    """Open, with ten jars of gipang at 12.500 and 20 %."""
    story.delivers(MELATI, gipang=10, price=12_500, commission_bps=2_000, expiry=+7)
    story.opens_shift(float_=300_000)
    return story


def rows(story, model):
    return story.ask(lambda session: list(session.exec(select(model))))


def test_a_sale_credits_the_producer_and_the_shop_and_takes_the_goods(shop):
    sale = shop.sells(gipang=3, paid=50_000)

    assert (sale.receipt, sale.total, sale.change, sale.cash) == ("K1-26-000001", 37_500, 12_500, 37_500)
    assert [(line.producer_part, line.shop_part) for line in sale.lines] == [(30_000, 7_500)]
    assert (shop.balance(MELATI), shop.account(accounts.COMMISSION)) == (30_000, -7_500)
    assert (shop.box("SHF-K1-26-0001"), shop.on_hand("gipang")) == (337_500, 7)
    shop.holds()


def test_receipts_are_numbered_without_gaps_whatever_is_refused_between(shop):
    numbers = [shop.sells(gipang=1).receipt]
    for wrong in ({"gipang": 99}, {"gipang": 1, "paid": 100}):
        with pytest.raises((NotEnoughStock, PaymentTooSmall)):
            shop.sells(**wrong)
    numbers.append(shop.sells(gipang=1).receipt)

    assert numbers == ["K1-26-000001", "K1-26-000002"]


def test_too_little_on_the_shelf_changes_nothing(shop):
    before = len(rows(shop, JournalEntry))

    with pytest.raises(NotEnoughStock) as refusal:
        shop.sells(gipang=11, paid=200_000)

    assert (refusal.value.wanted, refusal.value.on_hand, refusal.value.product) == (11, 10, "gipang")
    assert (len(rows(shop, JournalEntry)), rows(shop, Sale), shop.on_hand("gipang")) == (before, [], 10)


def test_two_lines_of_one_product_share_its_shelf(shop):
    shop.scans(shop.code("gipang"), times=6)
    shop.cart = shop.cart.with_discount(0, Discount(amount=1_000))
    shop.scans(shop.code("gipang"), times=5)

    with pytest.raises(NotEnoughStock) as refusal:
        shop.pays()

    assert (refusal.value.wanted, refusal.value.on_hand) == (5, 4)


def test_what_expires_first_is_sold_first_and_a_label_takes_its_lot(shop):
    (older,) = shop.delivers(MELATI, gipang=4, expiry=+2).lots
    (newer,) = shop.delivers(MELATI, gipang=4, expiry=+9).lots
    shop.scans(shop.code("gipang"), times=5)
    shop.scans(newer.code)

    sale = shop.pays()

    first, labelled = sale.lines
    assert [quantity for _, quantity in first.lots] == [4, 1]
    assert first.lots[0][0] == older.lot
    assert labelled.lots == ((newer.lot, 1),)
    shop.holds()


def test_a_label_is_served_before_a_line_that_takes_any_lot(shop):
    (newer,) = shop.delivers(MELATI, gipang=2, expiry=+9).lots
    shop.scans(shop.code("gipang"), times=10)
    shop.scans(newer.code, times=2)

    assert [line.lots[-1] for line in shop.pays().lines][1] == (newer.lot, 2)
    assert shop.on_hand("gipang") == 0


def test_an_expired_lot_is_never_sold_not_even_with_approval(shop):
    shop.scans(shop.notes[0].lots[0].code)
    shop.later(days=8)

    with pytest.raises(ExpiredLot):
        shop.pays(approved_by="manager")


def test_a_lot_that_expired_in_the_cart_asks_for_the_label(shop):
    shop.delivers(MELATI, gipang=4, expiry=+30)
    shop.scans(shop.code("gipang"))
    shop.later(days=8)

    with pytest.raises(CheckTheDate):
        shop.pays()


def test_today_is_the_calendars_day_and_not_the_shifts(shop):
    """The shift of Sunday runs past midnight; what expired on Sunday is not sold on Monday."""
    (lot,) = shop.delivers(MELATI, gipang=4, expiry=0).lots
    shop.scans(lot.code)
    shop.later(hours=15)

    with pytest.raises(ExpiredLot):
        shop.pays()


def test_a_line_over_two_terms_is_stored_in_parts_and_answered_as_one(story):
    story.delivers(MELATI, gipang=1, price=3_335, commission_bps=1_500, expiry=+2)
    story.delivers(MELATI, gipang=5, price=3_335, commission_bps=2_000, expiry=+7)
    story.opens_shift()

    sale = story.sells(gipang=3)

    stored = sorted(rows(story, SaleLine), key=lambda row: row.position)
    assert [(row.cart_line, row.quantity, row.producer_part) for row in stored] == [
        (1, 1, 2_835),
        (1, 2, 5_336),
    ]
    assert [(line.quantity, line.net, line.producer_part) for line in sale.lines] == [(3, 10_005, 8_171)]
    payable = [row for row in rows(story, MoneyPosting) if row.account == accounts.PRODUCER_PAYABLE]
    assert {(row.line, row.amount) for row in payable} == {(row.id, -row.producer_part) for row in stored}
    story.holds()


def test_cash_rounding_is_nobodys_but_the_shops(story):
    story.sets(cash_rounding=CashRounding.DOWN_500)
    story.delivers(MELATI, gipang=10, price=3_335, commission_bps=1_500)
    story.opens_shift()

    sale = story.sells(gipang=3, paid=20_000)

    assert (sale.total, sale.rounding, sale.change) == (10_000, -5, 10_000)
    assert (story.account(accounts.ROUNDING), story.balance(MELATI)) == (5, 8_504)
    story.holds()


def test_each_kind_of_money_goes_where_it_belongs(shop):
    shop.sells(
        gipang=8,
        paid=[
            Payment(Method.QRIS, 30_000, "1405"),
            Payment(Method.CARD, 20_000),
            Payment(Method.TRANSFER, 10_000),
            Payment(Method.CASH, 50_000),
        ],
    )

    assert shop.box("SHF-K1-26-0001") == 340_000
    held = (accounts.QRIS_CLEARING, accounts.CARD_CLEARING, accounts.BANK)
    assert [shop.account(name) for name in held] == [30_000, 20_000, 10_000]
    assert [row.reference for row in sorted(rows(shop, SalePayment), key=lambda row: row.position)] == [
        "1405",
        "",
        "",
        "",
    ]
    shop.holds()


def test_a_card_cannot_pay_too_much(shop):
    with pytest.raises(PaymentTooLarge):
        shop.sells(gipang=1, paid=[Payment(Method.CARD, 12_600)])

    assert rows(shop, Sale) == []


def test_selling_below_the_producers_part_needs_an_approval(story):
    story.delivers(KRAKATOA, kain=2, price=99_900, titip=80_000, group="batik")
    story.opens_shift()
    cut = Discount(amount=30_000)
    story.actor, manager = story.hires("Rani", Role.CASHIER), story.hires("Bu Nur", Role.MANAGER)

    with pytest.raises(NeedsApproval):
        story.sells(kain=1, discount=cut)
    with pytest.raises(MayNotApprove):
        story.sells(kain=1, discount=cut, approved_by=story.actor)
    sale = story.sells(kain=1, discount=cut, approved_by=manager)

    assert sale.lines[0].shop_part == -10_100
    assert (story.balance(KRAKATOA), story.account(accounts.COMMISSION)) == (80_000, 10_100)
    assert rows(story, JournalEntry)[-1].approver == manager
    story.holds()


def test_a_discount_falls_on_a_producer_only_if_that_was_agreed(story):
    cut = {"gipang": Discount(amount=1_000, bearer=Bearer.PRODUCER)}
    story.delivers(MELATI, gipang=1, price=12_500, commission_bps=2_000)
    story.opens_shift()
    with pytest.raises(BearerNotAgreed):
        story.sells(gipang=1, off=cut)
    story.sells(gipang=1)
    story.delivers(MELATI, gipang=1, discounts_by=Bearer)

    sale = story.sells(gipang=1, off=cut)

    assert (sale.total, sale.lines[0].producer_part) == (11_500, 9_000)
    story.holds()


def test_the_houses_own_goods_owe_nobody(story):
    story.delivers("Toko Sentra", air=10, price=5_000, house=True, group="lain")
    story.opens_shift()

    sale = story.sells(air=2)

    assert (sale.lines[0].producer_part, sale.lines[0].shop_part) == (0, 10_000)
    assert (story.account(accounts.SHOP_SALES), story.account(accounts.COMMISSION)) == (-10_000, 0)
    assert story.balance("Toko Sentra") == 0
    story.holds()


def test_a_sample_for_nothing_is_a_sale(shop):
    sale = shop.sells(gipang=1, discount=Discount(bps=10_000), approved_by="manager")

    assert (sale.total, sale.paid, sale.lines[0].shop_part) == (0, 0, -10_000)
    assert shop.balance(MELATI) == 10_000
    shop.holds()


def test_there_is_no_sale_without_a_shift(shop):
    shop.register = "K2"

    with pytest.raises(NoOpenShift, match="K2"):
        shop.sells(gipang=1)


def test_there_is_no_sale_of_nothing(shop):
    with pytest.raises(EmptyCart):
        shop.pays()


def test_a_part_is_payable_once_its_hold_is_over(story):
    story.delivers(KRAKATOA, kain=1, price=185_000, hold_days=3, group="batik")
    story.opens_shift()
    story.sells(kain=1)

    (line,) = rows(story, SaleLine)
    assert (line.payable_from - story.today).days == 3


def test_the_same_cart_paid_again_is_the_same_sale(shop):
    shop.scans(shop.code("gipang"))
    cart = shop.cart
    first = shop.pays(20_000)
    shop.cart = cart
    again = shop.pays(20_000)
    shop.cart = cart.with_quantity(0, 2)

    assert again == first
    with pytest.raises(IdempotencyConflict):
        shop.pays(40_000)
    assert (len(rows(shop, Sale)), shop.on_hand("gipang")) == (1, 9)
    found = shop.books.first_result(sales.key(cart.id), SaleDone)
    assert found == first


def test_a_cart_that_was_refused_can_be_paid_later(shop):
    shop.scans(shop.code("gipang"), times=12)
    cart = shop.cart
    with pytest.raises(NotEnoughStock):
        shop.pays()
    shop.delivers(MELATI, gipang=2)
    shop.cart = cart

    assert shop.pays().total == 150_000


def test_a_sale_queues_its_receipt_and_cash_opens_the_drawer(shop):
    cash = shop.sells(gipang=2, paid=50_000)
    card = shop.sells(gipang=1, paid=[Payment(Method.CARD, 12_500)])

    first, second = (shop.ask(lambda s, job=done.job: jobs.find(s, job)) for done in (cash, card))
    paper = receipt.from_json(first.content)
    assert (first.document_no, first.opens_drawer, second.opens_drawer) == (cash.receipt, True, False)
    assert (paper.total, paper.change, paper.code, paper.cashier) == (25_000, 25_000, cash.code, "Sari")
    assert [(line.name, line.quantity, line.gross) for line in paper.lines] == [("gipang", 2, 25_000)]


def test_a_price_that_changed_after_the_scan_is_still_the_carts(shop):
    """The buyer pays what the screen showed when the thing was scanned."""
    shop.scans(shop.code("gipang"))
    shop.delivers(MELATI, gipang=1, price=20_000)

    assert shop.pays().total == 12_500


def test_an_empty_cart_has_an_id_before_anything_is_in_it():
    assert Cart().id != Cart().id
