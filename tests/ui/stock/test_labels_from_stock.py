"""From the shelf by keys: labels for ticked lots, those that are out of date, a sack into bags, and what dried away."""

from dataclasses import replace
from pathlib import Path

import pytest
from label_reader import codes, pages
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QPushButton
from ui.post_kit import Hands, post_at

from fakes import LoopbackPrinter
from sentra_pos.base import paths
from sentra_pos.catalogue import prices, products
from sentra_pos.consignment import relabel
from sentra_pos.shop import registers
from sentra_pos.shop.registers import LabelHabits, PrinterKind
from sentra_pos.ui.consignment.screen import ConsignmentScreen
from sentra_pos.ui.labels_panel import LabelsPanel
from sentra_pos.ui.products.screen import ProductsScreen
from sentra_pos.ui.relabel_panel import RelabelPanel
from sentra_pos.ui.repack_panel import RepackPanel
from sentra_pos.ui.stock.screen import StockScreen
from sentra_pos.ui.stock.views import View

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

PASAR, MELATI = "Jajanan Pasar Pagi Cibeber", "Dapur Gipang Melati"


@pytest.fixture
def opened(monkeypatch, tmp_path):
    """The files the system was asked to open."""
    asked: list[str] = []
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(QUrl(url).toLocalFile()))
    return asked


@pytest.fixture
def goods(story, opened):
    """Three lemper and four gipang that expire soon, and a sack of emping that may lose 2 % by drying."""
    story.delivers(PASAR, lemper=3, price=2_500, commission_bps=1_500, expiry=+1)
    story.delivers(MELATI, gipang=4, price=18_000, commission_bps=2_000, expiry=+3)
    story.delivers(MELATI, emping=10_000, price=90_000, decimals=3, expiry=+5)
    story.delivers(MELATI, emping_200_g=1, price=25_000, expiry=+6)

    def dries(session):
        products.get(session, story.product_id("emping")).drying_bps = 200

    story.do(dries)
    return story


@pytest.fixture
def keeper(qtbot, goods):
    return Hands(qtbot, StockScreen(post_at(goods.books, goods.clock)))


def choose(keeper, name):
    lot = next(lot for lot in keeper.screen.rows.model.rows() if lot.name == name)
    keeper.screen.rows.choose(lot.lot)


def costs(story, product, amount):
    which, on = story.product_id(product), story.occasion()
    story.do(lambda s: prices.put(s, product=which, amount=amount, from_day=on.business_day, on=on))


def due(story):
    return story.ask(
        lambda session: [one.name for one in relabel.due(session, day=story.occasion().business_day)]
    )


def front(screen, kind):
    """The panel in front."""
    panel = screen.panels.front
    assert isinstance(panel, kind), panel
    return panel


def labels_in(file):
    """The codes on the one sheet that was opened."""
    (page,) = pages(Path(file).read_bytes())
    return sorted(codes(page))


def test_ticked_lots_get_a_label_a_piece_and_the_lot_in_hand_where_none_is_ticked(keeper, goods, opened):
    choose(keeper, "lemper")
    keeper.does("Space")
    choose(keeper, "gipang")
    keeper.does("Space")
    keeper.does("Ctrl+P")
    panel = front(keeper.screen, LabelsPanel)
    assert panel.count() == 7
    keeper.does("F9")
    lemper, gipang, *_ = (note.lots[0].code for note in goods.notes)
    assert labels_in(opened[-1]) == sorted([lemper] * 3 + [gipang] * 4)

    keeper.screen.bar.none.click()
    choose(keeper, "emping")
    keeper.does("Ctrl+P")
    assert keeper.screen.panels.front.count() == 1
    assert keeper.screen.panels.front.acts()[0].key == "F9"


