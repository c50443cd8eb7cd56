"""A page of a place that has several: what all of them have in common."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.screen import Act, Screen


class Page(QWidget):
    """One page; it stands in a scroll area, and its title stands above it.

    Lay out what it shows in `column`, put the words in `reword()` and call that last in `__init__`.
    """

    acts_changed = Signal()
    """The acts are others than before, for example because a panel has opened."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        look = theme.current()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(3), look.px(3), look.px(8), look.px(24))
        self.column.setSpacing(look.px(16))

    def ground(self) -> QWidget:
        """What a panel of this page comes over: the whole place."""
        over: QWidget = self
        while (above := over.parentWidget()) is not None:
            over = above
            if isinstance(over, Screen):
                break
        return over

    def come(self) -> None:
        """The page has come to the front: ask for what may be stale."""

    def reword(self) -> None:
        """Put all words in, in the language that is on; called again when it changes."""

    def acts(self) -> Sequence[Act]:
        """What can be done on this page; F9 is its main act."""
        return ()

    def take_scan(self, code: str) -> bool:
        """Something was scanned while this page is in front; whether it is used here."""
        return False
