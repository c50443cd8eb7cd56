"""Several carts: switched, parked, fetched and cleared by keys; each change is in the books at once."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from sqlalchemy import text
from sqlmodel import col, select

from sentra_pos.books.tables import JournalEntry
from sentra_pos.checkout import parked
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.tables import CartRemoval
from sentra_pos.paper import jobs
from sentra_pos.ui.checkout.screen import CheckoutScreen
from sentra_pos.ui.checkout.selling import Mode
from sentra_pos.ui.preferences import Preferences

pytestmark = [pytest.mark.sqlite, pytest.mark.window]
CTRL = Qt.KeyboardModifier.ControlModifier


def goes_to(till, place):
    till.press(Qt.Key(Qt.Key.Key_0 + place), CTRL)
    till.wait_until_idle()


def kept(till):
    """The carts of the register as the books have them: place and pieces."""
    found = till.story.ask(lambda session: parked.at_register(session, "K1"))
    return {one.place: one.whole.pieces for one in found}


def parks(till, name=""):
    till.press(Qt.Key.Key_F4)
    if name:
        till.type(name)
    else:
        till.press(Qt.Key.Key_Return)
    till.wait_until_idle()


def waiting(till):
    return till.story.ask(parked.parked)


def tabs(till):
    shown = [b for b in till.screen.findChildren(QPushButton) if b.isVisible()]
    return [b.text() for b in shown if b.objectName().removeprefix("cart").isdigit()]


def entries(till, kind):
    return till.story.ask(
        lambda session: list(
            session.exec(
                select(JournalEntry).where(JournalEntry.kind == kind).order_by(col(JournalEntry.sequence))
            )
        )
    )


def comes_back(till):
    """Somebody signs in again: the place is made anew, as after a break of the power."""
    till.window.forget_places()
    till.window.go("checkout")
    till.wait_until_idle()


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
    busy_till.wait_for(lambda: kept(busy_till) == {1: 1})

    assert [line.quantity for line in busy_till.lines()] == [60]
    assert busy_till.screen.counter.places.is_kept


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


# --- park and fetch


def test_enter_is_enough_to_park_and_to_fetch(till):
    till.scan(till.story.code("gipang"))
    parks(till)
    (one,) = waiting(till)
    gone = till.cart()
    till.press(Qt.Key.Key_F5)
    till.press(Qt.Key.Key_Return)
    till.wait_until_idle()

    assert (one.name, one.register, one.by, one.place) == ("09:00", "K1", "Rani", 0)
    assert gone == []
    assert till.cart() == [("gipang", 1)]
    assert kept(till) == {1: 1}
    assert waiting(till) == []


def test_what_is_typed_is_the_name(till):
    till.scan(till.story.code("gipang"))
    parks(till, "Ibu kerudung merah")

    assert [one.name for one in waiting(till)] == ["Ibu kerudung merah"]
    assert "Ibu kerudung merah" in till.said()


def test_fingers_put_a_name_together(till):
    till.scan(till.story.code("gipang"))
    till.click("parkButton")
    for word in (1, 5, 9):
        till.click(f"parkWord{word}")
    till.click("keepParkButton")
    till.wait_until_idle()

    assert [one.name for one in waiting(till)] == ["Mrs headscarf red"]
    till.click("fetchButton")
    till.click("fetchParkedButton")
    till.wait_until_idle()
    assert till.cart() == [("gipang", 1)]


def test_a_fetched_cart_comes_beside_the_one_in_hand(till):
    till.scan(till.story.code("gipang"))
    parks(till)
    till.scan(till.story.code("emping"))
    till.press(Qt.Key.Key_F5)
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()

    assert (till.screen.counter.places.at, till.cart()) == (2, [("gipang", 1)])
    goes_to(till, 1)
    assert till.cart() == [("emping", 1_000)]


def test_there_is_nothing_to_park_of_an_empty_cart(till):
    till.press(Qt.Key.Key_F4)

    assert till.screen.station.panel is None
    assert "empty" in till.said()


def test_a_tenth_cart_is_refused_and_nothing_is_lost(till):
    code = till.story.code("gipang")
    till.scan(code)
    parks(till)
    for place in range(1, 10):
        goes_to(till, place)
        till.scan(code)
    till.press(Qt.Key.Key_F5)
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()

    assert "nine" in till.said()
    assert len(kept(till)) == 9
    assert len(waiting(till)) == 1


def test_another_register_was_faster(till):
    till.scan(till.story.code("gipang"))
    parks(till)
    till.press(Qt.Key.Key_F5)
    (one,) = waiting(till)
    till.story.do(
        lambda session: parked.resume(
            session, one.id, register="K2", place=1, at=till.story.clock.now(), by="cli"
        )
    )
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()

    assert "K2" in till.said()
    assert till.cart() == []


def test_a_parked_cart_is_paid_at_the_price_of_now_and_that_is_told(till):
    till.scan(till.story.code("gipang"))
    parks(till)
    till.story.delivers("Dapur Gipang Melati", gipang=5, price=45_000)
    till.press(Qt.Key.Key_F5)
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()

    assert till.text("totalLabel") == "Rp45.000"
    assert "Rp45.000" in till.said()
    assert "Rp40.000" in till.said()
    assert till.screen.selling.face.list.lines.rows[0].chip.text == "new price"


def test_goods_that_went_meanwhile_are_told(till):
    till.scan(till.story.code("sate bandeng"))
    parks(till)
    till.scan(till.story.code("sate bandeng"))
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    till.press(Qt.Key.Key_F5)
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()

    assert "0 left" in till.said()
    assert till.cart() == [("sate bandeng", 1)]


def test_a_parked_cart_is_cleared_by_who_may_and_journalled(till):
    till.scan(till.story.code("gipang"))
    parks(till)
    till.press(Qt.Key.Key_F5)
    till.press(Qt.Key.Key_Delete)
    till.answer(yes=False)
    stayed = len(waiting(till))
    till.press(Qt.Key.Key_Delete)
    till.answer(yes=True)
    till.wait_until_idle()

    assert (stayed, waiting(till)) == (1, [])
    (entry,) = entries(till, "cart_cleared")
    assert entry.actor == str(till.post.person.id)
    till.story.holds()


def test_a_cart_that_cannot_be_read_is_told_and_can_only_be_cleared(till):
    till.scan(till.story.code("gipang"))
    till.story.do(lambda session: session.execute(text("UPDATE kept_cart SET content = 'x'")))
    comes_back(till)
    said = till.said()
    till.press(Qt.Key.Key_F5)

    assert "cannot be read" in said
    assert till.cart() == []
    assert not till.find("fetchParkedButton").isEnabled()
    assert till.find("clearParkedButton").isEnabled()


# --- counted ahead


def test_a_cart_counted_ahead_is_scanned_at_the_till(till):
    till.scan(till.story.code("gipang"), till.story.code("emping"))
    till.press(Qt.Key.Key_F4)
    till.click("numberButton")
    till.wait_until_idle()
    (one,) = waiting(till)
    slips = till.story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.CART]))
    till.scan("KR-0001")

    assert (one.number, [job.document_no for job in slips]) == ("KR-0001", ["KR-0001"])
    assert till.cart() == [("gipang", 1), ("emping", 1_000)]
    assert waiting(till) == []
    till.scan("KR-0001")
    assert "KR-0001" in till.said()
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    assert [sale.total for sale in till.sales()] == [130_000]


def test_a_numbered_card_is_taken_once(till):
    code = till.story.code("gipang")
    till.scan(code)
    till.press(Qt.Key.Key_F4)
    till.type("kr0012")
    till.wait_until_idle()
    till.scan(code, code)
    till.press(Qt.Key.Key_F4)
    till.type("KR-0012")
    till.wait_until_idle()

    assert "KR-0012" in till.said()
    assert [one.number for one in waiting(till)] == ["KR-0012"]
    assert till.cart() == [("gipang", 2)]
    till.scan("KR-0012")
    assert (till.screen.counter.places.at, till.cart()) == (2, [("gipang", 1)])


def test_a_number_scanned_while_paying_changes_nothing(till):
    code = till.story.code("gipang")
    till.scan(code)
    till.press(Qt.Key.Key_F4)
    till.type("KR-0012")
    till.wait_until_idle()
    till.scan(code)
    till.press(Qt.Key.Key_F9)
    assert till.screen.take_scan("KR-0012")

    assert till.screen.station.panel is not None
    assert till.cart() == [("gipang", 1)]
    assert len(waiting(till)) == 1


# --- removal


def test_a_removal_and_its_undo_are_journalled(till):
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_Delete)
    till.wait_until_idle()
    till.press(Qt.Key.Key_Z, CTRL)
    till.wait_until_idle()

    (out,) = entries(till, "line_removed")
    (back,) = entries(till, "line_put_back")
    assert (out.actor, out.approver) == (str(till.post.person.id), None)
    assert back.reverses == out.id
    assert till.cart() == [("gipang", 1)]
    assert kept(till) == {1: 1}
    till.story.holds()


def test_a_cleared_cart_is_journalled_and_gone(till):
    till.scan(till.story.code("gipang"), till.story.code("emping"))
    till.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    till.answer(yes=True)
    till.wait_until_idle()

    (entry,) = entries(till, "cart_cleared")
    rows = till.story.ask(lambda session: list(session.exec(select(CartRemoval))))
    assert {row.entry for row in rows} == {entry.id}
    assert sorted(row.amount for row in rows) == [40_000, 90_000]
    assert kept(till) == {}
    till.story.holds()


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
