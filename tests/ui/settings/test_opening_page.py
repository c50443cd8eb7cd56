"""The opening day in the window: from an empty shop to its first sale, by keys and by file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from ui.post_kit import Hands, post_at, write

from sentra_pos.books import accounts
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.settlement.opening_board import Stage
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.settings.opening_page import OpeningPage
from sentra_pos.ui.settings.screen import SettingsScreen
from sentra_pos.ui.widgets.buttons import Button
from shop_story import Story

pytestmark = [pytest.mark.window, pytest.mark.sqlite]
MELATI, OMBAK, SHOP = "Dapur Gipang Melati", "Batik Ombak Selat", "Toko sendiri"
ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


class FirstDay(Hands):
    """The manager Sari on the page of the opening day of a shop that has sold nothing."""

    def __init__(self, qtbot, books, clock, folder) -> None:
        self.story = Story(books, clock)
        for name, goods, bps in ((MELATI, "gipang", 2_000), (OMBAK, "kain", 2_500)):
            self.story.agrees(name, AgreementFacts(commission_bps=bps, hold_days=0))
            self.story.product(goods, name)
        self.story.producer(SHOP, house=True)
        self.story.product("tas", SHOP)
        self.place = SettingsScreen(post_at(books, clock), Machine(Preferences(folder / "window.ini")))
        super().__init__(qtbot, self.place)
        self.place.go("opening")
        assert isinstance(self.place.page, OpeningPage)
        self.page = self.place.page

    @property
    def stages(self):
        return [row.stage for row in self.page.rows.model.rows()]

    def opens(self, at):
        self.page.open_row(self.page.rows.model.rows()[at])
        return self.page._panel


@pytest.fixture
def first_day(qtbot, books, clock, tmp_path, monkeypatch):
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    return FirstDay(qtbot, books, clock, tmp_path)


def test_from_an_empty_shop_to_the_first_sale(first_day, tmp_path):
    hands, story = first_day, first_day.story
    assert hands.stages == [Stage.TO_DO] * 3
    assert not hands.part(Button, "openingPostAll").isEnabled()

    panel = hands.opens(0)
    assert hands.at == "count100000"
    hands.types("12")
    hands.presses(ENTER)
    hands.types("1")
    hands.presses(ENTER)
    panel.money.fields["bank"].edit.setFocus()
    hands.types("2.000.000")
    hands.presses(ENTER)
    hands.presses(ESCAPE)
    panel = hands.opens(1)
    assert hands.at == "openingFind"
    hands.scans(story.code("gipang"))
    assert hands.at == "openingQuantity"
    hands.types("10")
    panel.goods.price.edit.setFocus()
    hands.types("12500")
    hands.presses(ENTER)
    panel.money.fields["owed"].edit.setFocus()
    hands.types("120000")
    hands.presses(ENTER)
    (line,) = panel.goods.rows.model.rows()
    assert (line.shop_part, line.producer_part) == (2_500, 10_000)
    hands.presses(ESCAPE)
    assert hands.stages == [Stage.DRAFT, Stage.DRAFT, Stage.TO_DO]
    assert (story.account(accounts.BANK), story.on_hand("gipang")) == (0, 0)
    assert hands.page._board.total.rest == 1_250_000 + 2_000_000 - 120_000

    hands.does("F9")

    assert hands.stages == [Stage.DONE, Stage.DONE, Stage.TO_DO]
    assert (story.box(), story.account(accounts.BANK)) == (1_250_000, 2_000_000)
    hands.does("Ctrl+Shift+P")
    hands.qtbot.waitUntil(
        lambda: bool(list(tmp_path.glob("papers/Saldo awal BSA-26-0001 - BSA-26-0002*.pdf")))
    )
    story.opens_shift(float_=100_000)
    story.sells(gipang=2)
    assert (story.balance(MELATI), story.on_hand("gipang")) == (140_000, 8)
    story.holds()


def test_what_is_typed_wrong_is_said_in_its_field_and_loses_nothing(first_day):
    panel = first_day.opens(1)
    for name, typed in (("owed", "50000"), ("owes", "20000")):
        panel.money.fields[name].edit.setFocus()
        first_day.types(typed)
        first_day.presses(ENTER)

    assert "Enter only the difference" in panel.money.fields["owes"].under.text()
    assert panel._sheet.content.owed == 50_000
    panel.goods.search.edit.setFocus()
    first_day.scans(first_day.story.code("kain"))
    assert "belongs to" in panel.goods.search.under.text()


def test_a_wrong_one_is_taken_back_with_a_reason_and_mended(first_day):
    panel = first_day.opens(1)
    panel.money.fields["owed"].edit.setFocus()
    first_day.types("50000")
    first_day.presses(ENTER)
    first_day.does("F9")
    assert panel._sheet.stage is Stage.DONE
    assert panel.money.fields["owed"].edit.isReadOnly()

    first_day.touches(Button, "openingTakeBack")
    assert panel.why.under.text()
    panel.why.edit.setFocus()
    first_day.types("salah ketik")
    first_day.touches(Button, "openingTakeBack")

    assert (panel._sheet.stage, panel._sheet.content.owed) == (Stage.DRAFT, 50_000)
    assert first_day.story.balance(MELATI) == 0
    first_day.story.holds()


def test_a_file_is_tried_row_by_row_and_becomes_drafts_all_or_none(first_day, tmp_path, monkeypatch):
    gipang, tas = first_day.story.code("gipang"), first_day.story.code("tas")
    head = "producer,kind,amount,instalment,code,quantity,price,cost"
    good = (f"P-0001,,,,{gipang},10,12500,", "P-0001,uang muka,300000,50000,,,,", f",,,,{tas},20,15000,9000")
    files = [
        write(tmp_path, "wrong.csv", head, *good, "P-0009,hutang,5000,,,,,"),
        write(tmp_path, "right.csv", head, *good),
    ]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(files.pop(0)), ""))

    first_day.does("Ctrl+O")
    imports = first_day.page._imports
    first_day.qtbot.waitUntil(lambda: imports._report is not None)
    assert [row.row for row in imports._report.refused] == [5]
    assert not imports.import_button.isEnabled()
    imports.choose()
    first_day.qtbot.waitUntil(imports.import_button.isEnabled)
    imports.import_button.click()

    assert first_day.stages == [Stage.DRAFT, Stage.DRAFT, Stage.TO_DO]
    assert first_day.page._board.total.rest == 300_000 + 180_000
    assert first_day.story.on_hand("gipang") == 0
