"""Statements are printed as somebody wants them: large, in English, as a strip, one or all."""

import io
import re

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from ui.settlement.conftest import BATIK, GIPANG, tells_account

from sentra_pos.paper import jobs
from sentra_pos.settlement import statement_slip
from sentra_pos.ui import paper_files
from sentra_pos.ui.widgets.labels import Label

pytestmark = pytest.mark.sqlite
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(manager, name: str) -> None:
    found = manager.window.findChildren(QAbstractButton, name)
    (button,) = [one for one in found if one.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def prints(manager, *choices: str) -> None:
    manager.presses(Qt.Key.Key_S, CTRL, SHIFT)
    for choice in choices:
        press(manager, choice)
    press(manager, "printStatement")


def about(manager) -> str:
    found = manager.window.findChildren(Label, "printAbout")
    (label,) = [one for one in found if one.isVisible()]
    return str(label.text())


def words_of(name: str) -> str:
    (file,) = paper_files.folder().glob(name)
    with pdfplumber.open(io.BytesIO(file.read_bytes())) as paper:
        return "\n".join(page.extract_text() for page in paper.pages)


def test_one_statement_in_every_form_and_all_of_the_week(manager):
    week = manager.screen.week
    tells_account(manager.story, BATIK)
    week.reload()
    week.table.choose(manager.story.producer(GIPANG))

    manager.presses(Qt.Key.Key_S, CTRL, SHIFT)
    press(manager, "printForm_slip")
    assert about(manager) == "A draft has no strip yet: freeze the statement first."
    manager.presses(Qt.Key.Key_Escape)
    prints(manager, "printForm_large")
    assert "DRAF" in words_of("DRAF * besar.pdf")

    manager.presses(Qt.Key.Key_F9)
    week.table.choose(manager.story.producer(GIPANG))
    number = next(line.draft.number for line in week.week.lines if line.draft.name == GIPANG)
    prints(manager)
    assert "ASLI" in words_of(f"{number} * besar.pdf")
    prints(manager, "printForm_usual", "printLanguage_en")
    english = words_of(f"{number} * en.pdf")
    assert re.search(r"page 1 of 1 COPY no\. 1 LPK", english)
    assert "You will receive on Monday, 23/11/2026" in english
    prints(manager, "printForm_large", "printLanguage_id")
    assert "ASLI" in words_of(f"{number} * besar.pdf")
    assert len(list(paper_files.folder().glob(f"{number} *"))) == 2

    prints(manager, "printForm_usual", "printWho_all")
    assert len(list(paper_files.folder().glob("LPK-*.pdf"))) == 5
    assert manager.said() == "3 statements are in the folder, 0 are left."
    press(manager, "printForm_slip")
    assert "choose one producer" in about(manager)
    manager.presses(Qt.Key.Key_Escape)

    prints(manager, "printForm_slip")
    prints(manager, "printForm_slip", "printLanguage_en")
    assert manager.said() == "Copy 1 of the strip is on its way to the printer"
    first, copy = manager.story.ask(
        lambda session: [job for job in jobs.waiting(session, "K1") if job.kind == jobs.STATEMENT]
    )
    assert (first.copy_no, copy.copy_no) == (0, 1)
    assert statement_slip.from_json(copy.content).language.value == "en"
    assert statement_slip.from_json(first.content).draft.to_pay == 96_000
    manager.story.holds()
