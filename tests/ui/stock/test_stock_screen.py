"""The shelf by keys: what expires first, ticking, writing off, giving back, marking down, counting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from shelf_story import Shelves
from ui.post_kit import Hands, post_at

from sentra_pos.base import paths
from sentra_pos.books import places
from sentra_pos.stock import markdowns
from sentra_pos.ui.stock.screen import StockScreen
from sentra_pos.ui.stock.views import View
from sentra_pos.ui.widgets.toast import Toast

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

PASAR = "Jajanan Pasar Pagi Cibeber"
BAHARI = "Bandeng Bahari Merak"
OMBAK = "Batik Ombak Selat"


@pytest.fixture
def keeper(qtbot, story, monkeypatch, tmp_path):
    """A manager before a shelf: lemper of today, bandeng for three days, batik that keeps."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    story.delivers(PASAR, lemper=18, price=2_500, commission_bps=1_500, expiry=+0, group="jajanan")
    story.delivers(BAHARI, bandeng=4, price=35_000, commission_bps=1_500, expiry=+3, group="bandeng")
    story.delivers(OMBAK, kain=2, price=185_000, commission_bps=2_500, group="batik")
    return Hands(qtbot, StockScreen(post_at(story.books, story.clock)))


def shown(keeper):
    return [lot.name for lot in keeper.screen.rows.model.rows()]


def said(keeper):
    return keeper.window.findChild(Toast).text


def ticks(keeper, *names):
    for lot in keeper.screen.rows.model.rows():
        if lot.name in names:
            keeper.screen.rows.choose(lot.lot)
            keeper.does("Space")


def test_the_first_look_is_what_expires_within_a_week(keeper):
    assert shown(keeper) == ["lemper", "bandeng"]
    assert keeper.screen.cards[keeper.screen._lots[0].urgency].accessibleName() == "Today: 1, Rp45.000"


def test_a_card_narrows_the_list_and_touched_again_widens_it(keeper, qtbot):
    card = keeper.screen.cards[keeper.screen._lots[1].urgency]

    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    narrowed = shown(keeper)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)

    assert (narrowed, shown(keeper)) == (["bandeng"], ["lemper", "bandeng"])


def test_all_lots_are_found_by_words_whatever_the_view(keeper):
    keeper.screen.search.edit.setFocus()
    keeper.types("ombak")

    assert shown(keeper) == ["kain"]


def test_expired_goods_leave_the_shelf_in_one_step_with_a_report(keeper, story, tmp_path):
    story.later(days=1)
    keeper.screen.come()

    keeper.does("F9")
    keeper.does("F9")

    assert Shelves(story).at("lemper", places.EXPIRED) == 18
    assert said(keeper) == "BA-26-00001: ready to print and sign"
    assert [file.name for file in (tmp_path / "papers").iterdir()] == [
        "BA-26-00001 Jajanan Pasar Pagi Cibeber.pdf"
    ]
    story.holds()


def test_what_broke_wants_a_reason_and_no_more_than_there_is(keeper, story):
    ticks(keeper, "bandeng")
    keeper.does("Ctrl+D")
    panel = keeper.screen.deeds.panel

    keeper.does("F9")
    assert panel.reason.under.text() == "Say what happened: the producer reads it."
    (field,) = panel.fields.values()
    field.edit.setText("5")
    panel.reason.set_text("jatuh")
    keeper.does("F9")
    assert field.under.text() == "At most 4 pcs are there."
    field.edit.setText("1")
    keeper.does("F9")

    assert (story.on_hand("bandeng"), story.balance(BAHARI)) == (3, 29_750)
    story.holds()


def test_goods_of_two_makers_do_not_go_back_on_one_note(keeper, story, tmp_path):
    ticks(keeper, "lemper", "bandeng")

    keeper.does("Ctrl+R")
    assert said(keeper) == "Tick lots of one producer only: each signs a note."
    ticks(keeper, "bandeng")
    keeper.does("Ctrl+R")
    keeper.does("F9")

    assert story.on_hand("lemper") == 0
    assert [file.name[:12] for file in (tmp_path / "papers").iterdir()] == ["RTB-26-00001"]
    story.holds()


def test_ticked_lots_are_sold_for_less_until_it_ends(keeper, story):
    ticks(keeper, "lemper")
    keeper.does("F6")
    keeper.touches(QPushButton, "quickMarkdown30")
    keeper.does("F9")

    (marked,) = story.ask(markdowns.in_force).values()
    assert marked.bps == 3_000
    ticks(keeper, "lemper")
    keeper.does("F6")
    keeper.touches(QPushButton, "endMarkdownButton")
    assert story.ask(markdowns.in_force) == {}


def test_a_count_is_typed_blind_and_its_difference_explained(keeper, story):
    keeper.screen._show_view(View.COUNT)
    keeper.does("F9")
    page = keeper.screen.count
    assert page.progress.text() == "0 of 3 counted"

    for line in list(page._lines):
        page.rows.choose(line.product)
        page.field.edit.setText("3" if line.name == "bandeng" else str(story.on_hand(line.name)))
        page._keep()
    keeper.does("F9")
    panel = page._panel
    (field,) = panel.fields.values()
    keeper.does("F9")
    assert field.under.text() == "Say why it differs."
    field.set_text("tidak ada di rak")
    keeper.does("F9")

    assert (story.on_hand("bandeng"), page.is_counting) == (3, False)
    assert said(keeper).startswith("BA-26-00001")
    story.holds()
