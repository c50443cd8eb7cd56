"""Where things stand on a label: one arrangement, drawn the same on a sheet, a roll and a printer's dots.

Millimetres from the label's own top left corner, sizes in points. Bars are whole dots of a printer of 203 dpi and keep
their quiet zones. A long name ends in `…`; price, day and code are never cut.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from sentra_pos.base import money
from sentra_pos.consignment.views import LabelView
from sentra_pos.paper import faces, symbols, words
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import LABEL_DOT, Align
from sentra_pos.paper.symbols import Bars

DOTS_A_MM = round(1 / LABEL_DOT)
"""Dots of a printer of 203 dpi."""
SHEET_COLUMNS, SHEET_ROWS = 3, 8
SHEET_PLACES = SHEET_COLUMNS * SHEET_ROWS
CELL_WIDTH, CELL_HEIGHT, SHEET_TOP = 70.0, 37.0, 0.5
MOST_SHIFT_MM = 10.0
_SMALLEST = 5.0
"""Points: only an amount of hundreds of millions is set so small."""


class LabelSize(Enum):
    """Width and height in millimetres, or sheets of 24."""

    ROLL_33X15 = "33x15"
    ROLL_40X30 = "40x30"
    ROLL_50X30 = "50x30"
    A4 = "a4"

    @property
    def is_sheet(self) -> bool:
        """Whether several stand on one paper."""
        return self is LabelSize.A4


@dataclass(frozen=True)
class Words:
    """Words with their baseline, starting, centred or ending at `x`."""

    x: float
    baseline: float
    text: str
    size: float
    face: Face = Face.TEXT
    align: Align = Align.LEFT


@dataclass(frozen=True)
class Solid:
    """A black rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Symbol:
    """Bars with their quiet zones from `x` on; `dots` a module, `height` of the bars, `digits` points of the figures."""

    bars: Bars
    x: float
    y: float
    dots: int
    height: float
    digits: float


@dataclass(frozen=True)
class Arranged:
    """A whole label of `width` × `height` mm."""

    width: float
    height: float
    words: tuple[Words, ...]
    solids: tuple[Solid, ...] = ()
    symbol: Symbol | None = None


@dataclass(frozen=True)
class Design:
    """Where the parts of a label of this size stand."""

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

    @property
    def digits(self) -> float:
        """Points of the figures under the bars."""
        return 7 if self.maker_size else 5.5


DESIGNS = {
    LabelSize.ROLL_33X15: Design(
        width=33, height=15, margin=1.5, dots=2, bars_top=3.875, bars_height=5.2,
        name=3.1, name_size=6.6, name_leading=0, name_lines=1, price=13.6, price_size=8.6, day_size=6.2,
    ),
    LabelSize.ROLL_40X30: Design(
        width=40, height=30, margin=2, dots=2, bars_top=17.125, bars_height=8.8,
        name=4.6, name_size=8.6, name_leading=3.3, name_lines=2, price=15.9, price_size=15, day_size=7.4,
        maker_size=7,
    ),
    LabelSize.ROLL_50X30: Design(
        width=50, height=30, margin=2, dots=3, bars_top=17.5, bars_height=8.6,
        name=4.4, name_size=9, name_leading=3.2, name_lines=2, price=16.5, price_size=15, day_size=8,
        maker_size=6.6, legal_size=6,
    ),
    LabelSize.A4: Design(
        width=CELL_WIDTH, height=CELL_HEIGHT, margin=6, dots=3, bars_top=20.875, bars_height=7.6,
        name=8.4, name_size=10.5, name_leading=3.8, name_lines=2, price=19.9, price_size=16, day_size=9,
        maker_size=7,
    ),
}  # fmt: skip


def arrange(label: LabelView, size: LabelSize) -> Arranged:
    """`label` on a label of this size."""
    design = DESIGNS[size]
    name = list(_name(design, label))
    under = list(_maker(design, label, name[-1].baseline)) if design.maker_size else []
    day, day_width = _day(design, label)
    price = _price(design, label, design.width - 2 * design.margin - day_width)
    return Arranged(
        design.width, design.height, (*name, *under, *day, *price), symbol=_symbol(design, label.code)
    )


