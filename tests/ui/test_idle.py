"""A till that is left alone locks itself; whoever is there is left in peace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from sentra_pos.ui import idle
from sentra_pos.ui.idle import Idle

pytestmark = pytest.mark.window


@pytest.fixture
def left(app, qtbot):
    """A window with the focus, and the count of seconds made short."""
    edit = QLineEdit()
    qtbot.addWidget(edit)
    watch = Idle(app)
    edit.show()
    edit.activateWindow()
    qtbot.waitUntil(edit.isActiveWindow)
    passed: list[bool] = []
    watch.passed.connect(lambda: passed.append(True))
    watch._watch(edit.windowHandle())
    return watch, edit, passed


def test_managers_are_locked_out_after_one_minute_others_after_three():
    assert [idle.seconds_for(role) for role in ("cashier", "supervisor", "manager", "admin")] == [
        180,
        180,
        60,
        60,
    ]


def test_nobody_there_is_told_once(qtbot, left):
    watch, _, passed = left
    watch._timer.start(30)
    qtbot.waitUntil(lambda: passed == [True])
    qtbot.wait(60)

    assert passed == [True]


def test_keys_and_touches_start_the_count_anew(qtbot, left):
    watch, edit, passed = left
    watch._timer.start(400)
    for _ in range(5):
        qtbot.wait(120)
        QTest.keyClick(edit.windowHandle(), Qt.Key.Key_A)

    assert passed == []
    assert edit.text() == "aaaaa"
    qtbot.waitUntil(lambda: passed == [True], timeout=2_000)


def test_while_nobody_is_in_nothing_is_counted(qtbot, left):
    watch, edit, passed = left
    watch.start(60)
    watch.stop()
    watch.touch()
    QTest.keyClick(edit.windowHandle(), Qt.Key.Key_A)

    assert not watch.is_counting
    assert passed == []
