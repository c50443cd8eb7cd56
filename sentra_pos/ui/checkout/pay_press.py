"""Tells a second press of the pay key from a second wish to pay (F9): fingers bounce, keys repeat, mice click too."""

from PySide6.QtCore import QElapsedTimer

REST_MS = 300
"""Nobody pays two buyers' carts so soon after one another without touching anything in between."""


class PayPress:
    """Asked at each press; whatever else is done in between makes the next press a new one."""

    def __init__(self) -> None:
        self.number = 0
        """The press that was let through last."""
        self._is_unanswered = False
        self._since_sale = QElapsedTimer()

    def counts(self) -> bool:
        """Whether a press means to pay; if so, it waits to be answered."""
        is_resting = self._since_sale.isValid() and self._since_sale.elapsed() < REST_MS
        if self._is_unanswered or is_resting:
            return False
        self.number += 1
        self._is_unanswered = True
        return True

    def something_else(self) -> None:
        """Goods came in, a cart was changed, a panel was opened."""
        self._is_unanswered = False
        self._since_sale.invalidate()

    def answer(self, number: int, *, sold: bool) -> None:
        """Press `number` became a sale, or it did not and may be tried again at once."""
        if self._is_unanswered and number == self.number:
            self._is_unanswered = False
            if sold:
                self._since_sale.start()
