"""Paying: one sale however often a key is pressed, change only out of cash, and the change stays in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sentra_pos.base.money import CashRounding
from sentra_pos.checkout.cart import TENDERS
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import State

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def with_goods(till):
    """Three gipang: Rp120.000."""
    till.type("3*", enter=False)
    till.scan(till.story.code("gipang"))
    return till


def test_a_note_over_the_counter_gives_change(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    missing = till.text("dueLabel")
    till.type("200000", enter=False)
    change = till.text("dueLabel")
    till.press(Qt.Key.Key_Return)

    assert (missing, change) == ("Rp120.000", "Rp80.000")
    assert till.text("changeLabel") == "80.000"
    assert till.find("changeLabel").accessibleName() == "Change Rp80.000"
    assert till.text("notesLabel") == "50.000 + 20.000 + 10.000"
    assert till.payments() == [("cash", 200_000, "")]
    till.story.holds()


def test_quick_cash_pays_with_one_key(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    offered = [
        button.accessibleName() for button in till.screen._panel.cash.quick.buttons if button.isVisible()
    ]
    till.press(Qt.Key.Key_3, ALT)

    assert offered == [
        "Exact cash Rp120.000",
        "Cash Rp125.000",
        "Cash Rp130.000",
        "Cash Rp150.000",
        "Cash Rp200.000",
    ]
    assert till.payments() == [("cash", 130_000, "")]


def test_a_lone_digit_and_enter_mean_the_same_key(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.type("2")

    assert till.payments() == [("cash", 125_000, "")]


def test_the_strip_under_the_wide_cart_pays_at_once(with_goods):
    till = with_goods
    till.find("modeSwitch_scan").click()
    till.press(Qt.Key.Key_2, ALT)

    assert till.payments() == [("cash", 125_000, "")]
    assert till.text("lastChange") == "5.000" if till.screen.selling.face.isVisible() else True


def test_a_split_payment_asks_for_the_rest(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    preset = till.edit("tenderEdit").text()
    till.edit("tenderEdit").setText("100000")
    till.type("1403", enter=False)
    till.press(Qt.Key.Key_Tab)
    till.type("7731", enter=False)
    till.click("addPaymentButton")
    missing = till.text("dueLabel")
    till.type("50000")

    assert preset == "120.000"
    assert missing == "Rp20.000"
    assert till.payments() == [("qris", 100_000, "14:03 akhiran 7731"), ("cash", 50_000, "")]
    assert [sale.change for sale in till.sales()] == [30_000]
    till.story.holds()


def test_exact_cash_after_a_part_by_card_is_the_rest(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.find("cardMethod").click()
    till.writes("tenderEdit", "100000")
    till.click("addPaymentButton")
    till.press(Qt.Key.Key_F12)

    assert till.payments() == [("card", 100_000, ""), ("cash", 20_000, "")]


def test_qris_counts_only_once_somebody_has_seen_it(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F8)
    till.press(Qt.Key.Key_Return)
    refused = (till.sales(), till.said())
    till.type("14:03")

    assert refused[0] == []
    assert "digits" in refused[1]
    assert till.payments() == [("qris", 120_000, "14:03")]


def test_a_card_never_gives_change(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.find("cardMethod").click()
    till.writes("tenderEdit", "150000")
    till.press(Qt.Key.Key_Return)

    assert till.sales() == []
    assert "Rp120.000" in till.said()


def test_a_payment_can_be_taken_out_again(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.type("20000")
    part = till.text("dueLabel")
    till.wait_until_idle()
    till.click("removePayment1")

    assert part == "Rp100.000"
    assert till.text("dueLabel") == "Rp120.000"
    assert till.screen.counter.payments == ()


def test_what_was_paid_stays_while_the_panel_is_closed(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.type("20000")
    till.press(Qt.Key.Key_Escape)
    till.press(Qt.Key.Key_F9)

    assert till.text("dueLabel") == "Rp100.000"


def test_pressing_many_times_makes_one_sale(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    panel = till.screen._panel
    till.type("150000", enter=False)
    for _ in range(5):
        panel.completed.emit(panel._with_pending())
    for _ in range(3):
        till.press(Qt.Key.Key_F12)

    assert [sale.total for sale in till.sales()] == [120_000]
    till.story.holds()


def test_pressing_many_times_on_a_slow_desk_makes_one_sale(busy_till):
    till = busy_till
    till.scan(till.story.code("gipang"))
    for _ in range(5):
        QTest.keyClick(till.edit("scanEdit"), Qt.Key.Key_F12)
    till.wait_until_idle()

    assert [sale.total for sale in till.sales()] == [40_000]


def test_a_scan_into_the_amount_is_goods_and_not_money(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.stamped("50", gap_ms=200)
    till.stamped(f"{till.story.code('gipang')}\r", gap_ms=4)

    assert till.cart() == [("gipang", 4)]
    assert till.edit("tenderEdit").text() == "50"
    assert till.sales() == []


def test_cash_is_rounded_down_and_said_so(till):
    till.story.delivers("Bandeng Bahari", otak_otak=5, price=12_345, expiry=5, group="bandeng")
    till.scan(till.story.code("otak otak"))
    till.press(Qt.Key.Key_F9)
    in_cash = (till.text("dueLabel"), till.text("roundingNotice"))
    till.find("qrisMethod").click()
    by_qris = till.edit("tenderEdit").text()

    assert in_cash[0] == "Rp12.300"
    assert "-45" in in_cash[1]
    assert by_qris == "12.345"


def test_the_shop_may_round_no_cash_at_all(till):
    till.story.sets(cash_rounding=CashRounding.NONE)
    till.story.delivers("Bandeng Bahari", otak_otak=5, price=12_345, expiry=5, group="bandeng")
    till.screen.come()
    till.scan(till.story.code("otak otak"))

    assert till.text("totalLabel") == "Rp12.345"


def test_much_change_is_asked_about(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.type("2000000")
    asked = till.sales()
    till.answer(yes=True)

    assert asked == []
    assert [sale.change for sale in till.sales()] == [1_880_000]


def test_an_amount_that_can_be_read_two_ways_is_refused(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)
    till.type("12.50")

    assert till.sales() == []
    assert "12.500" in till.said()


def test_the_change_stays_until_the_next_goods_come_in(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F12)
    stays = till.find("changeLabel").isVisible()
    till.scan(till.story.code("gipang"))

    assert stays
    assert not till.screen.selling.is_paid_shown
    assert till.cart() == [("gipang", 1)]


def test_the_receipt_is_followed_and_a_copy_says_so(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F12)
    chip = till.find("receiptState")
    waiting = chip.accessibleName()
    (done,) = till.sold
    till.story.do(lambda session: jobs.sending(session, done.job))
    till.story.do(lambda session: jobs.printed(session, done.job, at=till.story.clock.now()))
    till.wait_for(lambda: chip.state is State.PRINTED)
    printed = chip.accessibleName()
    till.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    copies = till.story.ask(lambda session: jobs.copies(session, done.receipt))
    assert (waiting, printed) == ("Receipt waiting", "Receipt printed")
    assert [(job.copy_no, job.opens_drawer) for job in copies] == [(1, False)]
    assert till.wakes == [True, True]


def test_every_method_has_its_tile(with_goods):
    till = with_goods
    till.press(Qt.Key.Key_F9)

    for method in TENDERS:
        assert till.find(f"{method.value}Method").isVisible()
