"""Cash beside selling, by keys: the drawer, in and out, the safe, a look at the shift, and the bank's list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from sqlmodel import col, select

from sentra_pos.books import accounts
from sentra_pos.books.tables import Approval, JournalEntry
from sentra_pos.checkout import unverified
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.paper import jobs
from sentra_pos.till import safe
from sentra_pos.till.cash import CashDone
from sentra_pos.ui.checkout.cash_desk import CashDesk

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

ALT = Qt.KeyboardModifier.AltModifier


def leave(till, password="rahasia-toko"):
    till.type(password)
    till.wait_for(lambda: not till.window.findChildren(QWidget, "approvalPanel"))


def desk(till) -> CashDesk:
    return next(extra for extra in till.screen.extras if isinstance(extra, CashDesk))


def last(till):
    return till.story.ask(
        lambda s: s.exec(select(JournalEntry).order_by(col(JournalEntry.id).desc())).first()
    )


def drawer_jobs(till) -> int:
    return len(till.story.ask(lambda s: jobs.waiting(s, "K1", kinds=[jobs.DRAWER])))


def puts_into_safe(till, amount):
    on = till.story.occasion(reason="modal")
    till.story.deed(lambda s: safe.owner_in(s, amount=amount, on=on), CashDone)


def sells_by(till, method, *amounts):
    till.story.actor = str(till.post.person.id)
    for amount in amounts:
        till.story.later(minutes=3)
        till.story.sells(gipang=amount // 40_000, paid=[Payment(method, amount)])


# --- the drawer


def test_f10_and_a_digit_open_the_drawer_and_the_next_scan_sells(till):
    till.press(Qt.Key.Key_F10)
    till.type("1")

    assert (last(till).kind, last(till).reason) == ("drawer_open", "To change money")
    assert drawer_jobs(till) == 1
    assert till.wakes
    assert till.said() == "The drawer opens: To change money"
    till.scan(till.story.code("gipang"))
    assert till.cart() == [("gipang", 1)]


def test_a_reason_is_touched_or_typed_but_never_left_out(till):
    till.press(Qt.Key.Key_F10)
    till.press(Qt.Key.Key_F9)
    asked = till.text("drawerReasonEdit_hint")
    till.type("cek uang palsu", enter=False)
    till.press(Qt.Key.Key_F9)
    till.press(Qt.Key.Key_F10)
    till.click("drawerReason2")

    assert asked == "Say why: it stands in the books and on the shift's slip."
    reasons = till.story.ask(
        lambda s: s.exec(select(JournalEntry.reason).where(JournalEntry.kind == "drawer_open")).all()
    )
    assert sorted(reasons) == ["Too little change given", "cek uang palsu"]


def test_esc_opens_no_drawer(till):
    till.press(Qt.Key.Key_F10)
    till.press(Qt.Key.Key_Escape)

    assert drawer_jobs(till) == 0
    assert till.edit("scanEdit").hasFocus()


# --- in and out


def test_cash_goes_out_with_its_reason(till):
    till.press(Qt.Key.Key_K, ALT)
    till.type("45000")
    till.type("galon air", enter=False)
    till.press(Qt.Key.Key_F9)

    assert till.story.box(till.shifts[-1]) == 255_000
    assert till.story.account(accounts.EXPENSE) == 45_000
    assert (last(till).kind, last(till).reason) == ("cash_out", "galon air")
    assert drawer_jobs(till) == 1
    assert till.edit("scanEdit").hasFocus()
    till.story.holds()


def test_a_touched_reason_says_where_the_money_comes_from(till):
    till.press(Qt.Key.Key_M, ALT)
    till.type("15000", enter=False)
    till.click("cashReasonEditUsual2")
    till.press(Qt.Key.Key_F9)

    assert till.story.account(accounts.OTHER_INCOME) == -15_000
    assert last(till).reason == "Old cartons sold"
    till.story.holds()


def test_above_the_limit_somebody_approves_that_one_act(till, hasan):
    till.press(Qt.Key.Key_K, ALT)
    till.type("120000", enter=False)
    till.click("cashReasonEditUsual1")
    till.press(Qt.Key.Key_F9)
    before = till.story.account(accounts.EXPENSE)
    leave(till)

    assert (before, till.story.account(accounts.EXPENSE)) == (0, 120_000)
    (row,) = till.story.ask(lambda s: s.exec(select(Approval)).all())
    assert (row.act, row.approver, row.amount) == ("cash_out", str(hasan.id), 120_000)
    till.story.holds()


def test_without_leave_nothing_moves_and_nothing_typed_is_lost(till, hasan):
    till.press(Qt.Key.Key_K, ALT)
    till.type("120000", enter=False)
    till.click("cashReasonEditUsual1")
    till.press(Qt.Key.Key_F9)
    till.press(Qt.Key.Key_Escape)

    assert till.story.account(accounts.EXPENSE) == 0
    assert till.edit("cashAmountEdit").text() == "120.000"
    assert till.edit("cashReasonEdit").text() == "Drinking water"
    assert till.find("saveCashButton").isEnabled()


def test_a_cashier_who_drops_too_much_is_not_told_what_is_there(till):
    till.press(Qt.Key.Key_S, ALT)
    till.type("900000", enter=False)
    till.press(Qt.Key.Key_F9)
    said = till.said()
    till.writes("cashAmountEdit", "200000")
    till.press(Qt.Key.Key_F9)

    assert said.startswith("By the books there is not that much in there.")
    assert "300" not in said
    assert (till.story.box(till.shifts[-1]), till.story.box()) == (100_000, 200_000)
    till.story.holds()


@pytest.mark.parametrize("typed", ["", "0", "12.50"])
def test_an_amount_that_is_none_stays_in_the_panel(till, typed):
    till.press(Qt.Key.Key_K, ALT)
    till.type(typed, enter=False)
    till.press(Qt.Key.Key_F9)

    assert till.text("cashAmountEdit_hint")
    assert till.screen.station.panel is not None


# --- a look


def test_a_look_tells_sales_and_not_the_cash(till):
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)
    desk(till).look()
    told = " ".join(label.text() for label in till.find("shiftLook").findChildren(QLabel))
    till.press(Qt.Key.Key_F9)

    assert "Rp40.000" in told
    assert not any(word in told for word in ("300.000", "340.000", "Cash"))
    (job,) = till.story.ask(lambda s: jobs.waiting(s, "K1", kinds=[jobs.SHIFT]))
    assert job.document_no == f"{till.shifts[-1]}/X1"


# --- the safe


def test_the_safe_goes_to_the_bank_before_any_shift(office):
    till = office
    puts_into_safe(till, 900_000)
    desk(till).show_safe()
    content = till.text("safeContent")
    till.click("safe_toBank")
    till.type("800000", enter=False)
    till.press(Qt.Key.Key_F9)

    assert content == "Rp900.000"
    assert (till.story.box(), till.story.account(accounts.BANK)) == (100_000, 800_000)
    assert till.find("openShiftPanel").isVisible()
    till.story.holds()


def test_a_cashier_does_not_see_what_the_safe_holds_and_needs_leave(till, hasan):
    puts_into_safe(till, 900_000)
    desk(till).show_safe()

    assert till.screen.findChildren(QLabel, "safeContent") == []
    till.click("safe_ownerIn")
    till.type("100000", enter=False)
    till.click("cashReasonEditUsual1")
    till.press(Qt.Key.Key_F9)
    leave(till)
    assert till.story.box() == 1_000_000


def test_the_safe_is_counted_and_a_difference_is_explained(office):
    till = office
    puts_into_safe(till, 900_000)
    desk(till).show_safe()
    till.click("safe_count")
    till.type("8")
    till.press(Qt.Key.Key_F9)
    told = till.text("safeDifference")
    till.press(Qt.Key.Key_F9)
    asked = till.text("safeReasonEdit_hint")
    till.click("safeReasonEditUsual2")
    till.press(Qt.Key.Key_F9)

    assert told == "By the books Rp900.000: a difference of -Rp100.000."
    assert asked == "Say why it differs, even if nobody knows."
    assert (till.story.box(), till.story.account(accounts.CASH_DIFFERENCE)) == (800_000, 100_000)
    assert last(till).reason == "Spent without a bill"
    till.story.holds()


def test_a_float_left_in_a_drawer_is_counted_with_the_safe(till, hasan):
    till.screen._ask_count()
    till.edit("count100000").setText("3")
    till.press(Qt.Key.Key_F9)
    till.press(Qt.Key.Key_F9)
    till.press(Qt.Key.Key_Escape)
    desk(till).show_safe()
    till.click("safe_count")

    assert till.text("floatsLeft") == "Count the floats in closed drawers too: K1 Rp300.000."


def test_what_can_be_done_without_a_shift_is_reached_by_touch(office):
    till = office
    till.click("openShiftMoreButton")
    names = [button.text() for button in till.find("morePanel").findChildren(QPushButton)]

    assert {"The safe", "Match QRIS and cards"} <= set(names)


# --- the bank's list


def test_the_bank_s_list_is_ticked_off_by_the_space_bar(office):
    till = office
    till.opens_shift()
    sells_by(till, Method.QRIS, 40_000, 80_000, 120_000)
    desk(till).match()
    till.press(Qt.Key.Key_Space)
    till.press(Qt.Key.Key_Down)
    till.press(Qt.Key.Key_Space)
    ticked = till.text("tickedSum")
    till.writes("receivedEdit", "198600")
    cost = till.text("costSum")
    till.press(Qt.Key.Key_F9)

    assert (ticked, cost) == ("Rp200.000", "Rp1.400")
    assert (till.story.account(accounts.BANK), till.story.account(accounts.PAYMENT_COST)) == (198_600, 1_400)
    assert till.said() == "2 payments have arrived: Rp198.600"
    assert len(till.screen.station.panel.rows.model.rows()) == 1
    till.story.holds()


def test_all_are_ticked_at_once_and_one_is_taken_out_by_touch(office):
    till = office
    till.opens_shift()
    sells_by(till, Method.CARD, 40_000, 80_000)
    desk(till).match()
    till.find("clearingMethod_card").click()
    till.press(Qt.Key.Key_A, ALT)
    all_of_it = till.text("tickedSum")
    till.screen.station.panel.rows.view.clicked.emit(till.screen.station.panel.rows.model.index(1, 2))

    assert (all_of_it, till.text("tickedSum")) == ("Rp120.000", "Rp40.000")


def test_what_never_came_is_lost_with_its_reason(office):
    till = office
    till.opens_shift()
    sells_by(till, Method.QRIS, 40_000)
    desk(till).match()
    till.press(Qt.Key.Key_Space)
    till.click("missingButton")
    till.press(Qt.Key.Key_F9)
    asked = till.text("missingReason_hint")
    till.click("missingReasonUsual1")
    till.press(Qt.Key.Key_F9)

    assert asked == "Say why: the shop bears the loss."
    assert (till.story.account(accounts.QRIS_CLEARING), till.story.account(accounts.CASH_DIFFERENCE)) == (
        0,
        40_000,
    )
    till.story.holds()


def test_what_was_paid_twice_goes_back_to_the_buyer(office):
    till = office
    till.opens_shift()
    sells_by(till, Method.QRIS, 40_000)
    desk(till).match()
    till.click("twiceButton")
    till.press(Qt.Key.Key_F9)
    rows = till.screen.station.panel.rows
    owed = next(row for row in rows.model.rows() if row.deposit is not None)
    rows.choose(owed.key)
    till.click("giveBackButton")
    till.click("giveBackCash")

    assert till.story.account(accounts.CUSTOMER_DEPOSIT) == 0
    assert till.story.box(till.shifts[-1]) == 260_000
    found = till.story.ask(lambda s: unverified.between(s, till.story.today, till.story.today))
    assert [(one.amount, one.is_back) for one in found] == [(40_000, False), (40_000, True)]
    till.story.holds()


def test_esc_goes_back_one_step_and_then_away(office):
    till = office
    till.opens_shift()
    sells_by(till, Method.QRIS, 40_000)
    desk(till).match()
    till.press(Qt.Key.Key_Space)
    till.click("missingButton")
    till.press(Qt.Key.Key_Escape)
    still_there = till.find("clearingPanel").isVisible()
    kept = till.text("tickedSum")
    till.press(Qt.Key.Key_Escape)

    assert (still_there, kept) == (True, "Rp40.000")
    assert till.screen.station.panel is None
