"""The strip of the morning says what is over, ends today and tomorrow, until it is dealt with or put away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from shelf_story import Shelves
from ui.everywhere import standing
from ui.post_kit import post_at

from sentra_pos.stock.write_offs import Loss
from sentra_pos.ui import house
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.morning import BANNER, Morning
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.stock.screen import StockScreen
from sentra_pos.ui.stock.views import View

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def words(window):
    found = window.banners._banners.get(BANNER)
    return "" if found is None else found.accessibleName()


def furnished(qtbot, post, preferences):
    window = MainWindow()
    qtbot.addWidget(window)
    places = house.places(lambda: post, lambda: None, Machine(preferences), lambda _: None)
    window.furnish(places, now=post.now)
    return window


def test_the_strip_goes_when_the_goods_do_and_leads_to_the_shelf_by_one_key(qtbot, story, tmp_path):
    story.delivers("Jajanan Pasar", lemper=4, price=2_500, commission_bps=1_500, expiry=+0)
    story.delivers("Bandeng Bahari", bandeng=2, price=35_000, commission_bps=1_500, expiry=+1)
    story.delivers("Bandeng Bahari", abon=2, price=35_000, expiry=+8)
    story.delivers("Bandeng Bahari", otak_otak=2, price=35_000, expiry=+3)
    post, preferences = post_at(story.books, story.clock), Preferences(tmp_path / "window.ini")
    window = furnished(qtbot, post, preferences)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.admit(standing(post.person))
    morning = Morning(window, preferences, window)
    morning.shelf_wanted.connect(lambda: house.show_expiring(window))

    morning._calm.setInterval(0)
    morning.begin(post)
    assert words(window) == "1 lot expires today. 1 lot expires tomorrow · 1 within 3 days"
    story.later(days=1)
    morning.begin(post)
    assert (
        words(window)
        == "1 lot over its date: off the shelf first. 1 lot expires today · 1 within 3 days · 1 within a week"
    )
    Shelves(story).written_off(Loss.EXPIRED, lemper=4)
    morning.follow(frozenset({"lot_balance"}))
    qtbot.waitUntil(lambda: words(window).startswith("1 lot expires today"), timeout=3_000)
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    shelf = window.in_front()
    assert isinstance(shelf, StockScreen)
    assert (shelf.view, words(window)) == (View.EXPIRY, "")

    morning.begin(post)
    assert words(window)
    closing = window.banners._banners[BANNER].findChild(QPushButton, "bannerClose")
    assert isinstance(closing, QPushButton)
    assert closing.accessibleName() == "Put away for today"
    closing.click()
    morning.begin(post)
    assert words(window) == ""
    story.later(days=1)
    morning.begin(post)
    assert (
        words(window) == "1 lot over its date: off the shelf first. 1 lot expires tomorrow · 1 within a week"
    )
    Shelves(story).written_off(Loss.EXPIRED, bandeng=2)
    Shelves(story).written_off(Loss.DAMAGED, otak_otak=2)
    morning.begin(post)
    assert words(window) == ""


class LateDesk(InlineDesk):
    """Answers only when it is told to."""

    def __init__(self, opening):
        super().__init__(opening)
        self.kept = []

    def ask(self, *asked, **more):
        self.kept.append((asked, more))

    def answer(self):
        while self.kept:
            asked, more = self.kept.pop()
            super().ask(*asked, **more)


def test_what_is_put_away_does_not_come_back_with_a_late_answer(qtbot, story, tmp_path):
    story.delivers("Jajanan Pasar", lemper=4, price=2_500, commission_bps=1_500, expiry=+0)
    desk = LateDesk(lambda: story.books)
    post, preferences = (
        replace(post_at(story.books, story.clock), desk=desk),
        Preferences(tmp_path / "window.ini"),
    )
    window = furnished(qtbot, post, preferences)
    morning = Morning(window, preferences, window)
    morning.begin(post)
    desk.answer()
    morning._look()
    morning._put_away()
    desk.answer()
    assert words(window) == ""


def test_whoever_has_nothing_to_do_with_goods_finds_no_strip_of_somebody_else(qtbot, story, tmp_path):
    story.delivers("Jajanan Pasar", lemper=4, price=2_500, commission_bps=1_500, expiry=+0)
    post, preferences = post_at(story.books, story.clock), Preferences(tmp_path / "window.ini")
    window = furnished(qtbot, post, preferences)
    morning = Morning(window, preferences, window)
    morning.begin(post)
    assert words(window)
    morning.end()
    morning.follow(frozenset({"lot_balance"}))
    assert (words(window), morning._calm.isActive()) == ("", False)
