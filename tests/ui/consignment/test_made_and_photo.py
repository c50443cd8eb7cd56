"""The day goods were made on and a photo of what was brought are kept with the note, and seen again with it."""

from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from ui.post_kit import Hands, post_at

from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.catalogue import products
from sentra_pos.consignment import views
from sentra_pos.ui.consignment.made_panel import MadePanel
from sentra_pos.ui.consignment.notes_panel import NotesPanel
from sentra_pos.ui.consignment.photo_panel import PhotoPanel
from sentra_pos.ui.consignment.screen import ConsignmentScreen
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def story(books: Books, clock: StoppedClock) -> Story:
    """Gipang that keeps 30 days; today is 22 November."""
    told = Story(books, clock)
    told.delivers(MELATI, gipang=1, price=40_000, commission_bps=2_000)

    def keeps(session: object) -> None:
        products.get(session, told.product_id("gipang")).shelf_life_days = 30  # type: ignore[arg-type]

    told.do(keeps)
    return told


@pytest.fixture
def hands(qtbot: QtBot, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hands:
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    return Hands(qtbot, ConsignmentScreen(post_at(story.books, story.clock)))


def panel(hands: Hands, kind: type):
    assert isinstance(hands.screen, ConsignmentScreen)
    found = hands.screen.side.panel
    assert isinstance(found, kind), found
    return found


def test_both_are_on_the_note(
    hands: Hands, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString()))
    Image.new("RGB", (300, 200), "#a05a2c").save(tmp_path / "kiriman.png")
    hands.scans(story.code("gipang"))
    hands.types("12")
    hands.does("Ctrl+T")
    hands.types("23/11/2026")
    hands.does("F9")

    assert panel(hands, MadePanel).day.under.text() != ""
    hands.touches(QPushButton, "madeOn_2")
    hands.does("F9")
    hands.does("Ctrl+F")
    panel(hands, PhotoPanel).photo.read(tmp_path / "kiriman.png")
    hands.does("F9")
    hands.does("F9")

    number = story.ask(lambda session: views.note(session, "TTB-26-00002"))
    assert [(line.made_on, line.expiry) for line in number.lines] == [
        (date(2026, 11, 20), date(2026, 12, 20))
    ]
    hands.does("Ctrl+O")
    assert panel(hands, NotesPanel).photo_button.isVisible()
    hands.does("Ctrl+F")
    assert opened[-1].endswith(f"{number.photo}.jpg")
    story.holds()


def test_no_photo_is_kept_while_it_is_still_being_read(hands: Hands, story: Story) -> None:
    hands.scans(story.code("gipang"))
    hands.types("12")
    hands.does("Ctrl+F")
    photo = panel(hands, PhotoPanel)
    photo.photo.reading.emit(True)
    hands.does("F9")
    assert panel(hands, PhotoPanel) is photo
    photo.photo.reading.emit(False)
    hands.does("F9")
    assert isinstance(hands.screen, ConsignmentScreen)
    assert hands.screen.side.panel is None
