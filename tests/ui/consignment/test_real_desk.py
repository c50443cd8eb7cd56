"""The same counter on the books' own thread: answers come late, and nothing is mixed up by it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from ui.post_kit import Hands, post_at

from sentra_pos.consignment import views
from sentra_pos.ui.consignment.screen import ConsignmentScreen
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.post import Post
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def post(story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """Sari at K1, with a desk of its own thread."""
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    story.delivers(MELATI, gipang_kecil=2, gipang_besar=2, price=40_000, commission_bps=2_000, expiry=60)
    inline = post_at(story.books, story.clock)
    desk = Desk(lambda: story.books)
    yield Post(desk, inline.clock, inline.register, inline.person)
    desk.close()


def test_scans_and_keys_make_a_note_with_its_papers(qtbot: QtBot, story: Story, post: Post) -> None:
    screen = ConsignmentScreen(post)
    hands = Hands(qtbot, screen)
    hands.scans(story.code("gipang kecil"))
    qtbot.waitUntil(lambda: hands.at == "lineQuantity")
    hands.types("24")
    hands.presses(Qt.Key.Key_Return)
    hands.scans(story.code("gipang besar"))
    qtbot.waitUntil(lambda: len(screen.draft.entries) == 2)
    hands.types("6")
    hands.does("F9")
    qtbot.waitUntil(lambda: bool(hands.part(QLabel, "noteNumber").text()))
    qtbot.waitUntil(lambda: "ready" in hands.part(QLabel, "notePapers").text(), timeout=10_000)

    number = hands.part(QLabel, "noteNumber").text()
    note = story.ask(lambda session: views.note(session, number))
    assert [(line.product, line.quantity) for line in note.lines] == [
        ("gipang kecil", 24),
        ("gipang besar", 6),
    ]


def test_enter_before_the_answer_does_not_take_what_was_not_meant(
    qtbot: QtBot, story: Story, post: Post
) -> None:
    hands = Hands(qtbot, ConsignmentScreen(post))
    hands.scans(MELATI)
    qtbot.waitUntil(lambda: hands.at == "lineProduct")
    hands.scans("gipang")
    field = hands.screen.findChild(QLineEdit, "lineProduct")
    assert isinstance(hands.screen, ConsignmentScreen)
    entry = hands.screen.lines.entry.field
    qtbot.waitUntil(lambda: len(entry.found) == 2)

    assert field is not None
    assert hands.screen.draft.entries == []
