"""The logo is chosen from a file, stands on the preview at once, and is taken away again."""

import io

import pytest
from PIL import Image, ImageDraw
from PySide6.QtWidgets import QPushButton
from ui.post_kit import Hands, post_at

from sentra_pos.paper.slip import Logo
from sentra_pos.shop import profile
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.settings.screen import SettingsScreen
from sentra_pos.ui.settings.shop_page import ShopPage

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


@pytest.fixture
def hands(qtbot, story, tmp_path):
    machine = Machine(Preferences(tmp_path / "window.ini"))
    screen = SettingsScreen(post_at(story.books, story.clock), machine)
    made = Hands(qtbot, screen)
    screen.go("shop")
    return made


def page(hands) -> ShopPage:
    assert isinstance(hands.screen.page, ShopPage)
    return hands.screen.page


def file(folder, *, colour="black"):
    picture = Image.new("RGB", (300, 100), "white")
    ImageDraw.Draw(picture).rectangle((40, 20, 260, 80), fill=colour)
    out = io.BytesIO()
    picture.save(out, "PNG")
    path = folder / "logo.png"
    path.write_bytes(out.getvalue())
    return path


def logos_of(hands) -> list[bytes]:
    return [line.png for line in page(hands).preview.slip().lines if isinstance(line, Logo)]


def test_a_logo_is_kept_with_a_name_and_seen_on_the_preview(hands, story, tmp_path):
    page(hands).name.edit.setFocus()
    hands.types(" Baru")

    page(hands).logo.read(file(tmp_path))

    assert [bool(png) for png in logos_of(hands)] == [True]
    assert hands.told == "The logo is kept. It stands on the next receipt."
    assert page(hands).name.text().endswith(" Baru")
    story.holds()


def test_what_is_saved_beside_it_leaves_the_logo_there(hands, story, tmp_path):
    page(hands).logo.read(file(tmp_path))
    hands.does("F9")

    assert story.ask(profile.read).logo


def test_a_logo_is_taken_away(hands, story, tmp_path):
    page(hands).logo.read(file(tmp_path))
    hands.touches(QPushButton, "logoRemove")

    assert logos_of(hands) == []
    assert story.ask(profile.read).logo == ""


def test_a_file_that_is_no_picture_is_refused_and_nothing_changes(hands, story, tmp_path):
    (tmp_path / "a.png").write_text("no picture")
    for path in (tmp_path / "a.png", tmp_path / "gone.png", file(tmp_path, colour="white")):
        page(hands).logo.read(path)

        assert hands.told
        assert page(hands).logo.choose_button.isEnabled()
    assert story.ask(profile.read).logo == ""
