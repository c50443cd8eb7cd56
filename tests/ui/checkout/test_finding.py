"""Goods are found while they are typed, by arrows and Enter, and stars stay with the register."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sentra_pos.shop import registers
from sentra_pos.ui.checkout.shelf_grid import LONG_MS

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def grid(till):
    return till.find("productGrid")


def chosen(till):
    tile = grid(till).chosen()
    return tile.name if tile else ""


def shows(till, *names):
    till.wait_for(lambda: till.tiles() == list(names))


def test_results_come_while_typing_and_go_with_the_words(till):
    till.type("me", enter=False)
    shows(till, "emping", "gipang")
    till.type("l emp", enter=False)
    shows(till, "emping")
    for _ in "mel emp":
        till.press(Qt.Key.Key_Backspace)
    till.wait_for(lambda: not till.screen.selling.scan.is_choosing)

    assert till.tiles() == ["emping", "gipang", "sate bandeng"]
    assert till.cart() == []


def test_enter_takes_the_chosen_one_and_arrows_choose(till):
    till.type("melati", enter=False)
    shows(till, "emping", "gipang")
    first = chosen(till)
    till.press(Qt.Key.Key_Right)
    second = chosen(till)
    till.press(Qt.Key.Key_Left)
    till.press(Qt.Key.Key_Right)
    till.press(Qt.Key.Key_Return)
    till.wait_until_idle()

    assert (first, second) == ("emping", "gipang")
    assert till.cart() == [("gipang", 1)]
    assert till.edit("scanEdit").text() == ""


def test_enter_before_the_answer_takes_the_only_one_and_shows_several(till):
    till.type("bandeng")
    till.wait_until_idle()
    one = till.cart()
    till.type("melati")
    shows(till, "emping", "gipang")

    assert one == till.cart() == [("sate bandeng", 1)]
    assert till.edit("scanEdit").text() == "melati"


def test_three_times_counts_for_what_is_found(till):
    till.type("3*mel emp", enter=False)
    shows(till, "emping")
    till.press(Qt.Key.Key_Return)
    till.wait_until_idle()
    till.type("2*", enter=False)
    grid(till).touched.emit(grid(till).tiles.tiles[1].key)
    till.wait_until_idle()

    assert till.cart() == [("emping", 3_000), ("gipang", 2)]


def test_a_piece_of_a_code_finds_goods_but_a_number_stays_a_quantity(till):
    code = till.story.code("gipang")
    till.scan(code)
    till.type("12", enter=False)
    QTest.qWait(60)
    quiet = till.screen.selling.scan.is_choosing
    till.type("", enter=True)
    till.type(code[:12], enter=False)
    shows(till, "gipang")

    assert not quiet
    assert till.cart() == [("gipang", 12)]


def test_a_scan_in_the_middle_of_a_search_is_a_scan(till):
    till.type("melati", enter=False)
    shows(till, "emping", "gipang")

    till.stamped(f"{till.story.code('sate bandeng')}\r", gap_ms=2)

    assert till.cart() == [("sate bandeng", 1)]
    assert till.edit("scanEdit").text() == ""
    assert len(till.tiles()) == 3


def test_escape_leaves_the_search(till):
    till.type("melati", enter=False)
    shows(till, "emping", "gipang")
    till.press(Qt.Key.Key_Escape)

    assert till.edit("scanEdit").text() == ""
    assert len(till.tiles()) == 3


def test_nothing_found_says_so_and_enter_changes_nothing(till):
    till.type("pempek")
    till.wait_until_idle()
    shows_nothing = till.find("nothingFound").isVisible()
    till.press(Qt.Key.Key_Return)
    till.wait_until_idle()

    assert shows_nothing
    assert till.cart() == []


def test_a_scanned_code_with_letters_that_nobody_knows_is_no_search(till):
    till.stamped("PEMPEK-0001\r", gap_ms=2)

    assert "PEMPEK-0001" in till.said()
    assert len(till.tiles()) == 3


def test_searching_in_the_wide_cart_shows_the_shelf_meanwhile(till):
    till.find("modeSwitch_scan").click()
    till.type("bandeng", enter=False)
    till.wait_for(lambda: till.screen.selling.scan.is_choosing)
    shows(till, "sate bandeng")
    till.press(Qt.Key.Key_Return)
    till.wait_until_idle()

    assert till.cart() == [("sate bandeng", 1)]
    assert till.find("cartView").isVisible()


def test_answers_that_come_too_late_are_not_shown(busy_till):
    seen = []
    busy_till.screen.selling.finder.found.connect(lambda words, tiles: seen.append(words))
    for word in ("gi", "gip", "gipa", "me", "melati"):
        busy_till.screen.selling.finder.look_for(word, at_once=True)
    busy_till.wait_for(lambda: bool(seen))
    QTest.qWait(100)

    assert seen == ["melati"]


def starred(till):
    return till.story.ask(lambda session: registers.habits(session, "K1")).favourites


def test_a_long_touch_gives_a_star_and_is_no_touch(till):
    view = grid(till)
    at = view.visualRect(view.model().index(1, 0)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.qWait(LONG_MS + 100)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    till.wait_until_idle()

    assert starred(till) == (till.story.product("gipang", "Dapur Gipang Melati"),)
    assert till.cart() == []
    assert "gipang" in till.said()
    assert [tile.star for tile in view.tiles.tiles] == ["", "favourite", ""]


def test_a_short_touch_is_a_touch(till):
    view = grid(till)
    at = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    till.wait_until_idle()

    assert till.cart() == [("gipang", 1)]
    assert starred(till) == ()


def test_the_other_button_gives_a_star_and_takes_it_away(till):
    view = grid(till)
    for _ in range(3):
        at = view.visualRect(view.model().index(0, 0)).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, QPoint(at))
        QApplication.sendEvent(view.viewport(), event)

    assert starred(till) == (till.story.product("emping", "Dapur Gipang Melati"),)
    till.find("groupTabs")
    till.screen.selling.shelf.group_chosen.emit("favourites")
    shows(till, "emping")


def test_a_key_gives_the_chosen_line_a_star(till):
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    assert starred(till) == (till.story.product("gipang", "Dapur Gipang Melati"),)


def test_goods_with_an_expired_lot_are_marked(till):
    till.story.later(days=2)
    till.screen.selling.reload()

    chips = {tile.name: tile.chip.text if tile.chip else "" for tile in grid(till).tiles.tiles}
    assert chips == {"emping": "", "gipang": "", "sate bandeng": "check the date"}
