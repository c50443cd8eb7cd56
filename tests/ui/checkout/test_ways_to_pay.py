"""Every way to pay by keys alone: what has to be typed, what is kept of it, and what is refused."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sentra_pos import sample
from sentra_pos.checkout.cart import Discount
from sentra_pos.paper import qris
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui.checkout.pay_press import REST_MS
from sentra_pos.ui.checkout.payment_panel import PaymentPanel
from sentra_pos.ui.widgets.qr_code import QrCode

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

ALT = Qt.KeyboardModifier.AltModifier
WITH_QRIS = {"qris": sample.QRIS, "qris_dynamic": True}


@pytest.fixture
def with_goods(till):
    """Three gipang: Rp120.000; the shop has tried its QRIS code with the amount in it."""
    till.story.sets(**WITH_QRIS)
    till.screen.come()
    till.type("3*", enter=False)
    till.scan(till.story.code("gipang"))
    return till


def code_shown(till):
    picture = till.find("qrisCode", QrCode)
    assert isinstance(picture, QrCode)
    return picture.payload


def test_notes_add_up_as_they_are_laid_down(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    for note in ("note100000", "note50000"):
        till.click(note)
    laid = (till.edit("tenderEdit").text(), till.text("dueWord"), till.text("dueLabel"))
    till.click("completeButton")

    assert laid == ("150.000", "Change", "Rp30.000")
    assert till.payments() == [("cash", 150_000, "")]


def test_a_wrong_note_is_counted_again(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.click("note100000")
    till.click("clearNotes")

    assert till.edit("tenderEdit").text() == ""
    assert till.text("dueLabel") == "Rp120.000"


def test_too_little_cash_is_added_by_touch_and_the_rest_asked_for(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.click("note50000")
    till.click("addPaymentButton")

    assert till.text("dueLabel") == "Rp70.000"
    assert [one.amount for one in till.screen.counter.payments] == [50_000]


def test_qris_shows_the_code_with_what_is_due_inside(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)

    assert code_shown(till) == qris.with_amount(sample.QRIS, 120_000)
    assert till.text("qrisMerchant") == "SENTRA IKM CILEGON"
    assert till.text("qrisNmid") == "NMID ID1020000000001"
    assert till.text("dueWord") == "Missing"


def test_f8_once_more_shows_the_original_code(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    till.press(Qt.Key.Key_F8)
    original = code_shown(till)
    till.press(Qt.Key.Key_F8)

    assert original == sample.QRIS
    assert code_shown(till) == qris.with_amount(sample.QRIS, 120_000)


def test_the_code_follows_the_amount(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    till.writes("tenderEdit", "50000")

    assert code_shown(till) == qris.with_amount(sample.QRIS, 50_000)


def test_a_shop_that_has_not_switched_it_on_shows_its_code_as_it_is(with_goods):
    till = with_goods
    till.story.sets(qris_dynamic=False)
    till.screen.come()
    till.press(Qt.Key.Key_F8)

    assert code_shown(till) == sample.QRIS
    assert "types the amount" in till.text("qrisHow")


def test_a_shop_without_a_code_points_to_the_sticker(with_goods):
    till = with_goods
    till.story.sets(qris="")
    till.screen.come()
    till.press(Qt.Key.Key_F8)
    till.type("1403")

    assert till.payments() == [("qris", 120_000, "14:03")]


def test_digits_that_can_be_no_time_are_the_last_ones_of_the_reference(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    till.type("7731")

    assert till.payments() == [("qris", 120_000, "akhiran 7731")]


def test_an_old_payment_on_the_phone_is_doubted_and_still_taken(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    till.type("0712", enter=False)
    doubted = till.text("qrisOdd")
    till.press(Qt.Key.Key_Return)

    assert "09:00" in doubted
    assert till.payments() == [("qris", 120_000, "07:12")]


def test_the_number_pad_types_where_typing_was_last(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    for digit in "0859":
        till.click(f"numberPad_{digit}")

    assert till.edit("referenceEdit").text() == "08:59"
    assert till.edit("tenderEdit").text() == "120.000"


def test_a_card_leaves_bank_four_digits_and_approval(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.find("cardMethod").click()
    till.find("cardBank_Mandiri").click()
    till.type("7731", enter=False)
    till.press(Qt.Key.Key_Tab)
    till.type("482913")

    assert till.payments() == [("card", 120_000, "Mandiri *7731 kode 482913")]


def test_of_a_whole_card_number_only_the_end_stays_in_the_field(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.find("cardMethod").click()
    for sign in "4111111111117731":
        QTest.keyClicks(till.edit("cardDigits"), sign)

    assert till.edit("cardDigits").text() == "7731"


def test_a_transfer_leaves_bank_and_sender(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.find("transferMethod").click()
    till.find("transferBank_BRI").click()
    till.type("Siti Maryam")

    assert till.payments() == [("transfer", 120_000, "BRI Siti Maryam")]


def test_all_four_ways_in_one_sale(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    till.writes("tenderEdit", "50000")
    till.edit("referenceEdit").setFocus()
    till.type("0901")
    till.find("cardMethod").click()
    till.writes("tenderEdit", "30000")
    till.edit("approvalCode").setFocus()
    till.type("482913")
    till.find("transferMethod").click()
    till.writes("tenderEdit", "20000")
    till.edit("senderEdit").setFocus()
    till.type("Rohmah")
    missing = till.text("dueLabel")
    till.type("50000")

    assert missing == "Rp20.000"
    assert till.payments() == [
        ("qris", 50_000, "09:01"),
        ("card", 30_000, "BCA kode 482913"),
        ("transfer", 20_000, "BCA Rohmah"),
        ("cash", 50_000, ""),
    ]
    assert [sale.change for sale in till.sales()] == [30_000]
    till.story.holds()


def test_what_was_typed_for_one_method_is_there_again_after_another(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.type("50000", enter=False)
    till.find("cardMethod").click()
    till.type("7731", enter=False)
    till.find("cashMethod").click()
    in_cash = till.edit("tenderEdit").text()
    till.find("cardMethod").click()

    assert in_cash == "50.000"
    assert till.edit("cardDigits").text() == "7731"
    assert till.edit("tenderEdit").text() == "120.000"


def test_a_seen_qris_part_counts_before_exact_cash(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    till.writes("tenderEdit", "100000")
    till.edit("referenceEdit").setFocus()
    till.type("0901", enter=False)
    till.press(Qt.Key.Key_F12)

    assert till.payments() == [("qris", 100_000, "09:01"), ("cash", 20_000, "")]


def test_exact_cash_forgets_a_code_nobody_has_scanned(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    till.press(Qt.Key.Key_F12)

    assert till.payments() == [("cash", 120_000, "")]


def test_goods_that_cost_nothing_want_a_reason(with_goods):
    till = with_goods
    counter = till.screen.counter
    counter.then(
        lambda: counter._show(replace(counter.cart, discount=Discount(amount=120_000)), counter.chosen)
    )
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    asked = till.find("freeReason").isVisible()
    till.press(Qt.Key.Key_Return)
    refused = (till.sales(), till.said())
    till.click("freeReason1")

    assert asked
    assert refused[0] == []
    assert "nothing" in refused[1]
    assert till.edit("freeReason").text() == "For tasting"
    assert till.find("completeButton").isEnabled()


def test_a_second_press_after_the_sale_is_no_wish_to_pay_the_next_cart(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    till.press(Qt.Key.Key_F12)
    till.press(Qt.Key.Key_F9)

    assert till.cart() == []
    assert len(till.sales()) == 1
    assert till.said() != "The cart is empty. Scan something first."


def test_the_next_scan_can_be_paid_at_once(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F12)
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()

    assert REST_MS > 200
    assert [sale.total for sale in till.sales()] == [120_000, 40_000]


def test_the_paid_page_tells_the_references(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    till.type("0901")

    assert till.find("paidView").isVisible()
    texts = [one.text() for one in till.screen.findChildren(type(till.find("changeLabel")), "paidReference")]
    assert "09:01" in texts


def test_what_a_cashier_may_not_sell_alone_is_sold_once_somebody_approved(with_goods):
    till = with_goods
    till.story.do(lambda session: staff.hire(session, name="Sari", role=Role.MANAGER, secret_hash="-"))
    counter = till.screen.counter
    counter.then(
        lambda: counter._show(replace(counter.cart, discount=Discount(amount=110_000)), counter.chosen)
    )
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    asked = (till.find("approvalPanel").isVisible(), till.sales())
    till.press(Qt.Key.Key_Escape)
    given_up = (till.sales(), len(counter.cart.lines))
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    panel = till.screen.station.panel
    panel._approver = str(panel._chosen().id)
    panel.shut()
    QTest.qWait(20)
    till.wait_until_idle()

    assert asked == (True, [])
    assert given_up == ([], 1)
    assert [sale.total for sale in till.sales()] == [10_000]
    assert till.screen.station.panel is None


def test_a_gift_with_a_reason_and_somebodys_leave_is_a_sale_of_nothing(with_goods):
    till = with_goods
    till.story.do(lambda session: staff.hire(session, name="Sari", role=Role.MANAGER, secret_hash="-"))
    counter = till.screen.counter
    counter.then(
        lambda: counter._show(replace(counter.cart, discount=Discount(amount=120_000)), counter.chosen)
    )
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()
    till.type("contoh untuk bus dari Serang")
    till.wait_until_idle()
    over = till.screen.station.panel
    over._approver = str(over._chosen().id)
    over.shut()
    QTest.qWait(20)
    till.wait_until_idle()

    assert [(sale.total, sale.paid) for sale in till.sales()] == [(0, 0)]
    assert till.payments() == []
    assert not till.screen.findChildren(PaymentPanel)
    till.story.holds()
