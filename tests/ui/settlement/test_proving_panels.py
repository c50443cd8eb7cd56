"""A paper is scanned or read out on the telephone, and a period is closed by whoever read what that means."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from ui.settlement.conftest import GIPANG

from sentra_pos.base import clock as clocks
from sentra_pos.books import days
from sentra_pos.settlement import statements

pytestmark = pytest.mark.sqlite
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def paper(manager):
    """What the QR of a frozen statement says."""
    done = manager.story.settles(GIPANG, until=date(2026, 11, 21))
    return manager.story.ask(lambda session: statements.view(session, done.number)).signed


def test_a_paper_is_scanned_and_its_code_is_typed(manager, paper):
    manager.presses(Qt.Key.Key_V, CTRL, SHIFT)
    manager.screen.take_scan(paper)
    assert (manager.text("verdictWord"), manager.text("verdict_net")) == ("GENUINE", "Rp96.000")
    assert manager.text("verdict_state") == "not paid yet"

    manager.screen.take_scan(paper.replace("|96000|", "|98000|"))
    assert manager.text("verdictWord") == "NOT GENUINE"
    assert manager.text("verdictSentence").splitlines()[0] == (
        "The paper's net is Rp98.000, in the books Rp96.000."
    )
    manager.screen.panels.front.field.set_text(paper.split("|")[5].lower())
    manager.presses(Qt.Key.Key_F9)
    assert (manager.text("verdictWord"), manager.text("verdict_net")) == ("IN THE BOOKS", "Rp96.000")
    manager.screen.take_scan("LPK-26-09999")
    assert manager.text("verdictWord") == "NOT FOUND"

    manager.window.findChild(QAbstractButton, "checkPageButton").click()
    manager.qtbot.waitUntil(lambda: "periksa-laporan.html is made" in manager.said())


def test_the_envelope_of_a_signed_paper_is_found(manager, paper):
    manager.opens_payday()
    manager.screen.take_scan(paper)

    assert manager.screen.payday.queue.current().number == "LPK-26-00001"


def test_a_week_is_closed_after_a_question_that_enter_does_not_answer(manager):
    story = manager.story
    story.clock.at = datetime(2026, 11, 23, 9, tzinfo=clocks.SHOP_ZONE)
    manager.presses(Qt.Key.Key_K, CTRL, SHIFT)
    manager.qtbot.waitUntil(lambda: "not settled yet" in manager.text("periodLeft"))
    assert manager.text("periodLeft").splitlines()[0] == "3 producers not settled yet: Rp190.000."

    manager.presses(Qt.Key.Key_F9)
    manager.presses(Qt.Key.Key_Return)
    assert story.ask(days.closed_through) is None
    manager.presses(Qt.Key.Key_F9)
    manager.window.findChild(QAbstractButton, "dialogAct").click()
    manager.qtbot.waitUntil(lambda: story.ask(days.closed_through) == date(2026, 11, 22))

    assert manager.text("periodLeft") == "These days are closed, for ever."
    assert not manager.window.findChild(QAbstractButton, "periodPanel_save").isEnabled()
    story.later(days=1)
    assert story.ask(lambda s: days.open_day(s, date(2026, 11, 20))) == date(2026, 11, 22) + timedelta(days=1)
