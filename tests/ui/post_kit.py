"""A person at a register of a real shop, for tests that type and touch: books, desk, window and keys."""

from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.base.errors import KnownTrouble
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Person, Role
from sentra_pos.ui import trouble
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.screen import Screen
from sentra_pos.ui.widgets.toast import Toast

T = TypeVar("T", bound=QObject)


def post_at(books: Books, clock: StoppedClock) -> Post:
    """The manager Sari at K1; whatever is no known trouble fails the test."""
    person = books.writing(
        lambda session: staff.hire(session, name="Sari", role=Role.MANAGER, secret_hash="-"),
        key="sari",
        content="sari",
        answer=Person,
    )

    def tell(widget: QWidget, error: Exception) -> None:
        if not isinstance(error, KnownTrouble):
            raise error
        trouble.show(widget, error)

    return Post(InlineDesk(lambda: books, on_trouble=tell), clock, "K1", person)


class Hands:
    """What a person does at a screen in a window of 1366 × 768."""

    def __init__(self, qtbot: QtBot, screen: Screen) -> None:
        self.qtbot, self.screen = qtbot, screen
        self.window = QMainWindow()
        self.window.setCentralWidget(screen)
        self.window.resize(1270, 720)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        screen.come()

    def types(self, text: str) -> None:
        """Keys into whatever has the focus."""
        self.qtbot.keyClicks(self.focused(), text)

    def presses(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.focused(), key)

    def scans(self, code: str) -> None:
        """What a scanner does: the code, then Enter."""
        self.types(code)
        self.presses(Qt.Key.Key_Return)

    def does(self, key: str) -> None:
        """The act that `key` stands for, as the window binds it."""
        next(act for act in self.screen.acts() if act.key == key).run()

    def touches(self, kind: type[T], name: str) -> None:
        self.qtbot.mouseClick(self.part(kind, name), Qt.MouseButton.LeftButton)

    def part(self, kind: type[T], name: str) -> T:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def at(self) -> str:
        """The objectName of what has the focus."""
        return self.focused().objectName()

    @property
    def told(self) -> str:
        """The short line at the bottom, if there is one."""
        toast = self.window.findChild(Toast, "toast")
        return toast.text if toast is not None and toast.isVisible() else ""


def shown(day: date) -> str:
    return day.strftime("%d/%m/%Y")


def write(folder: Path, name: str, *lines: str) -> Path:
    """A CSV file of these lines."""
    file = folder / name
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
