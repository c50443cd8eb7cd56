"""The agreement's page: its paper, signing, ending, history, what if; and special terms that are ended by key."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from ui.post_kit import Hands, post_at, shown

from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.producers import agreement_deeds, decisions, directory, overview
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.overview import ProducerFile
from sentra_pos.producers.terms import Bearer, Terms, TermsKind
from sentra_pos.shop.staff import Role
from sentra_pos.ui.approval import ApprovalPanel
from sentra_pos.ui.producers.panel import Page, ProducerPanel
from sentra_pos.ui.producers.screen import ProducersScreen
from sentra_pos.ui.widgets.dialog import Dialog
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def story(books: Books, clock: StoppedClock) -> Story:
    """Melati agreed on 20 %, all three may bear a discount, the rack costs 25.000; gipang sells for 40.000."""
    told = Story(books, clock)
    facts = AgreementFacts(
        commission_bps=2_000, rack_fee=25_000, minimum_payout=50_000, discount_bearers=frozenset(Bearer)
    )
    told.agrees(MELATI, facts)
    told.delivers(MELATI, gipang=8, price=40_000)
    told.later(days=1)
    return told


@pytest.fixture
def hands(qtbot: QtBot, story: Story) -> Hands:
    return Hands(qtbot, ProducersScreen(post_at(story.books, story.clock)))


def opened(hands: Hands, page: Page) -> tuple[Hands, ProducerPanel]:
    hands.types("melati")
    hands.presses(Qt.Key.Key_Return)
    assert isinstance(hands.screen, ProducersScreen)
    hands.screen.panel.turn(page)
    return hands, hands.screen.panel


def fill(hands: Hands, **fields: str) -> None:
    for name, text in fields.items():
        edit = hands.part(QLineEdit, name)
        edit.setFocus()
        edit.selectAll()
        hands.types(text)


def file_of(story: Story) -> ProducerFile:
    who = story.ask(lambda session: directory.everyone(session, MELATI))[0].id
    return story.ask(lambda session: overview.read(session, who, day=story.today))


def test_the_next_version_keeps_what_nobody_changes(hands: Hands, story: Story) -> None:
    _, panel = opened(hands, Page.AGREEMENT)
    assert not panel.agreement.is_changed()
    fill(hands, agreementCommission="18", agreementMinimum="75.000", agreementWhatIf_discount="4.000")
    panel.agreement.rhythm.choose("monthly")
    assert panel.agreement.what_if.said.text() == (
        "sold for Rp40.000, the buyer pays Rp36.000 → shop Rp3.200, producer Rp32.800"
    )
    panel.agreement.what_if.bearer.choose("producer")
    panel.agreement.what_if.bearer.chosen.emit("producer")
    assert panel.agreement.what_if.said.text().endswith("shop Rp7.200, producer Rp28.800")
    hands.does("F9")

    held = file_of(story).in_force
    assert held is not None
    assert held.facts == AgreementFacts(
        commission_bps=1_800,
        rack_fee=25_000,
        minimum_payout=75_000,
        pay_rhythm="monthly",
        discount_bearers=frozenset(Bearer),
    )
    rows = panel.agreement.versions.model.rows()
    assert [(row.version.number, row.standing.value) for row in rows] == [
        ("PTJ-0002", "holds"),
        ("PTJ-0001", "replaced"),
    ]
    assert rows[1].last_day == story.today - timedelta(days=1)


def test_the_paper_is_drawn_once_saved_signed_and_ended(
    hands: Hands, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    shown_files: list[Path] = []
    monkeypatch.setattr("sentra_pos.ui.paper_files.show", shown_files.append)
    target = tmp_path / "surat.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    _, panel = opened(hands, Page.AGREEMENT)
    head = panel.agreement.head
    hands.does("Ctrl+P")
    hands.touches(QPushButton, "agreementSaveFile")

    assert [file.name.split()[0] for file in shown_files] == ["PTJ-0001"]
    assert target.read_bytes().startswith(b"%PDF")
    assert head.sign_chip.accessibleName() == "not signed"
    hands.touches(QPushButton, "agreementSign")
    hands.presses(Qt.Key.Key_Return)
    assert head.sign_chip.accessibleName() == f"signed {shown(story.today)}"
    assert not head.sign_button.isVisible()

    hands.touches(QPushButton, "agreementEnd")
    hands.presses(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert "Say why" in hands.part(QLineEdit, "agreementEnding_reason").accessibleDescription()
    hands.types("pindah toko")
    hands.presses(Qt.Key.Key_Return)
    held = file_of(story).in_force
    assert held is not None
    assert held.ended_day == story.today
    assert not head.end_button.isVisible()


def test_a_next_version_half_typed_is_still_there_once_the_one_that_holds_is_signed(
    hands: Hands, story: Story
) -> None:
    _, panel = opened(hands, Page.AGREEMENT)
    fill(hands, agreementCommission="18")
    hands.touches(QPushButton, "agreementSign")
    hands.presses(Qt.Key.Key_Return)
    assert panel.agreement.head.sign_chip.accessibleName() == f"signed {shown(story.today)}"
    assert hands.part(QLineEdit, "agreementCommission").text().startswith("18")
    assert panel.agreement.is_changed()

    hands.does("F9")
    held = file_of(story).in_force
    assert held is not None
    assert (held.number, held.facts.commission_bps) == ("PTJ-0002", 1_800)
    assert not panel.agreement.is_changed()


def test_a_term_half_typed_is_still_there_once_another_has_ended(hands: Hands, story: Story) -> None:
    who, day, on = story.producer(MELATI), story.today, story.occasion()
    story.do(
        lambda s: agreement_deeds.make_special(
            s, producer=who, terms=Terms(TermsKind.PERCENT, 1_500), from_day=day, on=on, group="gipang"
        )
    )
    _, panel = opened(hands, Page.TERMS)
    hands.touches(QAbstractButton, "termScope_group")
    fill(hands, termRate="12")
    panel.terms.rows.choose_first()
    hands.does("Ctrl+D")
    asked = hands.window.findChild(Dialog)
    assert asked is not None
    asked.act.click()

    (line,) = panel.terms.rows.model.rows()
    assert line.ended_day is not None
    assert hands.part(QLineEdit, "termRate").text().startswith("12")


def test_a_term_shows_which_rule_wins_and_is_ended_by_key(hands: Hands, story: Story) -> None:
    who, day, on = story.producer(MELATI), story.today, story.occasion()
    story.do(
        lambda s: agreement_deeds.make_special(
            s, producer=who, terms=Terms(TermsKind.PERCENT, 1_500), from_day=day, on=on, group="gipang"
        )
    )
    _, panel = opened(hands, Page.TERMS)
    hands.types("gipang")
    hands.presses(Qt.Key.Key_Return)
    assert hands.part(QLabel, "termRule").text() == (
        "gipang now: Group holds, the shop keeps 15 %, the producer gets 85 %."
    )
    hands.touches(QAbstractButton, "termKind_fixed")
    fill(hands, termPrice="33.000", termWhatIf_discount="10.000")
    assert panel.terms.what_if.said.text().startswith(
        "sold for Rp40.000, the buyer pays Rp30.000 → shop -Rp3.000"
    )
    hands.does("F9")
    assert [line.name for line in panel.terms.rows.model.rows()] == ["gipang", ""]

    panel.terms.rows.choose_first()
    panel.terms.rows.view.setFocus()
    hands.does("Ctrl+D")
    asked = hands.window.findChild(Dialog)
    assert asked is not None
    asked.act.click()

    standing = [panel.terms._standing(line).value for line in panel.terms.rows.model.rows()]
    assert standing == ["holds", "never"]


def test_a_person_takes_all_data_and_is_not_forgotten_while_goods_are_here(
    hands: Hands, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "melati.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    _, panel = opened(hands, Page.DATA)
    hands.touches(QPushButton, "producerPerson")
    hands.does("F9")

    assert target.is_file()
    assert hands.told == "4 files are in melati.zip"
    assert hands.part(QLabel, "personHindrance").text().startswith(f"Goods of {MELATI} are still in the shop")
    assert not panel.person.code.isEnabled()

    story.opens_shift()
    story.sells(gipang=8)
    story.pays_out(story.settles(MELATI).number, box="BANK")
    who, on = story.producer(MELATI), story.occasion()
    story.do(lambda s: decisions.decide(s, producer=who, status=Status.ENDED, reason="pindah", on=on))
    wati = story.hires("Wati", Role.MANAGER)
    panel.person.show_person(file_of(story).card)
    fill(hands, personCode="P-0009")
    assert not panel.person.forget_button.isEnabled()
    fill(hands, personCode="p-0001")
    hands.touches(QPushButton, "personForget")
    leave = hands.window.findChild(ApprovalPanel)
    assert leave is not None
    leave.given(wati)

    assert story.ask(lambda session: directory.get(session, who).name) == "Produsen anonim P-0001"
    assert not panel.is_open
