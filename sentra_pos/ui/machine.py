"""What belongs to this machine and not to the books: its preferences, and who hears when they change."""

from enum import Enum

from PySide6.QtCore import QObject, Signal

from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.safekeeper import Safekeeper
from sentra_pos.ui.scanner import Scanner
from sentra_pos.ui.scanner_habits import ScannerHabits


class Wanted(Enum):
    """Which books somebody wants to work in."""

    REAL = "real"
    TRAINING = "training"
    TRAINING_ANEW = "training_anew"
    """The training books as on their first day."""


class Machine(QObject):
    """Given to the settings; whoever opened the shop listens and does what was wanted."""

    restyled = Signal()
    """Another theme or font scale is kept: everything is dressed anew."""
    spoken = Signal(object)
    """Another Language is wanted."""
    display_changed = Signal()
    """The customer display was turned on or off in the preferences."""
    books_wanted = Signal(object)
    """Leave these books for those that are Wanted."""
    restore_wanted = Signal(object)
    """Close the books, put the copy of this Order in their place, and open them again."""

    def __init__(
        self, preferences: Preferences, parent: QObject | None = None, *, training: bool = False
    ) -> None:
        """`training` tells that the books that are open now are for practice."""
        super().__init__(parent)
        self.preferences, self.training = preferences, training
        self.scanner = Scanner(self)
        """It hears nothing before somebody lets it `listen`."""
        self.scanner_habits = ScannerHabits(self.scanner, self)
        self.safekeeper = Safekeeper(self)
