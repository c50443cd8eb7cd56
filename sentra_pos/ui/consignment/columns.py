"""Where the parts of a line stand: one measure for the head, the lines, and the fields of the line in hand."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.rows_model import Align

ROW_HIGH: Final = 60
HEAD_HIGH: Final = 40

_WIDTHS: Final[Mapping[str, int]] = {
    "number": 52, "product": 0, "quantity": 136, "expiry": 150,
    "price": 112, "shop": 84, "producer": 94, "rule": 94,
}  # fmt: skip
_TITLES = {
    "number": QT_TRANSLATE_NOOP("ConsignmentLines", "No."),
    "product": QT_TRANSLATE_NOOP("ConsignmentLines", "Product"),
    "quantity": QT_TRANSLATE_NOOP("ConsignmentLines", "Quantity"),
    "expiry": QT_TRANSLATE_NOOP("ConsignmentLines", "Expiry"),
    "price": QT_TRANSLATE_NOOP("ConsignmentLines", "Price"),
    "shop": QT_TRANSLATE_NOOP("ConsignmentLines", "Shop"),
    "producer": QT_TRANSLATE_NOOP("ConsignmentLines", "Producer"),
    "rule": QT_TRANSLATE_NOOP("ConsignmentLines", "Rule"),
}
_RIGHT = frozenset({"price", "shop", "producer"})
_NARROWEST_PRODUCT = 150
_NARROWEST_NAME = 96


def spans(width: int, height: int) -> dict[str, QRect]:
    """The rectangle of each column in a line of `width` px; where that is too narrow the rule has no column."""
    look = theme.current()
    wide = {key: look.px(size) for key, size in _WIDTHS.items()}
    if width - sum(wide.values()) < look.px(_NARROWEST_PRODUCT):
        wide["rule"] = 0
    wide["product"] = max(look.px(_NARROWEST_NAME), width - sum(wide.values()))
    found, left = {}, 0
    for key, size in wide.items():
        found[key] = QRect(left, 0, size, height)
        left += size
    return found


def align(key: str) -> Align:
    return Align.RIGHT if key in _RIGHT else Align.LEFT


def title(key: str) -> str:
    """The head of a column in the language that is on."""
    return QCoreApplication.translate("ConsignmentLines", str(_TITLES[key]))
