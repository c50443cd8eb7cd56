"""Products are found by any word, added and changed on one sheet, and taken in from a file whole or not at all."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from ui.post_kit import Hands, post_at, write

from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.base.rowreport import Action
from sentra_pos.catalogue import barcodes, products
from sentra_pos.catalogue.products import ProductCard
from sentra_pos.producers import directory
from sentra_pos.shop.staff import Person, Role
from sentra_pos.stock import product_list
from sentra_pos.ui import pictures
from sentra_pos.ui.approval import ApprovalPanel
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.products.screen import ProductsScreen
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

ENTER = Qt.Key.Key_Return
CODE, PACK = "8991234567891", "8990000000013"
HEAD = "barcode,name,producer,price,group,unit"


@pytest.fixture
def story(books: Books, clock: StoppedClock) -> Story:
    """Two producers, three products; P-0001 is Melati."""
    told = Story(books, clock)
    told.delivers("Dapur Gipang Melati", gipang_kecil=8, gipang_besar=3, price=40_000, expiry=60)
    told.delivers("Bandeng Bahari Merak", sate_bandeng=5, price=42_000, group="bandeng", expiry=2)
    return told


@pytest.fixture
def hands(qtbot: QtBot, story: Story) -> Hands:
    return Hands(qtbot, ProductsScreen(post_at(story.books, story.clock)))


def screen_of(hands: Hands) -> ProductsScreen:
    assert isinstance(hands.screen, ProductsScreen)
    return hands.screen


def names(hands: Hands) -> list[str]:
    return [line.name for line in screen_of(hands).rows.model.rows()]


def found(story: Story, words: str) -> list[ProductCard]:
    return story.ask(lambda session: products.search(session, words, day=story.today))


def fill(hands: Hands, **fields: str) -> None:
    for name, text in fields.items():
        edit = hands.part(QLineEdit, name)
        edit.setFocus()
        edit.selectAll()
        hands.types(text)


def test_the_list_shows_what_is_left_and_until_when(hands: Hands, story: Story) -> None:
    line = next(line for line in screen_of(hands).rows.model.rows() if line.name == "sate bandeng")

    assert (line.producer, line.price, line.left) == ("Bandeng Bahari Merak", 42_000, 5)
    assert line.expiry is not None
    assert (line.expiry - story.today).days == 2
    assert hands.part(QLabel, "productCount").text() == "3 products"


@pytest.mark.parametrize("words", ["kecil gipang", "melati kecil", "KECIL"])
def test_words_are_found_in_any_order(hands: Hands, words: str) -> None:
    hands.types(words)

    assert names(hands) == ["gipang kecil"]


def test_a_barcode_finds_its_product(hands: Hands, story: Story) -> None:
    hands.types(story.code("sate bandeng"))

    assert names(hands) == ["sate bandeng"]


def test_a_group_narrows_the_list(hands: Hands) -> None:
    group = next(part for part in screen_of(hands).groups._parts if part.choice.key == "bandeng")
    hands.qtbot.mouseClick(group, Qt.MouseButton.LeftButton)

    assert names(hands) == ["sate bandeng"]


def test_what_has_expired_is_not_counted_as_left(hands: Hands, story: Story) -> None:
    story.later(days=3)
    hands.screen.come()

    line = next(line for line in screen_of(hands).rows.model.rows() if line.name == "sate bandeng")
    assert (line.left, line.expired) == (0, 5)


def test_a_product_is_added_with_its_price_and_codes(hands: Hands, story: Story) -> None:
    hands.does("F9")
    fill(hands, productName="Gipang wijen", productProducer="melati")
    hands.presses(ENTER)
    fill(hands, productPrice="22.000", productShelfLife="60", productCode=CODE)
    fill(hands, productPackCode=PACK, productPackCount="12")
    hands.does("F9")

    [card] = found(story, "wijen")
    assert (card.producer, card.price, card.shelf_life_days, card.group) == (
        "Dapur Gipang Melati",
        22_000,
        60,
        "lain",
    )
    codes = story.ask(lambda session: barcodes.of_product(session, card.id))
    assert codes == [(CODE, 1), (PACK, 12)]
    assert "Gipang wijen" in names(hands)


def test_a_code_that_is_taken_leaves_no_product_behind(hands: Hands, story: Story) -> None:
    hands.does("F9")
    fill(hands, productName="Gipang wijen", productProducer="melati")
    hands.presses(ENTER)
    fill(hands, productPrice="22000", productCode=story.code("sate bandeng"))
    hands.does("F9")

    assert found(story, "wijen") == []
    assert hands.at == "productCode"
    assert "already belongs to sate bandeng" in hands.focused().accessibleDescription()
    assert hands.part(QLineEdit, "productName").text() == "Gipang wijen"


def test_a_sheet_says_what_is_missing_where_it_is_missing(hands: Hands) -> None:
    hands.does("F9")
    hands.does("F9")

    assert hands.at == "productName"
    assert hands.focused().accessibleDescription() == "A product needs a name."
    assert hands.part(QLineEdit, "productPrice").accessibleDescription() == "A new product needs a price."


def test_a_product_is_changed_and_keeps_its_codes(hands: Hands, story: Story) -> None:
    code = story.code("gipang kecil")
    hands.types("kecil")
    hands.presses(ENTER)
    fill(hands, productName="Gipang kecil 200 g", productPrice="45000")
    hands.does("F9")

    [card] = found(story, "kecil")
    assert (card.name, card.price, card.code) == ("Gipang kecil 200 g", 45_000, code)


def test_a_cashier_changes_a_price_with_somebodys_leave(qtbot: QtBot, story: Story) -> None:
    post = post_at(story.books, story.clock)
    sari = str(post.person.id)
    rani = Person(UUID(story.hires("Rani", Role.CASHIER)), "Rani", Role.CASHIER)
    hands = Hands(qtbot, ProductsScreen(replace(post, person=rani)))
    hands.types("kecil")
    hands.presses(ENTER)
    fill(hands, productPrice="45000")
    hands.does("F9")

    leave = hands.window.findChild(ApprovalPanel)
    assert leave is not None
    assert [card.price for card in found(story, "kecil")] == [40_000]
    leave.given(sari)

    assert [card.price for card in found(story, "kecil")] == [45_000]


def test_a_file_with_a_broken_row_is_refused_whole_with_a_report(
    hands: Hands, story: Story, tmp_path: Path
) -> None:
    file = write(
        tmp_path,
        "produk.csv",
        HEAD,
        ",Gipang wijen,P-0001,22000,gipang,bungkus",
        ",Gipang rusak,P-0001,12.50,gipang,toples",
    )
    screen_of(hands).imports.read(file)

    rows = screen_of(hands).imports.rows.model.rows()
    assert [(row.row, row.action) for row in rows] == [(3, Action.REFUSED), (2, Action.NEW)]
    assert not hands.part(QPushButton, "productImport_import").isEnabled()
    assert found(story, "wijen") == []


def test_a_file_that_is_right_is_tried_and_then_taken_in(
    hands: Hands, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path, "produk.csv", HEAD, ",Gipang wijen,P-0001,22000,gipang,bungkus")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    hands.does("Ctrl+I")

    assert found(story, "wijen") == []
    assert hands.part(QPushButton, "productImport_import").text() == "Import 1 row"

    hands.does("F9")

    assert [card.price for card in found(story, "wijen")] == [22_000]
    assert hands.told == "1 row was imported"


def test_a_file_that_is_no_table_says_what_it_needs(hands: Hands, tmp_path: Path) -> None:
    screen_of(hands).imports.read(write(tmp_path, "apa.csv", "kode;nama", "1;2"))

    assert "kode, nama" in hands.part(QLabel, "productImport_verdict").text()


def test_all_products_go_into_a_file(hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "produk.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    hands.does("Ctrl+E")

    assert len(file.read_text("utf-8-sig").splitlines()) == 4
    assert hands.told == "3 products written to the file"


def test_a_long_list_says_that_it_is_not_all(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(product_list, "MOST_LISTED", 2)

    shown = story.ask(lambda session: product_list.look(session, day=story.today))

    assert (len(shown.lines), shown.count) == (2, 3)
    assert story.ask(lambda session: directory.everyone(session, "melati"))[0].code == "P-0001"


def test_a_scan_finds_its_product_and_fills_the_form(hands: Hands, story: Story) -> None:
    screen = screen_of(hands)
    screen.take_scan(story.code("gipang besar"))
    one = names(hands)
    hands.does("F9")
    screen.take_scan(CODE)
    hands.part(QLineEdit, "productPackCode").setFocus()
    screen.take_scan(PACK)

    assert one == ["gipang besar"]
    assert hands.part(QLineEdit, "productCode").text() == CODE
    assert hands.part(QLineEdit, "productPackCode").text() == PACK


def test_a_photo_is_kept_with_the_product_and_shown_again(
    hands: Hands, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    taken = tmp_path / "gipang.png"
    Image.new("RGB", (900, 700), "orange").save(taken)
    screen = screen_of(hands)
    hands.types("gipang kecil")
    hands.presses(ENTER)

    screen.form.photo.read(taken)
    screen.panel.save_button.click()

    card = found(story, "gipang kecil")[0]
    assert pictures.find(card.picture) is None  # in the books, and not at hand yet
    pictures.bring(screen, screen.post.desk, [card.picture], lambda: None)
    small, large = pictures.find(card.picture, small=True), pictures.find(card.picture)
    assert small is not None
    assert large is not None
    assert (QImage(str(small)).width(), QImage(str(large)).width()) == (400, 900)

    hands.presses(ENTER)
    assert screen.form.photo.name() == card.picture
    hands.part(QPushButton, "productPhotoRemove").click()
    screen.panel.save_button.click()
    assert found(story, "gipang kecil")[0].picture == ""


def test_a_file_that_is_no_picture_changes_nothing(hands: Hands, tmp_path: Path) -> None:
    screen = screen_of(hands)
    hands.types("gipang kecil")
    hands.presses(ENTER)
    (tmp_path / "nota.jpg").write_bytes(b"%PDF-1.4 nothing to see")

    screen.form.photo.read(tmp_path / "nota.jpg")
    assert "JPEG, PNG or WEBP" in hands.told
    screen.form.photo.read(tmp_path / "gone.jpg")
    assert hands.told == "This file cannot be read. Choose another one."
    assert screen.form.photo.name() == ""


def test_nothing_is_saved_while_a_photo_is_still_being_made_small(
    qtbot: QtBot, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    Image.new("RGB", (3_000, 2_000), "orange").save(tmp_path / "gipang.png")
    desk = Desk(lambda: story.books)
    hands = Hands(qtbot, ProductsScreen(replace(post_at(story.books, story.clock), desk=desk)))
    screen = screen_of(hands)
    qtbot.waitUntil(lambda: len(names(hands)) == 3)
    screen.rows.opened.emit(screen.rows.model.rows()[0])
    qtbot.waitUntil(lambda: screen.panel.is_open)

    screen.form.photo.read(tmp_path / "gipang.png")
    screen.panel.save_button.click()
    assert screen.panel.is_open  # nothing was handed in yet
    qtbot.waitUntil(screen.panel.save_button.isEnabled)
    screen.panel.save_button.click()
    qtbot.waitUntil(lambda: not screen.panel.is_open)

    desk.close()
    assert found(story, names(hands)[0])[0].picture
