"""A delivery typed at the counter is in the books as both sides signed it, and nothing that was typed is lost."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlmodel import select
from ui.post_kit import Hands, post_at

from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.books.tables import JournalEntry
from sentra_pos.catalogue import products
from sentra_pos.consignment import views
from sentra_pos.consignment.views import NoteView
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer
from sentra_pos.ui.consignment.screen import ConsignmentScreen
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI = "Dapur Gipang Melati"
ENTER, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
UNKNOWN = "8991234567891"


@pytest.fixture(autouse=True)
def papers_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of this test."""
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "papers"


@pytest.fixture
def story(books: Books, clock: StoppedClock) -> Story:
    """A shop where Melati has an agreement of 20 % and two products with prices."""
    told = Story(books, clock)
    told.delivers(MELATI, gipang_kecil=2, price=40_000, commission_bps=2_000, expiry=60)
    told.delivers(MELATI, emping=1_000, price=90_000, decimals=3, expiry=90)
    told.delivers("Bandeng Bahari Merak", sate_bandeng=1, price=42_000, group="bandeng", expiry=2)
    return told


@pytest.fixture
def hands(qtbot: QtBot, story: Story) -> Hands:
    return Hands(qtbot, ConsignmentScreen(post_at(story.books, story.clock)))


def screen_of(hands: Hands) -> ConsignmentScreen:
    assert isinstance(hands.screen, ConsignmentScreen)
    return hands.screen


def last_note(hands: Hands, story: Story) -> NoteView:
    number = hands.part(QLabel, "noteNumber").text()
    return story.ask(lambda session: views.note(session, number))


def text_of(hands: Hands, name: str) -> str:
    return hands.part(QLineEdit, name).text()


def test_a_delivery_typed_by_keys_is_in_the_books_with_the_right_shares(
    hands: Hands, story: Story, papers_go: Path
) -> None:
    hands.types("melati")
    hands.presses(ENTER)
    hands.types("kecil")
    hands.presses(ENTER)
    hands.types("24")
    hands.presses(TAB)
    hands.types("02/2027")
    hands.presses(TAB)
    hands.types("45000")
    hands.presses(ENTER)
    hands.types("emping")
    hands.presses(ENTER)
    hands.types("7,5")
    hands.presses(TAB)
    hands.types("+7")
    hands.presses(ENTER)
    hands.does("F9")

    note = last_note(hands, story)
    assert [(line.product, line.quantity, line.price, line.expiry) for line in note.lines] == [
        ("gipang kecil", 24, 45_000, date(2027, 2, 28)),
        ("emping", 7_500, 90_000, date(2026, 11, 29)),
    ]
    assert [(line.shop_part, line.producer_part) for line in note.lines] == [
        (9_000, 36_000),
        (18_000, 72_000),
    ]
    assert story.on_hand("gipang kecil") == 26
    assert hands.told == f"{note.number} is saved"
    assert sorted(file.name for file in papers_go.iterdir()) == [
        f"{note.number}-label.pdf",
        f"{note.number}.pdf",
    ]
    story.holds()


def test_both_parts_follow_the_price_while_it_is_typed(hands: Hands) -> None:
    hands.types("melati")
    hands.presses(ENTER)
    hands.types("kecil")
    hands.presses(ENTER)
    hands.types("10")
    hands.presses(TAB, TAB)
    hands.types("50000")

    assert hands.at == "linePrice"
    assert hands.part(QLabel, "noteShop").text() == "100.000"
    assert hands.part(QLabel, "noteProducer").text() == "400.000"


def test_the_rule_that_won_is_said(hands: Hands, story: Story) -> None:
    hands.types("melati")
    hands.presses(ENTER)
    hands.scans(story.code("gipang kecil"))
    before = screen_of(hands).draft.entries[0].line.rule
    hands.does("F6")
    hands.types("30000")

    line = screen_of(hands).draft.entries[0].line
    assert (before, line.rule) == ("agreement", "note")
    parts = line.parts_of_one()
    assert parts is not None
    assert (parts.shop, parts.producer) == (10_000, 30_000)


