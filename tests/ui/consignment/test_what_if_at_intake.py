"""While goods come in both sides see what a discount would bring, before anybody signs."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from ui.post_kit import Hands, post_at

from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.ui.consignment.screen import ConsignmentScreen
from shop_story import Story


@pytest.mark.sqlite
@pytest.mark.window
def test_a_discount_is_tried_on_the_line_in_hand(qtbot: QtBot, books: Books, clock: StoppedClock) -> None:
    story = Story(books, clock)
    story.delivers("Dapur Gipang Melati", gipang=1, price=40_000, commission_bps=2_000)
    hands = Hands(qtbot, ConsignmentScreen(post_at(books, clock)))
    hands.scans(story.code("gipang"))
    hands.types("12")
    hands.does("Ctrl+U")
    hands.types("4.000")

    assert hands.part(QLabel, "whatIfRule").text() == "What holds: Agreement. Nothing is written here."
    assert hands.part(QLabel, "lineWhatIf_said").text() == (
        "sold for Rp40.000, the buyer pays Rp36.000 → shop Rp4.000, producer Rp32.000"
    )
