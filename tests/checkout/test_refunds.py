"""Money back: exact to the rupiah and to the unit, never more than was bought, and told on a slip of its own."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from sentra_pos.base import ids
from sentra_pos.base.errors import IdempotencyConflict
from sentra_pos.base.money import CashRounding
from sentra_pos.books import accounts
from sentra_pos.books.tables import Approval, JournalEntry, MoneyPosting
from sentra_pos.checkout import taken_home
from sentra_pos.checkout.cart import Discount, Method
from sentra_pos.checkout.giving_back import (
    Back,
    Goods,
    MoreThanLeft,
    NoSuchReceiptLine,
    PastItsDate,
    Wanted,
)
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.reversals import AllGivenBack, PartlyGivenBack, TooLateToVoid
from sentra_pos.checkout.tables import RefundLine, SaleLine
from sentra_pos.checkout.taken_home import NoSuchReceipt
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop.permissions import MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.till.shifts import NoOpenShift

MELATI, OMBAK = "Dapur Gipang Melati", "Batik Ombak Selat"
SHIFT = "SHF-K1-26-0001"
SHELF, DAMAGED = Goods.SHELF, Goods.DAMAGED


@pytest.fixture
def shop(story):
    """A till with Rp300.000, jars of gipang, and cloth that is sold by the metre."""
    story.delivers(MELATI, gipang=20, price=3_335, commission_bps=1_250)
    story.delivers(OMBAK, kain=5, price=185_000, commission_bps=2_500, group="batik")
    story.opens_shift(float_=300_000)
    return story


def rows(story, table):
    return story.ask(lambda session: list(session.exec(select(table).order_by(col(table.id)))))


def test_one_by_one_the_producer_gives_back_what_he_was_credited(story):
    story.sets(cash_rounding=CashRounding.NONE)
    story.delivers(MELATI, dodol=3, price=3_333, commission_bps=1_250, expiry=+30)
    story.opens_shift()
    story.cart = story.cart.add(story.offer(story.code("dodol")), times=3)
    sale = story.pays()

    done = [story.refunds(sale.receipt, Wanted(1, 1, SHELF)) for _ in range(3)]

    assert [one.lines[0].producer_part for one in done] == [-2_916, -2_917, -2_916]
    assert sum(one.paid for one in done) == -sale.total
    assert story.balance(MELATI) == 0
    assert story.on_hand("dodol") == 3
    story.holds()


def test_cash_steps_are_rounded_down_and_the_last_brings_the_rest(shop):
    sale = shop.sells(gipang=3)

    done = [shop.refunds(sale.receipt, Wanted(1, 1, SHELF)) for _ in range(3)]

    assert (sale.total, [one.paid for one in done]) == (10_000, [-3_300, -3_300, -3_400])
    assert shop.box(SHIFT) == 300_000
    assert shop.account(accounts.ROUNDING) == 0
    assert shop.account(accounts.COMMISSION) == 0
    shop.holds()


def test_a_refund_has_the_next_number_of_the_receipts_and_names_the_sale(shop):
    sale = shop.sells(gipang=3)
    done = shop.refunds(sale.receipt, Wanted(1, 1, SHELF), reason="jahitan lepas")

    entry = shop.ask(
        lambda session: session.exec(select(JournalEntry).where(JournalEntry.kind == "refund")).one()
    )

    assert (sale.receipt, done.number, entry.document_no) == ("K1-26-000001", "K1-26-000002", "K1-26-000002")
    assert entry.reason == "jahitan lepas"
    assert shop.ask(lambda session: session.get(JournalEntry, entry.reverses).document_no) == sale.receipt


def test_never_more_than_what_is_left(shop):
    sale = shop.sells(gipang=3)
    shop.refunds(sale.receipt, Wanted(1, 2, SHELF))

    with pytest.raises(MoreThanLeft) as told:
        shop.refunds(sale.receipt, Wanted(1, 2, SHELF))

    assert (told.value.wanted, told.value.left) == (2, 1)
    with pytest.raises(MoreThanLeft):
        shop.refunds(sale.receipt, Wanted(1, 1, SHELF), Wanted(1, 1, DAMAGED))
    with pytest.raises(MoreThanLeft):
        shop.refunds(sale.receipt, Wanted(1, 0, SHELF))
    shop.refunds(sale.receipt)
    with pytest.raises(AllGivenBack) as gone:
        shop.refunds(sale.receipt)
    assert gone.value.number == "K1-26-000002, K1-26-000003"
    assert shop.box(SHIFT) == 300_000
    shop.holds()


def test_what_is_not_there_is_said_in_one_sentence(shop):
    sale = shop.sells(gipang=1)

    with pytest.raises(NoSuchReceipt, match="There is no receipt K1-26-000099"):
        shop.refunds("k1-26-000099 ")
    with pytest.raises(NoSuchReceiptLine):
        shop.refunds(sale.receipt, Wanted(2, 1, SHELF))
    shop.register = "K2"
    with pytest.raises(NoOpenShift):
        shop.refunds(sale.receipt)


def test_the_same_refund_is_paid_once(shop):
    sale, id = shop.sells(gipang=3), ids.new()
    first = shop.refunds(sale.receipt, Wanted(1, 1, SHELF), id=id)
    again = shop.refunds(sale.receipt, Wanted(1, 1, SHELF), id=id)

    assert first == again
    assert shop.on_hand("gipang") == 18
    with pytest.raises(IdempotencyConflict):
        shop.refunds(sale.receipt, Wanted(1, 2, SHELF), id=id)


def test_of_a_line_in_parts_the_newest_part_comes_back_first(story):
    story.delivers(MELATI, gipang=2, price=12_500, commission_bps=2_000, expiry=+5)
    story.agrees(MELATI, AgreementFacts(commission_bps=3_000))
    story.later(minutes=1)
    story.delivers(MELATI, gipang=5, price=12_500, expiry=+50)
    story.opens_shift()
    sale = story.sells(gipang=4)

    first = story.refunds(sale.receipt, Wanted(1, 1, SHELF))
    second = story.refunds(sale.receipt, Wanted(1, 2, SHELF))

    assert [line.producer_part for line in first.lines] == [-8_750]
    assert [line.producer_part for line in second.lines] == [-8_750 - 10_000]
    assert story.balance(MELATI) == 10_000
    assert len(second.lines[0].lots) == 2
    story.holds()


def test_discounts_come_back_as_they_were_borne(story):
    story.delivers(OMBAK, syal=3, price=99_900, commission_bps=1_500, discounts_by=Bearer)
    story.opens_shift()
    off = {"syal": Discount(amount=9_990, bearer=Bearer.SHARED)}
    sale = story.sells(
        syal=3, off=off, discount=Discount(bps=500, bearer=Bearer.PRODUCER), approved_by="waived"
    )
    for _ in range(3):
        story.refunds(sale.receipt, Wanted(1, 1, SHELF))

    sold, back = rows(story, SaleLine), rows(story, RefundLine)

    for name in ("gross", "shop_discount", "producer_discount", "shared_discount", "net", "producer_part"):
        assert sum(getattr(row, name) for row in (*sold, *back)) == 0, name
    assert story.balance(OMBAK) == 0
    story.holds()


def test_damaged_goods_leave_the_producer_his_part_when_the_shop_answers(shop):
    sale = shop.sells(kain=1)
    done = shop.refunds(sale.receipt, Wanted(1, 1, DAMAGED))

    assert done.lines[0].producer_part == -138_750
    assert shop.balance(OMBAK) == 138_750
    assert shop.account(accounts.LOSS_COMPENSATION) == 138_750
    assert shop.on_hand("kain") == 4
    shop.holds()


@pytest.mark.parametrize(("bearer", "kept"), [(Bearer.PRODUCER, 0), (Bearer.SHARED, 30_000)])
def test_who_answers_for_damage_is_what_the_lot_was_signed_for(story, bearer, kept):
    story.agrees(OMBAK, AgreementFacts(commission_bps=4_000, damage_bearer=bearer))
    story.delivers(OMBAK, syal=1, price=100_000)
    story.opens_shift()
    sale = story.sells(syal=1)

    story.refunds(sale.receipt, Wanted(1, 1, DAMAGED))

    assert story.balance(OMBAK) == kept
    story.holds()


def test_a_qris_sale_goes_back_in_cash_and_its_clearing_stays(shop):
    sale = shop.sells(kain=1, paid=[Payment(Method.QRIS, 185_000, "14:03")])
    done = shop.refunds(sale.receipt, Wanted(1, 1, SHELF))

    assert done.payments == (("cash", -185_000),)
    assert shop.account(accounts.QRIS_CLEARING) == 185_000
    assert shop.box(SHIFT) == 300_000 - 185_000
    shop.holds()


def test_a_transfer_goes_back_as_it_came_or_in_cash(shop):
    half = [Payment(Method.TRANSFER, 100_000, "BRI"), Payment(Method.CASH, 85_000)]
    as_paid, in_cash = shop.sells(kain=1, paid=half), shop.sells(kain=1, paid=half)
    whole = shop.sells(kain=1, paid=[Payment(Method.TRANSFER, 185_000, "BRI")])

    assert shop.refunds(as_paid.receipt).payments == (("cash", -85_000), ("transfer", -100_000))
    assert shop.refunds(in_cash.receipt, back=Back.CASH).payments == (("cash", -185_000),)
    assert shop.refunds(whole.receipt).payments == (("transfer", -185_000),)
    assert shop.account(accounts.BANK) == 100_000
    shop.holds()


def test_what_has_expired_does_not_go_back_on_the_shelf(story):
    story.delivers(MELATI, gipang=2, price=12_500, commission_bps=2_000, expiry=+1)
    story.opens_shift()
    sale = story.sells(gipang=2)
    story.later(days=2)

    with pytest.raises(PastItsDate):
        story.refunds(sale.receipt, Wanted(1, 1, SHELF))
    story.refunds(sale.receipt)

    assert story.on_hand("gipang") == 0
    story.holds()


def test_food_goes_to_the_damaged_goods_unless_somebody_says_otherwise(shop):
    food, cloth = shop.sells(gipang=1), shop.sells(kain=1)

    assert shop.refunds(food.receipt).lines[0].goods is DAMAGED
    assert shop.refunds(cloth.receipt).lines[0].goods is SHELF


def test_goods_of_the_shop_come_back_without_a_producer(story):
    story.delivers("Toko sendiri", tas=2, price=9_950, house=True, group="lain")
    story.opens_shift()
    sale = story.sells(tas=2)

    story.refunds(sale.receipt, Wanted(1, 1, SHELF))
    story.refunds(sale.receipt, Wanted(1, 1, DAMAGED))

    assert story.account(accounts.SHOP_SALES) == 0
    assert story.account(accounts.PRODUCER_PAYABLE) == 0
    story.holds()


def test_a_void_undoes_a_whole_sale_of_the_open_shift(shop):
    sale = shop.sells(gipang=3, kain=1)
    done = shop.voids(sale.receipt)

    assert (done.kind, done.paid, shop.box(SHIFT)) == ("void", -sale.total, 300_000)
    assert (shop.on_hand("gipang"), shop.on_hand("kain")) == (20, 5)
    assert (shop.balance(MELATI), shop.balance(OMBAK), shop.account(accounts.ROUNDING)) == (0, 0, 0)
    with pytest.raises(AllGivenBack):
        shop.voids(sale.receipt)
    shop.holds()


def test_a_void_is_refused_for_a_sale_that_is_not_whole_or_not_of_this_shift(shop):
    partly, earlier = shop.sells(gipang=3), shop.sells(gipang=1)
    shop.refunds(partly.receipt, Wanted(1, 1, SHELF))

    with pytest.raises(PartlyGivenBack):
        shop.voids(partly.receipt)
    shop.closes_shift(300_000)
    shop.opens_shift()
    with pytest.raises(TooLateToVoid, match="Refund it instead"):
        shop.voids(earlier.receipt)
    shop.refunds(earlier.receipt)
    shop.holds()


def test_a_refund_above_the_limit_needs_somebody_else(shop):
    sale = shop.sells(kain=1)
    shop.actor = cashier = shop.hires("Rani", Role.CASHIER)
    manager = shop.hires("Dewi", Role.MANAGER)

    with pytest.raises(NeedsApproval):
        shop.refunds(sale.receipt)
    with pytest.raises(MayNotApprove):
        shop.refunds(sale.receipt, approved_by=cashier)
    shop.refunds(sale.receipt, approved_by=manager)

    leave = shop.ask(lambda session: session.exec(select(Approval).where(Approval.act == "refund")).one())
    assert (leave.approver, leave.amount) == (manager, 185_000)
    assert shop.box(SHIFT) == 300_000
    shop.holds()


def test_a_small_refund_is_the_cashiers_own(shop):
    shop.actor = shop.hires("Rani", Role.CASHIER)
    sale = shop.sells(gipang=2)

    shop.refunds(sale.receipt)

    assert rows(shop, RefundLine)[0].quantity == 2


def test_a_free_sale_comes_back_without_money(shop):
    sale = shop.sells(gipang=2, paid=[], discount=Discount(bps=10_000), approved_by="waived")
    done = shop.refunds(sale.receipt, Wanted(1, 2, SHELF))

    assert (done.paid, done.payments, shop.on_hand("gipang")) == (0, (), 20)
    assert shop.balance(MELATI) == 0
    shop.holds()


def test_what_a_refund_would_be_is_read_without_writing_anything(shop):
    sale = shop.sells(gipang=3, kain=1)
    shop.refunds(sale.receipt, Wanted(1, 1, SHELF))

    sold = shop.ask(lambda session: taken_home.of_receipt(session, f" {sale.receipt.lower()} "))

    assert [(line.name, line.quantity, line.left) for line in sold.lines] == [
        ("gipang", 3, 2),
        ("kain", 1, 1),
    ]
    assert (sold.total, sold.paid_back, sold.money) == (195_000, 3_300, {Method.CASH: 195_000})


# --- whatever is done in whatever order

AMOUNTS = (
    "gross",
    "shop_discount",
    "producer_discount",
    "shared_discount",
    "net",
    "producer_part",
    "shop_part",
)


@pytest.mark.sqlite
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_steps_of_refunds_restore_zero(story, data):
    """One shop for all examples, which leaves it as it found it but for one more small lot on other terms."""
    if "gipang" not in story._products:
        story.delivers(MELATI, gipang=900, price=3_335, commission_bps=1_250, expiry=+50, discounts_by=Bearer)
        story.delivers(OMBAK, emping=900_000, price=90_001, commission_bps=2_511, decimals=3)
        story.opens_shift(float_=1_000_000)
    story.later(minutes=1)
    terms = AgreementFacts(
        commission_bps=data.draw(st.integers(0, 9_000)), discount_bearers=frozenset(Bearer)
    )
    story.agrees(MELATI, terms)
    story.delivers(MELATI, gipang=4, price=3_335, expiry=+5)
    story.later(minutes=1)
    story.sets(cash_rounding=data.draw(st.sampled_from(CashRounding)))
    wanted = {"gipang": data.draw(st.integers(1, 12)), "emping": data.draw(st.integers(1, 2_000))}
    off = {
        "gipang": Discount(bps=data.draw(st.integers(0, 2_000)), bearer=data.draw(st.sampled_from(Bearer)))
    }
    before = [story.balance(who) for who in (MELATI, OMBAK)]
    money_before = [story.account(name) for name in (accounts.CASH, accounts.COMMISSION, accounts.ROUNDING)]
    on_hand = [story.on_hand(name) for name in wanted]
    sale = story.sells(
        **wanted, off=off, discount=Discount(bps=data.draw(st.integers(0, 1_000))), approved_by="waived"
    )

    left, paid = [line.quantity for line in sale.lines], list[int]()
    while any(left):
        line = data.draw(st.sampled_from([n for n, units in enumerate(left) if units]))
        units = data.draw(st.integers(1, left[line])) if len(paid) < 5 else left[line]
        left[line] -= units
        paid.append(story.refunds(sale.receipt, Wanted(line + 1, units, SHELF), back=Back.CASH).paid)

    assert sum(paid) == -sale.total
    assert all(amount <= 0 for amount in paid)
    assert [story.balance(who) for who in (MELATI, OMBAK)] == before
    assert [
        story.account(name) for name in (accounts.CASH, accounts.COMMISSION, accounts.ROUNDING)
    ] == money_before
    assert [story.on_hand(name) for name in wanted] == on_hand
    # of this sale alone: an example that Hypothesis gave up half-way leaves its goods with the buyer
    lines = [row for row in rows(story, SaleLine) if row.sale == sale.id]
    back = [row for row in rows(story, RefundLine) if row.sale_line in {line.id for line in lines}]
    assert lines
    assert back
    assert all(sum(getattr(row, name) for row in (*lines, *back)) == 0 for name in AMOUNTS)


def test_postings_of_refunds_stand_under_the_line_of_the_sale(shop):
    sale = shop.sells(kain=1)
    shop.refunds(sale.receipt)

    def ask(session):
        query = select(MoneyPosting).where(MoneyPosting.account == accounts.PRODUCER_PAYABLE)
        return list(session.exec(query.order_by(col(MoneyPosting.amount))))

    sold, back = shop.ask(ask)
    assert (sold.line, sold.payable_from, sold.amount) == (back.line, back.payable_from, -back.amount)
    assert sold.payable_from == date(2026, 11, 25)
