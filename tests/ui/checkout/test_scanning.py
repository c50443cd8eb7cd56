"""Every scan counts once, in its order, wherever the focus is; what cannot be sold changes nothing."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def test_a_scan_and_exact_cash_make_a_sale(till):
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)

    (sale,) = till.sales()
    assert (sale.total, sale.paid, sale.change) == (40_000, 40_000, 0)
    assert till.payments() == [("cash", 40_000, "")]
    assert till.story.on_hand("gipang") == 499
    assert till.cart() == []
    assert till.wakes == [True]
    till.story.holds()


def test_the_newest_line_is_the_chosen_one_and_the_total_can_be_heard(till):
    till.scan(till.story.code("gipang"), till.story.code("sate bandeng"), till.story.code("gipang"))

    assert till.cart() == [("sate bandeng", 1), ("gipang", 2)]
    assert till.screen.counter.chosen == 1
    assert till.text("totalLabel") == "Rp122.000"
    assert till.find("totalLabel").accessibleName() == "TOTAL Rp122.000"


def test_three_times_goes_with_the_next_scan(till):
    till.type("3*", enter=False)
    chip = till.find("scanTimes").accessibleName()
    till.scan(till.story.code("gipang"))

    assert chip == "next scan: 3"
    assert till.cart() == [("gipang", 3)]


def test_a_number_after_a_scan_replaces_what_it_counted(till):
    code = till.story.code("gipang")
    till.scan(code, code)
    till.type("12")
    till.wait_until_idle()

    assert till.cart() == [("gipang", 13)]


def test_weighed_goods_take_a_comma(till):
    till.scan(till.story.code("emping"))
    till.type("0,750")
    till.wait_until_idle()

    assert till.cart() == [("emping", 750)]
    assert till.text("totalLabel") == "Rp67.500"


def test_a_number_with_nothing_before_it_is_a_code(till):
    till.type("12")

    assert till.cart() == []
    assert "12" in till.said()


def test_a_scan_clears_what_was_left_standing(till):
    till.stamped("77", gap_ms=200)
    till.stamped(f"{till.story.code('gipang')}\r", gap_ms=4)

    assert till.cart() == [("gipang", 1)]


def test_an_unknown_code_says_so_and_changes_nothing(till):
    till.scan(till.story.code("gipang"))
    before = till.screen.counter.cart

    till.scan("2999999999995")

    assert "2999999999995" in till.said()
    assert till.screen.counter.cart == before
    assert till.edit("scanEdit").text() == ""


def test_what_is_sold_out_does_not_get_into_the_cart(till):
    code = till.story.code("sate bandeng")
    till.scan(code, code)

    assert till.cart() == [("sate bandeng", 1)]
    assert till.said() != ""


def test_expired_goods_are_asked_for_their_label_and_never_sold(till):
    till.story.clock.at += timedelta(days=2)
    till.scan(till.story.code("sate bandeng"))

    assert till.cart() == []
    assert "date" in till.said()


def test_a_touched_picture_is_a_scan(till):
    grid = till.find("productGrid")
    names = [tile.name for tile in grid.tiles.tiles]
    grid.touched.emit(grid.tiles.tiles[names.index("gipang")].key)
    till.wait_until_idle()

    assert till.cart() == [("gipang", 1)]
    assert grid.tiles.tiles[names.index("gipang")].count == "1"


def test_signs_typed_on_a_button_reach_the_scan_field(till):
    till.scan(till.story.code("gipang"))
    till.find("payButton").setFocus()

    till.scan(till.story.code("gipang"))

    assert till.cart() == [("gipang", 2)]


def test_a_name_finds_goods_in_the_tiles(till):
    till.type("bandeng sa", enter=False)
    till.wait_for(lambda: till.tiles() == ["sate bandeng"])
    till.press(Qt.Key.Key_Return)
    till.wait_until_idle()

    assert till.cart() == [("sate bandeng", 1)]
    assert till.edit("scanEdit").text() == ""
    assert len(till.find("productGrid").tiles.tiles) == 3


def test_keys_on_the_line_change_it_and_a_removal_can_be_undone(till):
    till.scan(till.story.code("gipang"))
    for sign in "++-":
        till.type(sign, enter=False)
    more = till.cart()
    till.press(Qt.Key.Key_Delete)
    gone = till.cart()
    till.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert (more, gone) == ([("gipang", 2)], [])
    assert till.cart() == [("gipang", 2)]


def test_the_quantity_panel_takes_a_number(till):
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F7)
    till.type("25")

    assert till.cart() == [("gipang", 25)]


def test_escape_never_clears_the_cart_and_clearing_asks(till):
    till.scan(till.story.code("gipang"))
    for _ in range(4):
        till.press(Qt.Key.Key_Escape)
    kept = till.cart()
    till.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    till.answer(yes=False)
    asked = till.cart()
    till.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    till.answer(yes=True)

    assert kept == asked == [("gipang", 1)]
    assert till.cart() == []


def test_a_thousand_of_something_are_asked_about(till):
    till.story.delivers("Dapur Gipang Melati", gipang=2_000, price=40_000, expiry=30)
    till.type("999*", enter=False)
    till.scan(till.story.code("gipang"))
    large = till.cart()
    till.type(till.story.code("gipang"))
    till.answer(yes=False)

    assert large == [("gipang", 999)]
    assert till.cart() == [("gipang", 999)]


def test_two_hundred_scans_at_once_are_two_hundred(busy_till):
    code = busy_till.story.code("gipang")
    for _ in range(200):
        busy_till.type(code)
    busy_till.wait_until_idle()

    assert busy_till.cart() == [("gipang", 200)]


def test_a_quantity_waits_for_the_scan_it_belongs_to(busy_till):
    code = busy_till.story.code("gipang")
    busy_till.screen.selling.scan.edit.setText(code)
    busy_till.screen.selling.scan.hand_over()
    busy_till.screen.selling.scan.edit.setText("7")
    busy_till.screen.selling.scan.hand_over()
    busy_till.wait_until_idle()

    assert busy_till.cart() == [("gipang", 7)]


def test_what_is_scanned_while_a_sale_is_written_belongs_to_the_next(busy_till):
    code = busy_till.story.code("gipang")
    busy_till.type(code)
    busy_till.press(Qt.Key.Key_F12)
    busy_till.press(Qt.Key.Key_F12)
    busy_till.type(code)
    busy_till.type(code)
    busy_till.wait_until_idle()

    assert [sale.total for sale in busy_till.sales()] == [40_000]
    assert busy_till.cart() == [("gipang", 2)]


def test_both_faces_show_the_same_cart(till):
    till.scan(till.story.code("gipang"), till.story.code("emping"))
    in_touch = till.text("totalLabel")
    till.find("modeSwitch_scan").click()
    rows = till.screen.selling.face.rows
    first = rows.model.data(rows.model.index(0, 1))
    till.scan(till.story.code("gipang"))

    assert in_touch == "Rp130.000"
    assert first == "gipang"
    assert till.text("totalLabel") == "Rp170.000"
    assert rows.current().name == "gipang"
