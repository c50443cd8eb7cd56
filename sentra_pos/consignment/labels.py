"""Labels of lots as PDF: rolls of 33 × 15, 40 × 30 and 50 × 30 mm, and A4 sheets of 3 × 8."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sentra_pos.base.errors import RuleBroken
from sentra_pos.consignment import label_layout
from sentra_pos.consignment.label_layout import (
    CELL_HEIGHT,
    CELL_WIDTH,
    MOST_SHIFT_MM,
    SHEET_COLUMNS,
    SHEET_PLACES,
    SHEET_TOP,
    Arranged,
    LabelSize,
)
from sentra_pos.consignment.views import LabelView
from sentra_pos.paper import pdf
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.pdf import Layout, Sheet

__all__ = ["MOST_SHIFT_MM", "SHEET_PLACES", "LabelSize", "NothingToLabel", "draw", "ruler_sheet"]


@dataclass(eq=False)
class NothingToLabel(RuleBroken):
    """No label was asked for."""

    sentence = "There is nothing to label."


def draw(
    labels: Sequence[LabelView],
    size: LabelSize,
    *,
    first: int = 1,
    right_mm: float = 0,
    down_mm: float = 0,
) -> bytes:
    """The labels in order, a page each on a roll, 24 a page on A4; raise NothingToLabel.

    On A4 the first label goes to place `first` (1 to 24, by rows) of a sheet that was begun; `right_mm` and `down_mm`
    shift everything for a printer that does not print where it should. Print at 100 %.
    """
    if not labels:
        raise NothingToLabel
    _check(first, right_mm, down_mm)
    made = {label: label_layout.arrange(label, size) for label in dict.fromkeys(labels)}
    arranged = (made[label] for label in labels)
    return _drawn(arranged, size, first, right_mm, down_mm, title="Label", author=labels[0].producer)


def ruler_sheet(size: LabelSize, *, right_mm: float = 0, down_mm: float = 0) -> bytes:
    """A label, or a whole sheet of them, with a ruler from its edges, to set a printer by."""
    _check(1, right_mm, down_mm)
    count = SHEET_PLACES if size.is_sheet else 1
    trial = [label_layout.ruler(size)] * count
    return _drawn(trial, size, 1, right_mm, down_mm, title="Label uji", author="Sentra POS")


def _check(first: int, right_mm: float, down_mm: float) -> None:
    if not 1 <= first <= SHEET_PLACES or max(abs(right_mm), abs(down_mm)) > MOST_SHIFT_MM:
        raise ValueError("places are 1 to 24, shifts at most 10 mm")


def _drawn(
    arranged: Iterable[Arranged],
    size: LabelSize,
    first: int,
    right_mm: float,
    down_mm: float,
    *,
    title: str,
    author: str,
) -> bytes:
    wanted = list(arranged)
    if size.is_sheet:
        layout, places, start = Layout(210, 297, 0, 210, 0, 297, 297, 297), SHEET_PLACES, first - 1
        down_mm += SHEET_TOP
    else:
        layout, places, start = pdf.label_layout(wanted[0].width, wanted[0].height), 1, 0

    def body(sheet: Sheet) -> None:
        for number, label in enumerate(wanted, start=start):
            if number > start and number % places == 0:
                sheet.next_page()
            row, column = divmod(number % places, SHEET_COLUMNS)
            if not size.is_sheet:
                row = column = 0
            _put(sheet, label, column * CELL_WIDTH + right_mm, row * CELL_HEIGHT + down_mm)

    return pdf.made(layout, body, title=title, author=author)


def _put(sheet: Sheet, label: Arranged, x: float, y: float) -> None:
    for solid in label.solids:
        sheet.solid(x + solid.x, y + solid.y, solid.width, solid.height)
    for said in label.words:
        sheet.text(x + said.x, y + said.baseline, said.text, said.size, said.face, said.align)
    if label.symbol is not None:
        made = label.symbol
        parts.bars(
            sheet, made.bars, x + made.x, y + made.y, dots=made.dots, height=made.height, size=made.digits
        )
