"""A producer's card at goods in: it says who brings goods, and opens what is his without touching the note."""

import pytest
from ui.post_kit import Hands, post_at

from sentra_pos.producers import cards, directory
from sentra_pos.ui.at_counter_panel import CounterPanel
from sentra_pos.ui.consignment.screen import ConsignmentScreen

pytestmark = [pytest.mark.sqlite, pytest.mark.window]
MELATI, BAHARI = "Dapur Gipang Melati", "Bandeng Bahari Merak"


@pytest.fixture
def hands(qtbot, story, tmp_path, monkeypatch):
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    story.delivers(MELATI, gipang=2, price=40_000, commission_bps=2_000, hold_days=0, expiry=60)
    story.delivers(BAHARI, sate_bandeng=1, price=42_000, group="bandeng", expiry=2)
    story.opens_shift()
    story.sells(gipang=1)
    return Hands(qtbot, ConsignmentScreen(post_at(story.books, story.clock)))


def card(story, name):
    who = story.producer(name)
    return story.ask(lambda session: cards.text_of(directory.get(session, who).code, who))


def stands(hands):
    return hands.screen.draft.deliverer.card.name


def in_front(hands):
    return hands.screen.side.panel


def test_the_first_card_begins_the_note_and_the_next_opens_figures(hands, story):
    hands.screen.take_scan(card(story, BAHARI))
    assert stands(hands) == BAHARI
    hands.screen.take_scan(card(story, MELATI))
    assert stands(hands) == MELATI  # nothing was entered yet

    hands.screen.take_scan(story.code("gipang"))
    hands.screen.take_scan(card(story, MELATI))
    panel = hands.part(CounterPanel, "counterPanel")
    assert panel.figures[0].amount.text() == "Rp32.000"
    hands.screen.take_scan(card(story, BAHARI))
    assert in_front(hands).title.text() == BAHARI
    in_front(hands).shut()

    assert stands(hands) == MELATI
    assert len(hands.screen.draft.entries) == 1
    assert in_front(hands) is None
    hands.does("Alt+I")
    assert in_front(hands).title.text() == MELATI
    folder = in_front(hands)._folder
    for name in ("counterPdf", "counterPng"):
        hands.part(CounterPanel, "counterPanel").findChild(object, name).click()
    assert {file.suffix for file in folder().iterdir()} == {".pdf", ".png"}
