"""The shop buys goods of their maker, by keys: what is offered, what is refused, and what is signed."""

import pytest
from ui.post_kit import Hands, post_at

from sentra_pos.base import paths
from sentra_pos.ui.stock.screen import StockScreen
from sentra_pos.ui.stock.views import View
from sentra_pos.ui.widgets.toast import Toast

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

OMBAK = "Batik Ombak Selat"


@pytest.fixture
def keeper(qtbot, story, monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    story.delivers(OMBAK, kain=4, price=185_000, commission_bps=2_500, group="batik")
    story.delivers(OMBAK, syal=2, price=85_000, commission_bps=2_500, group="batik")
    screen = StockScreen(post_at(story.books, story.clock))
    screen._show_view(View.PRODUCT)
    return Hands(qtbot, screen)


def test_ticked_lots_become_the_shops_for_one_price_on_one_paper(keeper, story, tmp_path):
    for lot in keeper.screen.rows.model.rows():
        keeper.screen.rows.choose(lot.lot)
        keeper.does("Space")
    keeper.does("Ctrl+Shift+B")
    panel = keeper.screen.deeds.panel
    offered = panel.amount.amount()
    keeper.does("F9")
    unsigned = panel.signed_by.under.text()
    panel.amount.set_text("600.000")
    panel.signed_by.edit.setFocus()
    keeper.types("Bu Ratna")
    keeper.does("F9")

    assert offered == 4 * 138_750 + 2 * 63_750
    assert unsigned.startswith("Say who signs")
    assert story.balance(OMBAK) == 600_000
    assert [file.name for file in (tmp_path / "papers").iterdir()] == [
        "PLK-26-00001 s.d. PLK-26-00002 Batik Ombak Selat.pdf"
    ]
    assert "PLK-26-00001, PLK-26-00002" in keeper.window.findChild(Toast).text
    assert (story.on_hand("kain"), story.on_hand("syal")) == (4, 2)
    story.holds()


def test_goods_of_two_makers_are_never_bought_on_one_paper(keeper, story):
    story.delivers("Kulit Cibeber", dompet=1, price=90_000)
    keeper.screen._look()
    for lot in keeper.screen.rows.model.rows():
        keeper.screen.rows.choose(lot.lot)
        keeper.does("Space")
    keeper.does("Ctrl+Shift+B")

    assert keeper.screen.deeds.panel is None
    assert "one producer only" in keeper.window.findChild(Toast).text
