"""Several carts at one register: switched by keys, in the books at once, back after a break."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from ui.checkout.cart_hands import CTRL, comes_back, goes_to, kept, tabs

from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.ui.checkout.screen import CheckoutScreen
from sentra_pos.ui.checkout.selling import Mode
from sentra_pos.ui.preferences import Preferences

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def test_each_change_is_in_the_books_at_once(till):
    code = till.story.code("gipang")
    seen = []
    till.scan(code)
    seen.append(kept(till))
    till.scan(code)
    seen.append(kept(till))
    till.press(Qt.Key.Key_Delete)
    seen.append(kept(till))

    assert seen == [{1: 1}, {1: 2}, {}]


def test_after_a_break_the_same_carts_are_back(till):
    till.scan(till.story.code("gipang"), till.story.code("emping"))
    goes_to(till, 3)
    till.scan(till.story.code("sate bandeng"))
    goes_to(till, 1)
    till.scan(till.story.code("gipang"))
    before = till.cart()

    comes_back(till)

    assert till.cart() == before == [("emping", 1_000), ("gipang", 2)]
    assert till.screen.counter.places.at == 1
    assert tabs(till) == ["1", "3"]
    assert "2 carts are" in till.said() or "2 cart(s)" in till.said()
    goes_to(till, 3)
    assert till.cart() == [("sate bandeng", 1)]


def test_the_cart_that_was_changed_last_is_in_hand_after_a_break(till):
    till.scan(till.story.code("gipang"))
    till.story.later(minutes=1)
    goes_to(till, 4)
    till.scan(till.story.code("emping"))

    comes_back(till)

    assert (till.screen.counter.places.at, till.cart()) == (4, [("emping", 1_000)])
    goes_to(till, 1)
    assert till.cart() == [("gipang", 1)]


def test_another_person_finds_the_carts_of_the_register(till):
    till.scan(till.story.code("gipang"))
    till.post = type(till.post)(till.desk, till.story.clock, "K1", till.post.person)
    comes_back(till)

    assert till.cart() == [("gipang", 1)]


def test_a_sale_empties_its_place_and_stays_there(till):
    till.scan(till.story.code("gipang"))
    goes_to(till, 2)
    till.scan(till.story.code("emping"))
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()

    assert (till.screen.counter.places.at, till.cart()) == (2, [])
    assert kept(till) == {1: 1}
    goes_to(till, 1)
    assert till.cart() == [("gipang", 1)]
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    assert kept(till) == {}
    assert len(till.sales()) == 2
    till.story.holds()


def test_a_scan_gets_into_the_cart_that_was_in_hand(busy_till):
    code = busy_till.story.code("gipang")
    busy_till.type(code)
    busy_till.press(Qt.Key.Key_2, CTRL)
    busy_till.type(code)
    busy_till.type(code)
    busy_till.press(Qt.Key.Key_1, CTRL)
    busy_till.type(code)
    busy_till.wait_until_idle()
    first = busy_till.cart()
    busy_till.press(Qt.Key.Key_2, CTRL)
    busy_till.wait_until_idle()

    assert (first, busy_till.cart()) == ([("gipang", 2)], [("gipang", 2)])


def test_a_burst_of_scans_is_kept_whole_and_the_sale_after_it_takes_all(busy_till):
    code = busy_till.story.code("gipang")
    for _ in range(60):
        busy_till.type(code)
    busy_till.press(Qt.Key.Key_F12)
    busy_till.type(code)
    busy_till.wait_until_idle()
    busy_till.wait_for(lambda: busy_till.screen.counter.places.is_kept)

    assert [line.quantity for line in busy_till.lines()] == [60]
    assert kept(busy_till) == {1: 1}


def test_payments_typed_in_are_not_kept_and_that_is_told(till):
    till.scan(till.story.code("gipang"))
    till.screen.counter.set_payments([Payment(Method.QRIS, 15_000, "14:05")])
    goes_to(till, 2)
    goes_to(till, 1)
    still_there = till.screen.counter.payments

    comes_back(till)

    assert [payment.amount for payment in still_there] == [15_000]
    assert till.screen.counter.payments == ()
    assert "Rp15.000" in till.said()


def test_both_faces_show_the_carts(till):
    till.scan(till.story.code("gipang"))
    goes_to(till, 2)
    touch = tabs(till)
    till.find("modeSwitch_scan").click()
    till.wait_until_idle()

    assert touch == tabs(till) == ["1", "2"]
    till.click("cart1")
    till.wait_until_idle()
    assert till.cart() == [("gipang", 1)]
    till.click("newCartButton")
    till.wait_until_idle()
    assert till.screen.counter.places.at == 2


def test_the_screen_is_kept_in_step_by_a_new_clock_day(till):
    till.scan(till.story.code("sate bandeng"))
    till.story.clock.at += timedelta(days=2)
    comes_back(till)

    assert isinstance(till.screen, CheckoutScreen)
    assert till.cart() == [("sate bandeng", 1)]
    assert "date" in till.said()


def test_the_face_of_the_cart_is_remembered(till, tmp_path):
    preferences = Preferences(tmp_path / "window.ini")
    till.screen.selling.remember_mode(preferences)
    till.find("modeSwitch_scan").click()
    comes_back(till)
    before = till.screen.selling.mode
    till.screen.selling.remember_mode(Preferences(tmp_path / "window.ini"))

    assert (before, till.screen.selling.mode) == (Mode.TOUCH, Mode.SCAN)
