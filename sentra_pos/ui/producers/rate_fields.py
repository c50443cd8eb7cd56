"""Fields of a producer's sheet that hold more than text: a rate, and an account that not everybody may read."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sentra_pos.paper import words
from sentra_pos.producers import papers
from sentra_pos.ui.widgets.buttons import IconButton, Weight
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


class AccountField(Field):
    """Shows only the last four digits and lets nobody change them; the eye opens it for reading and writing."""

    def __init__(self, label: str = " ", *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(label, name=name, parent=parent)
        self._number = ""
        self.eye_button = IconButton(
            "eye", "", name=f"{name}_eye", weight=Weight.QUIET, size=40, icon_size=18
        )
        self.eye_button.setCheckable(True)
        self.box.row.addWidget(self.eye_button)
        self.box.row.setContentsMargins(self.box.row.contentsMargins().left(), 2, 4, 2)
        self.edited.connect(self._on_typed)
        self.eye_button.toggled.connect(lambda _: self._show())

    def number(self) -> str:
        """The account in full."""
        return self._number

    def set_number(self, number: str) -> None:
        """Keep `number` and show it masked; an empty one can be typed into at once."""
        self._number = number
        self.eye_button.setChecked(not number)
        self._show()

    def reword(self) -> None:
        self.eye_button.say(self.tr("Show and change the whole number"))

    def _on_typed(self, text: str) -> None:
        self._number = text.strip()

    def _show(self) -> None:
        is_open = self.eye_button.isChecked()
        self.eye_button.set_icon("eye-off" if is_open else "eye")
        self.edit.setReadOnly(not is_open)
        self.edit.setText(self._number if is_open else papers.masked(self._number))
