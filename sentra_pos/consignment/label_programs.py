"""What is sent to a label printer: the labels in its language, as the register's habits say."""

from collections.abc import Sequence

from sentra_pos.consignment import label_codes, label_layout
from sentra_pos.consignment.label_codes import NotForRolls
from sentra_pos.consignment.label_layout import MOST_SHIFT_MM, LabelSize
from sentra_pos.consignment.labels import NothingToLabel
from sentra_pos.consignment.views import LabelView
from sentra_pos.shop.registers import LabelHabits, LabelLanguage


def size_of(habits: LabelHabits) -> LabelSize:
    """The size the register uses; a sheet if what was kept is none of today's."""
    return LabelSize(habits.size) if habits.size in {size.value for size in LabelSize} else LabelSize.A4


def shift(habits: LabelHabits, size: LabelSize) -> tuple[float, float]:
    """Millimetres to the right and down that this register's labels of this size are shifted."""
    kept = (habits.sheet_right, habits.sheet_down) if size.is_sheet else (habits.right, habits.down)
    right, down = (max(-MOST_SHIFT_MM, min(MOST_SHIFT_MM, one / 10)) for one in kept)
    return right, down


def program(labels: Sequence[LabelView], size: LabelSize, habits: LabelHabits) -> bytes:
    """The bytes that print `labels`; raise NothingToLabel, or NotForRolls for a sheet."""
    if not labels:
        raise NothingToLabel
    if size.is_sheet:
        raise NotForRolls
    right, down = shift(habits, size)
    gap = habits.gap_mm
    match habits.language:
        case LabelLanguage.TSPL:
            said = label_codes.tspl(labels, size, gap_mm=gap, right_mm=right, down_mm=down)
        case LabelLanguage.ZPL:
            said = label_codes.zpl(labels, size, gap_mm=gap, right_mm=right, down_mm=down)
        case LabelLanguage.ESCPOS:
            from sentra_pos.consignment import label_raster  # here: it brings Pillow

            made = {label: label_layout.arrange(label, size) for label in dict.fromkeys(labels)}
            return label_raster.escpos(
                (made[label] for label in labels), gap_mm=gap, right_mm=right, down_mm=down
            )
    return said.encode("ascii")


def ruler(size: LabelSize, habits: LabelHabits) -> bytes:
    """The bytes that print one label to set the printer by; raise NotForRolls for a sheet."""
    if size.is_sheet:
        raise NotForRolls
    right, down = shift(habits, size)
    gap, made = habits.gap_mm, label_layout.ruler(size)
    match habits.language:
        case LabelLanguage.TSPL:
            said = label_codes.tspl_ruler(made, gap_mm=gap, right_mm=right, down_mm=down)
        case LabelLanguage.ZPL:
            said = label_codes.zpl_ruler(made, gap_mm=gap, right_mm=right, down_mm=down)
        case LabelLanguage.ESCPOS:
            from sentra_pos.consignment import label_raster  # here: as above

            return label_raster.escpos([made], gap_mm=gap, right_mm=right, down_mm=down)
    return said.encode("ascii")
