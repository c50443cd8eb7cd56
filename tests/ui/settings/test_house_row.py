"""The shop is one of its producers once it sells goods of its own."""

import pytest
from PySide6.QtCore import Qt
from ui.post_kit import Hands, post_at

from sentra_pos.producers import directory
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.settings.screen import SettingsScreen
from sentra_pos.ui.settings.shop_page import ShopPage

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def test_it_is_said_once_and_the_button_is_gone(qtbot, story, tmp_path):
    screen = SettingsScreen(post_at(story.books, story.clock), Machine(Preferences(tmp_path / "window.ini")))
    hands = Hands(qtbot, screen)
    screen.go("shop")
    assert isinstance(screen.page, ShopPage)
    house = screen.page.house

    qtbot.mouseClick(house.begin_button, Qt.MouseButton.LeftButton)

    assert story.ask(directory.house).code == "TOKO"
    assert not house.begin_button.isVisible()
    assert hands.told == "The shop stands among the producers as TOKO."
    story.holds()
