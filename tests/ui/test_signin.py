"""Signing in by keys and by touch, with the shop's real check of PINs behind it."""

from datetime import datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from sentra_pos.base.clock import SHOP_ZONE, StoppedClock
from sentra_pos.base.database import Books, Session
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Person, Role
from sentra_pos.ui import secret_check as check
from sentra_pos.ui.desk import Desk, InlineDesk
from sentra_pos.ui.language import Language
from sentra_pos.ui.signin.screen import SignInScreen
from sentra_pos.ui.widgets.staff_tile import StaffTile, initials

pytestmark = pytest.mark.sqlite
PIN = "482915"
PASSWORD = "rahasia toko"
NOW = datetime(2026, 11, 22, 7, 45, tzinfo=SHOP_ZONE)


def hire(session: Session, *, name: str, role: Role, secret_hash: str) -> bool:
    staff.hire(session, name=name, role=role, secret_hash=secret_hash)
    return True


class Door:
    """The sign-in of a shop with a cashier and a manager."""

    def __init__(self, books: Books, clock: StoppedClock, desk: Desk) -> None:
        self.books, self.clock = books, clock
        hired = [("Rani", Role.CASHIER, PIN), ("Dimas", Role.CASHIER, PIN), ("Sari", Role.MANAGER, PASSWORD)]
        for name, role, secret in hired:
            deed = partial(hire, name=name, role=role, secret_hash=staff.hash_secret(secret, role))
            books.writing(deed, key=name, content=name, answer=bool)
        self.screen = SignInScreen(check.through(desk, now=clock.now), now=lambda: NOW)
        self.screen.show_shop("Sentra IKM Cilegon", register="K1", unopened_shift="0044")
        self.screen.show_people(books.reading(staff.everyone))
        self.welcome: list[Person] = []
        self.screen.signed_in.connect(self.welcome.append)

    def types(self, pin: str) -> None:
        QTest.keyClicks(self.screen.card.pin, pin)
        QTest.keyClick(self.screen.card.pin, Qt.Key.Key_Return)


@pytest.fixture
def door(qtbot, books, clock) -> Door:
    made = Door(books, clock, InlineDesk(lambda: books))
    qtbot.addWidget(made.screen)
    made.screen.resize(1_366, 768)
    made.screen.show()
    made.screen.activateWindow()
    made.screen.come()
    return made


def test_the_first_name_is_chosen_and_its_pin_is_asked_for(door):
    assert [tile.accessibleName() for tile in door.screen.findChildren(StaffTile, "staffTile")] == [
        "Dimas, Cashier",
        "Rani, Cashier",
        "Sari, Manager",
    ]
    assert door.screen.card.title.text() == "PIN of Dimas"
    assert door.screen.where.text() == "Register K1 · Sun 22/11/2026 · 07:45"
    assert door.screen.notice.text() == "Shift 0044 is not open yet. You will be asked for the float."


def test_a_touch_on_a_name_then_the_pin_lets_her_in(qtbot, door):
    qtbot.mouseClick(door.screen._tiles[1], Qt.MouseButton.LeftButton)

    door.types(PIN)

    assert [person.name for person in door.welcome] == ["Rani"]
    assert door.screen.card.pin.text() == ""


def test_the_pad_does_what_the_keys_do(qtbot, door):
    for key in (*PIN, "enter"):
        qtbot.mouseClick(door.screen.card.pad.buttons[key], Qt.MouseButton.LeftButton)

    assert [person.name for person in door.welcome] == ["Dimas"]


def test_a_wrong_pin_is_said_in_one_sentence_and_the_marks_clear(door):
    door.types("111111")

    pin = door.screen.card.pin
    assert pin.text() == ""
    assert pin.said == "The PIN or password of Dimas is not right; 4 tries left."
    assert door.welcome == []

    door.types(PIN)
    assert [person.name for person in door.welcome] == ["Dimas"]


def test_a_pin_stands_in_no_log_no_books_and_nowhere_in_the_window(door, caplog, capfd):
    caplog.set_level("DEBUG")
    for typed in ("735291", PIN):
        door.types(typed)

    labels = [label.text() + label.accessibleName() for label in door.screen.findChildren(QLabel)]
    told = (*labels, door.screen.card.pin.said, caplog.text, *capfd.readouterr())
    assert [person.name for person in door.welcome] == ["Dimas"]
    assert [one for one in ("735291", PIN) for text in told if one in text] == []


def test_an_unfinished_pin_is_no_try(door):
    door.types("12345")

    assert door.screen.card.pin.said == ""
    assert door.screen.card.pin.text() == "12345"


def test_after_five_quick_tries_the_wait_is_counted_down_in_the_same_place(door):
    for _ in range(5):
        door.types("111111")
    door.types(PIN)

    card = door.screen.card
    assert card.pin.said == "Too many tries. Wait 0:31."
    assert card.pin.isReadOnly()
    card._count_down()
    assert card.pin.said == "Too many tries. Wait 0:30."
    assert door.welcome == []

    card._wait = 0
    card._count_down()
    assert not card.pin.isReadOnly()


def test_a_manager_is_asked_for_a_password(qtbot, door):
    qtbot.mouseClick(door.screen._tiles[2], Qt.MouseButton.LeftButton)
    card = door.screen.card
    assert card.title.text() == "Password of Sari"
    assert card.password.isVisible()

    QTest.keyClicks(card.password.edit, "wrong")
    QTest.keyClick(card.password.edit, Qt.Key.Key_Return)
    assert "not right" in card.password.under.text()

    QTest.keyClicks(card.password.edit, PASSWORD)
    qtbot.mouseClick(card.enter, Qt.MouseButton.LeftButton)
    assert [person.name for person in door.welcome] == ["Sari"]


def test_arrows_go_from_name_to_name(door):
    QTest.keyClick(door.screen.card.pin, Qt.Key.Key_Down)

    assert door.screen.chosen().name == "Sari"


def test_the_hash_of_a_pin_stays_in_its_own_table(door):
    from sqlalchemy import text

    door.types(PIN)

    kept = door.books.reading(
        lambda session: session.execute(text("SELECT result FROM deed")).scalars().all()
    )
    assert not any("argon2" in result for result in kept)


def test_the_language_is_asked_for_and_not_switched_here(qtbot, door):
    with qtbot.waitSignal(door.screen.language_chosen) as chosen:
        button = door.screen.languages.findChild(type(door.screen.languages._parts[0]), "languageSwitch_id")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert chosen.args == [Language.INDONESIAN]


def test_it_works_through_the_real_desk_and_nothing_is_taken_while_it_checks(qtbot, books, clock):
    desk = Desk(lambda: books)
    door = Door(books, clock, desk)
    qtbot.addWidget(door.screen)
    door.screen.show()

    with qtbot.waitSignal(door.screen.signed_in):
        door.types(PIN)
        assert door.screen.card.pin.isReadOnly()
    desk.close()

    assert [person.name for person in door.welcome] == ["Dimas"]


@pytest.mark.parametrize(("name", "letters"), [("Rani", "RA"), ("Siti Aminah", "SA"), ("X", "X")])
def test_initials(name, letters):
    assert initials(name) == letters
