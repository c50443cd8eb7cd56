"""Keys come in at the window as the system sends them: scans go to whoever wants them, and typing stays typing."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QVBoxLayout, QWidget

from sentra_pos.devices.scanner_signs import GS, Manner
from sentra_pos.ui.burst import SURE_GAP_MS
from sentra_pos.ui.scanner import Scanner
from sentra_pos.ui.widgets import dialog
from sentra_pos.ui.widgets.fields import Field, PasswordField

pytestmark = pytest.mark.window

CODE = "2900000000018"
CONTROL = Qt.KeyboardModifier.ControlModifier


class SteadyScanner(Scanner):
    """Hears keys 3 ms apart, however busy the machine of the tests is; a rest is as long as it is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.now = 1_000_000
        self._last: tuple[int, int] = (0, 0)

    def _stamp(self, event: QKeyEvent) -> int:
        if (event.key(), event.timestamp()) != self._last:
            self._last = (event.key(), event.timestamp())
            self.now += 3
        return self.now


class Desk(QMainWindow):
    """Two fields, a hidden one and a button; what shortcuts did and what was scanned."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.quick, self.secret = (
            Field("a", name="a"),
            Field("b", name="b"),
            PasswordField("c", name="c"),
        )
        self.quick.edit.gives_back = True
        self.button = QPushButton("Pay")
        self.clicks: list[bool] = []
        self.button.clicked.connect(lambda: self.clicks.append(True))
        self.seen: list[str] = []
        self.quick.edit.textChanged.connect(self.seen.append)
        self.done: list[str] = []
        for key in ("F8", "F9", "Ctrl+K", "Ctrl+L", "Alt+5", "+"):
            QShortcut(QKeySequence(key), self, lambda key=key: self.done.append(key))
        body = QWidget()
        column = QVBoxLayout(body)
        for part in (self.field, self.quick, self.secret, self.button):
            column.addWidget(part)
        self.setCentralWidget(body)
        self.scanner = SteadyScanner(self)
        self.codes: list[str] = []
        self.scanner.scanned.connect(self.codes.append)
        self.scanner.listen()

    def types(self, *keys: str | Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier], pause_ms: int = 0) -> None:
        """Through the front door of the window system."""
        for key in itertools.chain.from_iterable(one if isinstance(one, str) else [one] for one in keys):
            pressed, modifier = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
            window = _in_front() or self.windowHandle()
            QTest.keyClick(window, pressed, modifier)  # type: ignore[arg-type]  # takes a sign as well
            if pause_ms:
                self.rests(pause_ms)

    def rests(self, ms: int = 2 * SURE_GAP_MS) -> None:
        self.scanner.now += ms
        QTest.qWait(ms)


def _in_front() -> QWindow | None:
    return QApplication.focusWindow()


@pytest.fixture
def at(qtbot):
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.isActiveWindow() and QApplication.focusWindow() is made.windowHandle())
    made.field.edit.setFocus()
    return made


def test_a_scan_leaves_the_field_that_has_the_focus_alone(at):
    at.field.edit.setText("Budi")

    at.types(CODE, Qt.Key.Key_Return)

    assert at.codes == [CODE]
    assert at.field.edit.text() == "Budi"


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_on_a_button_presses_nothing_and_moves_no_focus(at, end):
    at.button.setFocus()

    at.types(CODE, end)
    at.rests()

    assert at.codes == [CODE]
    assert at.clicks == []
    assert at.button.hasFocus()


def test_a_pause_ends_a_scan_without_enter(at):
    at.types(CODE)
    at.rests()

    assert at.codes == [CODE]
    assert at.field.edit.text() == ""


def test_what_fingers_write_stands_in_the_field_in_its_order(at):
    at.types("Dapur 12", pause_ms=100)
    at.rests()

    assert at.codes == []
    assert at.field.edit.text() == "Dapur 12"


def test_a_short_burst_is_typed(at):
    at.types("25000")
    at.rests()

    assert (at.codes, at.field.edit.text()) == ([], "25000")


def test_enter_after_a_short_burst_comes_after_it(at, qtbot):
    with qtbot.waitSignal(at.field.edit.returnPressed):
        at.types("25000", Qt.Key.Key_Return)

    assert at.field.edit.text() == "25000"


def test_a_field_that_gives_back_shows_a_key_at_once_and_forgets_a_scan(at):
    at.quick.edit.setFocus()
    at.types("g")
    first = at.quick.edit.text()
    at.rests()
    at.types(CODE, Qt.Key.Key_Return)

    assert first == at.quick.edit.text() == "g"
    assert at.codes == [CODE]
    assert max(map(len, at.seen)) <= 2


def test_a_short_burst_in_a_field_that_gives_back_is_whole(at):
    at.quick.edit.setFocus()

    at.types("gipang", Qt.Key.Key_Return)

    assert (at.codes, at.quick.edit.text()) == ([], "gipang")


def test_no_shortcut_fires_inside_a_scan(at):
    for focus in (at.field.edit, at.quick.edit, at.button):
        focus.setFocus()
        at.types("01", Qt.Key.Key_F8, "899", (Qt.Key.Key_K, CONTROL), (Qt.Key.Key_BracketRight, CONTROL))
        at.types(
            "1+2", (Qt.Key.Key_L, CONTROL), (Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier), Qt.Key.Key_Escape
        )
        at.types("456", Qt.Key.Key_F9, "7", Qt.Key.Key_Return)
        at.rests()

    assert at.done == []
    assert at.codes == [f"01{GS}899{GS}1+24567"] * 3


def test_a_control_sign_in_front_of_a_scan_fires_nothing(at):
    at.types((Qt.Key.Key_K, CONTROL), CODE, Qt.Key.Key_Return)

    assert (at.done, at.codes) == ([], [CODE])


def test_shortcuts_of_people_work_as_ever(at):
    at.types(Qt.Key.Key_F9, (Qt.Key.Key_K, CONTROL))
    at.rests()
    at.button.setFocus()
    at.types("+")
    at.rests()

    assert at.done == ["F9", "Ctrl+K", "+"]


def test_a_shortcut_right_after_a_scan_is_a_shortcut(at):
    at.types(CODE, Qt.Key.Key_Return, Qt.Key.Key_F9, CODE, Qt.Key.Key_Return)

    assert (at.codes, at.done) == ([CODE, CODE], ["F9"])


def test_copy_and_paste_of_people_work_as_ever(at):
    at.field.edit.setText("Melati")
    at.types((Qt.Key.Key_A, CONTROL))
    at.rests()
    at.types((Qt.Key.Key_X, CONTROL))
    at.rests()
    gone = at.field.edit.text()
    at.types((Qt.Key.Key_V, CONTROL))
    at.rests()

    assert (gone, at.field.edit.text()) == ("", "Melati")


def test_space_still_presses_a_button(at):
    at.button.setFocus()
    at.types(Qt.Key.Key_Space)
    at.rests()

    assert at.clicks == [True]


def test_two_hundred_scans_in_a_row_are_two_hundred(at):
    codes = [f"29{number:010}7" for number in range(200)]
    for place, code in enumerate(codes):
        (at.field.edit, at.quick.edit, at.secret.edit, at.button)[place % 4].setFocus()
        at.types(code, Qt.Key.Key_Return)

    assert at.codes == codes
    assert at.field.edit.text() == at.quick.edit.text() == at.secret.edit.text() == ""


def test_scans_go_on_while_a_question_comes_up(at, qtbot):
    asked = []
    at.scanner.scanned.connect(
        lambda code: (
            asked.append(
                dialog.confirm(at, title="Really?", text="So many?", stay="No", act="Yes", run=lambda: None)
            )
            if len(at.codes) == 2
            else None
        )
    )
    for _ in range(6):
        at.types(CODE, Qt.Key.Key_Return)
        QApplication.processEvents()

    assert at.codes == [CODE] * 6
    assert asked[0].isVisible()
    asked[0].reject()


def test_a_password_that_is_filled_in_by_a_machine_is_typed_and_told_to_nobody(at):
    at.secret.edit.setFocus()
    at.types("Gipang-Kacang-2026")
    at.rests()

    assert (at.codes, at.secret.edit.text()) == ([], "Gipang-Kacang-2026")


def test_a_field_that_takes_scans_gets_them_as_if_typed(at, qtbot):
    at.field.edit.takes_scans = True

    with qtbot.waitSignal(at.field.edit.returnPressed):
        at.types(CODE, Qt.Key.Key_Return)

    assert (at.codes, at.field.edit.text()) == ([], CODE)


def test_with_a_prefix_short_codes_are_scans_and_fast_fingers_are_not(at):
    at.scanner.set_manner(Manner(prefix="~"))
    at.types("~A7", Qt.Key.Key_Return)
    at.types(CODE)
    at.rests()

    assert (at.codes, at.field.edit.text()) == (["A7"], CODE)


def test_a_scanner_that_was_stopped_hears_nothing(at):
    at.scanner.stop()

    at.types(CODE)
    at.rests()

    assert (at.codes, at.field.edit.text()) == ([], CODE)


def test_control_signs_behind_a_scan_or_in_a_short_burst_fire_nothing(at):
    at.types(CODE, Qt.Key.Key_Return, (Qt.Key.Key_K, CONTROL), "ab", Qt.Key.Key_Return)
    at.rests()
    at.types("xy", (Qt.Key.Key_L, CONTROL), "z", Qt.Key.Key_Return)
    at.rests()

    assert (at.codes, at.done) == ([CODE], [])
    assert at.field.edit.text() == "abxyz"
