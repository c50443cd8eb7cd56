"""The staff page by keys: somebody new, a weak PIN refused, a lock opened, somebody let go and back again."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from ui.post_kit import Hands, post_at

from sentra_pos.base import ids
from sentra_pos.shop import people, staff
from sentra_pos.shop.staff import Role
from sentra_pos.shop.tables import Staff
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.settings.screen import SettingsScreen
from sentra_pos.ui.settings.staff_page import StaffPage
from sentra_pos.ui.settings.staff_panel import StaffPanel

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def test_a_manager_takes_rani_on_unlocks_and_lets_her_go(qtbot, story, tmp_path):
    post = post_at(story.books, story.clock)
    place = SettingsScreen(post, Machine(Preferences(tmp_path / "window.ini")))
    hands = Hands(qtbot, place)
    place.go("staff")
    page = place.page
    assert isinstance(page, StaffPage)

    hands.does("F9")
    hands.part(QLineEdit, "staffName").setText("Rani")
    for pin, said in (("123456", "too easy"), ("246813", "")):
        hands.part(QLineEdit, "staffSecret").setText(pin)
        hands.part(QLineEdit, "staffAgain").setText(pin)
        panel = page._panel
        assert isinstance(panel, StaffPanel)
        hands.does("F9")
        assert said in panel.secret.under.text()
    assert hands.told == "Rani: saved"
    rani = next(one for one in story.ask(people.everybody) if one.name == "Rani")
    assert rani.role is Role.CASHIER
    assert staff.is_right("246813", story.ask(lambda s: s.get_one(Staff, rani.id).secret_hash))

    for _ in range(10):
        key = str(ids.new())
        story.books.writing(
            lambda s: bool(staff.count_try(s, person=rani.id, at=story.clock.now())),
            key=key,
            content="",
            answer=bool,
        )
        story.later(hours=20)
    page.come()
    page.rows.choose(rani.id)
    assert hands.part(QPushButton, "staffUnlock").isEnabled()
    hands.part(QPushButton, "staffUnlock").click()
    assert not next(one for one in story.ask(people.everybody) if one.name == "Rani").is_locked

    hands.does("Del")
    dialog = hands.window.findChild(QPushButton, "dialogAct") or page.window().findChild(
        QPushButton, "dialogAct"
    )
    assert dialog is not None
    dialog.click()
    assert [one.name for one in story.ask(staff.everyone)] == ["Sari"]


def test_an_admin_may_see_the_page_and_a_cashier_not(qtbot, story, tmp_path):
    from sentra_pos.ui.settings.pages import PAGES

    roles = next(page.roles for page in PAGES if page.key == "staff")
    assert roles == {"manager", "admin"}
