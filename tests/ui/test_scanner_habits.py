"""Marks, serial line and loudness are those of the register, at once when they are changed."""

import os
import pty
import tty

import pytest
from PySide6.QtWidgets import QWidget

from sentra_pos.devices.scanner_signs import Manner
from sentra_pos.shop import registers
from sentra_pos.shop.registers import Habits
from sentra_pos.ui import sounds
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.scanner import Scanner
from sentra_pos.ui.scanner_habits import ScannerHabits

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


class Register:
    def __init__(self, story, qtbot) -> None:
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.desk = InlineDesk(lambda: story.books)
        self.scanner = Scanner(self.widget)
        self.codes: list[str] = []
        self.scanner.scanned.connect(self.codes.append)
        self.habits = ScannerHabits(self.scanner, self.widget)
        self.habits.follow(self.desk, "K1", self.widget)

    def keeps(self, habits: Habits) -> None:
        def keep(session):
            registers.ensure(session, "K1")
            registers.keep(session, "K1", habits)

        self.desk.keep(self.widget, keep, lambda _: None)


@pytest.fixture
def register(story, qtbot):
    made = Register(story, qtbot)
    yield made
    made.habits.stop()
    sounds.set_volume(100)


def test_a_register_nobody_made_has_the_usual_habits(register):
    assert register.scanner.manner == Manner()


def test_marks_count_as_soon_as_they_are_kept(register):
    register.keeps(Habits(scanner_prefix="~", scanner_suffix="<TAB>", scanner_separator="^"))

    assert register.scanner.manner == Manner("~", "<TAB>", "^")


def test_a_scan_on_the_serial_line_is_a_scan_like_any(register, qtbot):
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    with qtbot.waitSignal(register.habits.line_changed):
        register.keeps(Habits(scanner_port=os.ttyname(theirs), scanner_prefix="~"))
    os.write(ours, b"~2900000000018\r\n~A7\r\n")

    qtbot.waitUntil(lambda: len(register.codes) == 2)
    register.habits.stop()
    os.close(ours)
    os.close(theirs)

    assert register.codes == ["2900000000018", "A7"]


def test_tones_can_be_turned_down(tmp_path):
    whole, soft = sounds.at_level("blocked", 100), sounds.at_level("blocked", 25)

    assert whole.stat().st_size == soft.stat().st_size
    assert whole.read_bytes() != soft.read_bytes()
    assert len({sounds.at_level(name, 60).read_bytes() for name in sounds.ALL}) == len(sounds.ALL)