def test_a_scan_finds_who_brings_the_goods(hands: Hands, story: Story) -> None:
    hands.scans(story.code("sate bandeng"))

    assert hands.part(QLabel, "producerName").text() == "Bandeng Bahari Merak"
    assert hands.at == "lineQuantity"


def test_goods_can_be_counted_by_scanning_them(hands: Hands, story: Story) -> None:
    for _ in range(3):
        hands.scans(story.code("sate bandeng"))

    assert text_of(hands, "lineQuantity") == "3"


def test_a_scan_after_a_quantity_begins_the_next_line(hands: Hands, story: Story) -> None:
    hands.scans(story.code("gipang kecil"))
    hands.types("12")
    hands.scans(story.code("emping"))

    lines = [entry.line for entry in screen_of(hands).draft.entries]
    assert [(line.goods.name, line.quantity) for line in lines] == [("gipang kecil", 12), ("emping", None)]


def test_an_unknown_code_becomes_a_new_product_of_this_producer(hands: Hands, story: Story) -> None:
    hands.types("melati")
    hands.presses(ENTER)
    hands.scans(UNKNOWN)
    assert text_of(hands, "productCode") == UNKNOWN
    hands.types("Gipang wijen")
    hands.part(QLineEdit, "productPrice").setFocus()
    hands.types("22000")
    hands.does("F9")
    hands.types("6")
    hands.presses(ENTER)
    hands.does("F9")

    [card] = story.ask(lambda session: products.search(session, "gipang wijen", day=story.today))
    assert (card.producer, card.price, card.code) == (MELATI, 22_000, UNKNOWN)
    assert [line.quantity for line in last_note(hands, story).lines] == [6]


def test_a_bad_expiry_is_refused_and_nothing_is_lost(hands: Hands, story: Story) -> None:
    notes_before = len(story.notes)
    hands.types("melati")
    hands.presses(ENTER)
    hands.types("kecil")
    hands.presses(ENTER)
    hands.types("24")
    hands.presses(TAB)
    hands.types("32/13/2026")
    hands.presses(ENTER)

    assert hands.at == "lineExpiry"
    assert text_of(hands, "lineExpiry") == "32/13/2026"
    assert "is not a day" in hands.part(QLineEdit, "lineExpiry").accessibleDescription()

    hands.does("F9")

    assert "gipang kecil" in hands.told
    assert len(screen_of(hands).draft.entries) == 1
    assert (text_of(hands, "lineQuantity"), text_of(hands, "lineExpiry")) == ("24", "32/13/2026")
    assert len(story.notes) == notes_before


def test_what_is_wrong_stays_with_its_line_when_another_is_begun(hands: Hands, story: Story) -> None:
    hands.scans(story.code("gipang kecil"))
    hands.types("24")
    hands.presses(TAB)
    hands.types("1/1/2020")
    hands.part(QLineEdit, "lineProduct").setFocus()
    hands.scans(story.code("emping"))
    hands.presses(Qt.Key.Key_Up)

    assert text_of(hands, "lineExpiry") == "1/1/2020" or text_of(hands, "lineExpiry") == "01/01/2020"
    assert "past" in hands.part(QLineEdit, "lineExpiry").accessibleDescription()


def test_a_name_that_several_goods_have_offers_them(hands: Hands, story: Story) -> None:
    story.delivers(MELATI, gipang_besar=1, price=75_000, expiry=60)
    hands.types("melati")
    hands.presses(ENTER)
    hands.types("gipang")
    screen_of(hands).lines.entry.field.hide_found()
    hands.presses(ENTER)

    offered = screen_of(hands).lines.entry.field.found
    assert [one.text for one in offered] == ["gipang besar", "gipang kecil"]


def test_a_name_that_no_goods_have_begins_a_new_product(hands: Hands) -> None:
    hands.types("melati")
    hands.presses(ENTER)
    hands.types("Gipang wijen")
    hands.presses(ENTER)

    assert hands.at == "productName"
    assert text_of(hands, "productName") == "Gipang wijen"