def test_labels_out_of_date_are_told_printed_and_ticked_off(keeper, goods, opened):
    assert keeper.screen.relabel.isHidden()
    keeper.does("Ctrl+Shift+P")
    assert keeper.told == "All labels on the shelf are up to date."
    costs(goods, "lemper", 3_000)
    costs(goods, "gipang", 17_500)
    keeper.screen.come()
    assert keeper.screen.relabel.accessibleName() == "Old labels: 2"

    keeper.touches(QPushButton, "relabelButton")
    panel = front(keeper.screen, RelabelPanel)
    gipang, lemper = panel._found
    assert (gipang.labels, gipang.printed, gipang.now, lemper.labels) == (4, 18_000, 17_500, 3)
    panel.list.set_value(lemper.lot, None)
    keeper.does("F9")
    assert keeper.screen.panels.front.count() == 4
    keeper.does("F9")
    assert len(labels_in(opened[-1])) == 4
    assert due(goods) == ["lemper"]

    assert front(keeper.screen, RelabelPanel) is panel
    keeper.does("F8")
    assert due(goods) == []
    assert keeper.screen.panels.front is None
    assert keeper.screen.relabel.isHidden()
    goods.holds()


def test_a_printer_that_is_away_leaves_the_labels_out_of_date(keeper, goods):
    with LoopbackPrinter() as printer:
        away = LabelHabits(printer=PrinterKind.NETWORK, address="127.0.0.1", port=printer.port, size="40x30")
        printer.unplug()

    def keep(session):
        registers.ensure(session, "K1")
        registers.keep(session, "K1", replace(registers.Habits(), labels=away))

    goods.do(keep)
    costs(goods, "lemper", 3_000)
    keeper.does("Ctrl+Shift+P")
    keeper.does("F9")
    keeper.does("F9")

    assert front(keeper.screen, LabelsPanel).save_button.isEnabled()
    assert due(goods) == ["lemper"]


def test_a_sack_in_hand_becomes_bags_with_labels(keeper, goods):
    choose(keeper, "emping")
    keeper.does("Ctrl+B")
    panel = front(keeper.screen, RepackPanel)
    keeper.types("2,04")
    keeper.part(QLineEdit, "repackInto").setFocus()
    keeper.types("emping 200")
    panel.into._take()
    keeper.types("10")
    keeper.part(QLineEdit, "repackEach").setFocus()
    keeper.types("0,200")
    keeper.does("F9")

    assert (goods.on_hand("emping"), goods.on_hand("emping 200 g")) == (7_960, 11)
    keeper.touches(QPushButton, "toastAct")
    assert keeper.screen.panels.front.count() == 10
    goods.holds()


def test_what_may_have_dried_is_posted_without_a_word(keeper, goods):
    """200 g of ten kilos: the panel says what is allowed, and an empty field is enough."""
    keeper.screen._show_view(View.COUNT)
    page = keeper.screen.count
    keeper.does("F9")
    keeper.screen.take_scan(goods.code("emping"))
    page.field.set_quantity(9_800)
    page._keep()
    keeper.does("F9")
    panel = page._panel
    assert panel.fields[panel._found[0]].text() == "menyusut kering"
    assert "0,200 kg (2 %) may dry away" in panel._drying[panel._found[0]].text()
    panel.fields[panel._found[0]].set_text("")
    keeper.does("F9")

    assert goods.on_hand("emping") == 9_800
    goods.holds()


def test_a_product_leads_to_its_labels_and_another_price_says_which_are_old(qtbot, goods, opened):
    screen = ProductsScreen(post_at(goods.books, goods.clock))
    keeper = Hands(qtbot, screen)
    choose = screen.rows.choose
    choose(goods.product_id("gipang"))
    keeper.does("Ctrl+P")
    panel = front(screen, LabelsPanel)
    assert panel.count() == 4
    panel.shut()

    screen.rows.opened.emit(screen.rows.current())
    screen.form.price.set_amount(20_000)
    keeper.does("F9")
    assert keeper.told == "gipang is saved. 1 lot needs new labels."
    keeper.touches(QPushButton, "toastAct")
    assert [one.now for one in front(screen, RelabelPanel)._found] == [20_000]


def test_a_new_product_at_the_counter_takes_a_photo(qtbot, goods):
    screen = ConsignmentScreen(post_at(goods.books, goods.clock))
    keeper = Hands(qtbot, screen)
    keeper.scans(goods.code("lemper"))
    keeper.does("Ctrl+N")

    assert screen.new_product.sheet.photo._post is not None
    assert not screen.new_product.sheet.photo.isHidden()
