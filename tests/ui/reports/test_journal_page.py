"""The journal by keys: an entry shown whole, a filter, a file; and what is worth a look leads to its entries."""

import csv

import pytest
from ui.post_kit import Hands, post_at

from sentra_pos.ui.reports.journal_page import JournalPage
from sentra_pos.ui.reports.patterns_page import PatternsPage
from sentra_pos.ui.reports.screen import ReportsScreen

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


@pytest.fixture
def place(qtbot, story):
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    receipt = story.sells(gipang=2).receipt
    story.later(minutes=10)
    story.voids(receipt)
    return ReportsScreen(post_at(story.books, story.clock))


def test_a_void_is_read_with_all_it_moved(qtbot, place, tmp_path):
    hands = Hands(qtbot, place)
    place.go("journal")
    page = place.page
    assert isinstance(page, JournalPage)
    assert [line.kind for line in page.rows.model.rows()][:3] == ["void", "sale", "shift_open"]

    hands.does("F9")
    assert page._panel is not None
    assert page._panel.title.text() == "Void"
    assert page._panel.note.text() == "K1-26-000002"
    page._panel.shut()
    page.kind.choose("sale")
    page.look()
    assert [line.number for line in page.rows.model.rows()] == ["K1-26-000001"]
    page.write(tmp_path / "jurnal.csv")
    with (tmp_path / "jurnal.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [(row["kind"], row["number"], row["amount"]) for row in rows] == [
        ("sale", "K1-26-000001", "30000")
    ]


def test_a_count_leads_to_its_entries(qtbot, place):
    hands = Hands(qtbot, place)
    place.go("patterns")
    page = place.page
    assert isinstance(page, PatternsPage)
    assert [(one.pattern.value, one.count) for one in page.rows.model.rows()] == [("voids", 1)]
    hands.does("F9")
    assert page._panel is not None
    assert page._panel.note.text() == "K1-26-000002"
