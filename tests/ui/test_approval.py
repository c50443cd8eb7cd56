"""Another person's leave for one act: who is offered, whose PIN counts, and what happens without one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from sentra_pos.shop import permissions, staff
from sentra_pos.shop.permissions import Act, NeedsApproval
from sentra_pos.shop.staff import Person, Role
from sentra_pos.ui import act_words, approval
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.staff_tile import StaffTile

PINS = {"Rani": (Role.CASHIER, "274951"), "Dewi": (Role.SUPERVISOR, "386142")}


@pytest.fixture
def people(books):
    found = {}
    for name, (role, pin) in PINS.items():
        secret = staff.hash_secret(pin, role)
        found[name] = books.writing(
            lambda session, name=name, role=role, secret=secret: staff.hire(
                session, name=name, role=role, secret_hash=secret
            ),
            key=name,
            content=name,
            answer=Person,
        )
    return found


@pytest.fixture
def till(qtbot, books, clock, people):
    window = QWidget()
    window.resize(1270, 720)
    qtbot.addWidget(window)
    window.show()
    post = Post(InlineDesk(lambda: books), clock, "K1", people["Rani"])
    return window, post


def asks(till, **more):
    window, post = till
    heard: list[str] = []
    panel = approval.ask(
        window,
        post,
        Act.LINE_DISCOUNT,
        bps=2_000,
        amount=8_000,
        why="Gipang kacang toples kecil",
        then=heard.append,
        given_up=lambda: heard.append("given up"),
        **more,
    )
    return panel, heard


@pytest.mark.sqlite
def test_only_those_who_may_are_offered_and_their_pin_gives_leave(till, people):
    panel, heard = asks(till)

    assert [tile.person.name for tile in panel.findChildren(StaffTile)] == ["Dewi"]
    assert (panel.what.text(), panel.how_much.text()) == ("Discount on a line", "Rp8.000 · 20 %")
    QTest.keyClicks(panel.card.pin, PINS["Dewi"][1])
    QTest.keyClick(panel.card.pin, Qt.Key.Key_Return)

    assert heard == [str(people["Dewi"].id)]
    assert not panel.is_open


@pytest.mark.sqlite
def test_a_wrong_pin_is_counted_and_leaves_the_panel_open(till, books, people):
    panel, heard = asks(till)

    QTest.keyClicks(panel.card.pin, "111222")
    QTest.keyClick(panel.card.pin, Qt.Key.Key_Return)

    assert (heard, panel.is_open) == ([], True)
    assert books.reading(lambda session: staff.tries_left(session, person=people["Dewi"].id)) == 4


@pytest.mark.sqlite
def test_the_pin_of_a_leave_stands_in_no_log_and_nowhere_in_the_window(till, caplog, capfd):
    caplog.set_level("DEBUG")
    panel, heard = asks(till)
    for typed in ("735291", PINS["Dewi"][1]):
        QTest.keyClicks(panel.card.pin, typed)
        QTest.keyClick(panel.card.pin, Qt.Key.Key_Return)

    labels = [label.text() + label.accessibleName() for label in till[0].findChildren(QLabel)]
    told = (*labels, *heard, caplog.text, *capfd.readouterr())
    assert len(heard) == 1
    assert [one for one in ("735291", PINS["Dewi"][1]) for text in told if one in text] == []


@pytest.mark.sqlite
def test_going_away_gives_up(till):
    panel, heard = asks(till)

    panel.shut()

    assert heard == ["given up"]


@pytest.mark.sqlite
def test_where_nobody_may_it_says_so(till):
    window, post = till
    panel = approval.ask(window, post, Act.SHOP_LOSS, amount=1, then=lambda _: None)

    assert panel.nobody.isVisible()
    assert panel.findChildren(StaffTile) == []


@pytest.mark.sqlite
def test_a_guarded_deed_is_done_again_with_the_leave(till, people):
    window, post = till
    tried: list[str | None] = []
    failed: list[Exception] = []

    def run(approver, fail):
        tried.append(approver)
        if approver is None:
            fail(NeedsApproval(act=Act.LINE_DISCOUNT, bps=2_000))

    approval.guarded(window, post, run, failed=failed.append)
    panel = window.findChild(approval.ApprovalPanel)
    QTest.keyClicks(panel.card.pin, PINS["Dewi"][1])
    QTest.keyClick(panel.card.pin, Qt.Key.Key_Return)

    assert (tried, failed) == ([None, str(people["Dewi"].id)], [])


def test_every_act_has_words():
    assert all(act_words.act(act) for act in Act)
    assert permissions.USUAL.keys() == set(Act)
