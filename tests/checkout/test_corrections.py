"""Mending within the shift: the right method, the right goods, and what nobody has a receipt for."""

import pytest
from sqlmodel import col, select

from sentra_pos.base import ids
from sentra_pos.books import accounts
from sentra_pos.books.tables import Approval, JournalEntry
from sentra_pos.checkout import corrections, reversals, shift_sales, unreceipted
from sentra_pos.checkout.cart import Discount, Method
from sentra_pos.checkout.corrections import (
    CorrectionDone,
    MoneyWentBack,
    NotPaidSo,
    Reopened,
    TooLateToCorrect,
)
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.references import CardNumber
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.checkout.shift_sales import State
from sentra_pos.checkout.tables import RefundLine
from sentra_pos.checkout.unreceipted import BroughtBack, DearerThanSold, NoReason, NotSoldHere
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop.permissions import MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.till import shifts

MELATI, OMBAK, SHIFT = "Dapur Gipang Melati", "Batik Ombak Selat", "SHF-K1-26-0001"


@pytest.fixture
def shop(story):
    story.delivers(MELATI, gipang=20, price=12_345, commission_bps=2_000, discounts_by=Bearer)
    story.delivers(OMBAK, kain=3, price=185_000, commission_bps=2_500, group="batik")
    story.opens_shift(float_=300_000)
    return story


def corrects(story, receipt, wrong, right, **facts):
    def deed(session):
        return corrections.correct_payment(
            session, receipt=receipt, from_method=wrong, to_method=right, on=story.occasion(), **facts
        )

    return story._do(deed, CorrectionDone)


def reopens(story, receipt):
    return story._do(
        lambda session: corrections.reopen(
            session, receipt=receipt, on=story.occasion(reason="barang keliru")
        ),
        Reopened,
    )


def brings_back(story, *goods, reason="struk hilang", approved_by=None):
    on = story.occasion(approved_by=approved_by, reason=reason)
    return story._do(
        lambda session: unreceipted.refund(session, id=ids.new(), goods=goods, on=on), RefundDone
    )


def brought(story, name, quantity=1, price=12_345, goods=Goods.SHELF):
    return BroughtBack(story._products[name], quantity, price, goods)


# --- the right method


def test_cash_that_was_qris_leaves_the_drawer(shop):
    sale = shop.sells(gipang=1, paid=20_000)
    done = corrects(shop, sale.receipt, Method.CASH, Method.QRIS, reference="14:03")

    assert (done.amount, shop.box(SHIFT), shop.account(accounts.QRIS_CLEARING)) == (12_300, 300_000, 12_300)
    assert shop.account(accounts.ROUNDING) == 45
    assert shop.balance(MELATI) == 9_876
    shop.holds()


def test_a_correction_can_be_corrected(shop):
    sale = shop.sells(kain=1)
    corrects(shop, sale.receipt, Method.CASH, Method.CARD)
    corrects(shop, sale.receipt, Method.CARD, Method.TRANSFER)

    assert (shop.account(accounts.BANK), shop.account(accounts.CARD_CLEARING), shop.box(SHIFT)) == (
        185_000, 0, 300_000,
    )  # fmt: skip
    assert shop.refunds(sale.receipt).payments == (("transfer", -185_000),)
    shop.holds()


def test_only_what_was_paid_so_is_corrected(shop):
    sale = shop.sells(kain=1, paid=[Payment(Method.QRIS, 100_000, "14:03"), Payment(Method.CASH, 100_000)])

    with pytest.raises(NotPaidSo):
        corrects(shop, sale.receipt, Method.CARD, Method.CASH)
    with pytest.raises(NotPaidSo):
        corrects(shop, sale.receipt, Method.CASH, Method.CASH)
    with pytest.raises(NotPaidSo):
        corrects(shop, sale.receipt, Method.CASH, Method.EXCHANGE)
    with pytest.raises(CardNumber):
        corrects(shop, sale.receipt, Method.QRIS, Method.CARD, reference="4111 1111 1111 1111")
    assert corrects(shop, sale.receipt, Method.CASH, Method.TRANSFER).amount == 85_000
    shop.holds()


def test_a_payment_is_corrected_in_its_shift_and_before_money_went_back(shop):
    earlier, partly = shop.sells(gipang=1), shop.sells(gipang=2)
    shop.refunds(partly.receipt, Wanted(1, 1, Goods.SHELF))

    with pytest.raises(MoneyWentBack):
        corrects(shop, partly.receipt, Method.CASH, Method.QRIS)
    shop.closes_shift(0)
    shop.opens_shift()
    with pytest.raises(TooLateToCorrect):
        corrects(shop, earlier.receipt, Method.CASH, Method.QRIS)
    shop.holds()


# --- the right goods


def test_wrong_goods_come_back_as_a_cart_at_their_price(shop):
    sale = shop.sells(gipang=3, kain=1, off={"gipang": Discount(bps=500)}, approved_by="waived")
    done = reopens(shop, sale.receipt)

    assert done.voided.paid == -sale.total
    assert done.cart.totals.net == sum(line.net for line in sale.lines)
    assert [(line.name, line.quantity) for line in done.cart.lines] == [("gipang", 3), ("kain", 1)]
    assert (shop.on_hand("gipang"), shop.box(SHIFT)) == (20, 300_000)
    shop.cart = done.cart.with_quantity(0, 2)
    assert shop.pays().receipt == "K1-26-000003"
    shop.holds()


