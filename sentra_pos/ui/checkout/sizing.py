"""How the panels of the till fit a small screen at a large font: keys give way first, never below 48 px."""

from typing import Final

from PySide6.QtWidgets import QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button

LEAST_PX: Final = 48
"""What a finger hits without looking, in real px."""
ROOMY: Final = 700
"""The height, in px at 100 %, from which a panel needs to spare nothing."""


def units(height: int) -> int:
    """`height` in px at 100 %, as the drawings count."""
    return height * 100 // theme.current().scale


def is_roomy(height: int) -> bool:
    return units(height) >= ROOMY


def fit_pad(pad: QWidget, height: int, *, taken: int) -> None:
    """Give the four rows of `pad` what `taken` (px at 100 %) leaves of `height`, from 48 to 80 px a key."""
    look = theme.current()
    gap = look.px(8)
    free = (height - look.px(taken) - 3 * gap) // 4
    key = max(LEAST_PX, min(look.px(80), free))
    for button in pad.findChildren(Button):
        button.setFixedHeight(key)
    pad.setFixedHeight(4 * key + 3 * gap)
