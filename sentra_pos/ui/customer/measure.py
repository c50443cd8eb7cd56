"""How large things are on the buyer's display: drawn for 1920 × 1080, and fitted to whatever screen there is."""

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont

from sentra_pos.ui import theme

DRAWN_FOR = QSize(1920, 1080)
_SMALLEST_TEXT = 13


@dataclass(frozen=True)
class Measure:
    """`wide` and `high` are those of the screen in px; `scale` is the font setting in per cent."""

    wide: int
    high: int
    scale: int = 100

    def px(self, size: float) -> int:
        """`size` as drawn, in px here."""
        fit = min(self.wide / DRAWN_FOR.width(), self.high / DRAWN_FOR.height())
        return max(1, round(size * fit)) if size > 0 else 0

    def text(self, size: float) -> int:
        """A text of `size` as drawn; a larger font setting counts half, for a buyer stands at arm's length."""
        return max(_SMALLEST_TEXT, self.px(size * (100 + (self.scale - 100) / 2) / 100))

    def font(self, size: float, weight: int = 400) -> QFont:
        font = QFont(theme.FAMILY)
        font.setPixelSize(self.text(size))
        font.setWeight(QFont.Weight(weight))
        return font
