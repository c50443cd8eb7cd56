"""A week is shown, frozen by one key, taken up again, and printed."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from ui.settlement.conftest import BATIK, GIPANG, TAHU, tells_account

from sentra_pos.ui import language
from sentra_pos.ui.language import Language
from sentra_pos.ui.settlement.week_view import WeekView
from sentra_pos.ui.widgets.rows_model import CELL_ROLE, Cell, Group

pytestmark = pytest.mark.sqlite
SATURDAY = date(2026, 11, 21)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def shown(week: WeekView) -> list[str]:
    """Every line of the table: a group's words, or a name with what is said under it, its net and its state."""
    model, told = week.table.rows.model, []
    for at in range(model.rowCount()):
        cells = [model.index(at, column).data(CELL_ROLE) for column in range(model.columnCount())]
        if isinstance(cells[0], Group):
            told.append(cells[0].text)
            continue
        assert all(isinstance(cell, Cell) for cell in cells)
        words = (cells[0].text, cells[0].under, cells[-2].text, cells[-1].chip.text)
        told.append(" | ".join(word for word in words if word))
    return told


def test_a_week_shows_a_row_a_producer_with_what_needs_an_eye_in_front(manager):
    assert shown(manager.screen.week) == [
        "Must be checked: 1",
        f"{BATIK} | No bank account yet | 60.000 | Draft",
        "Nothing to note: 2",
        f"{GIPANG} | 96.000 | Draft",
        f"{TAHU} | 34.000 | Draft",
    ]
    assert manager.text("cutOffEdit") == "21/11/2026"
    assert manager.text("payDayEdit") == "23/11/2026"
    assert manager.text("freezeButton") == "Freeze all, 2 drafts"
    assert manager.text("settlementPeriod") == "3 producers, 16/11 to 21/11"


def test_the_side_shows_the_sum_of_the_chosen_one(manager):
    week = manager.screen.week
    week.table.choose(manager.story.producer(GIPANG))
    manager.qtbot.waitUntil(lambda: not week._look.isActive())

    assert manager.text("settlementName") == GIPANG
    assert manager.text("settlement_earned") == "96.000"
    assert manager.text("settlement_earned_note") == "sold 120.000, commission 24.000"
    assert (manager.text("settlementNet"), manager.text("settlementToPay")) == ("96.000", "96.000")
    assert manager.text("settlementCarried") == "0"
    assert manager.text("settlementGoods") == "1 product, every row balances"


def test_f9_freezes_all_but_what_must_be_checked(manager):
    manager.presses(Qt.Key.Key_F9)

    assert manager.statements() == [("LPK-26-00001", SATURDAY), ("LPK-26-00002", SATURDAY)]
    assert shown(manager.screen.week)[2:] == [
        "Nothing to note: 2",
        f"{GIPANG} | 96.000 | Frozen",
        f"{TAHU} | 34.000 | Frozen",
    ]
    assert manager.said() == "2 statements frozen"
    manager.story.holds()


def test_f9_again_freezes_nothing_twice(manager):
    manager.presses(Qt.Key.Key_F9)
    manager.presses(Qt.Key.Key_F9)

    assert len(manager.statements()) == 2


def test_the_one_that_was_looked_at_is_frozen_by_itself(manager):
    manager.screen.week.table.choose(manager.story.producer(BATIK))
    manager.presses(Qt.Key.Key_F, CTRL)

    assert [number for number, _ in manager.statements()] == ["LPK-26-00001"]
    assert manager.text("freezeButton") == "Freeze all, 2 drafts"


def test_a_known_account_ends_the_warning(manager):
    tells_account(manager.story, BATIK)
    manager.screen.come()

    assert shown(manager.screen.week)[0] == "Nothing to note: 3"


