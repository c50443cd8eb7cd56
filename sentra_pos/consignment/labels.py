"""Labels of lots as PDF: rolls of 33 × 15, 40 × 30 and 50 × 30 mm, and A4 sheets of 3 × 8.

Bars are whole dots of a printer of 203 dpi and keep their quiet zones. A long name ends in `…`; price, day and code
are never cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sentra_pos.base import money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.consignment.views import LabelView
from sentra_pos.paper import faces, pdf, symbols, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Align, Layout, Run, Sheet
from sentra_pos.paper.symbols import Bars

SHEET_COLUMNS, SHEET_ROWS = 3, 8
SHEET_PLACES = SHEET_COLUMNS * SHEET_ROWS
_CELL_WIDTH, _CELL_HEIGHT, _SHEET_TOP = 70.0, 37.0, 0.5
MOST_SHIFT_MM = 10.0
_SMALLEST = 5.0
"""Points: only an amount of hundreds of millions is set so small."""


class LabelSize(Enum):
    """Width and height in millimetres, or sheets of 24."""

    ROLL_33X15 = "33x15"
    ROLL_40X30 = "40x30"
    ROLL_50X30 = "50x30"
    A4 = "a4"


@dataclass(eq=False)
class NothingToLabel(RuleBroken):
    """No label was asked for."""

    sentence = "There is nothing to label."


@dataclass(frozen=True)
class _Design:
    """Where things stand on a label, in mm from its own top left corner; sizes in points."""

    width: float
    height: float
    margin: float
    dots: int
    bars_top: float
    bars_height: float
    name: float
    name_size: float
    name_leading: float
    name_lines: int
    price: float
    price_size: float
    day_size: float
    maker_size: float = 0
    legal_size: float = 0


_DESIGNS = {
    LabelSize.ROLL_33X15: _Design(
        width=33, height=15, margin=1.5, dots=2, bars_top=3.875, bars_height=5.2,
        name=3.1, name_size=6.6, name_leading=0, name_lines=1, price=13.6, price_size=8.6, day_size=6.2,
    ),
    LabelSize.ROLL_40X30: _Design(
        width=40, height=30, margin=2, dots=2, bars_top=17.125, bars_height=8.8,
        name=4.6, name_size=8.6, name_leading=3.3, name_lines=2, price=15.9, price_size=15, day_size=7.4,
        maker_size=7,
    ),
    LabelSize.ROLL_50X30: _Design(
        width=50, height=30, margin=2, dots=3, bars_top=17.5, bars_height=8.6,
        name=4.4, name_size=9, name_leading=3.2, name_lines=2, price=16.5, price_size=15, day_size=8,
        maker_size=6.6, legal_size=6,
    ),
    LabelSize.A4: _Design(
        width=_CELL_WIDTH, height=_CELL_HEIGHT, margin=6, dots=3, bars_top=20.875, bars_height=7.6,
        name=8.4, name_size=10.5, name_leading=3.8, name_lines=2, price=19.9, price_size=16, day_size=9,
        maker_size=7,
    ),
}  # fmt: skip


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
    if not 1 <= first <= SHEET_PLACES or max(abs(right_mm), abs(down_mm)) > MOST_SHIFT_MM:
        raise ValueError("places are 1 to 24, shifts at most 10 mm")
    design = _DESIGNS[size]
    symbols_of = {code: symbols.ean13(code) for code in {label.code for label in labels}}
    if size is LabelSize.A4:
        layout, places, start = Layout(210, 297, 0, 210, 0, 297, 297, 297), SHEET_PLACES, first - 1
        down_mm += _SHEET_TOP
    else:
        layout, places, start = pdf.label_layout(design.width, design.height), 1, 0

    def body(sheet: Sheet) -> None:
        for number, label in enumerate(labels, start=start):
            if number > start and number % places == 0:
                sheet.next_page()
            row, column = divmod(number % places, SHEET_COLUMNS)
            corner = (column * design.width + right_mm, row * design.height + down_mm)
            _label(sheet, design, label, symbols_of[label.code], *corner)

    return pdf.made(layout, body, title="Label", author=labels[0].producer)


def _label(sheet: Sheet, design: _Design, label: LabelView, made: Bars, x: float, y: float) -> None:
    left, room = x + design.margin, design.width - 2 * design.margin
    below = _name(sheet, design, label, left, y, room)
    if design.maker_size:
        _maker(sheet, design, label, left, below, room)
    width = _day(sheet, design, label, left + room, y + design.price)
    _price(sheet, design, label, left, y + design.price, room - width)
    start = x + (design.width - parts.bars_width(made, design.dots)) / 2
    parts.bars(
        sheet,
        made,
        start,
        y + design.bars_top,
        dots=design.dots,
        height=design.bars_height,
        size=_digits(design),
    )


def _name(sheet: Sheet, design: _Design, label: LabelView, left: float, y: float, room: float) -> float:
    """The name; a little smaller if that saves a second line, on one line if the marks of legality need the other."""
    face = Face.BOLD if design.maker_size else Face.STRONG
    size = faces.shrunk(faces.shown(label.name, face), room, design.name_size, face, 0.88 * design.name_size)
    lines = 1 if design.legal_size and _legal(label) else design.name_lines
    if faces.width(faces.shown(label.name, face), size, face) > room:
        size = design.name_size
    return sheet.paragraph(
        left,
        y + design.name,
        label.name,
        room,
        size=size,
        face=face,
        leading=design.name_leading,
        most=lines,
    )


def _maker(sheet: Sheet, design: _Design, label: LabelView, left: float, name: float, room: float) -> None:
    baseline = name + 2.9
    sheet.text(left, baseline, faces.cut(label.producer, room, design.maker_size), design.maker_size)
    legal = _legal(label)
    if design.legal_size and legal:
        size = faces.shrunk(legal, room, design.legal_size, smallest=_SMALLEST)
        sheet.text(left, baseline + 2.4, faces.cut(legal, room, size), size)


def _legal(label: LabelView) -> str:
    return " · ".join(filter(None, (f"P-IRT {label.pirt}" if label.pirt else "", label.halal)))


def _day(sheet: Sheet, design: _Design, label: LabelView, right: float, baseline: float) -> float:
    """The last good day so that it ends at `right`; return the width it takes from the price."""
    if label.expiry is None:
        return 0
    size = design.day_size
    if not design.maker_size:
        said = f"EXP {words.short_day(label.expiry)}"
        sheet.right(right, baseline, said, size)
        return faces.width(said, size) + 1
    said, above = words.day(label.expiry), "Baik sebelum"
    sheet.right(right, baseline - size * 0.36, above, size - 1)
    sheet.right(right, baseline, said, size, Face.STRONG)
    return max(faces.width(said, size, Face.STRONG), faces.width(above, size - 1)) + 1.5


def _price(
    sheet: Sheet, design: _Design, label: LabelView, left: float, baseline: float, room: float
) -> None:
    """The price, of weighed goods always with its unit, of pieces where there is room for it."""
    amount, unit = money.show(label.price), f"/{label.unit}"
    unit_size = max(design.day_size - 0.4, _SMALLEST)
    unit_width = faces.width(faces.shown(unit), unit_size) + 0.3
    if not label.is_weighed and faces.width(amount, design.price_size, Face.BOLD) + unit_width > room:
        unit, unit_width = "", 0
    size = faces.shrunk(amount, room - unit_width, design.price_size, Face.BOLD, smallest=_SMALLEST)
    runs = [Run(amount, Face.BOLD, size)] + ([Run(unit, Face.TEXT, unit_size)] if unit else [])
    sheet.runs(left, baseline, runs, gap=0.3, align=Align.LEFT)


def _digits(design: _Design) -> float:
    """Points of the figures under the bars."""
    return 7 if design.maker_size else 5.5
