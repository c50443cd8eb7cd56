"""A shift begins with its float and ends with a count that nobody could have copied."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from sqlmodel import col, select

from sentra_pos.books import accounts
from sentra_pos.books.tables import JournalEntry
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui.frame.places import Standing

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def all_text(till) -> str:
    return " ".join(label.text() for label in till.screen.findChildren(QLabel) if label.isVisible())


def test_without_a_shift_the_place_asks_for_the_float(closed_till):
    till = closed_till
    till.type("300000", enter=False)
    till.press(Qt.Key.Key_F9)

    shift = till.screen.keeper.shift
    assert shift is not None
    assert shift.float_amount == 300_000
    assert till.shifts == ["", shift.number]
    assert till.edit("scanEdit").hasFocus()


def test_the_usual_floats_are_one_touch_away(closed_till):
    till = closed_till
    till.click("quickFloat4")
    till.click("openShiftButton")

    assert till.story.box(till.shifts[-1]) == 300_000


def test_a_float_must_be_said_even_if_it_is_nothing(closed_till):
    till = closed_till
    till.press(Qt.Key.Key_F9)
    unsaid = till.screen.keeper.shift
    till.type("0")

    assert unsaid is None
    assert till.screen.keeper.shift is not None


def counts(till, **notes: int) -> None:
    """End the shift by so many of each note, `n100000=3`."""
    till.screen._ask_count()
    for name, count in notes.items():
        till.edit(f"count{name.removeprefix('n')}").setFocus()
        till.type(str(count), enter=False)
    till.press(Qt.Key.Key_F9)


def leave(till, password: str = "rahasia-toko") -> None:
    """The manager gives leave with a password."""
    till.type(password)
    till.wait_for(lambda: not till.window.findChildren(QWidget, "approvalPanel"))


def test_a_cashier_counts_blind_and_hands_over_without_hearing_what_should_be_there(till):
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)
    counts(till, n100000=3, n20000=1)
    handed = all_text(till)
    till.press(Qt.Key.Key_F9)
    told = all_text(till)

    assert "Rp320.000" in handed  # what was counted, and nothing from which the rest could be copied
    for text in (handed, told):
        assert not any(word in text for word in ("Should be", "Difference", "340.000"))
    assert till.text("handedLabel") == "Rp20.000"
    assert till.text("staysLabel") == "Rp300.000"
    assert till.wakes
    till.press(Qt.Key.Key_Escape)
    assert till.shifts[-1] == ""
    assert till.find("openShiftPanel").isVisible()
    assert till.story.account(accounts.CASH_DIFFERENCE) == 20_000
    till.story.holds()


def test_a_manager_is_asked_why_it_differs_and_only_after_the_count(till, hasan):
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)
    counts(till, n100000=3, n20000=1)
    till.click("seeDifferenceButton")
    leave(till)
    differs = till.text("differenceSum")
    till.press(Qt.Key.Key_F9)
    still_asks = till.find("closeShiftButton").isVisible()
    till.click("countNoteEditUsual1")
    till.press(Qt.Key.Key_F9)

    assert (differs, still_asks) == ("-Rp20.000", True)
    assert till.text("expectedLabel") == "Rp340.000"
    assert till.text("differenceLabel") == "-Rp20.000"
    last = till.story.ask(
        lambda s: s.exec(select(JournalEntry).order_by(col(JournalEntry.id).desc())).first()
    )
    assert (last.kind, last.reason, last.approver) == ("shift_close", "Wrong change given", str(hasan.id))
    till.story.holds()


def test_who_was_shown_the_difference_counts_no_more(till, hasan):
    counts(till, n100000=2)
    till.click("recountButton")
    till.edit("count100000").setText("3")
    till.press(Qt.Key.Key_F9)
    till.click("seeDifferenceButton")
    leave(till)

    assert till.text("differenceSum") == "Rp0"
    assert not till.screen.findChild(QPushButton, "recountButton").isVisible()


def test_no_more_stays_in_the_drawer_than_is_in_it(till):
    counts(till, n100000=3)
    till.writes("nextFloatEdit", "400000")
    till.press(Qt.Key.Key_F9)
    refused = till.text("nextFloatEdit_hint")
    till.writes("nextFloatEdit", "100.000")
    till.press(Qt.Key.Key_F9)

    assert refused == "Only Rp300.000 were counted."
    assert till.text("handedLabel") == "Rp200.000"
    till.press(Qt.Key.Key_Escape)
    till.click("leftFloatButton")
    till.press(Qt.Key.Key_F9)
    assert till.screen.keeper.shift.float_amount == 100_000
    assert till.story.box() == 200_000
    till.story.holds()


def test_a_shift_of_yesterday_is_asked_about_before_anything_is_sold(till):
    number = till.shifts[-1]
    till.story.later(days=1)
    till.screen.come()
    asked = till.text("shiftQuestion")
    till.press(Qt.Key.Key_F9)
    QApplication.processEvents()
    till.wait_for(lambda: till.screen.station.panel is not None)
    till.edit("count100000").setText("3")
    till.press(Qt.Key.Key_F9)
    till.press(Qt.Key.Key_F9)
    till.press(Qt.Key.Key_Escape)

    assert asked == f"Shift {number} of 22/11/2026 is still open"
    assert till.shifts[-1] == ""
    till.story.holds()


def test_who_goes_on_says_why_and_is_not_asked_again_that_day(till):
    till.story.later(days=1)
    till.screen.come()
    till.click("carryOnButton")
    needs_why = till.text("carryOnReason_hint")
    till.click("carryOnReasonUsual1")
    till.click("carryOnButton")
    gone = till.screen.station.panel is None
    till.screen.come()
    asked_again = till.screen.station.panel is not None
    till.story.later(days=1)
    till.screen.come()

    assert needs_why == "Say why: it stands in the books."
    assert (gone, asked_again) == (True, False)
    assert till.find("shiftQuestionPanel").isVisible()
    kinds = till.story.ask(lambda s: s.exec(select(JournalEntry.kind, JournalEntry.reason)).all())
    assert ("shift_carried_on", "We sell past midnight") in kinds
    till.story.holds()


def test_somebody_elses_shift_is_handed_over_or_carried_on(till):
    dewi = till.story.deed(
        lambda session: staff.hire(session, name="Dewi", role=Role.CASHIER, secret_hash="-"), staff.Person
    )
    till.post = replace(till.post, person=dewi)
    till.window.forget_places()
    till.window.admit(Standing(role="cashier"))
    till.wait_until_idle()

    assert till.text("shiftQuestion") == f"Shift {till.shifts[-1]} was opened by Rani"
    till.writes("carryOnReason", "istirahat siang")
    till.press(Qt.Key.Key_Return)
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)
    assert len(till.sales()) == 1
    till.story.holds()


def test_a_shift_that_was_closed_elsewhere_is_noticed(till):
    till.scan(till.story.code("gipang"))
    till.story.closes_shift(300_000)
    till.press(Qt.Key.Key_F12)

    assert till.sales() == []
    assert till.find("openShiftPanel").isVisible()
