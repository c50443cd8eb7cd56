"""Millimetres that a printer prints beside, with at most one decimal and a sign; kept in tenths."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sentra_pos.consignment.label_layout import MOST_SHIFT_MM
from sentra_pos.ui.widgets.fields import Field

_SHIFT = re.compile(r"([+−-]?)(\d{1,2})(?:[,.](\d))?")


class ShiftField(Field):
    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(" ", name=name, align=Qt.AlignmentFlag.AlignRight, parent=parent)

    def tenths(self) -> int | None:
        """What stands there; nothing is 0, None if it cannot be read or is more than 10 mm."""
        if not self.text():
            return 0
        found = _SHIFT.fullmatch(self.text())
        if found is None:
            return None
        size = int(found[2]) * 10 + int(found[3] or 0)
        if size > MOST_SHIFT_MM * 10:
            return None
        return -size if found[1] in ("-", "−") else size

    def set_tenths(self, tenths: int) -> None:
        whole, tenth = divmod(abs(tenths), 10)
        sign = "-" if tenths < 0 else ""
        self.set_text(f"{sign}{whole},{tenth}" if tenth else f"{sign}{whole}")

    def check(self) -> bool:
        if self.tenths() is not None:
            return True
        self.set_error(self.tr("Such as 1,5 or -2; at most 10 mm."))
        return False
