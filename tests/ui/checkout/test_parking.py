"""Carts are parked, numbered and fetched by keys and by fingers; nothing is lost on the way."""

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import text
from ui.checkout.cart_hands import comes_back, entries, goes_to, kept, parks, waiting

from sentra_pos.checkout import parked
from sentra_pos.paper import jobs

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


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
