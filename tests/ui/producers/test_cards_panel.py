"""Cards from the producers' page: of one, of those that were looked for, of all; with leave, and as a PDF sheet."""

from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton
from ui.post_kit import Hands, post_at

from sentra_pos.producers import cards
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui import paper_files
from sentra_pos.ui.approval import ApprovalPanel
from sentra_pos.ui.producers.screen import ProducersScreen

pytestmark = [pytest.mark.sqlite, pytest.mark.window]
MELATI, BAHARI = "Dapur Gipang Melati", "Bandeng Bahari Merak"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def drawn(monkeypatch, tmp_path) -> list[Path]:
    """The papers the system was asked to show."""
    shown: list[Path] = []
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(paper_files, "show", shown.append)
    return shown


@pytest.fixture
def makers(story):
    story.delivers(MELATI, gipang=2, price=40_000, expiry=60)
    story.delivers(BAHARI, sate_bandeng=1, price=42_000, group="bandeng", expiry=2)
    return story


def read(file):
    """What every card in the file says to a scanner."""
    document = pypdfium2.PdfDocument(file)
    pages = [page.render(scale=203.2 / 72, grayscale=True).to_pil() for page in document]
    document.close()
    return [{found.text for found in zxingcpp.read_barcodes(page)} for page in pages]


def text_of(story, name):
    code = {MELATI: "P-0001", BAHARI: "P-0002"}[name]
    return story.ask(lambda session: cards.text_of(code, cards.find(session, code).id))


def test_cards_of_one_of_some_and_of_all_come_out_as_sheets(qtbot, makers, drawn):
    screen = ProducersScreen(post_at(makers.books, makers.clock))
    hands = Hands(qtbot, screen)
    hands.types("melati")
    hands.does("Ctrl+P")
    panel = screen.cards
    assert panel.note.text() == "1 card"
    hands.does("F9")
    assert read(drawn[-1]) == [{text_of(makers, MELATI)}]

    hands.types("bahari")
    hands.presses(ENTER)
    assert (panel.note.text(), panel.whose.text()) == ("2 cards", "")
    hands.touches(QAbstractButton, "cardsForm_single")
    hands.does("F9")
    assert read(drawn[-1]) == [{text_of(makers, MELATI)}, {text_of(makers, BAHARI)}]
    hands.touches(QPushButton, "cardsNone")
    assert not panel.print_button.isEnabled()
    hands.does("Alt+A")
    assert panel.note.text() == "2 cards"
    hands.presses(Qt.Key.Key_Escape)

    hands.presses(ENTER)
    hands.touches(QPushButton, "producerCard")
    assert read(drawn[-1]) == [{text_of(makers, MELATI)}]
    assert drawn[-1].name == "Kartu produsen P-0001.pdf"


def test_a_cashier_needs_leave_to_print_a_card(qtbot, makers, drawn):
    dewi, rani = makers.hires("Dewi", Role.SUPERVISOR), makers.hires("Rani", Role.CASHIER)
    people = makers.ask(staff.everyone)
    post = replace(
        post_at(makers.books, makers.clock), person=next(one for one in people if str(one.id) == rani)
    )
    screen = ProducersScreen(post)
    hands = Hands(qtbot, screen)
    screen.cards.print_one("P-0001")
    assert drawn == []
    panel = hands.part(ApprovalPanel, "approvalPanel")
    panel.given(dewi)
    assert [len(page) for page in read(drawn[-1])] == [1]