def test_freezing_can_be_stopped_and_taken_up_again(manager):
    week = manager.screen.week
    stopping = week.freezing.answered.connect(lambda _: week.stop())
    manager.presses(Qt.Key.Key_F9)
    after_the_stop = len(manager.statements())
    said = manager.said()
    week.freezing.answered.disconnect(stopping)
    manager.presses(Qt.Key.Key_F9)

    assert after_the_stop == 1
    assert said == "1 statements are frozen, 1 are left. F9 goes on."
    assert len(manager.statements()) == 2


def test_the_books_own_thread_freezes_all_too(patient_manager):
    manager = patient_manager
    manager.presses(Qt.Key.Key_F9)
    manager.presses(Qt.Key.Key_F9)
    manager.qtbot.waitUntil(lambda: manager.said() == "2 statements frozen")

    assert len(manager.statements()) == 2


def test_another_cut_off_is_typed_in_short_and_means_the_last_one(manager):
    field = manager.screen.week.head.cut_off
    manager.presses(Qt.Key.Key_F2)
    QTest.keyClicks(field.edit, "20/11")
    manager.presses(Qt.Key.Key_Return)

    assert manager.text("cutOffEdit") == "20/11/2026"
    assert manager.screen.week.until == date(2026, 11, 20)


def test_a_day_that_has_not_come_is_refused(manager):
    field = manager.screen.week.head.cut_off
    manager.presses(Qt.Key.Key_F2)
    QTest.keyClicks(field.edit, "25/12/2026")
    manager.presses(Qt.Key.Key_Return)

    assert manager.said().startswith("25/12/2026 has not come yet")
    assert manager.text("cutOffEdit") == "21/11/2026"


def test_a_day_before_the_first_sale_says_what_to_do(manager):
    week = manager.screen.week
    week.head.cut_off.set_day(date(2026, 11, 14))
    week.head.cut_off.committed.emit()

    assert shown(week) == []
    assert week.table.empty.isVisible()
    assert manager.text("freezeButton") == "No drafts"


def test_printing_draws_a_paper_for_each_frozen_one_once(manager, tmp_path):
    manager.presses(Qt.Key.Key_F9)
    manager.presses(Qt.Key.Key_P, CTRL, SHIFT)
    papers = sorted((tmp_path / "data" / "papers").iterdir())
    first = [paper.stat().st_mtime_ns for paper in papers]
    manager.presses(Qt.Key.Key_P, CTRL, SHIFT)

    assert [paper.name.split(" P-")[0] for paper in papers] == ["LPK-26-00001", "LPK-26-00002"]
    assert all(paper.read_bytes().startswith(b"%PDF") for paper in papers)
    assert [paper.stat().st_mtime_ns for paper in papers] == first
    assert shown(manager.screen.week)[-1] == f"{TAHU} | 34.000 | Printed"


def test_a_draft_can_be_looked_at_as_paper(manager):
    manager.screen.week.table.choose(manager.story.producer(TAHU))
    manager.presses(Qt.Key.Key_P, CTRL)

    assert [file.name for file in manager.opened.files] == ["DRAF P-0003 2026-11-21.pdf"]


def test_the_words_are_indonesian_too(manager, app):
    language.switch(app, Language.INDONESIAN)
    app.sendPostedEvents(None, QEvent.Type.LanguageChange)

    assert manager.screen.week.head.cut_off_word.text() == "Batas hitung"
    assert shown(manager.screen.week)[0] == "Wajib diperiksa: 1"
    assert manager.text("freezeButton") == "Bekukan semua, 2 draf"


def test_everything_to_touch_is_large_enough_and_has_a_name(manager):
    manager.presses(Qt.Key.Key_F9)
    manager.opens_payday()
    buttons = [one for one in manager.screen.findChildren(QAbstractButton) if one.isVisible()]

    assert [one.objectName() for one in buttons if one.height() < 48] == []
    assert [one.objectName() for one in buttons if not (one.accessibleName() or one.text())] == []
    assert [one for one in buttons if not one.objectName()] == []
