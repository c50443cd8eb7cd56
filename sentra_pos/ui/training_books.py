"""The books for practice: opened, or made first if they are not there yet, on the thread of the books."""

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import Screen
from sentra_pos.ui.widgets.states import ProgressCard

if TYPE_CHECKING:  # the window stands before the books are loaded
    from sentra_pos.base.database import Books
    from sentra_pos.shop.registers import Habits


class Preparing(Screen):
    """In front of everything while the demo shop is entered, which takes a few seconds."""

    def __init__(self) -> None:
        super().__init__(name="preparingScreen")
        self.title = Label("", Kind.TITLE, align=Qt.AlignmentFlag.AlignHCenter)
        self.note = Label("", Kind.SECOND, align=Qt.AlignmentFlag.AlignHCenter, wrap=True)
        self.card = ProgressCard("")
        self.card.cancel_button.hide()
        self.begin()

    def show_step(self, done: int, of: int) -> None:
        self.card.show_step(done, of, "")

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setSpacing(look.px(16))
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.note)
        column.addStretch(1)
        self.card.setFixedWidth(look.px(480))

    def _words(self) -> None:
        self.title.setText(self.tr("Training"))
        self.card.title.setText(self.tr("The practice shop is being set up"))
        self.note.setText(self.tr("Its goods and people are made up. The real books stay closed meanwhile."))


def open_them(
    where: str, real: str, *, at: datetime, anew: bool, told: Callable[[int, int], None]
) -> "Books":
    """The training books at `where`; made, or made `anew`, with the printers that the `real` books know.

    Raises RealBooks if the books there are no training books.
    """
    from sentra_pos import sample  # here, as all below: the window is painted first
    from sentra_pos.base import upkeep

    if anew or not Path(where).exists() or upkeep.step_of(where) < upkeep.newest_step():
        sample.practise(where, at=at, habits=_printers(real), told=told)
    return _checked(upkeep.open_books(where), training=True)


def open_real(where: str, *, at: datetime) -> "Books":
    """The books of the real shop at `where`; raise TrainingBooks if those there are for practice.

    An older file is brought up to date first, after a backup of it; a server is left to the command.
    """
    from sentra_pos.base import engines, upkeep

    if not engines.is_server(where) and upkeep.step_of(where) < upkeep.newest_step():
        from sentra_pos.reports import verify  # here: at most starts the books are up to date
        from sentra_pos.shop import safekeeping

        safekeeping.bring_up_to_date(where, at, check=verify.check)
    return _checked(upkeep.open_books(where), training=False)


def secrets() -> dict[str, str]:
    """The PIN or password of everybody in the practice shop, by name."""
    from sentra_pos import sample

    return {person.name: person.secret for person in sample.STAFF}


def _checked(books: "Books", *, training: bool) -> "Books":
    from sentra_pos.shop import training as kinds

    try:
        books.reading(lambda session: kinds.check(session, training=training, where=books.where))
    except Exception:
        books.close()
        raise
    return books


def _printers(real: str) -> "Mapping[str, Habits]":
    """How the real registers print; nothing if there are no real books yet, or they cannot be read."""
    from sentra_pos.base import upkeep
    from sentra_pos.base.errors import BooksTrouble
    from sentra_pos.shop import registers

    try:
        with closing(upkeep.open_books(real)) as books:
            return books.reading(
                lambda session: {code: registers.habits(session, code) for code in registers.codes(session)}
            )
    except BooksTrouble:
        return {}