def ruler(size: LabelSize) -> Arranged:
    """A label to try a printer with: a frame, a ruler from both edges, and bars to scan."""
    design = DESIGNS[size]
    thin = 2 * LABEL_DOT
    frame = (
        Solid(0, 0, design.width, thin),
        Solid(0, design.height - thin, design.width, thin),
        Solid(0, 0, thin, design.height),
        Solid(design.width - thin, 0, thin, design.height),
    )
    across = [Solid(mm, 0, LABEL_DOT, _tick(mm)) for mm in range(1, int(design.width))]
    down = [Solid(0, mm, _tick(mm), LABEL_DOT) for mm in range(1, int(design.height))]
    wide = f"{design.width:g} x {design.height:g} mm"
    said = (
        Words(
            design.width / 2, 4.6 if design.height > 20 else 3.4, f"Uji {wide}", 6, Face.STRONG, Align.CENTRE
        ),
    )
    return Arranged(
        design.width,
        design.height,
        said,
        (*frame, *across, *down),
        _symbol(design, symbols.lot_code(0)),
    )


def dots(millimetres: float) -> int:
    """Whole dots of a printer of 203 dpi."""
    return round(millimetres / LABEL_DOT)


def _tick(mm: int) -> float:
    """Every tenth is longest, every fifth is longer than the others."""
    return 2.4 if mm % 10 == 0 else 1.7 if mm % 5 == 0 else 1.0


def _symbol(design: Design, code: str) -> Symbol:
    bars = symbols.ean13(code)
    width = bars.width * design.dots * LABEL_DOT
    return Symbol(
        bars, (design.width - width) / 2, design.bars_top, design.dots, design.bars_height, design.digits
    )


def _name(design: Design, label: LabelView) -> Iterator[Words]:
    """The name; a little smaller if that saves a second line, on one line if the marks of legality need the other."""
    face = Face.BOLD if design.maker_size else Face.STRONG
    room = design.width - 2 * design.margin
    shown = faces.shown(label.name, face)
    size = faces.shrunk(shown, room, design.name_size, face, 0.88 * design.name_size)
    lines = 1 if design.legal_size and _legal(label) else design.name_lines
    if faces.width(shown, size, face) > room:
        size = design.name_size
    for number, line in enumerate(faces.wrapped(label.name, room, size, face, lines)):
        yield Words(design.margin, design.name + number * design.name_leading, line, size, face)


def _maker(design: Design, label: LabelView, name: float) -> Iterator[Words]:
    baseline, room = name + 2.9, design.width - 2 * design.margin
    maker = faces.cut(label.producer, room, design.maker_size)
    yield Words(design.margin, baseline, maker, design.maker_size)
    legal = _legal(label)
    if design.legal_size and legal:
        size = faces.shrunk(legal, room, design.legal_size, smallest=_SMALLEST)
        yield Words(design.margin, baseline + 2.4, faces.cut(legal, room, size), size)


def _legal(label: LabelView) -> str:
    return " · ".join(filter(None, (f"P-IRT {label.pirt}" if label.pirt else "", label.halal)))


def _day(design: Design, label: LabelView) -> tuple[list[Words], float]:
    """The last good day at the right, and the width it takes from the price."""
    if label.expiry is None:
        return [], 0
    size, right, baseline = design.day_size, design.width - design.margin, design.price
    if not design.maker_size:
        said = f"EXP {words.short_day(label.expiry)}"
        return [Words(right, baseline, said, size, align=Align.RIGHT)], faces.width(said, size) + 1
    said, above = words.day(label.expiry), "Baik sebelum"
    wide = max(faces.width(said, size, Face.STRONG), faces.width(above, size - 1)) + 1.5
    return [
        Words(right, baseline - size * 0.36, above, size - 1, align=Align.RIGHT),
        Words(right, baseline, said, size, Face.STRONG, Align.RIGHT),
    ], wide


def _price(design: Design, label: LabelView, room: float) -> list[Words]:
    """The price, of weighed goods always with its unit, of pieces where there is room for it."""
    amount, unit = money.show(label.price), f"/{label.unit}"
    unit_size = max(design.day_size - 0.4, _SMALLEST)
    unit_width = faces.width(faces.shown(unit), unit_size) + 0.3
    if not label.is_weighed and faces.width(amount, design.price_size, Face.BOLD) + unit_width > room:
        unit, unit_width = "", 0
    size = faces.shrunk(amount, room - unit_width, design.price_size, Face.BOLD, smallest=_SMALLEST)
    said = [Words(design.margin, design.price, amount, size, Face.BOLD)]
    if unit:
        end = design.margin + faces.width(faces.shown(amount, Face.BOLD), size, Face.BOLD) + 0.3
        said.append(Words(end, design.price, unit, unit_size))
    return said
