"""What every screen has in common: built once, worded again in another language, with acts that have keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

MAIN_KEY: Final = "F9"
"""The key of the main act, the same in every place."""


@dataclass(frozen=True)
class Act:
    """One thing a person can do here: its words, its key, and what happens.

    It stands in the help (F1) and in the palette (Ctrl+K); with `key` it also answers to that key while its screen
    is in front. `run` is best the `click` of the button that does the same: a button that is off then does nothing.
    """

    text: str
    run: Callable[[], object]
    key: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Sign:
    """Something that is typed or scanned and not merely pressed: what, and what it does."""

    typed: str
    text: str


class Screen(QWidget):
    """A place, or the sign-in; subclasses fill in `_build`, `_connect` and `_words`."""

    acts_changed = Signal()
    """The acts are others than before, for example because a panel has opened."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)

    def acts(self) -> Sequence[Act]:
        """What can be done here now."""
        return ()

    def acts_for(self, words: str, then: Callable[[Sequence[Act]], None]) -> None:
        """Tell `then` what else `words`, typed in the palette, could mean here; not at all if nothing."""

    def signs(self) -> Sequence[Sign]:
        """What typing and scanning mean here, beyond the keys of the acts; told in the help."""
        return ()

    def come(self) -> None:
        """The screen has come to the front: ask for what may be stale, and put the focus where typing begins."""

    def take_scan(self, code: str) -> bool:
        """Something was scanned while this screen is in front; whether it is used here."""
        return False

    def begin(self) -> None:
        """Build, connect and word the screen; the last line of every subclass' `__init__`."""
        self._build()
        self._connect()
        self._words()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.findChild(QWidget) is not None:
            self._words()
            self.acts_changed.emit()

    def _build(self) -> None:
        """Lay out the parts."""

    def _connect(self) -> None:
        """One list of signal lines."""

    def _words(self) -> None:
        """Put all words in, in the language that is on; called again when it changes."""
