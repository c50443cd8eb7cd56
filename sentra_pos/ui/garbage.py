"""What nobody holds any more is thrown away on the window's thread alone.

Python looks for rings of garbage on whichever thread happens to need memory. A ring that holds a piece of the window,
thrown away on the books' or the printer's thread, takes the window with it. So the automatic search is off, and the
window's own loop searches instead, as often as Python would.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 250


class Sweeper(QObject):
    """Python's own search is off from the moment this is made; `begin` sweeps instead, on the thread it is called on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(sweep)

    def begin(self) -> None:
        """From now on what is made is looked through; what stands already stays, and costs no search any more."""
        if not self._timer.isActive():
            gc.freeze()
            self._timer.start()


def sweep() -> None:
    """Search the generations that are due by Python's own thresholds; call it on the window's thread only."""
    due = [count > threshold for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
