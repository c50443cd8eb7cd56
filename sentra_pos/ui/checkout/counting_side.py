"""The right side of every panel that counts cash: the sum, the keypad, and the button that ends the count."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.widgets.labels import Card

_WIDE = 300
_TAKEN = 64 + 104 + 12 + 12 + 72 + 32
"""Px at 100 % of what stands above and below the pad."""


def lay_out(word: QWidget, total: QWidget, pad: QWidget, button: QWidget, *, over: QWidget) -> QVBoxLayout:
    """These parts under each other, the pad as large as `over` leaves room for."""
    look = theme.current()
    right = QVBoxLayout()
    right.setSpacing(look.px(12))
    card = Card(padding=12, gap=0)
    card.column.addWidget(word)
    card.column.addWidget(total)
    right.addWidget(card)
    sizing.fit_pad(pad, over.height(), taken=_TAKEN)
    right.addWidget(pad)
    right.addStretch(1)
    right.addWidget(button)
    for widget in (card, pad, button):
        widget.setFixedWidth(look.px(_WIDE))
    return right
