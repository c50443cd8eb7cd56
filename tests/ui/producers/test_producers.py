"""Producers are found with what is owed to them; agreements and terms are versions that touch no lot."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from ui.post_kit import Hands, post_at, write

from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.consignment import preview
from sentra_pos.consignment.preview import Goods
from sentra_pos.producers import agreements, directory, overview, payees
from sentra_pos.producers.overview import ProducerFile
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.shop.staff import Role
from sentra_pos.ui.approval import ApprovalPanel
from sentra_pos.ui.producers.panel import Page
from sentra_pos.ui.producers.screen import ProducersScreen
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI = "Dapur Gipang Melati"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def story(books: Books, clock: StoppedClock) -> Story:
    """Melati has sold three jars at 20 %; Bandeng nothing yet."""
    told = Story(books, clock)
    told.delivers(MELATI, gipang=8, price=40_000, commission_bps=2_000, expiry=60)
    told.delivers("Bandeng Bahari Merak", sate_bandeng=5, price=42_000, group="bandeng", expiry=2)
    told.opens_shift()
    told.sells(gipang=3)
    return told


@pytest.fixture
def hands(qtbot: QtBot, story: Story) -> Hands:
    return Hands(qtbot, ProducersScreen(post_at(story.books, story.clock)))


def screen_of(hands: Hands) -> ProducersScreen:
    assert isinstance(hands.screen, ProducersScreen)
    return hands.screen


def opens(hands: Hands, words: str, page: Page = Page.DATA) -> None:
    hands.types(words)
    hands.presses(ENTER)
    if page is not Page.DATA:
        hands.touches(QAbstractButton, f"producerPages_{page.value}")


def fill(hands: Hands, **fields: str) -> None:
    for name, text in fields.items():
        edit = hands.part(QLineEdit, name)
        edit.setFocus()
        edit.selectAll()
        hands.types(text)


def file_of(story: Story, name: str) -> ProducerFile:
    who = story.ask(lambda session: directory.everyone(session, name))[0].id
    return story.ask(lambda session: overview.read(session, who, day=story.today))


def goods_of(story: Story, name: str) -> Goods:
    product = story.product(name, MELATI)
    return story.ask(lambda session: preview.goods(session, product, day=story.today))


def test_the_list_shows_what_is_owed_now(hands: Hands) -> None:
    owed = {line.card.name: line.owed for line in screen_of(hands).rows.model.rows()}

    assert owed == {MELATI: 96_000, "Bandeng Bahari Merak": 0}
    assert hands.part(QLabel, "producerCount").text() == "2 producers"


def test_words_are_found_in_any_order(hands: Hands) -> None:
    hands.types("melati dapur")

    assert [line.card.name for line in screen_of(hands).rows.model.rows()] == [MELATI]


def test_the_balance_stands_at_the_head_of_the_sheet(hands: Hands) -> None:
    opens(hands, "melati")

    assert screen_of(hands).panel.note.text() == "P-0001 · owed now Rp96.000"


def test_a_producer_is_added_and_the_agreement_follows(hands: Hands, story: Story) -> None:
    hands.does("F9")
    fill(hands, producerName="Batik Ombak Selat", producerOwner="Ratna", producerPhone="0812-3456-7890")
    fill(hands, producerBank="BCA", producerAccount="0123456789")
    hands.does("F9")

    assert screen_of(hands).panel.page is Page.AGREEMENT

    fill(hands, agreementCommission="25")
    hands.does("F9")

    file = file_of(story, "Batik Ombak")
    assert (file.fields.phone, file.fields.account) == ("+6281234567890", "0123456789")
    assert file.in_force is not None
    assert file.in_force.facts.commission_bps == 2_500


def test_the_account_is_masked_and_changed_by_two(hands: Hands, story: Story) -> None:
    wati = story.hires("Wati", Role.MANAGER)
    who = file_of(story, MELATI)
    told = ProducerFields(**(who.fields.model_dump() | {"bank": "BCA", "account": "0123456789"}))
    story.do(lambda session: directory.change(session, who.card.id, told))
    opens(hands, "melati")
    account = hands.part(QLineEdit, "producerAccount")
    assert account.text() == "••••••6789"
    fill(hands, producerAccount="77", producerOwner="Nur Aini")
    hands.does("F9")

    assert file_of(story, MELATI).fields.account == "0123456789"
    assert file_of(story, MELATI).fields.owner == "Nur Aini"

    screen_of(hands).panel.show_producer(who.card.id)
    hands.touches(QPushButton, "producerAccount_eye")
    assert account.text() == "0123456789"
    fill(hands, producerAccount="9876543210")
    hands.does("F9")
    leave = hands.window.findChild(ApprovalPanel)
    assert leave is not None
    assert file_of(story, MELATI).fields.account == "0123456789"  # nobody else has agreed yet
    leave.given(wati)

    assert file_of(story, MELATI).fields.account == "9876543210"


def test_a_number_that_looks_wrong_is_pointed_out_and_taken(hands: Hands, story: Story) -> None:
    opens(hands, "melati")
    fill(hands, producerNib="123")
    hands.presses(Qt.Key.Key_Tab)

    assert "13 digits" in hands.part(QLineEdit, "producerNib").accessibleDescription()

    hands.does("F9")

    assert file_of(story, MELATI).fields.nib == "123"


def test_a_phone_that_is_none_is_refused_where_it_stands(hands: Hands, story: Story) -> None:
    opens(hands, "melati")
    fill(hands, producerPhone="12ab")
    hands.does("F9")

    assert hands.at == "producerPhone"
    assert "0812-3456-7890" in hands.focused().accessibleDescription()
    assert file_of(story, MELATI).fields.phone == ""


def test_an_agreement_is_a_new_version_and_touches_no_lot(hands: Hands, story: Story) -> None:
    before = file_of(story, MELATI).in_force
    opens(hands, "melati", Page.AGREEMENT)
    fill(hands, agreementCommission="22,5", agreementHold="3")
    screen_of(hands).panel.agreement.bearers["loss"].choose("producer")
    hands.does("F9")

    file = file_of(story, MELATI)
    assert before is not None
    assert file.in_force is not None
    assert file.in_force.number != before.number
    assert (file.in_force.facts.commission_bps, file.in_force.facts.hold_days) == (2_250, 3)
    assert file.in_force.facts.loss_bearer.value == "producer"
    assert [one.number for one in file.versions] == [file.in_force.number, before.number]
    assert [line.version.number for line in screen_of(hands).panel.agreement.versions.model.rows()] == [
        one.number for one in file.versions
    ]
    story.sells(gipang=1)
    assert story.balance(MELATI) == 128_000


def test_a_rate_that_is_none_is_refused(hands: Hands, story: Story) -> None:
    opens(hands, "melati", Page.AGREEMENT)
    fill(hands, agreementCommission="120")
    hands.does("F9")

    assert "is not a rate" in hands.part(QLineEdit, "agreementCommission").accessibleDescription()
    assert len(file_of(story, MELATI).versions) == 1


def test_a_special_term_wins_over_the_agreement(hands: Hands, story: Story) -> None:
    opens(hands, "melati", Page.TERMS)
    hands.types("gipang")
    hands.presses(ENTER)
    fill(hands, termRate="12")
    hands.does("F9")

    goods = goods_of(story, "gipang")
    assert (goods.terms.rule, goods.terms.terms.commission_bps) == ("product", 1_200)
    assert len(screen_of(hands).panel.terms.rows.model.rows()) == 1


def test_a_group_may_have_a_fixed_price(hands: Hands, story: Story) -> None:
    opens(hands, "melati", Page.TERMS)
    hands.touches(QAbstractButton, "termScope_group")
    hands.touches(QAbstractButton, "termKind_fixed")
    screen_of(hands).panel.terms.group.choose("gipang")
    fill(hands, termPrice="30.000")
    hands.does("F9")

    goods = goods_of(story, "gipang")
    assert (goods.terms.rule, goods.terms.terms.fixed_price) == ("group", 30_000)


def test_a_file_is_tried_and_then_taken_in(
    hands: Hands, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path, "produsen.csv", "code,name,commission_bps", "P-0099,Logam Jaya,1500")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    hands.does("Ctrl+I")
    assert len(story.ask(lambda session: directory.everyone(session, "logam"))) == 0
    hands.does("F9")

    [card] = story.ask(lambda session: directory.everyone(session, "logam"))
    agreed = story.ask(lambda session: agreements.in_force(session, producer=card.id, day=story.today))
    assert agreed is not None
    assert agreed.commission_bps == 1_500


def test_a_file_with_a_broken_row_is_refused_whole(hands: Hands, story: Story, tmp_path: Path) -> None:
    file = write(
        tmp_path, "produsen.csv", "code,name,phone", "P-0098,Logam Jaya,0812-1", "P-0099,Kulit Karya,"
    )
    screen_of(hands).imports.read(file)

    assert [row.row for row in screen_of(hands).imports.rows.model.rows()] == [2, 3]
    assert not hands.part(QPushButton, "producerImport_import").isEnabled()
    assert story.ask(lambda session: directory.everyone(session, "kulit")) == []


def test_all_producers_go_into_a_file(hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "produsen.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    hands.does("Ctrl+E")

    assert file.stat().st_size > 1_000
    assert hands.told == "2 producers written to the file"


def test_a_file_cannot_send_a_makers_money_elsewhere_without_a_second_person(
    hands: Hands, story: Story, tmp_path: Path
) -> None:
    wati = story.hires("Wati", Role.MANAGER)
    who = file_of(story, MELATI)
    told = ProducerFields(**(who.fields.model_dump() | {"bank": "BCA", "account": "0123456789"}))
    story.do(lambda session: directory.change(session, who.card.id, told))
    file = write(tmp_path, "produsen.csv", "code,name,account", f"{who.card.code},{MELATI},9876543210")

    screen_of(hands).imports.read(file)
    hands.touches(QPushButton, "producerImport_import")
    leave = hands.window.findChild(ApprovalPanel)
    assert leave is not None
    assert file_of(story, MELATI).fields.account == "0123456789"  # nobody else has agreed yet
    leave.given(wati)

    assert file_of(story, MELATI).fields.account == "9876543210"
    (change,) = story.ask(lambda session: payees.changes(session, who.card.id))
    assert (change.bank, change.last_digits) == ("BCA", "3210")


def test_without_the_second_persons_leave_the_whole_file_stays_outside(
    hands: Hands, story: Story, tmp_path: Path
) -> None:
    story.hires("Wati", Role.MANAGER)
    who = file_of(story, MELATI)
    told = ProducerFields(**(who.fields.model_dump() | {"bank": "BCA", "account": "0123456789"}))
    story.do(lambda session: directory.change(session, who.card.id, told))
    rows = (f"{who.card.code},{MELATI},9876543210", "P-0090,Dapur Baru,")
    screen_of(hands).imports.read(write(tmp_path, "produsen.csv", "code,name,account", *rows))

    hands.touches(QPushButton, "producerImport_import")
    leave = hands.window.findChild(ApprovalPanel)
    assert leave is not None
    leave.shut()

    assert file_of(story, MELATI).fields.account == "0123456789"
    assert story.ask(lambda session: directory.everyone(session, "dapur baru")) == []
    assert hands.part(QPushButton, "producerImport_import").isEnabled()
