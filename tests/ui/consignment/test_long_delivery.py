"""A delivery of 200 lines is scanned in, saved and labelled by hand and scanner alone."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from ui.post_kit import Hands, post_at

from sentra_pos.catalogue import barcodes
from sentra_pos.ui.consignment.screen import ConsignmentScreen
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.labels_panel import LabelsPanel
from sentra_pos.ui.post import Post
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

LINES = 200
MELATI = "Dapur Gipang Melati"


@pytest.fixture
def post(story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """Sari at K1, with a desk of its own thread, in a shop where Melati has 200 products."""
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    goods: dict[str, Any] = {f"gipang_rasa_{number}": 1 for number in range(LINES)}
    story.delivers(MELATI, price=18_000, commission_bps=2_000, expiry=60, **goods)
    inline = post_at(story.books, story.clock)
    desk = Desk(lambda: story.books)
    yield Post(desk, inline.clock, inline.register, inline.person)
    desk.close()


def has_lines(screen: ConsignmentScreen, wanted: int) -> bool:
    return len(screen.draft.entries) == wanted


def test_two_hundred_lines_are_scanned_in_saved_and_labelled(qtbot: QtBot, story: Story, post: Post) -> None:
    codes = story.ask(
        lambda session: [
            barcodes.of_product(session, story.product_id(f"gipang rasa {number}"))[0][0]
            for number in range(LINES)
        ]
    )
    screen = ConsignmentScreen(post)
    hands = Hands(qtbot, screen)
    qtbot.waitUntil(lambda: post.desk.is_idle)

    for place, code in enumerate(codes, start=1):
        screen.take_scan(code)
        qtbot.waitUntil(partial(has_lines, screen, place), timeout=5_000)
        hands.types("5")
    hands.does("F9")
    qtbot.waitUntil(lambda: bool(hands.part(QLabel, "noteNumber").text()), timeout=30_000)
    qtbot.waitUntil(lambda: "ready" in hands.part(QLabel, "notePapers").text(), timeout=60_000)
    screen.done.more_button.click()
    qtbot.waitUntil(lambda: isinstance(screen.side.panel, LabelsPanel), timeout=10_000)
    panel = screen.side.panel
    assert isinstance(panel, LabelsPanel)
    qtbot.waitUntil(lambda: panel.count() == 5 * LINES, timeout=10_000)
