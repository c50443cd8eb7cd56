"""Looking at stock by keys: the list and deeper into it, the card of a lot with its papers, ageing, what to bring."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from shelf_story import Shelves
from ui.post_kit import Hands, post_at

from sentra_pos.base import paths
from sentra_pos.checkout.giving_back import Goods
from sentra_pos.checkout.giving_back import Wanted as Back
from sentra_pos.consignment.corrections import Undone
from sentra_pos.paper import jobs
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Person, Role
from sentra_pos.stock.write_offs import Loss
from sentra_pos.till import shifts
from sentra_pos.ui import house
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.stock.looking_page import Look
from sentra_pos.ui.stock.lot_panel import LotPanel
from sentra_pos.ui.stock.screen import StockScreen
from sentra_pos.ui.stock.views import View
from sentra_pos.ui.widgets.rows_view import Rows

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI, BAHARI = "Dapur Gipang Melati", "Bandeng Bahari Merak"
PASAR = "Jajanan Pasar Pagi Cibeber"


@pytest.fixture
def opened(monkeypatch, tmp_path):
    """What the system was asked to open: names of files, or addresses."""
    asked: list[str] = []
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: asked.append(QUrl(url).fileName() or QUrl(url).toString())
    )
    return asked


@pytest.fixture
def month(story):
    """Forty gipang of a month ago: sold, given back, fetched, broken, bought; wajit that nobody buys; fish by weight."""
    shelves = Shelves(story)
    story.producer("Sentra", house=True)
    story.later(days=-30)
    note = story.delivers(MELATI, gipang=40, price=12_500, commission_bps=2_000, expiry=+60)
    story.opens_shift()
    sale = story.sells(gipang=12, paid=150_000)
    shelves.corrected(note.number, Undone(1, 2))
    story.refunds(sale.receipt, Back(1, 2, Goods.SHELF))
    story.later(days=10)
    shelves.fetched(MELATI, gipang=3)
    shelves.written_off(Loss.DAMAGED, gipang=2)
    shelves.bought("gipang", 5, amount=50_000)
    story.later(days=10)
    story.delivers(MELATI, wajit=6, price=10_000)
    story.later(days=10)
    story.delivers(
        BAHARI, bandeng=7_500, decimals=3, price=80_000, commission_bps=1_500, expiry=+2, group="bandeng"
    )
    return story


@pytest.fixture
def reader(qtbot, month, opened):
    screen = StockScreen(post_at(month.books, month.clock))
    keeper = Hands(qtbot, screen)
    screen._show_view(View.LOOK)
    return keeper


def lines(rows):
    """Every row as it is read, column by column."""
    model = rows.model
    return [[column.cell(row).text for column in model.columns] for row in model.rows()]


def test_the_switch_says_where_one_is_whoever_turned_there(reader):
    screen = reader.screen
    assert screen.switch.current() == "look"
    reader.does("Ctrl+2")
    assert screen.switch.current() == "look"
    screen.show_expiring()
    assert screen.switch.current() == "expiry"


def card(reader):
    panel = reader.screen.panels.front
    assert isinstance(panel, LotPanel)
    return panel


def test_from_the_list_to_a_lot_and_to_every_paper_it_stands_on(reader, opened, tmp_path):
    page = reader.screen.looking.list
    assert [row[0] for row in lines(page.rows)] == ["bandeng", "gipang", "wajit"]
    # 18 of the first lot and 5 of the shop's, at 10 a day on which the shop sold anything
    assert lines(page.rows)[1][-1] == "3 days"

    reader.types("gipang")
    reader.presses(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert page.by.current() == "lot"
    assert [row[:3] for row in lines(page.rows)] == [
        ["gipang", "L-00001", "18 pcs"],
        ["gipang", "L-00002", "5 pcs"],
    ]
    assert page.only.text() == "gipang"
    reader.presses(Qt.Key.Key_Return)

    panel = card(reader)
    assert panel.balance.text() == (
        "came in 38 = on the shelf 18 + sold 12 − given back 2"
        " + back to its maker 3 + damaged 2 + bought by the shop 5"
    )
    assert panel.proof.text() == "Every unit is accounted for."
    for at in range(len(panel.shown.lines)):
        panel.rows.view.selectRow(at)
        reader.does("F9")
    reader.does("Ctrl+P")
    assert opened == [
        "TTB-26-00001 salinan 1.pdf",
        "K1-26-000001 salinan 1.pdf",
        "TTB-26-00002 salinan 1.pdf",
        "K1-26-000002 salinan 1.pdf",
        "RTB-26-00001 salinan 1.pdf",
        "BA-26-00001 salinan 1.pdf",
        "PLK-26-00001 salinan 1.pdf",
        "Kartu stok L-00001.pdf",
    ]
    assert all((tmp_path / "papers" / name).read_bytes().startswith(b"%PDF") for name in opened)


def test_the_list_by_place_and_as_a_file(reader, monkeypatch, tmp_path):
    page = reader.screen.looking.list
    page.by.choose("place")
    page.where.choose("all")
    page.look()
    assert [(row[0], row[3]) for row in lines(page.rows)] == [
        ("shelf", "29 + 7,500 kg"),
        ("damaged goods", "2"),
    ]

    page.rows.opened.emit(page.rows.model.rows()[1])
    assert [row[:3] for row in lines(page.rows)] == [["gipang", "L-00001", "2 pcs"]]
    file = tmp_path / "daftar.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    reader.does("Ctrl+E")
    assert reader.told == "1 line written to the file"
    assert (
        file.read_text(encoding="utf-8-sig")
        .splitlines()[1]
        .startswith("gipang,Dapur Gipang Melati,gipang,1,DAMAGED")
    )


def test_a_scanned_label_opens_its_card_and_a_strange_code_says_so(reader, month):
    label = month.notes[0].lots[0].code
    assert reader.screen.take_scan(label)
    assert card(reader).shown.title == "L-00001"
    assert reader.screen.take_scan(label)
    assert len(reader.window.findChildren(LotPanel)) >= 1
    card(reader).shut()

    reader.screen._show_view(View.EXPIRY)
    reader.screen.take_scan("4006381333931")
    assert reader.told == "No goods here have the code 4006381333931."
    reader.screen.rows.choose_first()
    reader.does("F7")
    assert card(reader).shown.name == "bandeng"


def test_ageing_tells_by_producer_what_does_not_sell(reader):
    reader.screen.looking.list.where.choose("lost")
    reader.does("Ctrl+2")
    page = reader.screen.looking.ageing
    assert [row[0] for row in lines(page.rows)] == [MELATI, "Sentra", BAHARI]
    assert page.rows.model.rows()[0].values == (0, 18 * 12_500 + 60_000, 0, 0, 0)

    page.rows.view.setFocus()
    page.rows.choose_first()
    reader.presses(Qt.Key.Key_Return)
    assert [(row[0], row[-1]) for row in lines(page.rows)] == [
        ("wajit", "does not sell"),
        ("gipang", "2 days"),
    ]
    reader.does("Ctrl+0")
    assert len(page.rows.model.rows()) == 3
    reader.does("Ctrl+T")
    assert [row[0] for row in lines(page.rows)] == ["wajit"]
    page.rows.opened.emit(page.rows.model.rows()[0])
    assert [row[:2] for row in lines(reader.screen.looking.list.rows)] == [["wajit", "L-00003"]]


@pytest.fixture
def fridays(story, qtbot, opened):
    """Lemper that come on Fridays and keep for a day: 24 are sold on a Friday, 6 on a Saturday; today is a Sunday."""
    story.later(days=-28)
    for _ in range(4):
        story.later(days=5)
        story.delivers(PASAR, lemper=30, price=3_000, expiry=+1, group="jajanan")
        for sold in (24, 6):
            story.opens_shift()
            story.sells(lemper=sold)
            story.closes_shift(story.box(story.ask(lambda session: shifts.require(session, "K1").number)))
            story.later(days=1)
    screen = StockScreen(post_at(story.books, story.clock))
    keeper = Hands(qtbot, screen)
    screen._show_view(View.LOOK)
    keeper.does("Ctrl+3")
    return keeper


def test_what_to_bring_is_reckoned_printed_and_sent(fridays, story, opened):
    page = fridays.screen.looking.restock
    assert page.title.text() == "Fri 27/11/2026: bring 30"
    assert page.why.text() == "lemper: Fri 24 + Sat 6 = 30"

    fridays.does("F9")
    fridays.does("Ctrl+P")
    fridays.does("Ctrl+Shift+C")
    assert "- lemper: bawa 30 pcs (sisa 0)" in QGuiApplication.clipboard().text()
    fridays.does("Alt+W")
    (job,) = story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.RESTOCK]))
    assert '"bring":"30 pcs"' in job.content
    assert opened[0] == "Usulan bawaan P-0001 2026-11-27.pdf"
    assert "text=" in opened[1]

    page.day.edit.setText("28/11/2026")
    page.day.committed.emit()
    assert page.title.text() == "Sat 28/11/2026: bring 6"
    page.search.edit.setText("pasar")
    page.look()
    assert page.title.text() == "Sat 28/11/2026: bring 6"


def test_an_auditor_looks_at_all_of_it_and_does_nothing(qtbot, month, opened, tmp_path):
    post = post_at(month.books, month.clock)
    auditor = month.books.writing(
        lambda session: staff.hire(session, name="Tuti", role=Role.AUDITOR, secret_hash="-"),
        key="tuti", content="tuti", answer=Person,
    )  # fmt: skip
    places = house.places(
        lambda: post, lambda: None, Machine(Preferences(tmp_path / "kept.ini")), lambda _: None
    )
    assert "auditor" in next(place.roles for place in places if place.key == "stock")
    screen = StockScreen(replace(post, person=auditor))
    looker = Hands(qtbot, screen)

    assert [act.key for act in screen.acts()] == ["F2", "F7"]
    assert not screen.bar.isVisible()
    screen.rows.choose_first()
    screen._tick_current()
    assert card(looker).shown.name == "bandeng"
    card(looker).shut()
    screen._show_view(View.LOOK)
    for look in Look:
        screen.looking.show_look(look)
        assert screen.looking.page.findChildren(Rows)[0].model.rows()
    assert "F9" not in [act.key for act in screen.acts()]


class LateDesk(InlineDesk):
    """Answers only when it is told to, the last question first."""

    def __init__(self, opening):
        super().__init__(opening)
        self.kept = []

    def ask(self, *asked, **more):
        self.kept.append((asked, more))

    def answer(self):
        while self.kept:
            asked, more = self.kept.pop()
            super().ask(*asked, **more)


def test_an_answer_that_comes_late_is_not_shown(qtbot, month, opened):
    post = post_at(month.books, month.clock)
    desk = LateDesk(lambda: month.books)
    screen = StockScreen(replace(post, desk=desk))
    qtbot.addWidget(screen)
    screen.switch.chosen.emit("look")
    page = screen.looking.list
    page.search.edit.setText("wajit")
    page.look()
    desk.answer()

    assert [row[0] for row in lines(page.rows)] == ["wajit"]
