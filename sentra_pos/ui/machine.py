"""What belongs to this machine and not to the books: its preferences, and who hears when they change."""

from PySide6.QtCore import QObject, Signal

from sentra_pos.ui.preferences import Preferences


class Machine(QObject):
    """Given to the settings; whoever opened the shop listens and does what was wanted."""

    restyled = Signal()
    """Another theme or font scale is kept: everything is dressed anew."""
    spoken = Signal(object)
    """Another Language is wanted."""
    display_changed = Signal()
    """The customer display was turned on or off in the preferences."""
    training_wanted = Signal(bool)
    """Go to the training books, or back to the real ones."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
