"""A forgotten password: the sheet is made under Staf, its code is typed at the sign-in, and a new password holds."""

from functools import partial
from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QLabel
from ui.post_kit import Hands, post_at

from sentra_pos.base import ids
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import recovery, staff
from sentra_pos.shop.staff import Person, Role
from sentra_pos.shop.tables import Staff
from sentra_pos.ui import first_run, paper_files
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.recovery_panel import RecoveryPanel
from sentra_pos.ui.settings import sheet_papers
from sentra_pos.ui.settings.screen import SettingsScreen
from sentra_pos.ui.signin.first_screen import Owner
from sentra_pos.ui.signin.recover_panel import RecoverPanel
from sentra_pos.ui.signin.screen import SignInScreen

pytestmark = [pytest.mark.sqlite, pytest.mark.window]
NEW = "kata sandi baru"


@pytest.fixture
def room(qtbot, story, tmp_path):
    post = post_at(story.books, story.clock)
    place = SettingsScreen(post, Machine(Preferences(tmp_path / "window.ini")))
    place.go("staff")
    return Hands(qtbot, place), post, place


def test_the_sheet_of_the_one_who_is_signed_in_is_shown_once_and_its_code_works(qtbot, room, story, tmp_path):
    hands, post, place = room
    place.page.make_sheet()
    panel = hands.part(RecoveryPanel, "recoveryPanel")
    code = hands.part(QLabel, "recoveryCode").text()
    panel.save_to(tmp_path / "sheet.pdf")
    assert not panel.save_button.isEnabled()
    panel.safe.click()
    panel.save_button.click()
    assert place.page._panel is None
    assert code in pypdf.PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text()
    assert story.ask(recovery.holder).person.name == post.person.name

    on = partial(Occasion, str(post.person.id), "K1", story.clock.now())
    asked = RecoverPanel(place, post.desk, post.person, on)
    asked.start()
    done: list[Person] = []
    asked.recovered.connect(done.append)
    for typed, password, again, wrong in (
        ("", NEW, NEW, asked.code),
        (recovery.fresh(), NEW, NEW, asked.code),
        (code, NEW, "kata sandi lain", asked.again),
        (code, "pendek", "pendek", asked.password),
    ):
        fill(asked, typed, password, again)
        assert wrong.under.text(), typed
        assert done == []
    fill(asked, code.lower(), NEW, NEW)

    assert [one.name for one in done] == [post.person.name]
    assert staff.is_right(NEW, story.ask(lambda s: s.get_one(Staff, post.person.id).secret_hash))
    assert story.ask(recovery.holder) is None


def test_the_backup_sheet_lies_among_the_papers(room, story, tmp_path, monkeypatch):
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    shown: list[Path] = []
    monkeypatch.setattr(paper_files, "show", shown.append)
    _, post, place = room

    sheet_papers.draw_backup_sheet(place, post, story.books.where)

    (file,) = shown
    said = pypdf.PdfReader(file).pages[0].extract_text()
    assert (file.parent.name, file.name) == ("papers", "backup sheet 2026-11-22.pdf")
    assert "BACKUP SHEET" in said
    assert str(Path(story.books.where).parent / "cadangan") in said.replace("\n", "")


def test_a_pin_is_given_anew_by_a_manager_and_a_password_by_the_sheet(qtbot, story):
    rani = Person(ids.new(), "Rani", Role.CASHIER)
    sari = Person(ids.new(), "Sari", Role.MANAGER)
    screen = SignInScreen(lambda *_facts: None, now=story.clock.now)
    qtbot.addWidget(screen)
    wanted: list[Person] = []
    screen.recover_wanted.connect(wanted.append)
    screen.show_people([rani])
    assert screen.forgot.text() == "Forgot PIN"
    screen.forgot.click()
    screen.show_people([sari])
    assert screen.forgot.text() == "Forgot password"
    screen.forgot.click()

    assert wanted == [sari]


def fill(panel, code, password, again):
    panel.code.set_text(code)
    panel.password.set_text(password)
    panel.again.set_text(again)
    panel.save_button.click()


def test_the_first_owner_of_new_books_has_a_code_from_the_start(tmp_path, clock):
    from sentra_pos.base.database import Books

    where, code = str(tmp_path / "new.db"), recovery.fresh()
    made = first_run.make(where, Owner("Sari", "rahasia toko"), code=code, register="K1", at=clock.now())

    books = Books.connect(where)
    held = books.reading(recovery.holder)
    assert held is not None
    assert (made.name, held.person.id) == ("Sari", made.id)
    assert recovery.is_right(code, books.reading(lambda session: recovery.hash_for(session, made.id)))
    books.close()
