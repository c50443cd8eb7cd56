"""A field for a rate, typed in per cent and kept in basis points."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sentra_pos.paper import words
from sentra_pos.ui.widgets.fields import Field

_RATE = re.compile(r"(\d{1,3})(?:,(\d{1,2}))?\s*%?")
_WHOLE_BPS = 10_000


class RateField(Field):
    """Per cent with at most two decimals: `20` or `12,5`; kept in basis points."""

    def __init__(self, label: str = " ", *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(label, name=name, align=Qt.AlignmentFlag.AlignRight, parent=parent)

    def bps(self) -> int | None:
        """The rate in basis points, None if it is empty or no rate."""
        found = _RATE.fullmatch(self.text())
        if found is None:
            return None
        rate = int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))
        return rate if rate <= _WHOLE_BPS else None

    def set_bps(self, bps: int | None) -> None:
        """Show a rate without telling anybody."""
        self.set_text("" if bps is None else words.percent(bps))

    def check(self) -> bool:
        bps = self.bps()
        if bps is not None:
            self.set_bps(bps)
            return True
        if not self.text():
            return True
        self.set_error(
            self.tr("{text} is not a rate. Write for example 20 or 12,5.").format(text=self.text())
        )
        return False
