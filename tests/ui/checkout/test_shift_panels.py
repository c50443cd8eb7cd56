"""A shift begins with its float and ends with a count that nobody could have copied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

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


def test_the_count_is_blind_and_the_difference_comes_after_it(till):
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)
    till.screen._ask_count()
    for value, count in ((100_000, 3), (20_000, 2)):
        till.edit(f"count{value}").setFocus()
        till.type(str(count), enter=False)
    before = all_text(till)
    till.edit("count20000").setText("1")
    till.press(Qt.Key.Key_F9)

    assert "Rp340.000" in before  # what was counted, and nothing from which it could have been copied
    assert "Should be" not in before
    assert till.text("expectedLabel") == "Rp340.000"
    assert till.text("differenceLabel") == "-Rp20.000"
    till.press(Qt.Key.Key_Escape)
    assert till.shifts[-1] == ""
    assert till.find("openShiftPanel").isVisible()
    till.story.holds()


def test_a_shift_that_was_closed_elsewhere_is_noticed(till):
    till.scan(till.story.code("gipang"))
    till.story.closes_shift(300_000)
    till.press(Qt.Key.Key_F12)

    assert till.sales() == []
    assert till.find("openShiftPanel").isVisible()
