"""A field for rupiah: takes 40000, 40.000 and Rp 40.000, and refuses what could be meant either way (M4)."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.ui.widgets.fields import Field

_DOTTED = re.compile(r"(\d{1,3}(?:\.\d{3})*)\.(\d{1,2})")


class MoneyField(Field):
    """Amounts stand at the right; the field shows them grouped once they are complete."""

    changed = Signal(object)
    """The amount as int, or None while it cannot be read; at every sign typed."""

    def __init__(
        self,
        label: str = "",
        *,
        name: str,
        says: str = "",
        hint: str = "",
        placeholder: str = "",
        height: int = 48,
        text_size: float = 16,
        weight: int = 400,
        with_hint: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            label,
            name=name,
            says=says,
            hint=hint,
            placeholder=placeholder,
            prefix="Rp",
            height=height,
            text_size=text_size,
            weight=weight,
            align=Qt.AlignmentFlag.AlignRight,
            with_hint=with_hint,
            parent=parent,
        )
        self.edited.connect(lambda _: self.changed.emit(self.amount()))

    def amount(self) -> int | None:
        """The rupiah that stand there, or None if it is empty or no amount."""
        try:
            return money.parse(self.text())
        except money.NotAnAmount:
            return None

    def set_amount(self, amount: int | None) -> None:
        """Show `amount`, or nothing, without telling anybody."""
        self.set_text("" if amount is None else money.plain(amount))

    def check(self) -> bool:
        """Whether it is empty or an amount; an amount is shown grouped from then on."""
        amount = self.amount()
        if amount is not None:
            self.set_amount(amount)
            return True
        if not self.text():
            return True
        self.set_error(self._sentence())
        return False

    def _sentence(self) -> str:
        text = self.text()
        if meant := _meant(text):
            said = self.tr("{text} is not an amount. Write {one} or {other}.")
            return said.format(text=text, one=money.plain(meant[0]), other=money.plain(meant[1]))
        return self.tr("{text} is not an amount. Write for example 12.500.").format(text=text)


def _meant(text: str) -> tuple[int, int] | None:
    """What `12.50` may have been meant to be: 12.500, or 1.250."""
    found = _DOTTED.fullmatch(text)
    if found is None:
        return None
    whole = found[1].replace(".", "")
    return int(whole + found[2].ljust(3, "0")), int(whole + found[2])