def test_a_discount_on_the_cart_and_one_on_a_line_stay_apart(shop):
    off = {"gipang": Discount(amount=1_000, bearer=Bearer.PRODUCER)}
    sale = shop.sells(gipang=3, kain=1, off=off, discount=Discount(amount=10_000), approved_by="waived")

    cart = reopens(shop, sale.receipt).cart
    shop.cart = cart
    again = shop.pays(approved_by="waived")

    assert cart.discount == Discount(amount=10_000)
    assert cart.lines[0].discount == Discount(amount=1_000, bearer=Bearer.PRODUCER)
    assert [(line.net, line.producer_part) for line in again.lines] == [
        (line.net, line.producer_part) for line in sale.lines
    ]


def test_a_weighed_price_label_keeps_its_amount(story):
    story.delivers(MELATI, emping=5_000, price=90_000, decimals=3, commission_bps=2_000)
    story.opens_shift()
    offer = story.offer(story.code("emping"))
    story.cart = story.cart.add(type(offer)(**{**vars(offer), "quantity": 355, "amount": 32_000}))
    sale = story.pays()

    assert reopens(story, sale.receipt).cart.totals.net == 32_000


# --- without a receipt


def test_without_a_receipt_the_lot_sold_last_takes_the_goods(shop):
    shop.sells(gipang=2)
    done = brings_back(shop, brought(shop, "gipang"))

    assert (done.paid, done.receipt, done.number) == (-12_300, "", "K1-26-000002")
    assert (shop.balance(MELATI), shop.on_hand("gipang")) == (9_876, 19)
    leave = shop.ask(lambda session: session.exec(select(Approval)).all())[-1]
    assert leave.act == "refund_without_receipt"
    shop.holds()


def test_the_terms_are_those_of_the_lot_that_was_sold_last(story):
    story.delivers(MELATI, gipang=1, price=10_000, commission_bps=2_000)
    story.agrees(MELATI, AgreementFacts(commission_bps=3_000, damage_bearer=Bearer.PRODUCER))
    story.later(minutes=1)
    story.delivers(MELATI, gipang=5, price=10_000)
    story.opens_shift()
    story.sells(gipang=1)
    story.later(minutes=1)
    story.sells(gipang=1)

    done = brings_back(story, brought(story, "gipang", 2, 10_000, Goods.DAMAGED))

    rows = story.ask(
        lambda session: session.exec(select(RefundLine).order_by(col(RefundLine.position))).all()
    )
    assert [(row.producer_part, row.bearer) for row in rows] == [(-7_000, "producer"), (-8_000, "shop")]
    assert (done.paid, story.balance(MELATI)) == (-20_000, 8_000)
    story.holds()


def test_nobody_gets_more_than_the_goods_cost_or_more_than_were_sold(shop):
    shop.sells(gipang=2, off={"gipang": Discount(amount=4_690)}, approved_by="waived")

    with pytest.raises(DearerThanSold) as told:
        brings_back(shop, brought(shop, "gipang", price=12_346))
    assert told.value.highest == 12_345
    with pytest.raises(NotSoldHere):
        brings_back(shop, brought(shop, "gipang", 2), brought(shop, "gipang", 1))
    with pytest.raises(NotSoldHere):
        brings_back(shop, brought(shop, "kain", price=1))
    offered = shop.ask(
        lambda session: unreceipted.last_sold(session, shop._products["gipang"], on=shop.occasion())
    )
    assert (offered.price, offered.highest, offered.sold) == (10_000, 12_345, 2)


def test_without_a_receipt_a_manager_says_why(shop):
    shop.sells(gipang=2)
    shop.actor = shop.hires("Rani", Role.CASHIER)
    supervisor, manager = shop.hires("Ani", Role.SUPERVISOR), shop.hires("Dewi", Role.MANAGER)
    goods = brought(shop, "gipang")

    with pytest.raises(NoReason):
        brings_back(shop, goods, reason="  ")
    with pytest.raises(NeedsApproval):
        brings_back(shop, goods)
    with pytest.raises(MayNotApprove):
        brings_back(shop, goods, approved_by=supervisor)
    brings_back(shop, goods, approved_by=manager)
    shop.holds()


# --- looking for a sale


def test_sales_of_the_shift_are_found_by_number_amount_and_time(shop):
    first = shop.sells(gipang=1)
    shop.later(hours=5, minutes=5)
    second = shop.sells(kain=1, paid=[Payment(Method.QRIS, 185_000, "14:03")])
    shop.refunds(first.receipt)

    def find(words):
        def ask(session):
            return shift_sales.find(session, shifts.require(session, "K1").id, words)

        return [(one.receipt, one.state) for one in shop.ask(ask)]

    assert find("") == [(second.receipt, State.WHOLE), (first.receipt, State.GONE)]
    assert find("185.000 14:05") == find("000002") == [(second.receipt, State.WHOLE)]
    assert find("k1-26-000001") == [(first.receipt, State.GONE)]
    assert find("12300") == [(first.receipt, State.GONE)]


def test_what_was_done_is_journalled_with_actor_and_kind(shop):
    sale = shop.sells(kain=1)
    corrects(shop, sale.receipt, Method.CASH, Method.QRIS)
    shop.voids(sale.receipt)

    entries = shop.ask(lambda session: session.exec(select(JournalEntry)).all())
    assert [(one.kind, one.actor) for one in entries[-2:]] == [
        ("payment_correction", "cli:Sari"), ("void", "cli:Sari"),
    ]  # fmt: skip
    assert reversals.void_key(sale.id) == f"void:{sale.id}"