def test_new_terms_are_told_to_a_draft_that_waits(hands: Hands, story: Story) -> None:
    hands.scans(story.code("gipang kecil"))
    hands.types("10")
    story.agrees(MELATI, AgreementFacts(commission_bps=3_000))
    hands.screen.come()

    assert text_of(hands, "lineQuantity") == "10"
    assert hands.part(QLabel, "noteShop").text() == "120.000"
    assert screen_of(hands).head.shares.accessibleName() == "Shop keeps 30 % → Producer gets 70 %"


def test_goods_of_another_producer_are_refused(hands: Hands, story: Story) -> None:
    hands.types("melati")
    hands.presses(ENTER)
    hands.scans(story.code("sate bandeng"))

    assert "not a product of" in hands.told
    assert screen_of(hands).draft.entries == []


def test_leaving_and_coming_back_keeps_the_draft(hands: Hands, story: Story) -> None:
    hands.scans(story.code("gipang kecil"))
    hands.types("24")
    hands.screen.hide()
    hands.screen.show()
    hands.screen.come()

    assert (hands.at, text_of(hands, "lineQuantity")) == ("lineQuantity", "24")


def test_a_note_belongs_to_the_day_of_the_open_shift(hands: Hands, story: Story) -> None:
    shift = story.opens_shift()
    story.later(hours=16)
    hands.scans(story.code("gipang kecil"))
    hands.types("5")
    hands.does("Ctrl+S")

    number = hands.part(QLabel, "noteNumber").text()
    entry = story.ask(
        lambda session: session.exec(select(JournalEntry).where(JournalEntry.document_no == number)).one()
    )
    assert entry.business_day == shift.business_day
    assert story.today > shift.business_day


def test_a_removed_line_can_be_put_back(hands: Hands, story: Story) -> None:
    hands.scans(story.code("gipang kecil"))
    hands.types("24")
    hands.does("Ctrl+D")
    assert screen_of(hands).draft.entries == []
    hands.touches(QPushButton, "toastAct")

    assert [entry.line.quantity for entry in screen_of(hands).draft.entries] == [24]


def test_another_producer_does_not_take_the_lines_away_unasked(hands: Hands, story: Story) -> None:
    hands.scans(story.code("gipang kecil"))
    hands.types("24")
    hands.does("F2")
    hands.types("bandeng")
    hands.presses(ENTER)

    assert hands.part(QLabel, "dialogTitle").text() == "Begin anew with Bandeng Bahari Merak?"
    hands.touches(QPushButton, "dialogStay")
    assert len(screen_of(hands).draft.entries) == 1
    assert hands.part(QLabel, "producerName").text() == MELATI


def test_who_bears_what_stands_at_the_head(hands: Hands, story: Story) -> None:
    facts = AgreementFacts(commission_bps=2_500, discount_bearers=frozenset({Bearer.SHOP, Bearer.PRODUCER}))
    story.agrees(MELATI, facts)
    hands.types("melati")
    hands.presses(ENTER)

    assert hands.part(QLabel, "producerBearer0").text() == "shop, producer"
    assert screen_of(hands).head.shares.accessibleName() == "Shop keeps 25 % → Producer gets 75 %"


def test_scans_are_goods_wherever_the_focus_is(hands: Hands, story: Story) -> None:
    screen = screen_of(hands)
    code = story.code("gipang kecil")
    screen.take_scan(code)
    hands.types("12")
    screen.take_scan(story.code("emping"))
    screen.take_scan("8990000000013")
    form = screen.new_product.is_open
    hands.part(QLineEdit, "productName").setFocus()
    screen.take_scan(UNKNOWN)

    assert [entry.line.goods.name for entry in screen.draft.entries] == ["gipang kecil", "emping"]
    assert form
    assert text_of(hands, "productCode") == UNKNOWN
    assert text_of(hands, "productName") == ""
