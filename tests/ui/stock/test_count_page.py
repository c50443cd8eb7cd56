"""Counting by scans, in pieces, of a shelf or a producer: nothing is told before, and a sheet to sign afterwards."""

from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from ui.post_kit import Hands, post_at

from sentra_pos.base import paths
from sentra_pos.catalogue import products
from sentra_pos.stock import count_scopes
from sentra_pos.stock.count_scopes import Scope
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.stock.count_start import By
from sentra_pos.ui.stock.screen import StockScreen
from sentra_pos.ui.stock.views import View
from sentra_pos.ui.widgets.toast import Toast

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

PASAR, OMBAK = "Jajanan Pasar Pagi Cibeber", "Batik Ombak Selat"


@pytest.fixture
def keeper(qtbot, story, monkeypatch, tmp_path):
    """A manager before a shelf: lemper and lupis on rack A, kain elsewhere."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    story.delivers(PASAR, lemper=18, lupis=5, price=2_500, commission_bps=1_500, group="jajanan")
    story.delivers(OMBAK, kain=2, price=185_000, commission_bps=2_500, group="batik")

    def stands(session):
        for name in ("lemper", "lupis"):
            products.get(session, story.product_id(name)).shelf_place = "Rak A"

    story.do(stands)
    screen = StockScreen(post_at(story.books, story.clock))
    hands = Hands(qtbot, screen)
    screen._show_view(View.COUNT)
    return hands


def named(page, by):
    page.beginning.by.choose(by.value)
    page.beginning.by.chosen.emit(by.value)
    return [one.name for one in page.beginning.rows.model.rows()]


def test_a_shelf_is_counted_by_scans_left_and_gone_on_with(keeper, story, tmp_path, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile()))
    page = keeper.screen.count
    assert named(page, By.PRODUCER) == [OMBAK, PASAR]
    assert named(page, By.SHELF) == ["Rak A"]
    page.beginning.rows.opened.emit(page.beginning.rows.model.rows()[0])

    for _ in range(3):
        keeper.screen.take_scan(story.code("lupis"))
    keeper.screen.take_scan(story.code("kain"))
    assert keeper.window.findChild(Toast).text == "This product does not belong to this count."
    keeper.screen.take_scan(story.code("lemper"))
    assert page.progress.text() == "1 of 2 counted"
    keeper.touches(QPushButton, "countLaterButton")
    assert not page.is_counting
    keeper.touches(QPushButton, "resumeCount0")
    keeper.screen.take_scan(story.code("lemper"))
    page.field.set_quantity(18)
    keeper.does("F9")

    (one,) = page._panel.fields
    assert (one.name, one.difference) == ("lupis", -2)
    keeper.screen.take_scan(story.code("lemper"))
    keeper.touches(QPushButton, "countAgain0")
    for _ in range(4):
        keeper.screen.take_scan(story.code("lupis"))
    keeper.does("F9")
    (field,) = page._panel.fields.values()
    field.set_text("basah")
    keeper.does("F9")

    assert (story.on_hand("lupis"), story.on_hand("lemper")) == (4, 18)
    assert story.ask(count_scopes.open_counts) == []
    (sheet,) = (tmp_path / "papers").glob("hasil opname*.pdf")
    assert _words(sheet) >= {"Rak", "lupis", "basah", "Disetujui", "-1"}
    story.holds()


class SlowDesk(InlineDesk):
    """Keeps what is asked and done until it is told to get on with it, in order."""

    def __init__(self, opening):
        super().__init__(opening)
        self.kept = []

    def ask(self, *asked, **more):
        self.kept.append((super().ask, asked, more))

    def do(self, *asked, **more):
        self.kept.append((super().do, asked, more))

    def go_on(self, steps=1_000):
        while self.kept and steps:
            run, asked, more = self.kept.pop(0)
            run(*asked, **more)
            steps -= 1


def test_whoever_scans_faster_than_the_books_write_loses_nothing(qtbot, keeper, story):
    desk = SlowDesk(lambda: story.books)
    screen = StockScreen(replace(keeper.screen.post, desk=desk))
    qtbot.addWidget(screen)
    screen._show_view(View.COUNT)
    page = screen.count
    page.begin(Scope())
    desk.go_on()
    for name in ("lupis", "lupis", "lemper", "lemper", "lupis"):
        screen.take_scan(story.code(name))
    desk.go_on(steps=7)
    page._end()
    desk.go_on()
    page._keep()
    desk.go_on()

    assert {line.name: line.counted for line in page._lines} == {"kain": None, "lemper": 2, "lupis": 3}


def test_the_sheet_to_write_on_says_nothing_of_the_books(keeper, tmp_path):
    page = keeper.screen.count
    keeper.does("F9")
    assert len(page._lines) == 3

    keeper.does("Ctrl+P")

    (sheet,) = (tmp_path / "papers").glob("lembar hitung*.pdf")
    words = _words(sheet)
    assert words >= {"Sepuluh", "barang", "acak", "lemper"}
    assert not words & {"18", "Tercatat", "Selisih"}


def _words(file: Path) -> set[str]:
    with pdfplumber.open(file) as paper:
        return set(paper.pages[0].extract_text().split())
