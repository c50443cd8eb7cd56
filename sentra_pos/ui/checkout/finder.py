"""Finds goods while they are typed: one question at a time, and an answer that comes too late is not shown."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.checkout import shelf
from sentra_pos.checkout.shelf import ShelfTile
from sentra_pos.ui import trouble
from sentra_pos.ui.post import Post

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

DEBOUNCE_MS: Final = 4
"""Two keys at once ask once; keys that come faster than answers are gathered anyway."""


class Finder(QObject):
    """Asks the books for what is wanted last; whatever was typed meanwhile is asked when they have answered."""

    found = Signal(str, object)
    """The words, and the tuple of ShelfTile that they find."""

    def __init__(self, post: Post, widget: QWidget) -> None:
        super().__init__(widget)
        self._post, self._widget = post, widget
        self._wanted = ""
        self._is_asking = False
        self._soon = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._soon.timeout.connect(self._ask)

    @property
    def wanted(self) -> str:
        """What is being looked for, or nothing."""
        return self._wanted

    def look_for(self, words: str, *, at_once: bool = False) -> None:
        """Answer `words` by `found`, unless others come before."""
        self._wanted = words
        if at_once:
            self._soon.stop()
            self._ask()
        else:
            self._soon.start()

    def forget(self) -> None:
        """Nothing is looked for any more; what is under way answers nobody."""
        self._wanted = ""
        self._soon.stop()

    def _ask(self) -> None:
        if self._is_asking or not self._wanted:
            return
        self._is_asking = True
        words, day = self._wanted, self._post.today()

        def ask(session: "Session") -> tuple[ShelfTile, ...]:
            return shelf.find(session, words, day=day)

        def answer(tiles: tuple[ShelfTile, ...]) -> None:
            self._is_asking = False
            if words == self._wanted:
                self.found.emit(words, tiles)
            else:
                self._ask()

        def failed(error: Exception) -> None:
            self._is_asking = False
            trouble.show(self._widget, error)

        self._post.desk.ask(self._widget, ask, answer, failed=failed)
